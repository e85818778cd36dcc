"""Matrix of the exchange: who gives how much to whom, or how that differs between two periods."""

from lib.charts.exchange.matrix.drawing import alt, spec, title
from lib.charts.exchange.matrix.frame import constants, data, is_shortened

__all__ = ["alt", "constants", "data", "is_shortened", "spec", "title"]
