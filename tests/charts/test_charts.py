"""The charts: constant specifications, whole frames, and what a reader must see in the drawing."""

import json
import re

import pandas as pd
import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from lib.charts import (
    board,
    bridge,
    bullets,
    exchange,
    mentoring,
    multiples,
    overview,
    path,
    pulls,
    reports,
    sankey,
    timeline,
)
from lib.charts.theme import DARK, LIGHT, RESOURCES, SHAPES, SIGNS, THEMES
from lib.text import languages, load
from lib.vocabulary import PlanStatus, Resource
from lib.wording import values
from lib.wording.values import rows
from tests.charts import fixtures as figures
from tests.charts.fixtures import snapshot  # noqa: F401 - a fixture

RU = load("ru")
CHARTS = list(figures.drawings(RU))


def drawing(chart, text=RU, theme=LIGHT, **said):
    """What a chart looks like, as SVG."""
    return vl_convert.vegalite_to_svg(figures.drawings(text, theme)[chart].with_marks(**said))


def read(svg):
    """The texts of a drawing."""
    return re.findall(r"<(?:text|tspan)[^>]*>([^<]+)<", svg)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_stays_as_it_was_agreed(chart, language, snapshot):  # noqa: F811
    snapshot(figures.drawings(load(language))[chart].spec, f"{chart}.{language}")


@pytest.mark.parametrize("chart", CHARTS)
def test_a_specification_holds_no_figures(chart):
    spec = figures.drawings(RU)[chart].spec
    assert not {"data", "datasets"} & keys(spec)


@pytest.mark.parametrize("chart", CHARTS)
def test_every_field_that_is_drawn_is_in_the_frame(chart):
    drawn = figures.drawings(RU)[chart]
    made = set(re.findall(r'"as": "(\w+)"', json.dumps(drawn.spec)))
    asked = fields(drawn.spec) | set(re.findall(r"datum\.(\w+)", json.dumps(drawn.spec)))
    assert asked - made - {"label"} <= set(drawn.marks) | made


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [360, 1000])
@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_draws_on_a_phone_and_on_a_wall_in_both_modes(chart, width, theme):
    assert read(drawing(chart, theme=THEMES[theme], width=width))


def test_modes_differ_in_nothing_but_colour():
    without = [
        re.sub(r'\\?"(#[0-9a-f]{6}|transparent|view_\w+)\\?"', '"own"', json.dumps(drawn.spec))
        for theme in (LIGHT, DARK)
        for name, drawn in figures.drawings(RU, theme).items()
        if name not in ("reports", "matrix")  # there the ground decides which text is readable
    ]
    half = len(without) // 2
    assert without[:half] == without[half:]


def test_numbers_and_months_are_those_of_the_language():
    spec = figures.drawings(RU)["pulls"].spec
    assert spec["config"]["locale"]["number"]["decimal"] == ","
    assert spec["config"]["locale"]["time"]["months"][0] == "январь"
    english = figures.drawings(load("en"))["pulls"].spec
    assert english["config"]["locale"]["number"]["decimal"] == "."


def test_a_status_is_told_by_its_shape_alone():
    assert len({SHAPES[plan] for plan in PlanStatus} - {"circle"}) == len(PlanStatus) - 2
    assert len({SIGNS[plan] for plan in PlanStatus}) == len(PlanStatus)


def test_every_resource_has_a_colour_of_its_own():
    assert len({RESOURCES[resource] for resource in Resource}) == len(Resource)


def sizes(svg):
    """Every text of a drawing with the size of its type."""
    found = re.findall(r'<text[^>]*font-size="([\d.]+)px"[^>]*>(.*?)</text>', svg)
    return [(re.sub("<[^>]+>", " ", said).strip(), float(size)) for size, said in found]


def test_the_board_counts_indicators_by_word():
    texts = read(drawing("board"))
    assert {"Достижения", "Совместные программы", "отстаёт", "достиг", "цели"} <= set(texts)
    assert texts.count("1") >= 3


