"""A grid of text to a table: header row, meaning of columns, classes of rows."""
