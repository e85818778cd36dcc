"""A column is added by its declaration, its words and a migration that a command writes."""

import json

from tests.extension.project import add_words, copy_to, insert, run

SCRIPT = """
import json
from sqlalchemy import inspect
from lib import intake, store
from lib.contracts import CONTRACTS
from lib.text import load
engine = store.open_database()
print(json.dumps({
    "stored": [column["name"] for column in inspect(engine).get_columns("measures")],
    "header": CONTRACTS["measures"].header(load("ru")),
    "recognised": intake.recognise(["№", "школа", "мероприятие", "бюджет меры"]),
}))
"""


def test_a_column_is_a_declaration_its_words_and_a_written_migration(tmp_path):
    copy_to(tmp_path, "tests/__init__.py", "tests/tools")
    insert(
        tmp_path / "lib/tables/measures.py",
        r"    done_on: ",
        '    budget: float | None = decimal("бюджет меры", example="120")\n',
    )
    add_words(
        tmp_path,
        "files.ftl",
        "column-measures-budget = Бюджет, тыс. руб.\n    .meaning = Сколько стоит мера.",
    )
    run(tmp_path, "-m", "tests.tools.migration", "budgets_of_measures")
    result = json.loads(run(tmp_path, "-c", SCRIPT))
    assert "budget" in result["stored"]
    assert "Бюджет, тыс. руб." in result["header"]
    assert result["recognised"] == "measures"
