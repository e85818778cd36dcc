"""One half-year of mentoring as a row: persons, participations, shares, masked small counts."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from lib import periods, store
from lib.metrics import mentoring as counting
from lib.queries.mentoring.counts.masks import MaskedCounts, masked_counts
from lib.queries.mentoring.counts.reading import KEY
from lib.queries.mentoring.counts.reports import months_of
from lib.queries.mentoring.counts.rows import BASES, headcounts
from lib.queries.snapshot import Snapshot
from lib.vocabulary import EVERY_FORM, MemberType

SHARES = {
    share: (part, counting.BASES[part])
    for share, part in {
        "coverage": "mentees_10_19",
        "mentor_share": "mentors_15_19",
        "novice_coverage": "novice_mentees",
    }.items()
}
"""Shares in per cent, with the count and its base; only of members that give both."""

PARTICIPATIONS = ("mentors", "mentees")

DOCUMENTS = tuple(name for name in counting.DOCUMENTS if name in counting.CELLS)

OPEN = ("groups", "mentor_organisations")
"""Columns that count no person, so they are never masked; added over forms."""

NEEDED = [*KEY, "participants", "media_posts", *OPEN]
"""Columns of counts that ``half_year_row`` looks at itself."""

SURVEYS = {"mentees": "response_mentees", "mentors": "response_mentors"}


Sums = dict[tuple[str, str], tuple[int | None, bool]]
"""(half, column) -> the sum over forms and members, and whether it may not be shown."""

MISSING = (None, False)
"""What stands for a sum of nothing."""


def sums_by_half(counts: MaskedCounts, chosen: Mapping[str, "pd.Series[bool]"]) -> Sums:
    """Add counts over forms and members, by half-year; chosen : by column, the rows to add.

    All columns are added at once: most of the time goes into numbering the rows.
    """
    flags = pd.DataFrame(chosen, counts.rows.index)
    sums, states = counting.shown_sums(counts.rows, counts.masks, flags, counts.limit, list(chosen))
    is_hidden = (states > counting.SHOWN).groupby(level="half").any()
    numbers = sums.to_numpy("float64", na_value=np.nan)  # one block, added at once
    by_form = pd.DataFrame(numbers, sums.index, sums.columns)
    totals = by_form.groupby(level="half").sum(min_count=1).mask(is_hidden)
    return {
        (half, name): (None if pd.isna(value) else int(value), hidden)
        for name in map(str, totals)
        for half, value, hidden in zip(
            map(str, totals.index), totals[name].tolist(), is_hidden[name].tolist(), strict=True
        )
    }


def hide_small_rests(sums: Sums, bases: Mapping[str, Mapping[Any, Any]], limit: int) -> Sums:
    """Hide sums of ``SHARES`` that leave so few of a headcount that the rest is a small count.

    bases : by column of ``BASES`` and half-year.
    """
    return {
        (half, name): (None, True)
        if value is not None
        and name in counting.BASES
        and 0 < bases[counting.BASES[name]].get(half, 0) - value < limit
        else (value, is_hidden)
        for (half, name), (value, is_hidden) in sums.items()
    }


@store.cached
def headcount_bases(
    source: store.Database,
    moment: store.Moment,
    *,
    exact: bool = False,
    member: str | None = None,
) -> pd.DataFrame:
    """Return the headcounts of the member of each row of ``masked_counts`` in its school year.

    Returns ``BASES`` by the index of the rows; missing without a headcount.
    """
    rows = masked_counts(source, moment.upload, exact=exact, member=member).rows
    years = rows["half"].astype("str").str.slice(stop=len("2025/26"))
    keys = pd.MultiIndex.from_arrays([rows["member_code"].astype("str"), years])
    counts = headcounts(source, moment).set_index(["member_code", "school_year"])
    return counts[list(BASES)].astype("float32").reindex(keys).set_axis(rows.index)


def half_year_row(
    half: str,
    rows: pd.DataFrame,
    sums: Sums,
    bases: Mapping[str, Mapping[Any, Any]],
    public: dict[str, object],
    snapshot: Snapshot,
    firsts: Mapping[tuple[str, str], str],
    due: Sequence[str],
) -> dict[str, object]:
    """Return the columns of ``mentoring_coverage`` for one half-year.

    rows : counts of the half-year in the scope. bases : by column of ``BASES`` and half-year, the
    base of the shares. public : see ``public_counts``. firsts : see ``first_reports``. due : see
    ``due_members``.
    """
    figures = _Figures(half)
    for name in (*PARTICIPATIONS, *DOCUMENTS):
        figures.take(name, sums)
    for name, (part, base) in SHARES.items():
        figures.take(part, sums)
        figures.by_name[base] = int(bases[base][half]) if half in bases[base] else None
        figures.share(name, part, base)
    figures.share("plans_share", "plans_done", "plans_total")
    _satisfaction(figures, snapshot)
    figures.add("participations", PARTICIPATIONS)
    every = rows[rows["form"] == EVERY_FORM]  # none where rows are of a form
    if len(every) and every["participants"].notna().all():
        figures.take("participants", sums)
    return (
        {"half": half, "census_date": periods.of(half).census.isoformat()}
        | figures.by_name
        | public
        | _reporting(half, rows, snapshot, firsts, due)
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
        """Keep the sum of the half-year under its name, and whether it is suppressed."""
        value, is_hidden = sums.get((self.half, name), MISSING)
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
    posted = rows[rows["media_posts"].notna()]
    posts = posted.groupby(["half", "member_code"], observed=True)["media_posts"].sum()
    posts_by_half = {str(half): part for half, part in posts.groupby(level="half")}
    sums = rows.groupby("half", observed=True)[list(OPEN)].sum(min_count=1).reindex(list(halves))
    is_company = (snapshot.members["member_type"] == MemberType.COMPANY).to_numpy(bool)
    belonging = {half: snapshot.active_on(periods.of(half).end).to_numpy(bool) for half in halves}
    return {
        half: {
            **_posts(half, posts_by_half.get(half)),
            **{name: None if pd.isna(sums[name][half]) else int(sums[name][half]) for name in OPEN},
            "organisations_due": int((is_company & belonging[half]).sum()),
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
    due: Sequence[str],
) -> dict[str, object]:
    calendar = snapshot.rules.calendar
    last = calendar.grace_ends_on(periods.of(half))
    counted = set(rows["member_code"].unique())
    reported = [code for code in due if code in counted]
    last_day = last.isoformat()
    on_time = [code for code in reported if firsts.get((half, code), "9999") <= last_day]
    return {
        "members_reported": len(reported),
        "members_due": len(due),
        "on_time": len(on_time),
    }
