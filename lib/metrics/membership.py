"""Who owes a report on which period, and who gave one."""

from collections.abc import Callable
from datetime import date
from functools import cache

import numpy as np
import pandas as pd

from lib import periods
from lib.metrics.aggregation import PER_PERIOD, to_components
from lib.vocabulary import CONSORTIUM, Aggregation, MemberType


def belongs(rows: pd.DataFrame, members: pd.DataFrame) -> pd.Series:
    """Whether each row's member was active on the last day of its period.

    rows : frame with member_code and period. It had joined by that day and not left before it; a
    member without dates always belongs, and so does the consortium itself.
    """
    register = members.set_index("member_code")[["joined_on", "left_on"]]
    dates = register.reindex(rows["member_code"]).set_axis(rows.index)
    return is_active(dates, last_days(rows["period"]))


def is_active(members: pd.DataFrame, day: date | pd.Series) -> pd.Series:
    """Whether members were active on a day, or each on a day of its own.

    members : frame with joined_on and left_on; day : a date, or ISO texts of the same index.
    """
    on = day.isoformat() if isinstance(day, date) else day
    joined = members["joined_on"].isna() | (members["joined_on"] <= on)
    return joined & (members["left_on"].isna() | (members["left_on"] >= on))


def last_days(codes: pd.Series) -> pd.Series:
    """Return the last day of each period as ISO text; missing for a missing period."""
    day_by_code = {code: periods.of(code).end.isoformat() for code in codes.dropna().unique()}
    return codes.map(day_by_code).astype("str")


def expected_reports(
    requested: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.DataFrame:
    """Return which members owe a report on which indicator and period.

    Parameters
    ----------
    requested : indicator_code and period, one row per figure asked for.
    indicators : rows of the kind ``indicators``. ``reporters`` names member types, or the
        consortium itself; empty means schools, and the consortium for a distinct indicator,
        which nobody else can count.
    members : rows of the kind ``members``.

    Returns
    -------
    One row per owed report: indicator_code, period, member_code.
    """
    types, active_members = reporter_types(indicators), _active_members(members)
    rows = [
        (code, period, member)
        for code, period in requested[PER_PERIOD].dropna().itertuples(index=False)
        for name in types[code]
        for member in active_members(name, period)
    ]
    return pd.DataFrame(rows, columns=[*PER_PERIOD, "member_code"], dtype="str")


def reporter_types(indicators: pd.DataFrame) -> dict[str, list[str]]:
    """Return the types of members that owe each indicator, by its code."""
    usual = indicators["aggregation"].map({Aggregation.DISTINCT: CONSORTIUM}).astype("str")
    types = indicators["reporters"].fillna(usual.fillna(MemberType.SCHOOL.value))
    pairs = zip(indicators["indicator_code"].tolist(), types.tolist(), strict=True)
    return {code: names.split(";") for code, names in pairs}


def counted_components(
    reports: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.DataFrame:
    """Return the components of the reports that may count; see ``only_expected``."""
    return only_expected(to_components(reports, indicators), indicators, members)


def only_expected(
    components: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.DataFrame:
    """Return the components that may count: those of members that owe the report.

    Reports of others (a university's on an indicator of schools, a school's on a time when it did
    not belong) are left out. The consortium's own rows stay: ``eligible`` says when they count.
    """
    is_own = components["member_code"] == CONSORTIUM
    counts = is_own | is_expected(components, indicators, members)
    return components[counts].reset_index(drop=True)


def _active_members(members: pd.DataFrame) -> Callable[[str, str], list[str]]:
    """Return a function: member type, period -> codes of the members active at the period's end."""
    joined_on = members["joined_on"].fillna("").to_numpy(dtype="U10")
    left_on = members["left_on"].fillna("9999-12-31").to_numpy(dtype="U10")
    codes, types = (members[name].to_numpy() for name in ("member_code", "member_type"))

    @cache
    def active_members(member_type: str, period: str) -> list[str]:
        if member_type == CONSORTIUM:
            return [CONSORTIUM]
        day = periods.of(period).end.isoformat()
        return list(codes[of_type(member_type) & (joined_on <= day) & (left_on >= day)])

    @cache
    def of_type(member_type: str) -> np.ndarray:
        return np.asarray(types == member_type)

    return active_members


def coverage(
    requested: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame, reports: pd.DataFrame
) -> pd.DataFrame:
    """Count how many of the members that owed a report gave one.

    requested, indicators, members : as ``expected_reports`` takes them. reports : indicator_code,
    period and member_code of the reports that count, each once. Returns members_reported and
    members_due for each row of ``requested``, zero where nobody owes anything.
    """
    return pd.DataFrame(
        {
            "members_reported": reported_count(requested, indicators, members, reports),
            "members_due": expected_count(requested, indicators, members),
        },
        index=requested.index,
    )


def reported_count(
    requested: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame, reports: pd.DataFrame
) -> pd.Series:
    """Count the members that owed a report on each indicator and period and gave it."""
    if reports.empty:
        return pd.Series(0, index=requested.index, dtype="int64")
    gave = reports[is_expected(reports, indicators, members)].groupby(PER_PERIOD).size()
    counts = gave.reindex(pd.MultiIndex.from_frame(requested[PER_PERIOD])).fillna(0)
    return pd.Series(counts.to_numpy(dtype="int64"), index=requested.index)


def expected_count(
    requested: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.Series:
    """Count the members that owe each indicator and period; see ``expected_reports``."""
    count = expected_counter(indicators, members)
    counts = [
        count(code, period) if pd.notna(period) else 0
        for code, period in requested[PER_PERIOD].itertuples(index=False)
    ]
    return pd.Series(counts, index=requested.index, dtype="int64")


def expected_counter(indicators: pd.DataFrame, members: pd.DataFrame) -> Callable[[str, str], int]:
    """Return a function that counts the members that owe an indicator's report on a period."""
    types, active_members = reporter_types(indicators), _active_members(members)

    def count(indicator_code: str, period: str) -> int:
        return sum(len(active_members(name, period)) for name in types[indicator_code])

    return count


def is_expected(
    reports: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.Series:
    """Whether each report's member owed it: is of an expected type and belonged by then.

    reports : indicator_code, period and member_code.
    """
    sorts = members.set_index("member_code")["member_type"].to_dict() | {CONSORTIUM: CONSORTIUM}
    reporting = {
        (code, name) for code, names in reporter_types(indicators).items() for name in names
    }
    codes, code_names = pd.factorize(reports["indicator_code"])
    kinds, kind_names = pd.factorize(reports["member_code"].map(sorts))
    allowed = np.array(
        [[(code, kind) in reporting for kind in [*kind_names, None]] for code in code_names],
        dtype=bool,
    ).reshape(len(code_names), len(kind_names) + 1)  # an unknown member's sort is the last column
    return belongs(reports, members) & allowed[codes, kinds]
