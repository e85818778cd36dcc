"""Figures that are stored now and that a file leaves empty: they go away with it."""

from lib.contracts import CONTRACTS, header_key
from lib.desk.checks.submissions import KindChange
from lib.text import Text

NAMED = 5
"""Figures that the sentence names."""


def lost_figures(table: KindChange, words: Text) -> str | None:
    """Say how many stored figures of a kind a file empties, and which; nothing for none."""
    difference = table.difference
    if difference is None or not difference.emptied:
        return None
    changes, contract = difference.changes, CONTRACTS[table.kind]
    numbers = [name for name, column in contract.columns.items() if column.is_number]
    is_lost = changes["column"].isin(numbers) & changes["old"].notna() & changes["new"].isna()
    lost = changes[is_lost].head(NAMED).to_dict("records")
    named = [
        words(
            "preview-lost-figure",
            row=" · ".join(str(cell[name]) for name in contract.key),
            column=words(header_key(table.kind, str(cell["column"]))),
            value=words.number(cell["old"], 4),
        )
        for cell in lost
    ]
    shown = "; ".join(named) + (" …" if difference.emptied > len(named) else "")
    return words("preview-lost-figures", count=difference.emptied, figures=shown)
