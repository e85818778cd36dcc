"""How slides are shown: on the whole screen, with keys and buttons that turn them.

Every slide is drawn once; they lie upon each other and turning one only tells the browser which of
them is seen, so nothing is built anew between slides.
"""

from collections.abc import Iterable, Sequence

import streamlit as st

from lib.running_order import Point
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.frame.return_link import SHOW, SLIDE, SLIDES, is_number, show_query
from lib.ui.kit.links import link as draw_link
from lib.ui.kit.session import AT, SINCE, chosen
from lib.ui.kit.stylesheets import use_stylesheet
from lib.ui.meeting.agenda.meeting import MEETING
from lib.ui.meeting.present import clock, keys, speaker
from lib.ui.meeting.present.assistance import is_deciding
from lib.ui.meeting.present.slides import ScreenSlide
from lib.ui.meeting.present.titles import all_titles
from lib.ui.menu import Page

MOST = 40
"""Slides of one presentation at most."""

_KEYS = {
    "Left": -1,
    "PageUp": -1,
    "Right": 1,
    "PageDown": 1,
    "Space": 1,
    "Home": -MOST,
    "End": MOST,
}


def is_presenting(page: Page) -> bool:
    """Whether a page of the menu is to fill the screen with slides."""
    if page is not Page.PRESENT or speaker.is_speakers_window():
        return False
    return bool(chosen_slides(all_titles()))


def full_screen() -> None:
    """Hide menu and header: slides fill the window."""
    places = [
        f"body:has(.st-key-slide-at-{place}) .st-key-slides > :nth-child({place})"
        for place in range(1, MOST + 1)
    ]
    seen = ", ".join(f"{place}, {place} *" for place in places)
    use_stylesheet("slides", f"{seen} {{ visibility: visible }}")


def chosen_slides(titles: Iterable[str]) -> list[str]:
    """Return the slides that the URL asks for, in its order; what is not known is left out."""
    codes = set(titles)
    requested = dict.fromkeys(st.query_params.get(SLIDES, "").split(","))
    return [code for code in requested if code in codes][:MOST]


@st.fragment
def steer(codes: Sequence[str], slides: Sequence[ScreenSlide], points: Sequence[Point]) -> None:
    """Show one of the slides already drawn, and let keys and buttons turn them.

    codes : of the slides. points : of the running order, one for each slide; their notes are
    hidden until they are asked for.
    """
    words, last, is_disabled = session.words(), len(slides), is_deciding()
    keys.obey_pressed()
    # Streamlit breaks on «inf» and on endless numbers
    is_bound = is_number(st.query_params.get(SLIDE, "1"))
    with st.container(key="slide-number"):
        at = st.number_input(
            words("present-slide"),
            1,
            last,
            key=SLIDE,
            bind="query-params" if is_bound else None,
            format="%d",
        )
        st.session_state[keys.PLACE] = at
    with st.container(key="slide-steering", horizontal=True, vertical_alignment="center"):
        _show_notes(points[at - 1], at, codes)
        clock.keep_time(codes[at - 1], points[at - 1].minutes)
        _link_to_board(slides[at - 1], codes, at)
        with st.container(key=f"slide-at-{at}", width="content"):
            digits = keys.typed_number()
            st.caption(f"{digits}… / {last}" if digits else f"{at} / {last}")
        for key in ("Left", "Right"):
            _turning(key, last, is_disabled)
    with st.container(key="slide-keys"):
        for key in _KEYS:
            if key not in ("Left", "Right"):
                _turning(key, last, is_disabled)
        keys.listen(codes, is_disabled=is_disabled)
    keys.show_blank()


def _show_notes(point: Point, at: int, codes: Sequence[str]) -> None:
    """Offer what the speaker wants to remember: here, or in a window that follows the show."""
    words = session.words()
    length = words("agenda-minutes", count=point.minutes) if point.minutes else ""
    note = " · ".join(filter(None, (length, point.note)))
    with st.popover(words("present-notes"), type="tertiary", key="slide-notes"):
        if note:
            st.markdown(escape_markdown(note))
        parts = _show_parts(codes, at)
        speaker.offer_window(at, {name: value for name, value in parts.items() if value})


def _show_parts(codes: Sequence[str], at: int) -> dict[str, str]:
    """Return the parameters that open this show at a slide; empty ones among them."""
    return {
        SLIDES: ",".join(codes),
        SLIDE: str(at),
        MEETING: st.query_params.get(MEETING, ""),
        AT: chosen(AT) or "",
        SINCE: chosen(SINCE) or "",
    }


def _link_to_board(slide: ScreenSlide, codes: Sequence[str], at: int) -> None:
    """Draw the link to the board of a slide, which brings its reader back to this slide."""
    parts = _show_parts(codes, at)
    kept = (SINCE, MEETING) if slide.board is Page.AGENDA else (SINCE,)
    scope = {name: parts[name] for name in kept if parts[name]}
    where = {**slide.opens, **scope, SHOW: show_query(parts)}
    draw_link(session.words()("present-board"), slide.board, where)


def _turning(key: str, last: int, is_disabled: bool) -> None:
    """Draw a button that a key presses, unless a form needs the key."""
    st.button(
        session.words()("present-back" if _KEYS[key] < 0 else "present-on"),
        type="tertiary",
        shortcut=key,
        on_click=keys.press,
        args=(_turn, _KEYS[key], last),
        disabled=is_disabled,
        key=f"slide-{key.lower()}",
    )


def _turn(by: int, last: int) -> None:
    keys.forget_typed()
    keys.go_to(min(max(keys.place() + by, 1), last))
