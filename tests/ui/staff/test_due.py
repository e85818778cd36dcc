"""The page of due reports: all members at a glance, one member's debts, reminder and sheet."""

import re

import pytest

from lib import desk
from lib.access import AccountRole
from lib.text import load
from lib.ui.staff.due import sheet
from tests.helpers import visitors
from tests.helpers.pages import open_sound

PAGE = "pages/staff/due.py"
WORDS = load("ru")


@pytest.mark.usefixtures("consortium", "signed_in")
def test_the_coordinator_sees_every_member_and_period():
    app = open_sound(PAGE, lang="ru", **{"due-year": "2025/26"})
    matrix, missing = app.dataframe
    assert set(matrix.value[WORDS("history-member")]) == {"Школа № 10", "Школа № 11"}
    assert "#### Не сданы 2 отчёта, у 2 организаций" in [one.value for one in app.markdown]
    assert missing.value[WORDS("consequences-indicator")].tolist() == ["3.1 Доля педагогов"] * 2


@pytest.mark.usefixtures("consortium", "signed_in")
@pytest.mark.parametrize(
    ("name", "query", "first"),
    [
        ("due-missing", {}, ["Школа № 10", "3.1 Доля педагогов", "2025/26 уч. год"]),
        ("due-reports", {"member": "S10"}, ["▲ не сдано", "3.1 Доля педагогов", "2025/26 уч. год"]),
    ],
)
def test_what_a_list_leaves_out_is_in_the_table_and_its_file(name, query, first):
    state = {"due-year": "2025/26", f"figures-{name}": True}
    app = open_sound(PAGE, lang="ru", state=state, **query)
    table = next(
        one.value
        for one in app.dataframe
        if WORDS("figure-days-late") == one.value.columns[-1]
        and WORDS("figure-indicator") in one.value
    )
    assert [str(cell).replace("\u00a0", " ") for cell in table.iloc[0]][:3] == first


@pytest.mark.usefixtures("consortium", "signed_in")
def test_one_member_gets_a_reminder_and_a_sheet():
    app = open_sound(PAGE, lang="ru", member="S10", state={"due-year": "2025/26"})
    assert "Школа № 10" in app.markdown[0].value
    assert 'href="members?member=S10"' in " ".join(one.proto.body for one in app.get("html"))
    reminder = app.code[0].value
    assert "3.1 Доля педагогов" in reminder
    assert ".;" not in reminder
    assert ";\nЛист" not in reminder
    assert WORDS("sheet-title") in " ".join(one.value for one in app.markdown)


def test_a_viewer_reads_what_is_owed_and_is_offered_nothing_to_fill(consortium, sign_in):
    sign_in(consortium, AccountRole.VIEWER)
    app = open_sound(PAGE, lang="ru", member="S10", state={"due-year": "2025/26"})
    assert app.markdown[0].value.startswith("Школа № 10\\: не сдан 1 отчёт, срок прошёл")
    assert len(app.dataframe) == 1
    assert not app.code
    assert not [one for one in app.markdown if WORDS("sheet-title") in one.value]


def test_a_sheet_tells_few_people_only_to_the_members_own_staff(consortium, sign_in, monkeypatch):
    indicators = visitors.INDICATORS.replace("Вид единицы", "Вид единицы;Чувствительный")
    few = visitors.HEADER + "3.1;S10;2024/25;2;40\n3.1;S11;2024/25;2;40\n"
    for content in (indicators.replace("процент", "процент;да"), few):
        submission = desk.check(consortium, content.encode(), "a.csv", today=desk.today(consortium))
        assert desk.apply(consortium, submission, by="anna", acknowledged=["так"])
    hints = []
    read = sheet.sheet_rows

    def recorded(reports, member):
        frame, sentence = read(reports, member)
        hints.extend(sentence)
        return frame, sentence

    monkeypatch.setattr(sheet, "sheet_rows", recorded)
    sign_in(consortium, AccountRole.STAFF)
    for member in ("S10", "S11"):
        open_sound(PAGE, lang="ru", member=member, state={"due-year": "2025/26"})
    assert hints == [
        "3.1 Доля педагогов, % · было 5 (2024/25 уч. год)",
        "3.1 Доля педагогов, %",
    ]


@pytest.mark.usefixtures("consortium", "signed_in")
def test_the_next_deadline_of_all_members_is_counted_down():
    app = open_sound(PAGE, lang="ru", **{"due-year": "2025/26"})
    assert re.match(
        r"Ближайший срок — 20\s\w+\s\d{4}.*, через \d+ д.*: 2 отчёта", app.markdown[0].value
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Ближайший срок — 20.09.2026, сегодня: 2 отчёта."),
        ("en", "The next deadline is 20.09.2026, today: 2 reports."),
        ("kk", "Жақын мерзім — 20.09.2026, бүгін: 2 есеп."),
    ],
)
def test_a_deadline_on_the_day_itself_is_today(language, sentence):
    assert load(language)("due-next", day="20.09.2026", left=0, count=2) == sentence


@pytest.mark.usefixtures("consortium", "signed_in")
def test_a_members_quality_is_told_as_help():
    app = open_sound(PAGE, lang="ru", member="S10", state={"due-year": "2024/25"})
    labels = [one.label for one in app.metric]
    names = ("came", "in-time", "warned", "revised")
    assert labels == [WORDS(f"report-quality-{name}") for name in names]
    assert f"- {WORDS('report-quality-help-missing')}" in [one.value for one in app.markdown]


def test_staff_see_after_sign_in_what_their_school_owes(consortium, sign_in):
    sign_in(consortium, AccountRole.STAFF)
    sentences = [one.value for one in open_sound("pages/board/overview.py", lang="ru").markdown]
    assert [one for one in sentences if one.startswith("Школа № 10\\: не сдан 1 отчёт")]
    sign_in(consortium, AccountRole.VIEWER)
    others = [one.value for one in open_sound("pages/board/overview.py", lang="ru").markdown]
    assert not [one for one in others if "не сдан" in one]
