"""Pseudonymous pairs on a day: active, expiring, quiet, ended early; and against the counts."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from lib import periods, store
from lib.queries.mentoring.counts.rows import counts
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.queries.snapshot import accepted_on, read_snapshot
from lib.store.writes.erasure import NOBODY
from lib.vocabulary import EVERY_FORM, Consent, EndReason

ERASED_WITHIN = 30
"""Days after which nothing of a pair whose consent was withdrawn may be left (152-FZ, art. 21)."""

EXPIRING_DAYS, QUIET_DAYS, WITHOUT_TERM = 30, 60, 12
"""Days before the end of an agreement, days without news, months of one without a term."""


@dataclass(frozen=True)
class PairFigures:
    """Counts of pairs and groups on a day. Small ones are not shown to viewers: see ``below``.

    active, expiring, planless, quiet : of those active on the day; quiet ones have no plan, or
    nothing new of an unfinished one for sixty days. ended : by reason, of those that ended in the
    school year of the day before their agreement did. limit : counts below it are small.
    """

    active: int
    expiring: int
    planless: int
    quiet: int
    ended: dict[str, int]
    limit: int


@store.cached
def pairs_on(
    source: store.Database, moment: store.Moment, scope: Scope = EVERYTHING
) -> PairFigures | None:
    """Return the figures of pairs on the moment's day; None where nobody keeps pairs here."""
    pairs = _pairs(source, moment, scope)
    if pairs.empty:
        return None
    day = moment.day.isoformat()
    active = pairs[is_active(pairs, day)]
    horizon = (moment.day + timedelta(days=EXPIRING_DAYS)).isoformat()
    planless = active["plan_actions"].isna()
    quiet_since = (moment.day - timedelta(days=QUIET_DAYS)).isoformat()
    unfinished = active["plan_done"].fillna(0) < active["plan_actions"].fillna(0)
    quiet = (planless | unfinished) & (active["news"] < quiet_since)
    start = periods.of(periods.school_year_of(moment.day)).start.isoformat()
    early = pairs[
        pairs["ended_on"].between(start, day).fillna(value=False)
        & (pairs["ended_on"] < pairs["term"])
        & (pairs["end_reason"] != EndReason.COMPLETED)
    ]
    ended = early["end_reason"].fillna("").value_counts()
    return PairFigures(
        active=len(active),
        expiring=int((active["term"] <= horizon).sum()),
        planless=int(planless.sum()),
        quiet=int(quiet.sum()),
        ended={str(reason): int(number) for reason, number in ended.items()},
        limit=read_snapshot(source, moment).rules.small.count,
    )


def is_active(pairs: pd.DataFrame, day: str) -> "pd.Series[bool]":
    """Whether pairs are active on a day: agreed, not ended, and nobody withdrew a consent.

    A consent that was withdrawn later still held on the day; without a date it never counts.
    """
    withdrawn = (pairs["consent_mentor"] == Consent.WITHDRAWN) | (
        pairs["consent_mentee"] == Consent.WITHDRAWN
    )
    since = pairs["consent_withdrawn_on"].fillna(pairs["ended_on"]).fillna("0000")
    absent = (pairs["consent_mentor"] == Consent.MISSING) | (
        pairs["consent_mentee"] == Consent.MISSING
    )
    running = (pairs["started_on"] <= day) & (day <= pairs["term"])
    open_still = pairs["ended_on"].fillna("9999") > day
    consent = ~(withdrawn & (since <= day)) & ~absent
    return (running & open_still & consent).astype("bool")


def _pairs(source: store.Database, moment: store.Moment, scope: Scope) -> pd.DataFrame:
    """Return pairs with ``term`` (last day of the agreement) and ``news`` (day of the last row)."""
    rows = store.rows(source, "mentoring_pairs", moment.upload)
    members = read_snapshot(source, moment).members.set_index("member_code")
    rows = rows.join(members[["member_type", "region"]], on="member_code")
    rows = rows[scope.members(rows)]
    if scope.form:
        rows = rows[rows["form"] == scope.form]
    return rows.assign(
        term=[_term(row) for row in rows.to_dict("records")],
        news=rows["upload"].map(accepted_on(source, moment)),
    )


def _term(row: Mapping[Hashable, Any]) -> str:
    """Return the last day of an agreement; without a term it holds for twelve months."""
    start = date.fromisoformat(str(row["started_on"]))
    length, more = row["agreement_months"], row["extended_months"]
    months = WITHOUT_TERM if pd.isna(length) else int(length)
    months += 0 if pd.isna(more) else int(more)
    years, month = divmod(start.month - 1 + months, 12)
    first = date(start.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(start.day, last.day)).isoformat()


@store.cached
def pairs_to_erase(
    source: store.Database, moment: store.Moment, scope: Scope = EVERYTHING
) -> pd.DataFrame:
    """Return pairs with a withdrawn consent that are not erased yet, the first due on top.

    A withdrawal without a date counts from the end of the pair, else from the day it was reported.

    Returns pair_code, member_code, withdrawn_on, erase_by and days (left; negative: overdue).
    """
    pairs = _pairs(source, moment, scope)
    withdrawn = (pairs[["consent_mentor", "consent_mentee"]] == Consent.WITHDRAWN).any(axis=1)
    rows = pairs[withdrawn & (pairs["mentor_code"] != NOBODY)]
    since = rows["consent_withdrawn_on"].fillna(rows["ended_on"]).fillna(rows["news"])
    last = [date.fromisoformat(day) + timedelta(days=ERASED_WITHIN) for day in since]
    listed = rows[["pair_code", "member_code"]].assign(
        withdrawn_on=since,
        erase_by=pd.Series([day.isoformat() for day in last], rows.index, dtype="str"),
        days=pd.Series([(day - moment.day).days for day in last], rows.index, dtype="int64"),
    )
    return listed.sort_values(["days", "pair_code"], ignore_index=True)


@store.cached
def reconciled_pairs(
    source: store.Database, moment: store.Moment, member: str, half: str
) -> pd.DataFrame:
    """Compare the pairs and groups of a member with those it counted on a census, by form.

    Returns form, pairs_counted, pairs_kept (active on the census date) and pairs_difference, where
    they differ; no rows where the member keeps no pairs here. Small numbers stand in it: only for
    those who may see the member's.
    """
    pairs = _pairs(source, moment, Scope(member=member))
    census = periods.of(half).census.isoformat()
    rows = counts(source, moment, half)
    rows = rows[rows["member_code"] == member].set_index("form")
    if pairs.empty or rows.empty:
        return pd.DataFrame(columns=["form", "pairs_counted", "pairs_kept", "pairs_difference"])
    active = pairs[is_active(pairs, census)]
    active_counts = active.groupby("form").size()
    counted = rows.drop(index=EVERY_FORM, errors="ignore")[["pairs", "groups"]].fillna(0)
    forms = counted.index.union(active_counts.index)
    table = pd.DataFrame(
        {
            "pairs_counted": counted.sum(axis=1).reindex(forms).fillna(0).astype("int64"),
            "pairs_kept": active_counts.reindex(forms).fillna(0).astype("int64"),
        }
    )
    table["pairs_difference"] = table["pairs_kept"] - table["pairs_counted"]
    return table[table["pairs_difference"] != 0].rename_axis("form").reset_index()
