"""What the chart of one indicator over time tells: its finding, and where each mark stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import pandas as pd

from lib import periods
from lib.periods import Period
from lib.text import Text
from lib.vocabulary import Better, Freshness, PeriodType, PlanStatus, UnitKind
from lib.wording import values
from lib.wording.values import Row

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
    """What is drawn of one indicator; frames as ``lib.queries`` returns them.

    indicator : the row of ``queries.full_strategy``. series : ``queries.series``. promised :
    ``queries.target_path``. today : the day that all is judged on, as ISO text.
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
    """Say where the latest value stands against the path, from a row of ``full_strategy``."""
    plan, limits = text.choice(PlanStatus(indicator["plan"])), values.limits(indicator, text)
    if pd.isna(indicator["value"]) and not values.is_suppressed(indicator):
        return text("path-finding-none", plan=plan)
    said = {
        "period": values.short_period(indicator["period"]),
        "value": values.value(indicator, text),
        "plan": plan,
    }
    if limits:
        return text("path-finding-limits", limits=limits, **said)
    if pd.isna(indicator["path"]):
        return text("path-finding-alone", **said)
    path = values.figure(indicator["path"], indicator["unit_kind"], text)
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
    for row in values.rows(story.known_then.dropna(subset=["value"])):
        yield {
            "part": "then",
            "on": row["ends_on"],
            "at": row["value"],
            "period": text.period(row["period"]),
            "said": values.figure(row["value"], story.indicator["unit_kind"], text),
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
    needed = values.difference(row["pace_needed"], row["unit_kind"], text)
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
    for point in values.rows(story.promised.dropna(subset=["kind"])):
        said = values.figure(point["value"], story.indicator["unit_kind"], text)
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
    return values.figure(value, indicator["unit_kind"], text) if is_percent else text.number(value)


def _reported(series: pd.DataFrame) -> set[str]:
    return set(series.loc[series["value"].notna(), "ends_on"])


def _values(story: Story, text: Text) -> Iterator[Mark]:
    """What was reported, and the periods of which nothing can be told."""
    kind = story.indicator["unit_kind"]
    asked = story.series["members_due"].notna() | story.series["value"].notna()
    for row in values.rows(story.series[asked]):
        missing, said = pd.isna(row["value"]), values.figure(row["value"], kind, text)
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
            "planned": values.figure(row["path"], kind, text),
            "coverage": _coverage(row, text),
        }


def _instead(row: Row, text: Text) -> str:
    """What is written of a period without a figure that may be shown."""
    if values.is_suppressed(row):
        return values.value(row, text)
    return text("not-computed" if row["members_reported"] else "not-reported")


def _coverage(row: Row, text: Text) -> str:
    if pd.isna(row["members_due"]):
        return ""
    reported, due = int(row["members_reported"]), int(row["members_due"])
    return text("coverage", reported=reported, due=due)


def _days(story: Story, span: tuple[date, date], text: Text) -> list[Mark]:
    """Today, the day by which the next report is due, and the days of notes."""
    row, due = story.indicator, values.short_day(story.indicator["due_on"])
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
    for number, note in enumerate(values.rows(story.notes), 1):
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
            said = values.figure(at, indicator["unit_kind"], text)
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
    short = values.short_period(span.code)
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
