"""Bytes to a table of text: encodings, delimiters, where the header stands, what is kept."""

import codecs
import contextlib
import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.contracts import CONTRACTS
from lib.intake import Limits, UnreadableError, read_table
from lib.text import load

HEADER = ["Код показателя", "Код организации", "Период", "Значение", "Комментарий"]
ROWS = [
    ["3.1", "S01", "2025/26", "41,9", "данные школы; уточнены"],
    ["3.1", "S02", "2025/26", "12,5", 'приказ «О мерах», "черновик"'],
    ["6.1", "S01", "2025/26-H1", "4", ""],
]


def csv_text(rows, delimiter=";", newline="\r\n"):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=newline).writerows(rows)
    return out.getvalue()


ENCODINGS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8-sig",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "cp1251": "cp1251",
    "kz1048": "cp1251",
    "cp866": "cp866",
    "koi8-r": "koi8-r",
}
"""Encoding -> what it is taken for: without a Kazakh letter KZ-1048 is Windows-1251."""


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_table_is_read_back_in_every_encoding_and_delimiter(encoding, delimiter):
    rows = ROWS
    if encoding in ("cp866", "koi8-r"):  # they have no guillemets
        rows = [[cell.replace("«", "").replace("»", "") for cell in row] for row in ROWS]
    table = read_table(csv_text([HEADER, *rows], delimiter).encode(encoding))
    assert table.header == HEADER
    assert table.rows == rows
    assert table.lines == [2, 3, 4]
    assert table.source_format.encoding == ENCODINGS[encoding]
    assert table.source_format.delimiter == delimiter


def test_kazakh_letters_of_a_code_page_are_read():
    rows = [
        ["S01", "«Бұлақ» мектебі", "мектеп", "Қостанай"],
        ["S02", "Гимназия", "школа", "Өскемен"],
    ]
    header = ["Код организации", "Наименование", "Тип организации", "Населённый пункт"]
    table = read_table(csv_text([header, *rows]).encode("kz1048"))
    assert table.rows == rows
    assert table.source_format.encoding == "kz1048"


def test_letters_deep_in_an_english_file_decide_its_code_page():
    rows = [["S01", "School", "school", "Town"]] * 9000 + [["S02", "Школа", "school", "Пошехонье"]]
    table = read_table(
        csv_text([["member_code", "name_ru", "member_type", "city"], *rows]).encode("cp1251")
    )
    assert table.rows[-1] == rows[-1]


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "kz1048"])
def test_a_template_alone_is_enough_to_guess_by(language, encoding):
    rows = CONTRACTS["members"].template_rows(load(language))
    table = read_table(csv_text(rows, ";").encode(encoding))
    assert [table.header, *table.rows] == rows


def test_excels_separator_line_names_the_delimiter_and_is_no_row():
    table = read_table(("sep=|\r\n" + csv_text([HEADER, *ROWS], "|")).encode("utf-8-sig"))
    assert table.header == HEADER
    assert table.lines == [2, 3, 4]
    assert table.source_format.header_row == 1


def test_decimal_commas_do_not_look_like_a_delimiter():
    rows = [["a", "b"], ["1,5", "2,5"], ["3,5", "4,5"]]
    assert read_table(csv_text(rows).encode()).rows == rows[1:]


def test_a_cell_may_hold_lines_and_a_row_is_counted_as_the_spreadsheet_does():
    rows = [["3.1", "S01", "2025/26", "1", "первая\nвторая"], ["3.1", "S02", "2025/26", "2", ""]]
    table = read_table(csv_text([HEADER, *rows]).encode())
    assert table.rows == rows
    assert table.lines == [2, 3]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(newline):
    assert read_table(csv_text([HEADER, *ROWS], ";", newline).encode()).rows == ROWS


def test_titles_above_and_empty_tails_are_dropped_and_nothing_else():
    lines = [
        "Отчёт консорциума;;;;;;",
        ";;;;;;",
        "Код показателя;Код организации;Период;Значение;Комментарий;;",
        "3.1;S01;2025/26;41,9;;;",
        ";;;;;;",
        "Итого;;;41,9;;;",
        ";;;;;;",
        ";;;;;;",
    ]
    table = read_table("\n".join(lines).encode())
    assert table.header == HEADER
    assert table.source_format.header_row == 3
    assert table.rows == [
        ["3.1", "S01", "2025/26", "41,9", ""],
        ["", "", "", "", ""],
        ["Итого", "", "", "41,9", ""],
    ]
    assert table.lines == [4, 5, 6]


def test_a_header_of_two_lines_is_joined():
    lines = [
        "Организация;Дата мониторинга;Форма;Участники;;Пар",
        ";;;наставников;наставляемых;",
        "S01;20.12.2025;педагог-ученик;3;5;5",
    ]
    table = read_table("\n".join(lines).encode())
    assert table.header == [
        "Организация",
        "Дата мониторинга",
        "Форма",
        "наставников",
        "наставляемых",
        "Пар",
    ]
    assert (table.source_format.header_row, table.source_format.header_height) == (1, 2)
    assert table.lines == [3]


