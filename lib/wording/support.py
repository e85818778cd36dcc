"""Measures of a road map in words: state, term, faults of dates, participants by group."""

import pandas as pd

from lib.text import Text
from lib.vocabulary import MeasureStatus
from lib.wording.values import Row

SIGNS = {"done": "●", "overdue": "▲", "in_progress": "◆", "planned": "○", "cancelled": "✕"}
"""Signs of states, as charts draw them."""


def state(row: Row, words: Text) -> str:
    """Return in words a measure's state with its sign; of an overdue one its days too."""
    code = row["state"]
    if code == "overdue":
        word = words("measure-overdue", days=int(row["days_overdue"]))
    else:
        word = words.choice(MeasureStatus(code))
    return f"{SIGNS[code]} {word}"


def term(row: Row, words: Text) -> str:
    """Return in words from when to when a measure lasts, and when it was done."""
    since = _span(row["start_on"], row["due_on"], words)
    if row["state"] != MeasureStatus.DONE or not isinstance(row["done_on"], str):
        return since
    return f"{since}; {words('term-done', day=words.short_date(row['done_on']))}"


def _span(start: object, due: object, words: Text) -> str:
    """Write from when to when a measure lasts, of the days that are known."""
    days = {
        name: words.short_date(day)
        for name, day in (("start", start), ("due", due))
        if isinstance(day, str)
    }
    keys = {("start", "due"): "term-span", ("start",): "term-since", ("due",): "term-until"}
    key = keys.get(tuple(days))
    return words(key, **days) if key else words("term-none")


def fault(row: Row, words: Text) -> str:
    """Return in words what is wrong with a measure's dates; nothing where nothing is."""
    return words(f"measure-{row['fault']}") if isinstance(row["fault"], str) else ""


def count(number: object, below: object, words: Text) -> str:
    """Write a count of participants: a dash where unknown, «<5» where it is masked."""
    if pd.notna(below):  # type: ignore[call-overload]
        return words("figure-fewer", than=int(str(below)))
    return words.number(number, 0)
