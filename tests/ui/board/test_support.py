"""The page of schools that need help: who sees what, what is missing, and a pledge."""

from datetime import date

import pyarrow as pa
import pytest

from lib import desk, store
from lib.access import AccountRole
from lib.text import load
from lib.vocabulary import ResponsibleGroup
from tests.helpers import visitors
from tests.helpers.consortium import accept
from tests.helpers.pages import open_sound
from tests.helpers.support import SECOND, factor, measure

PAGE = "pages/board/support.py"
RU = load("ru")
NAMES = {"S1": "Родник", "S2": "Рассвет", "S3": "Меридиан"}


def settle(path):
    """Three schools; S1 twice assessed, with a contextual factor; S2 chose without a measure."""
    engine = desk.open_consortium(f"sqlite:///{path}")
    accept(
        engine,
        "members",
        *({"member_code": code, "short_name": name} for code, name in NAMES.items()),
        on="2024-01-01",
    )
    accept(
        engine,
        "risk_profiles",
        factor("S1", "R01", "high", chosen=True, deficit="нет лаборатории"),
        factor("S1", "R09", "medium", chosen=True),
        factor("S1", "R01", "low", SECOND, chosen=True),
        factor("S1", "R09", "medium", SECOND, chosen=True),
        factor("S2", "R06", "high", chosen=True, deficit="скучно <b>всем</b>"),
        on="2026-04-01",
    )
    accept(
        engine,
        "measures",
        measure(1, "S1", "R01", planned_parents=12, actual_parents=3, resource="equipment"),
        measure(2, "S1", "R09", start_on=None),
        measure(3, "S3", "R02", done_on="2026-01-15", planned_school_staff=9),
        measure(4, "S3", "R02", start_on=None, due_on=None),
        on="2026-10-01",
    )
    accept(
        engine,
        "exchanges",
        {
            "exchange_id": "X-1",
            "from_member": "S3",
            "to_member": "S2",
            "date": "2026-09-01",
            "resource": "equipment",
            "unit": "hours",
        },
        on="2026-10-02",
    )
    accept(
        engine,
        "events",
        {
            "event_id": "E-1",
            "reported_by": "consortium",
            "title": "Выезд",
            "event_type": "curator_visit",
            "direction": "6",
            "starts_on": "2026-09-17",
            "host_member": "S1",
            "participants_total": 4,
            "status": "held",
        },
        on="2026-10-03",
    )
    visitors.add_accounts(engine, "S1")
    return engine


@pytest.fixture(scope="module")
def settled(tmp_path_factory):
    """A database file of three schools with risk profiles and measures."""
    path = tmp_path_factory.mktemp("support") / "consortium.db"
    settle(path).dispose()
    return path


@pytest.fixture
def consortium(settled, monkeypatch):
    """The three schools are the app's; pages only read them."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{settled}")
    engine = store.open_database(f"sqlite:///{settled}")
    yield engine
    engine.dispose()


@pytest.fixture
def writable(tmp_path, monkeypatch):
    """The same three schools, for a test that writes."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/own.db")
    engine = settle(tmp_path / "own.db")
    yield engine
    engine.dispose()


def drawn(app):
    """Schools and factors of the cells of the heat map."""
    charts = app.get("vega_lite_chart")
    if not charts:
        return set(), set()
    frame = pa.ipc.open_stream(charts[0].proto.data.data).read_pandas()
    cells = frame[frame["part"] == "cell"]
    return set(cells["school"]), {pick.partition("|")[2] for pick in cells["pick"]}


def texts_of(app):
    parts = [*app.markdown, *app.caption, *app.info, *app.metric, *app.warning]
    texts = (str(getattr(part, "label", None) or part.value) for part in parts)
    return "\n".join(texts).replace("\\", "")


