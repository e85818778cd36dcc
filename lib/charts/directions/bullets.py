"""Bullet chart: the indicators of one direction against their target path."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import (
    NARROW,
    Spec,
    by_width,
    clickable_rows,
    finish,
    hollow_unless,
    plan_channels,
    tooltips,
)
from lib.text import MISSING, Text
from lib.vocabulary import PlanStatus
from lib.wording import values
from lib.wording.counts import describe_sound
from lib.wording.values import Row

ROW = 56
BAR, NARROW_BAR = (0.43, 0.725), (0.0, 0.66)
"""Where the journey from baseline to target lies, as shares of the width."""

BEFORE, AFTER = 0.08, 0.2
"""How far outside the journey a value is drawn before it is clipped, in journeys."""

NAME_WIDTH, NARROW_NAME_WIDTH = 42, 44
"""Characters in a line of an indicator's name: on charts 840 pixels wide or more, on a phone."""

TOOLTIPS = {
    "title": "figure-name",
    "value": "figure-value",
    "path": "figure-path",
    "aim": "figure-target",
    "status": "figure-plan",
}

LINES: dict[str, Any] = {"align": "left", "lineBreak": "\n"}
"""Properties of a text that may have several lines."""


def data(strategy: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per indicator of ``queries.full_strategy``.

    ``done`` and ``planned`` are shares of the journey from baseline to target, clipped at the
    edges of the chart; both are missing where there is no journey.
    A status that is not ``firm`` (missing reports could change it) has a hollow sign.
    """
    rows = values.rows(strategy)
    return pd.DataFrame(
        {
            "indicator_code": strategy["indicator_code"],
            "name": [values.lines(words.named(row), NAME_WIDTH) for row in rows],
            "title": [words.named(row) for row in rows],
            "short": [values.lines(words.named(row), NARROW_NAME_WIDTH) for row in rows],
            "done": _clipped(strategy["done"]),
            "planned": _clipped(strategy["planned"]),
            "has_journey": strategy["planned"].notna(),
            "complete": strategy["complete"],
            "plan": strategy["plan"],
            "firm": strategy.get("firm", True),
            "word": [values.lines(words.choice(PlanStatus(row["plan"])), 12) for row in rows],
            "value": [values.value(row, words) for row in rows],
            "goal": [_goal(row, words) for row in rows],
            "aim": [_aim(row, words) for row in rows],
            "path": [values.planned(row["path"], row, words) for row in rows],
            "status": [words.choice(PlanStatus(row["plan"])) for row in rows],
        }
    )


def title(totals: Mapping[str, int], words: Text) -> str:
    """Return the finding: how many of a direction's indicators need no question."""
    return describe_sound(totals, words)


def alt(strategy: pd.DataFrame, words: Text) -> str:
    """Return the text for screen readers: value, planned value and status of every indicator."""
    return " ".join(
        words(
            "bullets-alt-none" if (value := values.value(row, words)) == MISSING else "bullets-alt",
            code=row["indicator_code"],
            value=value,
            path=values.planned(row["path"], row, words),
            plan=words.choice(PlanStatus(row["plan"])),
        )
        for row in values.rows(strategy)
    )


def _clipped(share: pd.Series) -> pd.Series:
    return share.clip(-BEFORE, 1 + AFTER)


def _goal(row: Row, words: Text) -> str:
    if row["small"]:
        return words("figure-small")
    limits = values.limits(row, words)
    if limits:
        return limits
    if pd.isna(row["target"]):
        return words("bullet-no-target")
    return words("bullet-target", goal=_aim(row, words))


def _aim(row: Row, words: Text) -> str:
    """Return the limits, or the target and its period, without naming them."""
    limits = values.limits(row, words)
    if limits or pd.isna(row["target"]):
        return limits or MISSING
    goal = words.number(values.in_whole(row["target"], row))
    period = values.short_period(row["target_period"])
    return words("bullet-aim", target=goal, period=period)


def _position(share: str) -> str:
    """Vega expression of an x position; ``share`` is 0 at the baseline and 1 at the target."""

    def within(bar: tuple[float, float]) -> str:
        first, last = bar
        scale = (last - first) / (1 + BEFORE + AFTER)
        return f"{first + BEFORE * scale:.4f} + ({share}) * {scale:.4f}"

    return f"{NARROW} ? {within(NARROW_BAR)} : {within(BAR)}"


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """One bullet per indicator: progress on its journey, and the path as a tick.

    A hollow bar is an incomplete period; without baseline or target there is no bar. A click
    selects ``indicator_code``.
    """
    base = (
        altair.Chart()
        .transform_calculate(
            from_=_position("0"),
            to=_position("1"),
            done_at=_position("datum.done"),
            planned_at=_position("datum.planned"),
            wide_name=f"{NARROW} ? '' : datum.name",
            narrow_name=f"{NARROW} ? datum.short : ''",
            wide_goal=f"{NARROW} ? '' : datum.goal",
            wide_word=f"{NARROW} ? '' : datum.word",
        )
        .encode(y=altair.Y("indicator_code:N", sort=None, axis=None, scale=altair.Scale(padding=0)))
    )
    row = clickable_rows(base, "indicator_code", tooltips(words, **TOOLTIPS), theme)
    lines = base.mark_rule(color=theme.faint).encode(y=_top_of_rows())
    return finish(
        altair.layer(
            row,
            lines.encode(x=altair.value(0), x2=altair.value("width")),
            *_names(base, theme),
            *_journey(base, theme),
            *_status(base, theme),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )


def _top_of_rows() -> altair.Y:
    """Return the upper edge of a row, however high rows are."""
    return altair.Y(
        "indicator_code:N", sort=None, axis=None, scale=altair.Scale(padding=0), bandPosition=0
    )


def _lifted(field: str, pixels: int) -> altair.ExprRef:
    """Offset that centres a text of two lines: Vega puts the second below the first."""
    return altair.ExprRef(f"indexof(datum.{field}, '\\n') < 0 ? 0 : -{pixels}")


def _names(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    code = base.mark_text(
        align="left",
        fontSize=altair.ExprRef("length(datum.indicator_code) > 4 ? 13 : 15"),
        fontWeight=700,
        color=theme.mark,
        dx=4,
        dy=by_width(0, -13),
    )
    wide = base.mark_text(**LINES, dx=44, dy=_lifted("name", 9), fontSize=15, lineHeight=18)
    narrow = base.mark_text(
        **LINES,
        dx=40,
        dy=altair.ExprRef("indexof(datum.short, '\\n') < 0 ? -13 : -20"),
        fontSize=12.5,
        lineHeight=13,
        limit=altair.ExprRef("width - 44"),
    )
    return [
        code.encode(x=altair.value(0), text="indicator_code:N"),
        wide.encode(x=altair.value(0), text="wide_name:N"),
        narrow.encode(x=altair.value(0), text="narrow_name:N"),
    ]


def _journey(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    across = altair.Scale(domain=[0, 1], nice=False)
    start = altair.X("from_:Q", axis=None, scale=across)
    colour = plan_channels(theme)
    journey = base.transform_filter(altair.datum.has_journey)
    drop = by_width(0, 14)
    track = journey.mark_bar(size=16, color=theme.faint, yOffset=drop)
    done = journey.transform_filter("isValid(datum.done)").mark_bar(size=16, yOffset=drop)
    tick = journey.transform_filter("isValid(datum.planned)").mark_tick(
        size=by_width(30, 22), thickness=3, color=theme.ink, opacity=1, yOffset=drop
    )
    return [
        track.encode(x=start, x2="to:Q"),
        done.encode(
            x=start,
            x2="done_at:Q",
            fill=colour["fill"],
            stroke=colour["stroke"],
            fillOpacity=altair.when(altair.datum.complete)
            .then(altair.value(1))
            .otherwise(altair.value(0.2)),
        ),
        tick.encode(x=altair.X("planned_at:Q", axis=None, scale=across)),
    ]


def _status(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    placed = base.transform_calculate(
        text_at=f"{NARROW} ? 0.63 : 0.735", sign_at=f"{NARROW} ? 0.96 : 0.895"
    )
    across = altair.Scale(domain=[0, 1], nice=False)
    at_text = altair.X("text_at:Q", axis=None, scale=across)
    at_sign = altair.X("sign_at:Q", axis=None, scale=across)
    value = placed.mark_text(align="left", fontSize=18, fontWeight=600, dy=by_width(-9, 14))
    goal = placed.mark_text(align="left", fontSize=13, color=theme.quiet, dy=11)
    sign = placed.mark_point(size=200, strokeWidth=2, opacity=1, yOffset=by_width(0, 14))
    word = placed.mark_text(**LINES, dx=15, dy=_lifted("word", 8), fontSize=14, lineHeight=16)
    return [
        value.encode(x=at_text, text="value:N"),
        goal.encode(x=at_text, text="wide_goal:N"),
        sign.encode(x=at_sign, **hollow_unless("datum.firm", plan_channels(theme))),
        word.encode(x=at_sign, text="wide_word:N"),
    ]
