"""Mentoring: participations by form and half-year, and how many are reached of whom."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import mentoring as counting
from lib.queries.snapshot import accepted_on, read_snapshot
from lib.vocabulary import EVERY_FORM, MemberType, PeriodType

BY = ("form", "half")
COLUMNS = ("form", "half", "school_year", "member_code", "member_type", "region")
"""Columns that counts can be grouped by."""

HEADLINE = {
    "participants": "count",
    "mentees": "count",
    "mentors": "count",
    "pairs": "count",
    "groups": "count",
    "coverage": "percent",
}
"""Columns of ``mentoring_coverage`` that stand above the charts, and their units."""

BASES = ("pupils_10_19", "teachers_novice")


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
    """Return the rows of ``mentoring_counts`` with half, school_year, member_type and region."""
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
    rows["school_year"] = rows["half"].str.slice(stop=len("2025/26"))
    members = read_snapshot(source, moment).members.set_index("member_code")
    return rows.join(members[["member_type", "region"]], on="member_code")


def mentoring_coverage(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return participants and coverage of mentoring in every half-year reported.

    Returns
    -------
    One row per half-year, in order:
    half, census_date; mentors, mentees, pairs, groups : Σ over forms, so participations;
    mentees_10_19, pupils_10_19, coverage : unique pupils with a mentor, pupils aged 10-19 of the
    members that gave both, their share in per cent;
    novice_mentees, teachers_novice, novice_coverage : the same of novice teachers;
    members_reported, members_due : of the schools that belonged at the half's end;
    participants : unique persons in either role, missing unless every member that reported gave
    a row over all forms; participations : mentors and mentees over the forms.
    """
    rows = counts(source, moment)
    members = read_snapshot(source, moment).members
    bases = headcounts(source, moment)
    halves = [_reach(str(half), of_half, members, bases) for half, of_half in rows.groupby("half")]
    return pd.DataFrame(halves, columns=list(REACH)).astype(REACH)


REACH = {
    "half": "str",
    "census_date": "str",
    **dict.fromkeys(("mentors", "mentees", "pairs", "groups"), "Int64"),
    "mentees_10_19": "Int64",
    "pupils_10_19": "Int64",
    "coverage": "float64",
    "novice_mentees": "Int64",
    "teachers_novice": "Int64",
    "novice_coverage": "float64",
    "members_reported": "int64",
    "members_due": "int64",
    "participants": "Int64",
    "participations": "Int64",
}


def _reach(
    half: str, rows: pd.DataFrame, members: pd.DataFrame, bases: pd.DataFrame
) -> dict[str, object]:
    of_forms = rows[rows["form"] != EVERY_FORM]
    sums = of_forms[["mentors", "mentees", "pairs", "groups"]].sum(min_count=1)
    base = bases[bases["school_year"] == half[: len("2025/26")]].set_index("member_code")
    pupils = counting.share(counting.persons(rows, "mentees_10_19"), base["pupils_10_19"])
    novices = counting.share(counting.persons(rows, "novice_mentees"), base["teachers_novice"])
    schools = members[members["member_type"] == MemberType.SCHOOL]
    due = schools[metrics.belongs(schools.assign(period=half), members)]
    return {
        "half": half,
        "census_date": rows["census_date"].max(),
        **sums,
        **dict(zip(("mentees_10_19", "pupils_10_19", "coverage"), pupils, strict=True)),
        **dict(zip(("novice_mentees", "teachers_novice", "novice_coverage"), novices, strict=True)),
        "members_reported": due["member_code"].isin(rows["member_code"]).sum(),
        "members_due": len(due),
        "participants": counting.participants(rows),
        "participations": sums["mentors"] + sums["mentees"],
    }


def mentoring_headline(coverage: pd.DataFrame) -> pd.DataFrame:
    """Return the figures of the latest half-year of ``mentoring_coverage`` and a year earlier.

    Returns one row per column of ``HEADLINE``: column, code, value, previous (of the same
    half-year a year earlier, missing if it was not reported), change (per cent, missing without
    a previous value), unit, period. No rows without coverage.
    """
    halves = {str(row["half"]): row for row in coverage.to_dict("records")}
    latest = max(halves, key=periods.of, default=None)
    if latest is None:
        return pd.DataFrame(columns=["column", "code", "value", "previous", "change", "unit"])
    now, before = halves[latest], halves.get(periods.previous(latest), {})
    return pd.DataFrame(
        [
            {
                "column": column,
                "code": f"mentoring_{column}",
                "value": now[column],
                "previous": before.get(column),
                "change": _change(now[column], before.get(column)),
                "unit": unit,
                "period": latest,
            }
            for column, unit in HEADLINE.items()
        ]
    )


def _change(value: Any, previous: Any) -> float | None:
    """Change from ``previous`` in per cent; nothing where either is missing or nothing was."""
    if pd.isna(value) or pd.isna(previous) or not previous:
        return None
    return float(100 * (value / previous - 1))


def headcounts(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the pupils aged 10-19 and novice teachers of members by school year.

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
