"""Figures as people see them in a table: headers and codes in words, numbers localised."""

from collections.abc import Mapping, Sequence

import pandas as pd
from pandas.io.formats.style import Styler

from lib.charts import written
from lib.contracts import CONTRACTS, header_key
from lib.text import Text
from lib.vocabulary import (
    CONSORTIUM,
    PUPILS,
    Choice,
    Country,
    ExchangeUnit,
    Freshness,
    MemberType,
    Party,
    Plan,
    Resource,
    Role,
)

WORDS: Mapping[str, type[Choice]] = {
    "plan": Plan,
    "computed": Plan,
    "freshness": Freshness,
    "resource": Resource,
    "unit": ExchangeUnit,
    "party": Party,
    "from_party": Party,
    "to_party": Party,
    "member_type": MemberType,
    "role": Role,
    "country": Country,
}
"""Columns that hold codes of closed lists."""

PERIODS = ("period", "half", "school_year", "baseline_period", "target_period", "previous_period")
DAYS = ("ends_on", "due_on", "joined_on", "left_on")


def worded(frame: pd.DataFrame, columns: Sequence[str], text: Text) -> pd.DataFrame:
    """Return the columns of a frame with codes, periods and days in words; numbers stay numbers.

    Columns ``name`` and ``short`` stand for what the consortium calls the row.
    """
    made: dict[str, object] = {}
    for column in columns:
        header = text(f"figure-{column}".replace("_", "-"))
        made[header] = _spoken(frame, column, text)
    return pd.DataFrame(made)


def with_headers(rows: pd.DataFrame, kind: str, text: Text) -> pd.DataFrame:
    """Return rows of a kind under the headers of its file; provenance has headers of its own."""
    own = CONTRACTS[kind].names
    return rows.rename(
        columns=lambda name: text(
            header_key(kind, name) if name in own else f"figure-{name}".replace("_", "-")
        )
    )


def _spoken(frame: pd.DataFrame, column: str, text: Text) -> list[object]:
    if column in ("name", "short") and column not in frame:
        return [text.named(row, column) for row in written.rows(frame)]
    values = frame[column].tolist()
    if column in WORDS:
        return [None if pd.isna(v) else _word(WORDS[column], v, text) for v in values]
    if column in PERIODS:
        return [None if pd.isna(v) else text.period(v) for v in values]
    if column in DAYS:
        return [None if pd.isna(v) else text.date(v) for v in values]
    if pd.api.types.is_bool_dtype(frame[column].dtype):
        return [None if pd.isna(v) else text("answer-yes" if v else "answer-no") for v in values]
    return values


def _word(choices: type[Choice], code: str, text: Text) -> str:
    """Return the word for a code of a closed list, or for pupils and the whole consortium."""
    if code in (PUPILS, CONSORTIUM):
        return text(f"reserved-{code}")
    return text.choice(choices(code))


def localised(table: pd.DataFrame, text: Text) -> Styler:
    """Return a table whose numbers are written as the language writes them and sort as numbers."""
    numbers = table.select_dtypes("number").columns
    return table.style.format(
        {column: lambda value: text.number(value, 2) for column in numbers}, na_rep="—"
    )
