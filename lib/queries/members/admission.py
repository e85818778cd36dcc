"""Figures for a school that thinks of joining: who belongs, how others joined, what they get."""

from dataclasses import dataclass

import pandas as pd

from lib import metrics, periods, store
from lib.queries.agreements.terms import PARTIES
from lib.queries.exchange.parts import transfer_sums
from lib.queries.records import one_report_each
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import CONSORTIUM, Resource, Role

RECENT_YEARS = 3
"""A member is a recent one if it joined in this school year or in so many before it."""


@dataclass(frozen=True)
class Admission:
    """What is known of belonging and joining on a day.

    active : members. kinds : member_type, members, recent (of them, that came lately), most first.
    coordinators : codes of members with this role. since : ISO text of the day after which a member
    came lately. recent : members that came lately.
    agreements : kind, members (that came lately and are a party of such an agreement), most first.
    first_exchange : median days from joining to the first exchange a member gave or received, of
    those that came lately and have any; None where nobody has. with_exchange : how many they are.
    received : resource, members that received it in the period, in the order of resources.
    received_any : members that received anything in the period.
    """

    active: int
    kinds: pd.DataFrame
    coordinators: list[str]
    since: str
    recent: int
    agreements: pd.DataFrame
    first_exchange: float | None
    with_exchange: int
    received: pd.DataFrame
    received_any: int


@store.cached
def member_admission(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> Admission:
    """Return the figures of belonging to the consortium on the moment's day.

    period : of what members received; all if left out.
    """
    members = read_snapshot(source, moment).members
    members = members[metrics.is_active(members, moment.day)]
    since = f"{int(periods.school_year_of(moment.day)[:4]) - RECENT_YEARS}-09-01"
    is_recent = (members["joined_on"] >= since).fillna(value=False).astype("bool")
    recent = members[is_recent]
    days = _days_to_exchange(source, moment, recent)
    counts_received = transfer_sums(source, moment, ("to_member", "resource"), period)
    received = counts_received[counts_received["to_member"].isin(members["member_code"])]
    by_resource = received.groupby("resource")["to_member"].nunique()
    resources = [str(resource) for resource in Resource]
    kinds = members.assign(is_recent=is_recent).groupby("member_type", as_index=False)
    counts = kinds.agg(members=("member_code", "size"), recent=("is_recent", "sum"))
    return Admission(
        active=len(members),
        kinds=counts.sort_values("members", ascending=False, kind="stable", ignore_index=True),
        coordinators=members.loc[members["role"] == Role.COORDINATOR, "member_code"].tolist(),
        since=since,
        recent=len(recent),
        agreements=_agreements(source, moment, set(recent["member_code"])),
        first_exchange=float(days.median()) if len(days) else None,
        with_exchange=len(days),
        received=pd.DataFrame(
            {
                "resource": resources,
                "members": [int(by_resource.get(resource, 0)) for resource in resources],
            }
        ),
        received_any=received["to_member"].nunique(),
    )


def _agreements(source: store.Database, moment: store.Moment, recent: set[str]) -> pd.DataFrame:
    """Count the members that came lately by kind of the agreements they are a party of."""
    rows = one_report_each(store.read(source, "agreements", moment.upload), "agreement_id", PARTIES)
    parties = rows.assign(member=rows["parties"].fillna("").str.split(";")).explode("member")
    parties = parties[parties["member"].isin(recent)]
    counts = parties.groupby("kind")["member"].nunique().sort_values(ascending=False, kind="stable")
    return counts.rename("members").rename_axis("kind").reset_index()


def _days_to_exchange(
    source: store.Database, moment: store.Moment, members: pd.DataFrame
) -> "pd.Series[int]":
    """Return days from joining to the first exchange since, of each member that has one."""
    codes = set(members["member_code"])
    sides = [
        transfer_sums(source, moment, (side, "date"), where={side: codes})[[side, "date"]]
        for side in ("from_member", "to_member")
    ]
    sides = [side.set_axis(["member_code", "date"], axis=1) for side in sides]
    rows = pd.concat(sides).merge(members[["member_code", "joined_on"]], on="member_code")
    rows = rows[(rows["date"] >= rows["joined_on"]) & (rows["member_code"] != CONSORTIUM)]
    first = rows.groupby("member_code").min()
    return (pd.to_datetime(first["date"]) - pd.to_datetime(first["joined_on"])).dt.days
