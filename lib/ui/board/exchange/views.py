"""Views of the selection: Sankey, matrix or ranked list, and map, each with its table."""

import dataclasses

import pandas as pd
import streamlit as st

from lib.charts.exchange import flow_map, matrix, pairs, sankey
from lib.charts.maps.outlines import fitted_view
from lib.queries.exchange import flows as exchange_flows
from lib.queries.exchange.flows import IN_SANKEY, Coverage, coverage, exchange_matrix, folded
from lib.queries.exchange.measures import linked_pairs
from lib.queries.exchange.places import ON_THE_MAP, MapFlows, map_flows
from lib.queries.exchange.selection import Selection, party_of_places, selected_sums
from lib.text import Text
from lib.ui.board.exchange.pickers import pick
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView, show, show_with_picks
from lib.ui.kit.names import names_of_places
from lib.wording import values

TABLE = ("giver", "receiver", "resource", "amount", "exchanges")
PAIRS_TABLE = ("giver", "receiver", "amount", "exchanges")


@cached_part
def is_empty(selection: Selection) -> bool:
    """Whether nothing that is selected was delivered."""
    return query(selected_sums, selection, "party").empty


@cached_part
def sankey_view(selection: Selection, level: str = "party") -> ChartView | None:
    """Return who gives which resource to whom; nothing where nothing was given."""
    words, names = session.words(), names_of_places(level)
    flows = query(exchange_flows.flows, selection, level)
    if flows.empty:
        return None
    drawn = folded(flows, IN_SANKEY)
    finding = _unit_of(selection) | exchange_flows.largest_giver(flows)
    return ChartView(
        "sankey",
        data=sankey.data(drawn, names, words, level=level, parties=query(party_of_places, level)),
        title=sankey.title(finding, names, words),
        alt=sankey.alt(drawn, names, selection.unit, words),
        table=(_named(flows, level), TABLE),
        note=_note(selection, coverage(flows, drawn), words),
        constants={"many": sankey.is_many(drawn)},
    )


@cached_part
def matrix_view(selection: Selection, level: str) -> ChartView:
    """Return how much each gave to each; ``is_empty`` must be false."""
    words, names = session.words(), names_of_places(level)
    flows = query(exchange_flows.flows, selection, level)
    amounts = exchange_matrix(flows)
    finding = _unit_of(selection) | exchange_flows.largest_pair(flows)
    finding["pairs"] = query(linked_pairs, selection) if level == "member" else None
    data = matrix.data(amounts, names, words, level=level)
    note = _note(selection, coverage(flows, folded(flows, exchange_flows.IN_MATRIX)), words)
    return ChartView(
        "matrix",
        data=data,
        title=matrix.title(finding, names, words),
        alt=matrix.alt(finding, names, words),
        table=(_named(amounts.dropna(subset=["giver", "receiver"]), level), PAIRS_TABLE),
        note=matrix.note(note, data, words),
        constants=matrix.constants(data),
    )


@cached_part
def pairs_view(selection: Selection, level: str) -> ChartView:
    """Return the pairs of ``matrix_view`` as a ranked list, for phones."""
    words, view = session.words(), matrix_view(selection, level)
    flows = query(exchange_flows.flows, selection, level)
    data = pairs.data(exchange_matrix(flows), names_of_places(level), words)
    note = _note(selection, coverage(flows, folded(flows, exchange_flows.IN_MATRIX)), words)
    return dataclasses.replace(view, chart="pairs", data=data, note=note, constants={})


@cached_part
def map_view(selection: Selection, level: str) -> ChartView | None:
    """Return the flows between places without WebGL; nothing where none can be drawn.

    Its table and picture also belong to the map that pydeck draws.
    """
    words, names = session.words(), names_of_places(level)
    on_map = query(map_flows, selection, level)
    if on_map.arcs.empty:
        return None
    finding = _unit_of(selection) | exchange_flows.largest_pair(on_map.arcs)
    return ChartView(
        "flow_map",
        data=flow_map.data(on_map.nodes, on_map.arcs, names, words),
        title=flow_map.title(finding, names, words),
        alt=flow_map.alt(finding, names, words),
        table=(lambda: _named(query(exchange_flows.flows, selection, level), level), TABLE),
        note=_map_note(selection, on_map, words),
        constants={"view": fitted_view(on_map.nodes)},
    )


def show_view(view: str, selection: Selection, level: str) -> None:
    """Draw the Sankey or the matrix of the selection; a click selects."""
    if view == "matrix":
        with st.container(key="wide-matrix"):
            show_with_picks(
                matrix_view(selection, level), "matrix", ("pick", "node", "total"), pick
            )
        with st.container(key="narrow-pairs"):
            show(pairs_view(selection, level), "pairs")
        return
    sankey_chart = sankey_view(selection, level)
    if sankey_chart is not None:
        kind = "sankey-many" if sankey_chart.constants["many"] else "sankey"
        with st.container(key=kind):
            show_with_picks(sankey_chart, "sankey", ("pick", "node"), pick, height="stretch")


def map_level(level: str) -> str:
    """Return the level at which a map shows what a level of the other views shows."""
    return level if level in ON_THE_MAP else "region"


def _unit_of(selection: Selection) -> dict[str, object]:
    return {"resource": selection.resource, "unit": selection.unit}


def _named(flows: pd.DataFrame, level: str) -> pd.DataFrame:
    names = names_of_places(level)
    named = {side: flows[side].map(names) for side in PAIRS_TABLE[:2]}
    return flows.assign(**named)


def _note(selection: Selection, drawn: Coverage, words: Text) -> str:
    note = words("exchange-note", year=words.period(selection.period))
    if drawn.share is None or drawn.drawn == drawn.flows:
        return note
    share = words(
        "exchange-coverage",
        drawn=drawn.drawn,
        all=drawn.flows,
        share=values.part(drawn.share, words),
    )
    return f"{share} · {note}"


def _map_note(selection: Selection, on_map: MapFlows, words: Text) -> str:
    parts = [words("exchange-note", year=words.period(selection.period)), words("map-credit")]
    if on_map.share is not None and len(on_map.arcs) < on_map.flows:
        share = values.part(on_map.share, words)
        drawn = words("map-coverage", drawn=len(on_map.arcs), all=on_map.flows, share=share)
        parts.insert(0, drawn)
    return " · ".join(parts)
