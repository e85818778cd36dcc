"""What else than indicators a file would change on the board, in sentences."""

from collections.abc import Iterator

import pandas as pd

from lib.text import MISSING, Text
from lib.vocabulary import PlanStatus
from lib.wording import status, values

NAMED = 3
"""Indicators that a sentence names; it says how many more there are."""

HEADLINES = ("members", "exchanges", "mentoring_participants", "on_time", "attainment")
"""Figures above the board of which a preview says that they change."""


def describe_moves(indicators: pd.DataFrame, after: pd.DataFrame, text: Text) -> Iterator[str]:
    """Yield a sentence per indicator whose status would change: the new status and its reason.

    indicators, after : of ``desk.Consequences``. A new indicator without a status changes
    nothing. A manual status gives its own reason.
    """
    rows = {row["indicator_code"]: row for row in values.rows(after)}
    for move in values.rows(indicators):
        old, new, row = move["plan_before"], move["plan_after"], rows.get(move["indicator_code"])
        is_by_hand = not values.is_missing(move["override_until_after"])
        is_unjudged = values.is_missing(old) and new in (PlanStatus.NO_DATA, PlanStatus.NOT_DUE)
        if row is None or values.is_missing(new) or old == new or is_by_hand or is_unjudged:
            continue
        yield text(
            "consequences-because",
            indicator=f"{move['indicator_code']} {text.named(move)}",
            before=MISSING if values.is_missing(old) else text.choice(PlanStatus(str(old))),
            after=text.choice(PlanStatus(str(new))),
            reason=status.because(row, text),
        )


def describe_other_consequences(
    promised: pd.DataFrame, own_plans: pd.DataFrame, headline: pd.DataFrame, text: Text
) -> Iterator[str]:
    """Name the indicators of which plans change, and the figures above the board.

    promised, own_plans, headline : of ``desk.Consequences``. A figure that moves by less than is
    written is not named.
    """
    plans = {"consequences-promised": promised, "consequences-own-plans": own_plans}
    for key, indicators in plans.items():
        if len(indicators):
            yield _about_plans(key, indicators, text)
    moves = [
        (
            text(f"consequences-{row['code']}"),
            values.figure(row["value_before"], row["unit"], text),
            values.figure(row["value_after"], row["unit"], text),
        )
        for row in values.rows(headline)
        if row["code"] in HEADLINES
    ]
    figures = [
        text("consequences-figure", name=name, before=before, after=after)
        for name, before, after in moves
        if before != after
    ]
    if figures:
        yield text("consequences-headline", figures="; ".join(figures))


def _about_plans(key: str, indicators: pd.DataFrame, text: Text) -> str:
    rows = values.rows(indicators.head(NAMED))
    names = "; ".join(f"{row['indicator_code']} {text.named(row)}" for row in rows)
    return text(key, count=len(indicators), names=names, more=len(indicators) - len(rows))
