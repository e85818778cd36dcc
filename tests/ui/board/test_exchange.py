"""The page of exchange as a reader uses it: questions in two clicks, tables in words."""

import shutil
from pathlib import Path

import pytest

from lib import desk, store
from lib.access import AccountRole
from tests.conftest import opened
from tests.helpers import consortium, visitors
from tests.helpers.pages import open_sound

PAGE = "pages/board/exchange.py"


@pytest.fixture
def demo(demo_database, monkeypatch):
    """The demo is the app's, and the reader has signed in. These tests only read it."""
    visitors.let_in(monkeypatch)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{demo_database}")


def sentences(app):
    """What the page says, as it is read."""
    joined = " ".join(each.value for each in app.main.markdown)
    return joined.replace("\u00a0", " ").replace("\\", "")


def test_hours_of_equipment_from_universities_take_one_choice(demo):
    app = open_sound(PAGE).selectbox(key="member").select("S10").run()
    assert "вуз 30" in sentences(app)


def test_the_three_that_give_most_lead_to_their_passports(demo):
    board = open_sound(PAGE, lang="ru", at="2026-10-15")
    [sentence] = [each.value for each in board.caption if "трёх самых частых" in each.value]
    assert sentence.count("](members?") == 3


def test_money_of_companies_takes_one_choice(demo):
    app = open_sound(PAGE).button_group(key="resource").set_value("finance").run()
    assert "компания 4 750" in sentences(app)
    assert "компания 1 200" in sentences(app)


def test_what_a_school_needs_and_who_could_give_it_take_two_choices(demo):
    app = open_sound(PAGE).selectbox(key="member").select("S11").run()
    app.button_group(key="view").set_value("needs").run()
    [table] = app.main.table
    assert len(table.value) == 8
    assert table.value["Что нужно"].str.contains("устарели компьютеры").any()
    assert table.value["Кто может дать"].str.contains("км").all()
    assert table.value["Кто может дать"].str.contains(r"\]\(.*member=", regex=True).all()
    listed = [each.value for each in app.main.markdown if "Кто может дать" in each.value]
    assert len(listed) == 8


def test_needs_ask_for_resource_and_member_only(demo):
    app = open_sound(PAGE, lang="ru", view="needs", member="S11")
    shown = {each.key for each in app.main.button_group}
    assert {"resource", "view"} <= shown
    assert not {"way", "unit", "level", "depth-of"} & shown
    [table] = app.main.table
    assert "Организация" not in table.value


def test_a_promise_opens_its_line_and_the_passports_of_both_sides(demo):
    app = open_sound(PAGE, **{"lang": "ru", "depth-of": "promises"})
    names = app.selectbox(key="promise").options
    app = app.selectbox(key="promise").select(names[0]).run()
    assert "строка" in sentences(app)
    assert [each for each in app.main.get("html") if "member=" in str(each.proto)]


def test_a_year_without_exchanges_names_the_years_that_have_some(demo):
    app = open_sound(PAGE, lang="ru", period="2022/23")
    [empty] = [each.value.replace("\u00a0", " ").replace("\\", "") for each in app.info]
    assert empty == (
        "За 2022/23 уч. год никто ничего не передавал. "
        "Передачи есть за 2023/24, 2024/25, 2025/26, 2026/27."
    )


def test_ties_without_exchange_in_the_running_year_may_return(demo):
    choices = {"lang": "ru", "at": "2026-10-15", "period": "2026/27", "depth-of": "compare"}
    app = open_sound(PAGE, **choices)
    assert "**+11 / −105** связи: новые и пока не возобновлённые" in sentences(app)
    assert "часть прервавшихся связей может возобновиться" in sentences(app)
    app.selectbox(key="period").select("2025/26").run()
    assert "**+77 / −43** связи: новые и прерванные" in sentences(app)
    assert "может возобновиться" not in sentences(app)


