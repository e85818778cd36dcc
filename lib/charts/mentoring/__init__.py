"""Charts of mentoring: reach, forms, quality, mentees to a mentor, members."""
