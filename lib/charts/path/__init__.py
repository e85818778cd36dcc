"""Path chart: one indicator over time against the path to its target."""

from lib.charts.path.drawing import spec
from lib.charts.path.finding import alt, title
from lib.charts.path.layout import data
from lib.charts.path.timeline import Timeline

__all__ = ["Timeline", "alt", "data", "spec", "title"]
