"""The form that sets a status by hand and writes notes: for whom, through which door."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from lib import access, desk, queries, store
from lib.access import AccountRole
from lib.text import load
from lib.ui.kit.desk.submit import hand_in
from lib.ui.kit.escape import escape_markdown
from lib.vocabulary import NoteKind, OverridePlan
from tests.conftest import opened as opened_database
from tests.helpers import consortium, visitors
from tests.helpers.pages import open_sound

RU = load("ru")
REASON = "приказы подписаны; «план» = 70 %, ждём"


@pytest.fixture(scope="module")
def founded(tmp_path_factory, migrated):
    """A database file: an indicator off its plan, and an account of every role."""
    path = Path(shutil.copy(migrated, tmp_path_factory.mktemp("overrides")))
    engine = store.open_database(f"sqlite:///{path}")
    consortium.start_consortium(engine)
    consortium.accept(engine, "indicators", consortium.indicator(direction="1"))
    consortium.accept(engine, "targets", consortium.target(40.0))
    consortium.accept(engine, "measurements", consortium.report(value=3.0))
    visitors.add_accounts(engine, "S1")
    engine.dispose()
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture
def board(founded, tmp_path, monkeypatch):
    """A copy of it of the test's own, which is also the app's."""
    yield from opened_database(f"sqlite:///{shutil.copy(founded, tmp_path)}", monkeypatch)


@pytest.fixture
def unchanged(founded, monkeypatch):
    """The database that tests share which store no row; it must be as it was in the end.

    Its figures are worked out once, which is most of what a page costs.
    """
    for engine in opened_database(f"sqlite:///{founded}", monkeypatch):
        before = store.latest(engine)
        yield engine
        assert store.latest(engine) == before


def opened(**query):
    """The page of directions inside the app, its forms open where they are offered."""
    return open_sound("pages/board/directions.py", state={"override-offer": True}, **query)


def press(app, key):
    [button] = [button for button in app.button if button.label == RU(key)]
    button.click().run()
    assert not app.exception
    return app


def set_by_hand(app, plan=OverridePlan.ON_PLAN, reason=REASON):
    """Fill the form of a status and send it."""
    app.selectbox(key="overrides-plan-1.1").set_value(plan)
    app.text_area(key="overrides-reason-1.1").set_value(reason)
    return press(app, "override-set")


def write_note(app, text, **fields):
    """Fill the form of a note and send it."""
    app.text_area(key="notes-text-1.1").set_value(text)
    if "kind" in fields:
        app.selectbox(key="notes-note_kind-1.1").set_value(fields["kind"])
    if "whole" in fields:
        app.checkbox(key="notes-whole-1.1").set_value(fields["whole"])
    return press(app, "note-add")


def offers(app):
    return RU("override-offer") in [expander.label for expander in app.expander]


def page_text(app):
    return "\n".join(part.value for part in [*app.markdown, *app.caption]).replace("\\", "")


def today(engine):
    return desk.today(engine)


def shown(engine):
    [row] = queries.full_strategy(
        engine, store.Moment(store.latest(engine), today(engine))
    ).to_dict("records")
    return row


def test_a_coordinator_sets_a_status_that_goes_the_way_of_a_file_and_is_told(board, sign_in):
    sign_in(board, AccountRole.COORDINATOR)
    app, computed = opened(), "По расчёту: ▲ вне плана"
    assert page_text(app).count(computed) == 1  # above the form
    set_by_hand(app)
    assert_applied(app, board)
    page, until = page_text(app), RU.date((today(board) + timedelta(days=90)).isoformat())
    result = "вручную: 1.1 по плану (по расчёту — вне плана)"
    assert f"Вручную до {until}: ● по плану" in page
    assert page.count(computed) == 2
    assert result in page
    assert f"Вручную до {until}: по плану — «{REASON}» (coordinator1); по расчёту — вне" in page
    brief = "✎ вручную; по расчёту: ▲ вне плана — 1.1"
    assert brief in page_text(app.switch_page("pages/board/overview.py").run())
    app.query_params["slides"] = "overview,1"
    slides = page_text(app.switch_page("pages/meeting/present.py").run())
    assert brief in slides
    assert result in slides


def assert_applied(app, board):
    """The status is stored, by an upload that is kept, named and logged as a file's is."""
    row, last = shown(board), store.history(board).iloc[0]
    assert (row["plan"], row["computed"]) == ("on_plan", "off_plan")
    assert (row["override_reason"], row["override_by"]) == (REASON, "coordinator1")
    assert row["override_until"] == (today(board) + timedelta(days=90)).isoformat()
    assert (last["kind"], last["file_name"]) == ("overrides", "overrides-1.1.csv")
    assert last["has_content"]
    assert app.success[0].value == RU("upload-applied", upload=int(last["upload"]))
    logged = access.entries(board).iloc[0]
    assert (logged["what"], logged["account"]) == ("upload", "coordinator1")


