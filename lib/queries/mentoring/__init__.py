"""Mentoring at a moment: counts, what may be shown of them, coverage, pairs, sheets."""
