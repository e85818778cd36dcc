"""Sufficient sums: the parts from which figures of every kind of indicator are made."""

import pandas as pd
import pytest

from lib import store
from tests.helpers.rows import START, change

ROWS = [
    {"member_code": "S1", "value": 40.0, "numerator": 4.0, "denominator": 10.0},
    {"member_code": "S2", "value": 90.0, "numerator": 27.0, "denominator": 30.0},
    {"member_code": "S3", "value": 10.0},
    {"member_code": "U1", "value": 4.0, "sample_size": 25},
    {"member_code": "U2", "sample_size": 100},
    {"member_code": "S4", "value": 100.0, "numerator": 9.0, "denominator": 9.0, "status": "draft"},
    {"member_code": "consortium", "value": 0.0},
]


@pytest.fixture
def measured(engine):
    members = [
        *({"member_code": code, "region": "Ярославская область"} for code in ("S1", "S2", "S4")),
        {"member_code": "S3"},
        *({"member_code": code, "member_type": "university"} for code in ("U1", "U2")),
    ]
    store.apply(engine, START)
    store.apply(engine, change("members", *members))
    store.apply(engine, change("indicators", {"indicator_code": "1.1"}))
    rows = ({"indicator_code": "1.1", "period": "2025/26"} | row for row in ROWS)
    store.apply(engine, change("measurements", *rows))
    return engine


def group(sums, member_type, region=None):
    """Return the sums of one group, missing as None."""
    same_region = sums["region"].isna() if region is None else sums["region"] == region
    [row] = sums[(sums["member_type"] == member_type) & same_region].to_dict("records")
    return {name: None if pd.isna(value) else value for name, value in row.items()}


def test_sums_of_a_ratio_take_the_rows_that_have_a_base(measured):
    schools = group(store.sums(measured), "school", "Ярославская область")
    assert (schools["numerator"], schools["denominator"]) == (31, 40)
    assert (schools["value"], schools["largest"]) == (130, 90)
    assert (schools["members"], schools["members_with_base"]) == (2, 2)
    without_base = group(store.sums(measured), "school")
    assert (without_base["value"], without_base["denominator"]) == (10, None)
    assert (without_base["members"], without_base["members_with_base"]) == (1, 0)


def test_sums_of_a_mean_weigh_each_value_with_its_answers(measured):
    universities = group(store.sums(measured), "university")
    assert (universities["weighted"], universities["sample_size"]) == (100, 25)
    assert (universities["members"], universities["members_with_value"]) == (2, 1)


def test_the_consortiums_own_row_stands_apart_and_zero_is_not_missing(measured):
    own = group(store.sums(measured), "consortium")
    assert (own["value"], own["numerator"], own["members_with_some"]) == (0, None, 0)


def test_drafts_are_left_out(measured):
    assert store.sums(measured)["members"].sum() == len(ROWS) - 1


def test_sums_of_a_former_moment_use_the_register_of_that_moment(measured):
    row = {"indicator_code": "1.1", "period": "2025/26", "member_code": "S1", "value": 50.0}
    store.apply(measured, change("measurements", row))
    store.apply(measured, change("members", {"member_code": "S1", "region": "Карелия"}))
    values = [
        store.sums(measured, upload).set_index("region")["value"].to_dict() for upload in (4, 6)
    ]
    assert values[0]["Ярославская область"] == 130
    assert (values[1]["Ярославская область"], values[1]["Карелия"]) == (90, 50)


def test_sums_of_nothing_are_an_empty_frame_of_the_same_columns(engine):
    empty = store.sums(engine)
    assert empty.empty
    assert {"indicator_code", "period", "member_type", "region", "value"} <= set(empty.columns)


def test_reports_are_counted_by_member_and_period_without_drafts(measured):
    latest = store.latest(measured)
    found = store.reports_of_members(measured, latest, [("1.1", "2025/26"), ("1.2", "2025/26")])
    counted = found.set_index("member_code")["reports"]
    assert "S4" not in counted.index
    assert counted["S1"] == counted["consortium"] == 1
    assert set(found["period"]) == {"2025/26"}
    assert store.reports_of_members(measured, latest, [("1.1", "2024/25")]).empty
    assert store.reports_of_members(measured, latest, []).empty
