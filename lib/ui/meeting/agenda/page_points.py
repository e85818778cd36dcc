"""The board that a reader looks at as a point of the next meeting, added by one button."""

from collections.abc import Callable

import streamlit as st

from lib.queries.meetings.register import next_planned
from lib.running_order import Point, join_points, slide_address
from lib.slides.catalogue import INDICATOR, MEMBER, slide_title, slide_titles
from lib.slides.decks import meeting_points
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import PERIOD, database, moment
from lib.ui.meeting.agenda.meeting import Meeting, change_meeting, may_write
from lib.ui.menu import Page

MINUTES = 10
"""Length of a point that is added from a board, to be changed on the agenda."""

EXCHANGE_FILTERS = ("resource", "unit", "giver", "receiver", "member", "way", "level")
SLIDES_OF_VIEWS = {"sankey": "exchange", "matrix": "matrix", "map": "map", "needs": "needs"}

Chosen = Callable[[str], str | None]
"""What a reader has chosen by the key of a picker."""


def offer_page(page: Page) -> None:
    """Offer to add the board, as it is filtered now, to the next planned meeting."""
    if page.section != "board" or not may_write():
        return
    words, meeting = session.words(), next_meeting()
    if meeting is None:
        return
    opened = st.popover(
        words("agenda-add-page"),
        icon=":material/playlist_add:",
        help=words("agenda-add-page"),
        type="tertiary",
        key="add-page",
        on_change="rerun",
    )
    if not opened.open:
        return
    scope = Scope(database(), moment(), None, words)
    titles = slide_titles(scope)
    with opened:
        day = words.date(meeting["held_on"])
        st.caption(escape_markdown(words("agenda-add-to", topic=meeting["topic"], day=day)))
        present = {slide_address(point) for point in meeting_points(meeting)}
        for place, point in enumerate(chosen_points(page)):
            address = slide_address(point)
            title = slide_title(scope, address, titles)
            st.button(
                escape_markdown(title),
                icon=":material/check:" if address in present else ":material/add:",
                disabled=address in present,
                on_click=_add,
                args=(meeting, point),
                key=f"add-page-{place}",
            )


def page_points(page: Page, chosen: Chosen) -> list[Point]:
    """Return the slides that show what a reader sees on a board, with its filters."""
    period = {PERIOD: chosen(PERIOD)}
    member, indicator, direction = chosen("member"), chosen("indicator"), chosen("direction")
    view = SLIDES_OF_VIEWS.get(chosen("view") or "sankey", "exchange")
    has_filters = page is Page.EXCHANGE and view != "needs"
    filters = {name: chosen(name) for name in EXCHANGE_FILTERS} if has_filters else {}
    slides: dict[Page, list[tuple[str | None, dict[str, str | None]]]] = {
        Page.OVERVIEW: [("overview", period), ("changes", {}), ("attention", {}), ("synergy", {})],
        Page.DIRECTIONS: [
            (direction or "1", period),
            (f"{INDICATOR}{indicator}" if indicator else None, {}),
        ],
        Page.EXCHANGE: [(view, period | filters)],
        Page.MENTORING: [("mentoring", {})],
        Page.MEMBERS: [(f"{MEMBER}{member}" if member else "members", period if member else {})],
        Page.AGREEMENTS: [
            ("agreements", {name: chosen(name) for name in ("status", "kind", "member")})
        ],
        Page.EVENTS: [("events", period | {name: chosen(name) for name in ("kind", "member")})],
        Page.FUNDING: [("funding", period | {"currency": chosen("currency")})],
        Page.SUPPORT: [("support", {}), ("needs", {})],
    }
    return [
        Point(slide, MINUTES, filters={name: value for name, value in parts.items() if value})
        for slide, parts in slides.get(page, [])
        if slide
    ]


def chosen_points(page: Page) -> list[Point]:
    """Return ``page_points`` of what this reader has chosen."""
    return page_points(page, _chosen)


def next_meeting() -> Meeting | None:
    """Return the row of ``next_planned`` at the reader's moment."""
    return query(next_planned)


def _chosen(key: str) -> str | None:
    value = st.session_state.get(key) or st.query_params.get(key)
    return str(value) if value else None


def _add(meeting: Meeting, point: Point) -> None:
    if may_write():
        change_meeting(meeting, running_order=join_points([*meeting_points(meeting), point]))
