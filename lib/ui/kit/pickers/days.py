"""Limits of days that people type: so wide that nobody reaches them by what they mean.

Where a narrower limit is exceeded, Streamlit keeps the day before without a word. What is wrong
with a day is therefore told when the form is submitted. Without limits it takes ten years around.
"""

from datetime import date

FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)
