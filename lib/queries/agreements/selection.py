"""What the board of agreements shows of them: a selection, its counts by kind, whom it binds."""

from dataclasses import dataclass
from itertools import combinations

import pandas as pd

from lib import metrics, store
from lib.metrics.exchange import party
from lib.queries.agreements.in_force import is_party
from lib.queries.agreements.terms import agreement_terms
from lib.vocabulary import CONSORTIUM, VALID_AGREEMENTS, AgreementKind, AgreementState

CURRENT = "current"
"""Stands for the states ``VALID_AGREEMENTS`` in a selection."""

LARGEST = 20
"""Agreements of more parties bind everybody to everybody; their pairs say nothing."""


@dataclass(frozen=True)
class AgreementSelection:
    """Which agreements are shown: on which day (ISO text), in which state, of what and of whom.

    state : an ``AgreementState`` or ``CURRENT``; kind : an ``AgreementKind``; missing means all.
    """

    day: str
    state: str | None = None
    kind: str | None = None
    member: str | None = None


def select_agreements(
    source: store.Database, moment: store.Moment, selection: AgreementSelection
) -> pd.DataFrame:
    """Return the rows of ``agreement_terms`` that are selected."""
    rows = agreement_terms(source, moment, selection.day)
    if selection.kind:
        rows = rows[rows["kind"] == selection.kind]
    if selection.member:
        rows = rows[is_party(rows, selection.member)]
    if selection.state == CURRENT:
        rows = rows[rows["state"].isin(VALID_AGREEMENTS)]
    elif selection.state:
        rows = rows[rows["state"] == selection.state]
    return rows.reset_index(drop=True)


def count_by_state(rows: pd.DataFrame) -> dict[str, int]:
    """Count rows of ``agreement_terms`` by state; ``CURRENT`` counts all that are in force."""
    counts = rows["state"].value_counts()
    by_state = {str(state): int(counts.get(state, 0)) for state in AgreementState}
    return by_state | {CURRENT: sum(by_state[state] for state in VALID_AGREEMENTS)}


def count_by_kind(rows: pd.DataFrame) -> pd.DataFrame:
    """Count the agreements in force by kind, the most frequent kind first.

    rows : of ``agreement_terms``. Returns kind, in_force (all of them), ending (among them).
    """
    valid = rows[rows["state"].isin(VALID_AGREEMENTS)]
    counts = valid.assign(ending=valid["state"] == AgreementState.ENDING).groupby("kind")["ending"]
    table = counts.agg(in_force="size", ending="sum").reset_index()
    table = table.astype({"in_force": "int64", "ending": "int64"})
    return table.sort_values(["in_force", "kind"], ascending=[False, True], ignore_index=True)


def bound_members(source: store.Database, moment: store.Moment, day: str) -> pd.DataFrame:
    """Return the members of a day, each with its agreements in force; those without come first.

    Returns member_code, member_type, party, agreements : how many bind it, an agreement with the
    consortium as a party among them; bilateral : those other than the agreement of the consortium;
    valid_to : the day on which the first of them ends.
    """
    members = store.read(source, "members", moment.upload)
    members = members[metrics.is_active(members, pd.Timestamp(day).date())]
    terms = agreement_terms(source, moment, day)
    valid = terms[terms["state"].isin(VALID_AGREEMENTS)]
    sides = valid.assign(member_code=valid["parties"].fillna("").str.split(";"))
    sides = sides.explode("member_code")
    general = sides["kind"] == AgreementKind.CONSORTIUM
    totals = sides.groupby("member_code").agg(agreements=("kind", "size"), ends=("valid_to", "min"))
    bilateral = sides[~general].groupby("member_code").size()
    with_all = int((valid["parties"] == CONSORTIUM).sum())
    codes = members["member_code"]
    counts = codes.map(totals["agreements"]).fillna(0).astype("int64") + with_all
    rows = pd.DataFrame(
        {
            "member_code": codes,
            "member_type": members["member_type"],
            "party": party(members),
            "agreements": counts,
            "bilateral": codes.map(bilateral).fillna(0).astype("int64"),
            "valid_to": codes.map(totals["ends"]).astype("str"),
        }
    )
    return rows.sort_values(["agreements", "member_code"], ignore_index=True)


def pairs_of_members(rows: pd.DataFrame) -> pd.DataFrame:
    """Return which members agreements in force bind to each other, the most bound pair first.

    rows : of ``agreement_terms``. The agreement of the consortium itself, which binds all its
    parties to each other, and those of more than ``LARGEST`` parties are left out.

    Returns member, partner (codes, the former sorts first), agreements (count), kinds and codes
    (joined by ``;``), valid_to : the day on which the first of them ends.
    """
    valid = rows[rows["state"].isin(VALID_AGREEMENTS) & (rows["kind"] != AgreementKind.CONSORTIUM)]
    sides = [
        (member, partner, *bond)
        for parties, *bond in zip(
            *(valid[name] for name in ("parties", "kind", "agreement_id", "valid_to")), strict=True
        )
        if len(codes := sorted(set(str(parties).split(";")))) <= LARGEST
        for member, partner in combinations(codes, 2)
    ]
    bonds = pd.DataFrame(sides, columns=["member", "partner", "kind", "code", "valid_to"])
    pairs = (
        bonds.astype("str")
        .groupby(["member", "partner"])
        .agg(
            agreements=("kind", "size"),
            kinds=("kind", lambda kinds: ";".join(sorted(set(kinds)))),
            codes=("code", ";".join),
            valid_to=("valid_to", "min"),
        )
    )
    order = ["agreements", "member", "partner"]
    return pairs.reset_index().sort_values(order, ascending=[False, True, True], ignore_index=True)


def share_bound(members: pd.DataFrame) -> tuple[int, int]:
    """Return how many rows of ``bound_members`` have an agreement in force, and of how many."""
    return int((members["agreements"] > 0).sum()), len(members)


def share_bound_by_party(members: pd.DataFrame) -> pd.DataFrame:
    """Return party, bound (members with an agreement in force), members; of ``bound_members``."""
    groups = members.assign(bound=members["agreements"] > 0).groupby("party")["bound"]
    return groups.agg(bound="sum", members="size").reset_index()


def first_to_end(rows: pd.DataFrame) -> dict[str, object] | None:
    """Return the row of ``agreement_terms`` that ends first of those that end soon, if any."""
    ending = rows[rows["state"] == AgreementState.ENDING].sort_values("valid_to")
    return {str(k): v for k, v in ending.iloc[0].items()} if len(ending) else None
