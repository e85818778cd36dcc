"""Who owes a report on which period, and who gave one."""

from datetime import date

import pandas as pd

from lib import periods
from lib.metrics.aggregation import PER_PERIOD
from lib.vocabulary import CONSORTIUM, Aggregation, MemberType

REGISTER = ["member_code", "member_type", "joined_on", "left_on"]


def belonging(rows: pd.DataFrame, members: pd.DataFrame) -> pd.Series:
    """Whether each row's member belonged to the consortium on the last day of the row's period.

    rows : frame with member_code and period. It had joined by that day and not left before it; a
    member without dates always belongs, and so does the consortium itself.
    """
    register = members.set_index("member_code")[["joined_on", "left_on"]]
    dates = register.reindex(rows["member_code"]).set_axis(rows.index)
    return present(dates, last_days(rows["period"]))


def present(members: pd.DataFrame, day: date | pd.Series) -> pd.Series:
    """Whether members belonged to the consortium on a day, or each on a day of its own.

    members : frame with joined_on and left_on; day : a date, or ISO texts of the same index.
    """
    on = day.isoformat() if isinstance(day, date) else day
    joined = members["joined_on"].isna() | (members["joined_on"] <= on)
    return joined & (members["left_on"].isna() | (members["left_on"] >= on))


def last_days(codes: pd.Series) -> pd.Series:
    """Return the last day of each period as ISO text; missing for a missing period."""
    known = {code: periods.of(code).end.isoformat() for code in codes.dropna().unique()}
    return codes.map(known).astype("str")


def owed(wanted: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Return which members owe a report on which indicator and period.

    Parameters
    ----------
    wanted : indicator_code and period, one row per figure asked for.
    indicators : rows of the kind ``indicators``. ``reporters`` names member types, or the
        consortium itself; empty means schools, and the consortium for a distinct indicator,
        which nobody else can count.
    members : rows of the kind ``members``.

    Returns
    -------
    One row per debt: indicator_code, period, member_code.
    """
    usual = indicators["aggregation"].map({Aggregation.DISTINCT: CONSORTIUM}).astype("str")
    reporters = indicators["reporters"].fillna(usual.fillna(MemberType.SCHOOL.value))
    types = pd.DataFrame(
        {"indicator_code": indicators["indicator_code"], "member_type": reporters.str.split(";")}
    ).explode("member_type")
    whole = pd.DataFrame({"member_code": [CONSORTIUM], "member_type": [CONSORTIUM]}, dtype="str")
    register = pd.concat([members[REGISTER].astype("str"), whole], ignore_index=True)
    asked = wanted[PER_PERIOD].dropna().drop_duplicates().merge(types, on="indicator_code")
    sorts = asked[["member_type", "period"]].drop_duplicates()
    owing = sorts.merge(register[["member_code", "member_type"]], on="member_type")
    owing = owing[belonging(owing, register)]
    return asked.merge(owing, on=["member_type", "period"])[[*PER_PERIOD, "member_code"]]


def coverage(
    wanted: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame, given: pd.DataFrame
) -> pd.DataFrame:
    """Count how many of the members that owed a report gave one.

    wanted, indicators, members : as ``owed`` takes them. given : indicator_code, period and
    member_code of the reports that count. Returns members_reported and members_due for each row
    of ``wanted``, zero where nobody owes anything.
    """
    debts = _members_by_period(owed(wanted, indicators, members))
    gave = _members_by_period(given)
    counts = [
        (len(debts.get(key, set()) & gave.get(key, set())), len(debts.get(key, ())))
        for key in zip(wanted["indicator_code"], wanted["period"], strict=True)
    ]
    columns = ["members_reported", "members_due"]
    return pd.DataFrame(counts, columns=columns, index=wanted.index, dtype="int64")


def _members_by_period(rows: pd.DataFrame) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    columns = (rows[name].tolist() for name in (*PER_PERIOD, "member_code"))
    for code, period, member in zip(*columns, strict=True):
        found.setdefault((code, period), set()).add(member)
    return found
