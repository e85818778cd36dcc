"""Which members of a sensitive indicator are not shown, and frames without their numbers."""

import pandas as pd

from lib import metrics, periods, store
from lib.metrics.disclosure import over_uploads
from lib.metrics.disclosure.over_uploads import Disclosure
from lib.metrics.disclosure.suppression import CELL, DERIVED, PEOPLE, is_small, people
from lib.metrics.rollup import SHORTER
from lib.queries.disclosure.sensitive_indicators import read_indicators
from lib.queries.settings import rules
from lib.vocabulary import CONSORTIUM, RATIOS

REPORTED = (
    *("value", "numerator", "denominator", "sample_size", "contribution"),
    *("source", "comment"),
)
"""Columns from which a member's reported numbers can be read."""

SUPPRESSIBLE = DERIVED
"""Columns of numbers that suppression may leave empty in the figures of the consortium."""


@store.cached
def disclosure(source: store.Database, upload: int, indicator_code: str) -> Disclosure:
    """Return what may not be shown of an indicator as of an upload; empty if it is not sensitive.

    Readers may have seen the sums after every upload that touched its reports, the indicator or the
    members, so all these states are compared; see ``metrics.disclosure.over_uploads`` for the rule.
    """
    of_indicator = {"indicator_code": indicator_code}
    indicators = read_indicators(source, upload, of_indicator)
    limit = rules(source, upload).small.count
    if not _is_sensitive(indicators):
        return Disclosure()
    reports = store.all_versions(source, "measurements", upload, of_indicator)
    counts = _people(reports, indicators)
    if not (is_small(counts["people"], limit) | is_small(counts["others"], limit)).any():
        return Disclosure()
    other_kinds = [store.all_versions(source, kind, upload) for kind in ("members", "indicators")]
    ends = [rows[side].dropna() for rows in (reports, *other_kinds) for side in ("since", "until")]
    uploads = sorted(set(pd.concat(ends).tolist()))
    first = reports["since"].min()
    states = (_cells(source, number, indicator_code) for number in uploads if number >= first)
    return over_uploads.disclosure(states, limit)


@store.cached
def _cells(source: store.Database, upload: int, indicator_code: str) -> pd.DataFrame:
    """Return the members' parts of an indicator's sums; see ``metrics.suppression.suppressed``."""
    of_indicator = {"indicator_code": indicator_code}
    indicators = store.read(source, "indicators", upload, of_indicator)
    reports = store.read(source, "measurements", upload, of_indicator)
    members = store.read(source, "members", upload)
    components = metrics.to_components(reports, indicators)
    expected = metrics.is_expected(components, indicators, members)
    expected |= components["member_code"] == CONSORTIUM
    unexpected, components = components[~expected], components[expected]
    sums = {"reported": components}
    if indicators["period_type"].isin(SHORTER).all():
        sums["from_parts"] = metrics.complete_only(
            metrics.school_years(components, indicators, members)
        )
    cells = pd.concat(
        [
            *(
                rows.assign(total=f"{name} " + rows["period"], derived=name == "from_parts")
                for name, rows in sums.items()
            ),
            unexpected.assign(total=pd.Series(pd.NA, unexpected.index, dtype="str"), derived=False),
        ],
        ignore_index=True,
    )
    cells = pd.concat([cells, people(cells, indicators)], axis=1)
    cells = cells.assign(within=within(cells["period"]))
    is_year = cells["period"] == cells["within"]
    rest = over_uploads.rests(cells[~is_year & cells["total"].notna()], cells[is_year])
    columns = [*CELL, "derived", *PEOPLE]
    return pd.concat([cells, rest], ignore_index=True)[columns]


def within(codes: pd.Series) -> pd.Series:
    """Return the school year that each period belongs to; of a calendar year, the year itself."""
    years = {code: periods.of(code).school_year or code for code in codes.unique()}
    return codes.map(years).astype("str")


def is_suppressed(
    source: store.Database, moment: store.Moment, indicator_code: str, rows: pd.DataFrame
) -> pd.Series:
    """Whether rows of an indicator, with member_code and period, are of members not shown."""
    keys = pd.MultiIndex.from_arrays([rows["member_code"], within(rows["period"])])
    hidden = disclosure(source, moment.upload, indicator_code).hidden
    return pd.Series(keys.isin(list(hidden)) if hidden else False, rows.index, dtype="bool")


def is_withheld(
    source: store.Database, moment: store.Moment, figures: pd.DataFrame, period: str = "period"
) -> pd.Series:
    """Whether a figure of the consortium, with figures shown earlier, would reveal a member's.

    figures : rows with indicator_code and sensitive. period : the column of the figure's period.
    """
    sensitive = figures["sensitive"].fillna(value=False).astype("bool") & figures[period].notna()
    rows = figures.loc[sensitive, ["indicator_code", period]]
    withheld = [
        disclosure(source, moment.upload, code).withholds(of_period, year)
        for code, of_period, year in zip(
            rows["indicator_code"], rows[period], within(rows[period]), strict=True
        )
    ]
    return pd.Series(withheld, rows.index, dtype="bool").reindex(figures.index, fill_value=False)


def suppressed_reports(
    source: store.Database, moment: store.Moment, reports: pd.DataFrame, indicators: pd.DataFrame
) -> pd.Series:
    """Whether the numbers of one indicator's reports are not shown.

    Besides those of hidden members, reports that count a few people and are in no figure: drafts,
    and what lacks its base.
    """
    if not _is_sensitive(indicators):
        return pd.Series(data=False, index=reports.index)
    counts = _people(reports, indicators)
    limit = rules(source, moment.upload).small.count
    code = str(indicators["indicator_code"].iloc[0])
    hidden = is_suppressed(source, moment, code, reports)
    return hidden | is_small(counts["people"], limit) | is_small(counts["others"], limit)


def _people(reports: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """Count the people of reports of one indicator as they stand; see ``metrics.people``."""
    aggregation = indicators["aggregation"].iloc[0]
    ratio = aggregation in RATIOS
    return people(
        reports.assign(
            aggregation=aggregation,
            amount=reports["numerator" if ratio else "value"],
            weight=reports["denominator" if ratio else "sample_size"].astype("float64"),
        ),
        indicators,
    )


def _is_sensitive(indicators: pd.DataFrame) -> bool:
    return bool(indicators["sensitive"].fillna(value=False).any())


def suppress(rows: pd.DataFrame, hidden: pd.Series) -> pd.DataFrame:
    """Return rows with ``REPORTED`` columns of hidden ones blank, and a column ``suppressed``."""
    blank = {name: rows[name].mask(hidden) for name in REPORTED if name in rows}
    return rows.assign(**blank, suppressed=hidden)
