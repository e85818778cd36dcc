"""Parts of the page of schools that need help: totals, heat map, measures, road map, helpers."""
