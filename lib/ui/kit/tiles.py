"""The few figures above a board, each beside the same a year earlier."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pandas as pd
import streamlit as st

from lib.ui.kit.escape import plain
from lib.ui.kit.session import text
from lib.vocabulary import Party, UnitKind
from lib.wording import values

Arrow = Literal["up", "down", "off"]
Colour = Literal["green", "orange", "gray"]
Figures = dict[str, values.Row]

KINDS = (Party.INSTITUTION, Party.SCIENCE, Party.ENTERPRISE)
"""Kinds of members in the order in which they are told."""


class Tile(NamedTuple):
    """One figure in words: what it is, its change over a year and which way that goes."""

    label: str
    value: str
    told: str | None
    arrow: Arrow
    colour: Colour
    explained: str


def tiles(headline: pd.DataFrame, codes: Sequence[str]) -> list[Tile]:
    """Put some of ``figures.headline`` into words; what is not known is a dash.

    The code ``members`` stands for all kinds of members at once.
    """
    figures = {row["code"]: row for row in values.rows(headline)}
    return [_members(figures) if code == "members" else _tile(figures[code]) for code in codes]


def show_tiles(tiles: Sequence[Tile]) -> None:
    """Draw figures side by side; the change of each is an arrow, a number and a word."""
    for tile in tiles:
        st.metric(
            tile.label,
            tile.value,
            tile.told,
            delta_arrow=tile.arrow,
            delta_color=tile.colour,
            delta_description=text()("headline-year") if tile.told else None,
            help=plain(tile.explained),
        )


def _tile(row: values.Row) -> Tile:
    words, kind = text(), row["unit"]
    change = row["value"] - row["previous"]
    said = [words(f"headline-{row['code']}.meaning".replace("_", "-"))]
    if pd.notna(row["period"]):
        said.append(words("headline-period", period=words.period(row["period"])))
    if pd.notna(row["previous"]):
        before = values.figure(row["previous"], kind, words, 0)
        said.append(words("headline-before", value=before))
    return Tile(
        words(f"headline-{row['code']}".replace("_", "-")),
        values.figure(row["value"], kind, words, 0),
        _written_change(change, kind),
        *_direction(change),
        " ".join(said),
    )


def _members(figures: Figures) -> Tile:
    """Tell how many members of each kind there are, and how the number of each has changed."""
    words = text()
    kinds = [figures[f"members_{kind}"] for kind in KINDS]
    changes = [row["value"] - row["previous"] for row in kinds]
    counts = {f"{kind}": int(row["value"]) for kind, row in zip(KINDS, kinds, strict=True)}
    told = " · ".join(_written_change(change, UnitKind.COUNT) or "" for change in changes)
    return Tile(
        words("headline-members"),
        " · ".join(words.number(row["value"]) for row in kinds),
        told if any(changes) else _written_change(0, UnitKind.COUNT),
        *_direction(sum(changes)),
        words("headline-members.meaning", all=int(figures["members"]["value"]), **counts),
    )


def _written_change(change: float, kind: str) -> str | None:
    """Write a change; that of per cents is in percentage points."""
    if pd.isna(change):
        return None
    words = text()
    signed = values.change(change, words, 0)
    if kind != UnitKind.PERCENT:
        return signed
    return f"{signed}\u00a0{words('explain-percentage-points')}"


def _direction(change: float) -> tuple[Arrow, Colour]:
    """Return the arrow and the colour of a change: up is good in every headline figure."""
    if pd.isna(change) or not round(change):
        return "off", "gray"
    return ("up", "green") if change > 0 else ("down", "orange")
