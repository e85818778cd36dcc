"""The overview: its headline, its questions as links, what moved, the synergy effect."""

from datetime import date
from urllib.parse import parse_qs

import pyarrow as pa
import pytest

from lib import desk, store
from lib.text import load
from lib.ui.board.overview import attention, view
from tests.helpers.consortium import YEAR, accept, indicator, report, target
from tests.helpers.pages import open_sound

RU, EN = load("ru"), load("en")
RATIO = {"aggregation": "ratio", "nature": "ratio", "unit": "%", "unit_kind": "percent"}
TODAY = "2026-11-21"
pytestmark = pytest.mark.usefixtures("signed_in")


@pytest.fixture(scope="module")
def consortium(shared_sqlite):
    """Two schools and a university; a share that has slipped off its plan, a sum that met it."""
    engine = shared_sqlite
    desk.open_consortium(str(engine.url)).dispose()
    members = [{"member_code": f"S{n}", "short_name": f"«Школа {n}»"} for n in (1, 2, 3)]
    members[2] |= {"member_type": "university", "joined_on": "2026-01-10"}
    accept(engine, "members", *members, on="2025-09-01")
    accept(engine, "indicators", indicator(name_ru="Охват", **RATIO), on="2025-09-02")
    accept(
        engine,
        "indicators",
        indicator("2.1", direction="2", name_ru="Часы"),
        on="2025-09-02",
    )
    accept(engine, "targets", target(80.0, YEAR), target(40.0, code="2.1"), on="2025-09-03")
    good = [report(m, "2024/25", numerator=60.0, denominator=100.0) for m in ("S1", "S2")]
    accept(
        engine,
        "measurements",
        *good,
        report("S1", "2024/25", 5, code="2.1"),
        on="2025-09-10",
    )
    shares = [report("S1", numerator=90.0, denominator=100.0)]
    shares += [report("S2", numerator=10.0, denominator=100.0)]
    accept(engine, "measurements", *shares, report(value=45, code="2.1"), on="2026-09-10")
    return engine


@pytest.mark.parametrize(
    ("lengths", "shown"), [([100] * 9, 7), ([170] * 9, 6), ([170] * 3 + [40] * 6, 7), ([2000], 1)]
)
def test_the_questions_beside_the_board_are_as_many_as_fit(lengths, shown):
    labels = [f":gray[▲] {'слово ' * (length // 6)}" for length in lengths]
    assert attention.how_many_fit(labels) == shown


def opened(page="pages/board/overview.py", **query):
    return open_sound(page, **{"at": TODAY} | query)


def links(app):
    """Label, page and parameters of every link."""
    page_links = [part.proto for part in app.main if part.type == "page_link"]
    return [
        (
            one.label.replace("\\", ""),
            one.page,
            {k: v[0] for k, v in parse_qs(one.query_string).items()},
        )
        for one in page_links
    ]


def marks(app):
    [chart] = app.get("vega_lite_chart")
    return pa.ipc.open_stream(chart.proto.data.data).read_pandas()


def test_members_are_told_by_kind_and_every_change_says_against_what(consortium):
    tiles = {tile.label: tile for tile in opened().metric}
    assert len(tiles) == 5
    kinds = tiles[RU("headline-members")]
    assert (kinds.value, kinds.delta) == ("2 · 1 · 0", "0 · +1 · 0")
    assert "вузы и научные организации: 1" in kinds.help.replace("\\", "")
    index = tiles[RU("headline-attainment")]
    assert index.delta.endswith("п.\u00a0п.")
    assert "Год назад: 44" in index.help.replace("\\", "")
    descriptions = {tile.proto.delta_description for tile in tiles.values()}
    assert descriptions == {"за год · 21.11.2026", "за год · 2026/27", "за год · 2025/26", ""}


def test_what_was_prepared_before_a_page_hears_of_an_upload_is_not_worked_out_again(
    consortium, monkeypatch
):
    database, upload = desk.shared_database()
    at = store.Moment(upload, date.fromisoformat("2026-11-20"))
    view.prepare(database, at, None)
    for work in ("questions.questions", "headline._members"):
        monkeypatch.setattr(f"lib.queries.strategy.{work}", None)
    opened(at="2026-11-20")


def test_nothing_is_prepared_of_a_consortium_without_indicators(engine):
    database = store.with_cache(engine)
    view.prepare(database, store.Moment(store.latest(engine), date(2026, 11, 20)), None)
    assert database.cache.info().entries


