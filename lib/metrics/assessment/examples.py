"""Seven small series on which the rule of the plan mark is shown, and by which it is tested.

Source: the comparison of published progress rules, whose verdicts on these series differ
most; a base of 2023, a value of 2025, a target for 2028.
"""

from dataclasses import dataclass

from lib import periods
from lib.metrics.assessment.progress import Assessment, Thresholds, assess
from lib.metrics.assessment.target_path import TargetPath
from lib.vocabulary import Better, UnitKind

BASE, NOW, END = periods.of("2023"), periods.of("2025"), periods.of("2028")


@dataclass(frozen=True)
class Example:
    """One series; ``code`` is the key of its name in ``lib/locale``."""

    code: str
    baseline: float
    value: float
    target: float
    better: Better = Better.UP
    milestones: tuple[tuple[str, float], ...] = ()
    unit_kind: UnitKind = UnitKind.COUNT

    def target_path(self) -> TargetPath:
        """Return the target path: from the base, over the milestones, to the target."""
        milestones = ((periods.of(code), value) for code, value in self.milestones)
        targets = (*milestones, (END, self.target))
        return TargetPath(self.better, self.baseline, BASE, targets)

    def assess(self, thresholds: Thresholds) -> Assessment:
        """Assess the value under some thresholds."""
        return assess(self.target_path(), self.value, NOW, thresholds)


EXAMPLES = (
    Example("pairs", 0, 4, 40),
    Example("pairs-on-path", 0, 16, 40),
    Example("under-equipped", 12, 9, 0, Better.DOWN),
    Example("trained", 88, 91, 95, unit_kind=UnitKind.PERCENT),
    Example("programmes", 10, 11, 20),
    Example("olympiads", 120, 105, 200),
    Example("technopark", 5, 6, 30, milestones=(("2026", 6.0),)),
)
