"""Archives that are handed in: taken for the files in them, or refused as they are."""

import io
import zipfile

import pytest

from lib.desk import archives, unpacked
from tests.helpers.workbooks import workbook


def archive(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in entries.items():
            opened.writestr(name, content)
    return out.getvalue()


def test_the_files_of_an_archive_take_its_place():
    packed = archives.pack([("Ұйымдар.csv", b"a"), ("b.csv", b"b")])
    files = unpacked([("b.csv", b"0"), ("всё.zip", packed)])
    assert files == [("b.csv", b"0"), ("Ұйымдар.csv", b"a"), ("b (2).csv", b"b")]


def test_the_same_files_make_the_same_archive():
    files = [("a.csv", b"a"), ("b.csv", b"b")]
    assert archives.pack(files) == archives.pack(files)


def test_folders_and_what_systems_add_are_left_out():
    entries = {
        "папка/": b"",
        "папка/отчёт.csv": b"a",
        "__MACOSX/._отчёт.csv": b"",
        ".DS_Store": b"",
        "папка/~$отчёт.xlsx": b"user",
        "папка\\ещё.csv": b"b",
    }
    assert unpacked([("всё.zip", archive(entries))]) == [("отчёт.csv", b"a"), ("ещё.csv", b"b")]


def test_cyrillic_names_of_windows_are_read():
    content = archive({"xxxxx.csv": b"a"}).replace(b"xxxxx", "отчёт".encode("cp866"))
    assert unpacked([("всё.zip", content)]) == [("отчёт.csv", b"a")]


@pytest.mark.parametrize(
    "content",
    [
        workbook({"Лист": [["a"]]}),
        archive({"[Content_Types].xml": b"", "word/document.xml": b""}),
        archive({"a.csv": b"0" * 200_000}),
        archive({f"{number}.csv": b"" for number in range(1_001)}),
        archive({"a.csv": b"abc"})[:-10],
        archive({"a.csv": b"abc"}).replace(b"\x14\x00\x00\x00\x08", b"\x14\x00\x01\x00\x08"),
        b"PK\x03\x04",
        b"a;b",
    ],
    ids=["workbook", "letter", "large", "many", "cut", "password", "broken", "text"],
)
def test_what_is_no_small_readable_archive_of_files_stays_as_it_is(content):
    assert unpacked([("файл", content)], most=100_000) == [("файл", content)]
