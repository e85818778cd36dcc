"""Path chart, specification: reported values against the path to the target."""

import json
from functools import cache

import altair

from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish, halo
from lib.text import Text
from lib.vocabulary import Freshness, NoteKind

HEIGHT = 350
ABOVE, BELOW = 84, 40
"""Pixels above and below the values: dates and flags go above, missing reports below.

The flags end at 53 pixels and a label reaches 28 above its value, so they never meet."""


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """The path as a dashed line to the target, reports as points joined by a line.

    A hollow point is an incomplete period, or a status that missing reports could change: then a
    thin line runs between its bounds and a small ring is the figure with what they last reported.
    A period without a report is labelled as missing. The dotted line is the pace still needed; the
    former path and earlier known values are grey. Dates have their true position: today, the next
    deadline, flags of notes.
    """
    base = (
        altair.Chart()
        .transform_calculate(
            fitted=f"{NARROW} ? datum.narrow : datum.label",
            fitted_year=f"{NARROW} ? datum.narrow_year : datum.year",
        )
        .encode(
            x=altair.X("on:T", axis=None, scale=altair.Scale(padding=by_width(46, 28), nice=False)),
            order="place:Q",
        )
    )
    layers = [
        *_calendar(base, theme),
        _lines(base, theme),
        *_points(base, words, theme),
        *_figures(base, theme),
        *_missing(base, words, theme),
        *_flags(base, words, theme),
    ]
    return finish(altair.layer(*layers).properties(height=HEIGHT), words, theme)


HIGH = altair.Y(
    "at:Q",
    title=None,
    scale=altair.Scale(zero=False, range=[altair.ExprRef(f"height - {BELOW}"), ABOVE]),
    axis=altair.Axis(tickCount=5, offset=2, format=",.4~f"),
)
FLOOR = altair.value("height")
ALIGN = altair.ExprRef("datum.side == 'left' ? 'right' : 'left'")
AWAY = altair.ExprRef("datum.side == 'left' ? -6 : 6")
"""Alignment and offset of a text beside a line, on the side given in the frame."""

LINE = ("color", "strokeDash", "strokeWidth", "opacity")
"""Properties that differ between lines."""

FLAGS = 44
"""Position of the flags, in pixels from the top."""


def _of(base: altair.Chart, *parts: str) -> altair.Chart:
    return base.transform_filter(altair.FieldOneOfPredicate("part", list(parts)))


def _is(part: str) -> str:
    return f"datum.part === '{part}'"


def _tooltip(words: Text, *names: str) -> list[altair.Tooltip]:
    keys = {"period": "period", "formatted": "value", "planned": "path", "coverage": "coverage"}
    return [altair.Tooltip(f"{name}:N", title=words(f"figure-{keys[name]}")) for name in names]


PACE_OFFSET = altair.ExprRef("(datum.above ? -1 : 1) * (datum.side === 'left' ? 26 : 11)")
"""Offset of the pace's text from its line; on the left it also passes the latest value's label."""


def _label_offset(above: int, below: int) -> altair.ExprRef:
    """Offset of a label from its point, on the free side given in the frame."""
    return altair.ExprRef(f"datum.above ? {-above} : {below}")


