"""Tables for people: headers and codes in words, numbers in the format of the language."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler
from streamlit.elements.lib.column_types import ColumnConfig

from lib.contracts import CONTRACTS, header_key
from lib.queries.disclosure.suppression import SUPPRESSIBLE
from lib.text import MISSING, Text
from lib.vocabulary import (
    CONSORTIUM,
    PUPILS,
    ChangeKind,
    Choice,
    Confirmation,
    Country,
    ExchangeState,
    ExchangeUnit,
    Freshness,
    MemberType,
    Party,
    PlanStatus,
    Resource,
    Role,
)
from lib.wording import values

WORDS: Mapping[str, type[Choice]] = {
    "what": ChangeKind,
    "plan": PlanStatus,
    "computed": PlanStatus,
    "freshness": Freshness,
    "resource": Resource,
    "unit": ExchangeUnit,
    "state": ExchangeState,
    "confirmation": Confirmation,
    "party": Party,
    "from_party": Party,
    "to_party": Party,
    "member_type": MemberType,
    "role": Role,
    "country": Country,
}
"""Columns that hold codes of closed lists."""

Shown = TypeVar("Shown")

PERIODS = ("period", "half", "school_year", "baseline_period", "target_period", "previous_period")
DAYS = (
    *("ends_on", "due_on", "deadline", "joined_on", "left_on", "reported_on"),
    *("begins", "valid_to", "starts_on", "promised_on"),
)


def worded(
    frame: pd.DataFrame,
    columns: Sequence[str],
    text: Text,
    headers: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Return the columns of a frame with codes, periods and days in words; numbers stay numbers.

    Columns ``name`` and ``short`` are the row's name in the reader's language. ``date`` holds days
    that a table sorts and a file keeps as such: ``localised`` writes them out. headers : column ->
    what it is called here, where that is more than its usual name.
    """
    columns_in_words: dict[str, object] = {}
    table = suppressed_in_words(frame, text)
    for column in columns:
        header = (headers or {}).get(column) or text(f"figure-{column}")
        columns_in_words[header] = _cells_in_words(table, column, text)
    return pd.DataFrame(columns_in_words)


def file_columns(kind: str) -> list[str]:
    """Return the columns of a kind of file, in its order."""
    return CONTRACTS[kind].names


def with_headers(rows: pd.DataFrame, kind: str, text: Text) -> pd.DataFrame:
    """Return rows of a kind under the headers of its file; provenance has headers of its own."""
    columns = CONTRACTS[kind].names
    return rows.rename(
        columns=lambda name: text(header_key(kind, name) if name in columns else f"figure-{name}")
    )


def suppressed_in_words(frame: pd.DataFrame, text: Text) -> pd.DataFrame:
    """Return a frame with a word in place of each suppressed number.

    Numbers of members are suppressed where the column ``suppressed`` is true, figures of the
    consortium where ``below`` has a limit or ``withheld`` is true.
    """
    is_below = frame["below"] if "below" in frame else pd.Series(pd.NA, frame.index)
    hidden = is_below.notna() | frame.get("suppressed", False) | frame.get("withheld", False)
    if not hidden.any():
        return frame
    in_words = {
        name: [
            value if pd.notna(value) or not hide else _hidden(name, than, text)
            for value, hide, than in zip(frame[name].tolist(), hidden, is_below, strict=True)
        ]
        for name in (*SUPPRESSIBLE, "contribution")
        if name in frame
    }
    return frame.assign(**in_words)


def _hidden(column: str, than: Any, text: Text) -> str:
    if column == "value" and pd.notna(than):
        return text("figure-fewer", than=int(than))
    return text("figure-masked")


def _cells_in_words(frame: pd.DataFrame, column: str, text: Text) -> Sequence[object]:
    if column in ("name", "short") and column not in frame:
        return [text.named(row, column) for row in values.rows(frame)]
    cells = frame[column].tolist()
    if column in WORDS:
        return _each(cells, lambda code: _word(WORDS[column], code, text))
    if column in PERIODS:
        return _each(cells, text.period)
    if column in DAYS:
        return _each(cells, text.date)
    if column == "date":
        return _each(cells, date.fromisoformat)
    if pd.api.types.is_bool_dtype(frame[column].dtype):
        return _each(cells, lambda is_so: text("answer-yes" if is_so else "answer-no"))
    return cells


def _each(cells: Sequence[Any], shown: Callable[[Any], Shown]) -> list[Shown | None]:
    """Return what each cell is shown as, worked out once for equal cells; None for missing."""
    texts: dict[Any, Shown | None] = {
        cell: None if pd.isna(cell) else shown(cell) for cell in set(cells)
    }
    return [texts[cell] for cell in cells]


def _word(choices: type[Choice], code: str, text: Text) -> str:
    """Return the word for a code of a closed list, or for pupils and the whole consortium."""
    if code in (PUPILS, CONSORTIUM):
        return text(f"reserved-{code}")
    return text.choice(choices(code))


def column_widths(widths: Mapping[str, int], text: Text) -> dict[str, ColumnConfig]:
    """Return the settings of a list whose columns have these widths, in pixels, by their names.

    The columns of a list that is read without scrolling take about 960 pixels together: that is
    what a window 1280 wide leaves beside the menu.
    """
    return {
        text(f"figure-{name}"): st.column_config.Column(width=width)
        for name, width in widths.items()
    }


def localised(table: pd.DataFrame, text: Text) -> pd.DataFrame | Styler:
    """Return a table whose numbers and days are written for the language and still sort as such.

    Streamlit takes nothing from it but the cells that are not shown as they are: only these are
    written, for the HTML that pandas would make of all cells takes ten times as long. Where there
    are none, the table is returned as it is.
    """
    body = [
        {"id": f"row{row}_col{column}", "display_value": shown}
        for column, (_, cells) in enumerate(table.items())
        for row, shown in _shown(cells, text)
    ]
    if not body:
        return table
    styler = table.style
    vars(styler)["_translate"] = lambda *_args: {"body": [body]}
    return styler


def _shown(cells: "pd.Series[Any]", text: Text) -> Iterator[tuple[int, str]]:
    """Yield the place and the text of each cell that is not shown as it is."""
    if cells.dtype != object and not pd.api.types.is_any_real_numeric_dtype(cells.dtype):
        yield from ((int(row), MISSING) for row in cells.isna().to_numpy().nonzero()[0])
        return
    values_of_cells = cells.tolist()
    for row, shown in enumerate(_each(values_of_cells, lambda cell: cell_text(cell, text))):
        if shown != str(values_of_cells[row]):
            yield row, MISSING if shown is None else shown


def cell_text(cell: Any, text: Text) -> str:
    """Write a cell that is not missing for a language."""
    if isinstance(cell, date):
        return text.short_date(cell.isoformat())
    return cell if isinstance(cell, str) else text.number(cell, 2)
