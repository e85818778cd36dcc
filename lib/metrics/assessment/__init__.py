"""Assessment of an indicator: target path, plan mark, freshness, gap to the path."""
