"""The strategy at a moment: figures and marks of indicators, from rows in a database."""

from datetime import date

import pandas as pd
import pytest

from lib import queries, store
from lib.text import load
from lib.wording.status import explain
from tests.helpers.consortium import (
    DAY,
    YEAR,
    accept,
    indicator,
    now,
    report,
    start_consortium,
    start_with_indicator,
    target,
)


def one(engine, period=None, day=DAY):
    """The only row of the strategy."""
    rows = queries.full_strategy(engine, now(engine, day), period)
    assert len(rows) == 1
    return rows.iloc[0]


@pytest.fixture
def begun(sqlite):
    """Three schools and one yearly indicator that runs from 0 in 2022/23 to 40 in 2026/27."""
    return start_with_indicator(sqlite)


def test_the_latest_figure_is_judged_on_the_last_day_of_its_period(engine):
    start_with_indicator(engine)
    accept(engine, "measurements", report("S1", value=18), report("S2", value=12))
    row = one(engine)
    assert (row.period, row.ends_on, row.value, row.complete) == (YEAR, "2026-08-31", 30, True)
    assert row.path == pytest.approx(30, abs=0.01)
    assert row.plan == "on_plan"
    assert (row.members_reported, row.members_due) == (2, 3)
    assert (row.baseline, row.baseline_period) == (0, "2022/23")
    assert (row.target, row.target_period) == (40, "2026/27")
    assert row.attainment == 75
    assert (row.freshness, row.due_period, row.due_on) == ("fresh", "2026/27", "2027-09-20")


def test_a_series_without_new_reports_becomes_due_and_overdue(begun):
    years = ("2024/25", YEAR)
    rows = [report(code, year, 10) for code in ("S1", "S2", "S3") for year in years]
    accept(begun, "measurements", *rows)
    rows = [one(begun, day=date.fromisoformat(day)) for day in SILENCE]
    assert [row.freshness for row in rows] == list(SILENCE.values())
    assert {(row.plan, row.value, row.period) for row in rows} == {("on_plan", 30, YEAR)}


SILENCE = {
    "2026-09-01": "fresh",
    "2027-08-31": "fresh",
    "2027-09-01": "due",
    "2027-10-04": "due",
    "2027-10-05": "overdue",
    "2031-01-01": "overdue",
}


def test_a_moment_knows_nothing_of_later_uploads(begun):
    first = accept(begun, "measurements", report(value=30))
    accept(begun, "measurements", report(value=3))
    before = queries.full_strategy(begun, store.Moment(first, DAY)).iloc[0]
    assert (before.value, before.plan) == (30, "on_plan")
    assert (one(begun).value, one(begun).plan) == (3, "off_plan")


def test_before_the_first_upload_there_is_a_board_without_rows(sqlite):
    moment = store.Moment(0, DAY)
    strategy = queries.full_strategy(sqlite, moment)
    assert strategy.empty
    assert queries.trend(sqlite, moment).empty
    assert queries.series(sqlite, moment, "1.1").empty
    assert queries.by_member(sqlite, moment, "1.1").empty
    assert queries.exchanges(sqlite, moment).empty
    assert queries.mentoring_sums(sqlite, moment).empty
    assert queries.mentoring_coverage(sqlite, moment).empty
    assert queries.headline(sqlite, moment).set_index("code")["value"]["members"] == 0
    assert queries.synergy_effect(sqlite, moment)["value"].isna().all()
    assert queries.directions(strategy, store.read(sqlite, "directions", 0)).empty


@pytest.mark.parametrize(
    ("declared", "promised", "reports", "plan", "value"),
    [
        ({}, [], [report(value=5)], "no_data", 5),
        (
            {"baseline_value": None, "baseline_period": None},
            [40.0],
            [report(value=5)],
            "not_due",
            5,
        ),
        ({"baseline_value": 40.0}, [40.0], [report(value=5)], "backwards", 5),
        ({"baseline_value": 40.0}, [40.0], [report(value=40)], "reached", 40),
        ({"aggregation": "ratio"}, [40.0], [report(value=5)], "no_data", None),
        (
            {"aggregation": "ratio"},
            [40.0],
            [report(numerator=0, denominator=0)],
            "no_data",
            None,
        ),
        ({}, [40.0], [], "no_data", None),
        ({"baseline_period": "2025/26"}, [40.0], [], "not_due", None),
        ({"baseline_period": "2025/26"}, [40.0], [report(value=0)], "not_due", 0),
        ({"aggregation": "distinct"}, [40.0], [report(value=5)], "no_data", None),
        ({"reporters": "company"}, [40.0], [], "not_due", None),
        ({}, [40.0], [report(value=5, status="draft")], "no_data", None),
        ({"better": "range"}, [], [report(value=5)], "no_data", 5),
    ],
)
def test_missing_inputs_give_no_data_neither_error_nor_zero(
    sqlite, declared, promised, reports, plan, value
):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(**declared))
    for number in promised:
        accept(sqlite, "targets", target(number))
    for row in reports:
        accept(sqlite, "measurements", row)
    row = one(sqlite)
    assert row.plan == plan
    assert row.value == value if value is not None else pd.isna(row.value)
    for language in ("ru", "en"):
        sentence = explain(row.to_dict(), load(language))
        assert sentence.endswith(".")
        assert "nan" not in sentence.lower()
    queries.series(sqlite, now(sqlite), "1.1")
    queries.by_member(sqlite, now(sqlite), "1.1")


