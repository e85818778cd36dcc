"""Who has not reported mentoring yet, and what a curator has to do by when."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from lib import periods, store
from lib.queries.mentoring.counts.coverage import mentoring_coverage
from lib.queries.mentoring.counts.reports import due_members, first_reports
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.queries.snapshot import Snapshot, read_snapshot
from lib.vocabulary import PeriodType

DONE, OVERDUE, AHEAD = "done", "overdue", "ahead"
"""States of a duty: all reported, past its date with somebody missing, still to come."""

MONITORING, CENTRE, MEDIA = "monitoring", "centre", "media"


@dataclass(frozen=True)
class NextReport:
    """The report on mentoring that is asked for next.

    half, deadline : of the monitoring. centre : the day by which the counts of the last first
    half-year go to the regional centre. missing : codes of schools without a report on ``half``.
    due : how many schools report. overdue : half-year and codes of schools that lack the last one
    whose deadline and grace are over; nobody before the first half-year that anybody reported.
    """

    half: str
    deadline: date
    centre: date
    missing: tuple[str, ...]
    due: int
    overdue_half: str
    overdue: tuple[str, ...]


@store.cached
def next_mentoring_report(
    source: store.Database, moment: store.Moment, scope: Scope = EVERYTHING
) -> NextReport:
    """Return the next monitoring and who is missing from it and from the last."""
    snapshot, day = read_snapshot(source, moment), moment.day
    calendar = snapshot.rules.calendar
    half = periods.containing(day, PeriodType.HALF)
    last = _before(half)
    if calendar.deadline(half) < day:
        half, last = _after(half), half
    if calendar.grace_ends_on(last) >= day:
        last = _before(last)
    centre = date.fromisoformat(f"{day.year}-{calendar.regional_centre}")
    if centre < day:
        centre = centre.replace(year=day.year + 1)
    reported = first_reports(source, moment)
    due = due_members(source, moment, half.code, scope)
    is_begun = any(code <= last.code for code, _member in reported)
    late = due_members(source, moment, last.code, scope)
    return NextReport(
        half=half.code,
        deadline=calendar.deadline(half),
        centre=centre,
        missing=tuple(code for code in due if (half.code, code) not in reported),
        due=len(due),
        overdue_half=last.code,
        overdue=tuple(code for code in late if is_begun and (last.code, code) not in reported),
    )


def _after(half: periods.Period) -> periods.Period:
    return periods.containing(half.end + timedelta(days=1), PeriodType.HALF)


def _before(half: periods.Period) -> periods.Period:
    return periods.containing(half.start - timedelta(days=1), PeriodType.HALF)


@store.cached
def curator_duties(source: store.Database, moment: store.Moment, school_year: str) -> pd.DataFrame:
    """Return what a curator has to do in a school year by date (regulation 3.4 and 3.6).

    Returns one row per duty in order of its date: due_on, duty (``MONITORING``, ``CENTRE`` or
    ``MEDIA``), half, state, reported and due (schools; missing for the media plan, which is counted
    by posts).
    """
    snapshot = read_snapshot(source, moment)
    calendar, reported = snapshot.rules.calendar, first_reports(source, moment)
    rows: list[tuple[object, ...]] = []
    for half in periods.parts(school_year, PeriodType.HALF):
        due = due_members(source, moment, half)
        count = sum((half, code) in reported for code in due)
        deadline = calendar.deadline(periods.of(half))
        days = {MONITORING: deadline}
        if half.endswith("H1"):
            days[CENTRE] = date.fromisoformat(f"{deadline.year}-{calendar.regional_centre}")
        for duty, day in days.items():
            state = _state(day, moment.day, is_done=bool(len(due)) and count == len(due))
            rows.append((day.isoformat(), duty, half, state, count, len(due)))
    rows.append(_media_plan(snapshot, school_year, mentoring_coverage(source, moment)))
    columns = ["due_on", "duty", "half", "state", "reported", "due"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values(["due_on", "duty"], ignore_index=True)


def _media_plan(snapshot: Snapshot, school_year: str, coverage: pd.DataFrame) -> tuple[object, ...]:
    """Return the duty to post every month: done by the year's end if no member posted less."""
    end, halves = periods.of(school_year).end, periods.parts(school_year, PeriodType.HALF)
    quiet = coverage.set_index("half")["members_quiet"].reindex(halves)
    is_done = bool((quiet == 0).fillna(value=False).all())
    state = _state(end, snapshot.moment.day, is_done=is_done)
    return (end.isoformat(), MEDIA, halves[-1], state, None, None)


def _state(day: date, today: date, *, is_done: bool) -> str:
    if is_done:
        return DONE
    return OVERDUE if day < today else AHEAD
