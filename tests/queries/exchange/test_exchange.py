"""Every total of the page of exchange equals the sum of the counted rows behind it."""

from functools import partial

import pandas as pd
import pytest

from lib import desk, queries, store
from lib.queries.disclosure.visibility import EVERYTHING
from lib.queries.exchange import flows, ledger, measures, places, promises, rollup
from lib.queries.exchange import selection as selection_module
from lib.queries.exchange.needs import needs, offers
from lib.queries.exchange.selection import (
    LEVELS,
    Selection,
    report_numbers,
    rows_behind,
    selected,
    units,
)
from lib.store import Moment
from lib.vocabulary import ESTIMATE, EXCHANGES

YEAR = "2025/26"
SELECTIONS = [
    Selection(YEAR),
    Selection(YEAR, resource="equipment", unit="hours"),
    Selection(YEAR, resource="finance", unit="krub"),
    Selection(YEAR, resource="finance", unit="kkzt"),
    Selection(YEAR, member="member:S10"),
    Selection(YEAR, resource="staff", unit="person_hours", giver="party:science"),
    Selection(YEAR, giver="kind:company", receiver="party:institution"),
    Selection(None, receiver="city:Казань"),
    Selection("2024/25", unit=ESTIMATE),
    Selection(YEAR, resource="staff", unit=ESTIMATE, receiver="party:institution"),
]


@pytest.fixture(scope="module")
def consortium(demo_database):
    engine = desk.open_consortium(f"sqlite:///{demo_database}")
    moment = Moment(store.latest(engine), desk.demo_day(engine))
    yield store.with_cache(engine), moment
    engine.dispose()


def counted(rows, selection):
    """The amount of the rows that count, added up row by row."""
    rows = rows[rows["counted"]].to_dict("records")
    if selection.unit == ESTIMATE:
        is_money = [row["unit"] == "krub" for row in rows]
        return sum(
            row["quantity"] if money else row["estimated_value"]
            for row, money in zip(rows, is_money, strict=True)
        )
    return float(len(rows) if selection.unit is None else sum(row["quantity"] for row in rows))


@pytest.mark.parametrize("selection", SELECTIONS)
def test_every_total_is_the_sum_of_the_counted_rows_behind_it(consortium, selection):
    behind = counted(rows_behind(*consortium, selection), selection)
    assert selected(*consortium, selection)["amount"].sum() == pytest.approx(behind)
    for level in LEVELS:
        drawn = flows.flows(*consortium, selection, level)
        assert drawn["amount"].sum() == pytest.approx(behind)
        assert flows.folded(drawn, 3)["amount"].sum() == pytest.approx(behind)
        matrix = flows.exchange_matrix(drawn)
        is_total = matrix[["giver", "receiver"]].isna()
        assert matrix.loc[~is_total.any(axis=1), "amount"].sum() == pytest.approx(behind)
        assert matrix.loc[is_total.all(axis=1), "amount"].sum() == pytest.approx(behind)
        other = flows.compared(*consortium, selection, level, "2024/25")
        assert other["after"].sum() == pytest.approx(behind)
    sides = measures.sides(*consortium, selection)
    if selection.unit != ESTIMATE:
        column = "exchanges" if selection.unit is None else "quantity"
        total = sides[column].sum()
        assert total == pytest.approx(behind if selection.member else 2 * behind)


def test_the_roll_up_gives_what_the_rows_give(consortium, monkeypatch):
    selections = [*SELECTIONS, Selection(), Selection("2023/24"), Selection("2025/26-H1")]
    coarse = ("party", "kind", "region")

    def answers():
        sums = [
            flows.flows(*consortium, each, level).sort_values(["giver", "receiver", "resource"])
            for each in selections
            for level in coarse
        ]
        return pd.concat(sums, ignore_index=True), [units(*consortium, each) for each in selections]

    rolled = answers()
    assert rollup.is_coarse(YEAR, ["party:science", None], "region")
    assert not rollup.is_coarse(YEAR, ["member:S10", None], "region")
    assert not rollup.is_coarse("2025/26-H1", [None], "party")
    monkeypatch.setattr(selection_module, "is_coarse", lambda *_: False)
    by_rows = answers()
    pd.testing.assert_frame_equal(rolled[0], by_rows[0], check_dtype=False)
    assert rolled[1] == by_rows[1]


@pytest.mark.parametrize(
    "by", [["giver", "receiver", "resource"], ["party"], ["state", "resource"]]
)
def test_what_the_command_prints_is_the_sum_of_the_counted_rows(consortium, by):
    rows = ledger.reports(*consortium, YEAR)
    sums = queries.exchanges(*consortium, YEAR, by)
    if "state" in by:
        sums = sums[sums["state"] == "delivered"]
    assert sums["exchanges"].sum() == rows["counted"].sum()
    if "resource" in by:
        quantities = rows[rows["counted"]].groupby("unit")["quantity"].sum()
        assert sums.groupby("unit")["quantity"].sum().to_dict() == quantities.to_dict()


def test_questions_about_hours_and_money_are_answered(consortium):
    hours = Selection(YEAR, resource="equipment", unit="hours", receiver="member:S10")
    result = flows.flows(*consortium, hours, "kind").set_index("giver")["amount"]
    assert result["university"] == 30
    by_member = flows.flows(*consortium, hours, "member").set_index("giver")["amount"]
    assert by_member["U05"] == 30
    money = measures.sides(*consortium, Selection(YEAR, resource="finance"))
    companies = money[(money["side"] == "given") & (money["kind"] == "company")]
    assert companies.set_index("unit")["quantity"].to_dict() == {"krub": 4750, "kkzt": 1200}


