"""Figures worked out of tables: frames in, frames out, no database, no drawing and no clock."""

from lib.metrics.aggregation import REPORT, SenselessSumError, combine, contributions, to_components
from lib.metrics.change import (
    PARTS,
    change_of_same,
    decompose,
    figures_moved,
    parts,
    reports_moved,
    restate,
)
from lib.metrics.freshness import NextReport, first_after, next_report, opens_on
from lib.metrics.gap import gap_parts
from lib.metrics.membership import (
    belongs,
    coverage,
    expected_count,
    expected_reports,
    is_active,
    is_expected,
    last_days,
    reporter_types,
)
from lib.metrics.progress import Assessment, TargetPath, Thresholds, assess
from lib.metrics.rollup import as_reported, combine_with_coverage, complete_only, school_years
from lib.metrics.totals import TOTALS, compute_totals

__all__ = [
    "PARTS",
    "REPORT",
    "TOTALS",
    "Assessment",
    "NextReport",
    "SenselessSumError",
    "TargetPath",
    "Thresholds",
    "as_reported",
    "assess",
    "belongs",
    "change_of_same",
    "combine",
    "combine_with_coverage",
    "complete_only",
    "compute_totals",
    "contributions",
    "coverage",
    "decompose",
    "expected_count",
    "expected_reports",
    "figures_moved",
    "first_after",
    "gap_parts",
    "is_active",
    "is_expected",
    "last_days",
    "next_report",
    "opens_on",
    "parts",
    "reporter_types",
    "reports_moved",
    "restate",
    "school_years",
    "to_components",
]
