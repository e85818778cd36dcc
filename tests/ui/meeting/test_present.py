"""The slides of a presentation: which, in which order, of which moment and in which language."""

import pandas as pd
import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.scriptrunner_utils import script_requests

from lib import desk, store
from lib.slides.figure_codes import figure_code
from lib.text import languages, load
from lib.ui.kit.escape import escape_markdown
from lib.ui.meeting.present import clock, speaker
from lib.ui.meeting.present.layout import CELL, ROWS, is_long, shorten_table
from lib.ui.meeting.present.revisions import revising_uploads
from tests.helpers import consortium
from tests.helpers.pages import open_sound

RU = load("ru")
EVERY = "overview,1,2,exchange,matrix,map,mentoring"
LAST = 7
ALL = RU("present-all")
pytestmark = pytest.mark.usefixtures("signed_in")


def fill(engine):
    """A school, two directions and one indicator, which goes as planned."""
    consortium.start_consortium(engine, "S1")
    consortium.accept(engine, "indicators", consortium.indicator(direction="1"))
    consortium.accept(engine, "targets", consortium.target(40.0))
    consortium.accept(engine, "measurements", consortium.report(value=30.0))
    return engine


@pytest.fixture(scope="module")
def database(shared_sqlite):
    return fill(shared_sqlite)


def presented(**query):
    """The page as its address asks for it, inside the frame."""
    return open_sound("pages/meeting/present.py", **query)


def topics(app):
    """What the slides are about: each has a caption above and one below, the counter comes last."""
    heads = [caption.value.rsplit(" · ", 1) for caption in app.main.caption[:-1:2]]
    assert {consortium for _topic, consortium in heads} <= {"Консорциум", "Consortium"}
    return [topic for topic, _consortium in heads]


def sources(app):
    """What the slides say of their figures' moment."""
    return [caption.value for caption in app.main.caption[1:-1:2]]


def counter(app):
    return app.main.caption[-1].value


def test_every_slide_opens(database):
    app = presented(slides=EVERY)
    assert [title.value for title in app.main.header] == [
        escape_markdown(sentence)
        for sentence in (
            RU("overview-finding", sound=1, all=1),
            RU("overview-finding", sound=1, all=1),
            RU("direction-empty"),
            *[RU("exchange-empty")] * 3,
            RU("mentoring-empty"),
        )
    ]
    assert len(app.get("vega_lite_chart")) == 2
    assert counter(app) == f"1 / {LAST}"


def test_an_empty_database_has_slides_that_say_so(sqlite):
    consortium.start_consortium(sqlite, "S1")
    app = presented(slides="overview,1")
    assert [title.value for title in app.main.header] == [
        escape_markdown(RU("board-empty")),
        escape_markdown(RU("direction-empty")),
    ]


def test_slides_come_in_the_order_of_the_address_and_only_once(database):
    app = presented(slides="mentoring,2,overview,2")
    assert topics(app) == [
        escape_markdown(topic) for topic in ("Наставничество", "2. Направление", ALL)
    ]


@pytest.mark.parametrize("slides", ["9,overview,nonsense", "overview,,"])
def test_an_unknown_slide_is_left_out(database, slides):
    app = presented(slides=slides)
    assert topics(app) == [escape_markdown(ALL)]
    assert counter(app) == "1 / 1"


@pytest.mark.parametrize("slides", ["", "9,nonsense"])
def test_without_slides_the_page_asks_which(database, slides):
    app = presented(slides=slides)
    assert app.multiselect(key="slides-chosen").value == EVERY.split(",")
    assert app.title[0].value == RU("page-present")
    assert not app.main.header


def test_slides_that_do_not_exist_are_told(database):
    [error] = [one.value for one in presented(slides="9,nonsense").error]
    assert error == RU("present-unknown", slides="9,nonsense")
    assert not presented().error


def test_a_code_on_paper_can_be_typed_without_choosing_slides(database):
    app = presented()
    app.multiselect(key="slides-chosen").set_value([]).run()
    app.text_input(key="figure-code").set_value("1-1WV-overview").run()
    assert counter(app) == "1 / 1"


def test_the_number_of_the_slide_lies_in_the_address(database):
    app = presented(slides=EVERY, slide="4")
    assert counter(app) == f"4 / {LAST}"


def press(app, *keys):
    """Press the buttons that stand for keys, one after another; return what the counter says."""
    for key in keys:
        app.button(key=f"slide-{key}").click().run()
    return counter(app)