def test_reports_without_a_base_are_told_apart_in_coverage(sqlite):
    start_consortium(sqlite)
    accept(
        sqlite, "indicators", indicator(aggregation="ratio", nature="ratio", unit_kind="percent")
    )
    rows = [report("S1", numerator=1, denominator=4), report("S2", value=90)]
    accept(sqlite, "measurements", *rows)
    row = one(sqlite)
    assert (row.value, row.numerator, row.denominator) == (25, 1, 4)
    assert (row.members_reported, row.members_due, row.members_without_base) == (2, 3, 1)
    assert bool(row.small)


def test_a_closed_year_stands_though_its_figure_cannot_be_worked_out(sqlite):
    start_consortium(sqlite)
    accept(
        sqlite, "indicators", indicator(aggregation="ratio", nature="ratio", unit_kind="percent")
    )
    accept(sqlite, "measurements", report("S1", "2024/25", numerator=1, denominator=4))
    accept(sqlite, "measurements", *(report(code, value=90) for code in ("S1", "S2", "S3")))
    row = one(sqlite)
    assert (row.period, row.plan, row.members_reported) == ("2025/26", "no_data", 3)
    assert pd.isna(row.next_period)


def test_a_retired_indicator_leaves_the_board_on_its_day(begun):
    accept(begun, "indicators", indicator(retired_on="2026-06-01"))
    assert len(queries.full_strategy(begun, now(begun, date(2026, 5, 31)))) == 1
    assert queries.full_strategy(begun, now(begun, date(2026, 6, 1))).empty


def test_indicators_stand_in_the_order_in_which_people_count(sqlite):
    start_consortium(sqlite)
    codes = ("1.10", "2.1", "1.2", "1.1")
    accept(sqlite, "indicators", *(indicator(code, direction=code[0]) for code in codes))
    assert queries.full_strategy(sqlite, now(sqlite))["indicator_code"].tolist() == [
        "1.1",
        "1.2",
        "1.10",
        "2.1",
    ]


def test_deadlines_and_thresholds_are_settings_of_the_moment(begun):
    accept(begun, "measurements", report(value=30))
    before = now(begun)
    settings = {"gap_off_plan": "1", "gap_slipping": "0,5", "deadline_school_year": "10-15"}
    rows = [{"setting": name, "value": value} for name, value in settings.items()]
    accept(begun, "settings", *rows)
    accept(begun, "measurements", report(value=29.5))
    assert (one(begun).plan, one(begun).due_on) == ("off_plan", "2026-10-15")
    assert queries.full_strategy(begun, before)["due_on"].tolist() == ["2026-09-20"]


def test_milestones_bend_the_path_and_the_last_target_is_the_target(begun):
    accept(begun, "targets", target(10.0, "2025/26"), target(99.0, "2025/26", member_code="S1"))
    accept(begun, "measurements", report(value=10))
    row = one(begun)
    assert (row.path, row.target, row.plan) == (10, 40, "on_plan")


def test_a_plan_by_steps_is_compared_with_its_last_step(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(path="step"))
    accept(sqlite, "targets", target(10.0, "2024/25"), target(40.0))
    accept(sqlite, "measurements", report(value=10))
    assert (one(sqlite).path, one(sqlite).plan) == (10, "on_plan")


def halves(*rows):
    return [report(member, f"{year}-H{half}", value) for member, year, half, value in rows]


@pytest.fixture
def by_halves(sqlite):
    """A flow reported by half-years and promised by school years."""
    return start_with_indicator(sqlite, period_type="half")


def test_half_a_year_s_events_are_no_part_of_the_way_to_a_year_s(by_halves):
    rows = [("S1", "2024/25", 1, 8), ("S1", "2024/25", 2, 12), ("S1", "2025/26", 1, 1)]
    accept(by_halves, "measurements", *halves(*rows))
    row = one(by_halves, day=date(2026, 3, 1))
    assert (row.period, row.value, row.plan) == ("2024/25", 20, "on_plan")
    assert (row.due_period, row.freshness) == ("2025/26-H1", "overdue")


