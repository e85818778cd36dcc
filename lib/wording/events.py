"""Sentences about events: what is doubtful in a record."""

from lib.text import Text
from lib.vocabulary import EventDoubt
from lib.wording.values import Row


def doubts_in_words(row: Row, text: Text) -> list[str]:
    """Return what is doubtful about a row of ``queries.events.event_rows``, a sentence each."""
    codes = [code for code in str(row["doubts"]).split(";") if code]
    return [text(f"doubt-{code}") for code in map(EventDoubt, codes)]
