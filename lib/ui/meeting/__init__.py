"""Pages of a meeting: the agenda and the presentation."""
