"""The rows behind the selection: every report, whether it counts, and where it was typed."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from lib.queries.exchange.promises import rows_with_promises
from lib.queries.exchange.selection import (
    Selection,
    behind,
    report_numbers,
    rows_behind,
)
from lib.text import MISSING, Text
from lib.ui.kit import session, tables
from lib.ui.kit.cache import LISTED, query
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import member_links, upload_link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import pick
from lib.vocabulary import Resource
from lib.wording import exchange, values

COLUMNS = (
    *("date", "giver", "receiver", "resource", "quantity", "unit", "state", "confirmation"),
    *("counted", "promised_on", "exchange_id", "upload", "line", "file"),
)
WIDTHS = {
    "date": 90,
    "giver": 160,
    "receiver": 142,
    "resource": 95,
    "quantity": 65,
    "unit": 88,
    "state": 80,
    "confirmation": 196,
    "counted": 70,
}
"""Columns of the list with their widths in pixels; the table behind its button has the others."""
ROW = "transfer"
"""Key of the chosen row, in the URL as well."""


def show_rows(selection: Selection) -> None:
    """List the reports behind the selection; the counted ones add up to the figures above."""
    words = session.words()
    numbers = query(behind, selection)
    if not numbers.reports:
        st.caption(words("exchange-none"))
        return
    total = exchange.amount(numbers.amount, selection.unit, words)
    sentence = words("exchange-rows", count=numbers.counted, total=total)
    rest = numbers.reports - numbers.counted
    if rest:
        sentence = f"{sentence} {words('exchange-rows-rest', count=rest)}"
    st.markdown(escape_markdown(sentence))
    listed = query(rows_behind, selection, LISTED)
    show_reports(
        listed, numbers.reports, lambda: query(rows_with_promises, selection), WIDTHS, COLUMNS, ROW
    )


def show_reports(
    listed: pd.DataFrame,
    count: int,
    every: Callable[[], pd.DataFrame],
    widths: Mapping[str, int],
    columns: Sequence[str],
    key: str,
) -> None:
    """List reports; a chosen one tells its file and line, and leads to its members and upload.

    listed : at most ``LISTED`` of them. count : of all. every : reads all for the table behind the
    button. widths : the columns of the list with their widths in pixels. columns : of the table.
    key : of the chosen row, in the URL as well.
    """
    words, named = session.words(), named_reports(listed)
    place = pick(
        tables.worded(named, list(widths), words),
        report_numbers(listed),
        key,
        label=words("exchange-row-choose"),
        hint=words("exchange-row-hint"),
        titles=[_name(row, words) for row in values.rows(named)],
        widths=widths,
    )

    def offer() -> None:
        offer_table(f"exchange-{key}", lambda: named_reports(every()), columns)

    show_source(f"{key}-rows", "", offer)
    tables.show_part(len(listed), count)
    if place is not None:
        _show_source(values.rows(listed)[place])


def _name(report: values.Row, words: Text) -> str:
    """Return what a report is called: day, both sides, resource, and its number."""
    day, resource = words.short_date(report["date"]), words.choice(Resource(report["resource"]))
    sides = f"{report['giver']} → {report['receiver']}"
    return f"{day} · {sides} · {resource} · {report['exchange_id']}"


def named_reports(rows: pd.DataFrame) -> pd.DataFrame:
    """Return reports with the names of their two sides, as ``giver`` and ``receiver``."""
    names = names_of_members()
    sides = {"giver": "from_member", "receiver": "to_member"}
    return rows.assign(
        **{side: [names[code] for code in rows[column]] for side, column in sides.items()}
    )


def _show_source(report: values.Row) -> None:
    """Show in which file and line a report stands, and lead to its upload."""
    words = session.words()
    note = report["note"] if isinstance(report["note"], str) else MISSING
    st.markdown(
        escape_markdown(
            words(
                "exchange-row-source",
                id=str(report["exchange_id"]),
                file=str(report["file"]),
                line=str(report["line"]),
                note=note,
            )
        )
    )
    member_links([report["from_member"], report["to_member"]])
    upload_link(report["upload"])