@pytest.mark.parametrize(
    ("role", "schools", "factors"),
    [
        (AccountRole.COORDINATOR, {"Родник", "Рассвет"}, {"R01", "R06", "R09"}),
        (AccountRole.VIEWER, {"Родник", "Рассвет"}, {"R01", "R06"}),
        (AccountRole.STAFF, {"Родник"}, {"R01", "R09"}),
    ],
)
def test_each_role_sees_the_schools_that_are_meant_for_it(
    consortium, sign_in, role, schools, factors
):
    sign_in(consortium, role)
    app = open_sound(PAGE)
    assert drawn(app) == (schools, factors)
    options = {option.rpartition(" · ")[0] for option in app.selectbox(key="school").options}
    assert options == schools | ({"Меридиан"} if role != AccountRole.STAFF else set())
    app.selectbox(key="school").set_value("S1").run()
    tables = "".join(table.value.to_string() for table in app.dataframe)
    assert "Мера 1" in tables
    assert ("Мера 2" in tables) is (role != AccountRole.VIEWER)
    assert ("<5" in tables) is (role == AccountRole.VIEWER)


def test_who_has_no_account_sees_totals_only(consortium, sign_in, monkeypatch):
    monkeypatch.setenv("SYNERGIA_ANONYMOUS", "yes")
    sign_in(consortium, None)
    app = open_sound(PAGE, school="S1", factor="R09")
    assert drawn(app) == (set(), set())
    assert not app.dataframe
    assert RU("support-totals-only") in texts_of(app)
    assert not any(name in texts_of(app) for name in (*NAMES.values(), "нет лаборатории"))
    assert len(app.metric) == 7


def test_a_factor_that_is_not_meant_for_the_reader_is_not_said_to_be_unrated(consortium, sign_in):
    sign_in(consortium, AccountRole.VIEWER)
    assert RU("deficits-hidden") in texts_of(open_sound(PAGE, school="S1", factor="R09"))
    assert RU("deficits-not-rated") in texts_of(open_sound(PAGE, school="S1", factor="R12"))


def test_a_day_before_a_restriction_shows_no_more_than_today(writable, sign_in):
    accept(writable, "settings", {"setting": "support_staff", "value": "totals"}, on="2026-11-01")
    sign_in(writable, AccountRole.STAFF)
    assert drawn(open_sound(PAGE, at="2026-10-10")) == (set(), set())


def test_the_board_of_the_exchange_hides_the_same_needs(consortium, sign_in, monkeypatch):
    monkeypatch.setenv("SYNERGIA_ANONYMOUS", "yes")
    sign_in(consortium, None)
    app = open_sound("pages/board/exchange.py", **{"exchange-view": "needs", "view": "needs"})
    app.segmented_control(key="view").set_value("needs").run()
    assert not app.exception
    assert "нет лаборатории" not in "".join(table.value.to_string() for table in app.dataframe)
    assert RU("support-totals-only") in texts_of(app)


def test_what_is_missing_is_worded_and_never_a_zero(consortium, sign_in):
    sign_in(consortium, AccountRole.COORDINATOR)
    app = open_sound(PAGE, school="S2")
    assert RU("risk-single", names="Рассвет") in texts_of(app)
    assert RU("deficits-no-measure") in texts_of(app)
    assert "скучно <b>всем</b>" in texts_of(app)
    assert not any("<b>" in part.value for part in app.markdown)
    app.selectbox(key="school").set_value("S1").run()
    table = "".join(table.value.to_string() for table in app.dataframe)
    assert RU("measure-no-start") in texts_of(app)
    assert RU("measure-overdue", days=0).split()[0] in table


def test_a_total_without_a_base_is_a_dash_and_a_group_without_reports_is_named(consortium, sign_in):
    sign_in(consortium, AccountRole.COORDINATOR)
    app = open_sound(PAGE, at="2026-04-30")
    tiles = {tile.label: tile.value for tile in app.metric}
    assert tiles[RU("support-on-time")] == "—", "no deadline was known then"
    app = open_sound(PAGE)
    group = RU.choice(ResponsibleGroup.SCHOOL_STAFF)
    assert RU("support-group-unknown", group=group) in texts_of(app)


def test_measures_with_impossible_dates_or_none_are_drawn_with_a_word(consortium, sign_in):
    sign_in(consortium, AccountRole.COORDINATOR)
    app = open_sound(PAGE, school="S3", **{"support-depth": "road-map"})  # as a link opens it
    frame = pa.ipc.open_stream(app.get("vega_lite_chart")[-1].proto.data.data).read_pandas()
    assert set(frame["fault"]) - {""} == {
        RU("measure-done-before-start"),
        RU("measure-no-dates"),
    }
    dateless = frame[frame["fault"] == RU("measure-no-dates")]
    assert dateless[["start", "end", "mark"]].isna().all(axis=None)
    assert dateless["term"].tolist() == [RU("term-none")]
    [value] = [tile.value for tile in app.metric if tile.label == RU("support-on-time")]
    assert value == RU("measure-of", part=0, all=2), "its day counts neither way"


