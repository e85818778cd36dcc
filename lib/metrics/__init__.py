"""Pure calculations of figures: frames in, frames out; no database, no drawing, no clock."""

from lib.metrics.aggregation import REPORT, SenselessSumError, combine, contributions, to_components
from lib.metrics.assessment.freshness import (
    NextReport,
    ReportCounts,
    first_after,
    is_over,
    next_report,
)
from lib.metrics.assessment.gap import gap_parts, way_back
from lib.metrics.assessment.progress import Assessment, Thresholds, assess
from lib.metrics.assessment.target_path import TargetPath
from lib.metrics.bounds import BOUNDS, add_bounds, with_carried_forward
from lib.metrics.change import (
    PARTS,
    change_of_same,
    decompose,
    figures_moved,
    parts,
    reports_moved,
    restate,
)
from lib.metrics.membership import (
    belongs,
    counted_components,
    coverage,
    expected_count,
    expected_counter,
    expected_reports,
    is_active,
    is_expected,
    last_days,
    only_expected,
    reporter_types,
)
from lib.metrics.rollup import as_reported, combine_with_coverage, complete_only, school_years
from lib.metrics.totals import TOTALS, compute_totals

__all__ = [
    "BOUNDS",
    "PARTS",
    "REPORT",
    "TOTALS",
    "Assessment",
    "NextReport",
    "ReportCounts",
    "SenselessSumError",
    "TargetPath",
    "Thresholds",
    "add_bounds",
    "as_reported",
    "assess",
    "belongs",
    "change_of_same",
    "combine",
    "combine_with_coverage",
    "complete_only",
    "compute_totals",
    "contributions",
    "counted_components",
    "coverage",
    "decompose",
    "expected_count",
    "expected_counter",
    "expected_reports",
    "figures_moved",
    "first_after",
    "gap_parts",
    "is_active",
    "is_expected",
    "is_over",
    "last_days",
    "next_report",
    "only_expected",
    "parts",
    "reporter_types",
    "reports_moved",
    "restate",
    "school_years",
    "to_components",
    "way_back",
    "with_carried_forward",
]
