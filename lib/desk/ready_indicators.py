"""The ready files of indicators K4 to K12, in each language, and their texts in another one.

They come from the article on educational consortia in Kazakhstan (domain, section 5).
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lib.text import DEFAULT

START = Path(__file__).parents[2] / "data" / "start"
STEM = "indicators_extra_"
KEY = "indicator_code"


def extra_indicators(language: str) -> bytes:
    """Return the ready file of indicators that a consortium may load, described in a language.

    In Russian where nobody has described them in the language.
    """
    paths = (START / f"{STEM}{each}.csv" for each in (language, DEFAULT))
    return next(path for path in paths if path.exists()).read_bytes()


def text_of_indicator(code: str, column: str, text: str, language: str) -> str:
    """Return a text of an indicator's row in a language, where a ready file has it word for word.

    A consortium loads one of these files and its readers have three languages; what it has written
    itself, or changed, stays as it is written.
    """
    languages = _cells()
    if text not in {cells.get((code, column)) for cells in languages.values()}:
        return text
    return languages.get(language, languages[DEFAULT]).get((code, column), text)


@cache
def _cells() -> dict[str, dict[tuple[str, str], str]]:
    """Return by language the cells of its ready file, by indicator and column."""
    return {path.stem.removeprefix(STEM): dict(_read(path)) for path in START.glob(f"{STEM}*.csv")}


def _read(path: Path) -> Iterator[tuple[tuple[str, str], str]]:
    rows = csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";")
    for row in rows:
        for column, cell in row.items():
            yield (row[KEY], column), cell
