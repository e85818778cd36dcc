"""Drawings of the consortium's model: circle, wheel, road."""
