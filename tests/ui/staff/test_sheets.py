"""Sheets of a workbook of several tables on the upload page: each is read and mended as a file."""

import pytest

from lib import store
from lib.text import load
from lib.ui.staff.upload.choices import ChosenFile, key
from tests.helpers import pages
from tests.helpers.pages import apply_upload, click, open_sound
from tests.helpers.workbooks import workbook

pytestmark = pytest.mark.usefixtures("signed_in")

PAGE = "pages/staff/upload.py"
WORDS = load("ru")
HEADER = ["Код показателя", "Код организации", "Период", "Значение"]
VALUES = [HEADER, ["3.1", "S10", "2024/25", "41"]]
TARGETS = [["Код показателя", "Когда", "Плановое значение"], ["3.1", "2025/26", "50"]]
ODD = [["Шифр", "Школа", "Год", "Вышло"], ["3.1", "S11", "2024/25", "40,8"]]
BOOK = workbook({"Фактические значения": VALUES, "Целевые значения": TARGETS, "Разное": ODD})


def widget(name, of_sheet, content):
    return key(name, ChosenFile("книга.xlsx", content, of_sheet))


def drop(*opened, content=BOOK):
    """Drop a workbook on a page on which some of its sheets are open."""
    state = {widget("sheet", name, content): True for name in opened}
    app = open_sound(PAGE, lang="ru", state=state)
    app.file_uploader[0].set_value(("книга.xlsx", content, ""))
    app.run()
    assert not app.exception
    return app


def choose(app, name, of_sheet, value, content=BOOK):
    pages.choose(app, widget(name, of_sheet, content), value)


def choose_column(app, kind, of_sheet, place, value):
    pages.choose(app, f"{widget(f'column-{kind}', of_sheet, BOOK)}-{place}-", value)


def labels(app):
    return {one.label.replace("\\", ""): one.proto.expanded for one in app.expander}


def test_each_sheet_says_what_it_is_and_the_one_in_doubt_is_open(consortium):
    app = drop()
    shown = labels(app)
    assert shown["Целевые значения · 0 строк · лист «Целевые значения»"] is True
    assert shown["Фактические значения · 1 строка · лист «Фактические значения»"] is False
    assert shown["лист «Разное» · не прочитан"] is False
    assert "Нет обязательного столбца «Период»" in "".join(one.value for one in app.markdown)
    assert [one.key for one in app.button if (one.key or "").startswith("staff-skip-")] == []


def test_how_a_sheet_was_understood_is_said_where_the_sheet_is(consortium):
    book = workbook(
        {
            "Целевые значения": [
                ["Код показателя", "Период", "Плановое значение"],
                ["3.1", "2025-2026 уч. год", "50"],
            ],
            "Фактические значения": VALUES,
        }
    )
    notes = WORDS("upload-has-notes", count=1)[:10]
    assert not [label for label in labels(drop(content=book)) if label.startswith(notes)]
    opened = labels(drop("Целевые значения", content=book))
    assert len([label for label in opened if label.startswith(notes)]) == 1


def test_kinds_and_columns_of_sheets_are_chosen_and_applied(consortium):
    app = drop("Целевые значения", "Разное")
    choose_column(app, "targets", "Целевые значения", 1, "period")
    assert app.error == []
    choose(app, "sheet-kind", "Разное", "measurements")
    for place, name in enumerate(("indicator_code", "member_code", "period", "value")):
        choose_column(app, "measurements", "Разное", place, name)
    assert app.error == []
    apply_upload(app)
    assert store.read(consortium, "targets")["target_value"].tolist() == [50]
    assert sorted(store.read(consortium, "measurements")["value"]) == [40.8, 41]


def test_a_sheet_is_left_out(consortium):
    app = drop("Целевые значения")
    choose(app, "sheet-kind", "Целевые значения", "")
    assert app.error == []
    assert "лист «Целевые значения» · не прочитан" in labels(app)
    kept = [WORDS("recognition-sheets-not-kept") in one.value for one in app.caption]
    assert kept.count(True) == 1


def test_a_cell_of_one_sheet_is_mended_on_the_page(consortium):
    wrong = [HEADER, ["3.1", "S10", "2024/25", "много"]]
    targets = [["Код показателя", "Период", "Плановое значение"], ["3.1", "2025/26", "50"]]
    content = workbook({"Целевые значения": targets, "Фактические значения": wrong})
    app = drop(content=content)
    box = next(one for one in app.text_input if (one.key or "").startswith("staff-replace-"))
    box.set_value("40,8").run()
    click(app, "staff-replace-button-")
    assert app.error == []
    apply_upload(app)
    assert store.read(consortium, "measurements")["value"].tolist() == [40.8]
    assert store.read(consortium, "targets")["target_value"].tolist() == [50]
