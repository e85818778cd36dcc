"""What a meeting is taken away as: the show, the pack in four formats, the calendar."""

from functools import partial
from urllib.parse import urlsplit

import streamlit as st

from lib.running_order import slide_address
from lib.slides.calendar_tokens import calendar_token
from lib.slides.calendars import calendar
from lib.slides.decks import meeting_deck, meeting_points
from lib.slides.packs import MEDIA_TYPES, PackFormat, pack
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.session import LANGUAGE, database, moment
from lib.ui.kit.visibility import support_visibility
from lib.ui.meeting.agenda.meeting import MEETING, Meeting, may_write
from lib.ui.menu import Page

ICONS = {
    PackFormat.PPTX: ":material/slideshow:",
    PackFormat.HTML: ":material/web:",
    PackFormat.DOCX: ":material/description:",
    PackFormat.XLSX: ":material/table:",
}


def offer_show(meeting: Meeting, scope: Scope) -> None:
    """Offer to show the points full screen, at the meeting's moment."""
    words, points = session.words(), meeting_points(meeting)
    if not points:
        return
    parameters = {
        LANGUAGE: words.language,
        "at": f"{scope.moment.upload}@{scope.moment.day.isoformat()}",
        "slides": ",".join(["cover", *dict.fromkeys(map(slide_address, points))]),
        MEETING: meeting["meeting_code"],
    }
    if scope.earlier is not None:
        parameters["since"] = f"{scope.earlier.upload}@{scope.earlier.day.isoformat()}"
    with st.container(key="agenda-show"):
        st.page_link(
            Page.PRESENT,
            label=words("agenda-show"),
            icon=":material/play_arrow:",
            query_params=parameters,
        )


def offer_pack(meeting: Meeting) -> None:
    """Offer the pack, made when it is asked for."""
    words = session.words()
    if not meeting_points(meeting):
        return
    with st.container(horizontal=True, gap="small"):
        for format_ in PackFormat:
            st.download_button(
                words(f"agenda-pack-{format_}"),
                partial(_content, meeting, format_),
                f"{meeting['meeting_code']}.{format_}",
                MEDIA_TYPES[format_],
                icon=ICONS[format_],
                on_click="ignore",
                key=f"pack-{format_}",
            )
    st.caption(words("agenda-pack-about"))


def offer_calendar() -> None:
    """Offer meetings, due days of decisions and deadlines as a file for calendars."""
    words = session.words()
    scope = Scope(database(), moment(), None, words)
    st.download_button(
        words("agenda-calendar"),
        lambda: calendar(scope),
        "consortium.ics",
        "text/calendar",
        icon=":material/calendar_month:",
        type="tertiary",
        on_click="ignore",
        key="calendar",
    )
    if may_write():
        st.caption(words("agenda-calendar-address"))
        st.code(_calendar_address(words.language), language=None, wrap_lines=True)


def _calendar_address(language: str) -> str:
    """Return the address to which calendars of phones and offices subscribe."""
    token = calendar_token(session.engine())
    return f"{app_address()}/calendar/{token}.ics?{LANGUAGE}={language}"


def _content(meeting: Meeting, format_: PackFormat) -> bytes:
    words, visible = session.words(), support_visibility()
    deck = meeting_deck(database(), moment(), meeting, words, visible, app_address())
    return pack(deck, format_)


def app_address() -> str:
    """Return where the app is, as this reader's browser calls it; empty without a browser."""
    here = urlsplit(st.context.url or "")
    path = here.path.rpartition("/")[0]
    return here._replace(path=path, query="", fragment="").geturl() if here.netloc else ""
