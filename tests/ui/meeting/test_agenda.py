"""The agenda: a meeting is planned, frozen, held; decisions are taken and closed."""

from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1.element_tree import Block

from lib import desk, store
from lib.running_order import Point, slide_address
from lib.text import load
from lib.ui.kit.escape import escape_markdown
from lib.ui.meeting.agenda.attendance import members_on, merged
from lib.ui.meeting.agenda.minutes import list_of_rows
from lib.ui.meeting.agenda.new_meeting import new_code, same_meeting
from lib.ui.meeting.agenda.page_points import page_points
from lib.ui.meeting.agenda.points import read_points, unambiguous
from lib.ui.menu import Page
from lib.vocabulary import DecisionState, MeetingKind
from tests.helpers import consortium
from tests.helpers.pages import open_sound

RU = load("ru")
PAGE = "pages/meeting/agenda.py"
pytestmark = pytest.mark.usefixtures("signed_in")


def fill(engine):
    """A school, two directions and one indicator."""
    consortium.start_consortium(engine, "S1")
    consortium.accept(engine, "indicators", consortium.indicator(direction="1"))
    consortium.accept(engine, "targets", consortium.target(40.0))
    consortium.accept(engine, "measurements", consortium.report(value=30.0))
    return engine


def plan(engine, **cells):
    row = {"meeting_code": "M-1", "held_on": "2030-01-10", "running_order": "overview | 15; 1"}
    return consortium.accept(engine, "meetings", row | cells)


def errors(app):
    return [error.value for error in app.error]


def place_of_form(app):
    """Return at which place of the page the form of a new meeting stands."""
    [place] = [
        place
        for place, block in app.main.children.items()
        if isinstance(block, Block)
        and any(button.label == RU("agenda-new-add") for button in block.button)
    ]
    return place


def stored(engine, kind):
    return store.read(engine, kind).to_dict("records")


def test_without_meetings_the_page_says_so_and_offers_one(sqlite):
    fill(sqlite)
    app = open_sound(PAGE)
    assert [info.value for info in app.info] == [RU("agenda-empty")]


def test_before_the_first_meeting_the_page_says_what_was_known_and_offers_nothing(sqlite):
    early = store.latest(fill(sqlite))
    plan(sqlite)
    [info] = [one.value for one in open_sound(PAGE, at=str(early)).info]
    day = RU.date(desk.today(sqlite).isoformat())
    assert info == escape_markdown(RU("agenda-empty-then", day=day))


def test_who_has_not_reported_is_reminded_in_a_text_of_its_own(sqlite):
    names = [{"member_code": f"S{n}", "name_ru": f"Лицей {n}", "short_ru": ""} for n in (2, 3)]
    consortium.accept(fill(sqlite), "members", *names)
    plan(sqlite)
    app = open_sound(PAGE)
    [lines] = [one.value for one in app.markdown if "](due?member=S2)" in one.value]
    assert lines.count("\n") == 1

    def reminder():
        return next(one.value for one in app.code if "совещанию" in one.value)

    assert (reminder().count("Лицей 2"), reminder().count("Лицей 3")) == (1, 1)
    app.selectbox(key="reminder-to").set_value("S3").run()
    assert reminder().startswith("Лицей 3: к совещанию")
    assert "Лицей 2" not in reminder()
    assert reminder().endswith("due?member=S3")


def test_an_unknown_meeting_of_an_address_is_told_once(sqlite):
    plan(fill(sqlite))
    app = open_sound(PAGE, meeting="M-1999-01")
    warnings = [one.value for one in app.warning]
    assert warnings == [escape_markdown(RU("agenda-unknown", code="M-1999-01"))]
    assert [one.value for one in app.run().warning] == []
    assert [one.value for one in open_sound(PAGE, meeting="M-1").warning] == []


def test_what_two_readers_change_at_once_is_not_lost(sqlite):
    today = desk.today(sqlite).isoformat()
    plan(fill(sqlite), held_on=today)
    consortium.accept(sqlite, "decisions", {"decision_id": "D-1", "due_on": "2030-02-01"})
    app = open_sound(PAGE)
    plan(sqlite, held_on=today, running_order="overview; open", place="Зал")
    app.button(key="agenda-freeze").click().run()
    [meeting] = stored(sqlite, "meetings")
    assert (meeting["running_order"], meeting["place"]) == ("overview; open", "Зал")
    assert meeting["figures_on"] == today

    app = open_sound(PAGE)
    done = {"decision_id": "D-1", "due_on": "2030-02-01", "state": "done", "done_on": today}
    consortium.accept(sqlite, "decisions", done)
    app.radio(key="close-state").set_value(DecisionState.DROPPED)
    next(one for one in app.button if one.label == RU("agenda-close-save")).click().run()
    assert errors(app) == [escape_markdown(RU("agenda-changed-meanwhile"))]
    assert stored(sqlite, "decisions")[0]["state"] == "done"


