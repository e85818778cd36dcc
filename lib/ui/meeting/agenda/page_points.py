"""The board that a reader looks at as a point of a planned meeting, added by one button."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from lib.queries.meetings.register import planned_meetings
from lib.queries.members.directory import FILTERS, SEARCH
from lib.running_order import Point, join_points, slide_address
from lib.slides.catalogue import INDICATOR, MEMBER, slide_title, slide_titles
from lib.slides.decks import meeting_points
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.desk.submit import show_flash
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import PERIOD, database, moment
from lib.ui.meeting.agenda.current_rows import current_meeting
from lib.ui.meeting.agenda.meeting import Meeting, change_meeting, may_write
from lib.ui.menu import Page
from lib.wording import values

MINUTES = 10
"""Length of a point that is added from a board, to be changed on the agenda."""

ADD_TO = "add-page-to"
"""Session key: the code of the planned meeting that boards are added to."""

EXCHANGE_FILTERS = ("resource", "unit", "giver", "receiver", "member", "way", "level")
SLIDES_OF_VIEWS = {"sankey": "exchange", "matrix": "matrix", "map": "map", "needs": "needs"}

SLIDES: Mapping[Page, Sequence[tuple[str, Sequence[str]]]] = {
    Page.OVERVIEW: (("overview", (PERIOD,)), ("changes", ()), ("attention", ()), ("synergy", ())),
    Page.MENTORING: (("mentoring", (PERIOD, "form", "kind", "region", "member")),),
    Page.AGREEMENTS: (("agreements", ("status", "kind", "member")),),
    Page.EVENTS: (("events", (PERIOD, "kind", "member")),),
    Page.FUNDING: (("funding", (PERIOD, "currency")),),
    Page.SUPPORT: (("support", ()), ("needs", ())),
}
"""Slides of boards that show the same ones whatever is chosen, with the keys of their filters."""

Chosen = Callable[[str], str | None]
"""What a reader has chosen by the key of a picker."""


def offer_page(page: Page) -> None:
    """Offer to add the board, as it is filtered now, to a planned meeting."""
    if page.section != "board" or not may_write():
        return
    words, planned = session.words(), values.rows(query(planned_meetings))
    if not planned:
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
    with opened:
        show_flash()
        meeting = _choose_meeting(planned)
        _offer_points(meeting, chosen_points(page))


def _choose_meeting(planned: Sequence[Meeting]) -> Meeting:
    """Picker: the planned meeting that gets the board, at first the next one; a line if only one.

    It is kept in the session: whoever prepares a meeting adds several boards to it.
    """
    words = session.words()
    if len(planned) == 1:
        [meeting] = planned
        day = words.date(meeting["held_on"])
        st.caption(escape_markdown(words("agenda-add-to", topic=meeting["topic"], day=day)))
        return meeting
    by_code = {str(meeting["meeting_code"]): meeting for meeting in planned}
    names = {
        code: f"{words.short_date(row['held_on'])} · {row['topic']}"
        for code, row in by_code.items()
    }
    codes, kept = list(by_code), st.session_state.get(ADD_TO)
    code = st.selectbox(
        words("agenda-add-which"),
        codes,
        index=codes.index(kept) if kept in codes else 0,
        format_func=names.__getitem__,
        key="add-page-choice",
    )
    st.session_state[ADD_TO] = code
    return by_code[code]


def _offer_points(meeting: Meeting, points: Sequence[Point]) -> None:
    """Draw a button for every slide of a board; those that the meeting has are ticked."""
    scope = Scope(database(), moment(), None, session.words())
    titles = slide_titles(scope)
    present = {slide_address(point) for point in meeting_points(meeting)}
    for place, point in enumerate(points):
        address = slide_address(point)
        st.button(
            escape_markdown(slide_title(scope, address, titles)),
            icon=":material/check:" if address in present else ":material/add:",
            disabled=address in present,
            on_click=_add,
            args=(meeting, point),
            key=f"add-page-{place}",
        )


def page_points(page: Page, chosen: Chosen) -> list[Point]:
    """Return the slides that show what a reader sees on a board, with its filters."""
    return [
        Point(slide, MINUTES, filters={key: value for key in keys if (value := chosen(key))})
        for slide, keys in _slides(page, chosen)
    ]


def _slides(page: Page, chosen: Chosen) -> Sequence[tuple[str, Sequence[str]]]:
    """Return the addresses of a board's slides, each with the keys of its filters."""
    match page:
        case Page.DIRECTIONS:
            indicator = chosen("indicator")
            direction = (chosen("direction") or "1", (PERIOD,))
            return [direction, *([(f"{INDICATOR}{indicator}", ())] if indicator else [])]
        case Page.EXCHANGE:
            view = SLIDES_OF_VIEWS.get(chosen("view") or "sankey", "exchange")
            return [(view, (PERIOD,) if view == "needs" else (PERIOD, *EXCHANGE_FILTERS))]
        case Page.MEMBERS:
            member = chosen("member")
            whose = (f"{MEMBER}{member}", (PERIOD,))
            return [whose if member else ("members", (SEARCH, *FILTERS))]
    return SLIDES.get(page, ())


def chosen_points(page: Page) -> list[Point]:
    """Return ``page_points`` of what this reader has chosen."""
    return page_points(page, _chosen)


def _chosen(key: str) -> str | None:
    value = st.session_state.get(key) or st.query_params.get(key)
    return str(value) if value else None


def _add(meeting: Meeting, point: Point) -> None:
    if may_write():
        meeting = current_meeting(meeting["meeting_code"]) or meeting
        change_meeting(meeting, running_order=join_points([*meeting_points(meeting), point]))
