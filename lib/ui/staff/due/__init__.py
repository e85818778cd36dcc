"""The page of due reports: who owes what by when, a reminder to copy, a pre-filled sheet."""
