"""One indicator in depth: over time, over its members, and in a sentence."""

from datetime import date

import pandas as pd
import pytest

from lib import queries, store
from lib.text import load
from lib.wording import status
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

RU, EN = load("ru"), load("en")
RATIO = {"aggregation": "ratio", "nature": "ratio", "unit": "%", "unit_kind": "percent"}


@pytest.fixture
def begun(sqlite):
    """Three schools and a yearly sum promised to reach 40 in 2026/27."""
    return start_with_indicator(sqlite)


def series(engine, code="1.1"):
    return queries.series(engine, now(engine), code)


def test_time_runs_from_the_baseline_over_silent_years_to_the_last_target(begun):
    accept(begun, "measurements", report("S1", "2023/24", 9), report("S1", value=30))
    rows = series(begun)
    assert rows["period"].tolist() == ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"]
    assert rows["value"].fillna(-1).tolist() == [-1, 9, -1, 30, -1]
    assert rows["path"].round(1).tolist() == [0, 10, 20, 30, 40]
    assert rows["members_reported"].fillna(-1).tolist() == [-1, 1, 0, 1, -1]
    assert rows["members_due"].fillna(-1).tolist() == [-1, 3, 3, 3, -1]


def test_the_unfinished_year_of_a_flow_is_told_as_such(sqlite):
    start_with_indicator(sqlite, period_type="half")
    for half, value in (("2025/26-H1", 4), ("2025/26-H2", 5), ("2026/27-H1", 3)):
        accept(sqlite, "measurements", report(period=half, value=value))
    rows = series(sqlite).set_index("period")
    assert rows.loc[YEAR, ["value", "complete", "parts_in"]].tolist() == [9, True, 2]
    assert rows.loc["2026/27", ["value", "complete", "parts_in"]].tolist() == [3, False, 1]


def test_a_target_of_the_same_day_adds_no_second_point(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(period_type="half", **RATIO))
    accept(sqlite, "targets", target(30.0, YEAR), target(40.0))
    row = report(period="2025/26-H2", numerator=3, denominator=10)
    accept(sqlite, "measurements", row)
    assert series(sqlite)["period"].tolist()[-2:] == ["2025/26-H2", "2026/27"]


def test_an_indicator_that_nobody_knows_has_no_rows(begun):
    assert series(begun, "9.9").empty
    assert queries.by_member(begun, now(begun), "9.9").empty
    assert queries.by_member(begun, now(begun), "1.1").empty


def spread(engine, period=None):
    return queries.by_member(engine, now(engine), "1.1", period).set_index("member_code")


def test_members_parts_add_up_and_silence_is_no_zero(begun):
    rows = [report("S1", value=30), report("S2", value=0), report("S1", "2024/25", 7)]
    accept(begun, "measurements", *rows)
    parts = spread(begun)
    assert parts["contribution"].fillna(-1).to_dict() == {"S1": 30, "S2": 0, "S3": -1}
    assert parts["reported"].to_dict() == {"S1": True, "S2": True, "S3": False}
    assert parts["name_ru"].tolist() == ["Школа"] * 3
    assert spread(begun, "2024/25")["contribution"].sum() == 7


def test_a_member_without_a_base_is_shown_and_adds_nothing(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(**RATIO))
    rows = [report("S1", numerator=1, denominator=4), report("S2", value=90)]
    accept(sqlite, "measurements", *rows)
    parts = spread(sqlite)
    assert parts["value"].fillna(-1).to_dict() == {"S1": 25, "S2": 90, "S3": -1}
    assert parts["contribution"].fillna(-1).to_dict() == {"S1": 25, "S2": -1, "S3": -1}
    assert parts.loc["S1", ["numerator", "denominator"]].tolist() == [1, 4]


def test_an_unfinished_member_is_shown_beside_a_complete_year(sqlite):
    start_with_indicator(sqlite, period_type="half")
    rows = [report(member, f"{YEAR}-H{half}", 5) for member in ("S1", "S2") for half in (1, 2)]
    accept(sqlite, "measurements", *rows, report("S3", f"{YEAR}-H1", 9))
    parts = spread(sqlite)
    assert parts["contribution"].fillna(-1).to_dict() == {"S1": 10, "S2": 10, "S3": -1}
    assert parts["complete"].to_dict() == {"S1": True, "S2": True, "S3": False}
    assert parts.loc["S3", "value"] == 9


def test_the_consortium_stands_among_those_who_gave(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(aggregation="distinct"))
    accept(sqlite, "measurements", report("consortium", value=4))
    parts = spread(sqlite)
    assert parts.index.tolist() == ["consortium"]
    assert parts.loc["consortium", ["member_type", "contribution"]].tolist() == ["consortium", 4]


def explanation(engine, text=RU, period=None):
    row = queries.full_strategy(engine, now(engine), period).iloc[0]
    return status.explain(row.to_dict(), text).replace("\u00a0", " ")


WAY = "база 0 (2022/23 уч. год), цель 40 (2026/27 уч. год)"


LATE = "; отчёт за 2025/26 уч. год просрочен, срок был 20 сентября 2026 г."
"""Fewer than half of those who owe it have reported."""