def test_ticks_of_two_readers_are_joined():
    assert merged(["S1", "S2"], ["S2", "S3"], ["S1", "S2", "S4"]) == ["S2", "S4", "S3"]
    assert merged([], [], ["S1"]) == ["S1"]


def test_the_same_meeting_is_planned_once(sqlite):
    plan(fill(sqlite), topic="Итоги года", held_on="2030-01-10")
    rows = store.read(sqlite, "meetings")
    assert same_meeting(rows, "2030-01-10", " итоги  года ")["meeting_code"] == "M-1"
    assert same_meeting(rows, "2030-01-11", "Итоги года") is None
    app = open_sound(PAGE, state={"agenda-new": True})
    app.date_input(key="new-held_on").set_value(date(2030, 1, 10))
    app.selectbox(key="new-meeting_kind").set_value(MeetingKind.WORKING)
    app.text_input(key="new-topic").set_value("Итоги года")
    next(one for one in app.button if one.label == RU("agenda-new-add")).click().run()
    day = RU.date("2030-01-10")
    assert errors(app) == [escape_markdown(RU("agenda-new-exists", topic="Итоги года", day=day))]
    assert len(stored(sqlite, "meetings")) == 1


def test_a_new_meeting_drafts_its_running_order(sqlite):
    fill(sqlite)
    app = open_sound(PAGE)
    app.session_state["agenda-new"] = True
    app.date_input(key="new-held_on").set_value(date(2020, 1, 1))
    next(one for one in app.button if one.label == RU("agenda-new-add")).click().run()
    assert errors(app) == [escape_markdown(RU("agenda-day-past", day=RU.date("2020-01-01")))]
    app.date_input(key="new-held_on").set_value(date(2027, 1, 10))
    app.text_input(key="new-topic").set_value("Итоги года")
    button = next(one for one in app.button if one.label == RU("agenda-new-add"))
    place = place_of_form(app)
    button.click().run()
    assert errors(app) == []
    assert len(app.success) == 1
    assert place_of_form(app) == place, "a form that moved opens again"
    assert app.session_state["agenda-new"] is False
    [meeting] = stored(sqlite, "meetings")
    assert (meeting["topic"], meeting["state"]) == ("Итоги года", "planned")
    assert meeting["running_order"] == "overview | 15; success | 5; open | 5"
    assert (meeting["meeting_code"], meeting["held_on"]) == ("M-2027-01", "2027-01-10")
    assert app.text_input(key="new-topic").value == ""


def test_a_planned_meeting_is_moved_and_compared_with_another(sqlite):
    plan(fill(sqlite), topic="Итоги")
    plan(sqlite, meeting_code="M-0", state="held", held_on="2025-06-01", topic="Июнь")
    app = open_sound(PAGE, state={"agenda-change": True}, meeting="M-1")
    day = app.date_input(key="changed-M-1-held_on")
    assert day.value == date(2030, 1, 10)
    day.set_value(date(2020, 1, 1))
    button = next(one for one in app.button if one.label == RU("agenda-change-save"))
    button.click().run()
    assert errors(app) == [escape_markdown(RU("agenda-day-past", day=RU.date("2020-01-01")))]
    app.date_input(key="changed-M-1-held_on").set_value(date(2027, 1, 12))
    app.selectbox(key="changed-M-1-compared_with").set_value("M-0")
    next(one for one in app.button if one.label == RU("agenda-change-save")).click().run()
    meeting = next(row for row in stored(sqlite, "meetings") if row["meeting_code"] == "M-1")
    assert (meeting["held_on"], meeting["compared_with"]) == ("2027-01-12", "M-0")
    assert (meeting["topic"], meeting["running_order"]) == ("Итоги", "overview | 15; 1")
    assert app.session_state["agenda-change"] is False


