"""The plan mark: a figure compared with the target path on the last day of its period.

Rule: the design's section on figures (status, *plan*). Baseline, milestones, target and values
stand at the last day of their period; the plan runs between them by days or by steps and is flat
after the last. The gap is measured in shares of the whole journey from baseline to target, so
that 0 -> 4 of 40 is a tenth of the way and 88 -> 91 of 95 % three sevenths. How old the report is
does not matter here: that is the freshness mark.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from lib.metrics.assessment.target_path import TargetPath
from lib.periods import Period
from lib.vocabulary import SETTING_DEFAULTS, Better, PlanStatus, Rule, SettingName

DAYS_A_YEAR = 365.25
DIGITS = 9
"""Shares are compared after rounding, so that exactly 2 % behind is not 2.0000000001 %."""


@dataclass(frozen=True)
class Thresholds:
    """Limits between the plan words, in shares of the journey.

    slipping, off_plan : a figure behind the path by more than this gets the word.
    early_planned, early_done : once the share ``early_planned`` of the journey is planned, a figure
        that has done less than the part ``early_done`` of it is off plan. Without this rule a
        figure that does not move at all would stay on plan for too long.
    """

    slipping: float = 0.02
    off_plan: float = 0.10
    early_planned: float = 0.05
    early_done: float = 0.50

    def nearest(self, gap: float | None) -> float | None:
        """Return the threshold between two statuses that is nearest to a gap."""
        if gap is None:
            return None
        return min((-self.slipping, -self.off_plan), key=lambda limit: abs(limit - gap))

    @classmethod
    def from_settings(cls, settings: Mapping[str, str]) -> Self:
        """Read the thresholds, set in per cent; what is not set keeps its default."""

        def share(name: SettingName) -> float:
            return float(settings.get(name, SETTING_DEFAULTS[name]).replace(",", ".")) / 100

        return cls(
            slipping=share(SettingName.GAP_SLIPPING),
            off_plan=share(SettingName.GAP_OFF_PLAN),
            early_planned=share(SettingName.EARLY_PLANNED),
            early_done=share(SettingName.EARLY_DONE),
        )


@dataclass(frozen=True)
class Assessment:
    """Assessment of one figure; see ``assess``. Shares of the journey, paces in units a year.

    planned, done : how much of the way was planned by the figure's day, and how much is done.
    gap : how far ahead of the path, negative when behind.
    """

    plan: PlanStatus
    rule: Rule
    path: float | None = None
    gap: float | None = None
    planned: float | None = None
    done: float | None = None
    attainment: float | None = None
    pace_needed: float | None = None
    pace_had: float | None = None


def assess(
    target_path: TargetPath,
    value: float | None,
    period: Period | None,
    thresholds: Thresholds,
    *,
    due: bool = True,
) -> Assessment:
    """Assess a figure against the target path; the first rule that fits gives the plan word.

    value, period : the figure and its period, on whose last day it is compared; the value is
        missing where there is none, or none that is complete.
    due : whether a report has come due by now, which tells "no data" from "not due yet".
    """
    if value is None or period is None:
        path = target_path.path(period.end) if period else None
        if due:
            return Assessment(PlanStatus.NO_DATA, Rule.NO_VALUE, path=path)
        return Assessment(PlanStatus.NOT_DUE, Rule.NOTHING_DUE, path=path)
    day = period.end
    if target_path.limits is not None:
        return _assess_limits(target_path, value, day)
    if target_path.target is None:
        return Assessment(
            PlanStatus.NO_DATA, Rule.NO_TARGET, pace_had=_pace_had(target_path, value, day)
        )
    path, planned, done, gap = _shares(target_path, value, day)
    plan, rule = _word(target_path, value, day, thresholds, (path, planned, done, gap))
    return Assessment(
        plan=plan,
        rule=rule,
        path=path,
        gap=gap,
        planned=planned,
        done=done,
        attainment=attainment(target_path, value, period),
        pace_needed=_pace_needed(target_path, value, day),
        pace_had=_pace_had(target_path, value, day),
    )


Shares = tuple[float | None, float | None, float | None, float | None]


def _shares(target_path: TargetPath, value: float, day: date) -> Shares:
    """Path on the day, and planned, done and gap in shares of the journey."""
    path, journey = target_path.path(day), target_path.journey

    def share(end: float | None, start: float | None) -> float | None:
        if journey is None or end is None or start is None:
            return None
        return round(target_path.sign * (end - start) / journey, DIGITS)

    start = target_path.baseline
    return path, share(path, start), share(value, start), share(value, path)


def _word(
    target_path: TargetPath, value: float, day: date, thresholds: Thresholds, shares: Shares
) -> tuple[PlanStatus, Rule]:
    path, planned, done, gap = shares
    if path is None or (target_path.baseline_on is not None and day <= target_path.baseline_on):
        return PlanStatus.NOT_DUE, Rule.NOT_BEGUN
    if target_path.target is not None and target_path.met(value, target_path.target):
        return PlanStatus.REACHED, Rule.TARGET_MET
    if target_path.baseline is not None and not target_path.met(value, target_path.baseline):
        return PlanStatus.BACKWARDS, Rule.BELOW_BASELINE
    if gap is None:
        return PlanStatus.OFF_PLAN, Rule.BEHIND_WITHOUT_SCALE
    if gap < -thresholds.off_plan:
        return PlanStatus.OFF_PLAN, Rule.GAP_OFF_PLAN
    if _stalled(planned, done, thresholds):
        return PlanStatus.OFF_PLAN, Rule.HALF_NOT_DONE
    if gap < -thresholds.slipping:
        return PlanStatus.SLIPPING, Rule.GAP_SLIPPING
    return PlanStatus.ON_PLAN, Rule.NEAR_PATH


def _stalled(planned: float | None, done: float | None, thresholds: Thresholds) -> bool:
    if planned is None or done is None or planned < thresholds.early_planned:
        return False
    return done < round(planned * thresholds.early_done, DIGITS)


def _assess_limits(target_path: TargetPath, value: float, day: date) -> Assessment:
    """Assess a value against limits: inside is on plan, and reached once the target's period ends.

    If the lower limit is above the upper one, nothing is compared: the file has a mistake.
    """
    is_inside, path = target_path.is_inside(value), target_path.path(day)
    if target_path.are_limits_crossed:
        return Assessment(PlanStatus.NO_DATA, Rule.LIMITS_CROSSED, path=path)
    if is_inside is None:
        return Assessment(PlanStatus.NO_DATA, Rule.NO_TARGET)
    over = target_path.target_on is not None and day >= target_path.target_on
    plan = (
        (PlanStatus.REACHED if over else PlanStatus.ON_PLAN) if is_inside else PlanStatus.OFF_PLAN
    )
    rule = Rule.INSIDE if is_inside else Rule.OUTSIDE
    return Assessment(plan, rule, path=path, attainment=100.0 if is_inside else 0.0)


def attainment(target_path: TargetPath, value: float, period: Period) -> float | None:
    """Attainment of the target in per cent, uncapped (domain, calculation rules).

    (value - baseline) ÷ (goal - baseline), the goal being the target of the period's own year, or
    the last target where that year has none. Without a baseline value ÷ goal, or goal ÷ value
    where less is better. Where there is nothing to divide by: 100 if the goal is met, else 0.
    """
    goal = target_path.goal(period)
    if goal is None:
        return None
    if target_path.baseline is not None:
        part, base = value - target_path.baseline, goal - target_path.baseline
    else:
        part, base = (goal, value) if target_path.better is Better.DOWN else (value, goal)
    if base == 0:
        return 100.0 if target_path.met(value, goal) else 0.0
    return part / base * 100


def _pace_needed(target_path: TargetPath, value: float, day: date) -> float | None:
    """Return the change a year needed until the target; None if it is met or its day has come."""
    target, until = target_path.target, target_path.target_on
    if target is None or until is None or day >= until or target_path.met(value, target):
        return None
    return (target - value) / ((until - day).days / DAYS_A_YEAR)


def _pace_had(target_path: TargetPath, value: float, day: date) -> float | None:
    """Return the change a year since the baseline; None without an earlier dated baseline."""
    start, since = target_path.baseline, target_path.baseline_on
    if start is None or since is None or day <= since:
        return None
    return (value - start) / ((day - since).days / DAYS_A_YEAR)
