"""References to stored rows: codes, names and aliases, however spelled, to codes."""
