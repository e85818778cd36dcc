"""The filled example: a small invented consortium, as one workbook in a reader's language.

Its rows stand in ``data/start/example``, a file for each kind, in canonical names and codes;
``texts.csv`` has what is written in somebody's own words, in each language. Directions and forms of
mentoring are those that every database begins with.
"""

import csv
from pathlib import Path

import pandas as pd

from lib.contracts import CONTRACTS
from lib.desk.consortium import DATA, START
from lib.export import consortium
from lib.tables import Column, Type
from lib.text import DEFAULT, Text

ROWS = DATA / "start" / "example"


def example_workbook(words: Text) -> bytes:
    """Return the example as a workbook that can be uploaded, marked as an example in its title.

    A kind of which it has no rows shows the template's example, which is never stored.
    """
    texts = {row[DEFAULT]: row.get(words.language, "") for row in _rows(ROWS / "texts.csv")}
    frames = {}
    for kind in CONTRACTS:
        path = (DATA / "start" if kind in START else ROWS) / f"{kind}.csv"
        if path.exists():
            frames[kind] = _frame(kind, _rows(path), texts)
    return consortium.workbook(frames, words, title=words("upload-example"))


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines(), delimiter=";"))


def _frame(kind: str, rows: list[dict[str, str]], texts: dict[str, str]) -> pd.DataFrame:
    """Return rows as the store has them, their texts in a language where it has them."""
    contract = CONTRACTS[kind]
    cells = {
        name: [_value(row.get(name, ""), column, texts) for row in rows]
        for name, column in contract.columns.items()
    }
    return pd.DataFrame(cells).astype(contract.dtypes)


def _value(text: str, column: Column, texts: dict[str, str]) -> str | float | bool | None:
    if not text:
        return None
    if column.is_number:
        return float(text)
    if column.type is Type.YES_NO:
        return text == "yes"
    return texts.get(text) or text