def test_a_status_is_ended_and_the_form_is_empty_again(board, sign_in):
    sign_in(board, AccountRole.COORDINATOR)
    app = press(set_by_hand(opened()), "override-end")
    assert shown(board)["plan"] == "off_plan"
    [row] = store.read(board, "overrides").to_dict("records")
    assert row["expires_on"] == (today(board) - timedelta(days=1)).isoformat()
    assert row["reason"] == REASON
    assert app.selectbox(key="overrides-plan-1.1").value is None
    assert app.text_area(key="overrides-reason-1.1").value == ""
    assert RU("override-end") not in [button.label for button in app.button]


def test_a_status_in_force_fills_the_form(board, sign_in):
    sign_in(board, AccountRole.COORDINATOR)
    far = (today(board) + timedelta(days=900)).isoformat()
    row = {"indicator_code": "1.1", "plan": "slipping", "reason": "совет", "expires_on": far}
    consortium.accept(board, "overrides", row)
    app = opened()
    assert app.selectbox(key="overrides-plan-1.1").value == OverridePlan.SLIPPING
    assert app.text_area(key="overrides-reason-1.1").value == "совет"
    assert app.date_input(key="overrides-expires_on-1.1").value == today(board) + timedelta(366)


def test_what_is_wrong_is_said_in_sentences_and_nothing_is_stored(unchanged, sign_in):
    sign_in(unchanged, AccountRole.COORDINATOR)
    before = store.latest(unchanged)
    app = press(opened(), "override-set")
    empty = [error.value.replace("\\", "") for error in app.error]
    assert [sentence.split(".")[0] for sentence in empty] == [
        "Обязательная ячейка «Ручной статус» не заполнена",
        "Обязательная ячейка «Причина» не заполнена",
    ]
    app = set_by_hand(app, reason="так решила Иванова Мария Петровна")
    assert len(app.error) == 1
    assert "Иванова" not in app.error[0].value
    assert app.text_area(key="overrides-reason-1.1").value == "так решила Иванова Мария Петровна"
    assert store.latest(unchanged) == before


def test_days_out_of_range_are_refused_in_words(unchanged, sign_in):
    sign_in(unchanged, AccountRole.COORDINATOR)
    app, before = opened(), store.latest(unchanged)
    tomorrow = today(unchanged) + timedelta(days=1)
    app.date_input(key="overrides-expires_on-1.1").set_value(tomorrow - timedelta(days=2))
    assert "уже прошёл" in set_by_hand(app).error[0].value
    app.date_input(key="overrides-expires_on-1.1").set_value(tomorrow + timedelta(days=366))
    assert "больше года" in set_by_hand(app).error[0].value
    app.date_input(key="notes-happened_on-1.1").set_value(tomorrow)
    assert "ещё не наступила" in write_note(app, "открылся технопарк").error[0].value
    assert store.latest(unchanged) == before


def test_a_day_that_is_over_cannot_be_forged(unchanged, sign_in):
    sign_in(unchanged, AccountRole.COORDINATOR)
    app = opened()
    app.session_state["overrides-expires_on-1.1"] = today(unchanged)
    before = store.latest(unchanged)
    tomorrow = today(unchanged) + timedelta(days=1)
    with pytest.MonkeyPatch.context() as later:
        later.setattr(desk, "today", lambda engine: tomorrow)
        app = set_by_hand(app)
    assert "уже прошёл" in app.error[0].value
    assert store.latest(unchanged) == before


