"""A table of long texts as entries, for a phone."""

import pandas as pd

from lib.text import load
from lib.ui.kit.tables.readable import as_entries


def test_a_row_becomes_an_entry_with_its_headers_and_without_what_is_missing():
    table = pd.DataFrame(
        {
            "Мера": ["Уроки *онлайн*", "Стажировка"],
            "Дней": [12.5, None],
            "Ход": ["", "идёт"],
        }
    )
    assert as_entries(table, load("ru")) == [
        "**Уроки \\*онлайн\\***  \n:gray[Дней:] 12,5",
        "**Стажировка**  \n:gray[Ход:] идёт",
    ]
    assert as_entries(table, load("ru"), "Ход")[1] == "**идёт**  \n:gray[Мера:] Стажировка"
