"""The page of a direction when its figures lack something: all is drawn, worded, and no zero."""

import pyarrow as pa
import pytest

from lib import desk
from lib.text import load
from lib.ui.board.directions.pickers import DEPTHS, span_of_keys
from tests.helpers.consortium import accept, indicator, report, target
from tests.helpers.pages import open_page

RU, EN = load("ru"), load("en")
PAGE, OVERVIEW = "pages/board/directions.py", "pages/board/overview.py"
YEARS = ("2023/24", "2024/25")
SHARE = {"aggregation": "ratio", "nature": "ratio", "unit": "%", "unit_kind": "percent"}
NO_BASELINE = {"baseline_period": None, "baseline_value": None}
LACKING = {
    "1.1": ("no target", "цели для сравнения нет"),
    "1.2": ("no baseline", "базы нет, цель 30"),
    "1.3": ("nothing at all", "Нет данных"),
    "1.4": ("no value", "просрочен"),
    "1.5": ("target equal to baseline", "10 при плане 20"),
    "1.6": ("zero denominator", "знаменателя нет, или он равен нулю"),
    "1.7": ("no denominator", "знаменателя нет, или он равен нулю"),
    "1.8": ("keep", "это ниже 95"),
    "1.9": ("range", "это в пределах от 5 до 15"),
    "1.11": ("by steps", "10 при плане 0"),
    "1.12": ("of the consortium", "отчитался сам консорциум"),
    "1.13": ("sensitive", "отчитались 2 из 3"),
    "1.14": ("the greatest", "10 при плане 20"),
}


def rows_of(code, value=10.0):
    """Reports of two schools of three in two years."""
    return [report(f"S{n}", year, value / 2, code=code) for n in (1, 2) for year in YEARS]


@pytest.fixture(scope="module")
def database_path(tmp_path_factory):
    """A database file with an indicator for everything that may be lacking."""
    path = tmp_path_factory.mktemp("lacking") / "consortium.db"
    engine = desk.open_consortium(f"sqlite:///{path}")
    schools = [{"member_code": f"S{n}", "short_name": f"Школа {n}"} for n in (1, 2)]
    schools.append({"member_code": "S3", "short_name": "Школа 3", "joined_on": "2024-10-01"})
    accept(engine, "members", *schools, on="2023-09-01")
    accept(
        engine,
        "indicators",
        indicator("1.1"),
        indicator("1.2", **NO_BASELINE),
        indicator("1.3", **NO_BASELINE),
        indicator("1.4"),
        indicator("1.5", baseline_value=20.0),
        indicator("1.6", **SHARE),
        indicator("1.7", **SHARE),
        indicator("1.8", **SHARE | {"better": "keep"}),
        indicator("1.9", better="range", range_low=5.0, range_high=15.0),
        indicator("1.10", retired_on="2024-06-01", name_ru="Снятый показатель"),
        indicator("1.11", path="step"),
        indicator("1.12", aggregation="distinct"),
        indicator("1.13", sensitive=True),
        indicator("1.14", aggregation="max"),
        on="2023-09-02",
    )
    goals = {"1.2": 40.0, "1.4": 40.0, "1.5": 20.0, "1.6": 40.0, "1.7": 40.0, "1.8": 95.0}
    goals |= {"1.10": 5.0, "1.11": 40.0, "1.12": 40.0, "1.13": 40.0, "1.14": 40.0}
    promised = [target(goal, code=code) for code, goal in goals.items()]
    promised.append(target(40.0, code="1.7", member_code="S1"))
    accept(engine, "targets", *promised, on="2023-09-03")
    reports = [
        row for code in ("1.1", "1.2", "1.5", "1.9", "1.10", "1.11") for row in rows_of(code)
    ]
    reports += [*rows_of("1.13"), *rows_of("1.14", 20.0)]
    reports += [report("S1", year, numerator=0.0, denominator=0.0, code="1.6") for year in YEARS]
    reports += [report("S1", year, 50.0, code="1.7") for year in YEARS]
    reports += [report("S1", year, numerator=9.0, denominator=10.0, code="1.8") for year in YEARS]
    reports += [report("consortium", year, 10.0, code="1.12") for year in YEARS]
    accept(engine, "measurements", *reports, on="2025-09-10")
    accept(engine, "targets", target(30.0, code="1.2"), on="2025-09-20")
    accept(engine, "measurements", report("S2", "2024/25", 7.0, code="1.1"), on="2025-09-25")
    engine.dispose()
    return path


@pytest.fixture
def consortium(database_path, signed_in, monkeypatch):
    """That database is the app's, and the reader has signed in."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database_path}")


def opened(page=PAGE, **query):
    return open_page(page, **{"at": "2025-10-15", "lang": "ru"} | query)


def page_text(app):
    """Everything that a page writes outside its charts."""
    parts = [*app.header, *app.subheader, *app.markdown, *app.caption]
    tables = [table.value.to_string() for table in app.table]
    return "\n".join([*(str(part.value) for part in parts), *tables]).replace("\\", "")


TELLING = {
    "bullets": "has_journey",
    "path": "narrow_year",
    "contributions": "contribution",
    "reports": "state",
    "multiples": "share",
}
"""A column of each chart's frame that no other has."""


