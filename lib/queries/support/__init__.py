"""Schools that need help: risk profiles, road maps, measures of the whole, who can help."""
