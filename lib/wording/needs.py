"""Who could meet a need, in words: name, distance, transfers so far."""

from collections.abc import Mapping

import pandas as pd

from lib.text import Text
from lib.wording.values import Row


def offer_in_words(row: Row, names: Mapping[str, str], words: Text) -> str:
    """Name a giver of ``queries.exchange.needs.offers`` with distance and transfers."""
    km = row["km"]
    parts = [
        words("needs-km", km=words.number(km, 0)) if pd.notna(km) else "",
        words("exchange-transfers", count=row["exchanges"]),
        words("needs-helped") if row["has_helped"] else "",
    ]
    return f"{names.get(row['giver'], row['giver'])} ({', '.join(filter(None, parts))})"