def drawn(app):
    """The frames that the charts of a page draw, by the name of the chart."""
    frames = [
        pa.ipc.open_stream(chart.proto.data.data).read_pandas()
        for chart in app.get("vega_lite_chart")
    ]
    return {name: frame for frame in frames for name, column in TELLING.items() if column in frame}


def marks(app, name):
    """The frame that one chart of a page draws."""
    return drawn(app)[name]


def test_everything_that_may_lack_is_on_the_overview(consortium):
    app = opened(OVERVIEW)
    assert not app.exception
    assert app.get("vega_lite_chart")


@pytest.mark.parametrize("code", LACKING)
def test_what_an_indicator_lacks_is_said_on_every_tab_and_breaks_none(consortium, code):
    app = opened(indicator=code)
    assert LACKING[code][1] in page_text(app), LACKING[code][0]
    for tab in DEPTHS:
        app.segmented_control(key="depth").set_value(tab).run()
        assert not app.exception, tab


def test_bullets_draw_no_bar_where_there_is_no_journey_and_no_value_where_there_is_none(consortium):
    rows = marks(opened(), "bullets").set_index("indicator_code")
    assert set(rows.index) == set(LACKING)
    assert set(rows.index[~rows["has_journey"]]) == {"1.1", "1.2", "1.3", "1.4", "1.5", "1.6",
                                                     "1.7", "1.8", "1.9"}  # fmt: skip
    assert set(rows.index[rows["value"] == "—"]) == {"1.3", "1.4", "1.6", "1.7"}
    assert rows.loc["1.9", "goal"] == "от 5 до 15"
    assert rows.loc["1.8", "goal"] == "не ниже 95\u00a0%"
    assert rows.loc["1.1", "goal"] == "цели нет"


@pytest.mark.parametrize(("code", "why"), [("1.4", "не сдано"), ("1.6", "не вычислить")])
def test_a_figure_that_is_not_there_is_drawn_as_such_and_never_as_zero(consortium, code, why):
    rows = marks(opened(indicator=code), "path")
    missing = rows[rows["part"] == "missing"]
    assert set(missing["label"]) == {why}
    assert missing["at"].isna().all()
    assert "value" not in set(rows["part"])


def test_an_indicator_without_plan_and_reports_draws_no_path_and_says_why(consortium):
    app = opened(indicator="1.3")
    assert RU("path-nothing") in page_text(app)
    assert RU("indicator-no-reports") in page_text(app)


def test_limits_are_drawn_across_and_told(consortium):
    app = opened(indicator="1.9")
    limits = marks(app, "path").query("part == 'limit'")
    assert dict(zip(limits["label"], limits["at"], strict=True)) == {
        "не ниже 5": 5.0,
        "не выше 15": 15.0,
    }
    assert "2024/25: 10, норма от 5 до 15 — по плану" in page_text(app)


def test_a_plan_by_steps_jumps_on_its_day(consortium):
    plan = marks(opened(indicator="1.11"), "path").query("part == 'plan'")
    steps = dict(zip(plan["on"].astype("str").str[:10], plan["at"], strict=True))
    assert (steps["2027-08-30"], steps["2027-08-31"]) == (0.0, 40.0)


def test_a_member_that_had_not_joined_is_no_silent_one(consortium):
    cells = marks(opened(indicator="1.1"), "reports").set_index(["member", "period"])["state"]
    assert cells["Школа 3", "2023/24"] == "out"
    assert cells["Школа 3", "2024/25"] == "silent"
    assert cells["Школа 1", "2024/25"] == "value"


def test_members_of_a_sensitive_indicator_are_never_set_beside_each_other(consortium):
    app = opened(indicator="1.13")
    assert set(drawn(app)) == {"bullets", "path", "reports"}
    cells = marks(app, "reports")
    assert set(cells["state"]) == {"given", "silent", "out"}
    assert not {"5"} & set(cells["formatted"])
    assert cells["level"].isna().all()


def test_the_part_of_a_silent_member_is_hollow(consortium):
    parts = marks(opened(indicator="1.5"), "contributions").set_index("member")
    assert parts["counted"].to_dict() == {"Школа 1": True, "Школа 2": True, "Школа 3": False}
    assert parts["contribution"].sum() == pytest.approx(10 - 20)


def test_retired_indicators_are_named_and_not_drawn(consortium):
    app = opened(indicator="1.10")
    assert "Сняты с учёта: 1.10 Снятый показатель — с 1 июня 2024" in page_text(app).replace(
        "\u00a0", " "
    )
    assert "1.10" not in set(marks(app, "bullets")["indicator_code"])


