"""Sankey and matrix of the exchange."""

import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts import sankey
from lib.text import load
from lib.vocabulary import Resource
from lib.wording.values import rows
from tests.charts import examples
from tests.charts.drawing import texts_of

RU = load("ru")


def test_totals_of_the_matrix_are_the_sums_of_its_cells():
    data = examples.EXAMPLES["matrix"].data(RU)
    cells = data[data["part"] == "cell"]
    givers = data[data["receiver"] == "всего"].set_index("giver")["transfers"]
    assert givers.to_dict() == cells.groupby("giver")["transfers"].sum().to_dict()
    assert data.loc[data["giver"] == "всего", "transfers"].sum() == cells["transfers"].sum()
    assert {"41", "44", "всего"} <= set(texts_of(examples.svg("matrix", RU)))


def test_titles_name_the_busiest_pair_and_the_busiest_giver():
    title = examples.EXAMPLES["matrix"].title(RU)
    assert title.startswith("Чаще всего: Наука → Образовательное учреждение, 41 передача")
    title = examples.EXAMPLES["sankey"].title(RU)
    assert "сторона «Наука»: 44 передачи из 87" in title


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
    data = sankey.data(flows, examples.NAMES, RU)
    nodes = data[data["part"] != "ribbon"]
    height = (nodes["y2"] - nodes["y"]).groupby(nodes["part"]).sum()
    assert height.max() == pytest.approx(height.min())
    assert nodes["y"].min() >= -1e-6
    assert nodes["y2"].max() <= sankey.HEIGHT + 1e-6
    ends = data[data["x"] == sankey.STAGES["resource"]]
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
    places = dict(re.findall(r"translate\(([\d.]+),[^>]*stroke-linejoin[^>]*>([^<]+)<", svg))
    assert {places["0"], places["171"], places["342"]} <= {
        *("Наука 44", "Предприятия,", "Образовательное"),
        *("опыт 34", "кадры 41", "финансы 12", "Учащиеся 3"),
    }
    assert set(places) == {"0", "171", "342"}
    assert 'text-anchor="end"' in svg


def test_the_ranked_list_has_the_busiest_pair_first_and_every_cell_of_the_matrix() -> None:
    data = examples.EXAMPLES["pairs"].data(RU)
    assert data["pair"].iloc[0] == "Наука → Образовательное учреждение"
    assert data["share"].iloc[0] == 1
    cells = examples.EXAMPLES["matrix"].data(RU).query("part == 'cell'")
    assert len(data) == len(cells)
    assert data["share"].is_monotonic_decreasing