def test_a_row_of_the_board_tells_freshness_coverage_change_and_moves_apart_from_status():
    texts = read(drawing("board"))
    assert {"свежие", "2 просрочены"} <= set(texts)
    assert texts.count("52/53") == 2
    assert {"108", "+5", "↑2", "↓1", "с 15", "сент."} <= set(texts)
    assert texts.count("—") == 3  # the second row has no score, no change and no earlier word
    assert texts.count("✎") == 1


def test_an_overdue_badge_is_hollow_and_a_fresh_one_is_filled():
    badges = re.findall(r'Z"([^>]*) stroke-width="1.5"', drawing("board"))
    assert badges == [f' fill="{LIGHT.faint}" stroke="{LIGHT.faint}"', f' stroke="{LIGHT.ink}"']


def test_a_row_of_the_board_is_read_out_once_and_whole():
    first, second = re.findall(r'aria-label="([^"]*)"', drawing("board"))
    assert first == (
        "Направление: Достижения; Статус: цель достигнута — 1, по плану — 3, вне плана — 1; "
        "Свежесть: данные свежие — 5; Полнота: сдано отчётов 52 из 53; "
        "Индекс: 108, в 2024/25 — 103; Статус сменили: с 15\u00a0сент.: ↑2 ↓1"
    )
    assert "пора сдавать — 1, просрочено — 2" in second


def test_nothing_known_is_drawn_as_nothing_known():
    row = figures.directions()[:1].assign(
        **dict.fromkeys((str(plan) for plan in PlanStatus), 0),
        fresh=0,
        members_reported=0,
        members_due=0,
        score=float("nan"),
    )
    marks = overview.board_marks(row, figures.trend()[:0], "2026-09-15", RU)
    kinds = marks["part"].value_counts()
    assert kinds["none"] == len(PlanStatus)
    assert not {"cell", "badge", "track", "reported", "trend"} & set(kinds.index)
    assert (
        marks.set_index("part").loc[["coverage", "score", "change"], "label"].tolist() == ["—"] * 3
    )


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_board_of_eight_rows_can_be_read_from_afar(language):
    text = load(language)
    eight = pd.concat([figures.directions()] * 4).assign(direction=[str(n) for n in range(1, 9)])
    marks = overview.board_marks(eight, figures.trend(), "2026-09-15", text)
    drawn = figures.Drawn(board.board(text, LIGHT), marks).with_marks(board.WIDTH)
    found = sizes(vl_convert.vegalite_to_svg(drawn))
    assert min(size for _said, size in found) >= 12
    titles = [
        size for said, size in found if said == text.named(figures.directions().iloc[0], "short")
    ]
    assert len(titles) == 4
    assert min(titles) >= 17
    counts = [size for said, size in found if said == "4"]
    assert min(counts) >= 20


def test_on_a_phone_a_row_is_an_entry_of_a_list_that_says_all_in_words():
    texts = read(drawing("board", width=342, height=2 * board.LIST_ROW))
    assert "индекс 108, за год +5 · с 15\u00a0сент.: ↑2 ↓1" in texts
    assert "индекс —, за год — · с 15\u00a0сент.: —" in texts
    assert {"Достижения", "достиг", "вне", "свежие", "52/53"} <= set(texts)
    assert "свежесть" not in texts


def test_the_board_says_how_many_go_as_planned():
    assert overview.board_finding(figures.directions(), RU).startswith("4 показателя из 10")
    alt = overview.board_alt(figures.directions(), RU)
    assert alt.endswith("Сдано отчётов: 104 из 106; просрочены 2 показателя.")
    assert "2 направления" in alt
    assert "по плану — 3" in alt
    assert "отстаёт" not in alt


def test_a_direction_where_nothing_goes_as_planned_says_so():
    none = figures.directions().assign(on_plan=0, reached=0)
    assert overview.board_finding(none, RU) == "Ни один показатель из 10 не идёт по плану"


def test_an_indicator_without_a_value_keeps_its_row_and_says_so():
    texts = read(drawing("bullets"))
    assert "Доля компаний, принявших учащихся" in texts
    assert "—" in texts
    assert "цели нет" in texts


def test_a_bar_is_cut_where_it_would_leave_the_chart():
    marks = bullets.bullet_marks(figures.indicators().assign(done=[5.0, -3.0, 0, 0, 0]), RU)
    assert list(marks["done"][:2]) == [1 + bullets.AFTER, -bullets.BEFORE]


