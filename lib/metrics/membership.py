"""Who owes a report on which period, and who gave one."""

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
    last_day = last_days(rows["period"])
    joined = dates["joined_on"].isna() | (dates["joined_on"] <= last_day)
    return joined & (dates["left_on"].isna() | (dates["left_on"] >= last_day))


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
    debts = wanted[PER_PERIOD].dropna().merge(types, on="indicator_code")
    debts = debts.merge(register[["member_code", "member_type"]], on="member_type")
    return debts.loc[belonging(debts, register), [*PER_PERIOD, "member_code"]]


def coverage(debts: pd.DataFrame, given: pd.DataFrame) -> pd.DataFrame:
    """Count how many of the members that owed a report gave one.

    debts : what ``owed`` returns; given : indicator_code, period and member_code of each report
    that counts. Returns per indicator and period: members_due, members_reported.
    """
    named = [*PER_PERIOD, "member_code"]
    both = debts.merge(given[named].drop_duplicates(), on=named, how="left", indicator=True)
    both["reported"] = both["_merge"] == "both"
    counts = both.groupby(PER_PERIOD)["reported"].agg(members_due="size", members_reported="sum")
    return counts.astype("int64").reset_index()
