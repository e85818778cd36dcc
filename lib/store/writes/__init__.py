"""Writes of versioned rows: change, undo, erasure, and what each would change."""
