"""Workbooks of other formats than XLSX: read like one, screened as far as they can be."""

import io
import zipfile

import pytest

from tests.helpers.files import checked, codes_of
from tests.helpers.paths import ROOT
from tests.helpers.workbooks import packed

ODS = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"))
)
OLD = ROOT / "tests" / "intake" / "reading" / "old.xls"
"""A workbook as Excel 97 saves it: one sheet of measurements."""

HEADER = ("Код показателя", "Код организации", "Период", "Значение", "Числитель", "Знаменатель")


def cell(value, comment=""):
    if isinstance(value, str):
        kind, shown = 'office:value-type="string"', value
    elif isinstance(value, tuple):
        kind, shown = f'office:value-type="percentage" office:value="{value[0]}"', "?"
    else:
        kind, shown = f'office:value-type="float" office:value="{value}"', str(value)
    note = f"<office:annotation><text:p>{comment}</text:p></office:annotation>" if comment else ""
    return f"<table:table-cell {kind}>{note}<text:p>{shown}</text:p></table:table-cell>"


def ods(*rows, comment="", author="", name="Лист1"):
    """Write an ODS of one sheet as LibreOffice does, part by part."""
    lines = [[cell(value) for value in row] for row in rows]
    if comment:
        lines[-1][-1] = cell(rows[-1][-1], comment)
    table = "".join(f"<table:table-row>{''.join(cells)}</table:table-row>" for cells in lines)
    content = (
        f'<?xml version="1.0"?><office:document-content {NAMES} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="{name}">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return ods_of(content, author)


def ods_of(content, author=""):
    """Write an ODS around the part that holds its cells."""
    meta = f'<?xml version="1.0"?><office:document-meta {NAMES}><office:meta><creator>{author}'
    meta += "</creator></office:meta></office:document-meta>"
    manifest = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return packed(
        {
            "mimetype": ODS,
            "META-INF/manifest.xml": manifest,
            "content.xml": content,
            "meta.xml": meta,
        }
    )


def test_an_ods_is_read_with_its_percents():
    raw = ods(HEADER, ("3.1", "S01", "2024/25", (0.419,), 13.0, 31.0))
    answer = checked(raw, name="отчёт.ods")
    assert codes_of(answer.errors) == []
    assert answer.rows["value"].tolist() == [41.9]
    assert answer.source_format.sheet == "Лист1"
    assert answer.may_be_stored


def test_hidden_rows_and_merged_cells_of_an_ods_are_those_of_any_workbook():
    rows = [("3.1", "S01", "2024/25", 41.9, 13.0, 31.0), ("", "S02", "2024/25", 32.0, 8.0, 25.0)]
    raw = ods(HEADER, *rows)
    content = zipfile.ZipFile(io.BytesIO(raw)).read("content.xml").decode()
    second = content.rindex("<table:table-row>")
    hidden = content[:second] + content[second:].replace(
        "<table:table-row>", '<table:table-row table:visibility="filter">', 1
    )
    span = 'table:number-rows-spanned="2" office:value-type="string"><text:p>3.1<'
    merged = hidden.replace('office:value-type="string"><text:p>3.1<', span)
    answer = checked(ods_of(merged), name="отчёт.ods")
    assert answer.rows["indicator_code"].tolist() == ["3.1", "3.1"]
    assert ("rows-hidden", 3) in codes_of(answer.warnings, "row")


@pytest.mark.parametrize("cell", ["#ССЫЛ!", "Ошибка:502", "Err:508"])
def test_an_error_of_libreoffice_is_no_empty_cell(cell):
    answer = checked(ods(HEADER, ("3.1", "S01", "2024/25", cell, 13.0, 31.0)), name="отчёт.ods")
    assert codes_of(answer.errors) == ["excel-error"]


def test_a_person_in_a_comment_of_an_ods_is_met():
    raw = ods(
        HEADER,
        ("3.1", "S01", "2024/25", (0.419,), 13.0, 31.0),
        comment="Уточнить у Петровой Анны Сергеевны",
    )
    answer = checked(raw)
    assert "personal-comment" in codes_of(answer.errors)
    assert not answer.may_be_stored


def test_old_excel_is_read_and_its_bytes_are_not_kept():
    answer = checked(OLD.read_bytes(), name="отчёт.xls")
    assert codes_of(answer.errors) == []
    assert answer.rows["value"].tolist() == [41.9]
    assert "file-not-kept" in codes_of(answer.notes)
    assert not answer.may_be_stored


@pytest.mark.parametrize("size", [0, 600, 5_000])
def test_an_old_workbook_that_cannot_be_read_is_told_so(size):
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(size)
    assert codes_of(checked(raw).errors) == ["file-old-excel"]


def test_an_archive_that_only_says_it_is_an_ods_is_refused():
    raw = packed({"mimetype": ODS, "content.xml": "<broken"})
    assert codes_of(checked(raw).errors) == ["workbook-unreadable"]
    assert codes_of(checked(packed({"mimetype": "application/epub+zip"})).errors) == [
        "file-archive"
    ]
