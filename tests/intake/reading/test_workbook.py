"""Workbooks: what their cells mean as text, which sheet is read, which are refused."""

import dataclasses
import io
import json
import subprocess
import sys
from datetime import date, datetime

import pytest
import xlsxwriter

from lib.contracts import CONTRACTS
from lib.intake import Limits, UnreadableError, read_table
from lib.text import load
from tests.helpers.files import checked, codes_of
from tests.helpers.workbooks import BOOK, packed, raw_workbook, workbook

HEADER = ["Код показателя", "Код организации", "Период", "Значение", "Дата отчёта", "Комментарий"]


def refused(raw, **limits):
    with pytest.raises(UnreadableError) as caught:
        read_table(raw, limits=Limits(**limits))
    return caught.value.problem.code


def test_cells_are_text_as_a_person_would_type_it():
    rows = [
        ["3.1", "S01", "2025/26", 41.9, (datetime(2026, 9, 18), "dd.mm.yyyy"), "да"],
        [3.1, "S02", 2026, 310, (datetime(2026, 9, 18, 12, 30), "dd.mm.yyyy hh:mm"), True],
        ["6.1", "S02", "", 12345678901234, (date(2026, 9, 18), "d mmm"), 0.1 + 0.2],
    ]
    table = read_table(workbook({"Данные": [HEADER, *rows]}))
    assert table.header == HEADER
    assert table.rows == [
        ["3.1", "S01", "2025/26", "41.9", "2026-09-18", "да"],
        ["3.1", "S02", "2026", "310", "2026-09-18 12:30:00", "true"],
        ["6.1", "S02", "", "12345678901234", "2026-09-18", "0.3"],
    ]
    assert table.lines == [2, 3, 4]
    assert table.source_format.sheet == "Данные"
    assert table.source_format.encoding is None


def test_a_cell_shown_as_per_cent_is_the_number_that_people_see():
    rows = [["3.1", "S01", "2025/26", (0.419, "0.0%")], ["3.1", "S02", "2025/26", (1, "0%")]]
    table = read_table(workbook({"Лист": [HEADER[:4], *rows, ["3.1", "S02", "x", 0.5]]}))
    assert [row[3] for row in table.rows] == ["41.9%", "100%", "0.5"]


def test_rows_are_numbered_as_the_spreadsheet_shows_them():
    empty = [None] * 4
    rows = [empty, empty, [None, *HEADER[:4]], [None, "3.1", "S01", "2025/26", 5]]
    table = read_table(workbook({"Лист": rows}))
    assert (table.source_format.header_row, table.lines) == (3, [4])
    assert table.header == ["", *HEADER[:4]]
    answer = checked(workbook({"Лист": [*rows, [None, "3.1", "S01", "2024/25", "около 5"]]}))
    assert codes_of(answer.errors, "row", "column") == [("number-approximate", 5, "value")]


def test_the_sheet_whose_header_fits_best_is_read_and_named():
    sheets = {
        "Титул": [["Отчёт консорциума"], ["за 2025/26"]],
        "Показатели": [HEADER[:4], ["3.1", "S01", "2025/26", 5]],
        "Справка": [["Код", "Название"], ["1", "да"]],
    }
    table = read_table(workbook(sheets))
    assert table.source_format.sheet == "Показатели"
    [note] = table.notes
    assert note.values == {"sheet": "Показатели", "others": "Титул, Справка"}


def test_a_point_in_a_number_cell_is_decimal():
    answer = checked(workbook({"Лист": [HEADER[:4], ["8.2", "S01", "2025", 1.234]]}))
    assert answer.errors == ()
    assert list(answer.rows["value"]) == [1.234]


def test_a_formula_without_a_stored_value_is_told():
    cells = "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for letter, text in zip("ABCD", HEADER, strict=False)
    )
    row = '<c r="A2" t="inlineStr"><is><t>3.1</t></is></c><c r="D2"><f>1+1</f></c>'
    table = read_table(
        raw_workbook(f'<row r="1">{cells}</row><row r="2">{row}</row>', span="A1:D2")
    )
    assert table.rows == [["3.1", "", "", ""]]
    assert table.formulas == {"D2": False}


def test_a_formula_whose_value_nobody_stored_is_refused_where_it_is_read():
    head, first, second = (
        "".join(
            f'<c r="{letter}{row}" t="inlineStr"><is><t>{text}</t></is></c>'
            for letter, text in zip("ABCD", texts, strict=False)
        )
        for row, texts in enumerate(
            (HEADER, ["6.1", "S01", "2024/25-H1", "4"], ["6.1", "S02", "2024/25-H1"]), 1
        )
    )
    for formula, refused_at in (
        ('<c r="D3"><f t="shared" si="0"/></c>', [("formula-unvalued", 3, "value")]),
        ('<c r="D3"><f>1+1</f><v>2</v></c>', []),
        ('<c r="D3"><v>2</v></c><c r="D9"><f>SUM(D2:D3)</f></c>', []),
    ):
        rows = f'<row r="1">{head}</row><row r="2">{first}</row><row r="3">{second}'
        answer = checked(raw_workbook(f"{rows}{formula}</row>", span="A1:D9"), kind="measurements")
        assert codes_of(answer.errors, "row", "column") == refused_at


