"""What boards ask of the database at a moment: rows of the store, computed by the metrics."""

from lib.queries.agreements.in_force import agreements_in_force, agreements_of
from lib.queries.exchange.flows import exchange_matrix
from lib.queries.exchange.rollup import exchange_years
from lib.queries.exchange.sums import exchanges
from lib.queries.members.presence import (
    active_members,
    member_counts,
)
from lib.queries.members.register import member_register
from lib.queries.mentoring.breakdown import mentoring_of_member
from lib.queries.mentoring.counts.coverage import mentoring_coverage
from lib.queries.mentoring.counts.rows import mentoring_sums
from lib.queries.mentoring.headline import mentoring_headline
from lib.queries.money import funding
from lib.queries.strategy.board import full_strategy
from lib.queries.strategy.changes.board_changes import changes
from lib.queries.strategy.changes.contributions import change_parts, revision_parts
from lib.queries.strategy.changes.revisions import revisions
from lib.queries.strategy.disclosure import (
    compare_series,
    suppressed_series,
    suppressed_strategy,
)
from lib.queries.strategy.findings import gap_summary, mean_by_period, status_counts
from lib.queries.strategy.gaps import behind_since, gap_parts, way_back
from lib.queries.strategy.headline import headline, synergy_effect
from lib.queries.strategy.questions import attention, questions
from lib.queries.strategy.reports.due import (
    WORST_FIRST,
    ReportState,
    count_due,
    count_missing,
    debt,
    due_reports,
)
from lib.queries.strategy.reports.evidence import Evidence, ExclusionReason, evidence
from lib.queries.strategy.reports.last import last_reports
from lib.queries.strategy.reports.punctuality import missing_reports
from lib.queries.strategy.reports.quality import ReportQuality, report_quality
from lib.queries.strategy.series import by_member, by_member_series, series
from lib.queries.strategy.summary import directions, known_directions, moves, trend
from lib.queries.strategy.target_paths import (
    changed_targets,
    target_path,
    target_path_before,
)
from lib.queries.support.road_map import support_register
from lib.queries.totals import refresh_totals

__all__ = [
    "WORST_FIRST",
    "Evidence",
    "ExclusionReason",
    "ReportQuality",
    "ReportState",
    "active_members",
    "agreements_in_force",
    "agreements_of",
    "attention",
    "behind_since",
    "by_member",
    "by_member_series",
    "change_parts",
    "changed_targets",
    "changes",
    "compare_series",
    "count_due",
    "count_missing",
    "debt",
    "directions",
    "due_reports",
    "evidence",
    "exchange_matrix",
    "exchange_years",
    "exchanges",
    "full_strategy",
    "funding",
    "gap_parts",
    "gap_summary",
    "headline",
    "known_directions",
    "last_reports",
    "mean_by_period",
    "member_counts",
    "member_register",
    "mentoring_coverage",
    "mentoring_headline",
    "mentoring_of_member",
    "mentoring_sums",
    "missing_reports",
    "moves",
    "questions",
    "refresh_totals",
    "report_quality",
    "revision_parts",
    "revisions",
    "series",
    "status_counts",
    "support_register",
    "suppressed_series",
    "suppressed_strategy",
    "synergy_effect",
    "target_path",
    "target_path_before",
    "trend",
    "way_back",
]