def test_keys_turn_the_slides_and_stop_at_both_ends(database):
    app = presented(slides=EVERY)
    assert press(app, "left") == f"1 / {LAST}"
    assert press(app, "right", "pagedown", "space") == f"4 / {LAST}"
    assert press(app, "pageup", "left") == f"2 / {LAST}"
    assert press(app, "end", "right") == f"{LAST} / {LAST}"
    assert press(app, "home") == f"1 / {LAST}"


def test_a_pinned_moment_stays_when_something_is_uploaded(sqlite):
    pinned = store.latest(fill(sqlite))
    consortium.accept(sqlite, "indicators", consortium.indicator("1.2", direction="1"))
    kept, moved = (presented(slides="1", **at) for at in ({"at": str(pinned)}, {}))
    assert kept.main.header[0].value == escape_markdown(RU("overview-finding", sound=1, all=1))
    assert moved.main.header[0].value == escape_markdown(RU("overview-finding", sound=1, all=2))
    assert f"№ {pinned} " in sources(kept)[0]


def test_a_moment_that_never_was_is_told_on_every_slide(database):
    app = presented(slides="overview,1", at="999")
    result = escape_markdown(RU("banner-moment-unknown", at="999"))
    assert [source.startswith(result) for source in sources(app)] == [True, True]


@pytest.mark.parametrize("language", languages())
def test_slides_speak_the_language_of_the_address(database, language):
    app = presented(slides="overview,exchange", lang=language)
    words = load(language)
    assert topics(app) == [
        escape_markdown(words("present-all")),
        escape_markdown(words("page-exchange")),
    ]
    assert app.main.header[1].value == escape_markdown(words("exchange-empty"))


def test_the_start_shows_the_chosen_slides_of_the_present_moment(database):
    app = presented()
    app.multiselect(key="slides-chosen").set_value(["exchange", "1"]).run()
    app.button(key="slides-start").click().run()
    assert topics(app) == [escape_markdown("Обмен ресурсами"), escape_markdown("1. Направление")]
    assert app.session_state["at"] == str(store.latest(database))


@pytest.mark.parametrize(
    ("pin", "at"), [("upload", "&at={upload}"), ("day", "&at={day}"), ("latest", "")]
)
def test_the_link_holds_the_slides_and_the_moment(database, pin, at):
    app = presented()
    app.multiselect(key="slides-chosen").set_value(["2", "overview"])
    label = RU("present-pin-upload", upload=store.latest(database))
    assert app.radio(key="slides-pin").options[0] == escape_markdown(label)
    app.radio(key="slides-pin").set_value(pin).run()
    day = desk.today(database).isoformat()
    at = at.format(upload=store.latest(database), day=day)
    assert app.code[0].value == f"/present?lang=ru{at}&slides=2,overview"


def test_without_slides_there_is_nothing_to_start(database):
    app = presented()
    app.multiselect(key="slides-chosen").set_value([]).run()
    assert [info.value for info in app.info] == [RU("present-none")]
    assert not app.code


def test_a_typed_number_jumps_to_its_slide(database):
    app = presented(slides=EVERY)
    assert press(app, "digit-3") == f"3 / {LAST}"
    long = ",".join([*EVERY.split(","), "decisions", "changes", "attention", "needs", "open"])
    app = presented(slides=long)
    assert press(app, "digit-1") == "1… / 12"
    assert press(app, "digit-2") == "12 / 12"
    assert press(app, "digit-1", "enter") == "1 / 12"
    assert press(app, "digit-1", "right") == "2 / 12"
    assert press(app, "digit-9") == "9 / 12"
    assert press(app, "digit-0") == "9 / 12"


def pressed_keys(*names):
    """A message of the browser for each key; ordinary widgets do not matter here."""
    for name in names:
        states = WidgetStates()
        states.widgets.add(id=name, trigger_value=True)
        yield states


def test_keys_that_come_together_are_obeyed_in_the_order_of_pressing(database):
    together = None
    for states in pressed_keys("home", "right", "end"):
        together = script_requests._coalesce_widget_states(together, states)
    assert [one.id for one in together.widgets] == ["end", "right", "home"], "the newest first"
    app = presented(slides=EVERY, slide="4")
    app.button(key="slide-right").click()
    app.button(key="slide-home").click()
    app.run()
    assert counter(app) == f"2 / {LAST}"


