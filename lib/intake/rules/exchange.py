"""Rules for events, exchanges and agreements."""

import pandas as pd

from lib.intake.rules.comparisons import (
    days_or_periods,
    in_order,
    looked_up,
    member_active,
    not_in_future,
)
from lib.intake.sheet import Sheet
from lib.vocabulary import (
    UNITS_OF_RESOURCE,
    AgreementStatus,
    EventStatus,
    ExchangeState,
)

_PARTS = ("pupils", "teachers", "parents", "partners")
_HOSTS = ("host_member", "co_hosts")


def status_follows_from_days(sheet: Sheet) -> None:
    """Fill the status that a file has no column of: an event whose days are over was held.

    Any other is planned. A status that is stored already stays. What is assumed is asked about:
    the event may have been called off.
    """
    if "status" in sheet.texts:
        return
    stored = looked_up(sheet, "event_id", "events", "event_id", "status")
    last = sheet.frame["ends_on"].fillna(sheet.frame["starts_on"])
    is_over = last <= sheet.context.today.isoformat()
    assumed = pd.Series(EventStatus.PLANNED, last.index, dtype="str")
    assumed = assumed.where(~is_over, EventStatus.HELD).where(last.notna())
    sheet.frame["status"] = stored.fillna(assumed)
    unknown = stored.isna() & last.notna()
    if unknown.any():
        held, planned = int((unknown & is_over).sum()), int((unknown & ~is_over).sum())
        sheet.report_file("status-assumed", column="status", held=held, planned=planned)


def v09_event_in_order(sheet: Sheet) -> None:
    """An event ends after it starts, counts nobody twice, and was not held in the future."""
    frame, today = sheet.frame, sheet.context.today.isoformat()
    in_order(sheet, "starts_on", "ends_on")
    parts = frame[[f"participants_{part}" for part in _PARTS]].sum(axis="columns")
    above = parts > frame["participants_total"]
    sheet.report("parts-above-total", above, "participants_total", sum=parts)
    is_held = frame["status"] == EventStatus.HELD
    for day in ("starts_on", "ends_on"):
        sheet.report("held-in-future", is_held & (frame[day] > today), day)
    planned = frame["status"] == EventStatus.PLANNED
    over = frame["ends_on"].fillna(frame["starts_on"]) < today
    sheet.report("planned-in-past", planned & over, "status")


def host_is_no_partner(sheet: Sheet) -> None:
    """The host is removed from the list of partners, with a note."""
    hosts, partners = sheet.frame["host_member"], sheet.frame["co_hosts"]
    pairs = list(zip(hosts.fillna(""), partners.fillna("").str.split(";"), strict=True))
    listed = pd.Series([host in codes for host, codes in pairs], dtype=bool)
    remaining = [";".join(other for other in codes if other != host) for host, codes in pairs]
    sheet.frame["co_hosts"] = partners.where(
        ~listed, pd.Series([codes or None for codes in remaining], dtype="str")
    )
    sheet.report_once("host-among-partners", listed & hosts.notna(), "co_hosts")


def v10_exchange_possible(sheet: Sheet) -> None:
    """An exchange has two sides, a unit of its resource, and an agreement valid on its day."""
    frame = sheet.frame
    sheet.report("sent-to-itself", frame["from_member"] == frame["to_member"], "to_member")
    wrong = frame["unit"].notna() & frame["resource"].notna()
    for resource, units in UNITS_OF_RESOURCE.items():
        wrong &= ~((frame["resource"] == resource) & frame["unit"].isin(units))
    sheet.report("unit-of-other-resource", wrong, "unit", resource=frame["resource"])
    not_in_future(sheet, "returned_on")
    delivered = frame["state"].isna() | (frame["state"] == ExchangeState.DELIVERED)
    first, last = days_or_periods(sheet, "date")
    is_early = frame["returned_on"] < first
    sheet.report("dates-reversed", is_early, "returned_on", first=first, of="date")
    future = first > sheet.context.today.isoformat()
    sheet.report("delivered-in-future", delivered & future, "date")
    _within_agreement(sheet, first, last)


def _within_agreement(
    sheet: Sheet, exchange_first: "pd.Series[str]", exchange_last: "pd.Series[str]"
) -> None:
    """Warn of days before an agreement begins or after its end, which one that renews has not.

    A period is outside where no day of it is inside.
    """
    if sheet.frame["agreement_id"].isna().all():
        return
    signed, start, last, renews = (
        looked_up(sheet, "agreement_id", "agreements", "agreement_id", column)
        for column in ("signed_on", "valid_from", "valid_to", "auto_renew")
    )
    end = last.mask(renews.fillna(value=False).astype(bool))
    first = start.fillna(signed)
    outside = (exchange_last < first) | (exchange_first > end)
    sheet.report("outside-agreement", outside, "date", first=first, last=end.fillna("none"))


def v06_members_active(sheet: Sheet) -> None:
    """Both sides of an exchange belonged to the consortium on its day, or a day of its period."""
    first, last = days_or_periods(sheet, "date")
    for column in ("from_member", "to_member"):
        member_active(sheet, column, first, last)


def v06_hosts_active(sheet: Sheet) -> None:
    """Who organises an event belongs to the consortium on its days."""
    first = sheet.frame["starts_on"]
    for column in _HOSTS:
        member_active(sheet, column, first, sheet.frame["ends_on"].fillna(first))


def v06_parties_active(sheet: Sheet) -> None:
    """The parties of an agreement belong to the consortium for a part of its term."""
    frame = sheet.frame
    first = frame["valid_from"].fillna(frame["signed_on"])
    member_active(sheet, "parties", first, frame["valid_to"])


def v16_agreement_in_order(sheet: Sheet) -> None:
    """An agreement has two parties, ends after it starts, and its status agrees with its dates.

    Only a draft is signed in the future.
    """
    frame, today = sheet.frame, sheet.context.today.isoformat()
    sheet.report("parties-too-few", ~frame["parties"].fillna(";").str.contains(";"), "parties")
    in_order(sheet, "valid_from", "valid_to")
    signed_on, has_no_start = frame["signed_on"], frame["valid_from"].isna()
    ends_early = has_no_start & (frame["valid_to"] < signed_on)
    sheet.report("dates-reversed", ends_early, "valid_to", first=signed_on, of="signed_on")
    over = (frame["valid_to"] < today) & ~frame["auto_renew"].fillna(value=False).astype(bool)
    early = frame["valid_from"] > today
    status = frame["status"]
    signed = status.isna() | (status != AgreementStatus.DRAFT)
    sheet.report("date-in-future", signed & (frame["signed_on"] > today), "signed_on")
    wrong = (
        ((status == AgreementStatus.ACTIVE) & (over | early))
        | ((status == AgreementStatus.EXPIRED) & ~over)
        | ((status == AgreementStatus.DRAFT) & (frame["signed_on"] <= today))
    )
    sheet.report("status-against-dates", wrong, "status")


RULES = {
    "events": (status_follows_from_days, v09_event_in_order, v06_hosts_active, host_is_no_partner),
    "exchanges": (v10_exchange_possible, v06_members_active),
    "agreements": (v16_agreement_in_order, v06_parties_active),
}
