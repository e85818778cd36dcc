"""The target path of one indicator: baseline, milestones, target, limits, the line between them.

Baseline, milestones and target stand at the last day of their period; the plan runs between them
by days or by steps and is flat after the last.
"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from lib.periods import Period
from lib.vocabulary import Better


@dataclass(frozen=True)
class TargetPath:
    """The target path of one indicator.

    better : the direction in which it should change.
    baseline, baseline_period : the value from which the path starts, and its period; either may
        lack.
    targets : period and value of every target, in order of their last days. The last one is the
        target, the earlier ones are milestones.
    by_steps : the plan jumps at each dated point instead of running straight between them.
    low, high : limits of a ``range``; ``low`` also of a ``keep`` whose target is not its floor.
    """

    better: Better
    baseline: float | None = None
    baseline_period: Period | None = None
    targets: tuple[tuple[Period, float], ...] = ()
    by_steps: bool = False
    low: float | None = None
    high: float | None = None

    @property
    def target(self) -> float | None:
        """The value of the latest target."""
        return self.targets[-1][1] if self.targets else None

    @property
    def target_on(self) -> date | None:
        """The last day of the latest target's period."""
        return self.targets[-1][0].end if self.targets else None

    @property
    def baseline_on(self) -> date | None:
        """The last day of the baseline's period."""
        return self.baseline_period.end if self.baseline_period else None

    @property
    def sign(self) -> int:
        """1 where more is better, -1 where less is."""
        return -1 if self.better is Better.DOWN else 1

    @property
    def limits(self) -> tuple[float | None, float | None] | None:
        """Lower and upper limit of a ``keep`` or ``range``; None for ``up`` and ``down``."""
        if self.better is Better.RANGE:
            return self.low, self.high
        if self.better is Better.KEEP:
            floors = (self.low, self.target, self.baseline)
            return next((floor for floor in floors if floor is not None), None), self.high
        return None

    @property
    def are_limits_crossed(self) -> bool:
        """Whether the lower limit is above the upper one, so that nothing can be inside."""
        low, high = self.limits or (None, None)
        return low is not None and high is not None and low > high

    @property
    def journey(self) -> float | None:
        """Distance from baseline to target; without a baseline, the size of the target.

        Missing without a target, and if the distance is zero.
        """
        if self.target is None:
            return None
        return abs(self.target - (self.baseline or 0.0)) or None

    def path(self, day: date) -> float | None:
        """Return the value planned for a day; missing before the plan's first dated point."""
        if self.better is Better.KEEP and self.limits:
            return self.limits[0]
        points = self.points()
        if self.better is Better.RANGE or not self.targets or day < points[0][0]:
            return None
        for (start, low), (end, high) in pairwise(points):
            if day < end:
                share = 0.0 if self.by_steps else (day - start).days / (end - start).days
                return low + (high - low) * share
        return points[-1][1]

    def points(self) -> list[tuple[date, float]]:
        """Return the dated points that the plan runs through, the baseline first where it has one.

        A ``range`` has none of its own, and a ``keep`` stays at its floor whatever they say.
        """
        begin = self.baseline_on
        if self.baseline is None or begin is None:
            return [(period.end, value) for period, value in self.targets]
        later = ((period.end, value) for period, value in self.targets if period.end > begin)
        return [(begin, self.baseline), *later]

    def goal(self, period: Period) -> float | None:
        """Return the target of the year (or shorter time) that a period is in, else the last."""
        targets_of_year = [
            (of.end - of.start, value) for of, value in self.targets if of.covers(period.start)
        ]
        return min(targets_of_year)[1] if targets_of_year else self.target

    def met(self, value: float, goal: float) -> bool:
        """Whether a value is as good as a goal, or better."""
        return self.sign * (value - goal) >= 0

    def is_inside(self, value: float) -> bool | None:
        """Whether a value is inside the limits; None where there are none."""
        low, high = self.limits or (None, None)
        if low is None and high is None:
            return None
        return (low is None or value >= low) and (high is None or value <= high)