def test_the_key_b_blanks_the_screen_until_a_slide_is_turned(database):
    app = presented(slides=EVERY)
    blank = RU("present-blanked")
    app.button(key="slide-blank-key").click().run()
    assert blank in [caption.value for caption in app.caption]
    app.button(key="slide-right").click().run()
    assert blank not in [caption.value for caption in app.caption]


def test_esc_returns_to_the_arrangement_with_deck_place_and_pin(database):
    upload = str(store.latest(database))
    app = presented(slides="2,open,overview", at=upload)
    press(app, "right", "right")
    app.button(key="slide-leave").click().run()
    assert app.multiselect(key="slides-chosen").value == ["2", "open", "overview"]
    assert app.session_state["at"] == upload
    app.button(key="slides-continue").click().run()
    assert counter(app) == "3 / 3"


def test_a_board_leads_back_to_the_slide_that_its_reader_came_from(database):
    app = presented(slides="2,overview", at=str(store.latest(database)))
    [board] = [one.proto.body for one in app.get("html") if RU("present-board") in one.proto.body]
    assert "show=slides%3D2%252Coverview%26slide%3D1%26at%3D" in board
    for slide, view in (("needs", "exchange?view=needs"), ("changes", "?aside=changes")):
        bodies = [one.proto.body for one in presented(slides=slide).get("html")]
        assert any(f"{view}&amp;" in body for body in bodies)
    shown = presented(slides="open,overview", meeting="M-2026-06").get("html")
    links = [one.proto.body for one in shown if RU("present-board") in one.proto.body]
    assert any("agenda?meeting=M-2026-06&amp;show=" in body for body in links)
    query = "slides=2%2Coverview&slide=2&at=1"
    app = open_sound("pages/board/directions.py", show=query)
    links = [one.proto.body for one in app.get("html")]
    assert any("present?" in link and "slide=2" in link and "at=1" in link for link in links)
    app = open_sound("pages/board/directions.py", show="slide=2&evil=1")
    assert not any("present?" in one.proto.body for one in app.get("html"))


def test_the_menu_leads_back_to_the_show_that_its_reader_left_for_a_board(database):
    query = f"slides=2,open,overview&slide=3&meeting=M-1&since=2&at={store.latest(database)}"
    app = open_sound("pages/board/directions.py", show=query)
    app.switch_page("pages/meeting/present.py").run()
    assert counter(app) == "3 / 3"
    assert (app.query_params["meeting"], app.query_params["slide"]) == ("M-1", "3")
    assert app.session_state["at"] == str(store.latest(database))
    app.button(key="slide-leave").click().run()
    assert app.multiselect(key="slides-chosen").value == ["2", "open", "overview"]
    app.query_params.clear()  # as the menu does
    app.switch_page("pages/board/directions.py").run()
    app.switch_page("pages/meeting/present.py").run()
    assert app.multiselect(key="slides-chosen").value == ["2", "open", "overview"]
    app.button(key="slides-continue").click().run()
    assert counter(app) == "3 / 3"
    assert (app.query_params["meeting"], app.query_params["since"]) == ("M-1", "2")


def test_a_resumed_show_is_of_its_own_moment_whatever_its_address_says(database):
    pinned = str(store.latest(database) - 1)
    shown = presented(slides="2,overview", at=pinned)
    for endless in ("9" * 5_000, "inf"):
        assert counter(presented(slides="2,overview", slide=endless)) == "1 / 2"
    for number, place in (("2", 2), ("0", 1), ("9" * 5_000, 1)):
        query = f"slides=2,overview&slide={number}&at={pinned}"
        app = open_sound("pages/board/directions.py", show=query, at="1")
        app.switch_page("pages/meeting/present.py").run()
        assert not app.exception
        assert counter(app) == f"{place} / 2"
        assert sources(app) == sources(shown)


def test_a_code_on_paper_opens_its_slide_and_says_that_it_was_revised(sqlite):
    pinned, day = store.latest(fill(sqlite)), desk.today(sqlite)
    code = figure_code(store.Moment(pinned, day), "indicator:1.1")
    kept = presented(slides="indicator:1.1", at=f"{pinned}@{day.isoformat()}")
    assert code in sources(kept)[0].replace("\\", "")
    assert not kept.warning
    consortium.accept(sqlite, "measurements", consortium.report(value=1.0), note="опечатка")
    app = presented()
    for entry in ("nonsense", code.replace(f"{pinned}-", "999-", 1)):
        app.text_input(key="figure-code").set_value(entry).run()
        assert [error.value for error in app.error] == [RU("present-code-unknown")]
    app.text_input(key="figure-code").set_value(code).run()
    assert app.main.header[0].value == kept.main.header[0].value
    [note] = [warning.value for warning in app.warning]
    assert f"№ {pinned + 1}" in note
    assert "опечатка" in note


