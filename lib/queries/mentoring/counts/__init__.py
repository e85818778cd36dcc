"""Counts of mentoring: their rows, what is masked of them, who reports, figures by half-year."""