@pytest.mark.parametrize("reason", ["=1+1", "'=1", "а\nб;в", '"x"; y'])
def test_a_reason_comes_through_as_it_was_typed(board, sign_in, reason):
    sign_in(board, AccountRole.COORDINATOR)
    later = (today(board) + timedelta(days=9)).isoformat()
    row = {"indicator_code": "1.1", "plan": "on_plan", "reason": reason, "expires_on": later}
    assert hand_in("overrides", row)
    assert shown(board)["override_reason"] == " ".join(reason.split())


def test_a_reason_is_not_read_as_markdown(board, sign_in):
    sign_in(board, AccountRole.COORDINATOR)
    reason = "![](http://a.example/x)"
    app = set_by_hand(opened(), reason=reason)
    assert shown(board)["override_reason"] == reason
    assert "![](" not in "".join(part.value for part in app.markdown)


def test_a_coordinator_writes_notes(board, sign_in):
    sign_in(board, AccountRole.COORDINATOR)
    app = write_note(opened(), "открылся технопарк")
    assert app.text_area(key="notes-text-1.1").value == ""
    write_note(app, "новая анкета", kind=NoteKind.METHOD_BREAK, whole=True)
    day = today(board).isoformat()
    assert store.read(board, "notes").to_numpy().tolist() == [
        ["1.1", day, "event", "открылся технопарк"],
        ["consortium", day, "method_break", "новая анкета"],
    ]
    assert store.history(board)["kind"].tolist()[:2] == ["notes", "notes"]


def test_a_note_never_takes_the_place_of_another(board, sign_in):
    sign_in(board, AccountRole.COORDINATOR)
    app = write_note(write_note(opened(), "первая"), "вторая")
    assert app.error[0].value == escape_markdown(RU("note-taken", note="первая"))
    assert store.read(board, "notes")["text"].tolist() == ["первая"]


@pytest.mark.parametrize("role", [AccountRole.VIEWER, AccountRole.STAFF])
def test_others_are_not_offered_it(unchanged, sign_in, role):
    sign_in(unchanged, role)
    app = opened()
    assert not offers(app)
    assert not app.text_area


def test_it_is_offered_only_where_the_board_shows_today(unchanged, sign_in):
    sign_in(unchanged, AccountRole.COORDINATOR)
    assert offers(opened())
    assert not offers(opened(at=str(store.latest(unchanged))))


@pytest.mark.parametrize("role", [AccountRole.VIEWER, AccountRole.STAFF])
@pytest.mark.parametrize("send", [set_by_hand, lambda app: write_note(app, "подложная")])
def test_a_forged_press_changes_nothing(unchanged, sign_in, role, send):
    sign_in(unchanged, AccountRole.COORDINATOR)
    app = opened()
    before = store.latest(unchanged)
    sign_in(unchanged, role)
    send(app)
    assert store.latest(unchanged) == before
    logged = access.entries(unchanged).iloc[0]
    assert (logged["what"], logged["account"]) == ("refusal", f"{role}1")
    assert logged["detail"] in ("upload overrides", "upload notes")


def test_an_expired_override_is_not_shown(board, sign_in):
    sign_in(board, AccountRole.COORDINATOR)
    past = date(2020, 1, 1).isoformat()
    row = {"indicator_code": "1.1", "plan": "reached", "reason": "совет", "expires_on": past}
    consortium.accept(board, "overrides", row)
    app = opened()
    assert "Вручную" not in page_text(app)
    assert app.selectbox(key="overrides-plan-1.1").value is None


def test_the_overview_counts_statuses_set_by_hand_without_taking_more_lines(board, monkeypatch):
    visitors.let_in(monkeypatch)
    words = {"plan": "on_plan", "reason": "ждём отчёты", "expires_on": "2199-01-01"}
    consortium.accept(board, "overrides", {"indicator_code": "1.1"} | words)
    app = open_sound("pages/board/overview.py", lang="ru")
    texts = [
        text.value.replace("\u00a0", " ").replace("\\", "")
        for text in (*app.markdown, *app.caption)
    ]
    assert any("1 показатель, 3 организации; задано вручную — 1" in text for text in texts)
    assert any("✎ вручную; по расчёту: ▲ вне плана — 1.1" in text for text in texts)
    assert any("Ни один показатель из 1 не идёт по плану" in text for text in texts)
    assert not any("статус задан" in text for text in texts)
