"""Pages about the consortium, its method and its files."""
