"""Exchanges rolled up over members: what views of parties, kinds and regions add up.

A consortium has few parties and regions however many transfers it reports, so their views read the
roll-up instead of every row. Uploads store it by quarters (``stored_totals``); where it is not
stored it is derived from the rows, with the same figures.
"""

from datetime import date

import pandas as pd

from lib import periods, store
from lib.queries.exchange.ledger import reports
from lib.queries.snapshot import SNAPSHOT
from lib.vocabulary import ExchangeUnit, PeriodType

COARSE = ("party", "kind", "region")
"""Levels coarser than a city."""

_PLACES = [f"{side}_{name}" for side in ("from", "to") for name in ("party", "type", "region")]
_KEY = ["year", "resource", "unit", *_PLACES]

NUMBERS = {
    "quantity": "float64",
    "exchanges": "int64",
    "estimated": "float64",
    "estimates": "int64",
    "reports": "int64",
}
"""Sums of counted rows: quantity; how many; value in thousand roubles (see ``selection.amounts``)
and how many have one. Of all rows: how many reports."""

TOTALS = dict.fromkeys(("year", "quarter", *_KEY[1:]), "str") | NUMBERS
"""Columns of the stored roll-up and their types."""

IN_MEMORY = 50_000
"""Reports that are kept in memory; of a larger ledger only what is selected is read."""


def is_coarse(period: str | None, places: "list[str | None]", level: str) -> bool:
    """Whether the roll-up answers: a school year or all time, places and a level of ``COARSE``."""
    levels = [level, *(place.partition(":")[0] for place in places if place)]
    is_year = period is None or periods.of(period).type is PeriodType.SCHOOL_YEAR
    return is_year and set(levels) <= set(COARSE)


def rolled_up(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return sums of the counted rows by resource, unit, and party, kind and region of both sides.

    period : a school year; all if left out.

    Returns year, resource, unit, from_… and to_… party, type and region as in ``ledger.reports``;
    ``NUMBERS``.
    """
    rows = report_sums(source, moment, period)
    return rows[rows["exchanges"] > 0]


def report_sums(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return the rows of ``rolled_up``, and those of places without a counted report."""
    rows = _of_years(source, moment)
    return rows if period is None else rows[rows["year"] == period]


def is_large(source: store.Database, moment: store.Moment) -> bool:
    """Whether the ledger has more than ``IN_MEMORY`` reports."""
    return int(_of_years(source, moment)["reports"].sum()) > IN_MEMORY


def exchange_years(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the school years with delivered exchanges, in order: school_year."""
    years = rolled_up(source, moment)["year"].dropna().unique()
    return pd.DataFrame({"school_year": pd.Series(sorted(years), dtype="str")})


@store.cached_until_change("exchanges", *SNAPSHOT)
def _of_years(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    quarters = store.read_derived(source, moment.upload, "exchange_totals", TOTALS)
    if quarters is None:
        quarters = quarter_sums(reports(source, moment))
    return quarters.groupby(_KEY, dropna=False, observed=True)[list(NUMBERS)].sum().reset_index()


def quarter_sums(rows: pd.DataFrame) -> pd.DataFrame:
    """Add up rows of the ledger by school year, quarter, resource, unit and places: ``TOTALS``.

    Year and quarter are missing of rows that lie in no single one.
    """
    counted = rows["counted"]
    is_money = rows["unit"] == ExchangeUnit.KRUB
    estimated = rows["estimated_value"].fillna(rows["quantity"].where(is_money)).where(counted)
    first, last = rows["first_day"], rows["date"]
    numbers = rows[_KEY[1:]].assign(
        year=common(school_years(first), school_years(last)),
        quarter=common(quarters(first), quarters(last)),
        quantity=rows["quantity"].astype("float64").where(counted, 0.0),
        exchanges=counted.astype("int64"),
        estimated=estimated.astype("float64"),
        estimates=estimated.notna().astype("int64"),
        reports=1,
    )
    key = [name for name in TOTALS if name not in NUMBERS]
    sums = numbers.groupby(key, dropna=False, observed=True)[list(NUMBERS)].sum()
    return sums.reset_index()[list(TOTALS)].astype(TOTALS)


def common(begins: "pd.Series[str]", ends: "pd.Series[str]") -> "pd.Series[str]":
    """Return what begin and end of each span have in common; missing where they differ."""
    return begins.where(begins == ends)


def quarters(days: "pd.Series[str]") -> "pd.Series[str]":
    """Return the calendar quarter of each day: ISO texts."""
    return days.map(
        {day: f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}" for day in days.unique()}
    ).astype("str")


def school_years(days: "pd.Series[str]") -> "pd.Series[str]":
    """Return the school year of each day: ISO texts."""
    return days.map(
        {day: periods.school_year_of(date.fromisoformat(day)) for day in days.unique()}
    ).astype("str")
