"""Rules for indicators, targets, measurements and settings, each both ways."""

from datetime import date

import pytest

from lib import desk
from lib.text import load
from tests.helpers.files import KNOWN, checked, codes_of, frame, table

SHARE = {
    "indicator_code": "3.1",
    "member_code": "S01",
    "period": "2024/25",
    "value": "41,94",
    "numerator": "13",
    "denominator": "31",
}
COUNT = {"indicator_code": "6.1", "member_code": "S01", "period": "2024/25-H1", "value": "4"}


def measured(*rows, today=None):
    options = {"today": today} if today else {}
    answer = checked(table(*rows), kind="measurements", **options)
    return codes_of(answer.errors), codes_of(answer.warnings)


def test_sound_rows_have_no_problem():
    assert measured(SHARE, COUNT) == ([], [])


def test_v01_a_numerator_is_at_most_its_denominator():
    assert measured(SHARE | {"numerator": "31", "value": "100"})[0] == []
    errors, _ = measured(SHARE | {"numerator": "32", "value": "н/д"})
    assert errors == ["numerator-above-denominator"]


def test_v01_a_ratio_that_is_no_share_may_exceed_its_base():
    row = COUNT | {"numerator": "5", "denominator": "2", "value": "4"}
    assert measured(row)[0] == []


def test_v02_the_ratio_wins_over_a_value_that_differs():
    assert measured(SHARE | {"value": "42,03"})[1] == []
    answer = checked(table(SHARE | {"value": "42,1"}))
    assert codes_of(answer.warnings, "column") == [("value-differs-from-ratio", "value")]
    assert answer.warnings[0].values["ratio"] == 41.94


@pytest.mark.parametrize("value", ["0", "100"])
def test_v03_a_share_lies_between_0_and_100(value):
    assert measured({**SHARE, "value": value, "numerator": "", "denominator": ""})[0] == []


@pytest.mark.parametrize("value", ["-1", "100,1"])
def test_v03_a_share_outside_is_an_error(value):
    errors, _ = measured({**SHARE, "value": value, "numerator": "", "denominator": ""})
    assert errors == ["percent-beyond"]


def test_v03_what_is_no_share_may_exceed_100_per_cent():
    row = {"indicator_code": "2.4", "member_code": "S01", "period": "2024/25-H1", "value": "130"}
    assert measured(row)[0] == []


@pytest.mark.parametrize(
    ("code", "period", "errors"),
    [
        ("3.1", "2024/25", []),
        ("3.1", "2024/25-H1", ["period-type-differs"]),
        ("3.1", "2025", ["period-type-differs"]),
        ("6.1", "2024/25-H1", []),
        ("6.1", "2024/25", []),
        ("6.1", "2024-Q4", ["period-type-differs"]),
        ("8.2", "2025", []),
        ("8.2", "2024/25", ["period-type-differs"]),
    ],
)
def test_v04_a_period_fits_the_indicator(code, period, errors):
    row = {"indicator_code": code, "member_code": "S01", "period": period, "value": "4"}
    assert measured(row)[0] == errors


def test_v04_a_bare_year_is_asked_about_with_both_school_years():
    answer = checked(table(SHARE | {"period": "2025"}))
    assert answer.errors[0].fix == "2024/25 | 2025/26"


def test_v05_the_same_key_twice_names_both_rows():
    answer = checked(table(SHARE, COUNT, SHARE | {"value": "50"}, SHARE))
    assert [(one.row, one.code, one.values["first"]) for one in answer.errors] == [
        (4, "key-twice", "2"),
        (5, "key-twice", "2"),
    ]
    assert answer.errors[0].values["key"] == "3.1 · S01 · 2024/25"
    assert list(answer.rows["line"]) == [2, 3]


def test_v05_keys_that_are_spelled_differently_are_the_same():
    assert measured(SHARE, SHARE | {"indicator_code": "3,1", "member_code": "«Родник»"})[0] == [
        "key-twice"
    ]


