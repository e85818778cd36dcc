"""Exchanges on a page: the five resources, each in its own units, and what givers are called."""

import dataclasses
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts import matrix, pairs, sankey
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.chart_view import ChartView
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members, names_of_parties
from lib.ui.kit.pickers import begin_in_words
from lib.vocabulary import ExchangeUnit, Resource
from lib.wording import values

BY = ("from_party", "to_party", "resource", "unit")
SANKEY_COLUMNS = ("from_party", "to_party", "resource", "transfers", "quantity", "unit")
MATRIX_COLUMNS = ("giver", "receiver", "resource", "transfers")

RESOURCE = "resource"
"""Key of the chosen resource, in the URL as well."""

LEVELS = ("party", "member")

TILE = 140
"""Pixels below which a row of tiles gives up a column."""


def show_resources(year: str) -> None:
    """Show how often each resource was given in a year and how much of it, unit by unit.

    Quantities of unlike resources are never added, nor are two currencies.
    """
    words = session.words()
    tiles = st.grid(len(Resource), min_column_width=TILE)
    for resource, (transfers, quantities) in _totals(year).items():
        with tiles.cell():
            st.metric(
                words.choice(resource).capitalize(),
                words("exchange-transfers", count=transfers),
                help=words("exchange-transfers-of", year=year),
            )
            st.caption(escape_markdown(quantities) or "—")


@cached_part
def _totals(year: str) -> dict[Resource, tuple[int, str]]:
    """Return by resource the number of transfers and the quantities in words."""
    words = session.words()
    transfers = values.rows(query(queries.exchanges, year, ("resource",)))
    counts = {row["resource"]: row["transfers"] for row in transfers}
    quantities: dict[str, list[str]] = {}
    for row in values.rows(query(queries.exchanges, year, ("resource", "unit"))):
        quantity = f"{words.number(row['quantity'], 0)} {words.choice(ExchangeUnit(row['unit']))}"
        quantities.setdefault(row["resource"], []).append(quantity)
    return {
        resource: (int(counts.get(resource, 0)), ", ".join(quantities.get(resource, [])))
        for resource in Resource
    }


@cached_part
def sankey_view(year: str, resource: str | None) -> ChartView | None:
    """Return what flows between the parties in a year; nothing where nothing was given."""
    words, names = session.words(), names_of_parties()
    transfers = query(queries.exchanges, year, BY, resource)
    if transfers.empty:
        return None
    pairs = query(queries.exchanges, year, ("from_party", "to_party"), resource)
    return ChartView(
        "sankey",
        data=sankey.data(transfers, names, words),
        title=sankey.title(queries.busiest_giver(transfers), names, words),
        alt=sankey.alt(pairs, names, words),
        table=(transfers, SANKEY_COLUMNS),
        note=words("exchange-note", year=year),
    )


@cached_part
def matrix_view(year: str, resource: str | None, many: bool) -> ChartView:
    """Return who gave to whom in a year: parties, or members if ``many``."""
    words = session.words()
    sides = ("from_member", "to_member") if many else ("from_party", "to_party")
    names = names_of_members() if many else names_of_parties()
    transfers = query(queries.exchanges, year, (*sides, "resource"), resource)
    pair = queries.busiest_pair(transfers, sides)
    return ChartView(
        "matrix",
        data=matrix.data(queries.exchange_matrix(transfers, sides), names, words),
        title=matrix.title(pair, names, words),
        alt=matrix.alt(pair, names, words),
        table=(with_names(transfers, sides, names), MATRIX_COLUMNS),
        note=words("exchange-note", year=year),
        constants={"many": many},
    )


@cached_part
def pairs_view(year: str, resource: str | None, many: bool) -> ChartView:
    """Return the pairs of ``matrix_view`` as a ranked list, for phones."""
    words, view = session.words(), matrix_view(year, resource, many)
    sides = ("from_member", "to_member") if many else ("from_party", "to_party")
    names = names_of_members() if many else names_of_parties()
    transfers = query(queries.exchanges, year, (*sides, "resource"), resource)
    data = pairs.data(queries.exchange_matrix(transfers, sides), names, words)
    return dataclasses.replace(view, chart="pairs", data=data, constants={})


def with_names(
    flows: pd.DataFrame, sides: tuple[str, str], names: Mapping[str, str]
) -> pd.DataFrame:
    """Add to flows what their two sides are called, as ``giver`` and ``receiver``."""
    giver, receiver = (flows[side].map(names) for side in sides)
    return flows.assign(giver=giver, receiver=receiver)


def choose_level() -> bool:
    """Ask whether to look at members one by one rather than at parties."""
    words = session.words()
    chosen = st.segmented_control(
        words("choose-level"),
        LEVELS,
        default=LEVELS[0],
        required=True,
        format_func=lambda code: words(f"level-{code}"),
        key="level",
        label_visibility="collapsed",
        persist_state="session",
    )
    return chosen == "member"


def choose_resource() -> str | None:
    """Ask for one of the five resources; nothing means all, counted in transfers only."""
    resources = [str(resource) for resource in Resource]
    begin_in_words(RESOURCE, resources, _say_resource)
    return st.segmented_control(
        session.words()("choose-resource"),
        resources,
        format_func=lambda code: _say_resource(code, session.words()),
        key=RESOURCE,
        bind="query-params",
        label_visibility="collapsed",
    )


def _say_resource(code: str, words: Text) -> str:
    return words.choice(Resource(code))
