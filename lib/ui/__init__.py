"""Everything that pages need of Streamlit; beside ``app`` and ``pages`` only this knows it."""

from lib.ui.kit.cache import cached_part, known, query, query_at
from lib.ui.kit.chart_view import ChartView, nothing, show, source
from lib.ui.kit.escape import plain
from lib.ui.kit.fragments import section
from lib.ui.kit.guard import require
from lib.ui.kit.session import earlier, moment, period, school_year, settings, text, theme

__all__ = [
    "ChartView",
    "cached_part",
    "earlier",
    "known",
    "moment",
    "nothing",
    "period",
    "plain",
    "query",
    "query_at",
    "require",
    "school_year",
    "section",
    "settings",
    "show",
    "source",
    "text",
    "theme",
]
