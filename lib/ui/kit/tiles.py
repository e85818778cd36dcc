"""Tiles: the headline figures above a board, each with its change over a year."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pandas as pd
import streamlit as st

from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.vocabulary import Party, UnitKind
from lib.wording import values

Arrow = Literal["up", "down", "off"]
Colour = Literal["green", "gray"]
Figures = dict[str, values.Row]

KINDS = (Party.INSTITUTION, Party.SCIENCE, Party.ENTERPRISE)
"""Kinds of members in the order of the tile."""


class Tile(NamedTuple):
    """One figure in words: its name, period, change over a year and direction, explanation."""

    label: str
    value: str
    change: str
    arrow: Arrow
    colour: Colour
    period: str
    explanation: str


def tiles(headline: pd.DataFrame, codes: Sequence[str]) -> list[Tile]:
    """Return tiles of rows of ``queries.headline``; a missing figure is a dash.

    The code ``members`` is one tile for all kinds of members.
    """
    figures = {row["code"]: row for row in values.rows(headline)}
    return [_members(figures) if code == "members" else _tile(figures[code]) for code in codes]


def show_tiles(tiles: Sequence[Tile], width: int | Literal["stretch"] = "stretch") -> None:
    """Draw figures side by side; the change of each is an arrow, a number and a word.

    width : of each in pixels, for tiles that stand in several rows one below the other.
    """
    for tile in tiles:
        st.metric(
            tile.label,
            tile.value,
            tile.change,
            delta_arrow=tile.arrow,
            delta_color=tile.colour,
            delta_description=_year_before(tile),
            help=escape_markdown(tile.explanation),
            width=width,
        )


def _year_before(tile: Tile) -> str | None:
    """Return the words «against a year earlier» with the period; None where there is no figure."""
    return session.words()("headline-year", period=tile.period) if tile.period else None


def _tile(row: values.Row) -> Tile:
    words, kind = session.words(), row["unit"]
    change = _change(row)
    sentences = [words(f"headline-{row['code']}.meaning")]
    if pd.notna(row["period"]):
        sentences.append(words("headline-period", period=words.period(row["period"])))
    if pd.notna(row["previous"]):
        sentences.append(_before(row, words))
    return Tile(
        words(f"headline-{row['code']}"),
        values.figure(row["value"], kind, words, 0),
        _change_in_words(change, kind),
        *_direction(change),
        values.short_period(row["period"]),
        " ".join(sentences),
    )


def _before(row: values.Row, words: Text) -> str:
    """Return the figure a year before; where rounding hides the change, both to a tenth."""
    now, before = float(row["value"]), float(row["previous"])
    if pd.isna(now) or round(now) - round(before) == round(now - before):
        return words("headline-before", value=values.figure(before, row["unit"], words, 0))
    value, previous = (values.figure(each, row["unit"], words, 1) for each in (now, before))
    return words("headline-before-exact", value=previous, now=value)


def _members(figures: Figures) -> Tile:
    """Return the tile of members: the number of each kind, and its change."""
    words = session.words()
    rows = [figures[f"members_{kind}"] for kind in KINDS]
    changes = [_change(row) for row in rows]
    counts = {f"{kind}": int(row["value"]) for kind, row in zip(KINDS, rows, strict=True)}
    by_kind = " · ".join(_change_in_words(change, UnitKind.COUNT) for change in changes)
    return Tile(
        words("headline-members"),
        " · ".join(words.number(row["value"]) for row in rows),
        by_kind if any(changes) else _change_in_words(0, UnitKind.COUNT),
        *_direction(_change(figures["members"])),
        words.short_date(session.board_day().isoformat()),
        words("headline-members.meaning", all=int(figures["members"]["value"]), **counts),
    )


def _change(row: values.Row) -> float | None:
    """Return the change against a year earlier; None where either figure is missing."""
    if pd.isna(row["value"]) or pd.isna(row["previous"]):
        return None
    return float(row["value"] - row["previous"])


def _change_in_words(change: float | None, kind: str) -> str:
    """Return a change in words: a dash where missing, percentage points for per cents."""
    return values.difference(change, kind, session.words(), 0)


def _direction(change: float | None) -> tuple[Arrow, Colour]:
    """Return the arrow and the colour of a change: up is good in every headline figure.

    A fall is no status, so it has none of the colours of statuses.
    """
    if change is None or not round(change):
        return "off", "gray"
    return ("up", "green") if change > 0 else ("down", "gray")
