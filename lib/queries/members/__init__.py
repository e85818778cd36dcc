"""Members: who belongs since when, what binds each to the others, its passport, its place."""
