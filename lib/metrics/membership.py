"""Who owes a report on which period, and who gave one."""

from datetime import date
from functools import cache

import pandas as pd

from lib import periods
from lib.metrics.aggregation import PER_PERIOD
from lib.vocabulary import CONSORTIUM, Aggregation, MemberType


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
    debts = _debts(wanted, indicators, members)
    rows = [(*key, member) for key, owing in debts.items() for member in owing]
    return pd.DataFrame(rows, columns=[*PER_PERIOD, "member_code"], dtype="str")


Debts = dict[tuple[str, str], list[str]]


def _debts(wanted: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame) -> Debts:
    """Members that owe, by indicator and period; who belonged is looked up once per sort."""
    usual = indicators["aggregation"].map({Aggregation.DISTINCT: CONSORTIUM}).astype("str")
    reporters = indicators["reporters"].fillna(usual.fillna(MemberType.SCHOOL.value))
    sorts = dict(zip(indicators["indicator_code"].tolist(), reporters.tolist(), strict=True))

    @cache
    def belonged(member_type: str, period: str) -> list[str]:
        if member_type == CONSORTIUM:
            return [CONSORTIUM]
        some = members[members["member_type"] == member_type]
        return list(some.loc[present(some, periods.of(period).end), "member_code"])

    return {
        (code, period): [
            member for name in sorts[code].split(";") for member in belonged(name, period)
        ]
        for code, period in wanted[PER_PERIOD].dropna().itertuples(index=False)
    }


def coverage(
    wanted: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame, given: pd.DataFrame
) -> pd.DataFrame:
    """Count how many of the members that owed a report gave one.

    wanted, indicators, members : as ``owed`` takes them. given : indicator_code, period and
    member_code of the reports that count. Returns members_reported and members_due for each row
    of ``wanted``, zero where nobody owes anything.
    """
    debts, gave = _debts(wanted, indicators, members), _givers(given)
    keys = zip(wanted["indicator_code"].tolist(), wanted["period"].tolist(), strict=True)
    counts = [
        (len(gave.get(key, set()).intersection(debts.get(key, ()))), len(debts.get(key, ())))
        for key in keys
    ]
    columns = ["members_reported", "members_due"]
    return pd.DataFrame(counts, columns=columns, index=wanted.index, dtype="int64")


def _givers(rows: pd.DataFrame) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    columns = (rows[name].tolist() for name in (*PER_PERIOD, "member_code"))
    for code, period, member in zip(*columns, strict=True):
        found.setdefault((code, period), set()).add(member)
    return found
