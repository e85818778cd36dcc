"""Which files may wait in the database, and that the work on them comes back as it was."""

import dataclasses
import shutil

import pytest

from lib import desk, store
from lib.desk import NO_EDITS, Draft, DraftFile
from lib.export import prefill
from lib.intake import Decisions, SourceFile
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
    first = DraftFile(dataclasses.replace(FIRST, decisions=decisions), edits, is_afresh=True)
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


PERSONAL = [
    ("отчёт.csv", visitors.OWN.encode() + b"3.1;S11;2024/25;+7 912 345-67-89;50\n"),
    ("Петрова Анна Ивановна.csv", visitors.OWN.encode()),
    ("пары.csv", "\n".join(";".join(row) for row in PAIRS).encode()),
    (
        "книга.xlsx",
        workbook(
            {"Показатели": [r.split(";") for r in visitors.OWN.split("\n")[:2]], "Пары": PAIRS}
        ),
    ),
    ("пусто.csv", b""),
    ("неясно.csv", "А;Б\n1;2\n".encode()),
    ("столбцы.csv", "Код показателя;Период;Комментарий\n3.1;2025;Петрова Анна\n".encode()),
]


@pytest.mark.parametrize(("name", "content"), PERSONAL, ids=[name for name, _ in PERSONAL])
def test_what_tells_of_a_person_or_was_not_screened_stores_no_byte(consortium, name, content):
    _, token = save(consortium, DraftFile(SourceFile(name, content)))
    assert token is None
    assert store.drafts(consortium, ACCOUNT) == []


def test_a_workbook_of_which_another_sheet_holds_pairs_stores_no_byte(consortium):
    [*_, (name, content)] = PERSONAL[:4]
    decided = SourceFile(name, content, "measurements", Decisions(sheet="Показатели"))
    _, token = save(consortium, DraftFile(decided))
    assert token is None


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
    _, again = save(consortium, DraftFile(FIRST, edits), token=token)
    assert again == token
    assert desk.open_draft(consortium, ACCOUNT, token) == draft


def test_a_filled_template_waits(consortium):
    content = prefill.as_workbook(store.read(consortium, "members"), "members", load("ru"))
    _, token = save(consortium, DraftFile(SourceFile("members.xlsx", content)))
    assert token is not None


def test_bytes_in_which_another_way_of_reading_finds_a_person_are_dropped(consortium):
    content = visitors.OWN.encode() + "3.1;S11;2024/25;20;50;Петрова Анна Ивановна\n".encode()
    _, token = save(consortium, DraftFile(FIRST))
    save(consortium, DraftFile(SourceFile("первый.csv", content)), token=token)
    assert store.drafts(consortium, ACCOUNT) == []
