"""Figures of the consortium at a moment: rows of the store, worked out by the metrics."""

from lib.figures.changes import changes
from lib.figures.depth import gap_parts, promised, promised_before
from lib.figures.evidence import Evidence, Uncounted, evidence
from lib.figures.exchanges import exchanges
from lib.figures.headline import headline, synergy_effect
from lib.figures.mentoring import mentoring, mentoring_coverage
from lib.figures.parts import change_parts, revision_parts
from lib.figures.published import published, published_series
from lib.figures.punctuality import missing_reports
from lib.figures.questions import questions
from lib.figures.series import series, spread, spreads
from lib.figures.strategy import strategy
from lib.figures.summary import directions, moves, trend
from lib.figures.totals import total_up

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
    "revision_parts",
    "series",
    "spread",
    "spreads",
    "strategy",
    "synergy_effect",
    "total_up",
    "trend",
]
