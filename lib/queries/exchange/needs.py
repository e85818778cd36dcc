"""Needs of members (from risk factors and measures) and who could meet them (from transfers).

A school's chosen or high risk factor asks for the resources that answer it (the bridge of the
domain's list of factors); an open measure of its road map that names a resource and no helper asks
for that resource. Members that gave this resource to others offer it.
"""

from datetime import timedelta
from math import asin, cos, isnan, radians, sin, sqrt

import pandas as pd

from lib import metrics, store
from lib.queries.disclosure.visibility import Visibility
from lib.queries.exchange.parts import transfer_sums
from lib.queries.exchange.places import member_places
from lib.queries.exchange.promises import promised
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import MeasureStatus, Resource, RiskFactor, Significance

ANSWERS: dict[RiskFactor, tuple[Resource, ...]] = {
    RiskFactor.R01: (Resource.EQUIPMENT, Resource.FINANCE),
    RiskFactor.R02: (Resource.STAFF,),
    RiskFactor.R03: (Resource.EXPERIENCE, Resource.STAFF),
    RiskFactor.R04: (Resource.EXPERIENCE, Resource.INFORMATION),
    RiskFactor.R05: (Resource.EXPERIENCE,),
    RiskFactor.R06: (Resource.EXPERIENCE, Resource.STAFF),
    RiskFactor.R07: (Resource.STAFF, Resource.EXPERIENCE),
    RiskFactor.R08: (Resource.EXPERIENCE,),
    RiskFactor.R09: (Resource.STAFF, Resource.EQUIPMENT),
    RiskFactor.R10: (Resource.STAFF, Resource.INFORMATION),
    RiskFactor.R11: (Resource.STAFF, Resource.EXPERIENCE),
    RiskFactor.R12: (Resource.EXPERIENCE, Resource.INFORMATION),
}
"""Resources that answer each risk factor, the most fitting first (domain, list of factors)."""

RECENT = timedelta(days=2 * 365)
"""How long after a transfer its giver still counts as offering the resource."""

NEAREST = 3
"""Offers shown for a need."""

_EARTH = 6371.0
_NEEDS = ["member_code", "factor_code", "resource", "reason", "since", "days", "helper"]
_PLEDGES = ["pledged", "pledged_on"]
_OFFERS = ["need", "giver", "km", "exchanges", "has_helped"]


def needs(
    source: store.Database,
    moment: store.Moment,
    visible: Visibility,
    resource: str | None = None,
    member: str | None = None,
) -> pd.DataFrame:
    """Return what members need: by member and factor, the longest unmet first within a member.

    visible : whose needs the reader may see. resource, member : only needs of this resource, of
    this member; all if left out.

    Returns member_code, factor_code, resource, reason (the deficit or the title of the measure),
    since (the first assessment since which the factor was never low, or the measure's start), days
    (its age, missing where the measure has no date), helper (the member that an open measure on
    this factor and resource names, if any),
    pledged, pledged_on (who promised this resource to this member, and for which day; missing where
    nobody did: of several promises the one to be kept first).
    """
    day = moment.day
    measures = store.read(source, "measures", moment.upload)
    is_open = measures["done_on"].isna() & ~measures["status"].isin(
        (MeasureStatus.DONE, MeasureStatus.CANCELLED)
    )
    measures = measures[is_open & measures["resource"].notna()]
    rows = pd.concat([_of_factors(source, moment), _of_measures(measures)], ignore_index=True)
    rows = visible.filtered(rows)
    rows = rows[~(rows["since"] > day.isoformat())]
    rows["days"] = (pd.Timestamp(day) - pd.to_datetime(rows["since"])).dt.days.astype("Int64")
    key = ["member_code", "factor_code", "resource"]
    helpers = measures.dropna(subset=["donor_member"]).groupby(key)["donor_member"].first()
    rows = rows.join(helpers.rename("helper"), on=key)
    rows = rows.sort_values([*key, "days"], ascending=[True, True, True, False])
    rows = rows.drop_duplicates(key)
    rows = rows if resource is None else rows[rows["resource"] == resource]
    rows = rows if member is None else rows[rows["member_code"] == member]
    order = ["member_code", "days", "factor_code", "resource"]
    rows = rows.sort_values(order, ascending=[True, False, True, True], ignore_index=True)
    return _with_pledges(rows[_NEEDS], source, moment)


