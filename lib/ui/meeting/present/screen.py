"""How slides are shown: the choice of them, the whole screen, and the keys that turn them.

Every slide is drawn once; they lie upon each other and turning one only tells the browser which of
them is seen, so nothing is built anew between slides.
"""

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode, urlsplit

import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import AT, LANGUAGE, PERIOD, moment, period, scope
from lib.ui.kit.stylesheets import use_stylesheet
from lib.ui.meeting.present.slides import Slide, all_titles
from lib.ui.menu import Page

SLIDES, SLIDE = "slides", "slide"
"""Parameters of the page's address: codes joined by commas, and the number of the slide."""

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
    return page is Page.PRESENT and bool(chosen_slides(all_titles()))


def full_screen() -> None:
    """Leave nothing on the screen but the slides, as large as the window allows."""
    places = [
        f"body:has(.st-key-slide-at-{place}) .st-key-slides > :nth-child({place})"
        for place in range(1, MOST + 1)
    ]
    seen = ", ".join(f"{place}, {place} *" for place in places)
    use_stylesheet("slides", f"{seen} {{ visibility: visible }}")


def chosen_slides(titles: Iterable[str]) -> list[str]:
    """Return the slides that the URL asks for, in its order; what is not known is left out."""
    known = set(titles)
    requested = dict.fromkeys(st.query_params.get(SLIDES, "").split(","))
    return [code for code in requested if code in known][:MOST]


def arrange(titles: Mapping[str, str], usual: Sequence[str]) -> None:
    """Ask which slides to show, in which order and as of when; offer the link and the start.

    usual : the slides that are chosen at first.
    """
    words = session.words()
    st.markdown(words("present-about"))
    codes = st.multiselect(
        words("present-choose"),
        list(titles),
        default=list(usual),
        format_func=titles.__getitem__,
        max_selections=MOST,
        help=words("present-choose-help"),
        key="slides-chosen",
        persist_state="session",
    )
    pin = _choose_pin()
    if not codes:
        st.info(words("present-none"))
        return
    st.button(
        words("present-start", count=len(codes)),
        type="primary",
        icon=":material/play_arrow:",
        on_click=_start,
        args=(codes, pin),
        key="slides-start",
    )
    st.caption(words("present-link"))
    st.code(link(codes, pin), language=None, wrap_lines=True)


def _choose_pin() -> str:
    """Ask what the slides are pinned to; return it as the URL holds it, nothing for the latest."""
    words, now = session.words(), moment()
    day = words.date(now.day.isoformat())
    labels = {
        "upload": words("present-pin-upload", upload=now.upload),
        "day": words("present-pin-day", day=day),
        "latest": words("present-pin-latest"),
    }
    chosen = st.radio(
        words("present-pin"),
        list(labels),
        format_func=lambda code: escape_markdown(labels[code]),
        key="slides-pin",
        persist_state="session",
    )
    return {"upload": str(now.upload), "day": now.day.isoformat()}.get(chosen, "")


def link(codes: Sequence[str], pin: str) -> str:
    """Return the address that opens these slides for anybody, as they are seen here."""
    parameters = {
        LANGUAGE: session.words().language,
        PERIOD: period(),
        AT: pin,
        SLIDES: ",".join(codes),
    }
    here = urlsplit(st.context.url or f"/{Page.PRESENT.address}")
    query = urlencode({name: value for name, value in parameters.items() if value}, safe=",/")
    return here._replace(query=query, fragment="").geturl()


def _start(codes: Sequence[str], pin: str) -> None:
    st.session_state[AT] = pin
    st.session_state[SLIDE] = 1
    st.query_params[SLIDES] = ",".join(codes)


@st.fragment
def steer(slides: Sequence[Slide], notes: Sequence[str] = ()) -> None:
    """Show one of the slides already drawn, and let keys and buttons turn them.

    notes : of the speaker, one for each slide; hidden until they are asked for.
    """
    words, last = session.words(), len(slides)
    with st.container(key="slide-number"):
        at = st.number_input(
            words("present-slide"), 1, last, 1, key=SLIDE, bind="query-params", format="%d"
        )
    slide = slides[at - 1]
    with st.container(key="slide-steering", horizontal=True, vertical_alignment="center"):
        note = notes[at - 1] if at <= len(notes) else ""
        if note:
            with st.popover(words("present-notes"), type="tertiary", key="slide-notes"):
                st.markdown(escape_markdown(note))
        st.page_link(
            slide.board,
            label=escape_markdown(words("present-board")),
            icon=":material/dashboard:",
            query_params={**slide.opens, **scope()},
        )
        with st.container(key=f"slide-at-{at}", width="content"):
            st.caption(f"{at} / {last}")
        for key in ("Left", "Right"):
            _turning(key, last)
    with st.container(key="slide-keys"):
        for key in _KEYS:
            if key not in ("Left", "Right"):
                _turning(key, last)


def _turning(key: str, last: int) -> None:
    """Draw a button that a key presses."""
    st.button(
        session.words()("present-back" if _KEYS[key] < 0 else "present-on"),
        type="tertiary",
        shortcut=key,
        on_click=_turn,
        args=(_KEYS[key], last),
        key=f"slide-{key.lower()}",
    )


def _turn(by: int, last: int) -> None:
    st.session_state[SLIDE] = min(max(st.session_state[SLIDE] + by, 1), last)