def test_days_are_in_the_form_of_the_language(demo):
    app = open_sound(PAGE, lang="ru")
    days = app.main.dataframe[0].value["Дата"]
    assert days.is_monotonic_decreasing


def test_another_resource_changes_data_and_name_of_the_chart_but_not_its_specification(demo):
    def chart_and_name(app):
        [chart] = app.get("vega_lite_chart")
        texts = [one.proto.body for one in app.get("html")]
        [name] = [text for text in texts if text.startswith('<p class="chart-alt"')]
        return chart.proto.spec, chart.proto.alt, chart.proto.id, name

    app = open_sound(PAGE, lang="ru", resource="experience")
    before = chart_and_name(app)
    after = chart_and_name(app.button_group(key="resource").set_value("information").run())
    assert after[:3] == before[:3]
    assert after[3] != before[3]


@pytest.fixture(scope="module")
def disputed_file(tmp_path_factory, migrated):
    """A database file: the giver says that 24 hours were given, the receiver 40."""
    path = Path(shutil.copy(migrated, tmp_path_factory.mktemp("disputed")))
    engine = store.open_database(f"sqlite:///{path}")
    consortium.start_consortium(engine)
    for reporter, quantity in (("S1", 24.0), ("S2", 40.0)):
        report = {"exchange_id": "X-1", "reported_by": reporter, "quantity": quantity}
        consortium.accept(engine, "exchanges", report)
    visitors.add_accounts(engine, "S1")
    engine.dispose()
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture
def disputed(disputed_file, tmp_path, monkeypatch):
    """A copy of it of the test's own, which is also the app's."""
    yield from opened(f"sqlite:///{shutil.copy(disputed_file, tmp_path)}", monkeypatch)


def reconciliation():
    """The page with the list of disagreements."""
    return open_sound(PAGE, **{"lang": "ru", "depth-of": "reconciliation"})


def offered(app):
    """Keys of the buttons that settle a disagreement."""
    return [each.key for each in app.button if str(each.key).startswith("settle-")]


def quantities(engine):
    rows = store.read(engine, "exchanges")
    return dict(zip(rows["reported_by"], rows["quantity"], strict=True))


def test_a_coordinator_settles_a_disagreement_by_the_number_of_a_side(disputed, sign_in):
    sign_in(disputed, AccountRole.COORDINATOR)
    app = reconciliation()
    assert offered(app) == ["settle-0-S1", "settle-0-S2"]
    app = app.button(key="settle-0-S2").click().run()
    assert not app.exception
    assert quantities(disputed) == {"S1": 40, "S2": 40}
    assert offered(app) == []
    assert "подтвердили обе стороны: 1" in sentences(app)


def test_two_transfers_that_look_alike_are_told_apart_and_both_count(disputed, sign_in):
    sign_in(disputed, AccountRole.COORDINATOR)
    app = reconciliation().button(key="separate-0-S2").click().run()
    assert not app.exception
    assert quantities(disputed) == {"S1": 24, "S2": 40}
    assert offered(app) == []
    text = sentences(app)
    assert "сообщил только передающий: 1" in text
    assert "сообщил только получатель: 1" in text
    stored = store.read(disputed, "exchanges").set_index("reported_by")["separate_from"]
    assert stored["S2"] == "X-1"
    assert stored.isna()["S1"]


def test_the_consortium_s_other_number_is_a_disagreement_and_counts_once(disputed, sign_in):
    consortium.accept(disputed, "exchanges", {
        "exchange_id": "X-2", "reported_by": "consortium", "quantity": 70.0, "date": "2026-03-02"
    }, {
        "exchange_id": "X-3", "reported_by": "S1", "quantity": 20.0, "date": "2026-03-02"
    })  # fmt: skip
    sign_in(disputed, AccountRole.COORDINATOR)
    app = reconciliation()
    assert "сообщения расходятся: 2" in sentences(app)
    assert offered(app) == ["settle-0-S1", "settle-0-S2", "settle-1-S1", "settle-1-consortium"]
    letter = app.code[1].value.replace("\u00a0", " ")
    assert "(Школа — 20 чел.-ч; консорциум — 70 чел.-ч)" in letter
    app = app.button(key="settle-1-S1").click().run()
    assert not app.exception
    assert sorted(store.read(disputed, "exchanges")["quantity"]) == [20, 20, 24, 40]


