"""Statuses that are set by hand, in words."""

from collections.abc import Mapping

import pandas as pd

from lib.text import Text
from lib.vocabulary import PlanStatus
from lib.wording import values

COLUMNS = ["indicator_code", "plan", "computed"]
NAMED = 4
"""Indicators that a line names; the others are counted."""


def list_overrides(strategy: pd.DataFrame, words: Text) -> str:
    """Return in words which statuses are set by hand and what was computed; empty where none is."""
    sentences = [
        words(
            "override-told",
            code=row["indicator_code"],
            plan=words.choice(PlanStatus(row["plan"])),
            computed=words.choice(PlanStatus(row["computed"])),
        )
        for row in values.rows(strategy.loc[strategy["override_until"].notna(), COLUMNS])
    ]
    return words("overrides-told", statuses=", ".join(sentences)) if sentences else ""


def group_overrides(strategy: pd.DataFrame, words: Text, signs: Mapping[str, str]) -> str:
    """Return in one line which statuses are set by hand, by the sign and the word computed.

    For a board that says in each row how many there are, and has no room for both words of each.
    """
    rows = values.rows(strategy.loc[strategy["override_until"].notna(), COLUMNS])
    if not rows:
        return ""
    codes: dict[str, list[str]] = {}
    for row in rows[:NAMED]:
        codes.setdefault(row["computed"], []).append(row["indicator_code"])
    statuses = "; ".join(
        f"{signs[computed]} {words.choice(PlanStatus(computed))} — {', '.join(of_word)}"
        for computed, of_word in codes.items()
    )
    if len(rows) > NAMED:
        statuses = words("overrides-computed-more", statuses=statuses, count=len(rows) - NAMED)
    return words("overrides-computed", statuses=statuses)
