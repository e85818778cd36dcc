"""Everything that pages need of Streamlit; beside ``app`` and ``pages`` only this knows it."""

from lib.ui.kit.cache import cached_part, query, query_at, rows_of
from lib.ui.kit.charts.chart_view import ChartView, show, show_with_picks, source
from lib.ui.kit.empty_state import empty_state
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import require
from lib.ui.kit.layout.fragments import fragment
from lib.ui.kit.links import member_links
from lib.ui.kit.session import earlier, moment, period, school_year, settings, theme, words

__all__ = [
    "ChartView",
    "cached_part",
    "earlier",
    "empty_state",
    "escape_markdown",
    "fragment",
    "member_links",
    "moment",
    "period",
    "query",
    "query_at",
    "require",
    "rows_of",
    "school_year",
    "settings",
    "show",
    "show_with_picks",
    "source",
    "theme",
    "words",
]
