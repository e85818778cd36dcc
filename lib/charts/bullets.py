"""Indicators against their path: the bullets of a direction."""

from functools import cache

import altair as alt
import pandas as pd

from lib.charts.theme import NARROW, Spec, Theme, either, finish, plan_channels
from lib.text import Text
from lib.vocabulary import PlanStatus
from lib.wording import values
from lib.wording.values import Row

ROW = 56
BAR, NARROW_BAR = (0.43, 0.725), (0.0, 0.66)
"""Where the journey from baseline to target lies, as shares of the width."""

BEFORE, AFTER = 0.08, 0.2
"""How far outside the journey a figure is drawn before it is cut, in journeys."""


def bullet_marks(strategy: pd.DataFrame, text: Text) -> pd.DataFrame:
    """Lay out what ``bullets`` draws, one row per indicator, from ``queries.full_strategy``.

    ``done`` and ``planned`` are shares of the journey from baseline to target, cut where they
    would leave the chart; both are missing where there is no journey.
    """
    rows = values.rows(strategy)
    return pd.DataFrame(
        {
            "indicator_code": strategy["indicator_code"],
            "name": [values.lines(text.named(row), 52) for row in rows],
            "short": [text.named(row) for row in rows],
            "done": _cut(strategy["done"]),
            "planned": _cut(strategy["planned"]),
            "has_journey": strategy["planned"].notna(),
            "whole": strategy["complete"],
            "plan": strategy["plan"],
            "word": [values.lines(text.choice(PlanStatus(row["plan"])), 12) for row in rows],
            "value": [values.value(row, text) for row in rows],
            "goal": [_goal(row, text) for row in rows],
        }
    )


def bullets_finding(strategy: pd.DataFrame, text: Text) -> str:
    """Say how many of a direction's indicators go as planned."""
    sound = int(strategy["plan"].isin([PlanStatus.REACHED, PlanStatus.ON_PLAN]).sum())
    return text("overview-finding", sound=sound, all=len(strategy))


def bullets_alt(strategy: pd.DataFrame, text: Text) -> str:
    """Say of every indicator its value, its plan for that day and its status."""
    return " ".join(
        text(
            "bullets-alt",
            code=row["indicator_code"],
            value=values.value(row, text),
            path=values.figure(row["path"], row["unit_kind"], text),
            plan=text.choice(PlanStatus(row["plan"])),
        )
        for row in values.rows(strategy)
    )


def _cut(share: pd.Series) -> pd.Series:
    return share.clip(-BEFORE, 1 + AFTER)


def _goal(row: Row, text: Text) -> str:
    if row["small"]:
        return text("figure-small")
    limits = values.limits(row, text)
    if limits:
        return limits
    if pd.isna(row["target"]):
        return text("bullet-no-target")
    goal = text.number(row["target"])
    return text("bullet-target", target=goal, period=values.short_period(row["target_period"]))


def _at(share: str) -> str:
    """Return the expression of a place on the journey; ``share`` is 0 at baseline, 1 at target."""

    def place(bar: tuple[float, float]) -> str:
        first, last = bar
        scale = (last - first) / (1 + BEFORE + AFTER)
        return f"{first + BEFORE * scale:.4f} + ({share}) * {scale:.4f}"

    return f"{NARROW} ? {place(NARROW_BAR)} : {place(BAR)}"


