"""Sankey and matrix of the exchange."""

import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import queries
from lib.charts.exchange import flow_map, matrix, sankey
from lib.charts.exchange.sankey.layout import HEIGHT, PLACES
from lib.charts.maps import sizes
from lib.queries.exchange import flows as moved
from lib.text import load
from lib.vocabulary import OTHERS, Resource
from lib.wording.values import rows
from tests.charts import examples
from tests.charts.drawing import texts_of

RU = load("ru")


def test_totals_of_the_matrix_are_the_sums_of_its_cells():
    data = examples.EXAMPLES["matrix"].data(RU)
    cells = data[data["part"] == "cell"]
    givers = data[data["receiver"] == "всего"].set_index("giver")["amount"].drop("всего")
    assert givers.to_dict() == cells.groupby("giver")["amount"].sum().to_dict()
    receivers = data[(data["giver"] == "всего") & (data["receiver"] != "всего")]
    assert receivers["amount"].sum() == cells["amount"].sum() == 87
    assert {"41", "44", "всего"} <= set(texts_of(examples.svg("matrix", RU)))
    totals = data[data["edge"] != ""].set_index(["edge", "giver", "receiver"])["share"]
    assert totals[("giver", "Наука", "всего")] == totals.max() == 1
    assert totals[("receiver", "всего", "Учащиеся")] == pytest.approx(3 / 84)


def test_a_heading_of_three_words_stands_in_two_lines_above_its_column():
    data = examples.EXAMPLES["matrix"].data(RU)
    data["receiver"] = data["receiver"].replace("Образовательное учреждение", "Білім беру ұйымы")
    assert {"Білім беру", "ұйымы"} <= set(texts_of(examples.svg("matrix", RU, data=data)))


def test_titles_name_the_subject_the_largest_pair_and_the_largest_giver():
    title = examples.EXAMPLES["matrix"].title(RU)
    start = "Все ресурсы, передачи: больше всего Наука → Образовательное учреждение, 41 передача"
    assert title.startswith(start)
    assert title.endswith("Пар, которые обмениваются: 4")
    title = examples.EXAMPLES["sankey"].title(RU)
    assert title.endswith("главный источник — Наука, 44 передачи из 87")


def test_titles_say_that_others_gave_as_much():
    flows = pd.DataFrame(
        [("U1", "S1", "staff", 1.0), ("U2", "S1", "staff", 1.0), ("U3", "S2", "staff", 1.0)],
        columns=["giver", "receiver", "resource", "amount"],
    )
    counted = {"resource": "staff", "unit": None, "pairs": None}
    title = sankey.title(counted | moved.largest_giver(flows), {}, RU)
    assert title.endswith("поровну больше всех дали U1 и ещё 2, у каждого 1 передача из 3")
    for of_pairs in (matrix.title, flow_map.title):
        title = of_pairs(counted | moved.largest_pair(flows), {}, RU)
        assert title.endswith("U1 → S1, 1 передача, и столько же ещё у 2 пар")
    changed = flows.head(2).assign(difference=[-4.0, -4.0])
    assert moved.largest_change(changed) == {
        "giver": "U1", "receiver": "S1", "amount": -4, "others": 1
    }  # fmt: skip


def test_titles_give_one_resource_in_its_unit():
    finding = examples.exchange_finding() | {"resource": "equipment", "unit": "hours"}
    title = sankey.title(finding | {"amount": 610.0, "total": 1730.0}, examples.NAMES, RU)
    assert title == "Оснащение, ч: главный источник — Наука, 610 ч из 1\u00a0730"


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
    flows = pd.DataFrame(transfers, columns=["giver", "receiver", "resource", "amount"])
    data = sankey.data(flows, examples.NAMES, RU)
    nodes = data[~data["part"].isin(["ribbon", "head"])]
    height = (nodes["y2"] - nodes["y"]).groupby(nodes["part"]).sum()
    assert height.max() == pytest.approx(height.min())
    assert nodes["y"].min() >= -1e-6
    assert nodes["y2"].max() <= HEIGHT + 1e-6
    if not (nodes["part"] == "resource").any():
        return
    ends = data[data["x"] == PLACES["resource"]]
    arriving = ends[ends["part"] == "ribbon"].groupby("code")
    for node in rows(nodes[nodes["part"] == "resource"]):
        ribbons = arriving.get_group(node["code"])
        assert ribbons["y"].min() == pytest.approx(node["y"], abs=0.02)
        assert ribbons["y2"].max() == pytest.approx(node["y2"], abs=0.02)


