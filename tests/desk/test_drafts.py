"""Which files may wait in the database, and that the work on them comes back as it was."""

import dataclasses
import shutil

import pytest

from lib import desk, store
from lib.desk import NO_EDITS, Draft, DraftFile, drafts
from lib.export import prefill
from lib.intake import Decisions, SheetChoice, SourceFile
from lib.text import load
from lib.vocabulary import UploadMode
from tests.helpers import visitors
from tests.helpers.workbooks import workbook

ACCOUNT = "coordinator1"
FIRST = SourceFile("первый.csv", visitors.OWN.encode())
SECOND = SourceFile("второй.csv", visitors.FOREIGN.encode(), "measurements")
PAIRS = [
    ["Код пары", "Организация", "Форма", "Код наставника", "Коды наставляемых", "Начало"],
    ["P-1", "S10", "учитель — ученик", "M-1", "M-2", "01.09.2025"],
]
PAIRS[0] += ["Вид; пара/группа", "Согласие наставника", "Согласие наставляемого"]
PAIRS[1] += ["пара", "да", "да"]


@pytest.fixture(scope="module")
def founded(tmp_path_factory):
    """A database file with two schools and an indicator that they owe."""
    path = tmp_path_factory.mktemp("founded") / "consortium.db"
    visitors.create_database(path)
    return path


@pytest.fixture
def consortium(founded, tmp_path):
    """A copy of it of the test's own."""
    engine = desk.open_consortium(f"sqlite:///{shutil.copy(founded, tmp_path)}")
    yield engine
    engine.dispose()


def save(engine, *files, mode=UploadMode.UPDATE, token=None):
    draft = Draft(files, mode)
    submission = desk.check_files(
        engine, [one.file for one in files], today=desk.today(engine), mode=mode
    )
    checked = {"dropped": submission, "mended": submission}
    return draft, desk.save_draft(engine, ACCOUNT, draft, **checked, token=token)


def test_files_decisions_and_mends_come_back_as_they_were(consortium):
    edits = NO_EDITS.replace("value", "много", "40,8").write({(3, "period"): "2024/25"}).skip({2})
    decisions = Decisions(header_row=1, columns={0: "indicator_code"}, constants={"unit": "%"})
    sheets = {"Лист": SheetChoice("targets", decisions), "Прочее": SheetChoice(None)}
    decided = dataclasses.replace(FIRST, decisions=decisions, sheets=sheets)
    first = DraftFile(decided, {"": edits, "Лист": NO_EDITS}, is_afresh=True)
    draft, token = save(consortium, DraftFile(FIRST), DraftFile(SECOND), mode=UploadMode.REPLACE)
    assert desk.open_draft(consortium, ACCOUNT, token) == draft
    draft, again = save(consortium, first, DraftFile(SECOND), mode=UploadMode.REPLACE, token=token)
    assert again == token
    assert desk.open_draft(consortium, ACCOUNT, token) == draft
    assert desk.open_draft(consortium, "staff1", token) is None


def test_applied_files_wait_no_longer(consortium):
    save(consortium, DraftFile(FIRST))
    save(consortium, DraftFile(FIRST))
    save(consortium, DraftFile(SECOND))
    desk.drop_applied(consortium, ACCOUNT, [FIRST])
    assert [entry.name for entry in store.drafts(consortium, ACCOUNT)] == ["второй.csv"]


BOOK = workbook({"Показатели": [r.split(";") for r in visitors.OWN.split("\n")[:2]], "Пары": PAIRS})
ODD_PAIRS = [["Код пары", "Код наставника", "Коды наставляемых"], ["P-1", "M-1", "M-2"]]
NOT_KEPT = [
    ("person", "отчёт.csv", visitors.OWN.encode() + b"3.1;S11;2024/25;+7 912 345-67-89;50\n"),
    ("person", "Петрова Анна Ивановна.csv", visitors.OWN.encode()),
    ("pairs", "пары.csv", "\n".join(";".join(row) for row in PAIRS).encode()),
    ("pairs", "похоже на пары.csv", "\n".join(";".join(row) for row in ODD_PAIRS).encode()),
    ("pairs", "книга.xlsx", BOOK),
    ("unread", "пусто.csv", b""),
    ("person", "неясно.csv", "А;Б\n1;Петрова Анна Ивановна\n".encode()),
    ("person", "столбцы.csv", "Код показателя;Период;Кто\n3.1;2025;Петрова Анна\n".encode()),
]