GROWS = (
    "; у 2 организаций, которые молчат, нет и прошлогодних чисел: "
    "с их отчётами показатель может вырасти."
)
"""The sum may still grow by the others' reports."""


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (
            40,
            "Достиг цели: за 2025/26 уч. год 40 при цели 40; "
            f"{WAY}; было +13,3 в год; отчиталась 1 из 3 организаций{LATE}{GROWS}",
        ),
        (
            33,
            "По плану: за 2025/26 уч. год 33 при плане 30, опережение 7,5 % пути; "
            f"{WAY}; нужно +7 в год, было +11 в год; отчиталась 1 из 3 организаций{LATE}{GROWS}",
        ),
        (
            28,
            "Отстаёт: за 2025/26 уч. год 28 при плане 30, отставание 5 % пути; "
            f"{WAY}; нужно +12 в год, было +9,3 в год; отчиталась 1 из 3 организаций{LATE}{GROWS}",
        ),
        (
            3,
            "Вне плана: за 2025/26 уч. год 3 при плане 30, отставание 67,5 % пути; "
            f"{WAY}; нужно +37 в год, было +1 в год; отчиталась 1 из 3 организаций{LATE}{GROWS}",
        ),
        (
            -6,
            "Хуже базы: за 2025/26 уч. год −6, это хуже базы 0, а по плану 30; "
            f"{WAY}; нужно +46 в год, было −2 в год; отчиталась 1 из 3 организаций{LATE}{GROWS}",
        ),
    ],
)
def test_a_status_explains_itself_in_one_sentence_with_numbers(begun, value, sentence):
    accept(begun, "measurements", report(value=value))
    assert explanation(begun) == sentence


@pytest.mark.parametrize(
    ("gap", "limit", "text"),
    [(-0.0502, -0.02, "5 %"), (-0.0201, -0.02, "2,01 %"), (-0.1, -0.1, "10 %"),
     (-0.10004, -0.1, "10,004 %"), (-0.0477, -0.02, "4,8 %")],
)  # fmt: skip
def test_a_lag_has_as_many_digits_as_its_word_needs(begun, gap, limit, text):
    accept(begun, "measurements", report(value=28))
    row = queries.full_strategy(begun, now(begun)).iloc[0].to_dict()
    assert row["gap_limit"] == -0.02
    sentence = status.explain(row | {"gap": gap, "gap_limit": limit}, RU).replace("\u00a0", " ")
    assert f"отставание {text} пути" in sentence


def test_a_dead_stop_is_explained_by_what_was_planned(begun):
    accept(begun, "targets", target(3.0, YEAR))
    accept(begun, "measurements", report(value=1))
    assert explanation(begun).startswith(
        "Вне плана: за 2025/26 уч. год 1 при плане 3, пройдено 2,5 % пути, а запланировано 7,5 %"
    )


def test_percentages_are_written_in_per_cent_and_their_pace_in_points(sqlite):
    start_with_indicator(sqlite, **RATIO)
    rows = (report(member, numerator=281, denominator=1000) for member in ("S1", "S2"))
    accept(sqlite, "measurements", *rows)
    assert explanation(sqlite) == (
        "Отстаёт: за 2025/26 уч. год 28,1 % при плане 30 %, отставание 4,8 % пути; "
        "база 0 % (2022/23 уч. год), цель 40 % (2026/27 уч. год); "
        "нужно +11,9 п. п. в год, было +9,4 п. п. в год; отчитались 2 из 3 организаций."
    )
    assert explanation(sqlite, EN) == (
        "Slipping: 28.1% (school year 2025/26) against 30% planned, behind by 4.8% of the way; "
        "baseline 0% (school year 2022/23), target 40% (school year 2026/27); "
        "+11.9 pp a year needed, +9.4 pp a year so far; 2 of 3 members reported."
    )


@pytest.mark.parametrize(
    ("reported", "due", "russian", "english"),
    [
        (0, 1, "отчитались 0 из 1 организации", "0 of 1 member reported"),
        (1, 1, "отчиталась 1 из 1 организации", "1 of 1 member reported"),
        (2, 22, "отчитались 2 из 22 организаций", "2 of 22 members reported"),
        (5, 21, "отчитались 5 из 21 организации", "5 of 21 members reported"),
        (21, 25, "отчиталась 21 из 25 организаций", "21 of 25 members reported"),
    ],
)
def test_members_are_counted_as_people_count_them(begun, reported, due, russian, english):
    row = queries.full_strategy(begun, now(begun)).iloc[0].to_dict()
    row |= {"members_reported": reported, "members_due": due}
    assert russian in status.explain(row, RU)
    assert english in status.explain(row, EN)


@pytest.mark.parametrize(
    ("count", "russian"),
    [(1, "1 отчёт не вошёл"), (3, "3 отчёта не вошли"), (11, "11 отчётов не вошли")],
)
def test_reports_left_out_are_counted_too(begun, count, russian):
    row = queries.full_strategy(begun, now(begun)).iloc[0].to_dict()
    assert russian in status.explain(row | {"members_without_base": count}, RU)


