"""The frame around every page: look, navigation, title, the pickers of language, period, moment."""

from base64 import b64encode
from copy import copy
from functools import cache
from pathlib import Path
from typing import Literal

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from lib import desk, periods, queries, store
from lib.access import AccountRole, Identity
from lib.cache import SHARED
from lib.text import Text, languages
from lib.ui.board.overview.view import prepare
from lib.ui.kit import guard, session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.frame.account_menu import show_account_menu
from lib.ui.kit.frame.return_link import offer_return, resume_show
from lib.ui.kit.frame.revisions import offer_revisions
from lib.ui.kit.frame.system_theme import follow_system_theme, use_dark_styles
from lib.ui.kit.layout.paper import line_on_paper
from lib.ui.kit.pickers import choose_again, choose_moment, refused_moment
from lib.ui.kit.session import AT, LANGUAGE, PERIOD
from lib.ui.meeting import paper_code
from lib.ui.meeting.agenda import page_points
from lib.ui.meeting.present import screen
from lib.ui.menu import Page, page_at

Colour = Literal["orange", "red", "violet"]
BOARDS = ("board", "meeting")
"""Sections whose pages need something to be known."""

UNKNOWN_YEAR = "period-unknown"
"""Key of the page and the school year of its address that is none of the picker's."""

SIDEBAR, PICKER = 208, 172
"""Widths in pixels."""

LOGO = (
    "data:image/svg+xml;base64,"
    + b64encode((Path(__file__).parent / "pictures" / "logo.svg").read_bytes()).decode()
)


def run() -> None:
    """Draw the frame and the page that was asked for."""
    # before any element: the browser takes the sidebar's width only with the first one
    st.set_page_config(page_icon="🧩", layout="wide", initial_sidebar_state=SIDEBAR)
    with session.moments_held():
        use_dark_styles()
        _tell_browser_and_paper()
        session.keep(session.SINCE)
        st.logo(LOGO, size="large")
        with guard.one_reader() as reader:
            _show_page(reader)


def _tell_browser_and_paper() -> None:
    """Say which language the page is in, for ``document.js``, and on paper, whose page it is.

    Both in one element: each costs the server as much as a small query.
    """
    language = f'<div class="page-language" hidden lang="{session.words().language}"></div>'
    st.html(language + line_on_paper(session.consortium_name()))


def _show_page(reader: Identity) -> None:
    """Draw the menu, the frame and the page that was asked for, as far as a reader may see it."""
    entry = st.navigation(_menu(reader), expanded=True)
    page = page_at(entry.url_path)
    st.set_page_config(page_title=f"{entry.title} · {session.consortium_name()}")
    guard.admit(reader)
    resume_show(page)
    if screen.is_presenting(page):
        screen.full_screen()
    with st.sidebar:
        st.caption(escape_markdown(session.consortium_name()))
        _choose_language()
        show_account_menu(reader)
    _header(entry.title, page, is_open=reader.has(page.role))
    guard.admit(reader, page.role)
    follow_system_theme()
    _watch()
    if session.moment().upload or page.section not in BOARDS:
        entry.run()
    else:
        st.info(escape_markdown(session.words()("moment-nothing")))


def _menu(reader: Identity) -> dict[str, list[StreamlitPage]]:
    """Make the menu of the pages that a reader may open; the others stay unlisted and refuse."""
    entries = _entries(session.words(), reader.role)
    return {section: [copy(entry) for entry in pages] for section, pages in entries.items()}


@cache
def _entries(words: Text, role: AccountRole | None) -> dict[str, list[StreamlitPage]]:
    """Make the entries of the menu, which a run takes copies of: Streamlit marks the open one."""
    sections: dict[str, list[StreamlitPage]] = {}
    for page in Page:
        is_listed = role is not None and role.includes(page.role)
        entry = st.Page(
            page,
            title=words(f"page-{page.address}"),
            url_path=page.address,
            visibility="visible" if is_listed else "hidden",
        )
        sections.setdefault(words(f"section-{page.section}"), []).append(entry)
    return sections