def test_a_person_cannot_be_named_in_a_meeting(sqlite):
    fill(sqlite)
    app = open_sound(PAGE)
    app.session_state["agenda-new"] = True
    app.text_input(key="new-topic").set_value("Отчёт Ивановой Анны Петровны")
    next(one for one in app.button if one.label == RU("agenda-new-add")).click().run()
    assert stored(sqlite, "meetings") == []
    assert app.session_state["agenda-new"] is True
    assert len(errors(app)) == 1


def test_freezing_pins_the_figures(sqlite):
    fill(sqlite)
    upload = plan(sqlite)
    app = open_sound(PAGE)
    app.button(key="agenda-freeze").click().run()
    [meeting] = stored(sqlite, "meetings")
    assert meeting["figures_upload"] == upload
    assert any(f"№ {upload}" in caption.value for caption in app.caption)
    consortium.accept(sqlite, "measurements", consortium.report(value=99.0))
    again = open_sound(PAGE)
    assert any(f"№ {upload}" in caption.value for caption in again.caption)
    again.button(key="agenda-thaw").click().run()
    assert pd.isna(stored(sqlite, "meetings")[0]["figures_upload"])


def test_decisions_are_taken_and_closed(sqlite):
    plan(fill(sqlite))
    app = open_sound(PAGE)
    app.text_area(key="decision-text").set_value("Описать кабинеты")
    app.selectbox(key="decision-about").set_value(("indicator_code", "1.1"))
    next(one for one in app.button if one.label == RU("agenda-decision-add")).click().run()
    assert errors(app) == []
    [decision] = stored(sqlite, "decisions")
    assert (decision["decision_id"], decision["meeting_code"]) == ("D-1-1", "M-1")
    assert (decision["owner"], decision["indicator_code"]) == ("coordinator", "1.1")
    board = open_sound("pages/board/directions.py", indicator="1.1")
    assert any("Описать кабинеты" in line.value for line in board.markdown)
    app.radio(key="close-state").set_value(DecisionState.OPEN)
    app.date_input(key="close-due_on").set_value(date(2031, 2, 1))
    app.session_state["agenda-close"] = True
    next(one for one in app.button if one.label == RU("agenda-close-save")).click().run()
    assert app.session_state["agenda-close"] is False
    later = stored(sqlite, "decisions")[0]
    assert later["due_on"] == "2031-02-01"
    assert pd.isna(later["done_on"])
    app.radio(key="close-state").set_value(DecisionState.DROPPED)
    next(one for one in app.button if one.label == RU("agenda-close-save")).click().run()
    assert stored(sqlite, "decisions")[0]["state"] == "dropped"


def test_a_show_has_the_points_with_their_notes_and_decisions_by_key(sqlite):
    plan(fill(sqlite), running_order="decisions | 5 | коротко; overview; indicator:1.1; open")
    app = open_sound(
        "pages/meeting/present.py", slides="decisions,overview,indicator:1.1,open", meeting="M-1"
    )
    assert len(app.main.header) == 4
    assert "коротко" in " ".join(line.value for line in app.markdown)
    app.button(key="slide-d").click().run()
    keys = [app.button(key=f"slide-{key}") for key in ("d", "enter", "space", "right", "leave")]
    assert all(key.disabled for key in keys)  # they belong to the form
    app.text_area(key="decision-text").set_value("Записано на показе")
    next(one for one in app.button if one.label == RU("agenda-decision-add")).click().run()
    assert [row["text"] for row in stored(sqlite, "decisions")] == ["Записано на показе"]
    assert not [one for one in app.button if one.label == RU("agenda-decision-add")]
    assert not app.button(key="slide-enter").disabled


def test_a_refused_decision_stays_in_its_form_while_others_upload(sqlite):
    plan(fill(sqlite), running_order="overview")
    app = open_sound("pages/meeting/present.py", slides="overview", meeting="M-1")
    app.button(key="slide-d").click().run()
    app.text_area(key="decision-text").set_value("Поручить Иванову Ивану Ивановичу")
    next(one for one in app.button if one.label == RU("agenda-decision-add")).click().run()
    assert stored(sqlite, "decisions") == []
    assert "личные сведения" in app.error[0].value
    assert "Файл" not in app.error[0].value
    assert app.text_area(key="decision-text").value == "Поручить Иванову Ивану Ивановичу"
    consortium.accept(sqlite, "measurements", consortium.report(value=31.0))
    app.run()
    app.text_area(key="decision-text").set_value("Поручить " * 222)
    next(one for one in app.button if one.label == RU("agenda-decision-add")).click().run()
    assert "слишком длинный" in app.error[0].value
    assert "300" in app.error[0].value
    app.text_area(key="decision-text").set_value("Поручить школе «Родник»")
    next(one for one in app.button if one.label == RU("agenda-decision-add")).click().run()
    assert [row["text"] for row in stored(sqlite, "decisions")] == ["Поручить школе «Родник»"]


