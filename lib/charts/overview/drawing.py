"""Overview chart, specification: names, freshness badges, coverage bars, signs, scores, changes.

Positions are shares of the width, heights are rows, type grows with the rows: the chart fills its
container. On a phone each row becomes an entry of a list.
"""

import json
from functools import cache, partial

import altair

from lib.charts.overview.channels import (
    along,
    coloured,
    down,
    list_only,
    part,
    placed,
    share,
    sized,
    wide_only,
)
from lib.charts.overview.geometry import (
    CELLS,
    HEAD,
    HEIGHT,
    LIST_ROW,
    LIST_TREND,
    ROOMY_WIDTH,
    ROW,
    WIDTH,
)
from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, finish, hollow_unless, plan_channels
from lib.text import Text
from lib.vocabulary import Freshness

HEADING = f"max(12 * datum.unit, min(width / {WIDTH} * 11.7, 14))"
"""Type size of the column headings: as large as columns and their row allow, at least 20 pixels on
a slide of 1280x720."""


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Rows of directions: title, freshness, coverage, status counts, score, changes.

    Any width and height; on a narrow chart rows become entries of a list. A click selects
    ``direction``.
    """
    base = (
        altair.Chart()
        .transform_calculate(high=f"height / (datum.rows + ({NARROW} ? 0 : {HEAD}))")
        .transform_calculate(
            middle=f"(datum.place + 0.5 + ({NARROW} ? 0 : {HEAD})) * datum.high / height",
            unit=f"{NARROW} ? datum.high / {LIST_ROW}"
            f" : min(datum.high / {ROW}, max(min(width / {WIDTH}, 1), width / {ROOMY_WIDTH}))",
        )
        .transform_calculate(at=share("x"), till=share("x2"))
        .encode(x=along("at"), y=down("middle"))
    )
    layers = [
        *_header(base, theme),
        *_titles(base, theme),
        *_cells(base, theme),
        *_reporting(base, theme),
        *_scores(base, theme),
        _row_targets(base, theme, words),
    ]
    chart = altair.layer(*layers).properties(height=HEIGHT)
    chart = chart.resolve_scale(color="independent", fill="independent", stroke="independent")
    return finish(chart, words, theme)


def _header(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    """Column headings and the rules between rows."""
    heads = wide_only(base, "head").mark_text(
        fontSize=altair.ExprRef(HEADING),
        color=theme.quiet,
        lineBreak="\n",
        lineHeight=altair.ExprRef(f"{HEADING} * 1.07"),
        dy=altair.ExprRef(f"(indexof(datum.label, '\\n') < 0 ? 0.5 : -0.5) * {HEADING}"),
    )
    left = wide_only(base, "left_head").mark_text(
        align="left",
        fontSize=altair.ExprRef(HEADING),
        color=theme.quiet,
        dy=altair.ExprRef(f"0.5 * {HEADING}"),
    )
    lines = (
        part(base, "title")
        .transform_calculate(top="datum.middle - datum.high / height / 2")
        .mark_rule(color=theme.faint)
    )
    across = {"x": altair.value(0), "x2": altair.value("width")}
    return [
        heads.encode(text="label:N"),
        left.encode(text="label:N"),
        lines.encode(y=down("top"), **across),
    ]


def _titles(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    titles = part(base, "title").encode(x=altair.value(0))
    number = titles.mark_text(
        align="left", fontSize=sized(20), fontWeight=700, color=theme.mark, dy=placed(0, -53)
    )
    title = titles.mark_text(
        align="left",
        dx=sized(26),
        dy=altair.ExprRef(f"(({NARROW} ? -53 : -10) + datum.lift) * datum.unit"),
        fontSize=altair.ExprRef("datum.size * datum.unit"),
        fontWeight=600,
        lineBreak="\n",
        lineHeight=sized(13.5),
        limit=altair.ExprRef(f"width * ({NARROW} ? {LIST_TREND[0]} : {CELLS}) - 26 * datum.unit"),
    )
    note = titles.transform_filter(NARROW).mark_text(
        align="left", dy=sized(55), fontSize=sized(14), color=theme.quiet
    )
    texts = ((number, "label"), (title, "heading"), (note, "note"))
    return [mark.encode(text=f"{name}:N") for mark, name in texts]


def _cells(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    cell, drop = part(base, "cell"), placed(0, -22)
    size = altair.ExprRef("250 * datum.unit * datum.unit")
    shape = cell.mark_point(size=size, strokeWidth=2, opacity=1, xOffset=sized(-10), yOffset=drop)
    count = cell.mark_text(
        align="left", dx=sized(3), fontSize=sized(21), fontWeight=600, yOffset=drop
    )
    aside, further = (
        altair.ExprRef(f"({NARROW} ? 5 + 12 * length(datum.label){more} : 0) * datum.unit")
        for more in ("", " + (datum.manual ? 17 : 0)")
    )
    align = altair.ExprRef(f"{NARROW} ? 'left' : 'center'")
    small = partial(cell.mark_text, align=align, fontSize=sized(12.2))
    manual = small(dx=aside, yOffset=placed(-17, -35))
    uncertain = small(dx=further, yOffset=placed(17, -35), color=theme.quiet)
    status = list_only(base, "cell").mark_text(
        fontSize=sized(12.2),
        color=theme.quiet,
        lineBreak="\n",
        lineHeight=sized(13),
        yOffset=sized(-2),
    )
    none = part(base, "none").mark_point(size=6, filled=True, color=theme.quiet, yOffset=drop)
    signs = shape.encode(**hollow_unless("datum.firm", plan_channels(theme)))
    texts = ((count, "label"), (manual, "manual"), (uncertain, "open"), (status, "word"))
    return [signs, *(mark.encode(text=f"{name}:N") for mark, name in texts), none]


def _reporting(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    """Freshness as a badge, hollow when reports are overdue, and coverage as a bar."""
    states = [str(word) for word in Freshness]
    badge, middle = part(base, "badge"), placed(12.5, 32)
    frame = badge.mark_rect(
        cornerRadius=sized(4), strokeWidth=1.5, yOffset=placed(4, 23), y2Offset=placed(21, 41)
    ).encode(
        x2="till:Q",
        y2="middle:Q",
        fill=coloured("state", states, [theme.faint, theme.faint, "transparent"]),
        stroke=coloured("state", states, [theme.faint, theme.mark, theme.ink]),
    )
    label = badge.transform_calculate(centre="(datum.at + datum.till) / 2").mark_text(
        fontSize=sized(12.5), yOffset=middle
    )
    bar = part(base, "track", "reported").mark_rule(strokeWidth=sized(6), yOffset=middle)
    counts = part(base, "coverage").transform_calculate(end="isValid(datum.till) ? datum.till : 0")
    return [
        frame,
        label.encode(x=along("centre"), text="label:N"),
        bar.encode(
            x2="till:Q",
            color=coloured("part", ["track", "reported"], [theme.faint, theme.mark], altair.Color),
        ),
        counts.mark_text(align="left", dx=sized(6), fontSize=sized(13), yOffset=middle).encode(
            x=along("end"), text="label:N"
        ),
    ]


def _scores(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    trend = (
        part(base, "trend")
        .transform_calculate(
            level_at=f"datum.middle + ({NARROW} ? -53 + (0.5 - datum.level) * 26"
            " : (0.5 - datum.level) * 34) * datum.unit / height"
        )
        .mark_line(
            color=theme.mark,
            strokeWidth=2,
            point=altair.OverlayMarkDef(size=12, filled=True, color=theme.mark),
        )
    )
    score = wide_only(base, "score").mark_text(align="right", fontSize=sized(20), fontWeight=600)
    change = wide_only(base, "change").mark_text(
        align="right", fontSize=sized(17), fontWeight=600, color=theme.quiet
    )
    sides, colours = ["better", "worse", "same"], ["on_plan", "off_plan", "no_data"]
    move = wide_only(base, "move").mark_text(
        fontSize=sized(17), fontWeight=600, dy=altair.ExprRef("datum.lift * datum.unit")
    )
    return [
        trend.encode(y=down("level_at"), detail="direction:O", order="at:Q"),
        score.encode(text="label:N"),
        change.encode(text="label:N"),
        move.encode(
            text="label:N",
            color=coloured("side", sides, [theme.plan[word] for word in colours], altair.Color),
        ),
    ]


def _row_targets(base: altair.Chart, theme: Theme, words: Text) -> altair.Chart:
    """A transparent rectangle over each row: click target, tooltip, accessible name."""
    selected = altair.selection_point(name="direction", fields=["direction"], on="click")
    tooltips = {
        "title": "figure-short",
        "counts": "figure-plan",
        "freshness": "figure-freshness-of-reports",
        "reports": "figure-coverage-of-reports",
        "index": "figure-score",
        "moved": "figure-moves",
    }
    half = "datum.high / height / 2"
    row = (
        part(base, "title")
        .transform_calculate(
            top=f"datum.middle - {half}",
            bottom=f"datum.middle + {half}",
            description=" + '; ' + ".join(
                f"{json.dumps(words(key))} + ': ' + datum.{name}" for name, key in tooltips.items()
            ),
        )
        .mark_rect(cursor="pointer", color=theme.mark, opacity=0, aria=True)
        .encode(
            x=altair.value(0),
            x2=altair.value("width"),
            y=down("top"),
            y2="bottom:Q",
            description="description:N",
            tooltip=[
                altair.Tooltip(f"{name}:N", title=words(key)) for name, key in tooltips.items()
            ],
        )
    )
    clickable: altair.Chart = row.add_params(selected)
    return clickable
