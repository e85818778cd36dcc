"""Mentoring by half-year: persons, participations, coverage, plans, satisfaction, reporting."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import mentoring as counting
from lib.queries.mentoring.counts import headcounts
from lib.queries.mentoring.masks import MaskedCounts, masked_counts
from lib.queries.mentoring.reports import due_members, every_half, first_reports, months_of
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.queries.snapshot import Snapshot, read_snapshot
from lib.vocabulary import EVERY_FORM, MemberType

SHARES = {
    "coverage": ("mentees_10_19", "pupils_10_19"),
    "mentor_share": ("mentors_15_19", "pupils_15_19"),
    "novice_coverage": ("novice_mentees", "teachers_novice"),
}
"""Shares in per cent, with the count and its base; only of members that give both."""

PARTICIPATIONS = ("mentors", "mentees")
DOCUMENTS = tuple(name for name in counting.DOCUMENTS if name in counting.CELLS)
OPEN = ("groups", "mentor_organisations")
"""Columns that count no person and are added over forms."""

SURVEYS = {"mentees": "response_mentees", "mentors": "response_mentors"}

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


@store.cached
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
    return coverage_of(source, moment, counts, scope, counts.rows["member_code"].notna())


def coverage_of(
    source: store.Database,
    moment: store.Moment,
    counts: MaskedCounts,
    scope: Scope,
    among: "pd.Series[bool]",
) -> pd.DataFrame:
    """Return the columns of ``mentoring_coverage`` of some rows of counts."""
    snapshot = read_snapshot(source, moment)
    rows = counts.rows
    chosen = scope.members(rows) & among
    in_forms = chosen & (rows["form"] == scope.form if scope.form else rows["form"] != EVERY_FORM)
    persons = chosen & (rows["form"] == scope.persons)
    documents = chosen if scope.form is None else in_forms
    sums = {
        "forms": _by_half(counts, in_forms, PARTICIPATIONS),
        "documents": _by_half(counts, documents, DOCUMENTS),
        "persons": _by_half(counts, persons, ["participants"]),
    }
    bases = _bases(source, moment, rows[persons])
    shares = {
        name: (
            _by_half(counts, persons & bases[base].notna() & rows[part].notna(), [part]),
            bases[base],
        )
        for name, (part, base) in SHARES.items()
    }
    firsts = first_reports(source, moment)
    halves = every_half(rows.loc[chosen & in_forms | persons, "half"].unique())
    listed = [
        _row(half, rows[chosen & (rows["half"] == half)], sums, shares, snapshot, firsts, scope)
        for half in halves
    ]
    return pd.DataFrame(listed, columns=list(COLUMNS)).astype(COLUMNS)


Sums = dict[tuple[str, str], tuple[int | None, bool]]
"""(half, column) -> the sum over forms and members, and whether it may not be shown."""


def _by_half(counts: MaskedCounts, chosen: "pd.Series[bool]", columns: Sequence[str]) -> Sums:
    sums, marks = counting.shown_sums(counts.rows, counts.masks, chosen, counts.limit, columns)
    told = (marks > counting.SHOWN).groupby(level="half").any()
    added = sums.groupby(level="half").sum(min_count=1).mask(told)
    return {
        (half, name): (None if pd.isna(value) else int(value), hidden)
        for name in map(str, added)
        for half, value, hidden in zip(
            map(str, added.index), added[name].tolist(), told[name].tolist(), strict=True
        )
    }


def _bases(source: store.Database, moment: store.Moment, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the bases of shares, of the index of all counts' rows."""
    years = rows["half"].str.slice(stop=len("2025/26"))
    keys = pd.DataFrame({"member_code": rows["member_code"], "school_year": years})
    counts = headcounts(source, moment)
    merged = keys.reset_index().merge(counts, on=["member_code", "school_year"], how="left")
    return merged.set_index("index").reindex(range(int(rows.index.max()) + 1 if len(rows) else 0))


def _row(
    half: str,
    rows: pd.DataFrame,
    sums: Mapping[str, Sums],
    shares: Mapping[str, tuple[Sums, "pd.Series[Any]"]],
    snapshot: Snapshot,
    firsts: Mapping[tuple[str, str], str],
    scope: Scope,
) -> dict[str, object]:
    figures = _Figures(half)
    for name in PARTICIPATIONS:
        figures.take(name, sums["forms"])
    for name in DOCUMENTS:
        figures.take(name, sums["documents"])
    for name, (part, base) in SHARES.items():
        of_both, counted = shares[name]
        figures.take(part, of_both)
        mine = rows[(rows["form"] == scope.persons) & rows[part].notna()]
        known = counted.reindex(mine.index).dropna()
        figures.known[base] = int(known.sum()) if len(known) else None
        figures.share(name, part, base)
    figures.share("plans_share", "plans_done", "plans_total")
    _satisfaction(figures, snapshot)
    figures.add("participations", PARTICIPATIONS)
    single = rows[rows["form"] != EVERY_FORM]
    every = rows[rows["form"] == EVERY_FORM]
    if scope.form is None and len(every) and every["participants"].notna().all():
        figures.take("participants", sums["persons"])
    return (
        {"half": half, "census_date": periods.of(half).census.isoformat()}
        | figures.known
        | _public(half, rows if scope.form is None else single, snapshot)
        | _reporting(half, rows, snapshot, firsts, scope)
        | {"hidden": tuple(sorted(figures.hidden))}
    )


