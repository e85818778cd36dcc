"""A kind of file is added where the README says, and everything else follows from it."""

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


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """A copy of the project with one more kind: a class, its line, its words."""
    project = copy_to(tmp_path_factory.mktemp("project"))
    module, listed = project / "lib/tables/support.py", project / "lib/tables/__init__.py"
    module.write_text(module.read_text(encoding="utf-8") + TABLE, encoding="utf-8")
    text = listed.read_text(encoding="utf-8")
    text, lists = re.subn(
        r"(\nUPLOADABLE\b.*?)\n\)", r"\1\n    Library,\n)", text, count=1, flags=re.S
    )
    assert lists == 1
    text = text.replace("\nUPLOADABLE", "\nfrom lib.tables.support import Library\n\nUPLOADABLE", 1)
    listed.write_text(text, encoding="utf-8")
    for language in ("ru", "en"):
        words = project / "lib/locale" / language / "files.ftl"
        words.write_text(words.read_text(encoding="utf-8") + WORDS, encoding="utf-8")
    return project


def test_template_headers_and_recognition_follow_from_the_declaration(changed):
    run(changed, "-m", "lib", "template", "libraries", "-o", "new.csv")
    written = (changed / "new.csv").read_text(encoding="utf-8-sig").splitlines()
    assert written[0].split(";")[1:] == ["Код организации", "Книг всего"]
    script = (
        "from lib import intake; from pathlib import Path; "
        "print(intake.recognise(['Код организации', 'Книг всего']))"
    )
    assert run(changed, "-c", script).strip() == "libraries"


def test_only_the_migration_is_left_to_write(changed):
    script = (
        "from lib import store; from sqlalchemy import inspect; from sqlmodel import SQLModel; "
        "engine = store.open_database(); "
        "print(sorted(set(SQLModel.metadata.tables) - set(inspect(engine).get_table_names())))"
    )
    assert run(changed, "-c", script).strip() == "['libraries']"
