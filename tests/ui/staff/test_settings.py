"""The settings page: what is changed in its form is an upload that can be undone."""

import pytest

from lib import desk, store
from lib.text import load
from lib.ui.staff.settings import GROUPS, group_of
from lib.vocabulary import SettingName
from tests.conftest import opened
from tests.helpers.pages import open_sound

PAGE = "pages/staff/settings.py"
WORDS = load("ru")


@pytest.fixture
def consortium(new_database, monkeypatch, signed_in):
    for engine in opened(new_database("sqlite"), monkeypatch):
        desk.open_consortium(str(engine.url))
        yield engine


def enter(app, name, value):
    app.text_input(key=f"settings-{name}").set_value(value)


def submit(app):
    next(one for one in app.button if one.label == WORDS("settings-apply")).click().run()
    assert not app.exception


def test_every_setting_is_in_one_group():
    groups = [group_of(name) for name in SettingName]
    assert set(groups) <= set(GROUPS)
    assert group_of(SettingName.TIME_ZONE) == "calendar"
    assert "other" not in groups


def test_days_and_choices_stand_in_words(consortium):
    app = open_sound(PAGE, lang="ru")
    day = app.text_input(key="settings-deadline_school_year")
    assert day.value.replace("\u00a0", " ") == "20 сентября"
    assert "все школы" in app.selectbox(key="settings-support_viewer").options
    enter(app, "deadline_school_year", "1 октября")
    app.selectbox(key="settings-currency").set_value("KZT")
    submit(app)
    settings = desk.settings(consortium)
    assert (settings["deadline_school_year"], settings["currency"]) == ("10-01", "KZT")


def test_a_changed_setting_is_an_upload_and_a_wrong_one_is_refused(consortium):
    app = open_sound(PAGE, lang="ru")
    enter(app, "consortium_name_ru", "Сарыарқа")
    enter(app, "time_zone", "Asia/Almaty")
    submit(app)
    assert desk.settings(consortium)["consortium_name_ru"] == "Сарыарқа"
    assert store.history(consortium)["kind"].tolist()[0] == "settings"
    before = store.latest(consortium)
    enter(app, "time_zone", "Караганда")
    submit(app)
    assert store.latest(consortium) == before
    assert app.error


def test_own_terms_stand_in_the_next_view_of_pages(consortium):
    app = open_sound(PAGE, lang="ru")
    enter(app, "term_direction_ru", "приоритет/Приоритеты")
    submit(app)
    assert desk.settings(consortium)["term_direction_ru"] == "приоритет / Приоритеты"
    board = open_sound("pages/board/directions.py", lang="ru")
    assert [title.value for title in board.title] == ["Приоритеты"]
    other = open_sound("pages/board/directions.py", lang="en")
    assert [title.value for title in other.title] == ["Directions"]


def test_a_refusal_stands_above_the_button_that_was_pressed(consortium):
    app = open_sound(PAGE, lang="ru")
    enter(app, "small_survey", "много")
    submit(app)
    drawn = [one for one in app.main if one.type in ("error", "text_input", "button")]
    assert [one.type for one in drawn[-2:]] == ["error", "button"]
    assert "много" in drawn[-2].value
