"""Where a figure stands against its promise, and whether a newer report is late."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import periods
from lib.metrics import TargetPath, Thresholds, assess
from lib.metrics.assessment.examples import EXAMPLES
from lib.metrics.assessment.progress import attainment
from lib.vocabulary import Better, PlanStatus, Rule


def promise(baseline=0.0, target=100.0, better=Better.UP, milestones=(), **values):
    """From 2023 to 2028, with milestones between."""
    dated = [*milestones, ("2028", target)] if target is not None else list(milestones)
    return TargetPath(
        **{
            "better": better,
            "baseline": baseline,
            "baseline_period": periods.of("2023"),
            "targets": tuple((periods.of(code), value) for code, value in dated),
        }
        | values
    )


def judged(promised, value, period="2025", **values):
    return assess(promised, value, periods.of(period), Thresholds(), **values)


SERIES = [
    # name, baseline, value, target, milestones, better, plan, done %, planned %, needed, had
    ("A", 0, 4, 40, (), Better.UP, PlanStatus.OFF_PLAN, 10, 40, 12.0, 2.0),
    ("B", 0, 16, 40, (), Better.UP, PlanStatus.ON_PLAN, 40, 40, 8.0, 8.0),
    ("C", 12, 9, 0, (), Better.DOWN, PlanStatus.OFF_PLAN, 25, 40, -3.0, -1.5),
    ("D", 88, 91, 95, (), Better.UP, PlanStatus.ON_PLAN, 43, 40, 1.3, 1.5),
    ("E", 10, 11, 20, (), Better.UP, PlanStatus.OFF_PLAN, 10, 40, 3.0, 0.5),
    ("F", 120, 105, 200, (), Better.UP, PlanStatus.BACKWARDS, -19, 40, 31.7, -7.5),
    ("G", 5, 6, 30, (("2026", 6.0),), Better.UP, PlanStatus.ON_PLAN, 4, 3, 8.0, 0.5),
]


@pytest.mark.parametrize(
    ("name", "baseline", "value", "target", "milestones", "better", "plan", *"dpnh"), SERIES
)
def test_seven_series_are_judged_by_how_far_they_are_from_their_path(
    name, baseline, value, target, milestones, better, plan, d, p, n, h
):
    assessment = judged(promise(baseline, target, better, milestones), value)
    assert assessment.plan is plan
    assert (round(assessment.done * 100), round(assessment.planned * 100)) == (d, p)
    assert round(assessment.pace_needed, 1) == n
    assert round(assessment.pace_had, 1) == h
    assert assessment.attainment == pytest.approx(assessment.done * 100)


def test_the_method_shows_the_seven_series():
    shown = [
        (each.baseline, each.value, each.target, each.milestones, each.better) for each in EXAMPLES
    ]
    assert shown == [series[1:6] for series in SERIES]
    assert [each.assess(Thresholds()).plan for each in EXAMPLES] == [each[6] for each in SERIES]


@pytest.mark.parametrize(
    ("value", "plan"),
    [
        (100.0, PlanStatus.REACHED),
        (99.999, PlanStatus.ON_PLAN),
        (98.0, PlanStatus.ON_PLAN),
        (97.999, PlanStatus.SLIPPING),
        (90.0, PlanStatus.SLIPPING),
        (89.999, PlanStatus.OFF_PLAN),
        (0.0, PlanStatus.OFF_PLAN),
        (-0.001, PlanStatus.BACKWARDS),
    ],
)
@pytest.mark.parametrize("better", [Better.UP, Better.DOWN])
def test_each_word_begins_exactly_at_its_threshold(value, plan, better):
    if better is Better.UP:
        assert judged(promise(), value, "2028").plan is plan
    else:
        assert judged(promise(100.0, 0.0, better), 100.0 - value, "2028").plan is plan


def late(planned):
    """A plan that asks only so much of the way by the end of 2025."""
    return promise(milestones=(("2025", planned),))


@pytest.mark.parametrize(
    ("planned", "value", "plan", "rule"),
    [
        (5.0, 2.4999, PlanStatus.OFF_PLAN, Rule.HALF_NOT_DONE),
        (5.0, 2.5, PlanStatus.SLIPPING, Rule.GAP_SLIPPING),
        (4.9999, 2.4, PlanStatus.SLIPPING, Rule.GAP_SLIPPING),
        (4.9999, 0.0, PlanStatus.SLIPPING, Rule.GAP_SLIPPING),
        (1.0, 0.0, PlanStatus.ON_PLAN, Rule.NEAR_PATH),
    ],
)
def test_less_than_half_of_what_was_planned_is_off_plan_from_five_per_cent_on(
    planned, value, plan, rule
):
    assessment = judged(late(planned), value)
    assert (assessment.plan, assessment.rule) == (plan, rule)


def test_thresholds_are_settings_in_per_cent():
    set_by_hand = {"gap_slipping": "5", "gap_off_plan": "20,5", "early_planned": "0", "other": "x"}
    thresholds = Thresholds.from_settings(set_by_hand)
    assert thresholds == Thresholds(0.05, 0.205, 0.0, 0.5)
    assert Thresholds.from_settings({}) == Thresholds()
    assert assess(promise(), 95.0, periods.of("2028"), thresholds).plan is PlanStatus.ON_PLAN
    assert assess(promise(), 94.9, periods.of("2028"), thresholds).plan is PlanStatus.SLIPPING


def test_the_path_runs_by_days_through_milestones_and_is_flat_after_the_target():
    path = promise(10.0, 40.0, milestones=(("2025", 20.0),)).path
    assert path(date(2023, 12, 30)) is None
    assert path(date(2023, 12, 31)) == 10
    assert path(date(2024, 12, 31)) == pytest.approx(10 + 10 * 366 / 731)
    assert path(date(2025, 12, 31)) == 20
    assert path(date(2028, 12, 31)) == 40
    assert path(date(2035, 1, 1)) == 40


def test_a_plan_by_steps_changes_only_on_its_dates():
    path = promise(10.0, 40.0, milestones=(("2025", 20.0),), by_steps=True).path
    assert path(date(2025, 12, 30)) == 10
    assert path(date(2025, 12, 31)) == 20
    assert path(date(2028, 12, 30)) == 20
    assert path(date(2028, 12, 31)) == 40


def test_targets_of_the_baseline_s_time_do_not_bend_the_path():
    path = promise(10.0, 40.0, milestones=(("2022", 99.0), ("2023", 99.0))).path
    assert path(date(2023, 12, 31)) == 10


def test_nothing_is_planned_before_the_baseline():
    for period in ("2022", "2023"):
        assessment = judged(promise(), 50.0, period)
        assert (assessment.plan, assessment.rule) == (PlanStatus.NOT_DUE, Rule.NOT_BEGUN)


def test_without_a_value_the_deadline_decides_between_no_data_and_not_due():
    for due, plan in ((True, PlanStatus.NO_DATA), (False, PlanStatus.NOT_DUE)):
        assessment = assess(promise(), None, None, Thresholds(), due=due)
        assert assessment.plan is plan
        assert assessment.path is None
        assert assessment.attainment is None
    assert assess(promise(), None, periods.of("2028"), Thresholds()).path == 100


def test_without_a_target_there_is_nothing_to_compare_with():
    assessment = judged(promise(target=None), 50.0)
    assert (assessment.plan, assessment.rule) == (PlanStatus.NO_DATA, Rule.NO_TARGET)
    assert assessment.gap is None
    assert assessment.attainment is None
    assert round(assessment.pace_had, 2) == 24.98


@pytest.mark.parametrize(
    ("value", "period", "plan"),
    [
        (50.0, "2025", PlanStatus.NOT_DUE),
        (100.0, "2028", PlanStatus.REACHED),
        (99.0, "2028", PlanStatus.ON_PLAN),
        (95.0, "2028", PlanStatus.SLIPPING),
        (50.0, "2028", PlanStatus.OFF_PLAN),
    ],
)
def test_without_a_baseline_only_dated_targets_are_compared(value, period, plan):
    assessment = judged(promise(None), value, period)
    assert assessment.plan is plan
    assert assessment.attainment == value
    assert assessment.pace_had is None


def test_an_undated_baseline_still_gives_backwards():
    undated = promise(50.0, 100.0, baseline_period=None)
    assert judged(undated, 40.0, "2028").plan is PlanStatus.BACKWARDS
    assert judged(undated, 60.0, "2025").plan is PlanStatus.NOT_DUE


def test_nothing_of_nothing_is_behind_without_a_scale():
    assessment = judged(promise(None, 0.0, Better.DOWN), 3.0, "2028")
    assert (assessment.plan, assessment.rule) == (PlanStatus.OFF_PLAN, Rule.BEHIND_WITHOUT_SCALE)
    assert assessment.gap is None


@pytest.mark.parametrize(
    ("value", "plan", "attained"),
    [(50.0, PlanStatus.REACHED, 100.0), (49.0, PlanStatus.BACKWARDS, 0.0)],
)
def test_a_target_equal_to_the_baseline_is_met_or_not(value, plan, attained):
    assessment = judged(promise(50.0, 50.0), value)
    assert assessment.plan is plan
    assert assessment.gap is None
    assert assessment.attainment == attained


KEEP = promise(96.0, 95.0, Better.KEEP)
BETWEEN = promise(None, None, Better.RANGE, low=10.0, high=20.0)


@pytest.mark.parametrize(
    ("promised", "value", "period", "plan", "path"),
    [
        (KEEP, 95.0, "2025", PlanStatus.ON_PLAN, 95.0),
        (KEEP, 95.0, "2028", PlanStatus.REACHED, 95.0),
        (KEEP, 94.9, "2028", PlanStatus.OFF_PLAN, 95.0),
        (promise(96.0, None, Better.KEEP), 95.0, "2025", PlanStatus.OFF_PLAN, 96.0),
        (promise(None, None, Better.KEEP), 95.0, "2025", PlanStatus.NO_DATA, None),
        (BETWEEN, 10.0, "2025", PlanStatus.ON_PLAN, None),
        (BETWEEN, 20.0, "2025", PlanStatus.ON_PLAN, None),
        (BETWEEN, 9.9, "2025", PlanStatus.OFF_PLAN, None),
        (BETWEEN, 20.1, "2025", PlanStatus.OFF_PLAN, None),
        (promise(None, None, Better.RANGE, high=20.0), -5.0, "2025", PlanStatus.ON_PLAN, None),
        (promise(None, None, Better.RANGE), 15.0, "2025", PlanStatus.NO_DATA, None),
    ],
)
def test_what_is_to_be_kept_is_inside_or_outside(promised, value, period, plan, path):
    assessment = judged(promised, value, period)
    assert assessment.plan is plan
    assert assessment.path == path
    assert assessment.gap is None
    assert assessment.attainment == {PlanStatus.OFF_PLAN: 0.0, PlanStatus.NO_DATA: None}.get(
        plan, 100.0
    )


@pytest.mark.parametrize("value", [80.0, 92.0, 99.0])
def test_a_floor_above_the_ceiling_is_compared_with_nothing(value):
    for promised in (
        promise(85.0, 95.0, Better.KEEP, high=90.0),
        promise(None, None, Better.RANGE, low=20.0, high=10.0),
    ):
        assessment = judged(promised, value)
        assert (assessment.plan, assessment.rule) == (PlanStatus.NO_DATA, Rule.LIMITS_CROSSED)


@pytest.mark.parametrize(
    ("baseline", "value", "goal", "better", "attained"),
    [
        (38, 57.4, 55, Better.UP, 114),
        (66, 70.0, 75, Better.UP, 44),
        (18, 14.1, 12, Better.DOWN, 65),
        (8.4, 6.2, 6, Better.DOWN, 92),
        (0, 214, 200, Better.UP, 107),
        (120, 105, 200, Better.UP, -19),
        (None, 30, 40, Better.UP, 75),
        (None, 8, 6, Better.DOWN, 75),
        (None, 0, 6, Better.DOWN, 100),
        (None, 1, 0, Better.UP, 100),
        (None, -1, 0, Better.UP, 0),
    ],
)
def test_attainment_is_the_share_of_the_way_in_per_cent(baseline, value, goal, better, attained):
    promised = promise(baseline, float(goal), better)
    assert round(attainment(promised, value, periods.of("2028"))) == attained


@pytest.mark.parametrize(
    ("period", "attained"),
    [
        ("2025", 50.0),
        ("2026", 100.0),
        ("2026-Q2", 100.0),
        ("2025/26-H2", 100.0),
        ("2027", 50.0),
        ("2028", 50.0),
        ("2030", 50.0),
    ],
)
def test_attainment_is_of_the_own_year_s_target_or_else_the_last(period, attained):
    promised = promise(0.0, 100.0, milestones=(("2026", 50.0),))
    assert attainment(promised, 50.0, periods.of(period)) == attained


def test_no_pace_is_needed_where_the_target_is_met_or_its_day_has_come():
    assert judged(promise(), 100.0).pace_needed is None
    assert judged(promise(), 50.0, "2028").pace_needed is None


numbers = st.floats(-1000, 1000).map(lambda number: round(number, 3))
ORDER = [PlanStatus.OFF_PLAN, PlanStatus.SLIPPING, PlanStatus.ON_PLAN, PlanStatus.REACHED]


@given(numbers, numbers, numbers, numbers, st.sampled_from(["2024", "2025/26-H1", "2027-Q3"]))
def test_a_better_value_never_earns_a_worse_word(baseline, target, one, other, period):
    promised = promise(baseline, target, Better.UP if target >= baseline else Better.DOWN)
    worse, better = sorted((one, other), key=lambda value: value * promised.sign)
    order = [PlanStatus.BACKWARDS, *ORDER]
    ranks = [order.index(judged(promised, value, period).plan) for value in (worse, better)]
    assert ranks == sorted(ranks)


@given(numbers, numbers, numbers)
def test_less_is_better_mirrors_more_is_better(baseline, target, value):
    up = judged(promise(baseline, target), value)
    down = judged(promise(-baseline, -target, Better.DOWN), -value)
    assert (up.plan, up.rule, up.gap, up.attainment) == (
        down.plan,
        down.rule,
        down.gap,
        down.attainment,
    )