def test_small_numbers_are_marked():
    marks = bullets.bullet_marks(figures.indicators().assign(small=True), RU)
    assert set(marks["goal"]) == {"мало данных"}


def test_a_period_that_nobody_reported_is_drawn_and_the_baseline_is_not_taken_for_one():
    texts = read(drawing("path"))
    assert texts.count("не сдано") == 1
    assert {"62\u00a0%", "74\u00a0%", "80\u00a0%", "цель 100\u00a0%"} <= set(texts)


def test_milestones_pace_and_days_are_named_where_they_stand():
    texts = read(drawing("path"))
    pace = "нужно +6,9\u00a0п.\u00a0п. в год"
    assert {"77,2\u00a0%", pace, "сегодня", "отчёт до 20.09.2027", "1", "2"} <= set(texts)
    assert {"2022/23", "2023/24", "2025/26", "2027/28"} <= set(texts)


def test_days_stand_where_they_are_in_time():
    svg = drawing("path")
    places = {
        label: float(re.search(rf"translate\(([\d.]+),[^>]*>{label}<", svg)[1])
        for label in ("2023/24", "2025/26", "2027/28", "1", "2")
    }
    year = (places["2027/28"] - places["2023/24"]) / 4
    assert places["2025/26"] - places["2023/24"] == pytest.approx(2 * year, abs=1)
    assert places["2"] - places["1"] == pytest.approx(267 / 365.25 * year, abs=1)


def test_the_pace_of_a_period_that_is_not_the_latest_is_not_drawn():
    marks = timeline.path_marks(figures.story(row={"ends_on": "2024-08-31"}), RU)
    assert not {"pace", "pace_label"} & set(marks["part"])


def test_a_report_that_is_overdue_is_named_in_the_colour_of_trouble():
    overdue = {"freshness": "overdue", "due_on": "2026-09-20"}
    marks = timeline.path_marks(figures.story(row=overdue), RU)
    svg = vl_convert.vegalite_to_svg(figures.Drawn(path.path(RU, LIGHT), marks).with_marks())
    assert "отчёт просрочен: 20.09.2026" in read(svg)
    assert f'stroke="{LIGHT.plan[PlanStatus.OFF_PLAN]}"' in svg
    sides = marks.set_index("part")["side"]
    assert (sides["deadline"], sides["today"]) == ("left", "right")


def test_what_was_known_before_is_drawn_in_grey_beneath():
    marks = timeline.path_marks(figures.story(), RU)
    assert list(marks["part"][:3]) == ["then_plan"] * 3
    assert marks.loc[marks["part"] == "then", "said"].tolist() == ["73\u00a0%"]
    alone = timeline.path_marks(figures.story(former=None, known_then=None), RU)
    assert not {"then", "then_plan"} & set(alone["part"])


def test_a_note_far_from_all_figures_is_not_drawn_and_keeps_its_number():
    notes = figures.notes().assign(happened_on=["2001-01-01", "2025-02-01"])
    marks = timeline.path_marks(figures.story(notes=notes), RU)
    assert marks.loc[marks["part"] == "note", "label"].tolist() == ["2"]


def test_halves_stand_above_their_school_year_and_far_years_are_named_too():
    halves = figures.series()[1:].assign(
        period=["2024/25-H1", "2024/25-H2", "2025/26-H1", "2027/28"],
        ends_on=["2024-12-31", "2025-08-31", "2025-12-31", "2028-08-31"],
    )
    marks = timeline.path_marks(figures.story(series=halves), RU)
    ticks = marks[marks["part"] == "tick"]
    told = list(zip(ticks["label"], ticks["year"], strict=True))
    assert told == [("", "2022/23"), ("I", ""), ("II", "2024/25"), ("I", "2025/26"),
                    ("", "2027/28")]  # fmt: skip


