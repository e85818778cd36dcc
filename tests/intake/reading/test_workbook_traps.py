"""What a workbook holds besides plain cells: 1904 days, hidden rows, failed formulas, comments."""

import io

import xlsxwriter

from tests.helpers.files import checked, codes_of

HEADER = ["Код показателя", "Код организации", "Период", "Значение"]
AGREEMENTS = ["Код договора", "Вид", "Стороны", "Дата подписания"]
ROWS = [["3.1", "S01", "2022/23", 41.9], ["3.1", "S02", "2022/23", 40.8]]


def book(change, header=HEADER, rows=ROWS, **options):
    """Write a workbook of one sheet; ``change`` does to the sheet what is to be read."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, options)
    sheet = book.add_worksheet()
    for number, row in enumerate([header, *rows]):
        sheet.write_row(number, 0, row)
    change(sheet)
    book.close()
    return out.getvalue()


def test_days_of_a_workbook_that_counts_from_1904_are_not_four_years_off():
    row = ["A-1", "сетевая форма", "S01; U01", 44549]
    for is_1904, day in ((True, "2025-12-20"), (False, "2021-12-19")):
        raw = book(lambda sheet: None, AGREEMENTS, [row], default_date_format="", date_1904=is_1904)
        assert checked(raw).rows["signed_on"].tolist() == [day]


def test_a_hidden_row_is_read_and_asked_about():
    answer = checked(book(lambda sheet: sheet.set_row(2, None, None, {"hidden": True})))
    assert len(answer.rows) == 2
    assert ("rows-hidden", 3) in codes_of(answer.warnings, "row")


def test_a_failed_formula_is_an_error_and_not_an_empty_cell():
    answer = checked(book(lambda sheet: sheet.write_formula(1, 3, "=1/0", None, "#REF!")))
    assert ("excel-error", 2, "value") in codes_of(answer.errors, "row", "column")


def test_a_person_in_a_comment_is_refused_and_the_bytes_are_not_kept():
    note = "спросить Соколову Марию Петровну"
    answer = checked(book(lambda sheet: sheet.write_comment(1, 3, note)))
    assert codes_of(answer.errors) == ["personal-comment"]
    assert answer.may_be_stored is False
