"""One indicator over time: how what was reported is drawn against the path to the target."""

import json
from functools import cache

import altair as alt

from lib.charts.theme import NARROW, Spec, Theme, each_look, either, finish
from lib.text import Text
from lib.vocabulary import Freshness, NoteKind, PlanStatus

HEIGHT = 330
ABOVE, BELOW = 62, 40
"""Pixels above and below the figures: days and flags stand above, what is missing below."""


@cache
def path(text: Text, theme: Theme) -> Spec:
    """Draw the path as a dashed line to the target and the reports as points joined by a line.

    A hollow point is a period that is not complete; a period without a report is named as such.
    The dotted line is the pace that the target still needs; what was promised or known before is
    grey. Days stand where they are in time: today, the next deadline, flags of notes.
    """
    base = (
        alt.Chart()
        .transform_calculate(
            fits=f"{NARROW} ? datum.narrow : datum.label",
            year_fits=f"{NARROW} ? datum.narrow_year : datum.year",
        )
        .encode(
            x=alt.X("on:T", axis=None, scale=alt.Scale(padding=either(46, 28), nice=False)),
            order="place:Q",
        )
    )
    layers = [
        *_calendar(base, theme),
        _lines(base, theme),
        *_points(base, text, theme),
        *_figures(base, theme),
        *_missing(base, text, theme),
        *_flags(base, text, theme),
    ]
    return finish(alt.layer(*layers).properties(height=HEIGHT), text, theme)


HIGH = alt.Y(
    "at:Q",
    title=None,
    scale=alt.Scale(zero=False, range=[alt.ExprRef(f"height - {BELOW}"), ABOVE]),
    axis=alt.Axis(tickCount=5, offset=2, format=",.4~f"),
)
FLOOR = alt.value("height")
ALIGN = alt.ExprRef("datum.side == 'left' ? 'right' : 'left'")
AWAY = alt.ExprRef("datum.side == 'left' ? -6 : 6")
"""How words stand beside a line, on the side that the frame names."""

LINE = ("color", "strokeDash", "strokeWidth", "opacity")
"""Properties by which lines differ."""

FLAGS = 44
"""Height of the flags, in pixels from above."""


def _of(base: alt.Chart, *parts: str) -> alt.Chart:
    return base.transform_filter(alt.FieldOneOfPredicate("part", list(parts)))


def _is(part: str) -> str:
    return f"datum.part === '{part}'"


def _tooltip(text: Text, *names: str) -> list[alt.Tooltip]:
    keys = {"period": "period", "said": "value", "planned": "path", "coverage": "coverage"}
    return [alt.Tooltip(f"{name}:N", title=text(f"figure-{keys[name]}")) for name in names]


def _beside(above: int, below: int) -> alt.ExprRef:
    """Distance of a label from its point, on the side where it stands free."""
    return alt.ExprRef(f"datum.above ? {-above} : {below}")


