"""Rows of tables: data, totals, other rows that are no data, cells merged down."""
