"""Figures of the consortium at a moment: rows of the store, worked out by the metrics."""

from lib.figures.depth import gap_parts, promised, promised_before
from lib.figures.exchanges import exchanges
from lib.figures.headline import headline, synergy_effect
from lib.figures.mentoring import mentoring, mentoring_coverage
from lib.figures.parts import change_parts, revision_parts
from lib.figures.punctuality import missing_reports
from lib.figures.sentences import explain
from lib.figures.series import series, spread
from lib.figures.strategy import strategy
from lib.figures.summary import directions, trend
from lib.figures.totals import total_up

__all__ = [
    "change_parts",
    "directions",
    "exchanges",
    "explain",
    "gap_parts",
    "headline",
    "mentoring",
    "mentoring_coverage",
    "missing_reports",
    "promised",
    "promised_before",
    "revision_parts",
    "series",
    "spread",
    "strategy",
    "synergy_effect",
    "total_up",
    "trend",
]