class _Figures:
    """Figures of one half-year, and which of them may not be shown."""

    def __init__(self, half: str) -> None:
        """Begin without figures."""
        self.half = half
        self.known: dict[str, object] = {}
        self.hidden: set[str] = set()

    def take(self, name: str, sums: Sums) -> None:
        """Take a sum under its name."""
        value, is_hidden = sums.get((self.half, name), (None, False))
        self.known[name] = value
        if is_hidden:
            self.hidden.add(name)

    def share(self, name: str, part: str, base: str) -> None:
        """Add a share in per cent of two figures; missing where one is or the base is zero."""
        self._follow(name, (part, base))
        one, whole = self.known.get(part), self.known.get(base)
        is_known = isinstance(one, int) and isinstance(whole, int) and whole
        self.known[name] = 100 * one / whole if is_known else None  # type: ignore[operator]

    def add(self, name: str, parts: tuple[str, ...]) -> None:
        """Add the sum of figures; missing where one is."""
        self._follow(name, parts)
        numbers = [value for part in parts if isinstance(value := self.known.get(part), int)]
        self.known[name] = sum(numbers) if len(numbers) == len(parts) else None

    def _follow(self, name: str, parts: tuple[str, ...]) -> None:
        if self.hidden.intersection(parts):
            self.hidden.add(name)


def _satisfaction(figures: _Figures, snapshot: Snapshot) -> None:
    """Add satisfaction, where enough answered, and the response rate of both roles."""
    for role, response in SURVEYS.items():
        figures.share(f"satisfaction_{role}", f"satisfied_{role}", f"surveyed_{role}")
        figures.share(response, f"surveyed_{role}", role)
        answers = figures.known.get(f"surveyed_{role}")
        if not isinstance(answers, int) or answers < snapshot.rules.small.survey:
            figures.known[f"satisfaction_{role}"] = None


def _public(half: str, rows: pd.DataFrame, snapshot: Snapshot) -> dict[str, object]:
    """Return posts and companies, which count no person."""
    posts = rows.groupby("member_code")["media_posts"].sum(min_count=1).dropna()
    sums = rows[list(OPEN)].sum(min_count=1)
    companies = snapshot.members[snapshot.members["member_type"] == MemberType.COMPANY]
    due = metrics.belongs(companies.assign(period=half), snapshot.members)
    return {
        "media_posts": int(posts.sum()) if len(posts) else None,
        "posts_expected": len(posts) * months_of(half) if len(posts) else None,
        "members_quiet": int((posts < months_of(half)).sum()) if len(posts) else None,
        **{name: None if pd.isna(sums[name]) else int(sums[name]) for name in OPEN},
        "organisations_due": int(due.sum()),
    }


def _reporting(
    half: str,
    rows: pd.DataFrame,
    snapshot: Snapshot,
    firsts: Mapping[tuple[str, str], str],
    scope: Scope,
) -> dict[str, object]:
    due = due_members(snapshot, half, scope)
    calendar = snapshot.rules.calendar
    last = calendar.deadline(periods.of(half)) + timedelta(days=calendar.grace_days)
    reported = due[due.isin(rows["member_code"])]
    on_time = [code for code in reported if firsts.get((half, code), "9999") <= last.isoformat()]
    return {
        "members_reported": len(reported),
        "members_due": len(due),
        "on_time": len(on_time),
    }


@store.cached
def change_of_same_members(
    source: store.Database, moment: store.Moment, scope: Scope, half: str
) -> pd.DataFrame:
    """Return the figures of a half-year and of the same a year before, of members in both.

    Returns the columns of ``mentoring_coverage``, the earlier half-year first; no rows where no
    member reported in both.
    """
    counts = masked_counts(source, moment.upload, exact=scope.exact)
    rows = counts.rows
    before = periods.previous(half)
    by_half = [set(rows.loc[rows["half"] == code, "member_code"]) for code in (before, half)]
    among = rows["half"].isin((before, half)) & rows["member_code"].isin(by_half[0] & by_half[1])
    compared = coverage_of(source, moment, counts, scope, among)
    return compared[compared["half"].isin((before, half))].reset_index(drop=True)
