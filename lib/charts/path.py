"""One indicator over time: what was reported against the path that the strategy drew."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import altair as alt
import pandas as pd

from lib import periods
from lib.charts import written
from lib.charts.theme import NARROW, Spec, Theme, each_look, either, finish
from lib.charts.written import Row
from lib.periods import Period
from lib.text import Text
from lib.vocabulary import Better, Freshness, NoteKind, PeriodType, Plan, UnitKind

HEIGHT = 330
ABOVE, BELOW = 62, 40
"""Pixels above and below the figures: days and flags stand above, what is missing below."""

ASIDE = 0.3
"""How near to an edge, as a share of the time shown, words turn to the other side of their day."""

ROOM = {
    ("value", "label"): 15,
    ("value", "narrow"): 6,
    ("dated", "label"): 15,
    ("dated", "narrow"): 6,
    ("tick", "label"): 45,
    ("tick", "narrow"): 15,
    ("tick", "year"): 15,
    ("tick", "narrow_year"): 6,
}
"""How many texts of a part stand beside each other, on a wide chart and on a narrow one."""

NEAR = timedelta(days=366)
"""Days farther than this from the figures are not drawn: they would press the figures together."""

BETWEEN = 100
"""Days that must lie between the last day of a reporting period and that of another target."""

A_YEAR = (PeriodType.SCHOOL_YEAR, PeriodType.YEAR)
COLUMNS = [
    *("part", "on", "at", "label", "narrow", "above", "side", "whole", "kind"),
    *("year", "narrow_year", "below", "period", "said", "planned", "coverage"),
]
Mark = dict[str, object]


@dataclass(frozen=True)
class Story:
    """What is drawn of one indicator; frames as ``lib.figures`` returns them.

    indicator : the row of ``figures.strategy``. series : ``figures.series``. promised :
    ``figures.promised``. today : the day that all is judged on, as ISO text.
    former : ``promised`` as it was before; known_then : the series as it was known then. Both are
    drawn in grey beneath.
    notes : dated notes, the earliest first: happened_on, note_kind, text.
    """

    indicator: Row
    series: pd.DataFrame
    promised: pd.DataFrame
    today: str
    former: pd.DataFrame | None = None
    known_then: pd.DataFrame | None = None
    notes: pd.DataFrame = field(default_factory=pd.DataFrame)


def path_finding(indicator: Row, text: Text) -> str:
    """Say where the latest value stands against the path, from a row of ``figures.strategy``."""
    plan, limits = text.choice(Plan(indicator["plan"])), written.limits(indicator, text)
    if pd.isna(indicator["value"]) and not written.is_few(indicator):
        return text("path-finding-none", plan=plan)
    said = {
        "period": written.short_period(indicator["period"]),
        "value": written.value(indicator, text),
        "plan": plan,
    }
    if limits:
        return text("path-finding-limits", limits=limits, **said)
    if pd.isna(indicator["path"]):
        return text("path-finding-alone", **said)
    path = written.figure(indicator["path"], indicator["unit_kind"], text)
    return text("path-finding", path=path, **said)


def path_marks(story: Story, text: Text) -> pd.DataFrame:
    """Lay out what ``path`` draws: one row per mark, ``part`` says which kind.

    ``on`` is the day where a mark stands, ``at`` its height in the indicator's unit; ``label`` and
    ``narrow`` are what is written there on a wide and a narrow chart.
    """
    marks = [
        *_line("then_plan", story.former, story.known_then),
        *_known_then(story, text),
        *_line("plan", story.promised, story.series),
        *_pace(story, text),
        *_dated(story, text),
        *_values(story, text),
    ]
    days = [date.fromisoformat(str(mark["on"])) for mark in marks]
    if days:
        marks += _ticks(story)
        marks += _days(story, (min(days) - NEAR, max(days) + NEAR), text)
        _turn_aside(marks)
        _space_out(marks)
    marks += _limits(story.indicator, text)
    frame = pd.DataFrame(marks).reindex(columns=COLUMNS)
    return frame.assign(place=range(len(frame)))


def _line(part: str, promised: pd.DataFrame | None, series: pd.DataFrame | None) -> Iterator[Mark]:
    """The line of a plan: its dated points, and the last days of the periods shown."""
    points: dict[tuple[str, float], None] = {}
    for frame, day, at in ((promised, "on", "value"), (series, "ends_on", "path")):
        if frame is not None:
            known = frame.dropna(subset=[at])
            points |= dict.fromkeys(zip(known[day], known[at], strict=True))
    for on, height in sorted(points, key=lambda point: point[0]):
        yield {"part": part, "on": on, "at": height}


def _known_then(story: Story, text: Text) -> Iterator[Mark]:
    if story.known_then is None:
        return
    for row in written.rows(story.known_then.dropna(subset=["value"])):
        yield {
            "part": "then",
            "on": row["ends_on"],
            "at": row["value"],
            "period": text.period(row["period"]),
            "said": written.figure(row["value"], story.indicator["unit_kind"], text),
        }


def _pace(story: Story, text: Text) -> list[Mark]:
    """The line from the latest value to the target, and what it asks of every year.

    None where a period is shown that is not the latest: that pace is past.
    """
    row = story.indicator
    reported = story.series.loc[story.series["value"].notna(), "ends_on"]
    if pd.isna(row["pace_needed"]) or (reported > row["ends_on"]).any():
        return []
    start, end = date.fromisoformat(row["ends_on"]), periods.of(row["target_period"]).end
    above, rises = _is_above(row), row["target"] > row["value"]
    share = 0.4 if above == rises else 0.6  # of the way, clear of the deadline amid two years
    needed = written.difference(row["pace_needed"], row["unit_kind"], text)
    label = {
        "part": "pace_label",
        "on": (start + (end - start) * share).isoformat(),
        "at": row["value"] + (row["target"] - row["value"]) * share,
        "label": text("path-pace", needed=needed),
        "narrow": needed,
        "above": above,
        "side": "left" if above == rises else "right",
    }
    ends = ((start, row["value"]), (end, row["target"]))
    return [*({"part": "pace", "on": day.isoformat(), "at": at} for day, at in ends), label]


def _is_above(indicator: Row) -> bool:
    """Whether the latest value is drawn above the path."""
    return bool(indicator["value"] > indicator["path"])


def _dated(story: Story, text: Text) -> Iterator[Mark]:
    """Baseline, milestones and target, each written on the side that values leave free."""
    series = story.series
    sides = dict(zip(series["ends_on"], series["value"] < series["path"], strict=True))
    sides = {day: side for day, side in sides.items() if day in _reported(series)}
    falls = bool(story.indicator["target"] < story.indicator["baseline"])
    lowered = _was_higher(story)
    for point in written.rows(story.promised.dropna(subset=["kind"])):
        said = written.figure(point["value"], story.indicator["unit_kind"], text)
        is_target = point["kind"] == "target"
        free = falls if point["kind"] == "baseline" else not _is_above(story.indicator)
        above = sides.get(point["on"], free) and not (is_target and lowered)
        yield {
            "part": "dated",
            "on": point["on"],
            "at": point["value"],
            "kind": point["kind"],
            "label": text("path-target", value=said)
            if is_target
            else _bare(point["value"], story.indicator, text),
            "narrow": text.number(point["value"]),
            "above": above,
            "side": "right" if above == falls else "left",
            "period": text.period(point["period"]),
            "said": said,
        }


def _was_higher(story: Story) -> bool:
    """Whether the target was higher before, so that its grey line ends above it."""
    if story.former is None:
        return False
    return bool((story.former["value"].tail(1) > story.indicator["target"]).any())


def _bare(value: float, indicator: Row, text: Text) -> str:
    """Write a figure beside its point: of the signs of units only that of per cents is short."""
    is_percent = indicator["unit_kind"] == UnitKind.PERCENT
    return written.figure(value, indicator["unit_kind"], text) if is_percent else text.number(value)


def _reported(series: pd.DataFrame) -> set[str]:
    return set(series.loc[series["value"].notna(), "ends_on"])


def _values(story: Story, text: Text) -> Iterator[Mark]:
    """What was reported, and the periods of which nothing can be told."""
    kind = story.indicator["unit_kind"]
    asked = story.series["members_due"].notna() | story.series["value"].notna()
    for row in written.rows(story.series[asked]):
        missing, said = pd.isna(row["value"]), written.figure(row["value"], kind, text)
        if missing:
            said = _instead(row, text)
        yield {
            "part": "missing" if missing else "value",
            "on": row["ends_on"],
            "at": row["value"],
            "label": said if missing else _bare(row["value"], story.indicator, text),
            "narrow": said if missing else text.number(row["value"]),
            "above": not row["value"] < row["path"],
            "whole": bool(row["complete"]),
            "period": text.period(row["period"]),
            "said": said,
            "planned": written.figure(row["path"], kind, text),
            "coverage": _coverage(row, text),
        }


def _instead(row: Row, text: Text) -> str:
    """What is written of a period without a figure that may be shown."""
    if written.is_few(row):
        return written.value(row, text)
    return text("not-computed" if row["members_reported"] else "not-reported")


def _coverage(row: Row, text: Text) -> str:
    if pd.isna(row["members_due"]):
        return ""
    reported, due = int(row["members_reported"]), int(row["members_due"])
    return text("coverage", reported=reported, due=due)


def _days(story: Story, span: tuple[date, date], text: Text) -> list[Mark]:
    """Today, the day by which the next report is due, and the days of notes."""
    row, due = story.indicator, written.short_day(story.indicator["due_on"])
    overdue = row["freshness"] == Freshness.OVERDUE
    marks: list[Mark] = [
        {"part": "today", "on": story.today, "label": text("path-today")},
        {
            "part": "deadline",
            "on": row["due_on"],
            "label": text("path-overdue", day=due) if overdue else text("path-due", day=due),
            "kind": row["freshness"],
            "period": text.period(row["due_period"]),
        },
    ]
    for number, note in enumerate(written.rows(story.notes), 1):
        marks.append(
            {
                "part": "note",
                "on": note["happened_on"],
                "label": str(number),
                "kind": note["note_kind"],
                "said": note["text"],
            }
        )
    first, last = (day.isoformat() for day in span)
    return [mark for mark in marks if first <= str(mark["on"]) <= last]


def _limits(indicator: Row, text: Text) -> Iterator[Mark]:
    """The ends of a range, and the ceiling of what is to be kept; its floor is the path."""
    ends = {Better.RANGE: ("least", "most"), Better.KEEP: ("most",)}
    for end in ends.get(indicator["better"], ()):
        at = indicator["range_low" if end == "least" else "range_high"]
        if pd.notna(at):
            said = written.figure(at, indicator["unit_kind"], text)
            yield {"part": "limit", "at": at, "label": text(f"limits-{end}", limit=said)}


def _ticks(story: Story) -> Iterator[Mark]:
    """Every period under its last day: the part of its year, and below the last part the year.

    Targets of longer periods are named where no reporting period ends near.
    """
    named = {*story.series["period"], *story.promised["period"].dropna()}
    spans = sorted((periods.of(code) for code in named), key=lambda span: span.end)
    parts = [span for span in spans if span.type not in A_YEAR]
    ends = [part.end for part in parts]
    others = [
        span
        for span in spans
        if span.type in A_YEAR and all(abs((span.end - end).days) >= BETWEEN for end in ends)
    ]
    closing = {_year(part): part for part in parts}
    for span in sorted([*parts, *others], key=lambda span: span.end):
        year = _year(span) if closing.get(_year(span), span) == span else ""
        part = _part(span)
        mark = {"part": "tick", "on": span.end.isoformat(), "below": bool(parts)}
        yield mark | {"label": part, "narrow": part, "year": year, "narrow_year": year}


def _year(span: Period) -> str:
    return span.code[:7] if "/" in span.code else span.code[:4]


def _part(span: Period) -> str:
    """What a part of a year is called beneath its last day; nothing for a whole year."""
    if span.type in A_YEAR:
        return ""
    short = written.short_period(span.code)
    return short.partition("." if span.type is PeriodType.MONTH else " ")[0]


def _turn_aside(marks: list[Mark]) -> None:
    """Say on which side of today and of the deadline their words stand: away from each other."""
    shown = [date.fromisoformat(str(mark["on"])) for mark in marks]
    room = (max(shown) - min(shown)) * ASIDE
    lines = sorted(
        (mark for mark in marks if mark["part"] in ("today", "deadline")),
        key=lambda mark: str(mark["on"]),
    )
    for mark, usual in zip(lines, ("left", "right"), strict=False):
        day = date.fromisoformat(str(mark["on"]))
        near_start, near_end = day - min(shown) < room, max(shown) - day < room
        mark["side"] = "right" if near_start else "left" if near_end else usual


def _space_out(marks: list[Mark]) -> None:
    """Blank what would be written over its neighbour; of two neighbours the later one stays."""
    days = {str(mark["on"]): date.fromisoformat(str(mark["on"])) for mark in marks}
    span = max(days.values()) - min(days.values())
    for (part, column), most in ROOM.items():
        last: date | None = None
        own = [mark for mark in marks if mark["part"] == part and mark[column]]
        for mark in sorted(own, key=lambda mark: str(mark["on"]), reverse=True):
            day = days[str(mark["on"])]
            if last and (last - day) * most < span:
                mark[column] = ""
            else:
                last = day


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
    late, usual = json.dumps(theme.plan[Plan.OFF_PLAN]), json.dumps(theme.quiet)
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
    read = alt.Description("read:N")
    return [
        _of(base, "then", "dated")
        .mark_point(**each_look(names, looks))
        .encode(y=HIGH, tooltip=_tooltip(text, "period", "said")),
        reported.transform_calculate(read="datum.period + ': ' + datum.said").encode(
            y=HIGH,
            fill=whole,
            description=read,
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
        _of(base, *("note", "today", "deadline"))
        .mark_text(**each_look(names, looks), fontSize=12)
        .encode(text="label:N"),
    ]
