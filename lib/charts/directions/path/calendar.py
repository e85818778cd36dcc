"""Path chart, dates: the axis labels, today, the next deadline, notes."""

from collections.abc import Iterator
from datetime import date, timedelta

from lib import periods
from lib.charts.directions.path.timeline import Timeline
from lib.periods import Period
from lib.text import Text
from lib.vocabulary import Freshness, PeriodType
from lib.wording import values

NEAR = timedelta(days=366)
"""Dates farther than this from the values are left out: they would squeeze the values."""

BETWEEN = 100
"""Least days between the ends of a reporting period and of a longer target period."""

YEARS = (PeriodType.SCHOOL_YEAR, PeriodType.YEAR)
Mark = dict[str, object]


def dates(timeline: Timeline, span: tuple[date, date], words: Text) -> list[Mark]:
    """Today, the next deadline and the notes, as far as they lie within ``span``."""
    row, due = timeline.indicator, words.short_date(timeline.indicator["due_on"])
    overdue = row["freshness"] == Freshness.OVERDUE
    marks: list[Mark] = [
        {"part": "today", "on": timeline.today, "label": words("path-today")},
        {
            "part": "deadline",
            "on": row["due_on"],
            "label": words("path-overdue", day=due) if overdue else words("path-due", day=due),
            "kind": row["freshness"],
            "period": words.period(row["due_period"]),
        },
    ]
    for number, note in enumerate(values.rows(timeline.notes), 1):
        marks.append(
            {
                "part": "note",
                "on": note["happened_on"],
                "label": str(number),
                "kind": note["note_kind"],
                "formatted": note["text"],
            }
        )
    first, last = (day.isoformat() for day in span)
    return [mark for mark in marks if first <= str(mark["on"]) <= last]


def ticks(timeline: Timeline) -> Iterator[Mark]:
    """Axis labels: each period at its last day, and the year below the last part of the year.

    A target of a longer period has a label of its own where no reporting period ends near it.
    """
    codes = {*timeline.series["period"], *timeline.target_path["period"].dropna()}
    spans = sorted((periods.of(code) for code in codes), key=lambda span: span.end)
    parts = [span for span in spans if span.type not in YEARS]
    ends = [part.end for part in parts]
    target_ends = [
        span
        for span in spans
        if span.type in YEARS and all(abs((span.end - end).days) >= BETWEEN for end in ends)
    ]
    closing = {_year(part): part for part in parts}
    for span in sorted([*parts, *target_ends], key=lambda span: span.end):
        year = _year(span) if closing.get(_year(span), span) == span else ""
        part = _part(span)
        mark = {"part": "tick", "on": span.end.isoformat(), "below": bool(parts)}
        yield mark | {"label": part, "narrow": part, "year": year, "narrow_year": year}


def _year(span: Period) -> str:
    return span.code[:7] if "/" in span.code else span.code[:4]


def _part(span: Period) -> str:
    """Axis label of a part of a year; empty for a whole year."""
    if span.type in YEARS:
        return ""
    short = values.short_period(span.code)
    return short.partition("." if span.type is PeriodType.MONTH else " ")[0]