def test_figures_written_over_each_other_are_left_out_the_latest_last():
    months = pd.date_range("2023-01-31", periods=48, freq="ME")
    series = pd.DataFrame(
        {
            "period": months.strftime("%Y-%m"),
            "ends_on": months.strftime("%Y-%m-%d"),
            "value": range(48),
            "path": 50.0,
            "complete": True,
            "members_reported": 1,
            "members_due": 1,
        }
    )
    marks = timeline.path_marks(figures.story(series=series, former=None, known_then=None), RU)
    points = marks[marks["part"] == "value"]
    assert len(points) == 48
    assert 5 <= (points["label"] != "").sum() <= 15
    assert 2 <= (points["narrow"] != "").sum() <= 6
    assert points["label"].iloc[-1] == "47\u00a0%"


def test_a_period_reported_without_a_base_is_not_said_to_be_unreported():
    bare = figures.series().assign(members_reported=[None, 13, 5, 12, None])
    marks = timeline.path_marks(figures.story(series=bare), RU)
    assert marks.loc[marks["part"] == "missing", "label"].tolist() == ["не вычислить"]


def test_a_figure_of_a_few_people_is_neither_drawn_nor_said_to_be_missing():
    few = figures.series().assign(below=[None, None, 5, None, None])
    marks = timeline.path_marks(figures.story(series=few), RU)
    assert marks.loc[marks["part"] == "missing", "label"].tolist() == ["<5"]
    row = rows(figures.indicators())[0] | {"value": float("nan"), "below": 5}
    assert timeline.path_finding(row, RU) == "2025/26: <5 при плане 84\u00a0% — по плану"


def test_the_latest_value_is_compared_in_words():
    row = rows(figures.indicators())[0]
    assert timeline.path_finding(row, RU) == "2025/26: 86,2\u00a0% при плане 84\u00a0% — по плану"
    silent = rows(figures.indicators())[4]
    assert timeline.path_finding(silent, RU).startswith("Сравнить с планом нельзя")
    alone = row | {"path": float("nan"), "plan": "no_data"}
    assert timeline.path_finding(alone, RU) == "2025/26: 86,2\u00a0%, плана на этот срок нет"


def test_limits_are_told_and_drawn():
    row = {"better": "range", "range_low": 70.0, "range_high": 90.0, "path": float("nan")}
    finding = timeline.path_finding(rows(figures.indicators())[0] | row, RU)
    assert finding == "2025/26: 86,2\u00a0%, норма от 70 до 90\u00a0% — по плану"
    marks = timeline.path_marks(figures.story(row=row), RU)
    svg = vl_convert.vegalite_to_svg(figures.Drawn(path.path(RU, LIGHT), marks).with_marks())
    assert {"не ниже 70\u00a0%", "не выше 90\u00a0%"} <= set(read(svg))


def test_a_silent_member_has_a_framed_cell_in_every_period_it_owed():
    svg = drawing("reports")
    assert read(svg).count("нет") == 2
    assert 'stroke-dasharray="3,3"' in svg
    assert reports.reports_finding(figures.spread(), RU) == "Не сдали отчёт: Волга-тех"
    told = figures.spread()[:2]
    assert reports.reports_finding(told, RU).startswith("Отчитались 2 организации")


def test_a_figure_of_a_few_people_is_written_as_fewer_and_not_as_unreported():
    few = figures.indicators().assign(below=[5, None, None, None, None])
    few.loc[0, ["value", "done"]] = None
    marks = bullets.bullet_marks(few, RU)
    assert marks["value"].tolist()[:2] == ["<5", "30\u00a0ч"]
    assert "4.1: <5 при плане" in bullets.bullets_alt(few, RU)
    row = rows(few)[0]
    assert timeline.path_finding(row, RU) == "2025/26: <5 при плане 84\u00a0% — по плану"
    few_people = {"value": float("nan"), "below": [None, 5, None, None, None]}
    drawn = timeline.path_marks(figures.story(series=figures.series().assign(**few_people)), RU)
    told = drawn[drawn["part"] == "missing"]["label"].tolist()
    assert "<5" in told
    assert told.count("<5") < len(told)


