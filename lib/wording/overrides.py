"""Statuses that are set by hand, in words."""

from collections.abc import Mapping

import pandas as pd

from lib.text import Text
from lib.vocabulary import PlanStatus
from lib.wording import values

TOLD = ["indicator_code", "plan", "computed"]
NAMED = 4
"""Indicators that a line names; of the others it tells the number."""


def list_overrides(strategy: pd.DataFrame, words: Text) -> str:
    """Return in words which statuses are set by hand and what was computed; empty where none is."""
    sentences = [
        words(
            "override-told",
            code=row["indicator_code"],
            plan=words.choice(PlanStatus(row["plan"])),
            computed=words.choice(PlanStatus(row["computed"])),
        )
        for row in values.rows(strategy.loc[strategy["override_until"].notna(), TOLD])
    ]
    return words("overrides-told", told=", ".join(sentences)) if sentences else ""


def sign_overrides(strategy: pd.DataFrame, words: Text, signs: Mapping[str, str]) -> str:
    """Return in one line which statuses are set by hand, with the sign of the computed word.

    For a board that says in each row how many there are, and has no room for their words.
    """
    rows = values.rows(strategy.loc[strategy["override_until"].notna(), TOLD])
    if not rows:
        return ""
    told = ", ".join(f"{row['indicator_code']} {signs[row['computed']]}" for row in rows[:NAMED])
    if len(rows) > NAMED:
        told = words("overrides-signs-more", told=told, count=len(rows) - NAMED)
    return words("overrides-signs", told=told)
