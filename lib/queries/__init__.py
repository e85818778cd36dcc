"""What boards ask of the database at a moment: rows of the store, computed by the metrics."""

from lib.queries.exchange import exchanges
from lib.queries.mentoring import mentoring, mentoring_coverage
from lib.queries.strategy.board import strategy
from lib.queries.strategy.changes import changes
from lib.queries.strategy.contributions import change_parts, revision_parts
from lib.queries.strategy.evidence import Evidence, Uncounted, evidence
from lib.queries.strategy.gaps import gap_parts, promised, promised_before
from lib.queries.strategy.headline import headline, synergy_effect
from lib.queries.strategy.punctuality import missing_reports
from lib.queries.strategy.questions import questions
from lib.queries.strategy.series import series, spread, spreads
from lib.queries.strategy.summary import directions, moves, trend
from lib.queries.strategy.suppressed import published, published_series
from lib.queries.totals import refresh_totals

__all__ = [
    "Evidence",
    "Uncounted",
    "change_parts",
    "changes",
    "directions",
    "evidence",
    "exchanges",
    "gap_parts",
    "headline",
    "mentoring",
    "mentoring_coverage",
    "missing_reports",
    "moves",
    "promised",
    "promised_before",
    "published",
    "published_series",
    "questions",
    "refresh_totals",
    "revision_parts",
    "series",
    "spread",
    "spreads",
    "strategy",
    "synergy_effect",
    "trend",
]
