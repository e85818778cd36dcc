"""Terms of agreements: from when to when each runs, its state on a day, what is doubtful in it."""

from collections import defaultdict
from datetime import date, timedelta

import pandas as pd

from lib import periods, store
from lib.queries.records import one_report_each
from lib.queries.settings import settings
from lib.vocabulary import (
    VALID_AGREEMENTS,
    AgreementDoubt,
    AgreementState,
    AgreementStatus,
    SettingName,
)

LAST_DAY = "9999-12-31"
"""Stands for the end of an agreement that names none, in comparisons of ISO text."""

PARTIES = ("parties",)
"""Columns of the members that an agreement binds."""

ORDER = (
    *VALID_AGREEMENTS,
    AgreementState.FUTURE,
    AgreementState.DRAFT,
    AgreementState.EXPIRED,
    AgreementState.TERMINATED,
)
"""States in the order of a list: what ends soonest is on top, what is over comes last."""


def agreement_terms(
    source: store.Database, moment: store.Moment, day: str | None = None
) -> pd.DataFrame:
    """Return every agreement known at a moment with its state on a day.

    day : ISO text; left out, the moment's. Of several reports of one agreement see
    ``one_report_each``.

    Returns one row per agreement, sorted by state (``ORDER``) and last day: upload, file, line, the
    columns of the kind ``agreements``; begins : its first day, that of signing where it names no
    other; renews : whether it renews itself; state : an ``AgreementState``; days_left : days until
    the last one, missing where there is no last day or where it is past; doubts :
    ``AgreementDoubt`` codes joined by ``;``, empty where there are none; overlaps : codes of
    agreements of the same kind and parties whose terms overlap this one's, joined by ``;``; one
    that renews itself has no end here; former_parties : members among its parties that had left
    by the day, joined by ``;``.

    An agreement is in force from its first day to its last, unless it was terminated, has expired
    or is a draft; one that renews itself stays in force after its last day. It is ending where its
    last day is within the days of the setting and it does not renew itself.
    """
    return _terms(source, moment, day or moment.day.isoformat())


@store.cached_until_change("agreements", "members", "settings")
def _terms(source: store.Database, moment: store.Moment, on_day: str) -> pd.DataFrame:
    agreements = one_report_each(
        store.rows(source, "agreements", moment.upload), "agreement_id", PARTIES
    )
    days = int(settings(source, moment.upload)[SettingName.EXPIRING_DAYS])
    renews = agreements["auto_renew"].astype("boolean").fillna(value=False).astype(bool)
    begins = agreements["valid_from"].fillna(agreements["signed_on"]).fillna("")
    rows = agreements.assign(
        begins=begins,
        renews=renews,
        days_left=pd.array(
            [days_left(last, on_day) for last in agreements["valid_to"]], dtype="Int64"
        ),
    )
    rows["state"] = _states(rows, on_day, moment.day.isoformat(), days)
    rows["overlaps"] = _overlaps(rows)
    rows["former_parties"] = _former_parties(rows, _gone(source, moment, on_day))
    rows["doubts"] = _doubts(rows, on_day)
    rank = rows["state"].map({state: place for place, state in enumerate(ORDER)})
    order = rows.assign(rank=rank, last=rows["valid_to"].fillna(LAST_DAY))
    order = order.sort_values(["rank", "last", "agreement_id"], ignore_index=True)
    return order.drop(columns=["rank", "last"])


def days_left(last: object, day: str) -> int | None:
    """Return the days from a day to an agreement's last; nothing where it is past or unknown."""
    if not isinstance(last, str):
        return None
    days = (date.fromisoformat(last) - date.fromisoformat(day)).days
    return days if days >= 0 else None


def _states(rows: pd.DataFrame, day: str, known_on: str, days: int) -> pd.Series:
    """State of each agreement on a day; ``known_on`` is the day on which its status was true.

    That an agreement has expired since is no reason to call it expired on an earlier day.
    """
    ends = rows["valid_to"].fillna(LAST_DAY)
    until = (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    status = rows["status"]
    expired_since = (status == AgreementStatus.EXPIRED) & (ends < known_on)
    states = pd.Series(AgreementState.IN_FORCE, rows.index, dtype="str")
    states = states.mask(~rows["renews"] & ends.between(day, until), AgreementState.ENDING)
    states = states.mask(~rows["renews"] & (ends < day), AgreementState.EXPIRED)
    states = states.mask(rows["begins"] > day, AgreementState.FUTURE)
    over = (status == AgreementStatus.EXPIRED) & ~expired_since
    states = states.mask(over | (expired_since & (ends < day)), AgreementState.EXPIRED)
    states = states.mask(status == AgreementStatus.DRAFT, AgreementState.DRAFT)
    return states.mask(status == AgreementStatus.TERMINATED, AgreementState.TERMINATED).astype(
        "str"
    )


def _overlaps(rows: pd.DataFrame) -> list[str]:
    """Codes of the agreements whose terms overlap those of each: same kind, same parties."""
    signed = rows[~rows["state"].isin([AgreementState.DRAFT, AgreementState.TERMINATED])]
    goes_on = signed["renews"] & (signed["status"] != AgreementStatus.EXPIRED)
    ends = signed["valid_to"].fillna(LAST_DAY).mask(goes_on, LAST_DAY)
    terms = [
        periods.Term((kind, parties), first, last, code)
        for kind, parties, first, last, code in zip(
            *(signed[name] for name in ("kind", "parties", "begins")),
            *(ends, signed["agreement_id"]),
            strict=True,
        )
    ]
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in periods.overlapping(terms):
        codes[one.code].add(other.code)
        codes[other.code].add(one.code)
    return [";".join(sorted(codes[code])) for code in rows["agreement_id"]]


def _former_parties(rows: pd.DataFrame, former_members: set[str]) -> pd.Series:
    """Codes of the parties of each agreement that are former members, joined by ``;``."""
    parties = [
        ";".join(code for code in codes.split(";") if code in former_members)
        for codes in rows["parties"].fillna("")
    ]
    return pd.Series(parties, rows.index, dtype="str")


def _doubts(rows: pd.DataFrame, day: str) -> list[str]:
    valid = rows["state"].isin(VALID_AGREEMENTS)
    ends, stated_status = rows["valid_to"], rows["status"]
    is_expired = rows["state"] == AgreementState.EXPIRED
    doubts = {
        AgreementDoubt.NO_END: valid & ends.isna(),
        AgreementDoubt.OVERLAP: rows["overlaps"] != "",
        AgreementDoubt.PARTY_LEFT: valid & (rows["former_parties"] != ""),
        AgreementDoubt.RUN_OUT: is_expired & (stated_status == AgreementStatus.ACTIVE),
        AgreementDoubt.ENDED_EARLY: is_expired & (ends.fillna("") >= day),
    }
    flags = pd.DataFrame({str(doubt): flag for doubt, flag in doubts.items()}, rows.index)
    return [";".join(flags.columns[row]) for row in flags.to_numpy(dtype=bool)]


def _gone(source: store.Database, moment: store.Moment, day: str) -> set[str]:
    """Codes of the members that had left by a day."""
    members = store.read(source, "members", moment.upload)
    return set(members.loc[members["left_on"].fillna(LAST_DAY) < day, "member_code"])
