"""Row-level rights: which rows a staff account may write; viewers none, coordinators all."""

from dataclasses import dataclass

import pandas as pd

from lib.access.identity import Identity
from lib.contracts import CONTRACTS
from lib.tables import AccountRole


@dataclass(frozen=True)
class Right:
    """Which rows of a kind a member may write.

    owner : column of the member that a row is about; it must be the account's member.
    reports : ``reported_by`` must be the account's member, so that numbers of others stay theirs.
    parties : columns of which one must name the member (alone or in a list).
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
"""Kinds that staff may upload; all others only a coordinator."""


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
    """Whether somebody may see suppressed small numbers of a member."""
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
        return _denials(rows, pd.Series(pd.NA, rows.index), pd.Series(pd.NA, rows.index))
    reason = pd.Series(pd.NA, rows.index, dtype="str")
    member = pd.Series(pd.NA, rows.index, dtype="str")
    if not may_upload(identity, kind):
        return _denials(rows, member, reason.fillna("kind"))
    right, own_member = STAFF[kind], identity.member
    after, before = _after_and_before(kind, rows, stored)
    checks: list[tuple[str, pd.Series, pd.Series]] = []
    if right.owner:
        checks.append(("owner", after[right.owner].fillna("") != own_member, after[right.owner]))
        is_foreign = before[right.owner].notna() & (before[right.owner] != own_member)
        checks.append(("taken", is_foreign, before[right.owner]))
    if right.reports:
        checks.append(("reporter", after["reported_by"] != own_member, after["reported_by"]))
    if right.parties:
        checks.append(("part", ~_takes_part(after, right.parties, str(own_member)), member))
    for code, is_refused, offender in checks:
        first = is_refused & reason.isna()
        reason = reason.mask(first, code)
        member = member.mask(first, offender)
    return _denials(rows, member, reason)


def writable_rows(identity: Identity, kind: str, stored: pd.DataFrame) -> pd.DataFrame:
    """Return those open rows of a kind that somebody may write; see ``refused_rows``."""
    denials = refused_rows(identity, kind, stored.assign(line=range(len(stored))), stored)
    return stored[~pd.Series(range(len(stored))).isin(denials["line"]).to_numpy()]


def _after_and_before(
    kind: str, rows: pd.DataFrame, stored: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return, for each row, its values once written and those stored under its key now.

    A column that the file lacks keeps its stored values.
    """
    contract = CONTRACTS[kind]
    before = rows[contract.key].merge(stored, how="left", on=contract.key).set_index(rows.index)
    absent = [name for name in contract.names if name not in rows.columns]
    return rows.assign(**{name: before[name] for name in absent}), before


def _takes_part(rows: pd.DataFrame, columns: tuple[str, ...], member: str) -> pd.Series:
    takes_part = pd.Series(False, rows.index)
    for column in columns:
        takes_part |= rows[column].fillna("").str.split(";").map(lambda codes: member in codes)
    return takes_part


def _denials(rows: pd.DataFrame, member: pd.Series, reason: pd.Series) -> pd.DataFrame:
    denials = pd.DataFrame({"line": rows["line"], "member": member, "reason": reason})
    return denials[denials["reason"].notna()].reset_index(drop=True)
