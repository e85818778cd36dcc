"""The map of the selection: arcs by resource, places by what they gave and received."""

import streamlit as st

from lib.charts.maps import deck, sizes
from lib.charts.theme import THEMES
from lib.queries.exchange.places import map_flows, member_places
from lib.queries.exchange.selection import Selection, party_of_places, place
from lib.ui.board.exchange.pickers import pick
from lib.ui.board.exchange.views import map_level, map_view
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.map_view import DOT, LINE, Sign, is_narrow, show_legend, show_map
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_places
from lib.ui.kit.session import theme
from lib.vocabulary import CONSORTIUM, PUPILS, Party, Resource
from lib.wording import exchange, values

NAMED = 50
"""Places without coordinates that are named; the others are counted."""

SAMPLE = 28.0
"""Pixels of a sample of widths in the legend."""


def show_exchange_map(selection: Selection, level: str) -> None:
    """Draw the flows between places; those without coordinates are listed below."""
    words, at = session.words(), map_level(level)
    flat = map_view(selection, at)
    if flat is None:
        st.caption(words("map-none"))
    else:
        show_map(_deck(selection, at, theme().name, narrow=is_narrow()), flat, "exchange-map", pick)
        show_legend(_signs(selection, at), _sizes(selection, at, narrow=is_narrow()))
    unplaced = query(map_flows, selection, at).unplaced
    names = names_of_places(at)
    missing = [names[code] for code in unplaced if code not in (PUPILS, CONSORTIUM)]
    if missing:
        st.caption(escape_markdown(words("map-unplaced", names=words.listed(missing, NAMED))))
    if at != level:
        st.caption(words("map-by-region"))
    if PUPILS in unplaced:
        st.caption(words("map-pupils"))


def _signs(selection: Selection, level: str) -> list[Sign]:
    """Return the colours on the map with their names: resources of arcs, parties of members."""
    words, colours = session.words(), theme()
    drawn = set(query(map_flows, selection, level).arcs["resource"])
    resources = [
        (LINE, colours.resources[resource], words.choice(resource))
        for resource in Resource
        if resource in drawn
    ]
    parties = [
        (DOT, colours.parties[party], words.choice(party)) for party in Party if level == "member"
    ]
    return resources + parties


def _sizes(
    selection: Selection, level: str, *, narrow: bool
) -> list[tuple[str, list[tuple[float, float, str]]]]:
    """Return what widths of arcs and sizes of circles are of, with samples of them."""
    words, on_map = session.words(), query(map_flows, selection, level)
    widths = sizes.widths(list(on_map.arcs["amount"]))
    radii = sizes.radii(list(on_map.nodes["amount"]), narrow=narrow)
    lines = [(SAMPLE, width, exchange.number(amount, words)) for amount, width in widths]
    circles = [(2 * radius, 2 * radius, exchange.number(amount, words)) for amount, radius in radii]
    return [(words("map-width"), lines), (words("map-circle"), circles)]


@cached_part
def _deck(selection: Selection, level: str, theme_name: str, *, narrow: bool) -> deck.OfflineDeck:
    """Return the map; its camera takes in all members, so it stays whatever is selected."""
    words, names, colours = session.words(), names_of_places(level), THEMES[theme_name]
    on_map, unit = query(map_flows, selection, level), selection.unit
    parties = query(party_of_places, level)
    arcs = [
        {
            **row,
            "colour": colours.resources[Resource(row["resource"])],
            "pick": f"giver={place(level, row['giver'])}&receiver={place(level, row['receiver'])}",
            "head": f"{names.get(row['giver'], row['giver'])} → "
            f"{names.get(row['receiver'], row['receiver'])}",
            "line1": words.choice(Resource(row["resource"])),
            "line2": exchange.amount(row["amount"], unit, words),
            "line3": words("exchange-transfers", count=int(row["exchanges"])) if unit else "",
        }
        for row in values.rows(on_map.arcs)
    ]
    nodes = [
        {
            **row,
            "name": names[row["code"]],
            "colour": colours.parties.get(parties.get(row["code"], ""), colours.mark),
            "pick": f"giver={place(level, row['code'])}",
            "head": names[row["code"]],
            "line1": words("map-given", amount=exchange.amount(row["given"], unit, words)),
            "line2": words("map-received", amount=exchange.amount(row["received"], unit, words)),
            "line3": words("map-inside", amount=exchange.amount(row["inside"], unit, words))
            if row["inside"]
            else "",
        }
        for row in values.rows(on_map.nodes.sort_values("amount", ascending=False, kind="stable"))
    ]
    members = query(member_places).dropna(subset=["lat", "lon"])
    places = list(zip(members["lat"], members["lon"], strict=True))
    return deck.deck(nodes, arcs, colours, places, narrow=narrow)