def test_a_value_in_money_is_offered_only_where_every_counted_transfer_has_one(consortium):
    units_of = partial(units, *consortium)
    assert units_of(Selection("2024/25")) == [EXCHANGES, ESTIMATE]
    assert units_of(Selection(YEAR)) == [EXCHANGES]  # one transfer is in tenge
    assert units_of(Selection(YEAR, resource="staff")) == ["person_hours", ESTIMATE]
    assert units_of(Selection(YEAR, resource="finance")) == ["krub", "kkzt"]
    assert units_of(Selection("2024/25", resource="finance")) == ["krub"]


def test_a_pair_is_counted_one_way_on_every_page(consortium):
    pairs = measures.linked_pairs(*consortium, Selection(YEAR))
    synergy = queries.synergy_effect(*consortium, YEAR).set_index("code")
    assert pairs == synergy.loc["density", "part"] == 107
    result = measures.exchange_measures(*consortium, Selection(YEAR), "2024/25")
    assert (result.pairs, result.active, result.members) == (107, 25, 25)
    compared = flows.compared(*consortium, Selection(YEAR), "member", "2024/25")
    changes = flows.change_counts(compared, "member")
    assert (changes.new, changes.ended) == (result.new, result.ended) == (77, 43)
    assert (changes.before, changes.after) == (158, 265)
    first = measures.exchange_measures(*consortium, Selection("2023/24"), "2022/23")
    assert (first.new, first.ended) == (None, None)


def test_a_map_places_everybody_but_pupils_and_says_what_share_it_draws(consortium):
    result = places.map_flows(*consortium, Selection(YEAR), "city")
    assert result.unplaced == ["students"]
    assert len(result.arcs) <= flows.ON_MAP
    assert 0 < result.share < 1
    assert result.arcs[["from_lat", "to_lon"]].notna().all(axis=None)


def test_members_of_one_place_lie_around_it(consortium):
    nodes = places.map_flows(*consortium, Selection(YEAR), "member").nodes
    assert len(nodes) == 25
    assert not nodes[["lat", "lon"]].round(3).duplicated().any()
    stated = places.member_places(*consortium).set_index("member_code")
    moved = nodes.set_index("code")[["lat", "lon"]] - stated[["lat", "lon"]].astype("float64")
    assert moved.abs().max().max() < 1.5


def test_of_many_places_a_map_draws_the_largest_flows_and_their_ends(consortium, monkeypatch):
    every = places.map_flows(*consortium, Selection(YEAR), "city")
    monkeypatch.setattr(places, "MANY_PLACES", 3)
    monkeypatch.setattr(places, "ON_LARGE_MAP", 2)
    result = places.map_flows(*consortium, Selection(YEAR), "city")
    assert list(result.arcs["amount"]) == list(every.arcs["amount"].head(2))
    assert set(result.nodes["code"]) == {*result.arcs["giver"], *result.arcs["receiver"]}
    assert result.share < every.share


def test_needs_name_who_could_meet_them_the_nearest_first(consortium):
    wanted = needs(*consortium, EVERYTHING, member="S11")
    assert set(wanted["factor_code"]) == {"R01", "R06", "R11", "R12"}
    equipment = wanted[wanted["resource"] == "equipment"].iloc[0]
    assert (equipment["reason"], equipment["helper"]) == ("устарели компьютеры", "T01")
    assert equipment["days"] > 900
    offered = offers(*consortium, EVERYTHING, member="S11")
    assert set(offered["need"]) <= set(range(len(wanted)))
    assert (offered["giver"] != "S11").all()
    first = offered.groupby("need").head(1)
    assert first["has_helped"].any()


@pytest.mark.parametrize("selection", [Selection(YEAR), Selection(YEAR, resource="finance")])
def test_what_is_promised_stands_beside_what_was_delivered_in_its_own_unit(consortium, selection):
    amounts = promises.promised_amounts(*consortium, selection)
    open_ = promises.open_promises(*consortium, selection)
    behind = rows_behind(*consortium, selection)
    behind = behind[behind["counted"]]
    for row in amounts.to_dict("records"):
        of_kind = [
            rows[(rows["resource"] == row["resource"]) & (rows["unit"] == row["unit"])]
            for rows in (open_, behind)
        ]
        assert row["agreed"] + row["pledged"] == of_kind[0]["quantity"].sum() > 0
        assert row["delivered"] == pytest.approx(of_kind[1]["quantity"].sum())
    assert len(amounts) == len(open_[["resource", "unit"]].drop_duplicates())


def test_promises_never_count_and_their_keeping_is_told(consortium):
    open_ = promises.open_promises(*consortium, Selection())
    assert set(open_["state"]) == {"pledged", "agreed"}
    assert not open_["counted"].any()
    kept = promises.kept_promises(*consortium).set_index("member_code")
    assert kept.loc["U01", ["promised", "delivered"]].tolist() == [1, 1]
    assert kept.loc["U01", "median_days"] == 111
    assert kept["promised"].sum() == kept[["delivered", "open", "cancelled"]].sum().sum()
    rows = promises.rows_with_promises(*consortium, Selection(giver="member:U01"))
    [row] = rows[rows["promised_on"].notna()].to_dict("records")
    assert (row["promised_on"], row["date"], row["state"]) == (
        "2026-05-26", "2026-09-14", "delivered"
    )  # fmt: skip


def test_reports_are_called_by_number_and_member_and_by_no_code_of_the_consortium():
    rows = pd.DataFrame({"exchange_id": ["X-1", "X-1"], "reported_by": ["consortium", "S1"]})
    assert report_numbers(rows) == ["X-1", "X-1 · S1"]
