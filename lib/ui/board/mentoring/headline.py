"""Headline figures of the mentoring board, each beside a year ago."""

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.queries.mentoring.counts.coverage import change_of_same_members
from lib.queries.mentoring.scope import NOVICES, PUPILS, Scope
from lib.ui.board.mentoring.views import coverage_until
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.tiles import Tile, show_tiles, tiles
from lib.wording import values

TILES = ("participants", "participations", "pairs", "groups", "coverage", "novice_mentees",
         "on_time")  # fmt: skip
PEOPLE = {"coverage": PUPILS, "novice_mentees": NOVICES}
"""Tiles of people that not every form of mentoring counts."""

LABELS = ("participants", "participations")
"""Tiles whose names say here what they count: people, or people in forms."""

TILE = 240
"""Width of a tile in pixels: four stand in a row of the smallest projector."""


def show_headline(scope: Scope) -> None:
    """Show the figures of the latest half-year, each beside a year ago."""
    with st.container(horizontal=True, gap="small"):
        show_tiles(_tiles(scope), TILE)
    with st.container():  # however many sentences: charts below keep their place
        for sentence in filter(None, (_coverage_unknown(scope), _same(scope))):
            st.caption(escape_markdown(sentence))


@cached_part
def _tiles(scope: Scope) -> list[Tile]:
    """Return tiles; a figure that may not be shown is a word, reports stand beside those due."""
    words, coverage = session.words(), coverage_until(scope)
    row = values.rows(coverage)[-1]
    columns = [
        column
        for column in TILES
        if (column not in PEOPLE or PEOPLE[column] in scope.reached)
        and (column != "on_time" or row["members_due"])
        and (column != "participants" or scope.form is None)  # counted over all forms only
    ]
    listed = tiles(
        queries.mentoring_headline(coverage), [f"mentoring_{column}" for column in columns]
    )
    shown = []
    for column, tile in zip(columns, listed, strict=True):
        if column in LABELS:
            tile = tile._replace(label=words(f"mentoring-tile-{column}"))
        if column in row["hidden"]:
            tile = tile._replace(value=words("figure-masked"), change="", arrow="off")
        if column == "on_time":
            of_due = words("mentoring-of", part=row["on_time"], all=row["members_due"])
            tile = tile._replace(value=of_due)
        shown.append(tile)
    return shown


@cached_part
def _coverage_unknown(scope: Scope) -> str:
    """Return in words why the latest half-year has no coverage; empty where it has one."""
    words, row = session.words(), values.rows(coverage_until(scope))[-1]
    if pd.notna(row["coverage"]) or "coverage" in row["hidden"]:
        return ""
    year = periods.of(row["half"]).school_year
    return words("mentoring-coverage-unknown", period=words.period(year))


@cached_part
def _same(scope: Scope) -> str:
    """Compare participations with a year before on the members that reported both times."""
    words, half = session.words(), values.rows(coverage_until(scope))[-1]["half"]
    compared = query(change_of_same_members, scope, half)
    if len(compared) < 2:
        return ""
    before, now = values.rows(compared)
    if pd.isna(before["participations"]) or pd.isna(now["participations"]):
        return ""
    return words(
        "mentoring-same-members",
        members=now["members"],
        before=words.number(before["participations"]),
        now=words.number(now["participations"]),
        year=words.period(before["half"]),
    )
