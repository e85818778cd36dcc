"""A wrong file mended: problems by cause, one fix for all, the annotated file uploaded again."""

import io
import shutil
import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from lib import desk
from lib.desk import NO_EDITS
from lib.text import load
from tests.helpers.workbooks import workbook

TODAY = date(2026, 10, 1)
WORDS = load("ru")
MEMBERS = "member_code;name_ru;member_type;city\nS01;Первая;школа;Казань\nS02;Вторая;школа;Казань\n"
HEADER = ["Код обмена", "Дата", "Кто передаёт", "Кто получает", "Вид ресурса", "Количество"]
HEADER += ["Единица", "Направление"]
ROWS = [
    ["1", "01.02.2026", "S01", "S02", "кадры", "12,5", "чел.-ч", "6"],
    ["2", "01.02.2026", "S01", "S02", "прочее", "5", "чел.-ч", "6"],
    ["3", "01.02.2026", "S01", "S02", "прочее", "7", "чел.-ч", "6"],
    ["4", "01.02.2026", "S09", "S02", "кадры", "около 5", "чел.-ч", "6"],
]


@pytest.fixture
def consortium(founded, tmp_path):
    """A consortium of two schools."""
    shutil.copy(founded, tmp_path / "consortium.db")
    engine = desk.open_consortium(f"sqlite:///{tmp_path}/consortium.db")
    desk.apply(engine, desk.check(engine, MEMBERS.encode(), "members.csv", today=TODAY), by="anna")
    yield engine
    engine.dispose()


def as_csv(rows=ROWS):
    lines = ["Обмены за полугодие;;;;;;;", *(";".join(row) for row in [HEADER, *rows])]
    return "\r\n".join(lines).encode("cp1251")


def as_book(rows=ROWS):
    return workbook({"Обмены ресурсами": [HEADER, *rows]})


def check(engine, content, name="обмены.csv", kind="exchanges"):
    return desk.check(engine, content, name, kind=kind, today=TODAY)


def edited(submission, edits):
    return desk.edited([submission], {submission.sheet: edits})


def opened(content, number=0):
    return (
        CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(number).to_python()
    )


def part(content, name):
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def causes(submission):
    return {
        (one.example.code, one.example.found): one
        for one in desk.group(submission.result.errors, submission.result.kind, WORDS)
    }


def test_problems_of_one_cause_are_one_group(consortium):
    result = causes(check(consortium, as_csv()))
    assert {result for _, result in result} >= {"прочее", "S09", "около 5"}
    [other] = [one for (_, text), one in result.items() if text == "прочее"]
    assert (other.rows, other.count) == ((4, 5), 2)
    assert desk.rows_in_words(other, WORDS) == "Строки 4, 5"


@pytest.mark.parametrize("make", [as_csv, as_book], ids=["csv", "xlsx"])
def test_one_fix_mends_all_rows_of_a_cause_and_rows_can_be_left_out(consortium, make):
    submission = check(consortium, make())
    last = max(one.row for one in submission.result.errors)
    edits = NO_EDITS.replace("resource", "прочее", "кадры").skip(frozenset({last}))
    mended = check(consortium, edited(submission, edits))
    assert mended.result.errors == ()
    assert mended.rows["quantity"].tolist() == [12.5, 5, 7]
    assert mended.rows["line"].tolist() == [last - 3, last - 2, last - 1]


def mend(submission, text, way):
    """Mend all texts of the cause that one of them is of, in one of its ways."""
    groups = desk.group(submission.result.errors, submission.result.kind, WORDS)
    (cause,) = [one for one in groups if text in one.proposals]
    edits = NO_EDITS
    for wrong, right in cause.ways[way].items():
        edits = edits.replace(cause.example.column, wrong, right)
    return cause, edited(submission, edits)


def events(*counts):
    """Write events of one organisation, each with a cell of participants and one of pupils."""
    header = "Дата;Название;Вид;Направление;Организатор;Участников;Учащихся"
    lines = [f"{12 + at}.11.2025;Встреча {at};семинар;6;S01;{two}" for at, two in enumerate(counts)]
    return "\n".join([header, *lines]).encode()


def test_ranges_are_one_cause_and_either_bound_can_be_taken_for_all(consortium):
    raw = events("10-12;5", "от 15 до 20;5", "30–40 чел.;десять", "7;кто-то")
    submission = check(consortium, raw, kind="events")
    cause, mended = mend(submission, "10-12", "low")
    assert (cause.rows, list(cause.ways)) == ((2, 3, 4), ["low", "high"])
    answer = check(consortium, mended, kind="events").result
    assert [(one.row, one.column) for one in answer.errors] == [
        (4, "participants_pupils"),
        (5, "participants_pupils"),
    ]
    cause, mended = mend(check(consortium, mended, kind="events"), "десять", "unknown")
    rows = check(consortium, mended, kind="events").rows
    assert rows["participants_total"].tolist() == [10, 15, 30, 7]
    assert rows["participants_pupils"].fillna(-1).tolist() == [5, 5, -1, -1]


