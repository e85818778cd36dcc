"""Personal data: what it looks like, and the screening that keeps it out."""