def test_a_running_year_is_not_shown_and_an_unfinished_one_is_not_judged(by_halves):
    accept(by_halves, "measurements", *halves(("S1", "2025/26", 1, 7)))
    running = one(by_halves, day=date(2026, 3, 1))
    assert (pd.isna(running.period), running.plan) == (True, "no_data")
    row = one(by_halves, day=date(2026, 9, 5))
    assert (row.period, row.value, row.complete) == (YEAR, 7, False)
    assert (row.parts_in, row.parts_due) == (1, 2)
    assert (row.plan, row.gap is None or pd.isna(row.gap)) == ("no_data", True)
    assert "сдано 1 из 2 полугодий" in explain(row.to_dict(), load("ru"))


def test_a_period_asked_for_is_given_whatever_is_the_latest(by_halves):
    rows = [("S1", "2024/25", 1, 8), ("S1", "2024/25", 2, 12), ("S1", "2025/26", 1, 1)]
    accept(by_halves, "measurements", *halves(*rows))
    query = one(by_halves, YEAR)
    assert (query.period, query.value, query.complete) == (YEAR, 1, False)
    half = one(by_halves, "2025/26-H1")
    assert (half.value, half.target is None or pd.isna(half.target)) == (1, True)
    nobody = one(by_halves, "2023/24")
    assert (nobody.plan, nobody.members_reported, nobody.members_due) == ("no_data", 0, 3)
    assert pd.isna(nobody.value)
    assert nobody.path == pytest.approx(10, abs=0.1)
    coming = one(by_halves, "2026/27")
    assert (coming.plan, coming.members_due) == ("not_due", 0)
    before = one(by_halves, "2022/23")
    assert (before.plan, before.members_due) == ("not_due", 0)


def test_a_flow_promised_by_half_years_is_compared_by_half_years(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(period_type="half", baseline_period="2024/25-H2"))
    accept(sqlite, "targets", target(10.0, "2025/26-H1"), target(20.0, "2025/26-H2"))
    accept(sqlite, "measurements", report(period="2025/26-H1", value=10))
    row = one(sqlite)
    assert (row.period, row.path, row.plan) == ("2025/26-H1", 10, "on_plan")


def test_a_share_reported_by_half_years_is_compared_by_half_years(sqlite):
    start_consortium(sqlite)
    share = {"aggregation": "ratio", "nature": "ratio", "unit_kind": "percent"}
    accept(sqlite, "indicators", indicator(period_type="half", **share))
    accept(sqlite, "targets", target(40.0))
    row = report(period="2025/26-H2", numerator=30, denominator=100)
    accept(sqlite, "measurements", row)
    assert (one(sqlite).period, one(sqlite).value) == ("2025/26-H2", 30)
    assert one(sqlite, YEAR).complete == False  # noqa: E712


def test_change_is_that_of_the_members_present_in_both_years(begun):
    before = [report("S1", "2024/25", 10), report("S2", "2024/25", 20)]
    accept(begun, "measurements", *before, report("S1", value=13), report("S3", value=50))
    row = one(begun)
    assert (row.previous_period, row.previous_value, row.value) == ("2024/25", 30, 63)
    assert row.change == 3


def test_members_owe_what_they_belonged_to_the_consortium_for(begun):
    accept(begun, "members", {"member_code": "S2", "left_on": "2026-01-01"})
    accept(begun, "members", {"member_code": "S4", "joined_on": "2026-09-01"})
    accept(begun, "measurements", report("S1", value=30))
    assert (one(begun).members_reported, one(begun).members_due) == (1, 2)


@pytest.mark.parametrize(
    ("declared", "row", "small"),
    [
        ({"aggregation": "ratio"}, {"numerator": 1, "denominator": 9}, True),
        ({"aggregation": "ratio"}, {"numerator": 1, "denominator": 10}, False),
        ({"aggregation": "weighted_mean"}, {"value": 50, "sample_size": 9}, True),
        ({"aggregation": "weighted_mean"}, {"value": 50, "sample_size": 10}, False),
        ({"sensitive": True}, {"value": 4}, True),
        ({"sensitive": True}, {"value": 5}, False),
        ({"sensitive": True}, {"value": 0}, False),
        ({}, {"value": 4}, False),
    ],
)
def test_figures_on_too_few_people_are_marked(sqlite, declared, row, small):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(**declared))
    accept(sqlite, "measurements", report(**row))
    assert bool(one(sqlite).small) is small


def test_what_is_to_be_kept_is_inside_or_outside(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(better="range", range_low=10.0, range_high=20.0))
    accept(sqlite, "measurements", report(value=15))
    row = one(sqlite)
    assert (row.plan, row.attainment) == ("on_plan", 100)
    assert "в пределах от 10 до 20" in explain(row.to_dict(), load("ru"))
    accept(sqlite, "measurements", report(value=21))
    assert one(sqlite).plan == "off_plan"