def test_a_cell_tells_zero_no_base_no_report_and_no_duty_apart():
    before = figures.spread("2024/25")[:2].assign(value=[0.0, float("nan")])
    spreads = pd.concat([before, figures.spread()])
    marks = reports.report_marks(spreads, "percent", RU).set_index(["member", "period"])
    assert marks["said"].to_dict() == {
        ("Родник", "2024/25"): "0\u00a0%",
        ("Родник", "2025/26"): "90\u00a0%",
        ("Рассвет", "2024/25"): "без базы",
        ("Рассвет", "2025/26"): "50\u00a0%",
        ("Волга-тех", "2024/25"): "—",
        ("Волга-тех", "2025/26"): "нет",
    }


def test_hidden_values_leave_nothing_of_themselves_in_the_frame():
    marks = reports.report_marks(figures.spread(), "percent", RU, hidden=True)
    assert list(marks["said"]) == ["сдано", "сдано", "нет"]
    assert marks["level"].isna().all()


def test_members_of_one_name_are_told_apart_by_their_codes():
    spread = figures.spread().assign(
        member_code=["S1", "S2", "S3"], short_name="Родник", name_ru="Школа", name_en=None
    )
    assert reports.names(spread, RU) == ["Родник (S1)", "Родник (S2)", "Родник (S3)"]
    assert reports.names(spread[:1], RU) == ["Родник"]
    assert reports.names(spread[:1], load("en")) == ["Школа"]


def test_those_who_explain_the_gap_stand_first_and_the_silent_are_hollow():
    marks = figures.drawings(RU)["pulls"].marks
    assert list(marks["member"]) == ["Рассвет", "Волга-тех", "Родник"]
    assert list(marks["counted"]) == [True, False, True]
    assert {"не сдано", "← тянет назад · тянет вперёд →"} <= set(read(drawing("pulls")))
    assert 'stroke-dasharray="3,2"' in drawing("pulls")


def test_the_gap_and_its_first_cause_are_told():
    row = rows(figures.indicators())[0]
    behind = figures.drawings(RU)["pulls"].marks
    assert pulls.pulls_finding(behind, row, RU) == (
        "Отставание от плана 3,3\u00a0п.\u00a0п.: больше всего из-за Рассвет — 6\u00a0п.\u00a0п."
    )
    ahead = behind.assign(pull=-behind["pull"])
    assert pulls.pulls_finding(ahead, row, RU).startswith("Опережение плана 3,3")
    alone = pulls.pulls_finding(behind, row | {"path": float("nan")}, RU)
    assert alone == "Вверх тянет Родник, вниз — Рассвет"
    assert pulls.pulls_finding(behind[:0], row, RU) == "Никто ещё не отчитался"


def test_a_line_of_a_member_never_leaps_over_a_missing_report():
    years = ["2023/24", "2024/25", "2025/26"]
    spreads = pd.concat([figures.spread(year) for year in years])
    spreads.loc[(spreads["period"] == "2024/25") & (spreads["member"] == "Родник"), "value"] = None
    whole = pd.Series([60.0, 70.0, 80.0], index=years)
    marks = multiples.multiple_marks(spreads, whole, "percent", RU)
    own = marks[(marks["member"] == "Родник") & (marks["part"] == "value")]
    assert own["run"].nunique() == len(own) == 2
    other = marks[(marks["member"] == "Рассвет") & (marks["part"] == "value")]
    assert list(other["run"].unique()) == ["1-0"]
    assert (marks["part"] == "silent").sum() == 1 + 3
    assert (marks["part"] == "whole").sum() == 3 * 3


def test_a_small_chart_names_its_member_and_its_latest_value():
    texts = read(drawing("multiples"))
    assert {"Родник", "90\u00a0%", "Волга-тех", "—"} <= set(texts)


def test_the_bridge_leads_from_the_first_figure_to_the_last():
    marks = figures.drawings(RU)["bridge"].marks
    assert list(marks["part"]) == ["before", "left", "same", "joined", "after"]
    assert list(marks["start"][1:]) == [74.0, 72.5, 79.0, 80.0]
    assert list(marks["good"]) == [True, False, True, True, True]
    texts = read(drawing("bridge"))
    assert {"74\u00a0%", "80\u00a0%", "−1,5\u00a0п.\u00a0п.", "Теперь не отчитались: 1"} <= set(
        texts
    )


