"""Overview chart: a row per direction with status counts, freshness, coverage and score."""

from lib.charts.overview.drawing import spec
from lib.charts.overview.finding import alt, title
from lib.charts.overview.layout import data

__all__ = ["alt", "data", "spec", "title"]
