"""Overview chart, geometry shared by its specification and its frame."""

HEAD, ROW, LIST_ROW = 0.66, 50, 140
"""Height of the column headings, in rows; pixels of a row at the default type size, on a wide chart
and in a list."""

WIDTH, HEIGHT = 700, round((8 + HEAD) * ROW)
"""Pixels of a wide chart of eight directions at the default type size."""

ROOMY_WIDTH = 840
"""Pixels from which on high rows may have type larger than the default: less would cut titles of
one line in the widest fonts that pictures may be drawn with."""

CELLS, CELL = 0.342, 0.0668
"""Left edge of the status columns on a wide chart and width of each, as shares of the width."""

BADGE, COVERAGE = (0.038, 0.172), (0.18, 0.25)
LIST_BADGE, LIST_COVERAGE = (0.0, 0.3), (0.36, 0.6)
TREND, LIST_TREND = (0.81, 0.847), (0.82, 1.0)
SCORE, CHANGE, MOVES = 0.895, 0.946, 0.972
"""Positions of the other marks of a row, as shares of the width: numbers end there, moves are
centred."""

ONE_LINE, TWO_LINES = 24, 25
"""Characters of a title in one line of large type, and in each of two lines of smaller type."""
