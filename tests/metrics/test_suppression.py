"""Small numbers of people: what is hidden with them, so that nobody can work them out."""

from collections import defaultdict
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import metrics
from lib.metrics.suppression import people, suppress_totals, suppressed
from tests.helpers.consortium import indicator, report
from tests.helpers.rows import frame

LIMIT = 5
NONE = float("nan")


def cells(*rows):
    """Cells of sums: total, member, people, and others where given, all of one school year."""
    columns = ["total", "member_code", "people", "others"]
    found = pd.DataFrame([(*row, NONE)[:4] for row in rows], columns=columns)
    return found.assign(within="2025/26").astype({"people": "float64", "others": "float64"})


def hidden(*counts, others=None):
    """Which of the members of one sum are hidden, by their counts."""
    rest = others or [NONE] * len(counts)
    rows = [("all", f"S{n}", *pair) for n, pair in enumerate(zip(counts, rest, strict=True))]
    return suppressed(cells(*rows), LIMIT).tolist()


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((5, 8, 12), (0, 0, 0)),
        ((0, 8, 12), (0, 0, 0)),
        ((4, 8, 12), (1, 1, 0)),
        ((1, 12, 8), (1, 0, 1)),
        ((2, 3, 12), (1, 1, 0)),
        ((3, 9, 9), (1, 1, 1)),
        ((3, 0, 0), (1, 1, 1)),
        ((1, 1, 9, 20), (1, 1, 1, 0)),
        ((4, 4, 9, 20), (1, 1, 1, 0)),
        ((4, NONE, 12), (1, 0, 1)),
        ((3,), (1,)),
    ],
)
def test_a_small_count_is_hidden_with_others_until_the_sum_tells_nothing(counts, expected):
    assert hidden(*counts) == [bool(one) for one in expected]


def test_the_few_who_are_not_counted_in_a_share_of_a_whole_are_people_too():
    assert hidden(98, 40, 60, others=[2, 60, 40]) == [True, True, False]


def test_a_member_is_hidden_in_all_periods_of_a_school_year():
    rows = [
        ("H1", "S1", 3), ("H1", "S2", 9), ("H1", "S3", 30),
        ("H2", "S1", 8), ("H2", "S2", 7), ("H2", "S3", 6),
        ("year", "S1", 11), ("year", "S2", 16), ("year", "S3", 36),
    ]  # fmt: skip
    found = suppressed(cells(*rows), LIMIT)
    assert found.tolist() == [True, True, False] * 3


def test_one_alone_in_another_sum_gets_company_there():
    rows = [
        ("H1", "S1", 3), ("H1", "S2", 9), ("H1", "S3", 30),
        ("H2", "S1", 8), ("H2", "S3", 40), ("H2", "S4", 50),
    ]  # fmt: skip
    found = suppressed(cells(*rows), LIMIT)
    assert found.tolist() == [True, True, True, True, True, False]


def test_the_consortium_s_own_count_is_hidden_alone():
    rows = cells(("all", "consortium", 3), ("all", "S1", 8), ("all", "S2", 9))
    assert suppressed(rows, LIMIT).tolist() == [True, False, False]


def test_whoever_knows_the_rule_cannot_tell_a_hidden_number_either():
    """Of all that a reader may see, every hidden cell could be at least two numbers."""
    limit, several = 4, list(product(range(7), repeat=3))
    rows = [
        (f"sum {place}", f"{place}-{member}", count)
        for place, counts in enumerate(several)
        for member, count in enumerate(counts)
    ]
    patterns = suppressed(cells(*rows), limit).to_numpy().reshape(-1, 3).tolist()
    behind = defaultdict(list)
    for counts, pattern in zip(several, patterns, strict=True):
        shown = tuple(None if hide else one for one, hide in zip(counts, pattern, strict=True))
        total = sum(counts)
        behind[shown, "few" if 0 < total < limit else total].append(counts)
    assert len(behind) > 100
    for (shown, _total), possible in behind.items():
        for place, one in enumerate(shown):
            if one is None:
                assert len({counts[place] for counts in possible}) > 1, possible


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(*[st.integers(0, 9)] * 2), min_size=2, max_size=6),
)
def test_no_subtraction_of_halves_members_and_years_gives_a_hidden_number(halves):
    """Unknown: each hidden half and year. Known: what is shown, and the sums of all three."""
    rows = [
        (total, f"S{member}", count)
        for member, (first, second) in enumerate(halves)
        for total, count in (("H1", first), ("H2", second), ("year", first + second))
    ]
    concealed = suppressed(cells(*rows), LIMIT).to_numpy().reshape(-1, 3)
    unknown = [(member, total) for member, total in zip(*np.nonzero(concealed), strict=True)]
    sums = [[float(total == each) for _member, total in unknown] for each in range(3)]
    years = [
        [(member == each) * (1.0 if total < 2 else -1.0) for member, total in unknown]
        for each in range(len(halves))
    ]
    equations = np.array([*sums, *years])
    for place in range(len(unknown)):
        wanted = np.zeros(len(unknown))
        wanted[place] = 1
        told = np.linalg.matrix_rank(equations)
        assert np.linalg.matrix_rank(np.vstack([equations, wanted])) > told


def test_a_limit_of_one_hides_nothing():
    rows = cells(("all", "S1", 1), ("all", "S2", 9))
    assert not suppressed(rows, 1).any()


def counted(*reports, **said):
    """How many people reports of one indicator tell of."""
    indicators = frame("indicators", indicator(**said))
    weighed = metrics.to_components(frame("measurements", *reports), indicators)
    return people(weighed, indicators).iloc[0].fillna(-1).tolist()


def test_people_are_counted_by_the_kind_of_indicator():
    share = report(numerator=13, denominator=31)
    assert counted(report(value=3)) == [3, -1]
    assert counted(share, aggregation="ratio", unit_kind="percent") == [13, -1]
    assert counted(share, aggregation="ratio", unit_kind="percent", is_share=True) == [13, 18]
    assert counted(report(value=4.5, sample_size=7), aggregation="weighted_mean") == [7, -1]
    assert counted(report(value=3), unit_kind="money") == [-1, -1]
    assert counted(share, aggregation="ratio_of_members", unit_kind="percent") == [-1, -1]


def totals(**said):
    row = {"sensitive": True, "unit_kind": "count", "aggregation": "sum", "numerator": NONE}
    row |= {"value": 3.0, "gap": 0.1, "attainment": 90.0, "previous_value": 40.0, "change": 2.0}
    return suppress_totals(pd.DataFrame([row | said]), LIMIT).iloc[0]


def test_a_figure_of_a_few_people_leaves_nothing_from_which_it_could_be_told():
    few = totals()
    assert few["below"] == LIMIT
    assert few[["value", "gap", "attainment", "previous_value", "change"]].isna().all()


@pytest.mark.parametrize(
    "said",
    [
        {"value": 5.0},
        {"value": 0.0},
        {"value": NONE},
        {"sensitive": None},
        {"unit_kind": "percent"},
        {"unit_kind": "percent", "aggregation": "ratio", "numerator": 7.0},
    ],
)
def test_other_figures_stay(said):
    row = totals(**said)
    assert pd.isna(row["below"])
    assert row["attainment"] == 90


def test_a_share_of_few_people_and_a_few_of_a_year_ago_are_hidden():
    share = totals(unit_kind="percent", aggregation="ratio", numerator=2.0)
    assert pd.isna(share["value"])
    before = totals(value=30.0, previous_value=4.0)
    assert before["value"] == 30
    assert before[["previous_value", "change"]].isna().all()
