"""Tables one below another on a sheet: one upload, each table read as a sheet of its own is."""

import io
import json
from datetime import date

import pytest
import xlsxwriter

from lib import desk, store
from lib.desk import NO_EDITS
from lib.intake import SheetChoice, SourceFile
from lib.text import load
from tests.helpers.workbooks import workbook

TODAY = date(2026, 10, 1)
MEMBERS = [
    ["Список участников", None, None, None],
    ["Код организации", "Наименование", "Тип организации", "Населённый пункт"],
    ["A1", "Школа №1", "школа", "Астана"],
    ["A2", "Лицей №2", "школа", "Астана"],
    ["Итого", 2, None, None],
]
EXCHANGES = [
    ["Обмен", None, None, None, None, None, None],
    ["Дата", "Кто передаёт", "Кто получает", "Ресурс", "Количество", "Единица", "Направление"],
    ["12.10.2025", "A1", "A2", "кадры", 24, "чел.-ч", 2],
    ["13.10.2025", "A2", "A1", "кадры", 12, "чел.-ч", 2],
]
ROWS = [*MEMBERS, [], *EXCHANGES]


def as_text(rows):
    lines = [";".join("" if cell is None else str(cell) for cell in cells) for cells in rows]
    return "\r\n".join(lines).encode("cp1251")


FILES = {"свод.xlsx": workbook({"Лист1": ROWS}), "свод.csv": as_text(ROWS)}
NAMES = {"свод.xlsx": ["Лист1!A1", "Лист1!A7"], "свод.csv": ["A1", "A7"]}


def check(engine, name, content, **sheets):
    return desk.check_files(engine, [SourceFile(name, content, sheets=sheets)], today=TODAY)


@pytest.mark.parametrize("name", FILES)
def test_each_table_is_read_and_every_row_keeps_its_number(empty, name):
    submission = check(empty, name, FILES[name])
    assert [part.sheet for part in submission.parts] == NAMES[name]
    assert [part.result.kind for part in submission.parts] == ["members", "exchanges"]
    assert [part.result.errors for part in submission.parts] == [(), ()]
    upload = desk.apply(empty, submission, by="anna")
    assert store.rows(empty, "members")["line"].tolist() == [3, 4]
    lines = desk.raw_lines(empty, upload, [9], "exchanges")
    assert lines["text"].tolist()[:3] == ["12.10.2025", "A1", "A2"]


@pytest.mark.parametrize("name", FILES)
def test_one_of_the_tables_may_be_left_out(empty, name):
    first, second = NAMES[name]
    choices = {first: SheetChoice("members"), second: SheetChoice(None)}
    submission = check(empty, name, FILES[name], **choices)
    assert [part.sheet for part in submission.parts] == [first]
    assert submission.parts[0].result.sheets == ((second, "exchanges", 10),)


@pytest.mark.parametrize("name", FILES)
def test_a_cell_is_corrected_in_its_own_table_and_the_file_annotated(empty, name):
    rows = [*ROWS[:8], ["12.10.2025", "A1", "A9", "кадры", 24, "чел.-ч", 2], ROWS[9]]
    content = workbook({"Лист1": rows}) if name == "свод.xlsx" else as_text(rows)
    submission = check(empty, name, content)
    [error] = submission.parts[1].result.errors
    assert (error.code, error.row) == ("unknown-member", 9)
    again = check(empty, "снова.xlsx", desk.annotate(submission, load("ru")))
    assert [one.code for part in again.parts for one in part.result.errors] == ["unknown-member"]
    assert "sheets-unread" not in [one.code for one in again.warnings]
    edits = {NAMES[name][1]: NO_EDITS.write({(9, error.column): "A2"})}
    mended = check(empty, name, desk.edited(submission.parts, edits))
    assert mended.is_sound
    assert json.loads(mended.reading)["parts"][1]["header_row"] == 8


