"""Matrix of the exchange: who gives how much to whom, or how that differs between two periods."""

from lib.charts.exchange.matrix.drawing import alt, note, spec, title
from lib.charts.exchange.matrix.frame import constants, data

__all__ = ["alt", "constants", "data", "note", "spec", "title"]
