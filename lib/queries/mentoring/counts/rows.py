"""Rows of mentoring counts with what they are grouped by, their sums, and the bases of shares."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from lib import periods, store
from lib.metrics import mentoring as counting
from lib.queries.snapshot import accepted_on, read_snapshot
from lib.vocabulary import PeriodType

BY = ("form", "half")
COLUMNS = ("form", "half", "period", "school_year", "member_code", "member_type", "region")
"""Columns that counts can be grouped by; ``period`` is the half-year."""

BASES = tuple(counting.BASES.values())


def mentoring_sums(
    source: store.Database,
    moment: store.Moment,
    period: str | None = None,
    by: Sequence[str] = BY,
) -> pd.DataFrame:
    """Add up mentoring counts by some columns.

    Parameters
    ----------
    period : only census dates in this period; all if left out.
    by : columns to group by, of ``COLUMNS``; others raise ``ValueError``.

    Returns
    -------
    The columns of ``by``, sorted, and mentors, mentees, pairs, groups, mentees_10_19,
    novice_mentees, plans_total, plans_done, satisfied_… and surveyed_mentees and _mentors. Rows of
    forms are participations; the form ``all`` counts unique persons and is never added to them.
    """
    unknown = set(by) - set(COLUMNS)
    if unknown or not by:
        raise ValueError(
            f"mentoring cannot be grouped by {', '.join(sorted(unknown)) or 'nothing'}"
        )
    return counting.sums(counts(source, moment, period), by)


def counts(source: store.Database, moment: store.Moment, period: str | None = None) -> pd.DataFrame:
    """Return the rows of ``mentoring_counts`` with half and what ``COLUMNS`` names."""
    rows = _every_count(source, moment)
    if period is None:
        return rows
    span = periods.of(period)
    return rows[rows["census_date"].between(span.start.isoformat(), span.end.isoformat())]


@store.cached
def _every_count(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    rows = store.read(source, "mentoring_counts", moment.upload)
    halves = {
        day: periods.containing(date.fromisoformat(day), PeriodType.HALF)
        for day in rows["census_date"].unique()
    }
    rows["half"] = rows["census_date"].map({day: half.code for day, half in halves.items()})
    rows["period"] = rows["half"]
    rows["school_year"] = rows["half"].str.slice(stop=len("2025/26"))
    members = read_snapshot(source, moment).members.set_index("member_code")
    return rows.join(members[["member_type", "region"]], on="member_code")


@store.cached
def headcounts(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the pupils aged 10-19 and 15-19 and novice teachers of members by school year.

    A file of headcounts comes first; else the register's counts, for the school year in which
    they were uploaded. A year without a count is missing: a denominator is never guessed.

    Returns member_code, school_year and ``BASES``, at most one row per member and year.
    """
    declared = store.read(source, "headcounts", moment.upload)
    register = store.rows(source, "members", moment.upload)
    days = register["upload"].map(accepted_on(source, moment)).map(date.fromisoformat)
    register["school_year"] = days.map(periods.school_year_of).astype("str")
    key = ["member_code", "school_year"]
    both = [frame[[*key, *BASES]].set_index(key) for frame in (declared, register)]
    return both[0].combine_first(both[1]).reset_index()
