"""Agreements of the consortium: those in force at a moment, and those of one member."""

from datetime import date, timedelta

import pandas as pd

from lib import store
from lib.vocabulary import CONSORTIUM, AgreementStatus

ENDED = (AgreementStatus.TERMINATED, AgreementStatus.EXPIRED, AgreementStatus.DRAFT)
LAST_DAY = "9999-12-31"
"""Stands for the end of an agreement that names none, in comparisons of ISO text."""


def agreements_in_force(
    source: store.Database, moment: store.Moment, expiring: int | None = None
) -> pd.DataFrame:
    """Return the agreements in force on the moment's day, the one that ends first on top.

    An agreement is in force from its first day (of signing, where it names no other) to its last,
    unless its status says that it was terminated, has expired or is a draft. One that renews
    itself stays in force after its last day. Of several reports of one agreement see
    ``one_report_each``.

    Parameters
    ----------
    expiring : only those that end within so many days and do not renew themselves.

    Returns
    -------
    The columns of the kind ``agreements`` and days_left: days until the last day; missing where
    there is no last day, or where the agreement has renewed itself since.
    """
    rows = one_report_each(store.read(source, "agreements", moment.upload), "agreement_id")
    day = moment.day.isoformat()
    renews = rows["auto_renew"].astype("boolean").fillna(False).astype(bool)
    begins = rows["valid_from"].fillna(rows["signed_on"]).fillna("")
    ends = rows["valid_to"].fillna(LAST_DAY)
    in_force = (begins <= day) & ((ends >= day) | renews) & ~rows["status"].isin(ENDED)
    if expiring is not None:
        until = (moment.day + timedelta(days=expiring)).isoformat()
        in_force &= ends.between(day, until) & ~renews
    rows = rows[in_force]
    left = [days_left(last, moment.day) for last in rows["valid_to"]]
    rows = rows.assign(days_left=pd.array(left, dtype="Int64"))
    return rows.sort_values(["valid_to", "agreement_id"], ignore_index=True)


def one_report_each(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return one row per code of a key: the consortium's own report, else that of the first member.

    Members may report the same agreement or the same money as the consortium does.
    """
    is_members = rows["reported_by"] != CONSORTIUM
    order = rows.assign(is_members=is_members).sort_values([key, "is_members", "reported_by"])
    return order.drop_duplicates(key).drop(columns="is_members").reset_index(drop=True)


def days_left(last: object, day: date) -> int | None:
    """Return the days from a day to an agreement's last; nothing where it is past or unknown."""
    if not isinstance(last, str):
        return None
    days = (date.fromisoformat(last) - day).days
    return days if days >= 0 else None


def agreements_of(database: store.Database, moment: store.Moment, member: str) -> pd.DataFrame:
    """Return the agreements of which a member is a party, the one that ends first on top."""
    agreements = one_report_each(store.read(database, "agreements", moment.upload), "agreement_id")
    parties = agreements["parties"].fillna("").str.split(";")
    is_party = pd.Series([member in codes for codes in parties], agreements.index, dtype="bool")
    return agreements[is_party].sort_values("valid_to", na_position="last", ignore_index=True)
