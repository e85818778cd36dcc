"""Whose distance from the path a figure's gap is made of: parts that add up to it."""

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import metrics
from lib.vocabulary import QUOTIENTS, Aggregation
from tests.helpers.consortium import indicator, report
from tests.helpers.rows import frame

OWING = ["S1", "S2", "S3"]


def weighed(*reports, **values):
    """Reports of one indicator, weighed."""
    rows = pd.concat([frame("measurements", each) for each in reports], ignore_index=True)
    return metrics.to_components(rows, frame("indicators", indicator(**values))).assign(
        carried=False
    )


def parts(rows, reference, sign=1):
    result = metrics.gap_parts(rows, OWING, reference, sign)
    return result.set_index("member_code")["part"].to_dict()


def test_a_share_weighs_members_by_their_size():
    rows = weighed(
        report("S1", numerator=90.0, denominator=100.0),
        report("S2", numerator=5.0, denominator=25.0),
        aggregation="ratio",
        unit_kind="percent",
        unit="%",
    )
    assert parts(rows, 80.0) == pytest.approx({"S1": 8.0, "S2": -12.0})
    assert sum(parts(rows, 80.0).values()) == pytest.approx(76.0 - 80.0)


def test_the_plan_of_a_sum_is_divided_equally_and_the_silent_miss_their_part():
    rows = weighed(report("S1", value=30.0), report("S2", value=0.0))
    assert parts(rows, 60.0) == {"S1": 10.0, "S2": -20.0, "S3": -20.0}
    result = metrics.gap_parts(rows, OWING, 60.0, 1)
    assert result.set_index("member_code")["counted"].to_dict() == {
        "S1": True,
        "S2": True,
        "S3": False,
    }


def test_a_member_answers_for_its_own_target_and_the_others_for_what_is_left():
    rows = weighed(report("S1", value=30.0), report("S2", value=0.0))
    result = metrics.gap_parts(rows, OWING, 60.0, 1, {"S1": 40.0, "S9": 7.0})
    assert result.set_index("member_code")["part"].to_dict() == {
        "S1": -10.0,
        "S2": -10.0,
        "S3": -10.0,
    }
    too_much = metrics.gap_parts(rows, OWING, 60.0, 1, {"S1": 61.0})
    assert too_much.set_index("member_code")["part"].to_dict() == parts(rows, 60.0)


def test_an_own_target_of_a_share_weighs_as_its_member_does():
    rows = weighed(
        report("S1", numerator=90.0, denominator=100.0),
        report("S2", numerator=5.0, denominator=25.0),
        aggregation="ratio",
        unit_kind="percent",
        unit="%",
    )
    result = metrics.gap_parts(rows, OWING, 80.0, 1, {"S2": 60.0})
    parts = result.set_index("member_code")["part"].to_dict()
    assert parts == pytest.approx({"S1": 4.0, "S2": -8.0})


def test_where_less_is_better_a_smaller_value_pushes_on():
    rows = weighed(report("S1", value=30.0), report("S2", value=0.0), report("S3", value=6.0))
    assert parts(rows, 30.0, sign=-1) == {"S1": -20.0, "S2": 10.0, "S3": 4.0}


def test_a_report_of_the_consortium_is_no_member_s_part_of_the_gap():
    rows = weighed(report("consortium", value=7.0), aggregation="distinct")
    assert parts(rows, 10.0) == {"consortium": -3.0}


@pytest.mark.parametrize("aggregation", ["max", "last"])
def test_the_greatest_and_the_latest_have_no_parts(aggregation):
    assert not parts(weighed(report("S1", value=30.0), aggregation=aggregation), 10.0)


def test_a_report_without_its_base_has_no_part():
    rows = weighed(
        report("S1", numerator=1.0, denominator=4.0), report("S2", value=90.0), aggregation="ratio"
    )
    assert parts(rows, 0.5) == {"S1": -0.25}


def test_without_a_report_there_is_nothing_to_split():
    rows = weighed(report("S1", value=30.0))[:0]
    assert metrics.gap_parts(rows, OWING, 10.0, 1).empty


NUMBER = st.floats(0, 1000).map(lambda number: round(number, 3))


