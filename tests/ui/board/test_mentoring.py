"""The mentoring board: filters in the address, a member's card, sheets for those who may file."""

import shutil
import sqlite3

import pytest

from lib.access import AccountRole
from lib.cache import SHARED
from lib.text import load
from lib.ui.board.mentoring import views
from lib.ui.kit.escape import escape_markdown
from tests.helpers import visitors
from tests.helpers.pages import open_sound

RU = load("ru")
PAGE = "pages/board/mentoring.py"
MEMBERS = ("member", "half", "mentees_10_19", "pupils_10_19", "coverage")


@pytest.fixture
def demo(demo_database, monkeypatch):
    """The demo is the app's, and the reader has signed in as the coordinator."""
    visitors.let_in(monkeypatch)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{demo_database}")


def metric(app, code):
    key = f"mentoring-tile-{code}"
    label = RU(key if RU.has(key) else f"headline-mentoring-{code}")
    [result] = [one for one in app.metric if one.label == label]
    return result


def cells(app):
    return [str(cell) for table in app.dataframe for cell in table.value.to_numpy().ravel()]


def lines(app):
    return [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]


def test_persons_and_participations_stand_apart_and_reports_beside_those_due(demo):
    app = open_sound(PAGE, lang="ru", part="sheets")
    assert metric(app, "participants").value == "3\xa0953"
    assert metric(app, "participations").value == "4\xa0063"
    assert metric(app, "on-time").value == "13 из 13"
    keys = [button.key for button in app.get("download_button")]
    assert {"filing-xlsx", "filing-csv"} <= set(keys)


def test_the_card_of_a_member_tells_how_many_of_its_pupils_have_a_mentor(demo):
    app = open_sound(PAGE, lang="ru", member="S05", part="federal")
    assert "241 из 760 учащихся 10–19 лет" in cells(app)
    assert metric(app, "coverage").value == "32\xa0%"


def test_a_small_number_of_a_member_is_hidden_from_viewers(demo, monkeypatch):
    app = open_sound(PAGE, lang="ru", member="S05")
    assert metric(app, "participations").value == "356"
    visitors.let_in(monkeypatch, AccountRole.VIEWER)
    app = open_sound(PAGE, lang="ru", member="S05", part="rows")
    row = app.dataframe[0].value
    form = row[row.iloc[:, 2] == "работодатель – студент"].iloc[0]
    assert RU("figure-masked") in list(form)
    assert "241" in cells(app)


def test_filters_stand_in_the_address_and_one_that_nobody_is_in_explains_itself(demo):
    app = open_sound(PAGE, lang="ru", form="pupil_pupil", region="Санкт-Петербург")
    assert app.selectbox(key="form").value == "pupil_pupil"
    labels = {one.label for one in app.metric}
    assert not labels & {RU("mentoring-tile-participants"), "Молодые педагоги с наставником"}
    assert not any("молодых педагогов" in cell for cell in cells(app))
    base = RU("mentoring-base-note", whom="pupils")
    assert any(base in caption.value.replace("\\", "") for caption in app.caption)
    app = open_sound(PAGE, lang="ru", kind="additional", region="Астана")
    assert RU("mentoring-none-selected") in [info.value for info in app.info]


def test_of_who_need_not_report_no_share_of_none_is_shown(demo):
    app = open_sound(PAGE, lang="ru", member="T01", part="programme")
    assert not any("0 из 0" in value for value in [one.value for one in app.metric] + lines(app))
    none_due = RU("mentoring-members-none-due", half=RU.period("2026/27"))
    assert none_due in [caption.value.replace("\\", "") for caption in app.caption]


def test_the_change_names_all_members_it_is_of(demo):
    app = open_sound(PAGE, lang="ru")
    assert any("На тех же организациях (14)" in one.value.replace("\\", "") for one in app.caption)


def test_what_is_counted_and_shares_stand_in_the_address(demo):
    app = open_sound(PAGE, count="mentors", **{"form-shares": "true"})
    [counted] = [group for group in app.button_group if group.key == "count"]
    assert counted.value == "mentors"
    assert app.toggle(key="form-shares").value


def test_the_programme_lists_duties_funnel_and_pairs(demo):
    app = open_sound(PAGE, lang="ru", part="programme", member="S10")
    shown = [cell.replace("\\", "") for cell in lines(app)]
    assert RU("duty-centre", half="I 2026/27") in shown
    assert RU("figure-plans-done") in shown
    assert RU("stage-work") in shown
    assert RU("stage-state-ahead", reached=0, due=1) in shown
    [cohorts] = [one.value for one in app.table if RU("cohorts-new") in one.value.columns]
    assert cohorts.iloc[-2:, 2:4].to_numpy().tolist() == [["43", "19"], ["9", "13"]]
    assert {RU("figure-media-posts"), RU("figure-consents-withdrawn")} <= {
        str(name).replace("\\", "") for table in app.table for name in table.value.columns
    }
    assert "S10-P-025" in shown
    assert RU("pairs-active") in [one.label for one in app.metric]


