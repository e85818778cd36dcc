"""The cycle of a meeting: prepared, frozen, shown, decided, closed, packed, and carried over."""

import io
import zipfile
from datetime import timedelta

import pytest

from lib import desk, store
from lib.queries.disclosure.visibility import EVERYTHING
from lib.queries.meetings.register import find_meeting
from lib.slides.decks import meeting_deck
from lib.slides.packs import PackFormat, pack
from lib.text import load
from tests.helpers import consortium
from tests.helpers.pages import open_sound

RU = load("ru")
AGENDA, PRESENT = "pages/meeting/agenda.py", "pages/meeting/present.py"
pytestmark = pytest.mark.usefixtures("signed_in")


def press(app, label):
    """Press the only button with a label."""
    [button] = [one for one in app.button if one.label == RU(label)]
    button.click().run()
    assert [error.value for error in app.error] == []


def plan(topic, day):
    app = open_sound(AGENDA)
    app.text_input(key="new-topic").set_value(topic)
    app.date_input(key="new-held_on").set_value(day)
    press(app, "agenda-new-add")


def decide(app, text):
    app.button(key="slide-d").click().run()
    app.text_area(key="decision-text").set_value(text)
    press(app, "agenda-decision-add")


def test_two_decisions_of_a_frozen_meeting_open_the_next_one(sqlite):
    consortium.start_consortium(sqlite, "S1")
    consortium.accept(sqlite, "indicators", consortium.indicator(direction="1"))
    consortium.accept(sqlite, "targets", consortium.target(40.0))
    consortium.accept(sqlite, "measurements", consortium.report(value=30.0))
    today = desk.today(sqlite)

    plan("Итоги года", today)
    [meeting] = store.read(sqlite, "meetings").to_dict("records")
    code = meeting["meeting_code"]
    press(open_sound(AGENDA), "agenda-freeze")
    frozen = store.read(sqlite, "meetings")["figures_upload"].iloc[0]
    consortium.accept(sqlite, "measurements", consortium.report(value=1.0))

    pin = f"{int(frozen)}@{today.isoformat()}"
    show = open_sound(PRESENT, slides="cover,overview,indicator:1.1", meeting=code, at=pin)
    assert RU("overview-finding", sound=1, all=1)[:8] in show.main.header[1].value
    decide(show, "Описать кабинеты")
    show.button(key="slide-end").click().run()
    decide(show, "Найти партнёра")
    taken = store.read(sqlite, "decisions").sort_values("decision_id")
    assert list(taken["text"]) == ["Описать кабинеты", "Найти партнёра"]
    assert taken["indicator_code"].iloc[1] == "1.1"

    press(open_sound(AGENDA), "agenda-hold")
    now = store.Moment(store.latest(sqlite), today)
    deck = meeting_deck(sqlite, now, find_meeting(sqlite, now, code), RU, EVERYTHING)
    assert deck.upload == frozen
    for format_ in PackFormat:
        content = pack(deck, format_)
        if format_ is PackFormat.HTML:
            assert "Найти партнёра" in content.decode()
        else:
            assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None

    plan("Следующее", today + timedelta(days=30))
    rows = store.read(sqlite, "meetings").set_index("topic")
    following = rows.loc["Следующее"]
    assert following["compared_with"] == code
    assert following["running_order"].startswith("decisions | 10; overview")
    opened = open_sound(PRESENT, slides="decisions", meeting=following["meeting_code"])
    lines = " ".join(line.value for line in opened.markdown)
    assert "Описать кабинеты" in lines
    assert "Найти партнёра" in lines
