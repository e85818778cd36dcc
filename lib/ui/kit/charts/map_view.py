"""A map on a page: drawn by pydeck, or flat where the browser has no WebGL; clicks select."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape

import streamlit as st

from lib.charts.maps.deck import OfflineDeck
from lib.ui.kit import session
from lib.ui.kit.charts.chart_view import ChartView, show, show_with_picks

FLAT = "flat"
"""Key of the switch to the flat map, in the URL as well."""

COOKIE, NONE = "webgl", "none"
"""What ``document.js`` tells of a browser without WebGL."""

WINDOW, NARROW = "window", "narrow"
"""What ``document.js`` tells of a window as narrow as a phone's."""

HEIGHT = 430

Shape = tuple[float, float, str]
"""Width and height in pixels, as many of either for a circle, and the amount in words."""

Sign = tuple[tuple[float, float], str, str]
"""Width and height of a sign in pixels, its colour (#rrggbb), and its name."""

LINE, DOT = (22.0, 6.0), (11.0, 11.0)
"""Signs of arcs and of places."""


def show_map(
    deck: OfflineDeck,
    flat: ChartView,
    name: str,
    on_pick: Callable[[str], None] | None = None,
    flat_pick: str | None = None,
) -> None:
    """Draw a map with its finding, source, table and picture.

    deck : of ``lib.charts.maps.deck``; its rows carry ``pick``. flat : the same map without WebGL,
    whose title, table and picture both have. on_pick : called with ``pick`` of the row that was
    clicked. flat_pick : the selection of the flat map's specification that picks the same.
    """
    words = session.words()
    if FLAT not in st.session_state and not st.query_params.get(FLAT):
        st.session_state[FLAT] = not has_webgl()
    if st.toggle(words("map-flat"), key=FLAT, bind="query-params", help=words("map-flat-why")):
        if on_pick and flat_pick:
            show_with_picks(flat, f"{name}-flat", [flat_pick], on_pick)
        else:
            show(flat, f"{name}-flat")
        return
    count = f"picks-{name}"
    key = f"map-{name}-{st.session_state.get(count, 0)}"

    def clicked() -> None:
        rows = st.session_state[key].get("selection", {}).get("objects", {})
        picks = [_pick_of(row) for layer in rows.values() for row in layer]
        if on_pick and any(picks):
            st.session_state[count] = st.session_state.get(count, 0) + 1
            on_pick(str(next(filter(None, picks))))

    def draw(_alt: str) -> None:
        st.pydeck_chart(
            deck,
            height=HEIGHT,
            key=key,
            on_select=clicked if on_pick else "ignore",
            selection_mode="single-object",
        )

    show(flat, name, drawing=draw)


def show_legend(signs: Iterable[Sign], sizes: Iterable[tuple[str, Sequence[Shape]]] = ()) -> None:
    """Show the legend of the pydeck map; the flat map has its own.

    sizes : what a size is of, and shapes of it.
    """
    if st.session_state.get(FLAT):
        return
    named = [_drawn((*shape, name), colour) for shape, colour, name in signs]
    named += [
        f"{escape(name)}: {' &nbsp; '.join(_drawn(shape) for shape in shapes)}"
        for name, shapes in sizes
        if shapes
    ]
    unbroken = [f'<span style="white-space:nowrap">{each}</span>' for each in named]
    st.html(f"<small>{' &nbsp; '.join(unbroken)}</small>")


def _drawn(shape: Shape, colour: str | None = None) -> str:
    """Return a shape in a colour, or in that of its surroundings, with its name behind it."""
    width, height, name = shape
    rounded = ";border-radius:50%" if width == height else ""
    style = (
        "display:inline-block;vertical-align:middle"
        f";{f'background:{colour}' if colour else 'background:currentColor;opacity:0.6'}"
        f";width:{width}px;height:{height}px{rounded}"
    )
    return f'<span style="{style}"></span> {escape(name)}'


def _pick_of(row: Mapping[str, str]) -> str:
    """Return what a row picks: what it says, else the first word of its name."""
    return row.get("pick") or row.get("n", "").partition(" ")[0]


def is_narrow() -> bool:
    """Whether the browser's window is as narrow as a phone's, as far as it has told."""
    cookie: object = st.context.cookies.get(WINDOW)
    return cookie == NARROW


def has_webgl() -> bool:
    """Whether the browser can draw with WebGL, as far as it has told."""
    cookie: object = st.context.cookies.get(COOKIE)
    return cookie != NONE