@cache
def bullets(text: Text, theme: Theme) -> Spec:
    """One bullet per indicator: how far its journey has come and where today's path is.

    The tick is the path; a hollow bar stands for a period that is not complete; without baseline
    or target there is no journey and no bar. A click selects ``indicator_code``.
    """
    chosen = alt.selection_point(name="indicator_code", fields=["indicator_code"], on="click")
    base = (
        alt.Chart()
        .transform_calculate(
            from_=_at("0"),
            to=_at("1"),
            done_at=_at("datum.done"),
            planned_at=_at("datum.planned"),
            wide_name=f"{NARROW} ? '' : datum.name",
            narrow_name=f"{NARROW} ? datum.short : ''",
            wide_goal=f"{NARROW} ? '' : datum.goal",
            wide_word=f"{NARROW} ? '' : datum.word",
        )
        .encode(y=alt.Y("indicator_code:N", sort=None, axis=None, scale=alt.Scale(padding=0)))
    )
    row = (
        base.mark_rect(cursor="pointer", color=theme.mark)
        .encode(
            x=alt.value(0),
            x2=alt.value("width"),
            opacity=alt.when(chosen, empty=False).then(alt.value(0.12)).otherwise(alt.value(0)),
        )
        .add_params(chosen)
    )
    lines = base.mark_rule(color=theme.faint, yOffset=-ROW / 2)
    return finish(
        alt.layer(
            row,
            lines.encode(x=alt.value(0), x2=alt.value("width")),
            *_names(base, theme),
            *_journey(base, theme),
            *_standing(base, theme),
        ).properties(height=alt.Step(ROW)),
        text,
        theme,
    )


def _lifted(field: str, pixels: int) -> alt.ExprRef:
    """Centre a text of two lines: Vega hangs the second under the first."""
    return alt.ExprRef(f"indexof(datum.{field}, '\\n') < 0 ? 0 : -{pixels}")


def _names(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    code = base.mark_text(
        align="left", fontSize=15, fontWeight=700, color=theme.mark, dx=4, dy=either(0, -13)
    )
    wide = base.mark_text(
        align="left",
        dx=44,
        dy=_lifted("name", 9),
        fontSize=15,
        lineBreak="\n",
        lineHeight=18,
    )
    narrow = base.mark_text(
        align="left",
        dx=40,
        dy=-13,
        fontSize=13,
        limit=alt.ExprRef("width - 44"),
    )
    return [
        code.encode(x=alt.value(0), text="indicator_code:N"),
        wide.encode(x=alt.value(0), text="wide_name:N"),
        narrow.encode(x=alt.value(0), text="narrow_name:N"),
    ]


def _journey(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    across = alt.Scale(domain=[0, 1], nice=False)
    start = alt.X("from_:Q", axis=None, scale=across)
    colour = plan_channels(theme)
    journey = base.transform_filter(alt.datum.has_journey)
    drop = either(0, 12)
    track = journey.mark_bar(size=16, color=theme.faint, yOffset=drop)
    done = journey.transform_filter("isValid(datum.done)").mark_bar(size=16, yOffset=drop)
    tick = journey.transform_filter("isValid(datum.planned)").mark_tick(
        size=30, thickness=3, color=theme.ink, opacity=1, yOffset=drop
    )
    return [
        track.encode(x=start, x2="to:Q"),
        done.encode(
            x=start,
            x2="done_at:Q",
            fill=colour["fill"],
            stroke=colour["stroke"],
            fillOpacity=alt.when(alt.datum.whole).then(alt.value(1)).otherwise(alt.value(0.2)),
        ),
        tick.encode(x=alt.X("planned_at:Q", axis=None, scale=across)),
    ]


def _standing(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    placed = base.transform_calculate(
        text_at=f"{NARROW} ? 0.63 : 0.735", sign_at=f"{NARROW} ? 0.96 : 0.895"
    )
    across = alt.Scale(domain=[0, 1], nice=False)
    at_text = alt.X("text_at:Q", axis=None, scale=across)
    at_sign = alt.X("sign_at:Q", axis=None, scale=across)
    value = placed.mark_text(align="left", fontSize=18, fontWeight=600, dy=either(-9, 12))
    goal = placed.mark_text(align="left", fontSize=13, color=theme.quiet, dy=11)
    sign = placed.mark_point(size=200, strokeWidth=2, opacity=1, yOffset=either(0, 12))
    word = placed.mark_text(
        align="left",
        dx=15,
        dy=_lifted("word", 8),
        fontSize=14,
        lineBreak="\n",
        lineHeight=16,
    )
    return [
        value.encode(x=at_text, text="value:N"),
        goal.encode(x=at_text, text="wide_goal:N"),
        sign.encode(x=at_sign, **plan_channels(theme)),
        word.encode(x=at_sign, text="wide_word:N"),
    ]