def test_a_table_of_no_known_kind_still_has_a_header():
    lines = ["Список дежурств", "Месяц;Класс;Кабинет", "май;5а;12", "июнь;6б;14"]
    table = read_table("\n".join(lines).encode())
    assert table.header == ["Месяц", "Класс", "Кабинет"]
    assert table.rows == [["май", "5а", "12"], ["июнь", "6б", "14"]]


def test_a_file_is_read_from_its_path_too(tmp_path):
    path = tmp_path / "m.csv"
    path.write_bytes(csv_text([HEADER, *ROWS]).encode("cp1251"))
    assert read_table(path).rows == ROWS


def refused(raw, **limits):
    with pytest.raises(UnreadableError) as caught:
        read_table(raw, limits=Limits(**limits))
    return caught.value.problem


TEXT = csv_text([HEADER, *ROWS])


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "file-empty"),
        (b" \r\n\r\n \t", "file-empty"),
        (codecs.BOM_UTF8, "file-empty"),
        (b"\xff\xfe", "file-empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "file-picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "file-picture"),
        (b"GIF89a" + bytes(100), "file-picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "file-picture"),
        (b"%PDF-1.7\n1 0 obj", "file-pdf"),
        (b"\x1f\x8b\x08\0", "file-archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "file-old-excel"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "file-password",
        ),
        (b"<html><p>1</p></html>", "file-web-page"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "file-web-page"),
        (b'<?xml version="1.0"?><Workbook/>', "file-web-page"),
        (bytes(range(256)) * 20, "file-binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(500), "file-binary"),
        (TEXT.encode().replace(b"41", b"4\x001"), "file-nul"),
        (TEXT.encode() + "я".encode()[:1], "file-cut-short"),
        (TEXT.encode("utf-16")[:-1], "file-cut-short"),
        (TEXT.encode().decode("cp1251", "replace").encode(), "mojibake"),
        (("a;b\r\n1;" + "x" * 140_000).encode(), "cell-too-long"),
    ],
)
def test_what_is_no_table_is_refused_with_its_reason(raw, code):
    assert refused(raw).code == code


@pytest.mark.parametrize(("opened", "row"), [("3.1", 2), ("6.1", 4)])
def test_a_quote_left_open_is_found_where_it_opens_and_swallows_nothing(opened, row):
    table = read_table(TEXT.replace(f"\r\n{opened}", f'\r\n"{opened}', 1).encode())
    assert [(note.code, note.row) for note in table.notes] == [("quote-open", row)]
    assert table.rows == ROWS


def test_a_cell_without_end_is_found_where_it_begins():
    text = TEXT + '"' + "x;y\r\n" * 40_000
    problem = refused(text.encode())
    assert (problem.code, problem.row) == ("cell-too-long", 5)


def test_a_text_cut_in_the_middle_of_a_letter_names_its_last_row():
    assert refused((TEXT + "3.1;S01;2025/26;1;я").encode()[:-1]).row == 5


def test_a_file_larger_than_allowed_is_refused_and_without_a_limit_it_is_not():
    assert refused(TEXT.encode(), size=100).code == "file-too-large"
    assert read_table(TEXT.encode(), limits=Limits(size=None)).rows == ROWS


def test_two_hundred_megabytes_get_a_clear_answer():
    raw = b"3.1;S01;2025/26;1;\r\n" * 10_000_000
    problem = refused(raw, size=20_000_000)
    assert (problem.code, problem.values) == ("file-too-large", {"size": 200, "limit": 20})
    assert refused(raw, records=1_000).code == "rows-too-many"
    assert refused(b"x" * 200_000_000).code == "cell-too-long"


def test_five_thousand_columns_are_too_many_unless_they_are_empty():
    wide = ";".join(f"Столбец {number}" for number in range(5000))
    problem = refused(f"{wide}\r\n{wide}".encode())
    assert problem.code == "columns-too-many"
    assert problem.found == "5000"
    tail = ";" * 5000
    assert read_table(TEXT.replace("\r\n", tail + "\r\n").encode()).rows == ROWS


def test_broken_letters_inside_are_kept_as_such():
    raw = TEXT.encode().replace("школы".encode(), b"\xd1\xd1\xd1\xd1")
    assert "\ufffd" in read_table(raw).rows[0][4]


CELL = st.text(
    st.characters(
        codec="utf-8", exclude_characters="\0\r\n\ufffd", exclude_categories=["Cs", "Cc"]
    ),
    max_size=12,
)


@settings(deadline=None)
@given(
    rows=st.lists(st.lists(CELL, min_size=5, max_size=5), max_size=8),
    delimiter=st.sampled_from(";,\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be"]),
)
def test_whatever_is_written_is_read_back(rows, delimiter, encoding):
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if encoding == "utf-16-be":
        raw = codecs.BOM_UTF16_BE + csv_text([HEADER, *rows], delimiter).encode(encoding)
    else:
        raw = csv_text([HEADER, *rows], delimiter).encode(encoding)
    table = read_table(raw)
    assert table.header == HEADER
    assert table.rows == rows


@settings(deadline=None)
@given(
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("cp1251", "ignore"))
)
def test_no_bytes_break_the_reader(raw):
    with contextlib.suppress(UnreadableError):
        table = read_table(raw)
        assert len(table.rows) == len(table.lines)
        assert all(len(row) == len(table.header) for row in table.rows)
