"""A consortium in one workbook: written, read as one upload, undone as one."""

import csv
from datetime import date

import pytest

from lib import desk, queries, store
from lib.contracts import CONTRACTS, sheet_title
from lib.export import consortium as consortium_export
from lib.text import load
from lib.vocabulary import UploadMode
from tests.helpers.paths import ROOT
from tests.helpers.workbooks import workbook

CLERK = ROOT / "tests" / "desk" / "saryarqa"
"""A second consortium of eight organisations, as its clerk wrote it in Kazakh and Russian."""

TODAY = date(2026, 10, 1)


def clerk_rows(kind):
    with (CLERK / f"{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def clerk_book(*kinds, **more):
    """Lay the clerk's tables out as sheets that bear the Kazakh titles of their kinds."""
    sheets = {sheet_title(kind, load("kk")): clerk_rows(kind) for kind in kinds}
    return workbook(sheets | more)


def check(engine, content, name="консорциум.xlsx", **options):
    return desk.check_file(engine, content, name, today=TODAY, **options)


def apply(engine, submission):
    errors = [(part.result.kind, part.result.errors[:3]) for part in submission.parts]
    assert submission.is_sound, errors
    return desk.apply(engine, submission, by="anna")


def codes(submission):
    return {one.code for part in submission.parts for one in part.result.errors}


def test_the_demo_comes_back_from_its_workbook_as_it_was(demo_database, empty):
    demo = desk.open_consortium(f"sqlite:///{demo_database}")
    frames = {kind: store.read(demo, kind) for kind in CONTRACTS}
    content = consortium_export.workbook(frames, load("ru"))
    submission = desk.check_file(empty, content, "всё.xlsx", today=desk.today(demo))
    before, upload = store.state_hash(empty), apply(empty, submission)
    assert store.state_hash(empty) == store.state_hash(demo)
    demo.dispose()
    desk.undo(empty, upload, by="anna", note="не то")
    assert store.state_hash(empty) == before


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_an_empty_workbook_has_nothing_to_load(empty, language):
    submission = check(empty, consortium_export.workbook({}, load(language)))
    assert codes(submission) == set()
    assert sum(part.result.row_count for part in submission.parts) == 0
    assert submission.difference.new == 0


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_the_filled_example_is_in_by_one_press_and_out_by_another(empty, language):
    words = load(language)
    submission = check(empty, desk.example_workbook(words), "example.xlsx")
    assert submission.warnings == ()
    before, upload = store.state_hash(empty), apply(empty, submission)
    kinds = ("members", "indicators", "targets", "measurements", "exchanges", "mentoring_counts")
    assert [len(store.read(empty, kind)) for kind in kinds] == [5, 4, 12, 20, 4, 5]
    assert store.read(empty, "members")["is_demo"].all()
    title = {"ru": "(пример)", "en": "(example)", "kk": "(үлгі)"}[language]
    assert store.read(empty, "events")["title"].str.endswith(title).all()
    figures = queries.full_strategy(empty, store.Moment(upload, TODAY)).set_index("indicator_code")
    assert figures.loc["4.1", ["period", "value", "target"]].tolist() == ["2025/26", 195, 280]
    desk.undo(empty, upload, by="anna", note="только пример")
    assert store.state_hash(empty) == before


def test_a_new_consortium_is_in_by_one_workbook(empty):
    kinds = ("directions", "mentoring_forms", "members", "indicators", "targets")
    kinds += ("measurements", "exchanges", "mentoring_counts")
    upload = apply(empty, check(empty, clerk_book(*kinds)))
    assert [len(store.read(empty, kind)) for kind in kinds] == [5, 8, 8, 12, 36, 106, 7, 5]
    listed = store.history(empty).set_index("upload").loc[upload]
    assert (listed["kind"], listed["has_content"]) == (store.WORKBOOK, True)


def test_own_directions_take_the_place_of_the_shipped_ones(empty):
    submission = check(empty, clerk_book("directions", "members"))
    assert [part.mode for part in submission.parts] == [UploadMode.REPLACE, UploadMode.UPDATE]
    apply(empty, submission)
    directions = store.read(empty, "directions")
    assert list(directions["direction"]) == ["1", "2", "3", "4", "5"]
    assert directions["short_ru"].isna().all()
    assert directions["name_ru"][1] == "STEM и научные проекты"


def test_shipped_directions_stay_where_indicators_refer_to_them(empty):
    indicators = b"indicator_code;direction;name_ru;unit;better;aggregation;nature;period_type\n"
    indicators += "8.1;8;Доля;%;up;ratio;ratio;school_year\n".encode()
    apply(empty, desk.check(empty, indicators, "indicators.csv", today=TODAY))
    content = (CLERK / "directions.csv").read_bytes()
    submission = desk.check(empty, content, "directions.csv", today=TODAY)
    assert submission.mode is UploadMode.UPDATE
    apply(empty, submission)
    assert len(store.read(empty, "directions")) == 8


def test_an_error_in_one_sheet_keeps_the_whole_workbook_out(empty):
    wrong = [["Код организации", "Наименование"], ["AA", "Без типа"]]
    content = workbook({"Организации-участники": wrong, "Настройки": [["Настройка", "Значение"]]})
    submission = check(empty, content)
    assert not submission.is_sound
    with pytest.raises(desk.UnsoundFileError):
        desk.apply(empty, submission, by="anna")
    assert store.latest(empty) == 1


def test_a_sheet_of_no_kind_is_named_and_its_texts_are_screened(empty):
    other = [["Заметки"], ["просто текст"]]
    submission = check(empty, clerk_book("directions", "members", Разное=other))
    [unread] = [one for one in submission.warnings if one.code == "sheets-unread"]
    assert unread.values["sheets"] == "Разное"
    person = [["Заметки"], ["Иванова Мария Петровна, +7 912 345-67-89"]]
    submission = check(empty, clerk_book("directions", "members", Разное=person))
    assert "personal-sheet" in codes(submission)


def test_a_workbook_of_one_kind_is_a_file_of_this_kind(empty):
    submission = check(empty, clerk_book("members", Разное=[["x"]]))
    assert isinstance(submission, desk.Submission)
    assert submission.result.kind == "members"


def test_a_row_of_a_workbook_opens_as_typed(empty):
    kinds = ("directions", "members", "indicators", "measurements")
    upload = apply(empty, check(empty, clerk_book(*kinds)))
    lines = desk.raw_lines(empty, upload, [2])
    assert "Школа-гимназия №5" in set(lines["text"])
    assert "KRG05" in set(desk.raw_lines(empty, upload, [2], "members")["text"])
