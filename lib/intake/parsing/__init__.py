"""Distinct texts of a column to values, by the column's type."""
