"""One sentence for each decision: what, who, by when, and how it stands."""

from collections.abc import Mapping

import pandas as pd

from lib.text import Text
from lib.wording.values import Row


def describe_decision(row: Row, names: Mapping[str, str], words: Text) -> str:
    """Return the sentence for a row of ``queries.meetings.decisions``.

    names : of members and of roles by code.
    """
    left: int = 0 if pd.isna(row["days_left"]) else int(row["days_left"])
    key = "late" if row["is_late"] else str(row["state"])
    return words(
        f"decision-{key}",
        text=str(row["text"]).rstrip("."),
        owner=names.get(row["owner"], row["owner"]),
        due=words.date(row["due_on"]),
        done=words.date(row["done_on"]),
        days=abs(left),
    )