def _calendar(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    """Vertical rules for dates, horizontal ones for limits, and the period axis.

    Dates are today, the next deadline, and changes of method.
    """
    broken = f"{_is('note')} && datum.kind === '{NoteKind.METHOD_BREAK}'"
    looks = {
        _is("today"): (theme.quiet, [], 1, 0.5),
        _is("deadline"): (_of_deadline(theme), [2, 2], 1.4, 1),
        broken: (theme.quiet, [8, 3], 1.4, 1),
    }
    days = base.transform_filter(" || ".join(f"({condition})" for condition in looks))
    limits = _of(altair.Chart(), "limit").encode(y=HIGH)
    ticks = _of(base, "tick").encode(y=FLOOR)
    floor = altair.Chart().mark_rule(color=theme.faint, strokeWidth=1)
    return [
        days.mark_rule(**by_condition(LINE, looks)),
        floor.encode(x=altair.value(0), x2=altair.value("width"), y=FLOOR),
        limits.mark_rule(color=theme.quiet, strokeDash=[5, 4], strokeWidth=2),
        limits.mark_text(align="right", dy=-9, dx=-4, color=theme.quiet).encode(
            x=altair.value("width"), text="label:N"
        ),
        ticks.mark_tick(orient="vertical", size=6, thickness=1, color=theme.quiet, yOffset=3),
        ticks.mark_text(baseline="top", dy=9).encode(text="fitted:N"),
        ticks.mark_text(baseline="top", dy=altair.ExprRef("datum.below ? 25 : 9")).encode(
            text="fitted_year:N"
        ),
    ]


def _of_deadline(theme: Theme) -> altair.ExprRef:
    late, usual = json.dumps(theme.behind), json.dumps(theme.quiet)
    return altair.ExprRef(f"datum.kind === '{Freshness.OVERDUE}' ? {late} : {usual}")


def _lines(base: altair.Chart, theme: Theme) -> altair.Chart:
    """Former path and values, the path, the pace needed, reported values."""
    parts = {
        "former_path": (theme.quiet, [2, 3], 2, 0.6, "butt"),
        "former_value": (theme.quiet, [], 3, 0.45, "butt"),
        "plan": (theme.quiet, [6, 4], 2, 1, "butt"),
        "pace": (theme.mark, [0.1, 6], 3, 0.9, "round"),
        "value": (theme.mark, [], 3, 1, "butt"),
    }
    looks = by_condition((*LINE, "strokeCap"), {_is(part): look for part, look in parts.items()})
    lines: altair.Chart = _of(base, *parts).mark_line(**looks)
    return lines.encode(y=HIGH, detail="part:N")


def _points(base: altair.Chart, words: Text, theme: Theme) -> list[altair.Chart]:
    """Former values, the dated points of the path, reported values."""
    names = ("shape", "size", "stroke", "fill", "strokeWidth", "opacity")
    clear = "transparent"
    looks = {
        _is("former_value"): ("circle", 90, theme.quiet, clear, 2, 0.6),
        _is("likely"): ("circle", 50, theme.mark, theme.paper, 2, 1),
        "datum.kind === 'target'": ("circle", 230, theme.ink, clear, 2, 1),
        _is("dated"): ("diamond", 52, theme.quiet, theme.paper, 1.6, 1),
    }
    fill = (
        altair.when("datum.complete")
        .then(altair.value(theme.mark))
        .otherwise(altair.value(theme.paper))
    )
    bounds = _of(base, "bounds").mark_rule(color=theme.mark, strokeWidth=2, opacity=0.7)
    reported = _of(base, "value").mark_point(
        size=130, stroke=theme.mark, strokeWidth=3, opacity=1, aria=True
    )
    return [
        bounds.encode(y=HIGH, y2="to:Q", tooltip=_tooltip(words, "period", "formatted")),
        _of(base, "former_value", "dated", "likely")
        .mark_point(**by_condition(names, looks))
        .encode(y=HIGH, tooltip=_tooltip(words, "period", "formatted")),
        reported.transform_calculate(description="datum.period + ': ' + datum.formatted").encode(
            y=HIGH,
            fill=fill,
            description="description:N",
            tooltip=_tooltip(words, "period", "formatted", "planned", "coverage"),
        ),
    ]


def _figures(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    """Labels of lines and points, with a halo in the background colour.

    The halo keeps them readable where a line runs below.
    """
    names = ("color", "fontSize", "fontWeight", "align", "dx", "dy")
    aside = altair.ExprRef("datum.side == 'left' ? -9 : 9")
    looks = {
        _is("value"): (theme.ink, by_width(16, 14), 600, "center", 0, _label_offset(18, 20)),
        _is("pace_label"): (theme.mark, 13, 400, ALIGN, AWAY, PACE_OFFSET),
        "datum.kind === 'target'": (theme.ink, 14, 400, "center", 0, _label_offset(20, 22)),
        _is("dated"): (theme.quiet, 12, 400, "center", aside, _label_offset(13, 14)),
    }
    properties = by_condition(names, looks)
    labels = _of(base, "value", "pace_label", "dated").encode(y=HIGH, text="fitted:N")
    return [labels.mark_text(**properties, **halo(theme)), labels.mark_text(**properties)]


def _missing(base: altair.Chart, words: Text, theme: Theme) -> list[altair.Chart]:
    """Periods without a report, at the bottom of the chart."""
    missing = _of(base, "missing").encode(y=FLOOR)
    return [
        missing.mark_point(
            size=90, shape="square", color=theme.quiet, strokeDash=[3, 2], yOffset=-12, opacity=1
        ).encode(tooltip=_tooltip(words, "period", "formatted", "coverage")),
        missing.mark_text(dy=-28, color=theme.quiet).encode(text="fitted:N"),
    ]


def _flags(base: altair.Chart, words: Text, theme: Theme) -> list[altair.Chart]:
    """Texts of today and the next deadline, with a halo; numbered flags of notes."""
    names = ("y", "color")
    looks = {_is("today"): (8, theme.quiet), "a deadline": (24, _of_deadline(theme))}
    text = by_condition(names, looks) | {"align": ALIGN, "dx": AWAY, "fontSize": 12}
    dates = _of(base, "today", "deadline").encode(text="label:N")
    notes = _of(base, "note").encode(y=altair.value(FLAGS))
    tooltip = [altair.Tooltip("formatted:N", title=words("path-note"))]
    return [
        notes.mark_point(shape="square", size=300, filled=True, color=theme.ink, opacity=1).encode(
            tooltip=tooltip
        ),
        notes.mark_text(color=theme.paper, fontWeight=700, fontSize=12).encode(text="label:N"),
        dates.mark_text(**text, **halo(theme)),
        dates.mark_text(**text),
    ]
