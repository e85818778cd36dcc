"""How values, changes and periods are written."""

import numpy as np
import pytest

from lib.text import load
from lib.wording import values

RU = load("ru")


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (57.4, "percent", "57,4\u00a0%"),
        (9.6, "per_1000", "9,6\u00a0на 1000"),
        (1615, "hours", "1\u00a0615\u00a0ч"),
        (13, "count", "13"),
        (float("nan"), "percent", "—"),
    ],
)
def test_a_figure_is_written_with_its_sign(value, kind, expected):
    assert values.figure(value, kind, RU) == expected


@pytest.mark.parametrize(
    ("value", "nominative", "genitive"),
    [(1, "1 балл", "1 балла"), (2, "2 балла", "2 баллов"), (5, "5 баллов", "5 баллов"),
     (21, "21 балл", "21 балла"), (2.5, "2,5 балла", "2,5 балла"), (76, "76 баллов", "76 баллов")],
)  # fmt: skip
def test_a_unit_agrees_with_its_number_and_its_preposition(value, nominative, genitive):
    assert values.figure(value, "points", RU) == nominative.replace(" ", "\u00a0", 1)
    assert values.limit(value, "points", RU) == genitive.replace(" ", "\u00a0", 1)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.0, 1.0, "от 0 до 1\u00a0балла"),
        (0.25, 0.3, "от 0,25 до 0,3\u00a0балла"),
        (2.0, None, "не ниже 2\u00a0баллов"),
        (None, 21.0, "не выше 21\u00a0балла"),
        (None, None, ""),
    ],
)
def test_limits_agree_with_their_words(low, high, expected):
    row = {"better": "range", "range_low": low, "range_high": high, "unit_kind": "points"}
    assert values.limits(row, RU) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(2.0, "+2"), (-2.0, "−2"), (0.2, "0"), (0.0, "0"), (0.5, "+1"), (np.int64(3), "+3")],
)
def test_a_change_is_written_with_its_sign(value, expected):
    assert values.change(value, RU, 0) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("2025/26", "2025/26"),
        ("2025/26-H2", "II 2025/26"),
        ("2025-Q4", "IV 2025"),
        ("2025-11", "11.2025"),
        (None, ""),
    ],
)
def test_a_period_is_short_on_an_axis(code, expected):
    assert values.short_period(code) == expected


def test_a_long_name_takes_two_lines_and_no_more():
    name = values.lines("Победители и призёры регионального уровня и выше на 1000 учащихся", 30)
    assert name.count("\n") == 1
    assert name.endswith("…")


def test_a_name_that_is_too_long_for_its_line_ends_with_an_ellipsis():
    assert values.shortened("Физика твёрдого тела", 40) == "Физика твёрдого тела"
    assert values.shortened("Электрокардиостимулятор", 10) == "Электрока…"
    assert values.shortened("Технологии искусственного интеллекта", 30) == (
        "Технологии искусственного…"
    )


@pytest.mark.parametrize(
    ("aggregation", "better", "expected"),
    [("sum", "up", "7"), ("sum", "down", "6"), ("distinct", "up", "7"), ("ratio", "down", "6,8"),
     ("mean", "up", "6,8")],
)  # fmt: skip
def test_a_plan_of_counts_is_whole_and_one_of_their_quotients_is_not(aggregation, better, expected):
    row = {"unit_kind": "count", "aggregation": aggregation, "better": better}
    assert values.planned(6.8, row, RU) == expected


@pytest.mark.parametrize(("value", "plan"), [(5.5, "5,5"), (6.0, "6"), (None, "6")])
def test_the_plan_of_what_is_reported_in_fractions_is_not_rounded(value, plan):
    row = {"unit_kind": "count", "aggregation": "sum", "better": "up", "value": value}
    assert values.planned(5.5, row, load("ru")) == plan


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "0\u00a0%"),
        (0.004, "меньше 1\u00a0%"),
        (0.005, "1\u00a0%"),
        (0.57, "57\u00a0%"),
        (None, "—"),
    ],
)
def test_a_small_part_of_a_whole_is_not_none(share, text):
    assert values.part(share, RU) == text