def test_the_flows_name_their_nodes_with_their_transfers():
    texts = texts_of(examples.svg("sankey", RU))
    assert {"Наука 44", "кадры 41", "финансы 12", "Учащиеся 3"} <= set(texts)


def test_on_a_phone_the_sankey_names_its_nodes_within_its_width() -> None:
    svg = examples.svg("sankey", RU, width=342, height=616)
    drawn = re.findall(r"translate\(([\d.]+),[^>]*stroke-linejoin[^>]*>([^<]+)<", svg)
    places = {round(float(x)): text for x, text in drawn}
    assert {places[0], places[171], places[342]} <= {
        *("Наука 44", "Предприятия,", "Образовательное"),
        *("опыт 34", "кадры 41", "финансы 12", "Учащиеся 3"),
    }
    assert set(places) == {0, 171, 342}
    assert 'text-anchor="end"' in svg


def test_the_ranked_list_has_the_busiest_pair_first_and_every_cell_of_the_matrix() -> None:
    data = examples.EXAMPLES["pairs"].data(RU)
    assert data["pair"].iloc[0] == "Наука → Образовательное учреждение"
    assert data["share"].iloc[0] == 1
    cells = examples.EXAMPLES["matrix"].data(RU).query("part == 'cell'")
    assert len(data) == len(cells)
    assert data["share"].is_monotonic_decreasing


def test_one_resource_flows_from_giver_to_receiver_and_others_come_last():
    flows = pd.DataFrame(
        [("U1", "S1", "staff", 5.0), (OTHERS, "S1", "staff", 50.0), ("U2", "S2", "staff", 1.0)],
        columns=["giver", "receiver", "resource", "amount"],
    )
    data = sankey.data(flows, {}, RU, level="member")
    nodes = data[data["part"].isin(["giver", "receiver"])]
    assert "resource" not in set(data["part"])
    givers = nodes[nodes["part"] == "giver"].sort_values("y")
    assert givers["code"].iloc[-1] == OTHERS
    picks = data.set_index("from")["pick"]
    assert picks["U1"].iloc[0] == "giver=member%3AU1&receiver=member%3AS1"
    assert set(picks[OTHERS]) == {""}


def test_a_cell_selects_its_pair_and_a_total_its_side():
    data = examples.EXAMPLES["matrix"].data(RU).set_index(["giver", "receiver"])["pick"]
    pair = data[("Наука", "Образовательное учреждение")]
    assert pair == "giver=party%3Ascience&receiver=party%3Ainstitution"
    assert data[("Наука", "всего")] == "giver=party%3Ascience"


def test_a_matrix_of_differences_draws_growth_and_decline_in_two_colours():
    amounts = pd.DataFrame(
        [("U1", "S1", 4.0), ("U2", "S1", -9.0)], columns=["giver", "receiver", "amount"]
    )
    data = matrix.data(amounts, {}, RU, difference=True)
    assert data["sign"].tolist() == [1, -1]
    assert data["depth"].iloc[1] == 1
    assert data["formatted"].tolist() == ["+4", "\u22129"]


def test_on_the_flat_map_the_larger_place_keeps_its_name_and_all_keep_their_circles():
    data = examples.EXAMPLES["flow_map"].data(RU)
    nodes = data[data["part"] == "node"].set_index("name")
    assert nodes["label"].to_dict() == {"Казань": "Казань", "Москва": "Москва", "Зеленоград": ""}
    texts = texts_of(examples.svg("flow_map", RU))
    assert {"Казань", "Москва", "кадры", "финансы"} <= set(texts)
    for largest in (examples.arcs()["amount"].max(), nodes["total"].max()):
        assert {RU.number(amount) for amount in sizes.samples(largest)} <= set(texts)


def test_legends_of_the_flat_map_write_small_amounts_short_and_leave_none_out():
    places = examples.places().assign(given=[1.0, 2.0, 1.0], received=0.0, inside=0.0)
    data = flow_map.data(places, examples.arcs().assign(amount=1.0), examples.NAMES, RU)
    texts = texts_of(examples.svg("flow_map", RU, data=data))
    assert [text for text in texts if text[0].isdigit()] == ["1", "1", "2"]


def test_the_flat_map_draws_every_flow_that_it_is_given():
    many = pd.concat([examples.arcs()] * 100, ignore_index=True)
    data = flow_map.data(examples.places(), many, examples.NAMES, RU)
    assert data["number"].nunique() == len(many) >= 200


