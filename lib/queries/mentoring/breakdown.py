"""Mentoring broken down for the board: by form, by member and half-year."""

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from lib import metrics, periods, store
from lib.metrics import mentoring as counting
from lib.queries.mentoring.counts.coverage import mentoring_coverage
from lib.queries.mentoring.counts.half_years import SHARES
from lib.queries.mentoring.counts.masks import counts_of_form, masked_counts
from lib.queries.mentoring.counts.reading import KEY, halves_of
from lib.queries.mentoring.counts.reports import every_half, months_of
from lib.queries.mentoring.counts.rows import headcounts
from lib.queries.mentoring.scope import EVERYTHING, NOVICES, PUPILS, Scope
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import EVERY_FORM, MemberType

FORM_COLUMNS = ("mentors", "mentees", "pairs", "groups")

MEMBER_SHARES = {PUPILS: SHARES["coverage"], NOVICES: SHARES["novice_coverage"]}
"""Whom a form reaches -> their count in a member, and its base."""


@store.cached
def forms_by_half(
    source: store.Database, moment: store.Moment, scope: Scope = EVERYTHING
) -> pd.DataFrame:
    """Return participations by half-year and form, as far as they may be shown.

    One row per form and half-year, from the first to the last that was reported.

    Returns half, form, ``FORM_COLUMNS`` (missing: not reported or not shown), ``ratio`` (mentees to
    one mentor) and ``suppressed`` (some number of the row is not shown).
    """
    counts = counts_of_form(source, moment.upload, scope.form, exact=scope.exact)
    rows = counts.rows
    chosen = scope.members(rows) & (rows["form"] != EVERY_FORM)
    guarded = [name for name in FORM_COLUMNS if name in counting.CELLS]
    sums, states = counting.shown_sums(rows, counts.masks, chosen, counts.limit, guarded)
    counted = rows.loc[chosen, ["half", "form", "groups"]].groupby(["half", "form"], observed=True)
    groups = counted["groups"].sum(min_count=1).astype("Int64").reset_index()
    groups = groups.astype({"half": "str", "form": "str"}).set_index(["half", "form"])
    sums = sums[guarded].assign(groups=groups["groups"])[list(FORM_COLUMNS)]
    sums["ratio"] = (sums["mentees"] / sums["mentors"].mask(sums["mentors"] == 0)).astype("Float64")
    sums["suppressed"] = (states[guarded] > counting.SHOWN).any(axis=1)
    halves = every_half(rows.loc[chosen, "half"].unique())
    reported = set(sums.index.get_level_values("half"))
    gaps = pd.DataFrame({"half": [half for half in halves if half not in reported]})
    if gaps.empty:
        return sums.reset_index()
    forms = sums.index.get_level_values("form").unique()
    gaps = gaps.merge(pd.DataFrame({"form": forms, "suppressed": False}), "cross")
    return pd.concat([sums.reset_index(), gaps], ignore_index=True)


def up_to_year(halves: pd.DataFrame, year: str | None) -> pd.DataFrame:
    """Return rows by ``half`` without those after a school year; without a year, all of them."""
    if year is None:
        return halves
    return halves[halves["half"].str.slice(stop=len(year)) <= year]


@store.cached
def member_halves(
    source: store.Database, moment: store.Moment, scope: Scope = EVERYTHING
) -> pd.DataFrame:
    """Return the coverage of each member in every half-year that anybody reported.

    It is of novice teachers where the form reaches nobody else, else of pupils.

    Returns one row per member and half-year, members in the register's order: member_code, half,
    expected (a school that belonged then), reported, suppressed (its number is not shown), the
    count and the base of ``MEMBER_SHARES``, and coverage in per cent.
    """
    part, base_name = MEMBER_SHARES[scope.reached[0]]
    counts = counts_of_form(source, moment.upload, scope.persons, exact=scope.exact)
    cells = _cells_of_members(source, moment, replace(scope, form=None))
    rows = counts.rows
    at = cells.places(rows)
    chosen = at >= 0
    mentees = np.full(len(cells.frame), np.nan)
    mentees[at[chosen]] = rows[part].to_numpy("float64")[chosen]
    is_hidden = counts.masks.states[part].to_numpy() > counting.SHOWN
    reported, suppressed = np.zeros((2, len(cells.frame)), bool)
    reported[at[chosen]], suppressed[at[chosen]] = True, is_hidden[chosen]
    by_member = reported.reshape(len(cells.members), len(cells.halves))
    counts_anyway = by_member.any(axis=1).repeat(len(cells.halves))
    table = cells.frame.assign(
        reported=reported,
        suppressed=suppressed,
        **{part: pd.array(np.where(suppressed, np.nan, mentees), "Int64")},
    )[cells.is_school | counts_anyway]
    base = table[base_name].mask(table[base_name] == 0)
    table["coverage"] = (100 * table[part] / base).astype("Float64")
    others = {name for _part, name in MEMBER_SHARES.values()} - {base_name}
    return table.drop(columns=list(others)).reset_index(drop=True)


