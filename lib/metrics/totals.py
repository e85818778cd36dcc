"""Totals: the consortium's figure of every indicator and period, with its base and coverage.

There is one row per indicator and period, whatever the number of members, so the store keeps them
when measurements are written; boards of the strategy read these rows.
"""

import pandas as pd

from lib import periods
from lib.metrics.aggregation import PER_PERIOD, combine
from lib.metrics.bounds import add_bounds
from lib.metrics.membership import counted_components, coverage, reported_count
from lib.metrics.rollup import (
    SHORTER,
    as_reported,
    combine_with_coverage,
    complete_only,
    school_years,
)
from lib.periods import Calendar

TOTALS = {
    "indicator_code": "str",
    "period": "str",
    "from_parts": "bool",
    "value": "float64",
    "numerator": "float64",
    "denominator": "float64",
    "sample_size": "float64",
    "without_base": "int64",
    "parts_in": "int64",
    "parts_due": "int64",
    "complete": "bool",
    "likely": "float64",
    "lowest": "float64",
    "highest": "float64",
    "members_unknown": "int64",
    "members_reported": "int64",
    "on_time": "int64",
    "change": "float64",
}
KEY = ["indicator_code", "period", "from_parts"]


def compute_totals(
    reports: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame, calendar: Calendar
) -> pd.DataFrame:
    """Return the consortium's figure of every indicator and period that was reported.

    Parameters
    ----------
    reports : rows of the kind ``measurements`` with ``reported_on`` filled everywhere.
    indicators : rows of that kind, of all measured ones at least; members : all of them.
    calendar : when reports are due.

    Returns
    -------
    One row per indicator, period and ``from_parts``, sorted: figures in the periods that reports
    are of (``from_parts`` false), and school years added up of halves, quarters and months (true).
    value, numerator, denominator, sample_size, without_base, parts_in, parts_due, complete : as
    ``combine_with_coverage`` gives them. likely, lowest, highest, members_unknown : see
    ``add_bounds``.
    members_reported : of the members that owed the period, those whose report is in the figure.
    on_time : of them, those who reported by the deadline (zero for years added up of parts).
    change : since the same period a year earlier, of the members in both
    figures; missing where either is unfinished or no member is in both.
    """
    components = counted_components(reports, indicators, members)
    shorter = indicators.loc[indicators["period_type"].isin(SHORTER), "indicator_code"]
    parts = components[components["indicator_code"].isin(shorter)]
    direct = as_reported(components)
    punctual = direct[
        direct["reported_on"] <= direct["period"].map(_deadlines(direct["period"], calendar))
    ]
    figures = []
    if not direct.empty:
        figures.append(_figures(direct, indicators, members, punctual).assign(from_parts=False))
    if not parts.empty:
        years = complete_only(school_years(parts, indicators, members))
        figures.append(_figures(years, indicators, members, punctual[:0]).assign(from_parts=True))
    totals = pd.concat(figures) if figures else pd.DataFrame(columns=list(TOTALS))
    return totals[list(TOTALS)].astype(TOTALS).sort_values(KEY, ignore_index=True)


def _figures(
    rows: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame, punctual: pd.DataFrame
) -> pd.DataFrame:
    figures = combine_with_coverage(rows)
    figures = figures.join(coverage(figures, indicators, members, rows))
    on_time = reported_count(figures, indicators, members, punctual)
    figures = add_bounds(figures.assign(on_time=on_time), rows, indicators, members)
    return figures.merge(changes(rows[rows["complete"]]), on=PER_PERIOD, how="left")


def changes(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the change of each figure since the same period a year earlier, of the same members.

    rows : complete reports, as ``combine_with_coverage`` takes them. Returns indicator_code, period
    and change, in the indicator's unit, for the pairs of periods in which any member is in both.
    """
    later = {periods.year_before(code): code for code in rows["period"].unique()}
    before = rows.assign(period=rows["period"].map(later)).dropna(subset="period")
    who = [*PER_PERIOD, "member_code"]
    numbered = (frame[who].assign(row=range(len(frame))) for frame in (rows, before))
    both = next(numbered).merge(next(numbered), on=who, suffixes=("", "_before"))
    if both.empty:
        return rows.loc[:, PER_PERIOD][:0].assign(change=pd.Series(dtype="float64"))
    now = combine(rows.take(both["row"].to_numpy())).set_index(PER_PERIOD)["value"]
    then = combine(before.take(both["row_before"].to_numpy())).set_index(PER_PERIOD)["value"]
    return (now - then).rename("change").reset_index()


def _deadlines(codes: pd.Series, calendar: Calendar) -> dict[str, str]:
    return {code: calendar.deadline(periods.of(code)).isoformat() for code in codes.unique()}
