"""A second consortium's own files, as its clerk wrote them: three uploads to its first board."""

import csv

import pytest

from lib import desk, store
from lib.intake import read_table
from lib.text import load
from tests.conftest import opened
from tests.helpers.pages import apply_upload, click, open_sound
from tests.helpers.paths import ROOT
from tests.helpers.workbooks import workbook

CLERK = ROOT / "tests" / "desk" / "saryarqa_first"
UPLOAD, OVERVIEW, EXCHANGE = (
    "pages/staff/upload.py",
    "pages/board/overview.py",
    "pages/board/exchange.py",
)
WORDS = load("ru")
SHEETS = {
    "Бағыттар": "directions.csv",
    "Ұйымдар": "members.xlsx",
    "Көрсеткіштер": "indicators.csv",
    "Нысаналы мәндер": "targets.csv",
}


@pytest.fixture
def empty(new_database, monkeypatch, signed_in):
    for engine in opened(new_database("sqlite"), monkeypatch):
        desk.open_consortium(str(engine.url))
        yield engine


def clerk_book():
    """Lay the clerk's four tables out as sheets of one workbook."""
    rows = {}
    for title, name in SHEETS.items():
        path = CLERK / name
        if path.suffix == ".csv":
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows[title] = list(csv.reader(file, delimiter=";"))
        else:
            table = read_table(path)
            rows[title] = [table.header, *table.rows]
    return workbook(rows)


def drop(*files):
    app = open_sound(UPLOAD, lang="ru")
    app.file_uploader[0].set_value([(name, content, "") for name, content in files])
    app.run()
    assert not app.exception
    return app


def apply(app):
    assert app.error == [], [one.value for one in app.error]
    apply_upload(app)
    assert any(WORDS("upload-applied", upload=0)[:8] in one.value for one in app.success)


def test_three_uploads_lead_from_an_empty_database_to_the_first_board(empty):
    apply(drop(("консорциум.xlsx", clerk_book())))
    kinds = ("directions", "members", "indicators", "targets")
    assert [len(store.read(empty, kind)) for kind in kinds] == [5, 8, 12, 36]

    matrix = ("матрица 2024-2025.csv", (CLERK / "matrix.csv").read_bytes())
    app = drop(matrix)
    while any((one.key or "").startswith("staff-alias-") for one in app.button):
        click(app, "staff-alias-")  # what is proposed is chosen, so one click keeps it
    apply(app)
    assert len(store.read(empty, "aliases")) == 2
    assert drop(matrix).error == [], "a name that was kept is not asked about again"

    app = drop(("алмасу.csv", (CLERK / "exchanges.csv").read_bytes()))
    [university] = store.read(empty, "members").query("member_type == 'university'")["member_code"]
    choice = next(one for one in app.selectbox if (one.key or "").startswith("staff-replace-"))
    choice.set_value(university).run()
    click(app, "staff-replace-button-")
    apply(app)

    assert store.latest(empty) == 6
    assert_board()


def assert_board():
    board = open_sound(OVERVIEW, lang="ru")
    assert WORDS("board-empty") not in "\n".join(one.value for one in board.markdown)
    assert WORDS("first-steps-title") not in "\n".join(one.value for one in board.markdown)
    exchange = open_sound(EXCHANGE, lang="ru")
    assert WORDS("exchange-empty") not in "\n".join(one.value for one in exchange.markdown)


def test_single_files_dropped_at_once_lead_to_the_first_board_too(empty):
    names = {
        "4_Нысаналы мәндер.csv": "targets.csv",
        "c0_матрица 2024-2025.csv": "matrix.csv",
        "1_Бағыттар.csv": "directions.csv",
        "d1_алмасу.csv": "exchanges.csv",
        "3_Көрсеткіштер.csv": "indicators.csv",
        "2_Ұйымдар.xlsx": "members.xlsx",
    }
    app = drop(*((name, (CLERK / file).read_bytes()) for name, file in names.items()))
    labels = [one.label.replace("\\", "") for one in app.expander]
    assert "1_Бағыттар.csv · Стратегические направления, 5 строк" in labels
    while any((one.key or "").startswith("staff-accept-") for one in app.button):
        click(app, "staff-accept-")
    choice = next(one for one in app.selectbox if (one.key or "").startswith("staff-replace-"))
    [university] = [code for code in choice.options if "университет" in code.lower()]
    choice.set_value(university.rpartition(" · ")[2]).run()
    click(app, "staff-replace-button-")
    apply(app)
    kinds = ("directions", "members", "indicators", "targets", "measurements", "exchanges")
    assert [len(store.read(empty, kind)) for kind in kinds] == [5, 8, 12, 36, 8, 7]
    assert store.latest(empty) == 2
    assert_board()
    desk.undo(empty, 2, by="anna", note="не то")
    assert [len(store.read(empty, kind)) for kind in kinds[1:]] == [0] * 5
