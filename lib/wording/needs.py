"""Who could meet a need, or promised to, in words: name, distance, transfers so far."""

from collections.abc import Mapping

import pandas as pd

from lib.text import Text
from lib.vocabulary import RiskFactor
from lib.wording.values import Row


def offer_in_words(row: Row, names: Mapping[str, str], words: Text) -> str:
    """Name a giver of ``queries.exchange.needs.offers`` with distance and transfers."""
    return f"{names.get(row['giver'], row['giver'])} ({offer_details(row, words)})"


def offer_details(row: Row, words: Text) -> str:
    """Write distance, transfers so far, and whether the giver has helped this member."""
    km = row["km"]
    parts = [
        words("needs-km", km=words.number(km, 0)) if pd.notna(km) else "",
        words("exchange-transfers", count=row["exchanges"]),
        words("needs-helped") if row["has_helped"] else "",
    ]
    return ", ".join(filter(None, parts))


def pledge_in_words(row: Row, names: Mapping[str, str], words: Text) -> str | None:
    """Return in words who pledged what answers a need of ``needs``, and until when."""
    if not isinstance(row["pledged"], str):
        return None
    return words(
        "helpers-pledged",
        name=names.get(row["pledged"], row["pledged"]),
        day=words.short_date(row["pledged_on"]),
    )


def need_in_words(row: Row, words: Text) -> str:
    """Name the risk factor of a row of ``queries.exchange.needs.needs``, with its reason if any."""
    factor, reason = words.choice(RiskFactor(row["factor_code"])), row["reason"]
    return f"{factor}: {reason}" if isinstance(reason, str) else factor
