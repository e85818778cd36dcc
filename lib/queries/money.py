"""Money planned, received and spent, added up inside one currency."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from lib import periods, store
from lib.metrics import synergy
from lib.metrics.synergy import OWN_MONEY
from lib.queries.records import one_report_each
from lib.vocabulary import FundingSource

COLUMNS = {
    "source": "source_type",
    "period": "period",
    "purpose": "purpose",
    "direction": "direction",
    "payer": "payer_member",
    "receiver": "receiver_member",
}
"""Columns to group by and those of the kind ``funding``."""

SIDES = ("payer_member", "receiver_member")
"""Columns of the members between whom money passes."""

BY = ("source", "period")
AMOUNTS = ["planned", "received", "spent"]
THOUSAND = 1000

BUDGETS = (
    FundingSource.FEDERAL_BUDGET,
    FundingSource.REGIONAL_BUDGET,
    FundingSource.MUNICIPAL_BUDGET,
)


@dataclass(frozen=True)
class MoneyHeadline:
    """Money of one currency, in thousands; what no row states is missing.

    own : received of one's own (``OWN_MONEY``). attracted : received from others; each is 0 where
    there is no such row, missing where there are and none says what was received. leverage : money
    received from others over one's own spent. outside_budgets : share of what was received that no
    budget paid. unstated : rows that do not say what was received.
    """

    planned: float | None
    received: float | None
    spent: float | None
    own: float | None
    attracted: float | None
    leverage: float | None
    outside_budgets: float | None
    rows: int
    unstated: int


def funding(source: store.Database, moment: store.Moment, by: Sequence[str] = BY) -> pd.DataFrame:
    """Add up the money of the consortium by some columns; currencies are never added together.

    by : of ``COLUMNS``; others raise ``ValueError``.

    Returns the columns of ``by`` and currency, sorted; planned, received and spent in thousands of
    the currency, missing where no row of the group states it. Money for several directions at
    once stands under all of them, joined by ``;``. Of several reports of the same money one counts.
    """
    unknown = set(by) - set(COLUMNS)
    if unknown or not by:
        raise ValueError(f"funding cannot be grouped by {', '.join(sorted(unknown)) or 'nothing'}")
    rows = one_report_each(store.read(source, "funding", moment.upload), "funding_id", SIDES)
    groups = pd.DataFrame({name: rows[COLUMNS[name]] for name in by})
    amounts = groups.assign(currency=rows["currency"], **rows[AMOUNTS] / THOUSAND)
    return _add_up(amounts, [*by, "currency"])


@store.cached_until_change("funding")
def money_rows(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the money known at a moment, of several reports of the same money one.

    Returns one row per code, sorted: upload, file, line, the columns of the kind ``funding`` with
    amounts in thousands; year : the school year that the period lies in, or the period itself where
    it lies in none, as a calendar year does; ended : whether the period is over on the day.
    """
    rows = one_report_each(store.rows(source, "funding", moment.upload), "funding_id", SIDES)
    spans = {code: periods.of(code) for code in rows["period"].unique()}
    return rows.assign(
        **rows[AMOUNTS] / THOUSAND,
        year=[spans[code].school_year or code for code in rows["period"]],
        ended=[spans[code].end < moment.day for code in rows["period"]],
    )


def select_money(
    source: store.Database, moment: store.Moment, currency: str, year: str | None = None
) -> pd.DataFrame:
    """Return the rows of ``money_rows`` in a currency, of a year or of all."""
    rows = money_rows(source, moment)
    rows = rows[rows["currency"] == currency]
    return rows[rows["year"] == year] if year else rows


def currencies(rows: pd.DataFrame) -> list[str]:
    """Return the currencies of rows of ``money_rows``, the most frequent first."""
    return [str(code) for code in rows["currency"].value_counts().index]


def sum_money(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """Add up rows of ``select_money`` by a column: ``year`` or one of the kind ``funding``.

    Returns group (missing for money without one), planned, received, spent in thousands, missing
    where no row states it, and rows; years in their order, other groups by what was planned.
    """
    sums = _add_up(rows[[by, *AMOUNTS]].rename(columns={by: "group"}), ["group"])
    sizes = rows.groupby(by, dropna=False, sort=True).size()
    sums = sums.assign(rows=sizes.to_numpy())
    if by == "year":
        return sums
    return sums.sort_values(["planned", "group"], ascending=[False, True], ignore_index=True)


def money_headline(rows: pd.DataFrame) -> MoneyHeadline:
    """Sum up rows of ``select_money``; see ``MoneyHeadline``."""
    planned, received, spent = (rows[name].sum(min_count=1) for name in AMOUNTS)
    is_own = rows["source_type"].isin(OWN_MONEY)
    outside = rows.loc[~rows["source_type"].isin(BUDGETS), "received"].sum()
    return MoneyHeadline(
        planned=_stated(planned),
        received=_stated(received),
        spent=_stated(spent),
        own=_received(rows[is_own]),
        attracted=_received(rows[~is_own]),
        leverage=synergy.leverage(rows).value if len(rows) else None,
        outside_budgets=float(outside / received) if received > 0 else None,
        rows=len(rows),
        unstated=int(rows["received"].isna().sum()),
    )


def unpaid(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of ``money_rows`` planned for a period that is over, of which nothing came in."""
    is_plan = rows["ended"] & (rows["planned"] > 0)
    return rows[is_plan & ~(rows["received"] > 0)]


def overspent(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of ``money_rows`` of which more was spent than came in."""
    return rows[rows["spent"] > rows["received"].fillna(0)]


def _add_up(amounts: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    sums = amounts.groupby(by, dropna=False, sort=True)[AMOUNTS].sum(min_count=1)
    return sums.reset_index()


def _received(rows: pd.DataFrame) -> float | None:
    return 0.0 if rows.empty else _stated(rows["received"].sum(min_count=1))


def _stated(amount: float) -> float | None:
    return None if pd.isna(amount) else float(amount)
