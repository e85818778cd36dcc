"""Mentoring by half-year: persons, participations, coverage, plans, satisfaction, reporting."""

import numpy as np
import pandas as pd

from lib import periods, store
from lib.metrics import mentoring as counting
from lib.queries.mentoring.counts.half_years import (
    DOCUMENTS,
    MISSING,
    NEEDED,
    PARTICIPATIONS,
    SHARES,
    half_year_row,
    headcount_bases,
    hide_small_rests,
    public_counts,
    sums_by_half,
)
from lib.queries.mentoring.counts.masks import counts_of_form, masked_counts
from lib.queries.mentoring.counts.reports import due_members, every_half, first_reports
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.queries.snapshot import SNAPSHOT, read_snapshot
from lib.vocabulary import EVERY_FORM

COLUMNS = {
    "half": "str",
    "census_date": "str",
    **dict.fromkeys(("mentors", "mentees"), "Int64"),
    **dict.fromkeys(counting.DOCUMENTS, "Int64"),
    **dict.fromkeys(counting.PUBLIC, "Int64"),
    **{name: "Int64" for pair in SHARES.values() for name in pair},
    **dict.fromkeys(SHARES, "float64"),
    "plans_share": "float64",
    "satisfaction_mentees": "float64",
    "satisfaction_mentors": "float64",
    "response_mentees": "float64",
    "response_mentors": "float64",
    "organisations_due": "Int64",
    "posts_expected": "Int64",
    "members_quiet": "Int64",
    "members_reported": "int64",
    "members_due": "int64",
    "on_time": "int64",
    "participants": "Int64",
    "participations": "Int64",
    "hidden": "object",
}

KINDS = ("mentoring_counts", "headcounts", *SNAPSHOT)
"""Kinds that coverage is read from."""


@store.cached_until_change(*KINDS)
def mentoring_coverage(
    source: store.Database,
    moment: store.Moment,
    scope: Scope = EVERYTHING,
) -> pd.DataFrame:
    """Return participants and coverage of mentoring in every half-year reported.

    Parameters
    ----------
    scope : the forms and members to count.

    Returns
    -------
    One row per half-year from the first to the last reported, in order; one that nobody reported
    has no figures:
    half, census_date; mentors, mentees and documents (pairs, groups, plans, agreements, consents,
    replacements, surveys) : Σ over forms, so the people among them are participations;
    the counts, bases and shares in per cent of ``SHARES`` : unique persons, of the members that
    gave both; of a form, the persons of its rows;
    plans_share : plans done of all, per cent; satisfaction_… : satisfied of surveyed, missing below
    the setting's number of answers; response_… : surveyed of participations;
    mentor_organisations, organisations_due : companies that gave mentors, member companies;
    media_posts, posts_expected, members_quiet : posts, one a month of each member that gave them,
    members with fewer;
    members_reported, on_time, members_due : of the schools that belonged at the half's end, those
    that reported, and did so before the deadline and grace were over;
    participants : unique persons in either role, missing unless every member that reported gave a
    row over all forms; participations : mentors and mentees over the forms;
    hidden : names of the columns that are missing because they may not be shown.
    """
    exact, member = scope.exact, scope.exact_member
    counts = counts_of_form(source, moment.upload, scope.form, exact=exact, member=member)
    headcount = headcount_bases(source, moment, exact=exact, member=member)
    if scope.form:
        every = masked_counts(source, moment.upload, exact=exact, member=member).rows
        of_form = np.flatnonzero(every["form"] == scope.form)
        headcount = headcount.take(of_form).reset_index(drop=True)
    snapshot = read_snapshot(source, moment)
    rows = counts.rows
    chosen = scope.members(rows)
    in_forms = chosen if scope.form else chosen & (rows["form"] != EVERY_FORM)
    persons = chosen & (rows["form"] == scope.persons)
    added = dict.fromkeys(PARTICIPATIONS, in_forms) | dict.fromkeys(DOCUMENTS, chosen)
    added["participants"] = persons
    bases = {}
    for part, base in SHARES.values():
        added[part] = both = persons & headcount[base].notna() & rows[part].notna()
        headcounts = headcount.loc[both, base].astype("float64")
        bases[base] = headcounts.groupby(rows.loc[both, "half"], observed=True).sum().to_dict()
    sums = hide_small_rests(sums_by_half(counts, added), bases, counts.limit)
    firsts = first_reports(source, moment, scope.member)
    halves = every_half(rows.loc[in_forms | persons, "half"].unique())
    counted = rows.loc[chosen, NEEDED]
    parts = {str(half): part for half, part in counted.groupby("half", observed=True)}
    public = public_counts(counted, halves, snapshot)
    listed = [
        half_year_row(
            half,
            parts.get(half, counted.iloc[:0]),
            sums,
            bases,
            public[half],
            snapshot,
            firsts,
            due_members(source, moment, half, scope),
        )
        for half in halves
    ]
    return pd.DataFrame(
        {
            name: pd.Series([row.get(name) for row in listed], dtype=kind)
            for name, kind in COLUMNS.items()
        }
    )


@store.cached_until_change(*KINDS)
def change_of_same_members(
    source: store.Database, moment: store.Moment, scope: Scope, half: str
) -> pd.DataFrame:
    """Return participations of a half-year and of the same a year before, of members in both.

    Returns half, mentors, mentees and participations of ``mentoring_coverage``, and members (how
    many these are), the earlier half-year first; no rows where no member reported in both.
    """
    before = periods.previous(half)
    reporting = _reporting_members(source, moment.upload)
    both = reporting.get(before, frozenset()) & reporting.get(half, frozenset())
    counts = counts_of_form(source, moment.upload, scope.form, exact=scope.exact)
    counts = counts.among(counts.rows["half"].isin((before, half)))
    rows = counts.rows
    same = scope.members(rows) & rows["member_code"].isin(both)
    in_forms = same & (rows["form"] != EVERY_FORM)
    sums = sums_by_half(counts, dict.fromkeys(PARTICIPATIONS, in_forms))
    counted = rows.loc[same, "member_code"].groupby(rows.loc[same, "half"], observed=True)
    listed = []
    for one, codes in counted.unique().items():
        mentors, mentees = (sums.get((str(one), name), MISSING)[0] for name in PARTICIPATIONS)
        people = None if mentors is None or mentees is None else mentors + mentees
        listed.append((one, mentors, mentees, people, len(codes)))
    columns = ["half", *PARTICIPATIONS, "participations", "members"]
    types = {name: COLUMNS.get(name, "int64") for name in columns}
    return pd.DataFrame(listed, columns=columns).astype(types)


@store.cached_until_change(*KINDS)
def _reporting_members(source: store.Database, upload: int) -> dict[str, frozenset[str]]:
    """Return the members that counted anything in each half-year."""
    rows = masked_counts(source, upload).rows
    codes = rows["member_code"].groupby(rows["half"], observed=True).unique()
    return {str(half): frozenset(members) for half, members in codes.items()}
