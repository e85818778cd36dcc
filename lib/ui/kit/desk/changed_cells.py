"""Cells of a preview or of a revision, as people write them."""

from typing import Any

import pandas as pd

from lib.contracts import CONTRACTS, header_key
from lib.export.cells import cell
from lib.tables import Type
from lib.text import MISSING
from lib.ui.kit import session
from lib.ui.kit.names import names_of_forms
from lib.wording import values

DIGITS, MOST_DIGITS = 4, 10
"""Digits after the point of a number, and of two that would be written alike with fewer."""

WITHOUT_SHARE = ("lat", "lon", "figures_upload")
"""Numbers that say where or which, not how much: no share of them means anything."""


def cells_with_headers(changes: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Return the changed cells of a kind under headers of its file, values in words.

    changes : as of ``store.Difference``.
    """
    words = session.words()
    headers = {name: words(header_key(kind, name)) for name in CONTRACTS[kind].names}
    keys = {name: _column(changes[name], name, kind) for name in CONTRACTS[kind].key}
    cells = list(zip(changes["column"], changes["old"], changes["new"], strict=True))
    old = [cell_in_words(before, name, kind, after) for name, before, after in cells]
    new = [cell_in_words(after, name, kind, before) for name, before, after in cells]
    shares = [
        MISSING if name in WITHOUT_SHARE else values.signed_percent(share, words)
        for name, share in zip(changes["column"], changes["change"], strict=True)
    ]
    named = changes.assign(
        column=changes["column"].map(headers), **keys, old=old, new=new, change=shares
    )
    return named.rename(
        columns=headers
        | {
            "column": words("problem-column"),
            "old": words("upload-old"),
            "new": words("upload-new-value"),
            "change": words("upload-change"),
        }
    )


def rows_with_headers(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Return rows of a kind under headers of its file, values in words."""
    cells = {name: _column(rows[name], name, kind) for name in CONTRACTS[kind].names}
    return pd.DataFrame(cells).set_axis(CONTRACTS[kind].header(session.words()), axis=1)


def _column(cells: "pd.Series[Any]", name: str, kind: str) -> list[str]:
    return [cell_in_words(value, name, kind) for value in cells.tolist()]


def cell_in_words(value: Any, name: str, kind: str, other: Any = None) -> str:
    """Return a cell as people write it.

    other : what stands beside it: a number has as many digits as it takes to tell the two apart.
    """
    words, column = session.words(), CONTRACTS[kind].columns[name]
    if value is None or pd.isna(value):
        return MISSING
    if column.is_number:
        digits = values.enough_digits(value, (other,), DIGITS, MOST_DIGITS)
        return words.number(value, digits)
    if column.type in (Type.DAY, Type.DAY_OR_PERIOD):
        return words.short_date(value)
    if column.type is Type.PERIOD:
        return words.period(value)
    if column.refers_to == "mentoring_forms.form" and value not in column.reserved:
        return str(names_of_forms().get(value, value))
    return str(cell(value, column, words))
