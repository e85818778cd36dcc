"""Path chart: one indicator over time against the path to its target."""

from lib.charts.strategy.path.drawing import spec
from lib.charts.strategy.path.finding import alt, title
from lib.charts.strategy.path.layout import data
from lib.charts.strategy.path.timeline import Timeline

__all__ = ["Timeline", "alt", "data", "spec", "title"]
