"""What a figure would be with the silent members: likely value and bounds, and its word."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import metrics, periods
from lib.metrics import TargetPath, Thresholds
from lib.periods import Calendar
from lib.vocabulary import Better
from tests.helpers.consortium import YEAR, indicator, report
from tests.helpers.rows import frame

BEFORE = "2024/25"
SCHOOLS = ("S1", "S2", "S3", "S4")
KINDS = ("sum", "ratio", "ratio_of_members", "ratio_of_items", "weighted_mean", "mean", "max")
PATH = TargetPath(
    Better.UP, 0.0, periods.of("2022/23"), ((periods.of("2026/27"), 200.0),), low=None
)
few = settings(deadline=None, max_examples=8)


def totals(kind, *reports):
    """The totals of four schools, of whom some report this year and the last."""
    catalogue = frame("indicators", indicator(aggregation=kind, unit="%", unit_kind="percent"))
    members = frame("members", *({"member_code": code} for code in SCHOOLS))
    rows = frame("measurements", *reports).assign(reported_on="2026-09-10")
    totals = metrics.compute_totals(rows, catalogue, members, Calendar())
    return totals[totals["period"] == YEAR].iloc[0]


def report_of_every_kind(code, period, number, weight):
    """One report that every kind can take: a value, numerator and denominator, answers."""
    numbers = {"numerator": number * weight / 100, "denominator": weight, "sample_size": weight}
    return report(code, period, number, **numbers)


NUMBERS = st.lists(
    st.tuples(st.integers(0, 100), st.integers(1, 9), st.integers(0, 100), st.booleans()),
    min_size=len(SCHOOLS),
    max_size=len(SCHOOLS),
).map(lambda rows: [*rows[:-1], (*rows[-1][:3], True)])


def split(numbers):
    """Reports of the year before, those of this year, and what the silent ones last reported."""
    before, reported, silent = [], [], []
    for code, (last, weight, current, gives) in zip(SCHOOLS, numbers, strict=True):
        before.append(report_of_every_kind(code, BEFORE, last, weight))
        if gives:
            reported.append(report_of_every_kind(code, YEAR, current, weight))
        else:
            silent.append(report_of_every_kind(code, YEAR, last, weight))
    return before, reported, silent


def word(row, name):
    return metrics.assess(PATH, row[name], periods.of(YEAR), Thresholds()).plan


@few
@given(st.sampled_from(KINDS), NUMBERS)
def test_with_all_reports_in_nothing_changes(kind, numbers):
    before, reported, silent = split(numbers)
    row = totals(kind, *before, *reported, *silent)
    assert row["members_reported"] == len(SCHOOLS)
    assert (row[metrics.BOUNDS] == row["value"]).all()


@few
@given(st.sampled_from(KINDS), NUMBERS)
def test_a_repeated_last_report_of_a_silent_member_changes_no_word(kind, numbers):
    before, reported, silent = split(numbers)
    row = totals(kind, *before, *reported)
    after = totals(kind, *before, *reported, *silent)
    assert after["value"] == pytest.approx(row["likely"])
    assert word(after, "likely") == word(row, "likely")
    for one in silent:
        row = totals(kind, *before, *reported, one)
        assert row["likely"] == pytest.approx(after["value"])


@few
@given(st.sampled_from(KINDS), NUMBERS)
def test_a_firm_word_is_the_word_at_every_bound(kind, numbers):
    before, reported, _silent = split(numbers)
    row = totals(kind, *before, *reported)
    inside = (
        ("likely",)
        if kind not in ("sum", "ratio_of_members", "ratio_of_items")
        else (
            "likely",
            "value",
        )
    )
    for name in inside:
        assert row["lowest"] - 1e-9 <= row[name] <= row["highest"] + 1e-9
    if word(row, "lowest") == word(row, "highest"):
        assert {word(row, name) for name in inside} == {word(row, "lowest")}


@few
@given(st.sampled_from(KINDS), NUMBERS, st.randoms())
def test_the_order_of_reports_does_not_matter(kind, numbers, random):
    before, reported, _silent = split(numbers)
    rows = [*before, *reported]
    shuffled = random.sample(rows, len(rows))
    pd.testing.assert_series_equal(totals(kind, *rows), totals(kind, *shuffled))


ENDS = st.floats(-50, 150, allow_nan=False)


@given(
    st.sampled_from((Better.UP, Better.DOWN)),
    st.tuples(ENDS, ENDS, ENDS).map(sorted),
    st.floats(0, 100),
)
def test_a_word_that_both_bounds_give_is_the_word_of_every_value_between(better, bounds, goal):
    lowest, between, highest = bounds
    path = TargetPath(better, 10.0, periods.of("2022/23"), ((periods.of("2026/27"), goal),))

    def plan(value):
        return metrics.assess(path, value, periods.of(YEAR), Thresholds()).plan

    if plan(lowest) == plan(highest):
        assert plan(between) == plan(lowest)
