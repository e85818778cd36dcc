"""A kind of file is added where the README says, and everything else follows from it."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.helpers.paths import ROOT

TABLE = '''

class Library(Versioned, table=True):
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


@pytest.fixture
def changed(tmp_path):
    """A copy of the project with one more kind: a class, its line, its words."""
    for name in ("lib", "data"):
        ignored = shutil.ignore_patterns("__pycache__", "*.db*", "demo")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    module, listed = tmp_path / "lib/tables/support.py", tmp_path / "lib/tables/__init__.py"
    module.write_text(module.read_text(encoding="utf-8") + TABLE, encoding="utf-8")
    text = listed.read_text(encoding="utf-8")
    text = text.replace("import Measure, RiskProfile", "import Library, Measure, RiskProfile")
    listed.write_text(text.replace("    Measure,\n)", "    Measure,\n    Library,\n)"), "utf-8")
    for language in ("ru", "en"):
        words = tmp_path / "lib/locale" / language / "files.ftl"
        words.write_text(words.read_text(encoding="utf-8") + WORDS, encoding="utf-8")
    return tmp_path


def run(folder, *arguments):
    """Run a command of the copy; returns what it printed."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{folder}/new.db"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


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
