"""Figures worked out of tables: frames in, frames out, no database, no drawing and no clock."""

from lib.metrics.aggregation import REPORT, SenselessSumError, combine, contributions, weigh
from lib.metrics.change import (
    PARTS,
    corrected,
    decompose,
    figures_moved,
    of_the_same,
    parts,
    reports_moved,
)
from lib.metrics.freshness import Expected, expected, first_after, opening
from lib.metrics.gap import gap_parts
from lib.metrics.membership import (
    belonging,
    coverage,
    due,
    last_days,
    owed,
    owing,
    present,
    reporters,
)
from lib.metrics.progress import Assessment, Rule, TargetPath, Thresholds, assess
from lib.metrics.rollup import as_reported, combine_told, school_years, settled
from lib.metrics.totals import TOTALS, totals

__all__ = [
    "PARTS",
    "REPORT",
    "TOTALS",
    "Assessment",
    "Expected",
    "Rule",
    "SenselessSumError",
    "TargetPath",
    "Thresholds",
    "as_reported",
    "assess",
    "belonging",
    "combine",
    "combine_told",
    "contributions",
    "corrected",
    "coverage",
    "decompose",
    "due",
    "expected",
    "figures_moved",
    "first_after",
    "gap_parts",
    "last_days",
    "of_the_same",
    "opening",
    "owed",
    "owing",
    "parts",
    "present",
    "reporters",
    "reports_moved",
    "school_years",
    "settled",
    "totals",
    "weigh",
]
