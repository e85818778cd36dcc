"""Frame of the matrix of exchange: cells, totals, and how their numbers fit."""

from collections.abc import Callable, Mapping
from math import ceil, cos, radians
from urllib.parse import urlencode

import numpy as np
import pandas as pd

from lib.text import Text
from lib.vocabulary import OTHERS
from lib.wording import exchange

FEW = 8
"""Most rows that are not many."""

NARROW_COLUMNS, GAP = 12, " "
"""With more columns than these an empty one stands before the totals, which may be wider."""

DIGIT, SMALLEST, LARGEST = 0.55, 8, 14
"""A digit's width as a share of its size; the smallest and largest size of numbers, in pixels."""

CLEAR = 8
"""Pixels between a total and its bar."""

WIDE = 500
"""Pixels of all cells of a row on a usual screen."""

LETTER, LONGEST, SLANT = 7.2, 220, 50
"""Pixels of a letter of a heading and of the longest heading; degrees by which it is slanted."""


def data(
    amounts: pd.DataFrame,
    names: Mapping[str, str],
    words: Text,
    *,
    level: str = "party",
    difference: bool = False,
) -> pd.DataFrame:
    """Return the chart frame: a row per cell, and the totals at both edges.

    amounts : ``queries.exchange_matrix``, or such a frame with differences in ``amount``.
    names : of givers and receivers by code. level : what they are. difference : growth has a plus.

    Rows and columns are sorted by their totals, the largest first, others and the totals last.
    ``part`` is cell, total, or gap: an empty column before the totals, where columns are narrow.
    ``depth`` is the square root of a cell's share of the largest one, so few large cells do not
    hide the rest; ``sign`` is 1 or -1. ``pick`` is what a click selects, as a query string.
    ``short`` is what a cell too narrow for ``formatted`` shows; ``is_apart`` marks the totals that
    stand behind a gap. ``edge`` is the side whose total a row is, ``share`` its part of the largest
    total of that side, ``room`` the pixels from the middle of a total's column to its bar.
    """
    total = words("matrix-total")
    is_total = amounts[["giver", "receiver"]].isna().any(axis=1)
    largest = amounts.loc[~is_total, "amount"].abs().max()
    frame = pd.DataFrame(
        {
            "giver": amounts["giver"].map(lambda code: names.get(code, code)).fillna(total),
            "receiver": amounts["receiver"].map(lambda code: names.get(code, code)).fillna(total),
            "amount": amounts["amount"],
            "part": is_total.map({True: "total", False: "cell"}),
            "pick": [
                _pick(giver, receiver, level)
                for giver, receiver in zip(amounts["giver"], amounts["receiver"], strict=True)
            ],
        }
    )
    cells = frame.assign(
        giver_rank=_rank(amounts, "giver", "receiver"),
        receiver_rank=_rank(amounts, "receiver", "giver"),
        depth=(frame["amount"].abs() / largest) ** 0.5 if largest else 0.0,
        sign=frame["amount"].map(lambda amount: -1 if amount < 0 else 1),
        formatted=_numbers(frame["amount"], exchange.number, words, difference=difference),
        short=_numbers(frame["amount"], exchange.short_number, words, difference=difference),
        is_apart=False,
        **_edges(amounts),
    )
    is_wide = cells["receiver"].nunique() <= NARROW_COLUMNS
    numbers = cells.loc[cells["edge"] == "giver", "formatted" if is_wide else "short"]
    cells["room"] = numbers.str.len().max() * LARGEST * DIGIT / 2 + CLEAR
    if is_wide:
        return cells
    cells["is_apart"] = cells["receiver"] == total
    gap = cells.loc[[cells["receiver_rank"].idxmax()]]
    gap = gap.assign(receiver=GAP, receiver_rank=gap["receiver_rank"] - 0.5, pick="", part="gap")
    gap = gap.assign(amount=0.0, formatted="", short="", is_apart=False, edge="")
    return pd.concat([cells, gap], ignore_index=True)


def constants(data: pd.DataFrame) -> dict[str, int]:
    """Return the arguments of ``spec`` that a chart frame asks for."""
    heads = data.sort_values("receiver_rank")["receiver"].drop_duplicates()
    column = WIDE / len(heads)
    many = data["giver"].nunique() - 1 > FEW
    slanted = many or _longest_line(heads) * LETTER > column
    lengths = heads.str.len().mul(LETTER).clip(upper=LONGEST).to_numpy()
    ends = lengths * cos(radians(SLANT)) - column * (np.arange(len(heads))[::-1] + 0.5)
    overhang = max(0, 10 * ceil(float(ends.max()) / 10)) if slanted else 0
    return {"many": many, "slanted": slanted, "overhang": overhang}


def is_shortened(data: pd.DataFrame) -> bool:
    """Whether cells of a chart frame are too narrow for their numbers on a usual screen."""
    room = WIDE / data["receiver"].nunique()
    cells = data[~data["is_apart"] & (data["formatted"] != data["short"])]
    return bool((cells["formatted"].str.len() * SMALLEST * DIGIT > room).any())


def _longest_line(names: "pd.Series[str]") -> int:
    """Count the characters of the longest line of names that stand in two lines."""
    words = [name.split(" ") for name in names.unique()]
    halves = [(each, (len(each) + 1) // 2) for each in words]
    return max(max(len(" ".join(each[:half])), len(" ".join(each[half:]))) for each, half in halves)


def _numbers(
    amounts: "pd.Series[float]",
    number: Callable[[object, Text], str],
    words: Text,
    *,
    difference: bool,
) -> list[str]:
    return [
        f"{'+' if difference and amount > 0 else ''}{number(amount, words)}" for amount in amounts
    ]


def _pick(giver: object, receiver: object, level: str) -> str:
    """Return what a click selects: a pair, a row or a column; nothing for others."""
    places = {"giver": giver, "receiver": receiver}
    if OTHERS in places.values():
        return ""
    return urlencode(
        {side: f"{level}:{code}" for side, code in places.items() if isinstance(code, str)}
    )


def _edges(amounts: pd.DataFrame) -> dict[str, "pd.Series[str] | pd.Series[float]"]:
    """Return ``edge`` and ``share``: which side a total is of, and its part of the largest one."""
    edge = pd.Series("", amounts.index, dtype="str")
    for side, other in (("giver", "receiver"), ("receiver", "giver")):
        edge = edge.mask(amounts[side].notna() & amounts[other].isna(), side)
    size = amounts["amount"].abs()
    largest = size.groupby(edge).transform("max")
    return {"edge": edge, "share": (size / largest.mask(largest == 0)).fillna(0.0)}


def _rank(amounts: pd.DataFrame, side: str, other: str) -> "pd.Series[float]":
    """Order the codes of a side by their totals; others come after all, the total last."""
    totals = amounts[amounts[other].isna() & amounts[side].notna()].set_index(side)["amount"]
    order = totals.abs().sort_values(ascending=False, kind="stable").index
    ranks = {code: float(place) for place, code in enumerate(order)}
    if OTHERS in ranks:
        ranks[OTHERS] = float(len(ranks))
    return amounts[side].map(ranks).fillna(float(len(ranks) + 1))