def test_a_point_of_thousands_or_of_a_fraction_is_chosen_for_all(consortium):
    header = "Код показателя;Код организации;Период;Плановое значение"
    rows = ("3.1;S10;2030/31;1.234", "3.1;S10;2031/32;2.345")
    submission = check(consortium, "\n".join([header, *rows]).encode(), kind="targets")
    cause, mended = mend(submission, "1.234", "decimal")
    assert cause.rows == (2, 3)
    assert cause.ways["grouped"] == {"1.234": "1234", "2.345": "2345"}
    left = check(consortium, mended, kind="targets").result.errors
    assert {one.column for one in left} == {"indicator_code", "member_code"}


def test_numbers_without_a_proposal_are_another_cause_than_those_with_one(consortium):
    submission = check(
        consortium, events("около 20;1", "15+;1", "10-12;1", "двое;1"), kind="events"
    )
    groups = desk.group(submission.result.errors, "events", WORDS)
    assert sorted((one.example.code, one.rows) for one in groups) == [
        ("not-a-number", (5,)),
        ("number-approximate", (2, 3)),
        ("number-range", (4,)),
    ]
    assert len({one.digest for one in groups}) == 3
    assert [dict(one.ways) for one in groups if one.example.code == "number-approximate"] == [
        {"each": {"около 20": "20", "15+": "15"}}
    ]


def test_days_for_months_across_and_numbers_below_them_are_written_where_they_stand(consortium):
    lines = ["Название;Вид;Направление;Организатор;сентябрь 2025;октябрь 2025"]
    raw = "\n".join([*lines, "Клуб;семинар;6;S01;10-12;9"]).encode()
    submission = check(consortium, raw, kind="events")
    _, mended = mend(submission, "сентябрь 2025", "each")
    _, mended = mend(check(consortium, mended, kind="events"), "10-12", "high")
    rows = check(consortium, mended, kind="events").rows
    assert rows["starts_on"].tolist() == ["2025-09-01", "2025-10-01"]
    assert rows["participants_total"].tolist() == [12, 9]


def test_a_mended_workbook_is_the_same_whenever_it_is_written(consortium):
    submission = check(consortium, as_book())
    edits = NO_EDITS.replace("resource", "прочее", "кадры")
    once = edited(submission, edits)
    with zipfile.ZipFile(io.BytesIO(once)) as book:
        assert b"1980-01-01T00:00:00Z" in book.read("docProps/core.xml")
    assert edited(submission, edits) == once


def test_single_cells_can_be_written_anew(consortium):
    submission = check(consortium, as_csv())
    edits = NO_EDITS.replace("resource", "прочее", "кадры")
    edits = edits.write({(6, "quantity"): "5", (6, "from_member"): "S01"})
    assert check(consortium, edited(submission, edits)).result.errors == ()


@pytest.mark.parametrize("make", [as_csv, as_book], ids=["csv", "xlsx"])
def test_the_annotated_file_tells_reasons_and_is_accepted_once_mended(consortium, make):
    submission = check(consortium, make())
    annotated = desk.annotate(submission, WORDS)
    again = check(consortium, annotated, "обмены.xlsx")
    assert causes(again).keys() == causes(submission).keys()
    assert "columns-unknown" not in {one.code for one in again.result.notes}

    wrong = max(one.row for one in submission.result.errors)
    cells = opened(annotated)[wrong - 1]
    assert "S09" in cells[0]
    assert cells[3] == "S09"
    assert "FFF8CBAD" in part(annotated, "xl/styles.xml")
    assert "S09" in part(annotated, "xl/comments1.xml")
    assert "<dataValidation " in part(annotated, "xl/worksheets/sheet1.xml")
    edits = NO_EDITS.replace("resource", "прочее", "кадры")
    edits = edits.write({(wrong, "from_member"): "S01", (wrong, "quantity"): "5"})
    mended = check(consortium, edited(again, edits), "обмены.xlsx")
    assert mended.result.errors == ()
    assert mended.rows["quantity"].tolist() == [12.5, 5, 7, 5]


def test_a_file_given_back_twice_has_one_column_of_reasons(consortium):
    once = desk.annotate(check(consortium, as_csv()), WORDS)
    twice = desk.annotate(check(consortium, once, "обмены.xlsx"), WORDS)
    header = opened(twice)[1]
    assert header.count(WORDS("annotated-reason")) == 1
    assert header[1:] == HEADER


def test_remarks_that_look_like_persons_are_left_out(consortium):
    other = [*ROWS, ["5", "01.02.2026", "Петров Пётр Петрович", "S02", "кадры", "1", "чел.-ч", "6"]]
    annotated = desk.annotate(check(consortium, as_csv(other)), WORDS)
    assert not any("Петров" in str(cells[0]) for cells in opened(annotated))
    assert not any("Петров" in str(cells) for cells in opened(annotated, 1))
