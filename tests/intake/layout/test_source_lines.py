"""Lines of a file read again from its bytes: nothing in them is changed."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.intake import raw_lines, read_table
from tests.helpers.files import checked
from tests.helpers.workbooks import workbook

HEADER = "Код показателя;Код организации;Период;Числитель;Знаменатель;Заметка завуча"
LINE = "3.1; S01 ;2025/2026 уч. год;'12;31,0;см. приказ"


def reading(raw, name="measurements.csv"):
    """How a checked file is to be read again, as the database keeps it."""
    return json.loads(checked(raw, name=name).reading)


def cells(raw, *lines, **values):
    result = raw_lines(raw, values or reading(raw), lines)
    return result[["line", "header", "text"]].to_numpy().tolist()


def test_a_line_is_given_under_the_file_s_own_headers_as_it_was_typed():
    raw = f"{HEADER}\n{LINE}\n3.1;S02;2025/26;1;2;\n".encode("cp1251")
    result = raw_lines(raw, reading(raw), [2])
    assert result["header"].tolist() == HEADER.split(";")
    assert result["text"].tolist() == LINE.split(";")
    assert result["column"].fillna("").tolist() == [
        *("indicator_code", "member_code", "period", "numerator", "denominator"),
        "",
    ]


@pytest.mark.parametrize("before", ["", "sep=;\r\n", "Отчёт школы;;;\r\n\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_lines_are_those_that_the_spreadsheet_shows(before, encoding):
    raw = f"{before}{HEADER}\r\n{LINE}\r\n".encode(encoding)
    [line] = read_table(raw).lines
    assert line == {"": 2, "sep=;\r\n": 2}.get(before, 4)
    assert [text for _line, _header, text in cells(raw, line)] == LINE.split(";")


def test_a_header_of_two_lines_is_joined_as_before():
    rows = [["Показатель", "Организация", "2025/26", ""], ["", "", "Факт", "Примечание"]]
    raw = workbook({"Отчёт": [*rows, ["3.1", "S01", 12.5, "да"]], "Ещё": [["x"], ["y"]]})
    table = read_table(raw)
    assert table.source_format.header_height == 2
    result = cells(raw, 3, **table.source_format.reading)
    assert result == [
        [3, header, text] for header, text in zip(table.header, table.rows[0], strict=True)
    ]


def test_a_cell_beyond_the_header_is_shown_and_an_empty_one_is_not():
    raw = f"{HEADER}\n{LINE};лишнее;\n".encode()
    assert cells(raw, 2)[6:] == [[2, "", "лишнее"]]


@pytest.mark.parametrize("lines", [(), (1,), (99,), (0,)])
def test_what_is_no_line_of_data_gives_nothing(lines):
    assert cells(f"{HEADER}\n{LINE}\n".encode(), *lines) == []


def test_without_knowing_how_it_was_read_a_file_gives_nothing():
    assert raw_lines(f"{HEADER}\n{LINE}\n".encode(), {}, [2]).empty


@settings(deadline=None)
@given(
    st.lists(
        st.lists(st.text("абвёқ012 ,.\"'-;\t", max_size=6), min_size=3, max_size=3),
        min_size=1,
        max_size=8,
    )
)
def test_every_line_reads_as_it_read_at_first(rows):
    lines = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    raw = "\n".join(["Код показателя;Период;Значение", *lines, ""]).encode()
    table = read_table(raw)
    result = raw_lines(raw, table.source_format.reading, table.lines)
    again = [
        result.loc[result["line"] == line, "text"].tolist()[: len(table.header)]
        for line in table.lines
    ]
    assert again == table.rows
