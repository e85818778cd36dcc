"""Sheets of a workbook of several tables: what somebody decided about one of them."""

from datetime import date

from lib import desk, store
from lib.desk import NO_EDITS
from lib.intake import Decisions, SheetChoice, SourceFile
from tests.helpers.workbooks import workbook

TODAY = date(2026, 10, 1)
MEMBERS = [
    ["Список", None, None],
    ["Код организации", "Наименование", "Тип организации", "Населённый пункт"],
    ["A1", "Школа №1", "школа", "Астана"],
    ["A2", "Лицей №2", "школа", "Астана"],
]
DIRECTIONS = [["Направление", "Наименование"], ["1", "Качество"], ["2", "Проекты"]]
ODD = [["Шифр", "Как зовём", "Что это", "Где"], ["A3", "Школа №3", "школа", "Астана"]]
BOOK = workbook({"Организации-участники": MEMBERS, "Направления": DIRECTIONS, "Разное": ODD})
ODD_COLUMNS = dict(enumerate(["member_code", "name_ru", "member_type", "city"]))


def check(engine, content=BOOK, **sheets):
    file = SourceFile("книга.xlsx", content, sheets=sheets)
    return desk.check_files(engine, [file], today=TODAY)


def kinds(submission):
    return [(part.sheet, part.result.kind) for part in submission.parts]


def about_sheets(submission):
    warnings = [one.code for part in submission.parts for one in part.result.warnings]
    return [code for code in warnings if code.startswith("sheet")]


def test_sheets_that_are_not_read_are_named(empty):
    submission = check(empty)
    assert kinds(submission) == [
        ("Направления", "directions"),
        ("Организации-участники", "members"),
    ]
    assert about_sheets(submission) == ["sheets-unread"]
    unread = [one for part in submission.parts for one in part.result.sheets]
    assert unread == [("Разное", None, 2)]


def test_a_sheet_is_read_as_somebody_said_beside_another_of_its_kind(empty):
    choice = SheetChoice("members", Decisions(columns=ODD_COLUMNS))
    recognised = SheetChoice("members")
    submission = check(empty, **{"Разное": choice, "Организации-участники": recognised})
    assert len(submission.parts) == 3
    assert about_sheets(submission) == []
    upload = desk.apply(empty, submission, by="anna")
    rows = store.rows(empty, "members").set_index("member_code")
    assert rows["line"].to_dict() == {"A1": 3, "A2": 4, "A3": 2}
    assert rows.loc["A3", "file"] == "книга.xlsx · Разное"
    lines = desk.raw_lines(empty, upload, [2], "members", "книга.xlsx · Разное")
    assert lines["text"].tolist() == ["A3", "Школа №3", "школа", "Астана"]


def test_a_chosen_sheet_takes_the_kind_from_the_recognised_one(empty):
    choice = SheetChoice("members", Decisions(columns=ODD_COLUMNS))
    submission = check(empty, Разное=choice)
    assert kinds(submission) == [("Направления", "directions"), ("Разное", "members")]
    assert about_sheets(submission) == ["sheets-unread"]


def test_a_sheet_that_is_left_out_is_no_warning(empty):
    left_out = {"Разное": SheetChoice(None), "Направления": SheetChoice(None)}
    submission = check(empty, **left_out)
    assert kinds(submission) == [("Организации-участники", "members")]
    assert about_sheets(submission) == []


def test_the_header_of_a_sheet_is_where_somebody_said(empty):
    columns = dict(enumerate(["member_code", "name_ru", "member_type", "city"]))
    wrong = SheetChoice("members", Decisions(header_row=1, columns=columns))
    submission = check(empty, **{"Организации-участники": wrong})
    [members] = [part for part in submission.parts if part.result.kind == "members"]
    assert members.result.source_format.header_row == 1
    assert "Тип организации" in {one.found for one in members.result.errors}


def test_a_sheet_without_rows_stays_where_somebody_chose_its_kind(empty):
    wrong = SheetChoice("directions", Decisions(header_row=3))
    assert ("Направления", "directions") in kinds(check(empty, Направления=wrong))


def test_a_cell_of_one_sheet_is_mended_and_the_others_stay(empty):
    wrong = [*DIRECTIONS[:2], ["два", "Проекты"]]
    book = workbook({"Направления": wrong, "Организации-участники": MEMBERS, "Разное": ODD})
    submission = check(empty, book)
    edits = {"Направления": NO_EDITS.replace("direction", "два", "2")}
    mended = check(empty, desk.edited(submission.parts, edits))
    assert kinds(mended) == [("Направления", "directions"), ("Организации-участники", "members")]
    assert mended.is_sound
    assert about_sheets(mended) == ["sheets-unread"]