@pytest.mark.parametrize(
    ("period", "warnings"),
    [
        ("2022/23", ["member-not-active"]),
        ("2023/24", []),
        ("2025/26", ["period-running"]),
        ("2026/27", ["member-not-active"]),
    ],
)
def test_v06_a_member_reports_on_a_time_when_it_belonged(period, warnings):
    assert measured(SHARE | {"period": period})[1] == warnings


@pytest.mark.parametrize(
    ("until", "end"), [("none", "с 01.09.2023."), ("30.06.2026", "с 01.09.2023 по 30.06.2026.")]
)
def test_v06_a_member_that_never_left_has_no_last_day_in_the_sentence(until, end):
    words = load("ru")
    sentence = words("problem-member-not-active", found="S01", since="01.09.2023", until=until)
    assert sentence.endswith(f"не входит в консорциум: участник {end}")


def test_v07_a_jump_is_asked_about():
    points = {"numerator": "", "denominator": "", "indicator_code": "2.4", "member_code": "S02"}
    first = SHARE | points | {"period": "2024/25-H1", "value": "40"}
    assert measured(first, first | {"period": "2024/25-H2", "value": "70"})[1] == []
    answer = checked(table(first, first | {"period": "2024/25-H2", "value": "70,1"}))
    [warning] = answer.warnings
    assert (warning.code, warning.row) == ("value-jumps", 3)
    assert (warning.values["previous"], warning.values["period"]) == (40.0, "2024/25-H1")


@pytest.mark.parametrize(
    ("before", "after", "warnings"),
    [
        ("45", "15", 1),
        ("45", "16", 0),
        ("15", "45", 1),
        ("9", "2", 0),
        ("12", "3", 0),
        ("40", "0", 1),
    ],
)
def test_v07_per_cent_that_fall_to_a_third_are_asked_about(before, after, warnings):
    points = {"numerator": "", "denominator": "", "indicator_code": "2.4", "member_code": "S02"}
    first = SHARE | points | {"period": "2024/25-H1", "value": before}
    codes = measured(first, first | {"period": "2024/25-H2", "value": after})[1]
    assert codes == ["value-jumps"] * warnings


@pytest.mark.parametrize(
    ("value", "warnings"), [("18", []), ("19", ["value-jumps"]), ("1", []), ("2", [])]
)
def test_v07_three_times_the_stored_value_before_is_a_jump(value, warnings):
    assert measured(COUNT | {"period": "2025/26-H1", "value": value})[1] == warnings


@pytest.mark.parametrize(
    ("numerator", "denominator", "warnings"),
    [(80, 250, []), (80, 251, ["value-jumps"]), (4, 10, []), (4, 9, ["value-jumps"])],
)
def test_v07_a_denominator_of_five_times_the_last_is_asked_about(numerator, denominator, warnings):
    row = SHARE | {"value": "", "numerator": "20", "denominator": "50", "period": "2023/24"}
    ratio = {"numerator": str(numerator), "denominator": str(denominator), "period": "2024/25"}
    answer = checked(table(row, row | ratio))
    columns = [(one.code, one.column) for one in answer.warnings if one.column == "denominator"]
    assert columns == [(code, "denominator") for code in warnings]


def test_v07_a_year_is_not_compared_with_a_half():
    assert measured(COUNT | {"period": "2025/26", "value": "90"})[1] == ["period-running"]


def test_v08_two_halves_make_the_year():
    assert measured(COUNT | {"period": "2024/25", "value": "10"})[1] == []
    answer = checked(table(COUNT | {"period": "2024/25", "value": "11"}))
    [warning] = answer.warnings
    assert warning.code == "halves-differ-from-year"
    assert (warning.values["halves"], warning.values["year"]) == (10.0, 11.0)


def test_v08_the_file_counts_before_the_store():
    year = COUNT | {"period": "2024/25", "value": "11"}
    assert measured(year, COUNT | {"value": "5"})[1] == []


