"""Exchanges on a page: the five resources, each in its own units, and what givers are called."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts import exchange, sankey
from lib.text import Text
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.chart_view import Picture
from lib.ui.kit.escape import plain
from lib.ui.kit.names import names_of_members, names_of_parties
from lib.ui.kit.pickers import begin_in_words
from lib.ui.kit.session import text
from lib.vocabulary import ExchangeUnit, Resource
from lib.wording import values

BY = ("from_party", "to_party", "resource", "unit")
FLOWS = ("from_party", "to_party", "resource", "transfers", "quantity", "unit")
TIES = ("giver", "receiver", "resource", "transfers")

RESOURCE = "resource"
"""Key of the chosen resource, in the URL as well."""

LEVELS = ("party", "member")

TILE = 140
"""Pixels below which a row of tiles gives up a column."""


def show_resources(year: str) -> None:
    """Show how often each resource was given in a year and how much of it, unit by unit.

    Quantities of unlike resources are never added, nor are two currencies.
    """
    words = text()
    tiles = st.grid(len(Resource), min_column_width=TILE)
    for resource, (transfers, quantities) in _given(year).items():
        with tiles.cell():
            st.metric(
                words.choice(resource).capitalize(),
                words("exchange-transfers", count=transfers),
                help=words("exchange-transfers-of", year=year),
            )
            st.caption(plain(quantities) or "—")


@cached_part
def _given(year: str) -> dict[Resource, tuple[int, str]]:
    """Return of each resource how many transfers there were and how much was given in words."""
    words, flows = text(), query(queries.exchanges, year, BY)
    given = {}
    for resource in Resource:
        own = by_resource(flows, resource)
        units = own.groupby("unit")["quantity"].sum().reset_index()
        said = [
            f"{words.number(row['quantity'], 0)} {words.choice(ExchangeUnit(row['unit']))}"
            for row in values.rows(units)
        ]
        given[resource] = int(own["transfers"].sum()), ", ".join(said)
    return given


@cached_part
def streams(year: str, resource: str | None) -> Picture | None:
    """Return what flows between the parties in a year; nothing where nothing was given."""
    words, names = text(), names_of_parties()
    flows = by_resource(query(queries.exchanges, year, BY), resource)
    if flows.empty:
        return None
    return Picture(
        exchange.flows_finding(flows, names, words),
        exchange.flows_alt(flows, names, words),
        sankey.sankey_marks(flows, names, words),
        (flows, FLOWS),
        words("exchange-note", year=year),
    )


@cached_part
def ties(year: str, resource: str | None, many: bool) -> Picture:
    """Return who gave to whom in a year: parties, or members where there are to be ``many``."""
    words = text()
    sides = ("from_member", "to_member") if many else ("from_party", "to_party")
    names = names_of_members() if many else names_of_parties()
    found = by_resource(query(queries.exchanges, year, (*sides, "resource")), resource)
    finding = exchange.ties_finding(found, *sides, names, words)
    return Picture(
        finding,
        finding,
        exchange.matrix_marks(exchange.busiest(found, *sides), *sides, names, words),
        (with_names(found, sides, names), TIES),
        words("exchange-note", year=year),
    )


def with_names(
    flows: pd.DataFrame, sides: tuple[str, str], names: Mapping[str, str]
) -> pd.DataFrame:
    """Add to flows what their two sides are called, as ``giver`` and ``receiver``."""
    giver, receiver = (flows[side].map(names) for side in sides)
    return flows.assign(giver=giver, receiver=receiver)


def by_resource(flows: pd.DataFrame, resource: str | None) -> pd.DataFrame:
    """Return the flows of one resource, or all of them."""
    return flows if resource is None else flows[flows["resource"] == resource]


def choose_level() -> bool:
    """Ask whether to look at members one by one rather than at parties."""
    words = text()
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
        text()("choose-resource"),
        resources,
        format_func=lambda code: _say_resource(code, text()),
        key=RESOURCE,
        bind="query-params",
        label_visibility="collapsed",
    )


def _say_resource(code: str, words: Text) -> str:
    return words.choice(Resource(code))
