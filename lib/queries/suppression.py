"""Which members of a sensitive indicator are not shown, and frames without their numbers."""

import pandas as pd

from lib import metrics, periods, store
from lib.metrics.rollup import SHORTER
from lib.metrics.suppression import DERIVED, is_small, people, suppressed
from lib.queries.settings import rules
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import CONSORTIUM, RATIOS

REPORTED = (
    *("value", "numerator", "denominator", "sample_size", "contribution"),
    *("source", "comment"),
)
"""Columns from which a member's reported numbers can be read."""

SUPPRESSIBLE = DERIVED
"""Columns of numbers that suppression may leave empty in the figures of the consortium."""

HIDDEN = {"member_code": "str", "within": "str"}


def suppressed_members(
    source: store.Database, moment: store.Moment, indicator_code: str
) -> pd.DataFrame:
    """Return the members whose numbers are not shown, a row per member and school year.

    Columns: member_code, within (the school year, or the code of a period that is in none). No
    rows where the indicator is unknown or not sensitive. See ``metrics.suppressed`` for the rule.
    """
    where = {"indicator_code": indicator_code}
    indicators = store.read(source, "indicators", moment.upload, where)
    if not _is_sensitive(indicators):
        return pd.DataFrame(columns=list(HIDDEN)).astype(HIDDEN)
    reports = store.read(source, "measurements", moment.upload, where)
    members = read_snapshot(source, moment).members
    components = metrics.to_components(reports, indicators)
    expected = metrics.is_expected(components, indicators, members)
    expected |= components["member_code"] == CONSORTIUM
    apart, components = components[~expected], components[expected]
    sums = {"reported": components}
    if indicators["period_type"].isin(SHORTER).all():
        sums["made"] = metrics.complete_only(metrics.school_years(components, indicators, members))
    cells = pd.concat(
        [
            *(rows.assign(total=f"{name} " + rows["period"]) for name, rows in sums.items()),
            apart.assign(total="apart " + apart["member_code"]),
        ],
        ignore_index=True,
    )
    cells = pd.concat([cells, people(cells, indicators)], axis=1)
    cells["within"] = within(cells["period"])
    hidden = suppressed(cells, rules(source, moment.upload).small.count)
    return cells.loc[hidden, list(HIDDEN)].drop_duplicates(ignore_index=True)


def within(codes: pd.Series) -> pd.Series:
    """Return the school year that each period belongs to; of a calendar year, the year itself."""
    years = {code: periods.of(code).school_year or code for code in codes.unique()}
    return codes.map(years).astype("str")


def is_suppressed(rows: pd.DataFrame, hidden: pd.DataFrame) -> pd.Series:
    """Whether the rows, with member_code and period, are of members that are not shown."""
    keys = pd.MultiIndex.from_arrays([rows["member_code"], within(rows["period"])])
    return pd.Series(keys.isin(pd.MultiIndex.from_frame(hidden)), rows.index)


def suppressed_reports(
    source: store.Database, moment: store.Moment, reports: pd.DataFrame, indicators: pd.DataFrame
) -> pd.Series:
    """Whether the numbers of one indicator's reports are not shown.

    Besides reports of ``suppressed_members``, those that count a few people and are in no figure:
    drafts, and what lacks its base.
    """
    if not _is_sensitive(indicators):
        return pd.Series(data=False, index=reports.index)
    indicator = indicators.iloc[0]
    ratio = indicator["aggregation"] in RATIOS
    counts = people(
        reports.assign(
            aggregation=indicator["aggregation"],
            amount=reports["numerator" if ratio else "value"],
            weight=reports["denominator" if ratio else "sample_size"].astype("float64"),
        ),
        indicators,
    )
    limit = rules(source, moment.upload).small.count
    hidden = is_suppressed(reports, suppressed_members(source, moment, indicator["indicator_code"]))
    return hidden | is_small(counts["people"], limit) | is_small(counts["others"], limit)


def _is_sensitive(indicators: pd.DataFrame) -> bool:
    return bool(indicators["sensitive"].fillna(value=False).any())


def suppress(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows with ``REPORTED`` columns of hidden ones blank, and a column ``suppressed``."""
    blank = {name: rows[name].mask(hidden) for name in REPORTED if name in rows}
    return rows.assign(**blank, suppressed=hidden)
