"""Measures of the exchange network and of the synergy effect."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.metrics import SenselessSumError, exchange, synergy
from lib.vocabulary import ExchangeUnit, MemberType, Party, Resource
from tests.helpers.rows import frame


def given_by(*transfers):
    """Exchanges told as giver, receiver and, if need be, quantity, resource and unit."""
    names = ("from_member", "to_member", "quantity", "resource", "unit")
    rows = (dict(zip(names, transfer, strict=False)) for transfer in transfers)
    numbered = ({"exchange_id": f"X-{number}"} | row for number, row in enumerate(rows))
    return frame("exchanges", *numbered)


def network(*transfers, members=("S1", "S2", "U1", "C1")):
    return exchange.network(exchange.edges(given_by(*transfers)), pd.Index(members))


STAFF = (Resource.STAFF, ExchangeUnit.PERSON_HOURS)
HOURS = (Resource.EQUIPMENT, ExchangeUnit.HOURS)


def test_every_type_of_member_has_a_party():
    assert set(exchange.PARTIES) == set(MemberType)
    assert set(exchange.PARTIES.values()) == set(Party)


def test_a_member_s_own_party_goes_before_that_of_its_type():
    rows = ({"member_type": "school"}, {"member_type": "school", "party": "science"})
    members = frame("members", *({"member_code": f"S{n}"} | row for n, row in enumerate(rows)))
    assert exchange.party(members).tolist() == ["institution", "science"]


def test_an_exchange_without_a_state_was_delivered():
    rows = given_by(("S1", "S2")).assign(state=pd.Series([None], dtype="str"))
    assert exchange.states(rows).tolist() == ["delivered"]


def test_quantities_are_given_only_within_one_resource_and_unit():
    rows = given_by(("S1", "S2", 5.0, *STAFF), ("S1", "S2", 7.0, *HOURS)).assign(exchanges=1)
    apart = exchange.totals(rows, ["from_member", "resource", "unit"])
    assert apart[["exchanges", "quantity"]].to_numpy().tolist() == [[1, 7.0], [1, 5.0]]
    together = exchange.totals(rows, ["from_member"])
    assert together["exchanges"].tolist() == [2]
    assert together["quantity"].isna().all()
    assert exchange.totals(rows, ["resource"])["quantity"].isna().all()


def test_the_five_resources_are_never_added_together():
    assert exchange.quantity(given_by(("S1", "S2", 5.0, *STAFF), ("S2", "S1", 2.0, *STAFF))) == 7
    mixed = given_by(("S1", "S2", 5.0, *STAFF), ("S1", "S2", 7.0, *HOURS))
    with pytest.raises(SenselessSumError, match="staff person_hours, equipment hours"):
        exchange.quantity(mixed)


def test_ties_count_transfers_between_two_different_members():
    ties = exchange.edges(given_by(("S1", "S2"), ("S1", "S2"), ("S2", "S1"), ("S1", "S1")))
    assert ties.to_numpy().tolist() == [["S1", "S2", 2], ["S2", "S1", 1]]


def test_the_balance_runs_from_only_receiving_to_only_giving():
    rows = given_by(
        ("U1", "S1", 30.0, *STAFF), ("S1", "U1", 10.0, *STAFF), ("C1", "S1", 5.0, *HOURS)
    )
    balance = exchange.balance(rows).set_index(["side", "resource"])
    assert balance.loc[("U1", "staff"), "balance"] == 0.5
    assert balance.loc[("S1", "staff"), "balance"] == -0.5
    assert balance.loc[("C1", "equipment"), "balance"] == 1
    assert balance.loc[("S1", "equipment"), "balance"] == -1
    assert balance.loc[("S1", "equipment"), "transfers_received"] == 1


def test_a_transfer_of_nothing_has_no_balance():
    balance = exchange.balance(given_by(("U1", "S1", 0.0, *STAFF)))
    assert balance["balance"].isna().all()


def test_density_and_reciprocity_count_pairs():
    result = network(("S1", "S2"), ("S1", "S2"), ("S2", "S1"), ("U1", "S1"))
    assert (result.linked_pairs, result.mutual_pairs) == (2, 1)
    assert result.density == pytest.approx(2 / 6)
    assert result.reciprocity == 0.5
    assert result.weighted_reciprocity == pytest.approx(2 / 4)
    assert result.top_three == 1


def test_the_three_greatest_givers_are_a_share_of_all_transfers():
    transfers = [("S1", "S2")] * 5 + [("S2", "S1")] * 3 + [("U1", "S1")] * 2 + [("C1", "S1")]
    assert network(*transfers).top_three == pytest.approx(10 / 11)


def test_pupils_and_members_who_left_are_no_part_of_the_network():
    result = network(("S1", "students"), ("S1", "GONE"), ("S1", "S2"))
    assert result.linked_pairs == 1


def test_a_network_without_ties_or_members_has_no_shares():
    empty = network(members=())
    assert (empty.density, empty.reciprocity, empty.weighted_reciprocity) == (None, None, None)
    lonely = network(members=("S1", "S2"))
    assert (lonely.density, lonely.reciprocity, lonely.top_three) == (0, None, None)


pairs = st.lists(st.tuples(*[st.sampled_from(["S1", "S2", "U1", "C1"])] * 2), max_size=20)


@settings(deadline=None, max_examples=30)
@given(pairs)
def test_shares_of_a_network_lie_between_nothing_and_all(transfers):
    result = network(*transfers)
    assert 0 <= result.mutual_pairs <= result.linked_pairs <= 6
    shares = (result.density, result.reciprocity, result.weighted_reciprocity, result.top_three)
    assert all(share is None or 0 <= share <= 1 for share in shares)


@settings(deadline=None, max_examples=30)
@given(pairs)
def test_what_is_given_is_received(transfers):
    rows = given_by(*((*pair, 2.0, *STAFF) for pair in transfers))
    balance = exchange.balance(rows)
    assert balance["given"].sum() == balance["received"].sum() == 2 * len(transfers)


def test_a_broker_has_the_lowest_constraint():
    ties = exchange.edges(given_by(("S1", "U1"), ("U1", "S2"), ("C1", "U1")))
    result = exchange.constraint(ties, pd.Index(["S1", "S2", "U1", "C1", "S9"]))
    assert result["U1"] == pytest.approx(1 / 3)  # a star: k partners that do not know each other
    assert result["S1"] == result["S2"] == result["C1"] == 1
    assert pd.isna(result["S9"])


def test_partners_that_know_each_other_constrain():
    ties = exchange.edges(given_by(("S1", "S2"), ("S2", "U1"), ("U1", "S1")))
    result = exchange.constraint(ties, pd.Index(["S1", "S2", "U1"]))
    assert result.tolist() == pytest.approx([2 * (1 / 2 + 1 / 4) ** 2] * 3)


def test_ties_of_two_periods_are_new_lost_or_kept():
    before = exchange.edges(given_by(("S1", "S2"), ("S2", "U1")))
    after = exchange.edges(given_by(("S1", "S2"), ("S1", "S2"), ("C1", "S1")))
    assert exchange.changed_edges(before, after).to_numpy().tolist() == [
        ["C1", "S1", 0, 1, "new"],
        ["S1", "S2", 1, 2, "kept"],
        ["S2", "U1", 1, 0, "lost"],
    ]


def test_a_score_caps_each_attainment_and_needs_half_of_them():
    assert synergy.score(pd.Series([114.0, 131.0, -19.0])) == pytest.approx((114 + 120) / 3)
    assert synergy.score(pd.Series([50.0, None])) == 50
    assert synergy.score(pd.Series([50.0, None, None])) is None
    assert synergy.score(pd.Series([], dtype="float64")) is None


def test_overall_attainment_is_the_mean_of_direction_scores():
    scores = pd.Series([107, 96, 93, 75, 114, 75, 68, 100], dtype="float64")
    assert synergy.overall(scores) == synergy.SynergyMeasure("attainment", 91.0, 728.0, 8.0)
    assert synergy.overall(pd.Series([90.0, None, None])).value is None
    assert synergy.overall(pd.Series([], dtype="float64")).value is None


def test_density_and_reciprocity_come_with_their_bases():
    result = network(("S1", "S2"), ("S2", "S1"), ("U1", "S1"))
    assert synergy.density(result) == synergy.SynergyMeasure(
        "density", pytest.approx(100 / 3), 2, 6
    )
    assert synergy.reciprocity(result) == synergy.SynergyMeasure("reciprocity", 50.0, 1, 2)


def test_a_member_is_broadly_active_in_three_directions():
    rows = [("S1", "1"), ("S1", "2"), ("S1", "3"), ("S1", "3"), ("S2", "1"), ("S2", None)]
    taken_part = pd.DataFrame(rows, columns=["member_code", "direction"], dtype="str")
    result = synergy.broadly_active(taken_part, pd.Index(["S1", "S2", "S3", "S4"]))
    assert result == synergy.SynergyMeasure("broadly_active", 25.0, 1, 4)


def test_reports_on_time_are_a_share_of_those_due():
    assert synergy.on_time(1, 3) == synergy.SynergyMeasure("on_time", pytest.approx(100 / 3), 1, 3)
    assert synergy.on_time(0, 0).value is None


def funding(*rows):
    columns = ["source_type", "received", "spent", "currency"]
    return pd.DataFrame(rows, columns=columns)


def test_leverage_is_outside_money_received_over_own_money_spent():
    rows = [("grant", 600.0, 500.0, "RUB"), ("own", 300.0, 200.0, "RUB"), ("fees", 9.0, 0.0, "RUB")]
    assert synergy.leverage(funding(*rows)) == synergy.SynergyMeasure("leverage", 3.0, 600.0, 200.0)
    assert synergy.leverage(funding(*rows[:1])).value is None


def test_two_currencies_are_never_added():
    rows = funding(("grant", 1.0, 1.0, "RUB"), ("own", 1.0, 1.0, "KZT"))
    with pytest.raises(SenselessSumError):
        synergy.leverage(rows)