def test_the_consortium_s_other_number_beside_two_sides_that_agree_is_asked_about(
    disputed, sign_in
):
    consortium.accept(disputed, "exchanges", *(
        {"exchange_id": "X-1", "reported_by": by, "quantity": quantity}
        for by, quantity in (("S1", 24.0), ("S2", 24.0), ("consortium", 70.0))
    ))  # fmt: skip
    sign_in(disputed, AccountRole.COORDINATOR)
    app = reconciliation()
    assert offered(app) == ["settle-0-S1", "settle-0-S2", "settle-0-consortium"]
    [letter] = [each.value.replace("\u00a0", " ") for each in app.code]
    assert "24 чел.-ч;" in letter
    assert letter.count("консорциум — 70 чел.-ч") == 1
    app = app.button(key="settle-0-consortium").click().run()
    assert not app.exception
    assert quantities(disputed) == {"S1": 70, "S2": 70, "consortium": 70}
    assert offered(app) == []


def test_a_disagreement_of_two_school_years_is_shown_whole_in_either(disputed, sign_in):
    consortium.accept(disputed, "exchanges", *(
        {"exchange_id": "X-4", "reported_by": by, "quantity": quantity, "date": day}
        for by, quantity, day in (("S1", 10.0, "2025-08-30"), ("S2", 15.0, "2025-09-03"))
    ))  # fmt: skip
    sign_in(disputed, AccountRole.COORDINATOR)
    for year in ("2024/25", "2025/26"):
        app = open_sound(PAGE, **{"lang": "ru", "depth-of": "reconciliation", "period": year})
        letters = [each.value.replace("\u00a0", " ") for each in app.code]
        assert any("10 чел.-ч; Школа — 15 чел.-ч)" in letter for letter in letters)


def test_years_of_exchanges_before_the_plan_are_on_offer(disputed, sign_in):
    early = {"exchange_id": "X-9", "reported_by": "S1", "quantity": 5.0, "date": "2019-10-03"}
    consortium.accept(disputed, "exchanges", early)
    sign_in(disputed, AccountRole.COORDINATOR)
    app = open_sound(PAGE, lang="ru", period="2019/20")
    assert app.selectbox(key="period").value == "2019/20"


def test_staff_correct_only_the_report_of_their_own_member(disputed, sign_in):
    sign_in(disputed, AccountRole.STAFF)
    assert offered(reconciliation()) == ["settle-0-S2"]


def test_viewers_settle_nothing_and_rights_are_checked_when_the_button_is_pressed(
    disputed, sign_in
):
    sign_in(disputed, AccountRole.VIEWER)
    assert offered(reconciliation()) == []
    sign_in(disputed, AccountRole.COORDINATOR)
    app = reconciliation()
    sign_in(disputed, AccountRole.VIEWER)
    app.button(key="settle-0-S1").click().run()
    assert quantities(disputed) == {"S1": 24, "S2": 40}


def test_the_map_names_its_colours_and_its_table_has_every_flow(demo):
    app = open_sound(PAGE, lang="ru", view="map", level="member")
    [legend] = [each.proto.body for each in app.get("html") if "<small><span" in each.proto.body]
    for name in ("опыт", "оснащение", "финансы", "Наука"):
        assert f"</span> {name}" in legend
    [source] = [each.value for each in app.caption if "Natural Earth" in each.value]
    sentence = (
        "на карте 159 из 166 потоков между разными местами — 93 % объёма, все потоки — в таблице"
    )
    assert sentence in source.replace("\u00a0", " ").replace("\\", "")