def test_from_a_cell_to_a_pledge_and_the_need_is_answered(writable, sign_in):
    sign_in(writable, AccountRole.COORDINATOR)
    gone = {"member_code": "S4", "short_name": "Выбывшая", "left_on": "2026-06-01"}
    accept(writable, "members", gone, on="2026-10-04")
    app = open_sound(PAGE, school="S1", factor="R01", state={"support-depth": "helpers"})
    givers = app.selectbox(key="pledge-giver-R01-equipment").options
    assert "Меридиан" in givers
    assert "Выбывшая" not in givers
    assert app.button(key="pledge-write").disabled  # no amount yet
    table = app.dataframe[-1].value
    assert "Меридиан" in table[RU("figure-offers")].iloc[0]
    app.number_input(key="pledge-quantity").set_value(20.0).run()
    app.date_input(key="pledge-day").set_value(date(2026, 1, 9)).run()
    app.button(key="pledge-write").click().run()
    [refusal] = app.error
    assert "уже прошёл" in refusal.value
    app.date_input(key="pledge-day").set_value(date(2027, 1, 9)).run()
    app.button(key="pledge-write").click().run()
    assert not app.exception
    assert not app.error
    rows = store.read(writable, "exchanges", where={"to_member": "S1"})
    assert rows[["from_member", "state", "quantity", "unit"]].to_numpy().tolist() == [
        ["S3", "pledged", 20.0, "hours"]
    ]
    answered = app.dataframe[-1].value[RU("figure-pledged")]
    assert answered.iloc[0].startswith("Меридиан")


def test_visits_of_curators_are_events_of_the_school(consortium, sign_in):
    sign_in(consortium, AccountRole.COORDINATOR)
    page_text = texts_of(open_sound(PAGE, school="S1"))
    assert RU("visits-held", count=1, days="17.09.2026") in page_text
    assert RU("visits-none") in texts_of(open_sound(PAGE, school="S2"))


def test_viewers_are_offered_no_pledge(consortium, sign_in):
    sign_in(consortium, AccountRole.VIEWER)
    app = open_sound(PAGE, school="S1", state={"support-depth": "helpers"})
    assert not [button for button in app.button if button.key == "pledge-write"]


def test_tables_of_measures_and_factors_say_in_which_file_and_line_each_was_typed(
    consortium, sign_in
):
    sign_in(consortium, AccountRole.COORDINATOR)
    app = open_sound(PAGE, state={"figures-support-on-time": True, "figures-risk-map": True})
    tables = typed_tables(app)
    assert [set(table[RU("figure-school")]) for table in tables] == [
        {"Родник"},
        {"Родник", "Рассвет"},
    ]
    for table in tables:
        assert table[RU("figure-file")].notna().all()
        assert {RU("figure-upload"), RU("figure-line")} <= set(table)


def typed_tables(app):
    """Tables that say in which file each row was typed, as they stand on the page."""
    return [one.value for one in app.dataframe if RU("figure-file") in one.value]


def test_every_total_opens_the_rows_it_came_from(consortium, sign_in):
    sign_in(consortium, AccountRole.COORDINATOR)
    codes = ("on-time", "all-groups", "lowered", "overdue", "left", "practices", "transfers")
    app = open_sound(PAGE, state={f"figures-support-{code}": True for code in codes})
    rows = dict(zip(codes, typed_tables(app), strict=True))
    assert rows["on-time"][RU("figure-measure")].tolist() == ["Мера 1", "Мера 2"]
    assert rows["left"][RU("figure-has-left")].tolist() == [RU("answer-no"), RU("answer-no")]
    assert rows["lowered"][RU("figure-risk-before")].tolist()[0] == "высокая"
    assert rows["transfers"].empty


def test_rows_behind_totals_are_those_of_the_schools_that_the_reader_sees(consortium, sign_in):
    sign_in(consortium, AccountRole.STAFF)
    app = open_sound(PAGE, state={"figures-support-left": True, "figures-support-lowered": True})
    for table in typed_tables(app):
        assert set(table[RU("figure-school")]) == {"Родник"}
