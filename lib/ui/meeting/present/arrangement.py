"""What stands before a show: choice of slides, their order and moment, its link and start."""

from collections.abc import Mapping, Sequence
from textwrap import shorten
from urllib.parse import urlencode, urlsplit

import streamlit as st

from lib.slides.figure_codes import read_figure_code
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.frame.return_link import SLIDE, SLIDES
from lib.ui.kit.session import AT, LANGUAGE, PERIOD, SINCE, chosen, moment, period
from lib.ui.meeting.agenda.meeting import MEETING
from lib.ui.meeting.present import clock
from lib.ui.meeting.present.keys import CHOSEN, LEFT, LEFT_AT
from lib.ui.meeting.present.screen import MOST
from lib.ui.menu import Page

LONGEST_NAMED = 100
"""Letters of what an address asks for that a sentence about it quotes."""


def arrange(titles: Mapping[str, str], usual: Sequence[str]) -> None:
    """Pickers: slides, their order and moment; offer the link and the start.

    usual : the slides that are chosen at first.
    """
    clock.stop()
    _restore_address()
    words = session.words()
    st.markdown(words("present-about"))
    _tell_unknown()
    codes = st.multiselect(
        words("present-choose"),
        list(titles),
        default=None if CHOSEN in st.session_state else list(usual),
        format_func=titles.__getitem__,
        max_selections=MOST,
        help=words("present-choose-help"),
        key=CHOSEN,
        persist_state="session",
    )
    pin = _choose_pin()
    if codes:
        _offer_start(codes, pin)
    else:
        st.info(words("present-none"))
    _ask_for_code()
    if codes:
        st.caption(words("present-link"))
        st.code(link(codes, pin), language=None, wrap_lines=True)


def _restore_address() -> None:
    """Put the meeting and the earlier moment of the show that was left back into the address."""
    for name, value in st.session_state.get(LEFT, {}).items():
        if value and name not in st.query_params:
            st.query_params[name] = value


def _tell_unknown() -> None:
    """Say that none of the slides that the address or a code on paper asks for exists."""
    codes = st.query_params.get(SLIDES, "").strip(", ")
    if codes:
        named = shorten(codes, LONGEST_NAMED, placeholder="…")
        st.error(session.words()("present-unknown", slides=escape_markdown(named)))


def _offer_start(codes: Sequence[str], pin: str) -> None:
    """Offer to begin the show, or to go on at the slide that was left."""
    words = session.words()
    with st.container(horizontal=True, gap="small"):
        st.button(
            words("present-start", count=len(codes)),
            type="primary",
            icon=":material/play_arrow:",
            on_click=_start,
            args=(codes, pin),
            key="slides-start",
        )
        place = min(st.session_state.get(LEFT_AT, 1), len(codes))
        if place > 1:
            st.button(
                words("present-continue", number=place),
                on_click=_start,
                args=(codes, pin, place),
                key="slides-continue",
            )


def _ask_for_code() -> None:
    """Ask for the short code of a figure on paper; a code opens its slide at its moment."""
    words = session.words()
    st.text_input(words("present-code"), key="figure-code", on_change=_open_code)
    if st.session_state.get("figure-code"):
        st.error(words("present-code-unknown"))


def _open_code() -> None:
    figure = read_figure_code(st.session_state["figure-code"])
    if figure is not None and session.is_known(figure[0]):
        at, address = figure
        st.session_state["figure-code"] = ""
        _start([address], at)


def _choose_pin() -> str:
    """Picker: the moment that slides are pinned to, as in the URL; nothing for the latest."""
    words, now = session.words(), moment()
    day = words.date(now.day.isoformat())
    is_past = now.upload < session.latest()
    labels = {
        "upload": words("present-pin-then" if is_past else "present-pin-upload", upload=now.upload),
        "day": words("present-pin-day", day=day),
        "latest": words("present-pin-latest"),
    }
    held = session.chosen(AT)
    pin = st.radio(
        words("present-pin"),
        list(labels),
        format_func=lambda code: escape_markdown(labels[code]),
        key="slides-pin",
        persist_state="session",
    )
    return {"upload": held or str(now.upload), "day": now.day.isoformat()}.get(pin, "")


def link(codes: Sequence[str], pin: str) -> str:
    """Return the address that opens these slides for anybody, as they are seen here."""
    parameters = {
        LANGUAGE: session.words().language,
        PERIOD: period(),
        AT: pin,
        SINCE: chosen(SINCE) or "",
        MEETING: st.query_params.get(MEETING, ""),
        SLIDES: ",".join(codes),
    }
    here = urlsplit(st.context.url or f"/{Page.PRESENT.address}")
    query = urlencode({name: value for name, value in parameters.items() if value}, safe=",/")
    return here._replace(query=query, fragment="").geturl()


def _start(codes: Sequence[str], pin: str, place: int = 1) -> None:
    st.session_state[AT] = pin
    st.session_state[SLIDE] = place
    st.query_params[SLIDES] = ",".join(codes)
