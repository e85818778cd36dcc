"""One half-year of mentoring as a row: persons, participations, shares, masked small counts."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import pandas as pd

from lib import periods, store
from lib.metrics import mentoring as counting
from lib.queries.mentoring.counts.masks import MaskedCounts
from lib.queries.mentoring.counts.reports import due_members, months_of
from lib.queries.mentoring.counts.rows import headcounts
from lib.queries.mentoring.scope import Scope
from lib.queries.snapshot import Snapshot
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
"""Columns that count no person, so they are never masked; added over forms."""

NEEDED = ["half", "member_code", "form", "participants", "media_posts", *OPEN]
"""Columns of counts that ``half_year_row`` looks at itself."""

SURVEYS = {"mentees": "response_mentees", "mentors": "response_mentors"}


Sums = dict[tuple[str, str], tuple[int | None, bool]]
"""(half, column) -> the sum over forms and members, and whether it may not be shown."""


def sums_by_half(counts: MaskedCounts, chosen: "pd.Series[bool]", columns: Sequence[str]) -> Sums:
    """Add the counts of chosen rows over forms and members, by half-year."""
    sums, marks = counting.shown_sums(counts.rows, counts.masks, chosen, counts.limit, columns)
    is_hidden = (marks > counting.SHOWN).groupby(level="half").any()
    totals = sums.groupby(level="half").sum(min_count=1).mask(is_hidden)
    return {
        (half, name): (None if pd.isna(value) else int(value), hidden)
        for name in map(str, totals)
        for half, value, hidden in zip(
            map(str, totals.index), totals[name].tolist(), is_hidden[name].tolist(), strict=True
        )
    }


def headcount_bases(
    source: store.Database, moment: store.Moment, rows: pd.DataFrame
) -> pd.DataFrame:
    """Return the headcounts of each row's member in its school year, columns ``BASES``.

    rows : counts, a part of ``MaskedCounts.rows``. The result has an index from 0 to the last of
    them; a place that is not in ``rows``, or whose member has no headcount, is missing.
    """
    years = rows["half"].astype("str").str.slice(stop=len("2025/26"))
    keys = pd.DataFrame({"member_code": rows["member_code"].astype("str"), "school_year": years})
    counts = headcounts(source, moment)
    merged = keys.reset_index().merge(counts, on=["member_code", "school_year"], how="left")
    return merged.set_index("index").reindex(range(int(rows.index.max()) + 1 if len(rows) else 0))


def half_year_row(
    half: str,
    rows: pd.DataFrame,
    sums: Mapping[str, Sums],
    shares: Mapping[str, tuple[Sums, Mapping[Any, Any]]],
    public: dict[str, object],
    snapshot: Snapshot,
    firsts: Mapping[tuple[str, str], str],
    scope: Scope,
) -> dict[str, object]:
    """Return the columns of ``mentoring_coverage`` for one half-year.

    rows : counts of the half-year in the scope. sums : those of ``forms``, ``documents`` and
    ``persons``. shares : by name of ``SHARES``, the sums of its part and the base of every row.
    public : see ``public_counts``. firsts : see ``first_reports``.
    """
    figures = _Figures(half)
    for name in PARTICIPATIONS:
        figures.take(name, sums["forms"])
    for name in DOCUMENTS:
        figures.take(name, sums["documents"])
    for name, (part, base) in SHARES.items():
        sums_of_part, bases_by_half = shares[name]
        figures.take(part, sums_of_part)
        figures.by_name[base] = int(bases_by_half[half]) if half in bases_by_half else None
        figures.share(name, part, base)
    figures.share("plans_share", "plans_done", "plans_total")
    _satisfaction(figures, snapshot)
    figures.add("participations", PARTICIPATIONS)
    every = rows[rows["form"] == EVERY_FORM]
    if scope.form is None and len(every) and every["participants"].notna().all():
        figures.take("participants", sums["persons"])
    return (
        {"half": half, "census_date": periods.of(half).census.isoformat()}
        | figures.by_name
        | public
        | _reporting(half, rows, snapshot, firsts, scope)
        | {"hidden": tuple(sorted(figures.hidden))}
    )


class _Figures:
    """Figures of one half-year, and which of them may not be shown."""

    def __init__(self, half: str) -> None:
        """Begin without figures."""
        self.half = half
        self.by_name: dict[str, object] = {}
        self.hidden: set[str] = set()

    def take(self, name: str, sums: Sums) -> None:
        """Take a sum under its name."""
        value, is_hidden = sums.get((self.half, name), (None, False))
        self.by_name[name] = value
        if is_hidden:
            self.hidden.add(name)

    def share(self, name: str, part: str, base: str) -> None:
        """Add a share in per cent of two figures; missing where one is or the base is zero."""
        self._follow(name, (part, base))
        part_count, base_count = self.by_name.get(part), self.by_name.get(base)
        is_known = isinstance(part_count, int) and isinstance(base_count, int) and base_count
        self.by_name[name] = 100 * part_count / base_count if is_known else None  # type: ignore[operator]

    def add(self, name: str, parts: tuple[str, ...]) -> None:
        """Add the sum of figures; missing where one is."""
        self._follow(name, parts)
        numbers = [value for part in parts if isinstance(value := self.by_name.get(part), int)]
        self.by_name[name] = sum(numbers) if len(numbers) == len(parts) else None

    def _follow(self, name: str, parts: tuple[str, ...]) -> None:
        if self.hidden.intersection(parts):
            self.hidden.add(name)


def _satisfaction(figures: _Figures, snapshot: Snapshot) -> None:
    """Add satisfaction, where enough answered, and the response rate of both roles."""
    for role, response in SURVEYS.items():
        figures.share(f"satisfaction_{role}", f"satisfied_{role}", f"surveyed_{role}")
        figures.share(response, f"surveyed_{role}", role)
        answers = figures.by_name.get(f"surveyed_{role}")
        if not isinstance(answers, int) or answers < snapshot.rules.small.survey:
            figures.by_name[f"satisfaction_{role}"] = None


def public_counts(
    rows: pd.DataFrame, halves: Sequence[str], snapshot: Snapshot
) -> dict[str, dict[str, object]]:
    """Return, by half-year, posts and companies, which count no person."""
    posts = rows.groupby(["half", "member_code"])["media_posts"].sum(min_count=1).dropna()
    posts_by_half = {str(half): part for half, part in posts.groupby(level="half")}
    sums = rows.groupby("half")[list(OPEN)].sum(min_count=1).reindex(list(halves))
    is_company = snapshot.members["member_type"] == MemberType.COMPANY
    return {
        half: {
            **_posts(half, posts_by_half.get(half)),
            **{name: None if pd.isna(sums[name][half]) else int(sums[name][half]) for name in OPEN},
            "organisations_due": int((is_company & snapshot.active_on(periods.of(half).end)).sum()),
        }
        for half in halves
    }


def _posts(half: str, posts: "pd.Series[float] | None") -> dict[str, object]:
    """Return posts, those expected and members with fewer; posts : by member, of a half-year."""
    if posts is None:
        return dict.fromkeys(("media_posts", "posts_expected", "members_quiet"))
    return {
        "media_posts": int(posts.sum()),
        "posts_expected": len(posts) * months_of(half),
        "members_quiet": int((posts < months_of(half)).sum()),
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
    counted = set(rows["member_code"].unique())
    reported = [code for code in due.tolist() if code in counted]
    on_time = [code for code in reported if firsts.get((half, code), "9999") <= last.isoformat()]
    return {
        "members_reported": len(reported),
        "members_due": len(due),
        "on_time": len(on_time),
    }
