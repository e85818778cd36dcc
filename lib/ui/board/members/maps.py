"""The map of members: colour is the party, size the pupils; a click opens the passport."""

import streamlit as st

from lib.charts.maps import deck
from lib.charts.maps.outlines import fitted_view
from lib.charts.members import member_map
from lib.charts.theme import THEMES
from lib.queries.members.places import members_on_map
from lib.ui.board.members.pickers import open_passport
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query_at
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.charts.map_view import DOT, is_narrow, show_legend, show_map
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import member_links
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import board_day, board_moment, theme
from lib.vocabulary import MemberType, Party
from lib.wording import values
from lib.wording.values import Row

COLUMNS = ("member_code", "member", "party", "city", "pupils_total")


def show_member_map() -> None:
    """Draw the members of the board's day; those without coordinates are listed below."""
    words, flat = session.words(), _flat_view()
    if flat is None:
        st.caption(words("member-map-none"))
    else:
        map_deck = _deck(theme().name, narrow=is_narrow())
        show_map(map_deck, flat, "member-map", open_passport, "member_code")
        colours = theme().parties
        show_legend((DOT, colours[party], words.choice(party)) for party in Party)
    on_map = query_at(board_moment(), members_on_map)
    if on_map.unplaced:
        st.caption(escape_markdown(words("member-map-unplaced", count=len(on_map.unplaced))))
        member_links(on_map.unplaced[: deck.MANY])


@cached_part
def _flat_view() -> ChartView | None:
    """Return the map without WebGL; its table and picture also belong to that of pydeck."""
    words, names = session.words(), names_of_members()
    nodes = query_at(board_moment(), members_on_map).nodes
    if nodes.empty:
        return None
    cities = nodes["city"].value_counts()
    finding: Row = {
        "members": len(nodes),
        "cities": len(cities),
        "city": str(cities.index[0]),
        "of_city": int(cities.iloc[0]),
    }
    named = [names[code] for code in nodes["member_code"]]
    return ChartView(
        "member_map",
        data=member_map.data(nodes, names, words),
        title=member_map.title(finding, words),
        alt=member_map.alt(finding, words),
        table=(nodes.assign(member=named, pupils_total=nodes["pupils"]), COLUMNS),
        note=" · ".join(
            (
                words("members-day", day=words.date(board_day().isoformat())),
                words("member-map-note"),
                words("map-credit"),
            )
        ),
        constants={"view": fitted_view(nodes)},
    )


@cached_part
def _deck(theme_name: str, *, narrow: bool) -> deck.OfflineDeck:
    colours, names = THEMES[theme_name], names_of_members()
    nodes = query_at(board_moment(), members_on_map).nodes
    many = len(nodes) > deck.MANY
    shown = [
        {
            "lat": row["lat"],
            "lon": row["lon"],
            "amount": 0.0 if row["pupils"] != row["pupils"] else row["pupils"],
            "colour": colours.parties[row["party"]],
            "name": "" if many else names[row["member_code"]],
            "head": f"{row['member_code']} {names[row['member_code']]}",
            "pick": row["member_code"],
            **_lines(row),
        }
        for row in values.rows(nodes)
    ]
    places = list(zip(nodes["lat"], nodes["lon"], strict=True))
    return deck.deck(shown, [], colours, places, narrow=narrow)


def _lines(row: Row) -> dict[str, str]:
    """Return the lines below the name in the tooltip: kind and party, town, pupils."""
    words = session.words()
    town = words("member-map-of-city", city=row["city"]) if row["is_of_city"] else row["city"]
    pupils = "" if row["pupils"] != row["pupils"] else words(
        "member-pupils", count=int(row["pupils"])
    )  # fmt: skip
    kind = words.choice(MemberType(row["member_type"]))
    return {
        "line1": f"{kind} · {words.choice(Party(row['party']))}",
        "line2": town,
        "line3": pupils,
    }
