"""How the board of all directions is drawn: a constant specification for any width and height.

Everything lies at shares of the width and in rows, and the type grows with the rows: the board
fills whatever room it is given. Where it stands on a phone, a row becomes an entry of a list.
"""

import json
from functools import cache
from typing import Any

import altair as alt

from lib.charts.theme import NARROW, Spec, Theme, finish, plan_channels
from lib.text import Text
from lib.vocabulary import Freshness

HEAD, ROW, LIST_ROW = 0.66, 50, 140
"""Height of the words above the columns, in rows; pixels of a row at which type has its own size,
on a wide board and in a list."""

WIDTH, HEIGHT = 700, round((8 + HEAD) * ROW)
"""Pixels of a wide board of eight directions at which type has its own size."""

CELLS, CELL = 0.345, 0.0614
"""Where the columns of status words begin on a wide board and how wide each is, as shares."""

BADGE, COVERAGE = (0.038, 0.164), (0.18, 0.25)
LIST_BADGE, LIST_COVERAGE = (0.0, 0.3), (0.36, 0.6)
TREND, LIST_TREND = (0.783, 0.838), (0.82, 1.0)
SCORE, CHANGE, MOVES = 0.895, 0.946, 0.97
"""Where the other marks of a row lie, as shares of the width; figures end there, moves are
centred."""


@cache
def board(text: Text, theme: Theme) -> Spec:
    """Rows of directions: title, freshness, coverage, status words, scores, changes.

    Height and width may be anything; on a narrow board the rows are entries of a list. A click
    selects ``direction``.
    """
    base = (
        alt.Chart()
        .transform_calculate(high=f"height / (datum.rows + ({NARROW} ? 0 : {HEAD}))")
        .transform_calculate(
            middle=f"(datum.place + 0.5 + ({NARROW} ? 0 : {HEAD})) * datum.high / height",
            unit=f"{NARROW} ? datum.high / {LIST_ROW} : min(datum.high / {ROW}, width / {WIDTH})",
        )
        .transform_calculate(at=_share("x"), till=_share("x2"))
        .encode(x=_along("at"), y=_down("middle"))
    )
    layers = [
        *_above(base, theme),
        *_titles(base, theme),
        *_cells(base, theme),
        *_reports(base, theme),
        *_scores(base, theme),
        _pressed(base, theme, text),
    ]
    board = alt.layer(*layers).properties(height=HEIGHT)
    own = board.resolve_scale(color="independent", fill="independent", stroke="independent")
    return finish(own, text, theme)


def _share(field: str) -> str:
    """Return the expression of a place; what stands under a title moves with the type."""
    wide, narrow = f"datum.{field}", f"datum.narrow_{field}"
    return f"{NARROW} ? {narrow} : {wide} * (datum.left ? {WIDTH} * datum.unit / width : 1)"


def _along(field: str) -> alt.X:
    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=[0, 1], nice=False))


def _down(field: str) -> alt.Y:
    scale = alt.Scale(domain=[0, 1], nice=False, reverse=True)
    return alt.Y(f"{field}:Q", axis=None, scale=scale)


def _part(base: alt.Chart, *names: str) -> alt.Chart:
    return base.transform_filter(alt.FieldOneOfPredicate("part", list(names)))


def _wide(base: alt.Chart, *names: str) -> alt.Chart:
    """Marks that a list leaves out."""
    return _part(base, *names).transform_filter(f"!({NARROW})")


def _listed(base: alt.Chart, *names: str) -> alt.Chart:
    """Marks that only a list has."""
    return _part(base, *names).transform_filter(NARROW)


def _sized(pixels: float) -> alt.ExprRef:
    return alt.ExprRef(f"{pixels} * datum.unit")


def _placed(wide: float, narrow: float) -> alt.ExprRef:
    """Return how far below the middle of its row a mark stands, in pixels of the usual size."""
    return alt.ExprRef(f"({NARROW} ? {narrow} : {wide}) * datum.unit")


