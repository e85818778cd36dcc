"""The board of all directions: a row each, its indicators counted by status word."""

from functools import cache
from typing import Any

import altair as alt
import pandas as pd

from lib.charts import written
from lib.charts.theme import NARROW, Spec, Theme, either, finish, plan_channels
from lib.charts.written import Row
from lib.text import Text
from lib.vocabulary import Plan

ROW = 48
CELLS, CELL = 0.355, 0.0715
"""Where the columns of status words begin on a wide board and how wide each is, as shares."""

TREND, TOP_SCORE = (0.872, 0.945), 120
"""Where the line of scores lies, and the highest score, which ends at a row's upper edge."""

SOUND = (Plan.REACHED, Plan.ON_PLAN)
"""Words of indicators that give no cause to ask."""


def board_finding(directions: pd.DataFrame, text: Text) -> str:
    """Say how many indicators go as planned, from ``figures.directions``."""
    sound = int(directions[[str(word) for word in SOUND]].to_numpy().sum())
    return text("overview-finding", sound=sound, all=int(directions["indicators"].sum()))


def board_alt(directions: pd.DataFrame, text: Text) -> str:
    """Say how many indicators bear each status word, for those who do not see the chart."""
    counts = [
        text("overview-count", word=text.choice(plan), count=int(directions[str(plan)].sum()))
        for plan in Plan
        if directions[str(plan)].sum()
    ]
    return text("overview-alt", directions=len(directions), counts=", ".join(counts))


def board_marks(directions: pd.DataFrame, trend: pd.DataFrame, text: Text) -> pd.DataFrame:
    """Lay out what ``board`` draws: one row per mark, ``part`` says which kind.

    Takes ``figures.directions`` and the scores by school year: direction, period, score.
    """
    marks = [_head(place, plan, text) for place, plan in enumerate(Plan)]
    marks.append({"part": "score_head", "direction": "", "label": text("overview-score")})
    for row in written.rows(directions):
        score = text.number(row["score"], 0)
        own = {"direction": row["direction"], "title": text.named(row, "short")}
        marks.append(own | {"part": "title", "note": _note(row, text)})
        marks.append(own | {"part": "score", "label": score})
        marks += [own | _cell(place, plan, row, text) for place, plan in enumerate(Plan)]
    return pd.DataFrame(marks + _trend(trend))


def _head(place: int, plan: Plan, text: Text) -> dict[str, Any]:
    words = text(f"plan-head-{plan}".replace("_", "-"))
    return {"part": "head", "direction": "", "label": words.replace(" ", "\n", 1), **_place(place)}


def _cell(place: int, plan: Plan, row: Row, text: Text) -> dict[str, Any]:
    count = row[str(plan)]
    return {
        "part": "cell" if count else "none",
        "plan": str(plan),
        "word": text.choice(plan),
        "label": str(count),
        **_place(place),
    }


def _place(place: int) -> dict[str, float]:
    return {"x": CELLS + (place + 0.5) * CELL, "narrow_x": (place + 0.5) / len(Plan)}


def _note(row: Row, text: Text) -> str:
    note = text("overview-reports", reported=row["members_reported"], due=row["members_due"])
    late = row["overdue"]
    return f"{note} · {text('overview-overdue', count=late)}" if late else note


def _trend(trend: pd.DataFrame) -> list[dict[str, Any]]:
    first, last = TREND
    years = sorted(trend["period"].unique())
    step = (last - first) / max(len(years) - 1, 1)
    return [
        {
            "part": "trend",
            "direction": row["direction"],
            "x": first + years.index(row["period"]) * step,
            "narrow_x": 0,
            "level": min(max(row["score"], 0), TOP_SCORE),
        }
        for row in written.rows(trend.dropna(subset=["score"]))
    ]


@cache
def board(text: Text, theme: Theme) -> Spec:
    """Rows of directions: title, a column per status word, trend and attainment index.

    Columns lie at shares of the width, so one specification serves a wall and a phone. A click
    selects ``direction``.
    """
    base = (
        alt.Chart()
        .transform_calculate(at=f"{NARROW} ? datum.narrow_x : datum.x")
        .encode(
            x=alt.X("at:Q", axis=None, scale=alt.Scale(domain=[0, 1], nice=False)),
            y=alt.Y("direction:O", sort=None, axis=None, scale=alt.Scale(padding=0)),
        )
    )
    layers = [*_frame(base, theme), *_titles(base, theme), *_cells(base, theme, text)]
    return finish(
        alt.layer(*layers, *_scores(base, theme)).properties(height=alt.Step(ROW)), text, theme
    )


def _part(base: alt.Chart, name: str) -> alt.Chart:
    return base.transform_filter(alt.datum.part == name)


def _frame(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    """The words above the columns come first: rows stand in the order in which marks are drawn."""
    whole = {"x": alt.value(0), "x2": alt.value("width")}
    clicked = alt.selection_point(name="direction", fields=["direction"], on="click")
    heads = _part(base, "head").mark_text(
        fontSize=either(12, 11), color=theme.quiet, lineBreak="\n", lineHeight=14, dy=3
    )
    score = _part(base, "score_head").mark_text(
        align="right", dx=-2, dy=3, color=theme.quiet, opacity=either(1, 0)
    )
    rows = _part(base, "title").mark_rect(cursor="pointer", color=theme.mark, opacity=0)
    lines = _part(base, "title").mark_rule(color=theme.faint, yOffset=-ROW / 2)
    return [
        heads.encode(text="label:N"),
        score.encode(x=alt.value("width"), text="label:N"),
        rows.encode(**whole).add_params(clicked),
        lines.encode(**whole),
    ]


def _titles(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    titles = _part(base, "title").encode(x=alt.value(0))
    number = titles.mark_text(
        align="left", fontSize=19, fontWeight=700, color=theme.mark, dy=either(0, -8)
    )
    title = titles.mark_text(align="left", dx=26, dy=-9, fontSize=17, fontWeight=600)
    note = titles.mark_text(align="left", dx=26, dy=12, color=theme.quiet, opacity=either(1, 0))
    return [
        number.encode(text="direction:N"),
        title.encode(text="title:N"),
        note.encode(text="note:N"),
    ]


def _cells(base: alt.Chart, theme: Theme, text: Text) -> list[alt.Chart]:
    below = either(0, 12)
    told = _part(base, "cell").encode(
        tooltip=[
            alt.Tooltip("title:N", title=text("figure-direction")),
            alt.Tooltip("word:N", title=text("figure-plan")),
            alt.Tooltip("label:N", title=text("figure-indicators")),
        ]
    )
    shape = told.mark_point(size=230, strokeWidth=2, opacity=1, xOffset=-12, yOffset=below)
    count = told.mark_text(align="left", dx=3, fontSize=20, fontWeight=600, yOffset=below)
    none = _part(base, "none").mark_point(size=6, filled=True, color=theme.quiet, yOffset=below)
    return [shape.encode(**plan_channels(theme)), count.encode(text="label:N"), none]


def _scores(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    level = alt.YOffset("level:Q", scale=alt.Scale(domain=[0, TOP_SCORE], range=[ROW - 8, 8]))
    trend = _part(base, "trend").mark_line(color=theme.mark, strokeWidth=2, opacity=either(1, 0))
    score = _part(base, "score").mark_text(
        align="right", dx=-2, dy=either(0, -8), fontSize=19, fontWeight=600
    )
    return [
        trend.encode(yOffset=level, detail="direction:O", order="at:Q"),
        score.encode(x=alt.value("width"), text="label:N"),
    ]