def _choose_language() -> None:
    st.segmented_control(
        session.words()("picker-language"),
        languages(),
        default=session.preferred_language(),
        required=True,
        key=LANGUAGE,
        bind="query-params",
        on_change=choose_again,
        label_visibility="collapsed",
    )


def _header(title: str, page: Page, *, is_open: bool) -> None:
    """Draw the title and what must not be overlooked; on an open page, what it can be read by."""
    with st.container(
        key="frame-header", horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.title(title, anchor=False, width="stretch")
        offer_return(page)
        for badge, colour in _banners(page):
            st.badge(escape_markdown(badge), color=colour)
        if is_open and page.has_years:
            _choose_period()
        if is_open:
            _choose_moment()
            page_points.offer_page(page)
            paper_code.show_code_of_board(page)
        if is_open and page.section == "board":
            offer_revisions()


def _choose_period() -> None:
    words = session.words()
    st.selectbox(
        words("picker-period"),
        _school_years(),
        index=None,
        placeholder=words("picker-period-latest"),
        key=PERIOD,
        bind="query-params",
        label_visibility="collapsed",
        width=PICKER,
    )


def _choose_moment() -> None:
    words = session.words()
    choose_moment(AT, words("picker-moment"), words("picker-moment-now"), PICKER)


def _banners(page: Page) -> list[tuple[str, Colour]]:
    """What must never be overlooked: a refused year, a moment that is not now, a demo."""
    year = _unknown_year(page)
    unknown: list[tuple[str, Colour]] = (
        [(session.words()("banner-year-unknown", year=year), "red")] if year else []
    )
    return [*unknown, *_banners_of_moment()]


def _unknown_year(page: Page) -> str | None:
    """Return the school year of a page's address that its picker does not offer and drops.

    It is held until the reader chooses a year or leaves the page.
    """
    year = session.chosen(PERIOD) if page.has_years else None
    if year and year not in _school_years():
        st.session_state[UNKNOWN_YEAR] = (page, year)
    elif year or st.session_state.get(UNKNOWN_YEAR, (page,))[0] != page:
        st.session_state.pop(UNKNOWN_YEAR, None)
    held: tuple[Page, str | None] = st.session_state.get(UNKNOWN_YEAR, (page, None))
    return held[1]


def _banners_of_moment() -> list[tuple[str, Colour]]:
    """Tell of the moment: that it is unclear or not now, that the day is the demo's."""
    words, now = session.words(), session.moment()
    day = words.date(now.day.isoformat())
    chosen_at = session.chosen(AT)
    unread = refused_moment(AT) or (
        chosen_at if chosen_at and not session.is_known(chosen_at) else None
    )
    if unread:
        return [(words("banner-moment-unknown", at=unread), "red")]
    if not now.upload:
        return [(words("banner-moment-nothing", day=day), "orange")]
    if chosen_at:
        return [(words("banner-moment", day=day, upload=now.upload), "orange")]
    return [(words("banner-demo", day=day), "violet")] if session.demo_day() else []


def _school_years() -> list[str]:
    """List the school years since the first baseline or the first exchange, newest first."""
    now = session.moment()
    last = int(periods.school_year_of(now.day)[:4])
    first = SHARED.get(_first_year, session.database(), now) or last
    return [periods.school_year(year) for year in range(last, first - 1, -1)]


def _first_year(database: store.CachedDatabase, now: store.Moment) -> int | None:
    baselines = store.read(database, "indicators", now.upload)["baseline_period"].dropna()
    years = queries.exchange_years(database, now)["school_year"]
    return min((int(code[:4]) for code in (*baselines, *years)), default=None)


@st.fragment(run_every="10s")
def _watch() -> None:
    """Draw nothing; start the page again once somebody has uploaded something.

    The overview's figures are worked out before, while the page still shows those it has.
    """
    if not guard.is_whole_run() and not session.is_current():
        database, upload = desk.shared_database()
        prepare(database, store.Moment(upload, desk.today(database)), session.period())
        st.rerun()
