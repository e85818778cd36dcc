"""Sentences agree with their word: a figure is never written as the limit that it misses."""

import dataclasses
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib import metrics, periods
from lib.metrics import TargetPath, Thresholds
from lib.text import load
from lib.vocabulary import Better, PlanStatus, Rule
from lib.wording import values
from lib.wording.status import explain
from tests.charts import examples

RU = load("ru")
YEAR, TARGET_YEAR, BASE_YEAR = "2025/26", "2026/27", "2022/23"
NUMBERS = st.integers(0, 1000).map(lambda tenths: tenths / 10)
MISSES = st.floats(-5, 0).map(lambda exponent: 10**exponent)


def sentence(path, value):
    """What the board says of a figure of which all members have reported."""
    assessment = metrics.assess(path, value, periods.of(YEAR), Thresholds())
    row = examples.indicator() | dataclasses.asdict(assessment)
    row |= {
        **dict.fromkeys(("value", "likely", "lowest", "highest"), value),
        "better": path.better,
        "range_low": path.low,
        "range_high": path.high,
        "firm": True,
        "members_unknown": 0,
        "baseline": path.baseline,
        "target": path.target,
        "unit_kind": "points",
        "period": YEAR,
        "target_period": TARGET_YEAR,
        "baseline_period": BASE_YEAR,
        "computed": assessment.plan,
        "gap_limit": None,
        "override_until": None,
        "period_type": "school_year",
        "parts_in": 1,
        "parts_due": 1,
        "aggregation": "sum",
        "due_period": TARGET_YEAR,
        "due_on": "2027-09-20",
        "freshness": "fresh",
        "members_reported": 3,
        "members_due": 3,
        "members_without_base": 0,
        "reporters": None,
        "small": False,
        "next_period": None,
        "below": None,
        "withheld": False,
    }
    return assessment, explain(row, RU).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "limit"), [(94.85, 94.9), (0.25, 0.3), (94.96, 95.0), (94.999, 95.0), (4.45, 4.5)]
)
def test_enough_digits_are_those_that_are_written(value, limit):
    digits = values.enough_digits(value, (limit,))
    assert RU.number(value, digits) != RU.number(limit, digits)


@given(st.sampled_from((Better.KEEP, Better.RANGE)), NUMBERS, NUMBERS, MISSES, st.booleans())
def test_a_figure_outside_its_limits_is_not_written_as_the_limit(better, low, width, miss, above):
    assume(width > 0)
    high = low + width
    path = TargetPath(
        better, 0.0, periods.of(BASE_YEAR), ((periods.of(TARGET_YEAR), low),), low=low, high=high
    )
    assessment, text = sentence(path, high + miss if above else low - miss)
    assert assessment.rule is Rule.OUTSIDE
    numbers = re.findall(r"−?\d[\d ]*(?:,\d+)?", text.split("база")[0].split("год", 1)[1])
    value, *limits = [number.strip() for number in numbers]
    assert len(limits) == 2
    assert value not in limits, text


def test_the_method_page_says_what_the_rule_does_without_a_baseline():
    promised = TargetPath(Better.UP, targets=((periods.of(YEAR), 40.0),))
    assessment, text = sentence(promised, 34.0)
    assert (assessment.plan, assessment.gap) == (PlanStatus.OFF_PLAN, -0.15)
    assert "отставание 15 % цели; базы нет" in text
    assert "Без базы статус есть: отставание считается долями цели" in RU("method-plan-no-data")


@pytest.mark.parametrize(
    ("value", "target_year", "plan"),
    [
        (10.0, TARGET_YEAR, PlanStatus.ON_PLAN),
        (10.0, YEAR, PlanStatus.REACHED),
        (9.0, YEAR, PlanStatus.OFF_PLAN),
    ],
)
def test_the_method_page_says_what_the_rule_does_with_limits(value, target_year, plan):
    targets = ((periods.of(target_year), 10.0),)
    promised = TargetPath(Better.KEEP, 12.0, periods.of(BASE_YEAR), targets)
    assert sentence(promised, value)[0].plan is plan
    assert RU("method-limits") == (
        "где надо удержать не ниже или в пределах, статус один из двух: внутри пределов — "
        "по плану, а когда срок цели прошёл — достиг цели; снаружи — вне плана. Если нижняя "
        "граница выше верхней, сравнивать не с чем: нет данных."
    )
