"""What a staff account may write, row by row; viewers write nothing, coordinators everything."""

from dataclasses import dataclass

import pandas as pd

from lib.access.identity import Identity
from lib.contracts import CONTRACTS
from lib.tables import AccountRole


@dataclass(frozen=True)
class Right:
    """Which rows of a kind are an organisation's own to write.

    owner : column of the member that a row is about; it must be their own.
    reports : ``reported_by`` must be their own, so the numbering of others is out of reach.
    parties : columns of which one must name them (a list counts if they are in it).
    """

    owner: str | None = None
    reports: bool = False
    parties: tuple[str, ...] = ()


STAFF = {
    "measurements": Right(owner="member_code"),
    "mentoring_counts": Right(owner="member_code"),
    "mentoring_pairs": Right(owner="member_code"),
    "risk_profiles": Right(owner="member_code"),
    "measures": Right(owner="member_code", reports=True),
    "exchanges": Right(reports=True, parties=("from_member", "to_member")),
    "events": Right(reports=True, parties=("host_member", "co_hosts")),
    "agreements": Right(reports=True, parties=("parties",)),
}
"""Kinds that staff may upload (design of doors); the rest is the coordinator's."""


def may_upload(identity: Identity, kind: str) -> bool:
    """Whether somebody may upload files of a kind at all."""
    if identity.has(AccountRole.COORDINATOR):
        return True
    return identity.has(AccountRole.STAFF) and bool(identity.member) and kind in STAFF


def may_undo(identity: Identity, member: str | None) -> bool:
    """Whether somebody may undo an upload made for a member, or fetch its file."""
    if identity.has(AccountRole.COORDINATOR):
        return True
    return identity.has(AccountRole.STAFF) and bool(member) and identity.member == member


def may_see_few(identity: Identity, member: str) -> bool:
    """Whether somebody may see numbers of a member that are hidden for telling of few people."""
    return may_undo(identity, member)


def refused_rows(
    identity: Identity, kind: str, rows: pd.DataFrame, stored: pd.DataFrame
) -> pd.DataFrame:
    """Return the rows of a checked file that somebody may not write, and why.

    Parameters
    ----------
    rows : a file's sound rows: columns of the contract (those that the file has) and line.
    stored : open rows of the kind, all columns of the contract; overwriting counts as writing.

    Returns
    -------
    One row per refused row, in the file's order: line, member (the code that is in the way;
    missing where no single one is), reason. Reasons: ``kind`` (only a coordinator uploads this
    kind), ``owner`` (about another member), ``reporter`` (reported by another), ``part`` (their
    own member takes no part in it), ``taken`` (the key belongs to another member's row).
    """
    if identity.has(AccountRole.COORDINATOR):
        return _refusals(rows, pd.Series(pd.NA, rows.index), pd.Series(pd.NA, rows.index))
    reason = pd.Series(pd.NA, rows.index, dtype="str")
    member = pd.Series(pd.NA, rows.index, dtype="str")
    if not may_upload(identity, kind):
        return _refusals(rows, member, reason.fillna("kind"))
    right, own = STAFF[kind], identity.member
    after, before = _after_and_before(kind, rows, stored)
    grounds: list[tuple[str, pd.Series, pd.Series]] = []
    if right.owner:
        grounds.append(("owner", after[right.owner].fillna("") != own, after[right.owner]))
        taken = before[right.owner].notna() & (before[right.owner] != own)
        grounds.append(("taken", taken, before[right.owner]))
    if right.reports:
        grounds.append(("reporter", after["reported_by"] != own, after["reported_by"]))
    if right.parties:
        grounds.append(("part", ~_takes_part(after, right.parties, str(own)), member))
    for ground, is_refused, who in grounds:
        first = is_refused & reason.isna()
        reason = reason.mask(first, ground)
        member = member.mask(first, who)
    return _refusals(rows, member, reason)


def _after_and_before(
    kind: str, rows: pd.DataFrame, stored: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return, for each row, its values once written and those stored under its key now.

    A column that the file lacks keeps its stored values.
    """
    contract = CONTRACTS[kind]
    before = rows[contract.key].merge(stored, how="left", on=contract.key).set_index(rows.index)
    lacking = [name for name in contract.names if name not in rows.columns]
    return rows.assign(**{name: before[name] for name in lacking}), before


def _takes_part(rows: pd.DataFrame, columns: tuple[str, ...], own: str) -> pd.Series:
    named = pd.Series(False, rows.index)
    for column in columns:
        named |= rows[column].fillna("").str.split(";").map(lambda codes: own in codes)
    return named


def _refusals(rows: pd.DataFrame, member: pd.Series, reason: pd.Series) -> pd.DataFrame:
    found = pd.DataFrame({"line": rows["line"], "member": member, "reason": reason})
    return found[found["reason"].notna()].reset_index(drop=True)