def test_members_that_attended_are_ticked_and_stand_in_the_minutes(sqlite):
    today = desk.today(sqlite).isoformat()
    plan(fill(sqlite), held_on=today)
    app = open_sound(PAGE, state={"agenda-minutes": True})
    app.multiselect(key="attended-M-1").set_value(["S1"]).run()
    app.button(key="attended-save").click().run()
    assert errors(app) == []
    assert stored(sqlite, "meetings")[0]["attended"] == "S1"
    minutes = " ".join(line.value for line in app.markdown)
    assert RU("pack-minutes-title") in minutes
    assert app.table[0].value.columns[0] == RU("figure-short")
    assert escape_markdown(RU("overview-finding", sound=1, all=1)) in minutes


def test_a_board_is_added_to_the_agenda_with_its_filters(sqlite):
    plan(fill(sqlite))
    board = open_sound(
        "pages/board/directions.py", state={"add-page": True}, indicator="1.1", period="2025/26"
    )
    board.button(key="add-page-0").click().run()
    board.button(key="add-page-1").click().run()
    assert stored(sqlite, "meetings")[0]["running_order"] == (
        "overview | 15; 1; 1?period=2025/26 | 10; indicator:1.1 | 10"
    )
    plan(sqlite, meeting_code="M-2", held_on="2030-02-10", running_order="overview")
    board.run().selectbox(key="add-page-choice").set_value("M-2").run()
    board.button(key="add-page-1").click().run()
    orders = {row["meeting_code"]: row["running_order"] for row in stored(sqlite, "meetings")}
    assert orders["M-2"] == "overview; indicator:1.1 | 10"
    assert orders["M-1"].count("indicator:1.1") == 1
    agenda = open_sound(PAGE)
    period = escape_markdown(RU.period("2025/26"))
    assert any(f"· {period} · 10" in line.value for line in agenda.markdown)


def test_filters_of_boards_become_those_of_points():
    chosen = {"view": "matrix", "resource": "knowledge", "level": "member", "period": "2025/26"}
    [point] = page_points(Page.EXCHANGE, chosen.get)
    assert slide_address(point) == "matrix?period=2025%2F26&resource=knowledge&level=member"
    [point] = page_points(Page.MEMBERS, {"member": "S10"}.get)
    assert point.slide == "member:S10"
    [point] = page_points(Page.MEMBERS, {"country": "KZ", "search": "лицей 7"}.get)
    assert point == Point("members", 10, filters={"search": "лицей 7", "country": "KZ"})
    [point] = page_points(Page.MENTORING, {"form": "teacher_pupil", "region": "Москва"}.get)
    assert point == Point("mentoring", 10, filters={"form": "teacher_pupil", "region": "Москва"})
    for page in (page for page in Page if page.section == "board"):
        assert page_points(page, {}.get)


def test_a_board_with_a_persons_name_in_its_filters_is_refused_on_the_spot(sqlite):
    plan(fill(sqlite), running_order="overview")
    board = open_sound(
        "pages/board/members.py", state={"add-page": True}, search="Иванов Иван Петрович"
    )
    board.button(key="add-page-0").click().run()
    assert "личные сведения" in board.error[0].value
    assert stored(sqlite, "meetings")[0]["running_order"] == "overview"


def test_members_that_left_before_the_day_are_not_offered():
    members = pd.DataFrame(
        {"member_code": ["S1", "S2", "S3"], "left_on": [None, "2026-06-01", "2026-06-30"]}
    )
    assert members_on("2026-06-03", members) == ["S1", "S3"]


