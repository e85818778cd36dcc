"""Delimited text to a grid: its dialect, its records, lines that do not keep to the dialect."""