def test_a_question_names_indicator_and_member_and_leads_to_its_place(consortium):
    first, second = links(opened())
    label, page, parameters = first
    assert (
        "1.1 Охват: 50\u00a0% при плане 80\u00a0%; главный вклад в отставание — «Школа 2»" in label
    )
    assert page == "directions"
    place = {"direction": "1", "indicator": "1.1", "why": "astray"}
    assert parameters == {**place, "at": TODAY, "lang": "ru"}
    label, page, parameters = second
    assert "«Школа 2»: не сдан 1 отчёт" in label
    assert (page, parameters["member"]) == ("members", "S2")


def test_the_reason_of_a_link_says_since_when_the_member_holds_back(consortium):
    place = {"direction": "1", "indicator": "1.1", "why": "astray"}
    app = open_sound("pages/board/directions.py", lang="ru", at=TODAY, **place)
    [reason] = [warning.value.replace("\\", "") for warning in app.warning]
    assert reason.endswith("главный вклад в отставание — «Школа 2», тянет назад с 2025/26")


def test_arrows_tell_what_moved_since_the_chosen_moment(consortium):
    rows = marks(opened(since="2025-09-30"))
    moves = rows[rows["part"] == "move"][["direction", "side", "label"]].to_numpy().tolist()
    assert moves[:3] == [["1", "worse", "↓1"], ["2", "better", "↑1"], ["3", "same", "—"]]
    assert "с 30\nсент." in set(rows["label"])
    still = marks(opened())
    assert "с 22\nокт." in set(still["label"])
    still = still[still["direction"].isin(["1", "2"])]
    assert set(still.loc[still["part"] == "move", "label"]) == {"→"}


def test_what_changed_stands_where_questions_stood(consortium):
    shown = links(opened(aside="changes", since="2025-09-30"))
    assert [label.replace("\u00a0", " ") for label, _page, _parameters in shown[:2]] == [
        ":orange[▲] 1.1 Охват: «по плану» → «вне плана», 50 % за 2025/26 уч. год",
        ":green[★] 2.1 Часы: «вне плана» → «достиг цели», 45 за 2025/26 уч. год",
    ]
    assert [query["indicator"] for _label, _page, query in shown[:2]] == ["1.1", "2.1"]
    label, page, query = shown[-1]
    assert label == ":gray[+] Новые данные: 2 показателя за 2025/26 уч. год"
    assert (page, query["upload"]) == ("history", str(store.latest(consortium)))
    app = opened(aside="changes")
    assert not links(app)
    day = RU.date("2026-10-22")
    assert RU("changes-none", day=day) in [
        caption.value.replace("\\", "") for caption in app.caption
    ]


def test_the_synergy_effect_is_worked_out_when_it_is_opened(consortium):
    assert not opened().table
    app = opened(state={"synergy": True})
    table = app.table[0].value
    measures = [name.strip("*") for name in table["measure"]]
    names = ("attainment", "density", "reciprocity", "broadly-active", "on-time")
    assert measures == [RU(f"synergy-{name}") for name in names]
    reports = table[table["measure"].str.contains(RU("synergy-on-time"))].iloc[0]
    assert reports["division"] == "3 ÷ 4"


@pytest.mark.parametrize("text", [RU, EN])
def test_the_method_page_says_how_the_overview_is_made(consortium, text):
    app = opened("pages/about/method.py", lang=text.language)
    page_text = "\n".join(part.value for part in app.markdown).replace("\\", "")
    for name in ("year", "moves", "questions"):
        assert text(f"method-{name}.title") in page_text
    tables = "\n".join(part.value.to_string() for part in app.table).replace("\\", "")
    for name in ("attainment", "density", "reciprocity", "broadly-active", "on-time", "leverage"):
        assert text(f"synergy-{name}") in tables


def test_the_register_opens_at_a_member_and_its_missing_reports(consortium):
    app = opened("pages/board/members.py", member="S2")
    cells = "\n".join(table.value.to_string() for table in app.table).replace("\\", "")
    cells = cells.replace("\u00a0", " ")  # cells of a card are not broken inside a number
    assert RU("card-reports-late", count=1) in cells
    assert RU("card-deadline", day=RU.short_date("2026-09-20")) in cells
    every = opened("pages/board/members.py", member="nobody")
    assert len(every.dataframe[0].value) == 3


def test_who_chooses_a_day_to_compare_with_sees_what_has_changed_since(consortium):
    app = opened()
    app.session_state["choose-since"] = True  # its ways are offered once it is opened
    app.run().text_input(key="since-typed").input("5 сентября 2026")
    app.session_state["choose-since"] = True
    app.run()
    assert app.session_state["since"] == "2026-09-05"
    assert app.session_state["aside"] == "changes"
    assert any("с 5 сентября 2026" in each.value.replace("\u00a0", " ") for each in app.caption)
