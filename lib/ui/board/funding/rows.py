"""The money of a currency and a year row by row, and where each was typed."""

import pandas as pd
import streamlit as st

from lib.queries.money import select_money
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import goal, member_links, show_reasons, upload_link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import FUNDING
from lib.ui.kit.record_list import choose_record
from lib.vocabulary import FundingSource
from lib.wording.values import Row

COLUMNS = (
    *("funding_id", "period", "source_name", "purpose", "payer_name", "receiver_name", "planned"),
    *("received", "spent", "upload", "line"),
)
"""Columns of the table behind its button."""

WIDTHS = {
    "funding_id": 90,
    "source_name": 150,
    "purpose": 190,
    "payer_name": 140,
    "receiver_name": 140,
    "planned": 70,
    "received": 80,
    "spent": 95,
}
WIDTHS_OF_YEARS = {
    "funding_id": 90,
    "period": 115,
    "source_name": 140,
    "purpose": 140,
    "payer_name": 115,
    "receiver_name": 115,
    "planned": 70,
    "received": 75,
    "spent": 100,
}
"""Columns of the list with their widths in pixels: of one year, and of all."""


def show_rows(currency: str, year: str | None) -> None:
    """List the rows behind the sums; a row opens where it was typed."""
    words, rows = session.words(), _named(currency, year)
    row = choose_record(
        rows,
        FUNDING,
        WIDTHS if year else WIDTHS_OF_YEARS,
        "funding_id",
        label=words("money-row-choose"),
        hint=words("money-row-hint"),
        title=_name,
    )
    show_source("funding", "", lambda: offer_table("funding", rows, COLUMNS))
    if row is not None:
        with goal(row["funding_id"]):
            show_reasons(funding_id=row["funding_id"])
            _show_row(row)


@cached_part
def _named(currency: str, year: str | None) -> pd.DataFrame:
    """Return the rows of a currency with their sources and members in words."""
    words, names = session.words(), names_of_members()
    rows = query(select_money, currency, year)
    nobody = words("money-nobody")
    sides = {
        f"{side}_name": [
            names[code] if isinstance(code, str) else nobody for code in rows[f"{side}_member"]
        ]
        for side in ("payer", "receiver")
    }
    sources = [words.choice(FundingSource(source)) for source in rows["source_type"]]
    return rows.assign(source_name=sources, **sides)


def _name(row: Row) -> str:
    """Return what a row is called: its number, source, purpose where there is one, and receiver."""
    parts = row["funding_id"], row["source_name"], row["purpose"], row["receiver_name"]
    return " · ".join(part for part in parts if isinstance(part, str))


def _show_row(row: Row) -> None:
    words = session.words()
    sentence = words(
        "money-row-source",
        source=row["source_name"],
        period=words.period(row["period"]),
        payer=row["payer_name"],
        receiver=row["receiver_name"],
        file=str(row["file"]),
        line=str(row["line"]),
    )
    st.caption(escape_markdown(sentence))
    sides = (row["payer_member"], row["receiver_member"])
    member_links(code for code in sides if isinstance(code, str))
    upload_link(row["upload"])
