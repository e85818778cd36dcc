"""Stages of the mentoring programme in a school year: how many schools have reached each."""

from datetime import date

import pandas as pd

from lib import periods, store
from lib.queries.mentoring.counts.reports import due_members
from lib.queries.mentoring.counts.rows import counts
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import PeriodType

DONE, OVERDUE, STARTED, AHEAD = "done", "overdue", "started", "ahead"
"""States of a stage: every school has reached it, past its date, some have, none has yet."""

EVIDENCE_OF_STAGE: dict[str, tuple[str, ...]] = {
    "conditions": (),
    "mentees": ("mentees",),
    "mentors": ("mentors",),
    "training": ("consents_on_file", "agreements_active"),
    "pairs": ("pairs", "groups"),
    "work": ("plans_total",),
    "completion": ("plans_done", "surveyed_mentees", "surveyed_mentors"),
}
"""The seven stages of the programme in order, each with columns of counts: a school has reached a
stage if one of them is above zero. ``conditions`` has no columns: any report shows that the area,
the people and the documents are settled."""

IN_SPRING = ("work", "completion")
"""Stages that are due with the monitoring of the second half-year, the others with the first."""


@store.cached
def programme_stages(
    source: store.Database, moment: store.Moment, school_year: str, scope: Scope = EVERYTHING
) -> pd.DataFrame:
    """Return the seven stages of the programme with their dates and states.

    No file states the stage of a school; it follows from its counts: for ``completion`` from those
    of the second half-year, for the other stages from any of the school year.

    Returns one row per stage in order: stage, due_on, state, reached and due (schools).
    """
    calendar = read_snapshot(source, moment).rules.calendar
    autumn, spring = periods.parts(school_year, PeriodType.HALF)
    rows = counts(source, moment, school_year)
    stages = []
    for stage, evidence in EVIDENCE_OF_STAGE.items():
        half = spring if stage in IN_SPRING else autumn
        evident = rows[rows["half"] == spring] if stage == "completion" else rows
        if evidence:
            evident = evident[(evident[list(evidence)].fillna(0) > 0).any(axis=1)]
        due = due_members(source, moment, half, scope)
        reached = len(set(due).intersection(evident["member_code"]))
        day = calendar.deadline(periods.of(half))
        state = _state(day, moment.day, reached, len(due))
        stages.append((stage, day.isoformat(), state, reached, len(due)))
    return pd.DataFrame(stages, columns=["stage", "due_on", "state", "reached", "due"])


def _state(day: date, today: date, reached: int, due: int) -> str:
    if due and reached == due:
        return DONE
    if day < today:
        return OVERDUE
    return STARTED if reached else AHEAD
