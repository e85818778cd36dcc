"""Drawings of figures: constant specifications for Vega-Lite, and the frames that they draw."""
