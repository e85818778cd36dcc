"""Mentoring by half-year: persons, participations, coverage, plans, satisfaction, reporting."""

import pandas as pd

from lib import periods, store
from lib.metrics import mentoring as counting
from lib.queries.mentoring.counts.half_years import (
    DOCUMENTS,
    NEEDED,
    PARTICIPATIONS,
    SHARES,
    half_year_row,
    headcount_bases,
    public_counts,
    sums_by_half,
)
from lib.queries.mentoring.counts.masks import KEY, MaskedCounts, masked_counts
from lib.queries.mentoring.counts.reports import every_half, first_reports
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
    counts = masked_counts(source, moment.upload, exact=scope.exact)
    if scope.form:
        counts = counts.among(counts.rows["form"] == scope.form)
    return coverage_of(source, moment, counts, scope, counts.rows["member_code"].notna())


def coverage_of(
    source: store.Database,
    moment: store.Moment,
    counts: MaskedCounts,
    scope: Scope,
    among: "pd.Series[bool]",
) -> pd.DataFrame:
    """Return ``mentoring_coverage`` of the rows of counts that ``among`` marks (in their index)."""
    snapshot = read_snapshot(source, moment)
    rows = counts.rows
    chosen = scope.members(rows) & among
    in_forms = chosen & (rows["form"] == scope.form if scope.form else rows["form"] != EVERY_FORM)
    persons = chosen & (rows["form"] == scope.persons)
    documents = chosen if scope.form is None else in_forms
    sums = {
        "forms": sums_by_half(counts, in_forms, PARTICIPATIONS),
        "documents": sums_by_half(counts, documents, DOCUMENTS),
        "persons": sums_by_half(counts, persons, ["participants"]),
    }
    bases = headcount_bases(source, moment, rows.loc[persons, ["half", "member_code"]])
    shares = {}
    for name, (part, base) in SHARES.items():
        both = (persons & bases[base].notna() & rows[part].notna()).astype("bool")
        known = bases.loc[both, base].groupby(rows.loc[both, "half"].astype("str")).sum()
        shares[name] = (sums_by_half(counts, both, [part]), known.to_dict())
    firsts = first_reports(source, moment)
    halves = every_half(rows.loc[chosen & in_forms | persons, "half"].unique())
    counted = rows.loc[chosen, NEEDED].astype(dict.fromkeys(KEY, "str"))
    parts = {str(half): part for half, part in counted.groupby("half")}
    of_public = counted if scope.form is None else counted[counted["form"] != EVERY_FORM]
    public = public_counts(of_public, halves, snapshot)
    listed = [
        half_year_row(
            half,
            parts.get(half, counted.iloc[:0]),
            sums,
            shares,
            public[half],
            snapshot,
            firsts,
            scope,
        )
        for half in halves
    ]
    return pd.DataFrame(listed, columns=list(COLUMNS)).astype(COLUMNS)


@store.cached_until_change(*KINDS)
def change_of_same_members(
    source: store.Database, moment: store.Moment, scope: Scope, half: str
) -> pd.DataFrame:
    """Return the figures of a half-year and of the same a year before, of members in both.

    Returns the columns of ``mentoring_coverage``, the earlier half-year first; no rows where no
    member reported in both.
    """
    counts = masked_counts(source, moment.upload, exact=scope.exact)
    before = periods.previous(half)
    counts = counts.among(counts.rows["half"].isin((before, half)))
    rows = counts.rows
    then, now = (
        set(rows.loc[rows["half"] == one, "member_code"].unique()) for one in (before, half)
    )
    among = rows["member_code"].isin(then & now)
    if scope.form:
        of_form = rows["form"] == scope.form
        counts, among = counts.among(of_form), among[of_form].reset_index(drop=True)
    compared = coverage_of(source, moment, counts, scope, among)
    return compared[compared["half"].isin((before, half))].reset_index(drop=True)