def test_the_consortiums_row_is_the_sum_of_its_members():
    of_consortium = COUNT | {"member_code": "консорциум"}
    assert measured(of_consortium, COUNT)[1] == []
    assert measured(of_consortium | {"value": "5"}, COUNT)[1] == ["sum-differs-from-consortium"]


def test_a_ratio_without_its_base_is_warned_about():
    assert measured(SHARE | {"denominator": ""})[1] == ["denominator-absent"]
    assert measured(SHARE | {"denominator": "0", "numerator": "0"})[1] == ["denominator-absent"]


def test_a_report_is_not_from_the_future():
    assert measured(SHARE | {"reported_on": "01.03.2026"})[0] == []
    assert measured(SHARE | {"reported_on": "02.03.2026"})[0] == ["date-in-future"]


def test_a_late_report_and_few_answers_are_noted():
    notes = codes_of(
        checked(table(SHARE | {"reported_on": "20.09.2025", "sample_size": "10"})).notes
    )
    assert not {"late-report", "few-answers"} & set(notes)
    notes = codes_of(
        checked(table(SHARE | {"reported_on": "21.09.2025", "sample_size": "9"})).notes
    )
    assert {"late-report", "few-answers"} <= set(notes)


def test_shares_instead_of_per_cent_are_asked_about():
    small = {"numerator": "", "denominator": "", "value": "0,45"}
    rows = [SHARE | small, SHARE | small | {"member_code": "S02", "value": "1"}]
    assert "share-for-percent" in measured(*rows)[1]
    rows[1]["value"] = "45"
    assert "share-for-percent" in measured(*rows)[1]
    rows[0]["value"] = "1,2"
    assert "share-for-percent" not in measured(*rows)[1]


TARGET = {"indicator_code": "3.1", "period": "2026/27", "target_value": "45"}


def test_v20_a_target_is_better_than_the_baseline():
    assert codes_of(checked(table(TARGET)).warnings) == []
    answer = checked(table(TARGET | {"target_value": "30"}))
    assert codes_of(answer.warnings) == ["target-against-direction"]
    down = {"indicator_code": "8.2", "period": "2026", "target_value": "10"}
    assert codes_of(checked(table(down)).warnings) == ["target-against-direction"]
    assert codes_of(checked(table(down | {"target_value": "8"})).warnings) == []


@pytest.mark.parametrize(
    ("better", "low", "high", "target", "sentence"),
    [
        ("keep", None, 90.0, "95", "Цель 95 выше верхней границы показателя: 90."),
        ("range", 50.0, 70.0, "45", "Цель 45 ниже нижней границы показателя: 50."),
        ("keep", 40.0, 90.0, "45", None),
        ("up", 50.0, 70.0, "95", None),
    ],
)
def test_a_target_lies_within_the_limits_of_its_indicator(better, low, high, target, sentence):
    indicators = KNOWN["indicators"].assign(better=better, range_low=low, range_high=high)
    current_rows = {
        **KNOWN,
        "indicators": indicators.astype({"range_low": float, "range_high": float}),
    }
    errors = checked(table(TARGET | {"target_value": target}), current_rows=current_rows).errors
    words = [desk.problem_text(error, "targets", load("ru")).sentence for error in errors]
    assert words == ([] if sentence is None else [sentence])


def test_a_target_is_possible_and_of_the_right_sort_of_year():
    assert codes_of(checked(table(TARGET | {"target_value": "101"})).errors) == ["percent-beyond"]
    assert codes_of(checked(table(TARGET | {"period": "2026"})).errors) == ["period-type-differs"]
    assert checked(table(TARGET)).rows["member_code"].tolist() == ["consortium"]


INDICATOR = {
    "indicator_code": "3.9",
    "direction": "3",
    "name_ru": "Новый показатель",
    "unit": "%",
    "better": "рост",
    "aggregation": "доля",
    "nature": "доля",
    "period_type": "учебный год",
}