def test_a_finding_in_roubles_has_one_point_before_its_pairs():
    finding = {"resource": "finance", "unit": "krub", "giver": "C05", "receiver": "S05"}
    finding |= {"amount": 340, "pairs": 1, "others": 0}
    title = matrix.title(finding, {}, RU).replace("\u00a0", " ")
    assert title.endswith("C05 → S05, 340 тыс. руб. Пар, которые обмениваются: 1")
    alt = matrix.alt(finding | {"pairs": None}, {}, RU)
    assert alt.endswith("340 тыс. руб.")
    assert not alt.endswith("..")


def test_numbers_fit_their_cells_in_short_and_are_exact_on_hover():
    codes = [f"S{number:02}" for number in range(25)]
    flows = pd.DataFrame(
        {"giver": "U01", "receiver": codes, "resource": "staff", "amount": 1234.0, "exchanges": 1}
    )
    flows.loc[1:3, "amount"] = [12_345.0, 1_500_000.0, 999_960.0]
    data = matrix.data(queries.exchange_matrix(flows), {}, RU, level="member")
    assert matrix.note("", data, RU) == f" · {RU('matrix-short')}"
    texts = texts_of(examples.svg("matrix", RU, data=data, width=640))
    assert {"1,2к", "12к", "1,5М", "1М"} <= set(texts)
    assert "1\u00a0234" not in texts
    assert "1\u00a0234" in set(data["formatted"])
    few = matrix.data(queries.exchange_matrix(flows.head(5)), {}, RU, level="member")
    assert matrix.note("", few, RU) == ""
    texts = texts_of(examples.svg("matrix", RU, data=few, width=640))
    assert {"1\u00a0234", "1\u00a0500\u00a0000"} <= set(texts)


@pytest.mark.parametrize(
    ("name", "slanted"),
    [("«Родник»", False), ("Балтийский технологический университет имени Достоевского", True)],
)
def test_heads_of_few_columns_are_slanted_where_they_would_touch(name, slanted):
    flows = pd.DataFrame(
        {"giver": "U1", "receiver": ["S1", "S2", "S3", "S4"], "resource": "staff"}
    ).assign(amount=1.0, exchanges=1)
    data = matrix.data(queries.exchange_matrix(flows), {"S2": name}, RU, level="member")
    assert matrix.constants(data) == {"many": False, "slanted": slanted, "overhang": 0}


def test_slanted_heads_of_the_last_columns_have_room_on_the_right():
    codes = [f"Балтийский технологический № {number}" for number in range(25)]
    flows = pd.DataFrame(
        {"giver": codes, "receiver": codes[::-1], "resource": "staff", "amount": 1.0}
    ).assign(exchanges=1)
    data = matrix.data(queries.exchange_matrix(flows), {}, RU, level="member")
    assert matrix.constants(data) == {"many": True, "slanted": True, "overhang": 100}


def test_many_narrow_columns_keep_clear_of_the_totals():
    codes = [f"S{number:02}" for number in range(13)]
    flows = pd.DataFrame(
        {"giver": "U01", "receiver": codes, "resource": "staff", "amount": 1000.0, "exchanges": 1}
    )
    data = matrix.data(queries.exchange_matrix(flows), {}, RU, level="member")
    heads = data.sort_values("receiver_rank")["receiver"].drop_duplicates().tolist()
    assert heads == [*codes, " ", "всего"]
    [gap] = data[data["receiver"] == " "].to_dict("records")
    assert (gap["formatted"], gap["pick"], gap["amount"]) == ("", "", 0)
    of_twelve = matrix.data(queries.exchange_matrix(flows.head(11)), {}, RU, level="member")
    assert " " not in set(of_twelve["receiver"])


def test_among_many_members_labels_keep_apart_and_a_tall_node_has_its_whole_name():
    amounts = {f"S{number}": 1.0 for number in range(8)} | {"U01": 20_000.0, "U02": 20_000.0}
    flows = pd.DataFrame(
        {"giver": list(amounts), "receiver": "S99", "resource": "staff", "amount": amounts.values()}
    )
    names = {"U01": "Балтийский технологический", "S1": "«Жұлдыз» лицейі (демонстрация)"}
    nodes = sankey.data(flows, names, RU, level="member").query("part == 'giver'")
    labels = dict(zip(nodes["from"], nodes["label"], strict=True))
    assert labels[names["U01"]] == "Балтийский\nтехнологический 20\u00a0000"
    assert labels[names["S1"]] == "«Жұлдыз» лицейі… 1"
    assert nodes["y"].sort_values().diff().min() >= 15