def test_silence_and_lateness_are_told(begun):
    assert explanation(begun).startswith(
        "Нет данных: отчёт за 2025/26 уч. год ждали до 20 сентября 2026"
    )
    assert explanation(begun, RU, YEAR).startswith(
        "Нет данных: за 2025/26 уч. год никто не отчитался"
    )
    accept(begun, "measurements", report("S1", "2024/25", 20))
    assert explanation(begun).endswith(f"{LATE}{GROWS}")


@pytest.mark.parametrize(
    ("day", "freshness"),
    [
        ("2026-09-20", "Нет данных: отчёт за 2025/26 уч. год ждут до 20 сентября 2026 г."),
        (
            "2026-09-21",
            "Нет данных: срок отчёта за 2025/26 уч. год был 20 сентября 2026 г.; "
            "до 4 октября 2026 г. идёт отсрочка",
        ),
        ("2026-10-05", "Нет данных: отчёт за 2025/26 уч. год ждали до 20 сентября 2026 г."),
    ],
)
def test_a_report_is_expected_then_in_grace_then_overdue(sqlite, day, freshness):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator(baseline_period="2024/25", baseline_value=10.0))
    row = queries.full_strategy(sqlite, now(sqlite, date.fromisoformat(day))).iloc[0]
    assert status.explain(row.to_dict(), RU).replace("\u00a0", " ").startswith(freshness)


def test_the_consortium_s_own_reports_are_not_counted_in_members(sqlite):
    start_with_indicator(sqlite, aggregation="distinct")
    assert explanation(sqlite).endswith("консорциум не отчитался.")
    accept(sqlite, "measurements", report("consortium", value=30))
    assert explanation(sqlite).endswith("отчитался сам консорциум.")


def test_a_figure_may_be_read_through_a_connection(begun):
    accept(begun, "measurements", report(value=30))
    moment = store.Moment(store.latest(begun), DAY)
    with begun.connect() as connection:
        inside = queries.full_strategy(connection, moment)
    pd.testing.assert_frame_equal(inside, queries.full_strategy(begun, moment))


def promised(engine, code="1.1", upload=None):
    at = now(engine) if upload is None else store.Moment(upload, DAY)
    rows = queries.target_path(engine, at, code)
    return list(zip(rows["on"], rows["value"], rows["kind"].fillna("eve"), strict=True))


def test_a_promise_runs_through_its_baseline_and_milestones_to_its_target(begun):
    accept(begun, "targets", target(16.0, "2024/25"))
    assert promised(begun) == [
        ("2023-08-31", 0.0, "baseline"),
        ("2025-08-31", 16.0, "milestone"),
        ("2027-08-31", 40.0, "target"),
    ]
    assert promised(begun, "9.9") == []


def test_a_promise_by_steps_stays_until_the_day_of_the_step(sqlite):
    start_with_indicator(sqlite, path="step")
    assert promised(sqlite) == [
        ("2023-08-31", 0.0, "baseline"),
        ("2027-08-30", 0.0, "eve"),
        ("2027-08-31", 40.0, "target"),
    ]


def test_of_a_range_only_the_baseline_is_dated_and_a_floor_is_kept_all_along(sqlite):
    start_consortium(sqlite)
    kept = {"better": "keep", "baseline_value": 97.0}
    accept(
        sqlite, "indicators", indicator(better="range", range_high=9.0), indicator("1.2", **kept)
    )
    accept(sqlite, "targets", target(40.0), target(95.0, code="1.2"))
    assert promised(sqlite) == [("2023-08-31", 0.0, "baseline")]
    assert [point[1] for point in promised(sqlite, "1.2")] == [95.0, 95.0]


def test_the_promise_before_its_last_change_is_found_whoever_changed_it(begun):
    assert queries.target_path_before(begun, now(begun), "1.1") is None
    changed = accept(begun, "targets", target(30.0))
    accept(begun, "targets", target(5.0, code="1.1", member_code="S1"))
    then, upload = queries.target_path_before(begun, now(begun), "1.1")
    assert upload == changed
    assert then["value"].tolist() == [0.0, 40.0]
    moved = accept(begun, "indicators", indicator(baseline_value=10.0))
    then, upload = queries.target_path_before(begun, now(begun), "1.1")
    assert upload == moved
    assert then["value"].tolist() == [0.0, 30.0]
    assert queries.target_path_before(begun, store.Moment(changed - 1, DAY), "1.1") is None


def test_values_as_known_then_and_now_stand_side_by_side(begun):
    accept(begun, "measurements", report("S1", "2023/24", 9), report("S1", value=30))
    before = now(begun)
    accept(begun, "measurements", report("S1", value=31))
    accept(begun, "targets", target(30.0, "2024/25"))
    rows = queries.compare_series(begun, before, now(begun), "1.1").set_index("period")
    assert list(rows.index) == ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"]
    assert rows.loc["2023/24", ["value_then", "value_now", "value_change"]].tolist() == [9, 9, 0]
    assert rows.loc[YEAR, ["value_then", "value_now", "value_change"]].tolist() == [30, 31, 1]
    assert rows.loc["2024/25", ["path_then", "path_now"]].round(1).tolist() == [20, 30]