def test_a_formula_without_a_value_is_told_of_in_its_own_table_alone(empty):
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Лист1")
    for row, cells in enumerate(ROWS):
        sheet.write_row(row, 0, cells)
    sheet.write_formula("E10", "=10+2", None, "")
    book.close()
    members, exchanges = check(empty, "свод.xlsx", out.getvalue()).parts
    assert "E10" not in repr((members.result.warnings, members.result.notes))
    errors = [(one.code, one.found) for one in exchanges.result.errors]
    assert errors == [("formula-unvalued", "E10")]


def test_headings_said_again_on_the_next_page_begin_no_other_table(empty):
    pages = [*MEMBERS[:4], [], MEMBERS[1], ["A3", "Школа №3", "школа", "Астана"]]
    submission = check(empty, "список.xlsx", workbook({"Лист1": pages}))
    assert submission.rows["member_code"].tolist() == ["A1", "A2", "A3"]


def test_the_first_files_of_a_consortium_may_stand_on_one_sheet(empty):
    book = workbook(
        {
            "Наш консорциум": [
                ["Консорциум школ, 2026"],
                ["Направление", "Наименование"],
                [1, "Качество знаний"],
                [2, "Цифровая школа"],
                [],
                ["Участники"],
                ["№", "Организация", "Вид", "Город"],
                [1, "Школа № 5", "школа", "Караганда"],
                [2, "Лицей № 17", "школа", "Караганда"],
                [],
                ["Показатели"],
                ["Код", "Показатель", "Направление", "Ед. изм.", "Желаемая динамика"],
                ["1.1", "Качество знаний", 1, "%", "рост"],
            ]
        }
    )
    submission = check(empty, "консорциум.xlsx", book)
    read = [(part.result.kind, part.result.row_count) for part in submission.parts]
    assert read == [("directions", 2), ("members", 2), ("indicators", 0)]
    missing = {one.column for part in submission.parts for one in part.result.errors}
    assert missing == {"aggregation", "nature", "period_type"}


BESIDE = [[*left, None, *right] for left, right in zip(MEMBERS[1:4], EXCHANGES[1:], strict=True)]
"""Members in columns A to D, exchanges in F to L."""


@pytest.mark.parametrize(
    ("name", "content", "names"),
    [
        ("свод.xlsx", workbook({"Лист1": BESIDE}), ["Лист1!A1", "Лист1!F1"]),
        ("свод.csv", as_text(BESIDE), ["A1", "F1"]),
    ],
)
def test_tables_side_by_side_are_read_as_those_one_below_another(empty, name, content, names):
    submission = check(empty, name, content)
    assert [part.sheet for part in submission.parts] == names
    assert [part.result.kind for part in submission.parts] == ["members", "exchanges"]
    assert [part.result.errors for part in submission.parts] == [(), ()]
    upload = desk.apply(empty, submission, by="anna")
    cells = desk.raw_lines(empty, upload, [3], "exchanges")
    assert cells["text"].tolist() == ["13.10.2025", "A2", "A1", "кадры", "12", "чел.-ч", "2"]


def test_tables_of_one_kind_with_other_columns_are_both_read(empty):
    other = [["Код", "Организация", "Тип", "Город", "Сайт"], ["A3", "Школа №3", "школа", "Астана"]]
    submission = check(empty, "список.xlsx", workbook({"Лист1": [*MEMBERS[:4], [], *other]}))
    assert [part.result.errors for part in submission.parts] == [(), ()]
    upload = desk.apply(empty, submission, by="anna")
    rows = store.rows(empty, "members")
    assert rows["member_code"].tolist() == ["A1", "A2", "A3"]
    last = rows.iloc[2]
    cells = desk.raw_lines(empty, upload, [last["line"]], "members", file=last["file"])
    assert (last["line"], cells["text"].tolist()) == (7, ["A3", "Школа №3", "школа", "Астана", ""])