def _of_factors(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    profiles = store.read(source, "risk_profiles", moment.upload).sort_values("assessed_on")
    rows = []
    for (member, factor), history in profiles.groupby(["member_code", "factor_code"]):
        last = history.iloc[-1]
        is_high = last["significance"] == Significance.HIGH
        if not (is_high if pd.isna(last["chosen"]) else bool(last["chosen"])):
            continue
        low = history["significance"].isin((Significance.NONE, Significance.LOW))
        unbroken = history[~low[::-1].cummax()[::-1]]
        since = str((unbroken if len(unbroken) else history).iloc[0]["assessed_on"])
        answers = ANSWERS[RiskFactor(str(factor))]
        rows += [(member, factor, str(each), last["deficit"], since) for each in answers]
    return pd.DataFrame(rows, columns=_NEEDS[:5]).astype("str")


def _of_measures(measures: pd.DataFrame) -> pd.DataFrame:
    asking = measures[measures["donor_member"].isna()]
    asking = asking.assign(
        reason=asking["title"], since=asking["start_on"].fillna(asking["due_on"])
    )
    return asking[_NEEDS[:5]].astype("str")


def _with_pledges(rows: pd.DataFrame, source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Add to each need the promise that answers it, the first to be kept."""
    promises = promised(source, moment).sort_values(["date", "exchange_id"])
    first = promises.drop_duplicates(["to_member", "resource"]).set_index(["to_member", "resource"])
    named = first[["from_member", "date"]].set_axis(_PLEDGES, axis=1)
    return rows.join(named, on=["member_code", "resource"])


def offers(
    source: store.Database,
    moment: store.Moment,
    visible: Visibility,
    resource: str | None = None,
    member: str | None = None,
) -> pd.DataFrame:
    """Return who could meet each need: the nearest members that gave the resource lately.

    Arguments as for ``needs``. Returns need (its place there), giver, km (missing where one of both
    lies nowhere known), exchanges (transfers of this resource within ``RECENT``), has_helped
    (whether some of them went to the member in need); those that did first, then the nearest, at
    most ``NEAREST``.
    """
    wants = needs(source, moment, visible, resource, member)
    counts, helped = _given_lately(source, moment, wants)
    places = member_places(source, moment).set_index("member_code")
    rows = []
    for need, (member_in_need, wanted_resource) in enumerate(
        zip(wants["member_code"], wants["resource"], strict=True)
    ):
        of_need = [
            (
                need,
                giver,
                _distance(places, giver, member_in_need),
                count,
                (giver, member_in_need, wanted_resource) in helped,
            )
            for giver, count in counts.get(wanted_resource, {}).items()
            if giver != member_in_need
        ]
        of_need.sort(key=lambda row: (not row[4], row[2] is None, row[2] or 0.0, -row[3], row[1]))
        rows += of_need[:NEAREST]
    return pd.DataFrame(rows, columns=_OFFERS)


def _given_lately(
    source: store.Database, moment: store.Moment, wants: pd.DataFrame
) -> tuple[dict[str, dict[str, int]], set[tuple[str, str, str]]]:
    """Return who gave the resources of needs within ``RECENT``: of the members of the day.

    Transfers by resource and giver; and giver, receiver, resource of those to members in need.
    """
    since = (moment.day - RECENT).isoformat()
    wanted, in_need = {"resource": set(wants["resource"])}, {"to_member": set(wants["member_code"])}
    by = ("resource", "from_member")
    transfers = transfer_sums(source, moment, by, where=wanted, since=since)
    members = read_snapshot(source, moment).members
    members = members[metrics.is_active(members, moment.day)]
    transfers = transfers[transfers["from_member"].isin(members["member_code"])]
    counts: dict[str, dict[str, int]] = {}
    for resource, giver, count in zip(
        *(transfers[name] for name in (*by, "exchanges")), strict=True
    ):
        counts.setdefault(resource, {})[giver] = int(count)
    pairs = ("from_member", "to_member", "resource")
    helped = transfer_sums(source, moment, pairs, where=wanted | in_need, since=since)
    return counts, set(helped[list(pairs)].itertuples(index=False, name=None))


def _distance(places: pd.DataFrame, one: str, other: str) -> float | None:
    """Return the great-circle distance of two members in km; None where one lies nowhere known."""
    ends = [[float(places[axis][code]) for axis in ("lat", "lon")] for code in (one, other)]
    if any(isnan(angle) for end in ends for angle in end):
        return None
    (lat1, lon1), (lat2, lon2) = ([radians(angle) for angle in end] for end in ends)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))


def helpers_by_resource(needs: pd.DataFrame) -> dict[Resource, tuple[list[str], list[str]]]:
    """Return resource -> codes of the members that help already, and of others that could.

    needs : rows as of ``needs``.
    """
    helpers = {}
    for resource, rows in needs.groupby("resource", sort=False):
        helping = list(rows["helper_code"].dropna().unique())
        offering = dict.fromkeys(filter(None, ";".join(rows["offer_codes"]).split(";")))
        could = [code for code in offering if code not in helping]
        helpers[Resource(str(resource))] = (helping, could)
    return helpers