def _above(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    """Return the words above the columns and the lines between the rows."""
    heads = _wide(base, "head").mark_text(
        fontSize=_sized(12.2),
        color=theme.quiet,
        lineBreak="\n",
        lineHeight=_sized(13),
        dy=alt.ExprRef("(indexof(datum.label, '\\n') < 0 ? 6 : -6) * datum.unit"),
    )
    left = _wide(base, "left_head").mark_text(
        align="left", fontSize=_sized(12.2), color=theme.quiet, dy=_sized(6)
    )
    lines = (
        _part(base, "title")
        .transform_calculate(top="datum.middle - datum.high / height / 2")
        .mark_rule(color=theme.faint)
    )
    across = {"x": alt.value(0), "x2": alt.value("width")}
    return [
        heads.encode(text="label:N"),
        left.encode(text="label:N"),
        lines.encode(y=_down("top"), **across),
    ]


def _titles(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    titles = _part(base, "title").encode(x=alt.value(0))
    number = titles.mark_text(
        align="left", fontSize=_sized(20), fontWeight=700, color=theme.mark, dy=_placed(0, -50)
    )
    title = titles.mark_text(
        align="left",
        dx=_sized(26),
        dy=_placed(-10, -50),
        fontSize=_sized(17),
        fontWeight=600,
        limit=alt.ExprRef(f"width * ({NARROW} ? {LIST_TREND[0]} : {CELLS}) - 26 * datum.unit"),
    )
    note = _listed(base, "title").mark_text(
        align="left", dy=_sized(55), fontSize=_sized(14), color=theme.quiet
    )
    return [
        number.encode(text="label:N"),
        title.encode(text="title:N"),
        note.encode(x=alt.value(0), text="note:N"),
    ]


def _cells(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    told, drop = _part(base, "cell"), _placed(0, -22)
    size = alt.ExprRef("250 * datum.unit * datum.unit")
    shape = told.mark_point(size=size, strokeWidth=2, opacity=1, xOffset=_sized(-10), yOffset=drop)
    count = told.mark_text(
        align="left", dx=_sized(3), fontSize=_sized(21), fontWeight=600, yOffset=drop
    )
    hand = told.mark_text(
        align="left",
        dx=alt.ExprRef("(4 + 12 * length(datum.label)) * datum.unit"),
        fontSize=_sized(14),
        yOffset=_placed(-7, -29),
    )
    words = _listed(base, "cell").mark_text(
        fontSize=_sized(12.2),
        color=theme.quiet,
        lineBreak="\n",
        lineHeight=_sized(13),
        yOffset=_sized(-2),
    )
    none = _part(base, "none").mark_point(size=6, filled=True, color=theme.quiet, yOffset=drop)
    return [
        shape.encode(**plan_channels(theme)),
        count.encode(text="label:N"),
        hand.encode(text="hand:N"),
        words.encode(text="word:N"),
        none,
    ]


def _reports(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    """Draw freshness, a badge that turns hollow when reports are overdue, and coverage, a bar."""
    states = [str(word) for word in Freshness]
    badge, middle = _part(base, "badge"), _placed(12.5, 32)
    frame = badge.mark_rect(
        cornerRadius=_sized(4), strokeWidth=1.5, yOffset=_placed(4, 23), y2Offset=_placed(21, 41)
    ).encode(
        x2="till:Q",
        y2="middle:Q",
        fill=_by("state", states, [theme.faint, theme.faint, "transparent"]),
        stroke=_by("state", states, [theme.faint, theme.mark, theme.ink]),
    )
    said = badge.transform_calculate(centre="(datum.at + datum.till) / 2").mark_text(
        fontSize=_sized(12.5), yOffset=middle
    )
    bar = _part(base, "track", "reported").mark_rule(strokeWidth=_sized(6), yOffset=middle)
    share = _part(base, "coverage").transform_calculate(end="isValid(datum.till) ? datum.till : 0")
    return [
        frame,
        said.encode(x=_along("centre"), text="label:N"),
        bar.encode(
            x2="till:Q",
            color=_by("part", ["track", "reported"], [theme.faint, theme.mark], alt.Color),
        ),
        share.mark_text(align="left", dx=_sized(6), fontSize=_sized(13), yOffset=middle).encode(
            x=_along("end"), text="label:N"
        ),
    ]


def _by(field: str, values: list[str], shown: list[str], channel: Any = alt.Fill) -> Any:
    return channel(f"{field}:N", legend=None, scale=alt.Scale(domain=values, range=shown))


def _scores(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    trend = (
        _part(base, "trend")
        .transform_calculate(
            level_at=f"datum.middle + ({NARROW} ? -50 + (0.5 - datum.level) * 26"
            " : (0.5 - datum.level) * 34) * datum.unit / height"
        )
        .mark_line(
            color=theme.mark,
            strokeWidth=2,
            point=alt.OverlayMarkDef(size=12, filled=True, color=theme.mark),
        )
    )
    score = _wide(base, "score").mark_text(align="right", fontSize=_sized(20), fontWeight=600)
    change = _wide(base, "change").mark_text(
        align="right", fontSize=_sized(17), fontWeight=600, color=theme.quiet
    )
    sides, colours = ["better", "worse", "same"], ["on_plan", "off_plan", "no_data"]
    move = _wide(base, "move").mark_text(
        fontSize=_sized(17), fontWeight=600, dy=alt.ExprRef("datum.lift * datum.unit")
    )
    return [
        trend.encode(y=_down("level_at"), detail="direction:O", order="at:Q"),
        score.encode(text="label:N"),
        change.encode(text="label:N"),
        move.encode(
            text="label:N",
            color=_by("side", sides, [theme.plan[word] for word in colours], alt.Color),
        ),
    ]


def _pressed(base: alt.Chart, theme: Theme, text: Text) -> alt.Chart:
    """Return a layer over each row that takes the click and tells what the row shows."""
    clicked = alt.selection_point(name="direction", fields=["direction"], on="click")
    told = {
        "title": "figure-short",
        "counts": "figure-plan",
        "freshness": "figure-freshness-of-reports",
        "reports": "figure-coverage-of-reports",
        "index": "figure-score",
        "moved": "figure-moves",
    }
    half = "datum.high / height / 2"
    row = (
        _part(base, "title")
        .transform_calculate(
            top=f"datum.middle - {half}",
            bottom=f"datum.middle + {half}",
            said=" + '; ' + ".join(
                f"{json.dumps(text(key))} + ': ' + datum.{name}" for name, key in told.items()
            ),
        )
        .mark_rect(cursor="pointer", color=theme.mark, opacity=0, aria=True)
        .encode(
            x=alt.value(0),
            x2=alt.value("width"),
            y=_down("top"),
            y2="bottom:Q",
            description="said:N",
            tooltip=[alt.Tooltip(f"{name}:N", title=text(key)) for name, key in told.items()],
        )
    )
    pressed: alt.Chart = row.add_params(clicked)
    return pressed