def test_the_bridge_tells_its_steps_in_one_sentence():
    row, ends = rows(figures.indicators())[0], ("2024/25", "2025/26")
    said = bridge.bridge_finding(figures.change(), row, "years", ends, RU)
    assert said == (
        "74\u00a0% → 80\u00a0%: 1 организация теперь не отчиталась: −1,5\u00a0п.\u00a0п.; "
        "у 2 организаций, которые отчитались оба раза, +6,5\u00a0п.\u00a0п.; "
        "1 организация раньше не отчитывалась: +1\u00a0п.\u00a0п."
    )


def test_a_figure_that_was_not_known_before_leads_nowhere():
    row, ends = rows(figures.indicators())[0], ("сентябрь", "октябрь")
    parts = figures.change().assign(value=[None, None, None, None, None, 80.0])
    assert not bridge.leads(parts)
    said = bridge.bridge_finding(parts, row, "moments", ends, RU)
    assert said == "сентябрь: не сдано; октябрь: 80\u00a0%"


def test_a_step_that_cannot_be_known_is_named_and_not_drawn():
    row, ends = rows(figures.indicators())[0], ("2024/25", "2025/26")
    parts = figures.change().assign(value=[74.0, 0.0, None, None, 1.0, 80.0])
    assert bridge.leads(parts)
    marks = bridge.bridge_marks(parts, row, "years", ends, RU)
    drawn = figures.Drawn(bridge.bridge(RU, LIGHT), marks)
    texts = read(vl_convert.vegalite_to_svg(drawn.with_marks()))
    assert texts.count("неизвестно") == 3
    said = bridge.bridge_finding(parts, row, "years", ends, RU)
    assert said.endswith("у 2 организаций, которые отчитались оба раза, —; "
                         "1 организация раньше не отчитывалась: +1\u00a0п.\u00a0п.")  # fmt: skip


def test_totals_of_the_matrix_are_the_sums_of_its_cells():
    marks = figures.drawings(RU)["matrix"].marks
    cells = marks[marks["part"] == "cell"]
    givers = marks[marks["receiver"] == "всего"].set_index("giver")["transfers"]
    assert givers.to_dict() == cells.groupby("giver")["transfers"].sum().to_dict()
    assert marks.loc[marks["giver"] == "всего", "transfers"].sum() == cells["transfers"].sum()
    assert {"41", "44", "всего"} <= set(read(drawing("matrix")))


def test_a_matrix_of_many_members_folds_the_quiet_ones_and_loses_no_transfer():
    many = pd.DataFrame(
        [(f"S{n}", f"S{n % 50}", n + 1) for n in range(200)],
        columns=["from_member", "to_member", "transfers"],
    )
    folded = exchange.busiest(many, "from_member", "to_member")
    assert folded["from_member"].nunique() == exchange.MOST + 1
    assert folded["to_member"].nunique() == exchange.MOST + 1
    assert folded["transfers"].sum() == many["transfers"].sum()
    few = figures.flows()
    assert exchange.busiest(few, "from_party", "to_party").equals(few)


def test_of_many_members_the_silent_and_the_strongest_keep_their_row():
    members = [(f"S{n}", (-1) ** n * float(n), n > 5) for n in range(100)]
    marks = pd.DataFrame(members, columns=["member", "pull", "reported"])
    told = pulls.telling(marks)
    assert len(told) == pulls.MOST
    assert {"S0", "S5", "S99", "S98"} <= set(told)
    assert pulls.telling(marks[:10]) == [f"S{n}" for n in (0, 1, 2, 3, 4, 5, 9, 8, 7, 6)]


