"""A kind of file is added where the README says, and everything else follows from it."""

import json
import re

import pytest

from tests.extension.project import copy_to, run

TABLE = '''

class Library(VersionColumns, table=True):
    """Books of a member."""

    __tablename__ = "libraries"

    member_code: str = reference(MEMBER, "школа", key=True, example="S10")
    books: int = integer("книг", required=True, example="900")
'''
WORDS = """
kind-libraries = Библиотеки
    .about = Книги организаций.
    .key = организация
column-libraries-member-code = Код организации
    .meaning = Чья библиотека.
column-libraries-books = Книг всего
    .meaning = Сколько книг.
"""

SCRIPT = """
import json
from sqlalchemy import inspect
from sqlmodel import SQLModel
from lib import cli, intake, store
cli.app(["template", "libraries", "-o", "new.csv"], standalone_mode=False)
stored = inspect(store.open_database()).get_table_names()
print(json.dumps({
    "recognised": intake.recognise(["Код организации", "Книг всего"]),
    "unwritten": sorted(set(SQLModel.metadata.tables) - set(stored)),
}))
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """A copy of the project with one more kind: a class, its line, its words."""
    project = copy_to(tmp_path_factory.mktemp("project"))
    module, listed = project / "lib/tables/measures.py", project / "lib/tables/__init__.py"
    module.write_text(module.read_text(encoding="utf-8") + TABLE, encoding="utf-8")
    text = listed.read_text(encoding="utf-8")
    text, lists = re.subn(
        r"(\nUPLOADABLE\b.*?)\n\)", r"\1\n    Library,\n)", text, count=1, flags=re.S
    )
    assert lists == 1
    text = text.replace(
        "\nUPLOADABLE", "\nfrom lib.tables.measures import Library\n\nUPLOADABLE", 1
    )
    listed.write_text(text, encoding="utf-8")
    for language in ("ru", "en"):
        words = project / "lib/locale" / language / "files.ftl"
        words.write_text(words.read_text(encoding="utf-8") + WORDS, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def results(changed):
    """What a program with that kind says; one process answers all, because each starts slowly."""
    return json.loads(run(changed, "-c", SCRIPT).splitlines()[-1])


def test_template_headers_and_recognition_follow_from_the_declaration(changed, results):
    lines = (changed / "new.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].split(";")[1:] == ["Код организации", "Книг всего"]
    assert results["recognised"] == "libraries"


def test_only_the_migration_is_left_to_write(results):
    assert results["unwritten"] == ["libraries"]