def test_a_direction_without_indicators_says_what_to_do(consortium):
    app = opened(direction="2")
    assert not app.exception
    assert RU("direction-empty") in page_text(app)
    assert not app.get("vega_lite_chart")


@pytest.mark.parametrize("page", [PAGE, OVERVIEW])
def test_before_the_first_upload_nothing_was_known(consortium, page):
    app = opened(page, at="01.01.2019", since="2018-01-01")
    assert not app.exception
    assert RU("banner-moment-nothing", day=RU.date("2019-01-01")) in page_text(app)
    assert not app.get("vega_lite_chart")


def test_the_path_as_it_was_is_drawn_in_grey_and_named(consortium):
    app = opened(indicator="1.2")
    rows = marks(app, "path")
    assert rows.loc[rows["part"] == "former_path", "at"].max() == 40
    assert rows.loc[rows["part"] == "plan", "at"].max() == 30
    assert "серое — план до загрузки" in page_text(app)
    assert "former_path" not in set(marks(opened(indicator="1.4"), "path")["part"])


def test_another_moment_stands_beside_this_one(consortium):
    app = opened(indicator="1.1", since="2025-09-22", depth=RU("indicator-then"))
    assert "Как известно 22 сентября 2025" in page_text(app).replace("\u00a0", " ")
    then = marks(app, "path").query("part == 'former_value'")
    assert then["at"].tolist() == [10.0, 10.0]
    table = next(each.value for each in app.dataframe if "Значение тогда" in each.value)
    assert table["Разница"].tolist() == [0.0, 2.0]
    assert "10 → 12: 1 организация исправила отчёт: +2" in page_text(app)


def test_a_moment_at_which_an_indicator_was_unknown_says_so(consortium):
    app = opened(indicator="1.1", since="2023-09-01", depth=RU("indicator-then"))
    assert not app.exception
    assert RU("then-unknown") in page_text(app)


def test_the_change_of_a_year_is_told_by_its_parts(consortium):
    app = opened(indicator="1.1", depth=RU("indicator-change"))
    assert "10 → 12: у 2 организаций, которые отчитались оба раза, +2" in page_text(app)


def test_what_the_change_of_a_sensitive_indicator_is_made_of_is_not_shown(consortium):
    app = opened(indicator="1.13", depth=RU("indicator-change"))
    assert RU("change-sensitive") in page_text(app)
    assert set(drawn(app)) == {"bullets", "path"}


def test_dated_notes_are_flagged_and_listed(database_path, consortium, tmp_path, monkeypatch):
    database = tmp_path / "noted.db"
    database.write_bytes(database_path.read_bytes())
    engine = desk.open_consortium(f"sqlite:///{database}")
    note = {"note_kind": "event", "text": "Новая методика *опроса*"}
    accept(
        engine,
        "notes",
        note | {"indicator_code": "consortium", "happened_on": "2024-03-01"},
        note | {"indicator_code": "1.1", "happened_on": "2023-10-01", "note_kind": "method_break"},
        note | {"indicator_code": "1.2", "happened_on": "2023-11-01"},
        note | {"indicator_code": "1.1", "happened_on": "2099-11-01", "text": "*опроса* нет"},
        on="2025-09-26",
    )
    engine.dispose()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database}")
    app = opened(indicator="1.1")
    flags = marks(app, "path").query("part == 'note'")
    assert flags["label"].tolist() == ["1", "2"]
    assert "1. 1 октября 2023 г., сменилась методика: Новая методика" in page_text(app).replace(
        "\u00a0", " "
    )
    listed = [caption.value for caption in app.caption if "опроса" in caption.value]
    assert len(listed) == 2
    assert all("\\*опроса\\*" in caption for caption in listed)


def test_the_passport_says_what_it_lacks(consortium):
    app = opened(indicator="1.2", depth=RU("indicator-passport"))
    tables_text = "\n".join(table.value.to_string() for table in app.table).replace("\\", "")
    assert RU("passport-lacking") in tables_text
    assert "30 (2026/27" in tables_text
    of_members = opened(indicator="1.7", depth="passport")
    assert "member=S1" in "".join(each.proto.body for each in of_members.get("html"))


@pytest.mark.parametrize("depth", [EN("indicator-passport"), "passport"])
def test_a_link_in_another_language_or_by_code_is_understood(consortium, depth):
    assert opened(indicator="1.2", depth=depth).segmented_control(key="depth").value == "passport"


def test_a_tab_stays_when_indicator_and_language_change(consortium):
    app = opened(indicator="1.1", depth=RU("indicator-passport"))
    app.segmented_control(key="indicator").set_value("1.2").run()
    assert len(app.table) == 3
    app.segmented_control(key="lang").set_value("en").run()
    assert not app.exception
    assert app.session_state["depth"] == "passport"


def test_keys_are_named_as_far_as_there_are_directions():
    assert span_of_keys(["1", "2", "3", "4", "5", "10"]) == "1–5"
    assert span_of_keys(["1"]) == ""
