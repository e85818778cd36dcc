"""The charts: constant specifications, whole frames, and what a reader must see in the drawing."""

import json
import re

import pandas as pd
import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from lib.charts import board, bullets, exchange, mentoring, overview, path, reports, sankey, written
from lib.charts.theme import DARK, LIGHT, RESOURCES, SHAPES, SIGNS, THEMES
from lib.charts.written import rows
from lib.text import languages, load
from lib.vocabulary import Plan, Resource
from tests import charts_fixtures as figures
from tests.charts_fixtures import snapshot  # noqa: F401 - a fixture

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
        re.sub(r'"(#[0-9a-f]{6}|transparent|view_\w+)"', '"own"', json.dumps(drawn.spec))
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
    assert len({SHAPES[plan] for plan in Plan} - {"circle"}) == len(Plan) - 2
    assert len({SIGNS[plan] for plan in Plan}) == len(Plan)


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
        **dict.fromkeys((str(plan) for plan in Plan), 0),
        fresh=0,
        members_reported=0,
        members_due=0,
        score=float("nan"),
    )
    marks = overview.board_marks(row, figures.trend()[:0], "2026-09-15", RU)
    kinds = marks["part"].value_counts()
    assert kinds["none"] == len(Plan)
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
    assert {"62\u00a0%", "74\u00a0%", "80\u00a0%", "100\u00a0%"} <= set(texts)


def test_the_latest_value_is_compared_in_words():
    row = rows(figures.indicators())[0]
    assert path.path_finding(row, RU) == "2025/26: 86,2\u00a0% при плане 84\u00a0% — по плану"
    silent = rows(figures.indicators())[4]
    assert path.path_finding(silent, RU).startswith("Сравнить с планом нельзя")


def test_a_silent_member_has_a_framed_cell_in_every_period_it_owed():
    svg = drawing("reports")
    assert read(svg).count("нет") == 2
    assert 'stroke-dasharray="3,3"' in svg
    assert reports.reports_finding(figures.spread(), RU) == "Не сдали отчёт: Волга-тех"
    told = figures.spread()[:2]
    assert reports.reports_finding(told, RU).startswith("Отчитались 2 организации")


def test_a_hidden_member_is_told_from_a_silent_one_and_from_nothing():
    spread = figures.spread().assign(masked=[True, False, False], value=[None, 0.0, None])
    said = reports.report_marks(spread, "count", RU)["said"]
    assert said.tolist() == ["скрыто", "0", "нет"]
    row = rows(figures.indicators())[0]
    pulls = reports.pull_marks(spread.assign(contribution=[None, 0.0, None]), row, RU)
    assert set(pulls["said"]) == {"скрыто", "0\u00a0%", "не сдано"}


def test_a_figure_of_a_few_people_is_written_as_fewer_and_not_as_unreported():
    few = figures.indicators().assign(fewer_than=[5, None, None, None, None])
    few.loc[0, ["value", "done"]] = None
    marks = bullets.bullet_marks(few, RU)
    assert marks["value"].tolist()[:2] == ["<5", "30\u00a0ч"]
    assert "4.1: <5 при плане" in bullets.bullets_alt(few, RU)
    row = rows(few)[0]
    assert path.path_finding(row, RU) == "2025/26: <5 при плане 84\u00a0% — по плану"
    series = figures.series().assign(value=float("nan"), fewer_than=[None, 5, None, None, None])
    drawn = path.path_marks(series, row, RU)
    assert drawn["missing"].tolist() == [False, False, True, True, False]
    assert drawn["said"].tolist()[1:3] == ["<5", "—"]


def test_pulls_of_a_share_weigh_members_by_their_size_and_add_up_to_nothing():
    row = rows(figures.indicators())[0] | {"value": 100 * 115 / 150}
    spread = figures.spread()
    spread["contribution"] = 100 * spread["numerator"] / 150
    marks = reports.pull_marks(spread, row, RU)
    assert list(marks["member"]) == ["Родник", "Рассвет", "Волга-тех"]
    assert marks["pull"].sum() == pytest.approx(0)
    assert reports.pulls_finding(marks, RU) == "Вверх тянет Родник, вниз — Рассвет"
    assert "не сдано" in read(drawing("pulls"))


def test_pulls_of_a_sum_are_its_parts():
    parts = figures.spread().assign(denominator=float("nan"), contribution=[60.0, 20.0, None])
    marks = reports.pull_marks(parts, rows(figures.indicators())[2], RU)
    assert list(marks["pull"][:2]) == [60, 20]
    assert reports.pulls_finding(marks, RU) == "Больше всех добавляет Родник"


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
    told = reports.telling(marks)
    assert len(told) == reports.MOST
    assert {"S0", "S5", "S99", "S98"} <= set(told)
    assert reports.telling(marks[:10]) == [f"S{n}" for n in (0, 1, 2, 3, 4, 5, 9, 8, 7, 6)]


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
    assert written.figure(value, kind, RU) == expected


@pytest.mark.parametrize(("value", "expected"), [(2.0, "+2"), (-2.0, "−2"), (0.2, "0"), (0.0, "0")])
def test_a_change_is_written_with_its_sign(value, expected):
    assert written.change(value, RU, 0) == expected


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
    assert written.short_period(code) == expected


def test_a_long_name_takes_two_lines_and_no_more():
    name = written.lines("Победители и призёры регионального уровня и выше на 1000 учащихся", 30)
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
