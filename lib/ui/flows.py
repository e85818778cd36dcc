"""Exchanges on a page: the five resources, each in its own units, and what givers are called."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib.charts import written
from lib.charts.exchange import OTHERS
from lib.ui.plain import plain
from lib.ui.reads import known
from lib.ui.session import text
from lib.vocabulary import CONSORTIUM, PUPILS, ExchangeUnit, Party, Resource

TILE = 140
"""Pixels below which a row of tiles gives up a column."""


def show_resources(flows: pd.DataFrame, year: str) -> None:
    """Show how often each resource was given and how much of it, unit by unit.

    Quantities of unlike resources are never added, nor are two currencies.
    """
    words = text()
    tiles = st.grid(len(Resource), min_column_width=TILE)
    for resource in Resource:
        own = flows[flows["resource"] == resource]
        units = own.groupby("unit")["quantity"].sum().reset_index()
        said = [
            f"{words.number(row['quantity'], 0)} {words.choice(ExchangeUnit(row['unit']))}"
            for row in written.rows(units)
        ]
        with tiles.cell():
            st.metric(
                words.choice(resource).capitalize(),
                words("exchange-transfers", count=int(own["transfers"].sum())),
                help=words("exchange-transfers-of", year=year),
            )
            st.caption(plain(", ".join(said)) or "—")


def with_names(
    flows: pd.DataFrame, sides: tuple[str, str], names: Mapping[str, str]
) -> pd.DataFrame:
    """Add to flows what their two sides are called, as ``giver`` and ``receiver``."""
    giver, receiver = (flows[side].map(names) for side in sides)
    return flows.assign(giver=giver, receiver=receiver)


def by_resource(flows: pd.DataFrame, resource: str | None) -> pd.DataFrame:
    """Return the flows of one resource, or all of them."""
    return flows if resource is None else flows[flows["resource"] == resource]


def names_of_parties() -> Mapping[str, str]:
    """Return what parties, pupils and resources are called, by their codes."""
    words = text()
    parties = {str(party): words.choice(party) for party in Party}
    resources = {str(resource): words.choice(resource) for resource in Resource}
    return parties | resources | _whole()


def _whole() -> dict[str, str]:
    """Return what those are called who give or receive and are no single member."""
    words = text()
    return {
        CONSORTIUM: words("reserved-consortium"),
        PUPILS: words("party-students"),
        OTHERS: words("matrix-others"),
    }


def names_of_members() -> Mapping[str, str]:
    """Return what members are called, by their codes; the shorter name where there is one."""
    words = text()
    members = {
        row["member_code"]: row["short_name"]
        if words.language == "ru" and isinstance(row["short_name"], str)
        else words.named(row)
        for row in written.rows(known("members"))
    }
    return members | _whole()
