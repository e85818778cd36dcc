"""Tables that are read easily: entries on a phone, a dash where nothing is known."""

import ast

import pandas as pd

from lib.text import load
from lib.ui.kit.tables.readable import as_entries, as_lines
from tests.helpers.paths import ROOT


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


def test_a_row_becomes_a_line_below_its_first_cell_without_what_is_missing():
    lines = as_lines(["Код", "Вид", "Дней"], [["A-1", "грант", "12"], ["[A-2](a)", "—", ""]])
    assert lines == ["**A-1**  \n:gray[Вид] грант · :gray[Дней] 12", "**[A-2](a)**  \n"]


def test_no_table_leaves_the_word_none_in_an_empty_cell():
    calls = [
        (path.name, node.lineno, {keyword.arg for keyword in node.keywords})
        for path in sorted((ROOT / "lib" / "ui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith((".dataframe", "data_editor"))
    ]
    assert len(calls) > 20
    assert [(name, line) for name, line, given in calls if "placeholder" not in given] == []
