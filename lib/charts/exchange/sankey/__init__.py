"""Sankey diagram of the exchange: giver, resource, receiver."""

from lib.charts.exchange.sankey.drawing import alt, spec, title
from lib.charts.exchange.sankey.layout import data, is_many

__all__ = ["alt", "data", "is_many", "spec", "title"]