def test_who_has_not_reported_stands_beside_the_deadline_that_is_meant(demo):
    app = open_sound(PAGE, lang="ru", at="2024-12-24")
    strip = app.info[0].value.replace("\\", "").replace("\xa0", " ")
    assert strip.startswith(
        "Сведения в региональный центр — до 30 декабря 2024 г.; "
        "мониторинг за II полугодие 2024/25 уч. года — до 20 мая 2025 г. Ещё не сдали 13 школ из 13"
    )
    assert "](members?" in strip
    assert any("member=S13" in each.proto.body for each in app.get("html"))
    app = open_sound(PAGE, lang="ru", at="2024-12-24", period="2023/24")
    strip = app.info[0].value.replace("\\", "").replace("\xa0", " ")
    assert strip.startswith(
        "Показан 2023/24 уч. год, а сроки — на 24 декабря 2024 г. Сведения в региональный центр"
    )


def test_before_the_first_report_the_deadline_and_who_owes_it_are_told(demo):
    app = open_sound(PAGE, lang="ru", at="2023-11-01")
    strip = app.info[0].value.replace("\\", "").replace("\xa0", " ")
    assert "до 20 декабря 2023 г. Ещё не сдали" in strip
    assert "](members?" in strip


def test_who_returned_is_unknown_while_no_member_has_told(demo):
    app = open_sound(PAGE, lang="ru", part="programme", at="2024-12-24")
    assert RU("cohorts-none") in [caption.value.replace("\\", "") for caption in app.caption]


def test_the_coordinator_erases_a_pair_whose_consent_was_withdrawn(
    demo_database, tmp_path, monkeypatch
):
    copy = tmp_path / "demo.db"
    shutil.copy(demo_database, copy)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{copy}")
    visitors.let_in(monkeypatch)
    app = open_sound(PAGE, lang="ru", part="programme", member="S10")
    app.button(key="erase-pair").click().run()
    assert next(one.value for one in app.success).startswith("Личные сведения стёрты")
    assert "S10-P-025" not in [cell.replace("\\", "") for cell in lines(app)]
    with sqlite3.connect(copy) as database:
        pairs = database.execute("SELECT pair_code, mentor_code FROM mentoring_pairs").fetchall()
    assert "S10-P-025" not in {code for code, _mentor in pairs}
    assert [mentor for code, mentor in pairs if code.startswith("ERASED")] == ["M-0", "M-0"]


def test_the_button_refuses_who_is_no_coordinator_any_more(demo, monkeypatch):
    app = open_sound(PAGE, lang="ru", part="programme", member="S10")
    visitors.let_in(monkeypatch, AccountRole.VIEWER)
    app.button(key="erase-pair").click().run()
    assert escape_markdown(RU("rights-none")) in [error.value for error in app.error]
    assert not app.exception


def test_a_viewer_sees_no_code_of_a_pair(demo, monkeypatch):
    visitors.let_in(monkeypatch, AccountRole.VIEWER)
    app = open_sound(PAGE, lang="ru", part="programme", member="S10")
    assert not [cell for cell in lines(app) if "-P-" in cell.replace("\\", "")]


def test_pairs_of_a_part_are_not_counted_for_viewers_and_all_are_rounded(demo, monkeypatch):
    label = RU("pairs-active")
    app = open_sound(PAGE, lang="ru", part="programme")
    assert "25" in [one.value for one in app.metric if one.label == label]
    visitors.let_in(monkeypatch, AccountRole.VIEWER)
    app = open_sound(PAGE, lang="ru", part="programme")
    assert [one.value for one in app.metric if one.label == label] == ["25+"]
    app = open_sound(PAGE, lang="ru", part="programme", member="S10")
    assert label not in [one.label for one in app.metric]


def test_a_viewer_gets_no_sheet(demo, monkeypatch):
    visitors.let_in(monkeypatch, AccountRole.VIEWER)
    app = open_sound(PAGE, lang="ru", part="sheets")
    keys = [button.key for button in app.get("download_button")]
    assert not {"filing-xlsx", "filing-csv"} & set(keys)
    assert escape_markdown(RU("filing-closed")) in [caption.value for caption in app.caption]


def places_of_charts(app):
    """Where the page has its charts, as the browser is told."""

    def below(block, path):
        for place, child in block.children.items():
            if child.type == "vega_lite_chart":
                yield (*path, place)
            elif hasattr(child, "children"):
                yield from below(child, (*path, place))

    return list(below(app.main, ()))


def test_charts_keep_their_place_whatever_stands_above_them(demo):
    app = open_sound(PAGE, lang="ru")
    places = places_of_charts(app)
    assert len(places) == 4
    app.selectbox(key="member").select("S05").run()
    assert places_of_charts(app) == places


def test_rows_of_each_member_are_put_in_words_once_their_table_is_opened(demo, monkeypatch):
    SHARED.clear()
    in_words, columns_in_words = views.in_words, []
    monkeypatch.setattr(
        views,
        "in_words",
        lambda rows, columns: columns_in_words.append(columns) or in_words(rows, columns),
    )
    open_sound(PAGE, lang="ru")
    assert MEMBERS not in columns_in_words
    app = open_sound(PAGE, lang="ru", state={"figures-mentoring-members": True})
    assert MEMBERS in columns_in_words
    assert [len(one.value) for one in app.dataframe] == [84, 6]
