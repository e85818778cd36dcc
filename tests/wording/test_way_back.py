"""The shortest way back to the plan in words: enough of it, for those that are behind only."""

import math

import pytest

from lib.text import load
from lib.wording.questions import describe_way_back

NAMES = {f"S{n}": f"«Школа {n}»" for n in range(1, 10)}
SHARE = {"unit_kind": "percent", "aggregation": "ratio", "better": "up", "computed": "off_plan"}


def way(*steps):
    columns = ("member_code", "value", "needed", "carried")
    return [dict(zip(columns, (*step, False)[:4], strict=True)) for step in steps]


def sentence(steps, language="ru", **row):
    words = describe_way_back(steps, SHARE | row, NAMES, load(language))
    return words.replace("\u00a0", " ")


def test_what_is_enough_is_never_rounded_below_it():
    steps = way(("S1", 45.6, 52.04), ("S2", 40.0, 54.0))
    assert sentence(steps) == (
        "чтобы вернуться на план, достаточно: «Школа 1» — 52,1 % вместо 45,6 %, "
        "«Школа 2» — 54 % вместо 40 %"
    )
    falling = sentence(way(("S1", 9.0, 8.46)), better="down", unit_kind="count")
    assert falling.endswith("«Школа 1» — 8,4 вместо 9")


@pytest.mark.parametrize("word", ["reached", "on_plan", "not_due", "no_data"])
def test_nobody_is_told_how_to_return_who_is_not_behind(word):
    assert not sentence(way(("S1", 45.6, 52.0)), computed=word)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "чтобы вернуться на план, достаточно: «Школа 1» — 9 (отчёта ещё нет)"),
        ("en", "to return to the plan it is enough: «Школа 1» at 9 (no report yet)"),
        ("kk", "жоспарға оралу үшін мыналар жеткілікті: «Школа 1» — 9 (есеп әлі жоқ)"),
    ],
)
def test_who_has_not_reported_has_no_zero(language, words):
    steps = way(("S1", math.nan, 9.0))
    assert sentence(steps, language, unit_kind="count", aggregation="sum") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            "чтобы вернуться на план, понадобятся 6 организаций; больше всего дадут "
            "«Школа 1» — 9 вместо 1, «Школа 2» — 9 вместо 1, «Школа 3» — 9 вместо 1",
        ),
        (
            "en",
            "to return to the plan it takes 6 members; most of it by "
            "«Школа 1» at 9 instead of 1, «Школа 2» at 9 instead of 1, «Школа 3» at 9 instead of 1",
        ),
        (
            "kk",
            "жоспарға оралу үшін 6 ұйымның нәтижесі жақсаруы керек; ең көп үлес қосатындары: "
            "«Школа 1» — 1 орнына 9, «Школа 2» — 1 орнына 9, «Школа 3» — 1 орнына 9",
        ),
    ],
)
def test_of_a_long_way_the_length_is_told(language, words):
    steps = way(*((f"S{n}", 1.0, 9.0) for n in range(1, 7)))
    assert sentence(steps, language, unit_kind="count", aggregation="sum") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "достаточно: «Школа 1» — 9 вместо прошлогодних 3"),
        ("en", "it is enough: «Школа 1» at 9 instead of last year's 3"),
        ("kk", "жеткілікті: «Школа 1» — былтырғы 3 орнына 9"),
    ],
)
def test_what_is_of_a_year_earlier_is_told_as_such(language, words):
    steps = way(("S1", 3.0, 9.0, True))
    assert sentence(steps, language, unit_kind="count", aggregation="sum").endswith(words)


def test_the_consortium_is_told_what_its_row_must_reach():
    steps = way(("consortium", 30.0, 40.0))
    assert sentence(steps, unit_kind="count", aggregation="distinct") == (
        "чтобы вернуться на план, достаточно: в отчёте самого консорциума — 40 вместо 30"
    )
