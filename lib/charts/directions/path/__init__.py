"""Path chart: one indicator over time against the path to its target."""

from lib.charts.directions.path.drawing import spec
from lib.charts.directions.path.finding import alt, title
from lib.charts.directions.path.layout import data
from lib.charts.directions.path.timeline import Timeline

__all__ = ["Timeline", "alt", "data", "spec", "title"]