def _calendar(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    """Days stand across the chart, limits lie along it, periods beneath it.

    Days are today, the next deadline, and those on which the method changed.
    """
    broken = f"{_is('note')} && datum.kind === '{NoteKind.METHOD_BREAK}'"
    looks = {
        _is("today"): (theme.quiet, [], 1, 0.5),
        _is("deadline"): (_of_deadline(theme), [2, 2], 1.4, 1),
        broken: (theme.quiet, [8, 3], 1.4, 1),
    }
    days = base.transform_filter(" || ".join(f"({condition})" for condition in looks))
    limits = _of(alt.Chart(), "limit").encode(y=HIGH)
    ticks = _of(base, "tick").encode(y=FLOOR)
    floor = alt.Chart().mark_rule(color=theme.faint, strokeWidth=1)
    return [
        days.mark_rule(**each_look(LINE, looks)),
        floor.encode(x=alt.value(0), x2=alt.value("width"), y=FLOOR),
        limits.mark_rule(color=theme.quiet, strokeDash=[5, 4], strokeWidth=2),
        limits.mark_text(align="right", dy=-9, dx=-4, color=theme.quiet).encode(
            x=alt.value("width"), text="label:N"
        ),
        ticks.mark_tick(orient="vertical", size=6, thickness=1, color=theme.quiet, yOffset=3),
        ticks.mark_text(baseline="top", dy=9).encode(text="fits:N"),
        ticks.mark_text(baseline="top", dy=alt.ExprRef("datum.below ? 25 : 9")).encode(
            text="year_fits:N"
        ),
    ]


def _of_deadline(theme: Theme) -> alt.ExprRef:
    late, usual = json.dumps(theme.plan[PlanStatus.OFF_PLAN]), json.dumps(theme.quiet)
    return alt.ExprRef(f"datum.kind === '{Freshness.OVERDUE}' ? {late} : {usual}")


def _lines(base: alt.Chart, theme: Theme) -> alt.Chart:
    """What was promised and known before, the path, the pace that is needed, what was reported."""
    parts = {
        "then_plan": (theme.quiet, [2, 3], 2, 0.6, "butt"),
        "then": (theme.quiet, [], 3, 0.45, "butt"),
        "plan": (theme.quiet, [6, 4], 2, 1, "butt"),
        "pace": (theme.mark, [0.1, 6], 3, 0.9, "round"),
        "value": (theme.mark, [], 3, 1, "butt"),
    }
    looks = each_look((*LINE, "strokeCap"), {_is(part): look for part, look in parts.items()})
    lines: alt.Chart = _of(base, *parts).mark_line(**looks)
    return lines.encode(y=HIGH, detail="part:N")


def _points(base: alt.Chart, text: Text, theme: Theme) -> list[alt.Chart]:
    """What was known before, the dated points of the path, and what was reported."""
    names = ("shape", "size", "stroke", "fill", "strokeWidth", "opacity")
    clear = "transparent"
    looks = {
        _is("then"): ("circle", 90, theme.quiet, clear, 2, 0.6),
        "datum.kind === 'target'": ("circle", 230, theme.ink, clear, 2, 1),
        _is("dated"): ("diamond", 52, theme.quiet, theme.paper, 1.6, 1),
    }
    whole = alt.when("datum.whole").then(alt.value(theme.mark)).otherwise(alt.value(theme.paper))
    reported = _of(base, "value").mark_point(
        size=130, stroke=theme.mark, strokeWidth=3, opacity=1, aria=True
    )
    return [
        _of(base, "then", "dated")
        .mark_point(**each_look(names, looks))
        .encode(y=HIGH, tooltip=_tooltip(text, "period", "said")),
        reported.transform_calculate(read="datum.period + ': ' + datum.said").encode(
            y=HIGH,
            fill=whole,
            description="read:N",
            tooltip=_tooltip(text, "period", "said", "planned", "coverage"),
        ),
    ]


def _figures(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    """What is written beside lines and points, readable where lines run beneath.

    Each figure stands on an edge of the paper's colour.
    """
    names = ("color", "fontSize", "fontWeight", "align", "dx", "dy")
    aside = alt.ExprRef("datum.side == 'left' ? -9 : 9")
    looks = {
        _is("value"): (theme.ink, either(16, 14), 600, "center", 0, _beside(18, 20)),
        _is("pace_label"): (theme.mark, 13, 400, ALIGN, AWAY, _beside(10, 12)),
        "datum.kind === 'target'": (theme.ink, 14, 400, "center", 0, _beside(20, 22)),
        _is("dated"): (theme.quiet, 12, 400, "center", aside, _beside(13, 14)),
    }
    looked = each_look(names, looks)
    said = _of(base, "value", "pace_label", "dated").encode(y=HIGH, text="fits:N")
    edge = said.mark_text(**looked, stroke=theme.paper, strokeWidth=4, strokeJoin="round")
    return [edge, said.mark_text(**looked)]


def _missing(base: alt.Chart, text: Text, theme: Theme) -> list[alt.Chart]:
    """What was not reported, at the foot of the chart."""
    missing = _of(base, "missing").encode(y=FLOOR)
    return [
        missing.mark_point(
            size=90, shape="square", color=theme.quiet, strokeDash=[3, 2], yOffset=-12, opacity=1
        ).encode(tooltip=_tooltip(text, "period", "said", "coverage")),
        missing.mark_text(dy=-28, color=theme.quiet).encode(text="fits:N"),
    ]


def _flags(base: alt.Chart, text: Text, theme: Theme) -> list[alt.Chart]:
    """What stands on days: words on today and the next deadline, numbered flags on notes."""
    names = ("y", "color", "fontWeight", "align", "dx")
    looks = {
        _is("note"): (FLAGS, theme.paper, 700, "center", 0),
        _is("today"): (8, theme.quiet, 400, ALIGN, AWAY),
        _is("deadline"): (24, _of_deadline(theme), 400, ALIGN, AWAY),
    }
    flag = _of(base, "note").mark_point(
        shape="square", size=300, filled=True, color=theme.ink, opacity=1
    )
    said = [alt.Tooltip("said:N", title=text("path-note"))]
    return [
        flag.encode(y=alt.value(FLAGS), tooltip=said),
        _of(base, "note", "today", "deadline")
        .mark_text(**each_look(names, looks), fontSize=12)
        .encode(text="label:N"),
    ]
