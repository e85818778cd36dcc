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
    due = words.short_date(row["due_on"])
    start = row["start_on"]
    since = (
        words("term-span", start=words.short_date(start), due=due)
        if isinstance(start, str)
        else words("term-until", due=due)
    )
    if row["state"] != MeasureStatus.DONE or not isinstance(row["done_on"], str):
        return since
    return f"{since}; {words('term-done', day=words.short_date(row['done_on']))}"


def fault(row: Row, words: Text) -> str:
    """Return in words what is wrong with a measure's dates; nothing where nothing is."""
    return words(f"measure-{row['fault']}") if isinstance(row["fault"], str) else ""


def count(number: object, below: object, words: Text) -> str:
    """Write a count of participants: a dash where unknown, «<5» where it is masked."""
    if pd.notna(below):  # type: ignore[call-overload]
        return words("figure-fewer", than=int(str(below)))
    return words.number(number, 0)