def test_only_uploads_that_changed_a_slide_are_named():
    contents = {3: "a", 4: "a", 5: "b", 6: "b", 7: "c", 8: "c", 9: "c"}
    cases = {3: [7, 5], 2: [7, 5], 1: [7]}
    for most, causes in cases.items():
        assert revising_uploads(list(contents), contents.get, most) == causes
    assert revising_uploads([8, 9], contents.get, 3) == []


def test_a_board_of_the_past_tells_what_was_revised_and_why(sqlite):
    pinned = store.latest(fill(sqlite))
    consortium.accept(sqlite, "measurements", consortium.report(value=1.0), note="опечатка")
    board = open_sound("pages/board/overview.py", at=str(pinned))
    labels = [one.proto.popover.label.replace("\u00a0", " ") for one in board.get("popover")]
    assert "С тех пор 2 изменения" in labels
    lines = " ".join(line.value for line in board.markdown)
    assert "опечатка" in lines
    now = open_sound("pages/board/overview.py")
    assert "опечатка" not in " ".join(line.value for line in now.markdown)


def test_the_clock_counts_only_while_a_slide_is_shown(monkeypatch):
    state = {}
    monkeypatch.setattr(clock.st, "session_state", state)
    assert clock.add_seconds("overview", 100.0) == 0
    assert clock.add_seconds("1", 160.0) == 0
    assert clock.add_seconds("overview", 190.0) == 60
    clock.stop()
    assert clock.add_seconds("overview", 900.0) == 60
    assert clock.add_seconds("overview", 930.0) == 90


def test_a_slide_that_packs_share_shows_its_notes(database):
    app = presented(slides="members,1")
    assert RU("map-credit") not in sources(app)[1]
    consortium_wide, direction = sources(presented(slides="1?period=2024/25,1"))
    for line in (consortium_wide, direction):
        assert escape_markdown(RU("bullets-note")) in line
        assert escape_markdown(RU("pack-figure")) in line


def test_as_many_rows_stand_on_a_slide_as_can_be_read():
    short = pd.DataFrame(
        {"Школа": ["«Родник»"] * 30, "Дней": pd.Series([1, None] * 15, dtype="Int64")}
    )
    assert len(shorten_table(short)) == ROWS
    long = short.assign(need="длинная причина " * 20, offers="дальний сосед " * 20)
    shown = shorten_table(long)
    assert 2 <= len(shown) < ROWS
    assert shown["need"].str.len().max() <= CELL
    assert len(shorten_table(short.head(1))) == 1


def test_the_speakers_window_follows_the_show(database):
    show = presented(slides="2,overview,1")
    [link] = [one.value for one in show.markdown if RU("present-speaker") in one.value]
    token = show.session_state[speaker.SPEAKER]
    assert f"speaker={token}" in link
    window = presented(slides="2,overview,1", speaker=token)
    assert "1 / 3" in [caption.value for caption in window.main.caption]
    show.button(key="slide-right").click().run()
    window.run()
    assert "2 / 3" in [caption.value for caption in window.main.caption]
    assert [head.value for head in window.main.header] == [escape_markdown(ALL)]
    assert "1\\. Направление" in window.main.caption[-1].value
    lost = presented(slides="overview", speaker="nonsense")
    assert RU("speaker-waiting") in [info.value for info in lost.info]


def test_the_speakers_window_knows_how_long_a_slide_has_been_shown():
    speaker.tell_place("show", 1, 100.0)
    speaker.tell_place("show", 2, 160.0)
    speaker.tell_place("show", 1, 190.0)
    place = speaker.place_of("show")
    assert (place.number, place.seconds(200.0)) == (1, 70.0)
    for number in range(speaker.MOST_SHOWS):
        speaker.tell_place(f"other-{number}", 1, 200.0)
    assert speaker.place_of("show") is None


def test_sentences_of_many_lines_are_written_smaller():
    assert not is_long(["короткое решение"] * 6)
    assert is_long(["решение " * 15] * 6)