def test_the_kind_of_unit_follows_from_the_unit():
    rows = [INDICATOR, INDICATOR | {"indicator_code": "3.8", "unit": "чел."}]
    answer = checked(table(*rows))
    assert answer.errors == ()
    assert answer.rows["unit_kind"].tolist() == ["percent", "count"]
    assert "filled-in" in codes_of(answer.notes)


def test_what_is_counted_did_not_begin_below_nothing():
    counted = INDICATOR | {"unit": "чел.", "baseline_value": "-3"}
    assert codes_of(checked(table(counted)).errors) == ["count-negative"]
    assert codes_of(checked(table(counted | {"baseline_value": "0"})).errors) == []
    scored = counted | {"unit": "балл"}
    assert codes_of(checked(table(scored)).errors) == []


def test_the_limits_of_an_indicator_are_in_order():
    ranged = INDICATOR | {"better": "в пределах", "range_low": "20", "range_high": "30"}
    assert checked(table(ranged)).errors == ()
    assert codes_of(checked(table(ranged | {"range_low": "40"})).errors) == ["range-reversed"]
    empty = ranged | {"range_low": "", "range_high": ""}
    assert codes_of(checked(table(empty)).errors) == ["range-absent"]
    assert codes_of(checked(table(INDICATOR | {"baseline_value": "120"})).errors) == [
        "percent-beyond"
    ]


@pytest.mark.parametrize(
    ("rule", "reporters", "warnings"),
    [
        ("без повторов", "школа", ["distinct-by-members"]),
        ("без повторов", "консорциум", []),
        ("без повторов", "", []),
        ("сумма", "школа", []),
    ],
)
def test_members_cannot_owe_a_count_without_repetition(rule, reporters, warnings):
    row = INDICATOR | {"unit": "шт.", "aggregation": rule, "reporters": reporters}
    assert codes_of(checked(table(row)).warnings) == warnings


@pytest.mark.parametrize("code", ["01.янв", "1 янв", "2026-01-01", "01.01.2026"])
def test_an_indicators_code_that_excel_took_for_a_day_is_explained(code):
    [error] = checked(table(INDICATOR | {"indicator_code": code})).errors
    assert (error.code, error.fix) == ("code-date", "1.1")


def test_an_indicators_code_may_have_a_comma():
    assert checked(table(INDICATOR | {"indicator_code": "1,1"})).rows[
        "indicator_code"
    ].tolist() == ["1.1"]


@pytest.mark.parametrize(
    ("setting", "right", "wrong"),
    [
        ("support_staff", "все", "кому угодно"),
        ("support_stage_1", "06-30", "31 июня"),
        ("grace_days", "14", "две недели"),
        ("deadline_first_half", "12-20", "в декабре"),
        ("deadline_days_after", "20", "-1"),
        ("time_zone", "Asia/Almaty", "Алматы"),
    ],
)
def test_a_setting_is_possible(setting, right, wrong):
    row = {"setting": setting, "value": right}
    assert checked(table(row)).errors == ()
    assert codes_of(checked(table(row | {"value": wrong})).errors) == ["setting-malformed"]


def test_rules_say_nothing_of_indicators_that_are_unknown():
    current_rows = KNOWN | {
        "indicators": frame("indicators"),
        "measurements": frame("measurements"),
    }
    assert codes_of(checked(table(SHARE), current_rows=current_rows).errors) == ["unknown-code"]


def test_a_period_that_has_not_begun_is_refused_and_a_running_one_warned_of():
    early = COUNT | {"period": "2026/27-H1"}
    assert measured(early)[0] == ["period-not-begun"]
    running = COUNT | {"period": "2025/26-H2"}
    assert measured(running) == ([], ["period-running"])
    assert measured(running, today=date(2026, 5, 20)) == ([], [])


def test_a_report_of_somebody_who_does_not_owe_it_is_warned_of():
    assert measured(COUNT | {"member_code": "U01"}) == ([], ["reporter-not-expected"])


def test_a_count_below_zero_is_refused():
    assert measured(COUNT | {"value": "-4"})[0] == ["count-negative"]
