"""What else than indicators a file would change on the board, in sentences."""

from collections.abc import Iterator

import pandas as pd

from lib.text import Text
from lib.wording import values

HEADLINES = ("members", "exchanges", "mentoring_participants", "on_time", "attainment")
"""Figures above the board of which a preview says that they change."""


def describe_other_consequences(promised: int, headline: pd.DataFrame, text: Text) -> Iterator[str]:
    """Say at how many indicators the plan changes, and which figures above the board.

    promised, headline : of ``desk.Consequences``.
    """
    if promised:
        yield text("consequences-promised", count=promised)
    figures = [
        text(
            "consequences-figure",
            name=text(f"consequences-{row['code']}"),
            before=values.figure(row["value_before"], row["unit"], text),
            after=values.figure(row["value_after"], row["unit"], text),
        )
        for row in values.rows(headline)
        if row["code"] in HEADLINES
    ]
    if figures:
        yield text("consequences-headline", figures="; ".join(figures))
