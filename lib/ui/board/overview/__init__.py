"""Parts of the overview: headline, chart of directions, what needs attention, changes, synergy."""