def test_the_matrix_names_the_busiest_pair():
    said = exchange.ties_finding(figures.flows(), "from_party", "to_party", figures.NAMES, RU)
    assert said.startswith("Чаще всего: Наука → Образовательное учреждение, 41 передача")
    assert "сторона «Наука»: 44 передачи из 87" in exchange.flows_finding(
        figures.flows(), figures.NAMES, RU
    )


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["science", "institution", "enterprise"]),
            st.sampled_from(["institution", "students", "science"]),
            st.sampled_from([str(resource) for resource in Resource]),
            st.integers(1, 500),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_ribbons_fill_their_nodes_exactly_and_stay_on_the_chart(transfers):
    flows = pd.DataFrame(transfers, columns=["from_party", "to_party", "resource", "transfers"])
    marks = sankey.sankey_marks(flows, figures.NAMES, RU)
    nodes = marks[marks["part"] != "ribbon"]
    height = (nodes["y2"] - nodes["y"]).groupby(nodes["part"]).sum()
    assert height.max() == pytest.approx(height.min())
    assert nodes["y"].min() >= -1e-6
    assert nodes["y2"].max() <= sankey.HEIGHT + 1e-6
    ends = marks[marks["x"] == sankey.STAGES["resource"]]
    arriving = ends[ends["part"] == "ribbon"].groupby("code")
    for node in rows(nodes[nodes["part"] == "resource"]):
        ribbons = arriving.get_group(node["code"])
        assert ribbons["y"].min() == pytest.approx(node["y"], abs=0.02)
        assert ribbons["y2"].max() == pytest.approx(node["y2"], abs=0.02)


def test_the_flows_name_their_nodes_with_their_transfers():
    texts = read(drawing("sankey"))
    assert {"Наука 44", "кадры 41", "финансы 12", "Учащиеся 3"} <= set(texts)


def test_a_form_keeps_its_colour_where_nobody_reported_it():
    marks = figures.drawings(RU)["by_form"].marks
    assert len(marks) == 4
    silent = marks[(marks["form"] == "ученик – ученик") & (marks["half"] == "I 2025/26")]
    assert list(silent["said"]) == ["—"]
    texts = read(drawing("by_form"))
    assert {"ученик – ученик", "педагог – ученик", "1\u00a0260", "790"} <= set(texts)


def test_an_unknown_share_is_drawn_as_unknown_and_the_federal_one_only_for_reference():
    texts = read(drawing("reach"))
    assert {"21,6\u00a0%", "26,6\u00a0%", "78,3\u00a0%", "не сдано"} <= set(texts)
    assert "70\u00a0% — ориентир федеральной модели на 2024 год" in texts


def test_the_growth_of_mentoring_is_told():
    said = mentoring.forms_finding(figures.coverage(), "mentees", RU)
    assert said == "Наставляемые: 790 за I 2025/26"
    year = figures.coverage().assign(half=["2024/25-H1", "2025/26-H1"])
    assert "за год −37\u00a0%" in mentoring.forms_finding(year, "mentees", RU)
    assert "27\u00a0%" in mentoring.reach_finding(figures.coverage(), RU)


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (57.4, "percent", "57,4\u00a0%"),
        (9.6, "per_1000", "9,6\u00a0на 1000"),
        (1615, "hours", "1\u00a0615\u00a0ч"),
        (13, "count", "13"),
        (float("nan"), "percent", "—"),
    ],
)
def test_a_figure_is_written_with_its_sign(value, kind, expected):
    assert values.figure(value, kind, RU) == expected


@pytest.mark.parametrize(("value", "expected"), [(2.0, "+2"), (-2.0, "−2"), (0.2, "0"), (0.0, "0")])
def test_a_change_is_written_with_its_sign(value, expected):
    assert values.change(value, RU, 0) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("2025/26", "2025/26"),
        ("2025/26-H2", "II 2025/26"),
        ("2025-Q4", "IV 2025"),
        ("2025-11", "11.2025"),
        (None, ""),
    ],
)
def test_a_period_is_short_on_an_axis(code, expected):
    assert values.short_period(code) == expected


def test_a_long_name_takes_two_lines_and_no_more():
    name = values.lines("Победители и призёры регионального уровня и выше на 1000 учащихся", 30)
    assert name.count("\n") == 1
    assert name.endswith("…")


def keys(part):
    """Every key anywhere in a specification."""
    if isinstance(part, list):
        return set().union(*map(keys, part))
    if not isinstance(part, dict):
        return set()
    return set(part).union(*map(keys, part.values()))


def fields(part):
    """Every field that a specification encodes."""
    if isinstance(part, list):
        return set().union(*map(fields, part))
    if not isinstance(part, dict):
        return set()
    own = {part["field"]} if isinstance(part.get("field"), str) else set()
    return own.union(*map(fields, part.values()))
