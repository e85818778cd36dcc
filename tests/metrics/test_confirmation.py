"""Matching the reports that giver and receiver make of one transfer."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.metrics.confirmation import confirmations, sides
from tests.helpers.rows import frame


def reports(*rows):
    """Reports told as reporter, quantity, day and, if need be, other cells."""
    numbered = [
        {"exchange_id": f"X-{n}", "from_member": "U1", "to_member": "S1", "reported_by": by}
        | {"quantity": float(quantity), "date": day, "state": "delivered"}
        | (more[0] if more else {})
        for n, (by, quantity, day, *more) in enumerate(rows)
    ]
    table = frame("exchanges", *numbered)
    first = [row.get("first_day", row["date"]) for row in numbered]
    return table.assign(first_day=first)


def matched(*rows):
    result = confirmations(reports(*rows))
    return list(zip(result["confirmation"], ~result["is_repeat"], strict=True))


def test_both_sides_confirm_within_the_tolerance_and_the_giver_counts():
    assert matched(("U1", 24, "2025-10-03"), ("S1", 23, "2025-10-20")) == [
        ("both", True),
        ("both", False),
    ]


def test_where_the_sides_disagree_the_smaller_quantity_counts():
    assert matched(("U1", 40, "2025-10-03"), ("S1", 24, "2025-10-03")) == [
        ("disagree", False),
        ("disagree", True),
    ]


def test_one_side_alone_counts():
    assert matched(("U1", 24, "2025-10-03")) == [("giver_only", True)]
    assert matched(("S1", 24, "2025-10-03")) == [("receiver_only", True)]
    assert matched(("consortium", 24, "2025-10-03")) == [("consortium", True)]


@pytest.mark.parametrize(
    "other",
    [{"to_member": "S2"}, {"resource": "equipment", "unit": "hours"}, {"state": "pledged"}],
)
def test_another_pair_resource_or_state_is_another_transfer(other):
    reporter = other.get("to_member", "S1")
    result = matched(("U1", 24, "2025-10-03"), (reporter, 24, "2025-10-03", other))
    assert result == [("giver_only", True), ("receiver_only", True)]


def test_another_time_is_another_transfer():
    result = matched(("U1", 24, "2025-10-03"), ("S1", 24, "2026-05-03"))
    assert result == [("giver_only", True), ("receiver_only", True)]


def test_each_report_is_matched_once_and_with_the_most_alike():
    result = matched(("U1", 10, "2025-10-03"), ("U1", 24, "2025-10-05"), ("S1", 24, "2025-10-03"))
    assert result == [("giver_only", True), ("both", True), ("both", False)]


def test_one_report_on_a_half_year_repeats_the_single_ones_in_it():
    half = {"grain": "half", "first_day": "2025-09-01"}
    result = matched(
        ("U1", 10, "2025-10-03"), ("U1", 20, "2025-11-05"), ("S1", 31, "2025-12-31", half)
    )
    assert result == [("both", True), ("both", True), ("both", False)]


def test_what_the_consortium_reports_too_counts_once():
    result = matched(("U1", 24, "2025-10-03"), ("consortium", 24, "2025-10-03"))
    assert result == [("giver_only", True), ("consortium", False)]


def test_the_consortium_s_other_number_disagrees_with_a_side_and_yields_to_two():
    assert matched(("U1", 24, "2025-10-03"), ("consortium", 40, "2025-11-03")) == [
        ("disagree", True),
        ("disagree", False),
    ]
    assert matched(("S1", 40, "2025-10-03"), ("consortium", 24, "2025-10-03")) == [
        ("disagree", False),
        ("disagree", True),
    ]
    both = ("U1", 24, "2025-10-03"), ("S1", 24, "2025-10-05")
    assert matched(*both, ("consortium", 12, "2025-10-05")) == [
        ("disagree", True),
        ("disagree", False),
        ("disagree", False),
    ]
    assert matched(*both, ("consortium", 24, "2025-10-05")) == [
        ("both", True),
        ("both", False),
        ("consortium", False),
    ]
    assert matched(("U1", 24, "2025-10-03"), ("consortium", 40, "2026-04-03")) == [
        ("giver_only", True),
        ("consortium", True),
    ]


def test_what_several_third_parties_report_counts_once():
    others = ("consortium", 24, "2025-10-03"), ("U2", 24, "2025-10-20")
    assert matched(*others) == [("consortium", True), ("consortium", False)]
    assert matched(("U1", 24, "2025-10-03"), *others) == [
        ("giver_only", True),
        ("consortium", False),
        ("consortium", False),
    ]
    assert matched(("consortium", 24, "2025-10-03"), ("U2", 40, "2025-10-20")) == [
        ("disagree", True),
        ("disagree", False),
    ]
    assert matched(("consortium", 24, "2025-10-03"), ("U2", 24, "2026-05-20")) == [
        ("consortium", True),
        ("consortium", True),
    ]
    alone = ("consortium", 24, "2025-10-03"), ("consortium", 24, "2025-10-03")
    assert matched(*alone) == [("consortium", True), ("consortium", True)]


@pytest.mark.parametrize("quantity", [31, 50])
def test_the_consortium_s_total_of_a_half_year_repeats_single_reports(quantity):
    half = {"grain": "half", "first_day": "2025-09-01"}
    singles = ("U1", 10, "2025-10-03"), ("U1", 20, "2025-11-05")
    total = ("consortium", quantity, "2025-12-31", half)
    words = {31: ["giver_only", "giver_only", "consortium"], 50: ["disagree"] * 3}[quantity]
    assert matched(*singles, total) == list(zip(words, [True, True, False], strict=True))
    singles = tuple(("consortium", *single[1:]) for single in singles)
    total = ("U1", quantity, "2025-12-31", half)
    words = {31: ["consortium", "consortium", "giver_only"], 50: ["disagree"] * 3}[quantity]
    assert matched(*singles, total) == list(zip(words, [True, True, False], strict=True))


TRANSFERS = [("2025-09-28", 7), ("2025-12-06", 20), ("2025-11-14", 55), ("2025-11-16", 260)]
MONTHS = [("2025-09-01", "2025-09-30"), ("2025-11-01", "2025-11-30"), ("2025-12-01", "2025-12-31")]
HALF = ("2025-09-01", "2025-12-31")


def reports_of(by, mode, transfers):
    """What somebody reports of transfers: each of them, their sums of months, or of the half."""
    if mode == "single":
        return [(by, quantity, day) for day, quantity in transfers]
    spans = [HALF] if mode == "half" else MONTHS
    sums = [sum(q for day, q in transfers if first <= day <= last) for first, last in spans]
    return [
        (by, quantity, last, {"grain": mode, "first_day": first})
        for (first, last), quantity in zip(spans, sums, strict=True)
        if quantity
    ]


MODES = st.sampled_from([None, "single", "month", "half"])


@settings(deadline=None, max_examples=60)
@given(
    modes=st.fixed_dictionaries(dict.fromkeys(["U1", "S1", "consortium", "U2"], MODES)),
    transfers=st.lists(st.sampled_from(TRANSFERS), min_size=1, unique=True),
    data=st.data(),
)
def test_totals_and_parts_of_whoever_tells_count_once_in_any_order(modes, transfers, data):
    rows = [row for by, mode in modes.items() if mode for row in reports_of(by, mode, transfers)]
    table = reports(*rows)
    result = table.join(confirmations(table))
    if rows:
        counted = result.loc[~result["is_repeat"], "quantity"]
        assert counted.sum() == sum(quantity for _day, quantity in transfers)
        assert "disagree" not in set(result["confirmation"])
    if modes["U1"] and modes["S1"]:
        is_side = result["reported_by"].isin(["U1", "S1"])
        assert set(result.loc[is_side, "confirmation"]) == {"both"}
    other = table.loc[data.draw(st.permutations(list(table.index)))]
    columns = ["confirmation", "is_repeat"]
    pd.testing.assert_frame_equal(confirmations(other)[columns].sort_index(), result[columns])


def test_a_month_and_its_only_single_report_are_one_and_so_is_a_tenth_less():
    month = {"grain": "month", "first_day": "2025-10-01"}
    assert matched(("U1", 9, "2025-10-31", month), ("S1", 8.1, "2025-10-03")) == [
        ("both", True),
        ("both", False),
    ]


def test_reports_that_say_they_are_separate_are_matched_with_others_only():
    apart = {"separate_from": "X-0; x-9"}
    two = [("giver_only", True), ("receiver_only", True)]
    assert matched(("U1", 24, "2025-10-03"), ("S1", 24, "2025-10-03", apart)) == two
    third = ("S1", 23, "2025-10-04")
    result = matched(("U1", 24, "2025-10-03"), ("S1", 24, "2025-10-03", apart), third)
    assert result == [("both", True), ("receiver_only", True), ("both", False)]


def test_what_agrees_with_one_side_of_a_dispute_is_shown_with_it():
    result = matched(
        ("U1", 24, "2025-10-03"), ("consortium", 24, "2025-10-03"), ("U2", 12, "2025-10-03")
    )
    assert result == [("disagree", True), ("disagree", False), ("disagree", False)]


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from(["U1", "S1", "consortium", "U2"]), st.integers(0, 50),
                  st.sampled_from(["2025-10-03", "2025-11-20", "2026-04-01"])),
        min_size=1, max_size=8,
    )
)  # fmt: skip
def test_a_match_counts_at_most_as_much_as_it_reports_and_never_nothing(rows):
    result = confirmations(reports(*rows))
    counted = result[~result["is_repeat"]]
    assert len(counted) >= 1
    for _match, group in result.dropna(subset=["match"]).groupby("match"):
        assert group["is_repeat"].any()


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.tuples(*[st.tuples(st.sampled_from([0, 9, 10, 11]), st.sampled_from(
            [("2025-10-03", "2025-10-03", None), ("2025-11-04", "2025-11-04", None),
             ("2025-12-31", "2025-12-31", "day"), ("2026-01-01", "2026-01-31", "month")]
        ))] * 2),
        max_size=5,
    )
)  # fmt: skip
def test_pairs_of_reports_match_all_at_once_as_they_do_one_after_another(pairs):
    rows = [
        {"group": group, "side": side, "quantity": float(quantity), "first_day": first,
         "date": last, "grain": grain}
        for group, pair in enumerate(pairs)
        for side, (quantity, (first, last, grain)) in enumerate(pair)
    ]  # fmt: skip
    columns = ["group", "side", "quantity", "first_day", "date", "grain"]
    table = pd.DataFrame(rows, columns=columns).astype({"quantity": "float64", "group": "int64"})
    table = table.assign(exchange_id="1", separate_from=None)
    at_once, one_by_one = (each(table) for each in (sides._of_two, sides._of_several))
    assert at_once.to_dict("index") == one_by_one.to_dict("index")
