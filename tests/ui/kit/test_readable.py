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


def test_every_table_of_a_page_is_drawn_by_one_function_and_marks_its_empty_cells():
    calls = [
        (path.name, node.func.attr, "placeholder" in {keyword.arg for keyword in node.keywords})
        for path in sorted((ROOT / "lib").rglob("*.py")) + sorted((ROOT / "pages").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("dataframe", "data_editor")
    ]
    drawn = [call for call in calls if call[1] != "data_editor"]
    assert drawn == [("table_view.py", "dataframe", True)]
    assert [name for name, _, is_marked in calls if not is_marked] == []
