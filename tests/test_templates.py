"""Templates of every kind in every language explain themselves and are accepted as they are."""

import csv
import io
import zipfile

import pytest
from python_calamine import CalamineWorkbook

from lib.contracts import CONTRACTS, EXAMPLE, MARK, example
from lib.export import template
from lib.text import languages, load

ALL = pytest.mark.parametrize(
    ("kind", "language"), [(kind, language) for kind in CONTRACTS for language in languages()]
)


def csv_rows(kind, language):
    content = CONTRACTS[kind].template(load(language)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content), delimiter=";"))


def opened(kind, language):
    content = template.workbook(CONTRACTS[kind], load(language))
    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def part(kind, language, name):
    """Read one part of a workbook's archive as text."""
    content = template.workbook(CONTRACTS[kind], load(language))
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


@ALL
def test_a_template_has_a_header_and_an_example_of_every_column(kind, language):
    text = load(language)
    header, row = csv_rows(kind, language)
    assert header == [text(MARK), *CONTRACTS[kind].header(text)]
    assert row[0] == text(EXAMPLE)
    for column, cell in zip(CONTRACTS[kind].columns.values(), row[1:], strict=True):
        assert cell or column.empty_means or not (column.required or column.key)


@ALL
def test_a_workbook_says_the_same_as_the_csv_file(kind, language):
    book = opened(kind, language)
    header, row = book.get_sheet_by_index(0).to_python()[:2]
    assert header == csv_rows(kind, language)[0]
    shown = [cell for cell in csv_rows(kind, language)[1] if cell]
    assert len([cell for cell in row if cell != ""]) == len(shown)
    assert len(book.sheet_names[0]) <= 31


def test_examples_are_in_the_language_of_the_template():
    column = CONTRACTS["exchanges"].columns["unit"]
    assert [example(column, load(code)) for code in ("ru", "en", "kk")] == [
        "чел.-ч",
        "person-hours",
        "адам-сағат",
    ]
    answer = CONTRACTS["members"].columns["is_demo"]
    assert [example(answer, load(code)) for code in ("ru", "en", "kk")] == ["да", "yes", "иә"]
    latitude = CONTRACTS["members"].columns["lat"]
    assert [example(latitude, load(code)) for code in ("ru", "en")] == ["58,49928", "58.49928"]


def test_a_workbook_offers_the_words_of_closed_lists():
    lists = opened("exchanges", "ru").get_sheet_by_name("Списки").to_python()
    resources = next(column for column in zip(*lists, strict=True) if "кадры" in column)
    assert set(resources) - {""} == {"опыт", "оснащение", "информация", "кадры", "финансы"}
    drawn = part("exchanges", "ru", "xl/worksheets/sheet1.xml")
    assert drawn.count('<dataValidation type="list" errorStyle="warning"') == 4


def test_every_header_carries_its_meaning_as_a_comment():
    comments = part("members", "en", "xl/comments1.xml")
    for name in CONTRACTS["members"].names:
        assert load("en")(f"column-members-{name}.meaning".replace("_", "-")) in comments


def test_codes_stay_text_and_days_are_days():
    rows = opened("indicators", "ru").get_sheet_by_index(0).to_python()
    assert rows[1][1] == "3.1"
    day = opened("agreements", "ru").get_sheet_by_index(0).to_python()[1]
    assert any(getattr(cell, "isoformat", lambda: "")() == "2024-09-02" for cell in day)
