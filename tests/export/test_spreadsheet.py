"""Frames as files: what Excel opens must be what was meant, and nobody's text may run."""

import csv
import io
import re
import zipfile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from lib.export import form_sheet, spreadsheet
from lib.text import load

RU, EN = load("ru"), load("en")
FRAME = pd.DataFrame(
    {
        "Код": ["S10", "S11"],
        "Значение": [41.9, None],
        "Всего": pd.array([310, None], dtype="Int64"),
        "Демо": pd.array([True, None], dtype="boolean"),
        "Комментарий": ["первая; «вторая»\nстрока", None],
    }
)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1"]


def cells(content):
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def sheet(content):
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def test_a_russian_file_has_decimal_commas_and_words():
    content = spreadsheet.csv(FRAME, RU)
    assert content.startswith(b"\xef\xbb\xbf")
    assert cells(content) == [
        ["Код", "Значение", "Всего", "Демо", "Комментарий"],
        ["S10", "41,9", "310", "да", "первая; «вторая»\nстрока"],
        ["S11", "", "", "", ""],
    ]


def test_an_english_file_has_decimal_points():
    assert cells(spreadsheet.csv(FRAME, EN))[1][1:4] == ["41.9", "310", "yes"]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_loses_nothing_on_its_way_through_a_file(number):
    cell = cells(spreadsheet.csv(pd.DataFrame({"n": [number]}), RU))[1][0]
    assert "e" not in cell.lower()
    assert float(cell.replace(",", ".")) == number


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula(text):
    frame = pd.DataFrame({"a": [text]})
    assert cells(spreadsheet.csv(frame, RU))[1] == [f"'{text}"]
    assert spreadsheet.csv(pd.DataFrame({text: [1]}), RU).decode("utf-8-sig").lstrip('"')[0] == "'"


def test_a_negative_number_is_no_formula():
    assert cells(spreadsheet.csv(pd.DataFrame({"n": [-5.5]}), RU))[1] == ["-5,5"]


def test_a_workbook_keeps_numbers_and_texts_apart():
    assert sheet(spreadsheet.workbook(FRAME, RU)) == [
        ["Код", "Значение", "Всего", "Демо", "Комментарий"],
        ["S10", 41.9, 310.0, "да", "первая; «вторая»\nстрока"],
        ["S11", "", "", "", ""],
    ]


def test_a_workbook_leaves_texts_that_look_like_formulas_numbers_and_links():
    texts = ["=1+1", "007", "https://example.org"]
    assert [
        row[0] for row in sheet(spreadsheet.workbook(pd.DataFrame({"a": texts}), RU))[1:]
    ] == texts


def test_a_frame_longer_than_a_sheet_goes_on_in_the_next(monkeypatch):
    monkeypatch.setattr(spreadsheet, "SHEET_ROWS", 2)
    content = spreadsheet.workbook(pd.DataFrame({"n": [1, 2, 3]}), RU)
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    result = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    assert result == [[["n"], [1.0], [2.0]], [["n"], [3.0]]]


def test_an_empty_frame_is_a_header_alone():
    empty = FRAME.iloc[:0]
    assert cells(spreadsheet.csv(empty, RU)) == [list(FRAME.columns)]
    assert sheet(spreadsheet.workbook(empty, RU)) == [list(FRAME.columns)]


@pytest.mark.parametrize(
    "content",
    [
        spreadsheet.workbook(pd.DataFrame({"a": [1.5]}), load("ru")),
        form_sheet.as_workbook(form_sheet.FormSheet("Сведения", [], [], [], [])),
    ],
)
def test_a_workbook_has_no_clock_so_that_it_can_be_written_again_byte_by_byte(content):
    properties = zipfile.ZipFile(io.BytesIO(content)).read("docProps/core.xml").decode()
    times = set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", properties))
    assert times == {"1980-01-01T00:00:00Z"}