@dataclass(frozen=True)
class _Cells:
    """Members by half-years, whatever they counted.

    frame : member_code, half, expected and bases of ``MEMBER_SHARES``; member by member. members,
    halves : codes in their order. is_school : by row of the frame.
    """

    frame: pd.DataFrame
    members: pd.Index
    halves: pd.Index
    is_school: "npt.NDArray[np.bool_]"

    def places(self, rows: pd.DataFrame) -> "npt.NDArray[np.intp]":
        """Return the rows of the frame that rows of counts belong to, -1 for other members."""
        members, halves = (
            index.get_indexer(rows[name].cat.categories)[rows[name].cat.codes]
            for index, name in ((self.members, "member_code"), (self.halves, "half"))
        )
        places: npt.NDArray[np.intp] = np.where(
            members < 0, -1, members * len(self.halves) + halves
        )
        return places


@store.cached
def _cells_of_members(source: store.Database, moment: store.Moment, scope: Scope) -> _Cells:
    """Return the cells of ``member_halves``, which are the same for every form."""
    rows = masked_counts(source, moment.upload, exact=scope.exact).rows
    members = read_snapshot(source, moment).members
    listed = members.loc[scope.members(members), ["member_code", "member_type"]]
    halves = pd.DataFrame({"half": every_half(rows["half"].unique())}, dtype="str")
    halves["school_year"] = halves["half"].str.slice(stop=len("2025/26"))
    cells = listed.merge(halves, "cross")
    is_school = cells["member_type"] == MemberType.SCHOOL
    cells["expected"] = metrics.belongs(cells.assign(period=cells["half"]), members) & is_school
    names = [base for _part, base in MEMBER_SHARES.values()]
    bases = headcounts(source, moment)[["member_code", "school_year", *names]]
    cells = cells.merge(bases, "left", ["member_code", "school_year"])
    return _Cells(
        cells.drop(columns=["member_type", "school_year"]),
        pd.Index(listed["member_code"]),
        pd.Index(halves["half"]),
        is_school.to_numpy(bool),
    )


def telling_members(cells: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return the rows of ``member_halves`` of at most ``most`` members, in the same order.

    A quarter of them, more where the others are few, lacks the last report; the rest has the lowest
    coverage in it.
    """
    last = cells[cells["half"] == max(cells["half"].unique(), key=periods.of, default="")]
    is_silent = last["expected"] & ~last["reported"]
    silent = last.loc[is_silent, "member_code"].tolist()
    by_coverage = last[~is_silent].sort_values("coverage", na_position="first", kind="stable")
    others = by_coverage["member_code"].tolist()
    silent = silent[: max(math.ceil(most / 4), most - len(others))]
    return cells[cells["member_code"].isin([*silent, *others[: most - len(silent)]])]


def mentoring_of_member(source: store.Database, moment: store.Moment, member: str) -> pd.DataFrame:
    """Return the mentoring of one member by half-year, for its card; see ``mentoring_coverage``."""
    return mentoring_coverage(source, moment, Scope(member=member))


def quiet_members(
    source: store.Database, moment: store.Moment, scope: Scope, half: str
) -> pd.DataFrame:
    """Return the members with fewer posts in a half-year than it has months, fewest first.

    Posts are counted by half-year: that a month had none is known, which one is not. Members that
    did not count their posts are left out.

    Returns member_code, posts and months.
    """
    rows = masked_counts(source, moment.upload, exact=scope.exact).rows
    rows = rows[scope.members(rows) & (rows["half"] == half)]
    if scope.form:
        rows = rows[rows["form"] != EVERY_FORM]
    posts = rows["media_posts"].groupby(rows["member_code"].astype("str")).sum(min_count=1)
    months = months_of(half)
    behind = posts[posts < months].astype("int64").rename("posts").reset_index()
    return behind.assign(months=months).sort_values(["posts", "member_code"], ignore_index=True)


@store.cached
def member_rows(
    source: store.Database, moment: store.Moment, scope: Scope = EVERYTHING
) -> pd.DataFrame:
    """Return the counts of members by half-year and form, without what may not be shown.

    Returns half, member_code, form, the guarded columns, groups, ``suppressed`` (some number of the
    row is not shown), and upload, file and line; those are missing where no line is of all forms.
    """
    counts = masked_counts(source, moment.upload, exact=scope.exact)
    chosen = scope.members(counts.rows)
    if scope.form:
        chosen &= counts.rows["form"] == scope.form
    rows = counts.rows[chosen]
    secret = counts.masks.states[chosen] > counting.SHOWN
    visible_counts = rows[list(counting.CELLS)].mask(secret).astype("Int64")
    counts_by_key = rows[KEY].astype("str").join(visible_counts)
    counts_by_key = counts_by_key.assign(
        groups=rows["groups"].astype("Int64"), suppressed=secret.any(axis=1)
    )
    lines = store.rows(source, "mentoring_counts", moment.upload)
    lines = lines.assign(half=lines["census_date"].map(halves_of(lines["census_date"])))
    return counts_by_key.merge(lines[[*KEY, "upload", "file", "line"]], "left", KEY)