@pytest.mark.parametrize(("reason", "name", "content"), NOT_KEPT, ids=[one[1] for one in NOT_KEPT])
def test_what_may_not_wait_stores_no_byte_and_says_why(consortium, reason, name, content):
    with pytest.raises(desk.NotKeptError, match=reason):
        save(consortium, DraftFile(SourceFile(name, content)))
    assert store.drafts(consortium, ACCOUNT) == []


def test_a_workbook_of_which_another_sheet_holds_pairs_stores_no_byte(consortium):
    decided = SourceFile("книга.xlsx", BOOK, "measurements", Decisions(sheet="Показатели"))
    with pytest.raises(desk.NotKeptError, match="sheets"):
        save(consortium, DraftFile(decided))


def test_a_workbook_of_which_a_sheet_of_figures_was_left_out_waits_with_that_choice(consortium):
    rows = [line.split(";") for line in visitors.OWN.split("\n")[:2]]
    targets = [["Код показателя", "Период", "Плановое значение"], ["3.1", "2026/27", "50"]]
    alike = workbook({"1 полугодие": rows, "2 полугодие": rows})
    of_kinds = workbook({"Факт": rows, "План": targets})
    sheets = {"Факт": SheetChoice("measurements"), "План": SheetChoice(None)}
    for decided in (
        SourceFile("год.xlsx", alike, "measurements", Decisions(sheet="2 полугодие")),
        SourceFile("книга.xlsx", of_kinds, sheets=sheets),
    ):
        draft, token = save(consortium, DraftFile(decided))
        assert desk.open_draft(consortium, ACCOUNT, token) == draft
    notes = workbook({"Факт": rows, "Разное": [["Заметки"], ["просто текст"]]})
    with pytest.raises(desk.NotKeptError, match="sheets"):
        save(consortium, DraftFile(SourceFile("заметки.xlsx", notes, "measurements")))


@pytest.mark.parametrize(
    "content",
    ["Шифр;Кто;Год\n3.1;S10;2024\n", "А;Б\n1;2\n", "Код показателя;Прочее\n3.1;2025\n"],
    ids=["no kind", "no known column", "few columns"],
)
def test_a_file_of_unknown_kind_waits(consortium, content):
    _, token = save(consortium, DraftFile(SourceFile("неясно.csv", content.encode())))
    assert token is not None


def test_the_size_is_that_of_the_packed_files(consortium, monkeypatch):
    content = visitors.HEADER + "3.1;S10;2024/25;20;50\n" * 50_000
    draft = DraftFile(SourceFile("большой.csv", content.encode()))
    monkeypatch.setattr(drafts, "MEGABYTES_AT_MOST", 1)
    _, token = save(consortium, draft)
    assert token is not None
    monkeypatch.setattr(drafts, "MEGABYTES_AT_MOST", 0)
    with pytest.raises(desk.NotKeptError, match="size"):
        save(consortium, draft)


@pytest.mark.parametrize(
    "edits",
    [
        NO_EDITS.write({(2, "comment"): "звонить +7 912 345-67-89"}).skip({2}),
        NO_EDITS.replace("value", "много", "Петрова Анна Ивановна"),
    ],
    ids=["cell", "replacement"],
)
def test_a_person_that_somebody_typed_into_a_cell_is_not_stored(consortium, edits):
    draft, token = save(consortium, DraftFile(FIRST))
    with pytest.raises(desk.NotKeptError) as error:
        save(consortium, DraftFile(FIRST, {"": edits}), token=token)
    assert (error.value.reason, error.value.token) == ("person", token)
    assert desk.open_draft(consortium, ACCOUNT, token) == draft


def test_a_filled_template_waits(consortium):
    content = prefill.as_workbook(store.read(consortium, "members"), "members", load("ru"))
    _, token = save(consortium, DraftFile(SourceFile("members.xlsx", content)))
    assert token is not None


def test_bytes_in_which_another_way_of_reading_finds_a_person_are_dropped(consortium):
    content = visitors.OWN.encode() + "3.1;S11;2024/25;20;50;Петрова Анна Ивановна\n".encode()
    _, token = save(consortium, DraftFile(FIRST))
    with pytest.raises(desk.NotKeptError) as error:
        save(consortium, DraftFile(SourceFile("первый.csv", content)), token=token)
    assert error.value.token is None
    assert store.drafts(consortium, ACCOUNT) == []