@settings(deadline=None)
@given(
    st.sampled_from([kind for kind in Aggregation if kind not in ("max", "last", "distinct")]),
    st.lists(st.tuples(NUMBER, st.integers(1, 500)), min_size=1, max_size=6),
    NUMBER,
    st.sampled_from([1, -1]),
)
def test_parts_add_up_to_the_distance_for_every_kind(aggregation, reported, reference, sign):
    ratio = aggregation in ("ratio", "ratio_of_items")
    rows = weighed(
        *(
            report(f"S{n}", numerator=value, denominator=float(size))
            if ratio
            else report(f"S{n}", value=value, sample_size=size)
            for n, (value, size) in enumerate(reported)
        ),
        aggregation=aggregation,
    )
    figure = metrics.combine(rows)["value"].iloc[0]
    result = metrics.gap_parts(rows, OWING, reference, sign)
    assert result["part"].sum() == pytest.approx(sign * (figure - reference), abs=1e-6)
    assert aggregation not in QUOTIENTS or result["counted"].all()


@settings(deadline=None)
@given(
    st.sampled_from(["sum", "ratio", "ratio_of_items", "weighted_mean", "mean"]),
    st.lists(st.tuples(NUMBER, st.integers(1, 500)), min_size=1, max_size=6),
    NUMBER,
    st.sampled_from([1, -1]),
)
def test_whoever_does_what_the_way_back_asks_brings_the_figure_to_its_path(
    aggregation, reported, path, sign
):
    def weigh(values):
        ratio = aggregation in ("ratio", "ratio_of_items")
        return weighed(
            *(
                report(f"S{n}", numerator=value * size, denominator=float(size))
                if ratio
                else report(f"S{n}", value=value, sample_size=size)
                for n, (value, (_, size)) in enumerate(zip(values, reported, strict=True))
            ),
            aggregation=aggregation,
        )

    values = {f"S{n}": value for n, (value, _) in enumerate(reported)}
    rows = weigh(values.values())
    way = metrics.way_back(rows, list(values), path, sign)
    needed = dict(zip(way["member_code"], way["needed"], strict=True))
    figure = metrics.combine(weigh((values | needed).values()))["value"].iloc[0]
    before = metrics.combine(rows)["value"].iloc[0]
    assert figure == pytest.approx(before if way.empty else path, abs=1e-6)
    assert way.empty == (sign * (before - path) >= -1e-9)


def test_a_member_that_is_silent_has_no_value_on_the_way_back():
    rows = weighed(report("S1", value=30.0), report("S2", value=0.0))
    way = metrics.way_back(rows, OWING, 60.0, 1, in_counts=True)
    assert way["member_code"].tolist() == ["S2", "S3"]
    assert way["value"].tolist() == pytest.approx([0.0, math.nan], nan_ok=True)
    assert way["needed"].tolist() == [20.0, 10.0]


@pytest.mark.parametrize(
    ("path", "sign", "needed"), [(30.007, 1, [10.0]), (30.1, 1, [11.0]), (11.9, -1, [6.0])]
)
def test_the_way_back_of_counts_leads_to_the_path_as_it_is_written(path, sign, needed):
    rows = weighed(
        report("S1", value=5.0),
        report("S2", value=10.0),
        report("S3", value=10.0 if sign > 0 else 0),
    )
    way = metrics.way_back(rows, OWING, path, sign, in_counts=True)
    assert way["needed"].tolist() == needed


@pytest.mark.parametrize("kind", [str(kind) for kind in Aggregation])
@pytest.mark.parametrize(("path", "sign", "needed"), [(40.0, 1, [40.0]), (20.0, -1, [20.0]),
                                                      (20.0, 1, []), (30.0, 1, [])])  # fmt: skip
def test_the_row_of_the_consortium_itself_needs_the_path(kind, path, sign, needed):
    rows = weighed(report("consortium", value=30.0), aggregation=kind, unit_kind="percent")
    way = metrics.way_back(rows, OWING, path, sign)
    assert way["needed"].tolist() == needed
    assert way["value"].tolist() == [30.0] * len(needed)


@pytest.mark.parametrize(
    ("aggregation", "path", "sign", "steps"),
    [
        ("max", 40.0, 1, {"S2": 40.0}),
        ("max", 10.0, -1, {"S2": 10.0, "S1": 10.0}),
        ("last", 40.0, 1, {"S1": 40.0}),
        ("last", 25.0, -1, {}),
    ],
)
def test_where_one_report_is_the_figure_it_needs_the_path(aggregation, path, sign, steps):
    rows = weighed(
        report("S1", value=20.0, reported_on="2026-09-20"),
        report("S2", value=30.0, reported_on="2026-09-10"),
        report("S3", value=5.0, reported_on="2026-09-01"),
        aggregation=aggregation,
    )
    way = metrics.way_back(rows, OWING, path, sign)
    assert dict(zip(way["member_code"], way["needed"], strict=True)) == steps
