"""Which period stands on the board, and whether its word hangs on members that are silent."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib import queries, store
from lib.text import load
from lib.wording.questions import describe_question
from lib.wording.status import explain
from tests.helpers.consortium import (
    accept,
    indicator,
    now,
    report,
    start_consortium,
    start_with_indicator,
    target,
)
from tests.helpers.rows import START, at

SCHOOLS = tuple(f"S{number:02}" for number in range(1, 14))
BEFORE, YEAR = "2024/25", "2025/26"
BOUNDS = ["value", "likely", "lowest", "highest"]


def board(engine, day="2026-11-21", period=None):
    """The only row of the strategy on a day."""
    moment = now(engine, date.fromisoformat(day))
    [row] = queries.full_strategy(engine, moment, period).to_dict("records")
    return {name: None if pd.isna(cell) else cell for name, cell in row.items()}


def thirteen(engine, **values):
    """Thirteen schools and a yearly sum that was 130 and is to be 260 now, 390 in two years."""
    start_consortium(engine, *SCHOOLS)
    baseline = {"baseline_period": "2023/24", "baseline_value": 130.0}
    accept(engine, "indicators", indicator(**baseline | values))
    accept(engine, "targets", target(260.0, YEAR), target(390.0, "2027/28"))


def each(schools, period, value, **values):
    return [report(code, period, value, **values) for code in schools]


def test_a_running_year_is_announced_and_never_judged(sqlite):
    thirteen(sqlite)
    accept(sqlite, "measurements", *each(SCHOOLS, YEAR, 20), report("S01", "2026/27", 3))
    row = board(sqlite)
    assert (row["period"], row["value"], row["plan"], row["members_reported"]) == (
        *(YEAR, 260, "on_plan"),
        13,
    )
    assert (row["next_period"], row["next_reported"], row["next_expected"], row["next_due"]) == (
        *("2026/27", 1, 13),
        "2027-09-20",
    )
    assert "за 2026/27 уч. год пока отчиталась 1 из 13, срок 20 сентября 2027" in explain(
        row, load("ru")
    ).replace("\u00a0", " ")
    chosen = board(sqlite, period="2026/27")
    assert (chosen["value"], chosen["complete"], chosen["plan"]) == (3, False, "not_due")
    late = board(sqlite, "2028-03-01")
    assert (late["period"], late["freshness"]) == ("2026/27", "overdue")


def test_within_the_grace_the_closed_year_stands_until_all_have_reported(sqlite):
    thirteen(sqlite)
    accept(sqlite, "measurements", *each(SCHOOLS, BEFORE, 15), *each(SCHOOLS[:12], YEAR, 20))
    row = board(sqlite, "2026-09-15")
    assert (row["period"], row["next_period"], row["next_reported"]) == (BEFORE, YEAR, 12)
    assert row["freshness"] == "due"
    assert board(sqlite, "2026-10-05")["period"] == YEAR
    accept(sqlite, "measurements", report("S13", YEAR, 20))
    row = board(sqlite, "2026-09-15")
    assert (row["period"], row["next_period"], row["freshness"]) == (YEAR, None, "fresh")


def test_where_no_period_has_ended_nothing_stands(sqlite):
    thirteen(sqlite)
    accept(sqlite, "measurements", *each(SCHOOLS, "2026/27", 5))
    row = board(sqlite)
    assert (row["period"], row["next_period"], row["next_reported"]) == (None, "2026/27", 13)


def test_silent_schools_are_not_counted_as_nothing(sqlite):
    """Ten of thirteen report exactly their share of the plan: not off plan, and not firm."""
    thirteen(sqlite)
    accept(sqlite, "measurements", *each(SCHOOLS, BEFORE, 15), *each(SCHOOLS[:10], YEAR, 20))
    row = board(sqlite)
    assert [row[name] for name in BOUNDS] == [200, 245, 200, 245]
    assert (row["plan"], row["reported_plan"], row["firm"]) == ("slipping", "off_plan", False)
    sentence = explain(row, load("ru")).replace("\u00a0", " ")
    assert "зависит от 3 организаций, которые молчат" in sentence
    assert "с прошлогодними числами — отстаёт, без них — вне плана" in sentence
    assert "last year" in explain(row, load("en"))


@pytest.mark.parametrize(
    ("kind", "better", "value", "plan"),
    [
        ("sum", "up", 20, "off_plan"),
        ("sum", "up", 39, "reached"),
        ("sum", "down", 20, "reached"),
        ("max", "up", 390, "reached"),
    ],
)
def test_the_silent_of_a_first_year_are_told_and_are_in_no_bound(sqlite, kind, better, value, plan):
    """Nothing is known of them, so all four figures are one and the word is firm."""
    thirteen(
        sqlite, aggregation=kind, better=better, baseline_value=130.0 if better == "up" else None
    )
    accept(sqlite, "measurements", *each(SCHOOLS[:10], YEAR, value))
    row = board(sqlite)
    assert row["likely"] == row["lowest"] == row["highest"] == row["value"]
    assert (row["plan"], row["firm"], row["members_unknown"]) == (plan, True, 3)
    sentence = explain(row, load("ru")).replace("\u00a0", " ")
    assert "у 3 организаций, которые молчат, нет и прошлогодних чисел" in sentence
    assert "зависит от" not in sentence
    accept(sqlite, "measurements", *each(SCHOOLS, YEAR, value))
    assert "прошлогодних чисел" not in explain(board(sqlite), load("ru"))


@pytest.mark.parametrize(
    ("last_year", "plan", "firm"),
    [
        (33, "off_plan", True),
        (34, "slipping", False),
        (54, "slipping", False),
        (55, "on_plan", False),
    ],
)
def test_one_report_of_last_year_makes_a_word_hang_at_its_threshold(sqlite, last_year, plan, firm):
    """Two silent schools, one with a number of last year. The way from 130 to 390 is 260 long.

    The path is 260: with 234 the gap is exactly -10 %, which still slips; with 233 it is off plan.
    """
    thirteen(sqlite)
    accept(sqlite, "measurements", report("S12", BEFORE, last_year), *each(SCHOOLS[:10], YEAR, 20))
    accept(sqlite, "measurements", report("S11", YEAR, 0))
    row = board(sqlite)
    assert [row[name] for name in BOUNDS] == [200, 200 + last_year, 200, 200 + last_year]
    assert (row["plan"], row["firm"], row["members_unknown"]) == (plan, firm, 1)


def test_a_mean_leaves_the_silent_out_and_is_firm_without_them(sqlite):
    thirteen(sqlite, aggregation="mean", nature="score", baseline_value=1.0)
    accept(sqlite, "measurements", *each(SCHOOLS[:10], YEAR, 20))
    row = board(sqlite)
    assert (row["value"], row["members_unknown"], row["firm"]) == (20, 0, True)


def test_shares_of_members_count_the_silent_whatever_is_known_of_them(sqlite):
    start_consortium(sqlite, "S1", "S2", "S3", "S4")
    share = {"aggregation": "ratio_of_members", "nature": "ratio", "unit_kind": "percent"}
    accept(sqlite, "indicators", indicator(**share))
    accept(sqlite, "targets", target(50.0, YEAR))
    accept(sqlite, "measurements", *each(("S1", "S2", "S3"), YEAR, 1))
    row = board(sqlite)
    assert (row["plan"], row["firm"], row["members_unknown"]) == ("reached", True, 0)


def test_the_pace_is_of_the_figure_that_gave_the_word(sqlite):
    """Of a sum of 245 that is likely, with 200 reported, 145 are missing to 390 in two years."""
    thirteen(sqlite)
    accept(sqlite, "measurements", *each(SCHOOLS, BEFORE, 15), *each(SCHOOLS[:10], YEAR, 20))
    sentence = explain(board(sqlite), load("ru")).replace("\u00a0", " ")
    assert "нужно +72,5 в год, было +57,5 в год" in sentence


def test_a_sum_to_be_lowered_is_not_said_to_have_met_its_target_by_silence(sqlite):
    """40 reported of 85 that are likely: off plan, so the pace to the target of 60 is told."""
    start_consortium(sqlite, "S1", "S2")
    accept(
        sqlite,
        "indicators",
        indicator(better="down", baseline_period="2023/24", baseline_value=100.0),
    )
    accept(sqlite, "targets", target(80.0, YEAR), target(60.0, "2027/28"))
    rows = [*each(("S1", "S2"), BEFORE, 45), report("S1", YEAR, 40)]
    accept(sqlite, "measurements", *rows)
    row = board(sqlite)
    assert (row["value"], row["likely"], row["plan"]) == (40, 85, "off_plan")
    sentence = explain(row, load("ru")).replace("\u00a0", " ")
    assert "нужно −12,5 в год, было −7,5 в год" in sentence


def test_a_year_of_halves_does_not_flip_with_one_more_school(sqlite):
    thirteen(sqlite, period_type="half", unit_kind="hours")
    for half, value in (("2024/25-H1", 7), ("2024/25-H2", 8), ("2025/26-H1", 10)):
        accept(sqlite, "measurements", *each(SCHOOLS, half, value))
    accept(sqlite, "measurements", *each(SCHOOLS[:6], "2025/26-H2", 10))
    before = board(sqlite)
    accept(sqlite, "measurements", report("S07", "2025/26-H2", 10))
    after = board(sqlite)
    assert before["period"] == after["period"] == YEAR
    assert (before["value"], before["likely"], before["members_reported"]) == (120, 225, 6)
    assert (after["value"], after["likely"], after["members_reported"]) == (140, 230, 7)
    assert before["plan"] == after["plan"]
    running = board(sqlite, "2026-06-10")
    assert (running["period"], running["next_period"]) == (BEFORE, "2025/26")


@pytest.mark.parametrize(("day", "plan"), [("2026-09-01", "not_due"), ("2026-11-21", "no_data")])
def test_a_year_without_its_first_half_is_awaited_only_until_its_deadline(sqlite, day, plan):
    thirteen(sqlite, period_type="half")
    accept(sqlite, "measurements", *each(SCHOOLS, "2025/26-H2", 20))
    row = board(sqlite, day)
    assert (row["period"], row["complete"], row["plan"]) == (YEAR, False, plan)


def test_bounds_of_a_share_of_members_are_all_against_and_all_for(sqlite):
    start_consortium(sqlite, "S1", "S2", "S3", "S4")
    share = {"aggregation": "ratio_of_members", "nature": "ratio", "unit_kind": "percent"}
    accept(sqlite, "indicators", indicator(**share))
    accept(sqlite, "measurements", report("S1", value=1), report("S2", value=0))
    accept(sqlite, "measurements", report("S3", BEFORE, 1))
    row = board(sqlite)
    assert [row[name] for name in BOUNDS] == pytest.approx([50, 200 / 3, 25, 75])


def test_a_share_outside_its_range_is_firm_where_every_bound_is_outside(sqlite):
    start_consortium(sqlite, "S1", "S2", "S3", "S4")
    share = {"aggregation": "ratio_of_members", "nature": "ratio", "unit_kind": "percent"}
    limits = {"better": "range", "range_low": 40.0, "range_high": 60.0}
    accept(sqlite, "indicators", indicator(**share, **limits))
    accept(sqlite, "measurements", report("S1", value=1))
    row = board(sqlite)
    assert [row[name] for name in BOUNDS] == [100, 100, 25, 100]
    assert (row["plan"], row["firm"]) == ("off_plan", True)
    assert "зависит от" not in explain(row, load("ru"))
    accept(sqlite, "measurements", report("S2", value=0))
    row = board(sqlite)
    assert [row[name] for name in BOUNDS] == [50, 50, 25, 75]
    assert (row["plan"], row["firm"]) == ("on_plan", False)


def test_bounds_of_a_share_of_items_take_as_many_items_as_a_year_earlier(sqlite):
    start_consortium(sqlite, "S1", "S2")
    share = {"aggregation": "ratio_of_items", "nature": "ratio", "unit_kind": "percent"}
    accept(sqlite, "indicators", indicator(**share))
    accept(sqlite, "measurements", report("S1", numerator=5, denominator=10))
    accept(sqlite, "measurements", report("S2", BEFORE, numerator=9, denominator=10))
    row = board(sqlite)
    assert [row[name] for name in BOUNDS] == pytest.approx([50, 70, 25, 75])


def test_a_report_of_somebody_who_does_not_owe_it_stays_out(sqlite):
    start_consortium(sqlite, "S1", "S2")
    accept(sqlite, "members", {"member_code": "U1", "member_type": "university"})
    accept(sqlite, "indicators", indicator())
    accept(sqlite, "measurements", *each(("S1", "S2", "U1"), YEAR, 10))
    assert (board(sqlite)["value"], board(sqlite)["members_reported"]) == (20, 2)
    rows = queries.by_member(sqlite, now(sqlite), "1.1").set_index("member_code")
    assert rows["expected"].to_dict() == {"S1": True, "S2": True, "U1": False}
    evidence = queries.evidence(sqlite, now(sqlite), "1.1", YEAR)
    reasons = evidence.rows.set_index("member_code")["uncounted"]
    assert reasons["U1"] == "not_expected"
    accept(sqlite, "indicators", indicator(reporters="school;university"))
    assert board(sqlite)["value"] == 30


def test_a_correction_does_not_make_a_report_late(sqlite):
    store.apply(sqlite, replace(START, accepted_at=at("2026-09-01")))
    accept(sqlite, "members", {"member_code": "S01"}, on="2026-09-02")
    accept(sqlite, "indicators", indicator(), on="2026-09-03")
    accept(sqlite, "measurements", report("S01", YEAR, 20), on="2026-09-14")
    accept(sqlite, "measurements", report("S01", YEAR, 21), on="2026-11-02")
    headline = queries.headline(sqlite, now(sqlite), YEAR).set_index("code")
    assert headline.loc["on_time", "value"] == 100


def test_sensitive_figures_do_not_tell_what_silent_members_last_reported(sqlite):
    thirteen(sqlite, sensitive=True)
    accept(sqlite, "measurements", *each(SCHOOLS, BEFORE, 15), *each(SCHOOLS[:10], YEAR, 20))
    [row] = queries.suppressed_strategy(sqlite, now(sqlite)).to_dict("records")
    assert [row[name] for name in BOUNDS[1:]] == [pytest.approx(float("nan"), nan_ok=True)] * 3
    assert (row["plan"], row["firm"]) == ("slipping", False)


@pytest.mark.parametrize(
    ("own_targets", "way"),
    [
        ([], {"S1": {"value": 1, "needed": 6}}),
        ([target(3.0, YEAR, member_code="S1")], {"S2": {"value": 4, "needed": 9}}),
    ],
)
def test_the_way_back_takes_the_fewest_members_and_none_beyond_its_own_target(
    sqlite, own_targets, way
):
    start_with_indicator(sqlite)
    accept(sqlite, "targets", *own_targets)
    reports = (("S1", 1), ("S2", 4), ("S3", 20))
    accept(sqlite, "measurements", *(report(code, value=value) for code, value in reports))
    steps = queries.way_back(sqlite, now(sqlite), "1.1", YEAR).set_index("member_code")
    assert steps[["value", "needed"]].to_dict("index") == way


def test_the_way_back_counts_what_silent_members_last_reported(sqlite):
    start_with_indicator(sqlite)
    before, shown = (("S1", 1), ("S2", 4), ("S3", 9)), (("S1", 2), ("S2", 5))
    accept(sqlite, "measurements", *(report(code, BEFORE, value) for code, value in before))
    accept(sqlite, "measurements", *(report(code, YEAR, value) for code, value in shown))
    way = queries.way_back(sqlite, now(sqlite), "1.1", YEAR)
    columns = ["member_code", "value", "needed", "carried"]
    assert way[columns].to_numpy().tolist() == [["S1", 2, 10, False], ["S2", 5, 10, False],
                                                ["S3", 9, 10, True]]  # fmt: skip


def test_the_way_back_of_a_share_leads_to_the_figure_that_gives_the_word(sqlite):
    start_consortium(sqlite, "S1", "S2")
    accept(sqlite, "indicators", indicator(aggregation="ratio", unit="%", unit_kind="percent"))
    accept(sqlite, "targets", target(40.0, YEAR))
    before = report("S2", BEFORE, numerator=20.0, denominator=100.0)
    accept(sqlite, "measurements", before, report("S1", numerator=50.0, denominator=100.0))
    way = queries.way_back(sqlite, now(sqlite), "1.1", YEAR)
    assert board(sqlite)["likely"] == 35
    assert way[["member_code", "value", "needed"]].to_numpy().tolist() == [["S2", 20, 30]]


def test_a_year_reported_whole_stands_beside_years_of_halves(sqlite):
    """The silent member gave both halves of the year before: its year counts in the likely one."""
    start_consortium(sqlite, "S1", "S2")
    share = {"aggregation": "ratio", "nature": "ratio", "unit": "%", "unit_kind": "percent"}
    accept(sqlite, "indicators", indicator(**share, period_type="half"))
    accept(sqlite, "targets", target(40.0))
    halves = [
        report("S2", f"{BEFORE}-{half}", numerator=20.0, denominator=100.0) for half in ("H1", "H2")
    ]
    accept(sqlite, "measurements", *halves, report("S1", numerator=10.0, denominator=100.0))
    row = board(sqlite)
    assert (row["period"], row["value"]) == (YEAR, 10)
    assert row["likely"] == pytest.approx(100 * (10 + 40) / (100 + 200))
    way = queries.way_back(sqlite, now(sqlite), "1.1", YEAR)
    assert way["carried"].to_dict() == {0: True, 1: False}
    accept(
        sqlite,
        "measurements",
        *(
            report("S2", f"{YEAR}-{half}", numerator=30.0, denominator=100.0)
            for half in ("H1", "H2")
        ),
    )
    series = queries.series(sqlite, now(sqlite), "1.1").set_index("period")
    assert series.loc[YEAR, "value"] == pytest.approx(100 * (10 + 60) / (100 + 200))


def test_a_question_tells_the_figure_that_gave_its_word(sqlite):
    """50 % of those who reported is the plan itself: what is off plan is 35 % with the silent."""
    start_consortium(sqlite, "S1", "S2")
    accept(sqlite, "indicators", indicator(aggregation="ratio", unit="%", unit_kind="percent"))
    accept(sqlite, "targets", target(50.0, YEAR))
    before = report("S2", BEFORE, numerator=20.0, denominator=100.0)
    accept(sqlite, "measurements", before, report("S1", numerator=50.0, denominator=100.0))
    rows = queries.attention(sqlite, now(sqlite))
    [row] = rows[rows["what"] == "astray"].to_dict("records")
    assert describe_question(row, {}, load("ru")).replace("\u00a0", " ") == (
        "1.1 Показатель: 50 % по сданным отчётам, а вместе с прошлогодними числами тех, "
        "кто молчит, 35 % при плане 50 %"
    )
    accept(sqlite, "measurements", report("S2", numerator=20.0, denominator=100.0))
    rows = queries.attention(sqlite, now(sqlite))
    [row] = rows[rows["what"] == "astray"].to_dict("records")
    assert (
        describe_question(row, {}, load("en"))
        .replace("\u00a0", " ")
        .startswith("1.1 Показатель: 35%, planned 50%")
    )