@pytest.mark.parametrize(
    ("page", "subject", "query"),
    [
        ("pages/board/members.py", {"member_code": "S1"}, {"member": "S1"}),
        ("pages/board/agreements.py", {"agreement_id": "A1"}, {"agreement": "A1"}),
    ],
)
def test_boards_mark_what_a_decision_hangs_on(sqlite, page, subject, query):
    plan(fill(sqlite))
    agreement = {"agreement_id": "A1", "kind": "cooperation", "parties": "S1;consortium"}
    consortium.accept(
        sqlite, "agreements",
        agreement | {"signed_on": "2025-09-01", "valid_from": "2025-09-01"},
    )  # fmt: skip
    consortium.accept(
        sqlite,
        "decisions",
        {"decision_id": "D1", "meeting_code": "M-1", "text": "Продлить вовремя",
         "owner": "council", "due_on": "2030-01-20"} | subject,
    )  # fmt: skip
    board = open_sound(page, **query)
    assert any("Продлить вовремя" in line.value for line in board.markdown)


def test_boards_are_compared_with_the_last_meeting(sqlite):
    upload = store.latest(fill(sqlite))
    day = desk.today(sqlite).isoformat()
    plan(sqlite, state="held", held_on=day, figures_upload=upload, figures_on=day)
    app = open_sound("pages/board/overview.py")
    app.session_state["choose-since"] = True  # its ways are offered once it is opened
    app.run().button(key="since-named-0").click().run()
    assert app.session_state["since"] == f"{upload}@{day}"


def test_the_past_cannot_be_changed(sqlite):
    plan(fill(sqlite))
    app = open_sound(PAGE, at=str(store.latest(sqlite)))
    keys = {button.key for button in app.button}
    assert not keys & {"agenda-freeze", "agenda-save"}


def test_codes_and_orders():
    assert new_code("2026-10-22", set()) == "M-2026-10"
    assert new_code("2026-10-29", {"M-2026-10", "M-2026-10-2"}) == "M-2026-10-3"
    edited = pd.DataFrame(
        {
            "place": [2, 1, None],
            "slide": ["Обзор", "Решения", None],
            "minutes": [10, None, None],
            "note": [None, "первое", None],
        }
    )
    points = read_points(edited, {"Обзор": "overview", "Решения": "decisions"})
    assert [(one.slide, one.minutes, one.note) for one in points] == [
        ("decisions", None, "первое"),
        ("overview", 10, ""),
    ]


def test_a_late_decision_leads_to_what_it_is_about(sqlite):
    plan(fill(sqlite))
    consortium.accept(
        sqlite,
        "decisions",
        {"decision_id": "D1", "meeting_code": "M-1", "text": "Описать кабинеты",
         "owner": "council", "due_on": "2020-01-20", "indicator_code": "1.1"},
    )  # fmt: skip
    bodies = [one.proto.body for one in open_sound(PAGE).get("html")]
    assert any("directions?indicator=1.1&amp;direction=1" in body for body in bodies)


def test_a_printed_board_carries_its_consortium_and_its_code(sqlite):
    upload = store.latest(fill(sqlite))
    board = open_sound("pages/board/directions.py", indicator="1.1")
    printed = [one.proto.body for one in board.get("html") if 'class="on-paper"' in one.proto.body]
    consortium, code = printed
    assert consortium.endswith('<div class="on-paper">Консорциум</div>')
    assert f"{upload}-" in code
    assert code.endswith("-1</code></span></div>")


def test_two_slides_of_one_title_stay_apart_in_the_editor():
    titles = unambiguous({"overview": "Обзор", "model-road": "Обзор", "needs": "Потребности"})
    assert titles["needs"] == "Потребности"
    codes = {title: code for code, title in titles.items()}
    edited = pd.DataFrame(
        {
            "place": [1, 2],
            "slide": [titles["overview"], titles["model-road"]],
            "minutes": [None, None],
            "note": [None, None],
        }
    )
    assert [point.slide for point in read_points(edited, codes)] == ["overview", "model-road"]


def test_a_table_too_wide_for_the_page_is_a_list_of_its_rows():
    head = ["Код", "Решение", "Ответственный", "Срок", "Состояние", "Выполнено"]
    row = ["D-1", "Сдать отчёты", "совет", "01.10.2026", "в работе", ""]
    assert list_of_rows(head, [row], has_code=True) == (
        "**D-1 · Сдать отчёты**  \n"
        ":gray[Ответственный] совет · :gray[Срок] 01.10.2026 · :gray[Состояние] в работе"
    )


def test_a_count_beside_the_name_of_a_row_is_told_with_its_header():
    head, row = ["Направление", "достиг цели", "по плану"], ["1. Достижения", "1", "4"]
    assert list_of_rows(head, [row], has_code=False) == (
        "**1. Достижения**  \n:gray[достиг цели] 1 · :gray[по плану] 4"
    )
