"""Statuses that are set by hand, in words."""

import pandas as pd

from lib.text import Text
from lib.vocabulary import PlanStatus
from lib.wording import values

TOLD = ["indicator_code", "plan", "computed"]


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
