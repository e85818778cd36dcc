"""Parts of the page of directions: one direction, one indicator, its members, rows, overrides."""
