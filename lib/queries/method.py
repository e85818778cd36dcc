"""What the method page shows of the rules: thresholds, examples, limits of the synergy effect."""

from lib.metrics.assessment.examples import BASE, END, EXAMPLES, NOW, Example
from lib.metrics.assessment.progress import Assessment, Thresholds
from lib.metrics.synergy import CAP, ENOUGH, IN_SEVERAL, MEASURES

__all__ = [
    "BASE",
    "CAP",
    "END",
    "ENOUGH",
    "EXAMPLES",
    "IN_SEVERAL",
    "MEASURES",
    "NOW",
    "Assessment",
    "Example",
    "Thresholds",
]
