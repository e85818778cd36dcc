"""Heat map of risk profiles: school × factor at two dates, with the risk index at the edge."""

from lib.charts.support.risk_map.cells import data, profiles_in_words
from lib.charts.support.risk_map.drawing import alt, spec, title

__all__ = ["alt", "data", "profiles_in_words", "spec", "title"]