@pytest.mark.parametrize("kind", ["members", "exchanges"])
def test_a_template_typed_into_excel_is_accepted(kind):
    rows = CONTRACTS[kind].template_rows(load("ru"))
    answer = checked(workbook({"Лист1": rows}), current_rows={})
    assert (answer.kind, answer.errors) == (kind, ())


@pytest.mark.parametrize(
    ("cells", "span"),
    [
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "A1"),
        ('<row r="1"><c r="XFD1"><v>1</v></c></row>', "A1"),
        ('<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "A1"),
        ('<row r="1"><c r="A1"><v>1</v></c></row>', "A1:XFD1048576"),
        ("<row r='1'><c r='XFD1'><v>1</v></c></row>", "A1"),
    ],
)
def test_a_cell_far_out_gives_a_sentence_and_not_an_abort(cells, span):
    raw = raw_workbook(cells, span=span)
    assert len(raw) < 5_000
    assert refused(raw) == "workbook-too-wide"


def test_an_archive_that_swells_is_refused():
    cells = '<row r="1"><c r="A1"><v>1</v></c></row>' + " " * 30_000_000
    assert refused(raw_workbook(cells)) == "workbook-too-large"
    assert (
        refused(raw_workbook("<row/>" + " " * 2_000_000), unpacked=1_000_000)
        == "workbook-too-large"
    )


def test_an_archive_with_too_many_entries_is_refused():
    parts = {"xl/workbook.xml": BOOK} | {f"xl/media/{number}": "" for number in range(20)}
    assert refused(packed(parts), entries=10) == "workbook-too-large"


def test_an_archive_that_reaches_outside_is_refused():
    assert (
        refused(packed({"xl/workbook.xml": BOOK, "xl/../../evil.xml": ""})) == "workbook-unreadable"
    )


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"xl/workbook.xml": "no xml"}, "workbook-unreadable"),
        ({"xl/workbook.xml": BOOK}, "workbook-unreadable"),
        ({"word/document.xml": ""}, "file-archive"),
        ({"table.csv": "a;b"}, "file-archive"),
    ],
)
def test_an_archive_that_is_no_whole_workbook_is_refused(parts, code):
    assert refused(packed(parts)) == code


def test_a_workbook_cut_short_is_refused():
    raw = workbook({"Лист": [HEADER]})
    assert refused(raw[: len(raw) // 2]) == "workbook-unreadable"


def test_a_workbook_of_empty_sheets_is_refused():
    assert refused(workbook({"Лист1": [], "Лист2": []})) == "workbook-empty"


def test_entities_that_multiply_are_refused():
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "{}">{}]><worksheet>&k;</worksheet>'.format(
            "x" * 1000,
            "".join(
                f'<!ENTITY {b} "{f"&{a};" * 10}">'
                for a, b in zip("bcdefghij", "cdefghijk", strict=True)
            ),
        )
    )
    assert refused(packed({"xl/workbook.xml": bomb})) == "workbook-unreadable"


def test_reading_ends_when_its_time_is_over(monkeypatch):
    def late(*_given, **_options):
        raise subprocess.TimeoutExpired("workbook", 1)

    monkeypatch.setattr(subprocess, "run", late)
    assert refused(packed({"xl/workbook.xml": BOOK}), seconds=1) == "workbook-too-slow"


def test_a_reader_that_dies_gives_a_sentence():
    raw = workbook({"Лист": [HEADER]})
    assert refused(raw, memory=20_000_000) == "workbook-too-large"


def test_the_reader_is_a_program_of_its_own():
    limits = json.dumps(dataclasses.asdict(Limits()))
    done = subprocess.run(
        [sys.executable, "-m", "lib.intake.reading.workbook", limits],
        input=workbook({"Лист": [["Код"], ["1"]]}),
        capture_output=True,
        check=True,
    )
    answer = json.loads(done.stdout)
    assert answer["sheets"] == [
        {
            "name": "Лист",
            "rows": [["Код"], ["1"]],
            "formulas": {},
            "hidden_rows": [],
            "hidden_columns": [],
            "is_hidden": False,
            "merged": [],
        }
    ]
    assert answer["date_1904"] is False


def test_a_hidden_column_is_asked_about_and_a_formula_without_a_value_refused():
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Код организации", "Учебный год", "Всего учащихся", "Педагогов"])
    sheet.write_row(1, 0, ["S01", "2025/26", 300])
    sheet.write_formula(1, 3, "=10+10", None, "")
    sheet.set_column(2, 2, None, None, {"hidden": True})
    book.close()
    answer = checked(out.getvalue(), name="a.xlsx")
    assert codes_of(answer.warnings) == ["columns-hidden"]
    assert codes_of(answer.errors, "column") == [("formula-unvalued", "teachers_total")]


def test_a_code_whose_last_digits_excel_lost_is_refused():
    header = ["Код финансирования", "Период", "Источник", "Получатель", "План", "Валюта"]
    row = [202500000000123456, "2025/26", "грант", "S01", 900, "RUB"]
    answer = checked(workbook({"Лист1": [header, row, ["F-2", *row[1:]]]}), name="a.xlsx")
    assert codes_of(answer.errors, "row") == [("number-exponent", 2)]
