"""Everything that pages need of Streamlit; beside ``app`` and ``pages`` only this knows it."""

from lib.ui.guard import require
from lib.ui.plain import plain
from lib.ui.reads import figure, figure_at, known, remembered
from lib.ui.sections import section
from lib.ui.session import earlier, moment, period, school_year, settings, text, theme
from lib.ui.show import Picture, nothing, show, source

__all__ = [
    "Picture",
    "earlier",
    "figure",
    "figure_at",
    "known",
    "moment",
    "nothing",
    "period",
    "plain",
    "remembered",
    "require",
    "school_year",
    "section",
    "settings",
    "show",
    "source",
    "text",
    "theme",
]
