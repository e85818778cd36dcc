"""Downloads of a meeting: the presentation, the pack in four formats, the calendar."""

from urllib.parse import urlsplit

import streamlit as st

from lib.running_order import slide_address
from lib.slides.calendar_tokens import calendar_token
from lib.slides.calendars import calendar
from lib.slides.catalogue import COVER
from lib.slides.decks import meeting_deck, meeting_points
from lib.slides.packs import MEDIA_TYPES, PackFormat, pack
from lib.slides.parts import Progress
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.links import link
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

PACK = "agenda-pack"
"""Session key: what the last pack was made of, and its bytes; a session keeps only one."""


def offer_show(meeting: Meeting, scope: Scope) -> None:
    """Offer to show the points full screen, at the meeting's moment.

    A plain link: within this session the empty picker of the moment would win over the pin.
    """
    words, points = session.words(), meeting_points(meeting)
    if not points:
        return
    parameters = {
        LANGUAGE: words.language,
        "at": f"{scope.moment.upload}@{scope.moment.day.isoformat()}",
        "slides": ",".join([COVER, *dict.fromkeys(map(slide_address, points))]),
        MEETING: meeting["meeting_code"],
    }
    if scope.earlier is not None:
        parameters["since"] = f"{scope.earlier.upload}@{scope.earlier.day.isoformat()}"
    with st.container(key="agenda-show"):
        link(words("agenda-show"), Page.PRESENT, parameters)


@st.fragment
def offer_pack(meeting: Meeting) -> None:
    """Offer the pack in four formats; one is made, with its progress, when it is asked for."""
    words = session.words()
    if not meeting_points(meeting):
        return
    with st.container(horizontal=True, gap="small"):
        formats = [format_ for format_ in PackFormat if _asks_for(format_)]
    for format_ in formats:
        st.session_state[PACK] = (_pack_key(meeting, format_), _make(meeting, format_))
    key, content = st.session_state.get(PACK, (("", ""), b""))
    for format_ in PackFormat:
        if content and key == _pack_key(meeting, format_):
            st.download_button(
                words("agenda-pack-ready", file=_file_name(meeting, format_)),
                content,
                _file_name(meeting, format_),
                MEDIA_TYPES[format_],
                type="primary",
                icon=":material/download:",
                on_click="ignore",
                key="pack-download",
            )
    st.caption(words("agenda-pack-about"))


def _asks_for(format_: PackFormat) -> bool:
    """Draw the button of a format; return whether it was just pressed."""
    label = session.words()(f"agenda-pack-{format_}")
    return st.button(label, icon=ICONS[format_], key=f"pack-{format_}")


def _file_name(meeting: Meeting, format_: PackFormat) -> str:
    return f"{meeting['meeting_code']}.{format_}"


def _pack_key(meeting: Meeting, format_: PackFormat) -> tuple[str, ...]:
    """Return what a pack that was made depends on; made of anything else, it is not offered."""
    now = moment()
    state = (session.latest(), now.upload, now.day, session.words().language)
    return (str(meeting["meeting_code"]), str(format_), *map(str, state))


def _make(meeting: Meeting, format_: PackFormat) -> bytes:
    """Make a pack and show how far it is: first the figures of its slides, then their pictures."""
    words, visible = session.words(), support_visibility()
    bar = st.progress(0.0)

    def show(begun: float) -> Progress:
        def step(ready: int, slides: int) -> None:
            label = words("agenda-pack-progress", ready=ready, slides=slides)
            bar.progress(begun + ready / slides / 2, label)

        return step

    deck = meeting_deck(
        database(), moment(), meeting, words, visible, app_address(), on_slide=show(0.0)
    )
    content = pack(deck, format_, on_slide=show(0.5))
    bar.empty()
    return content


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


def app_address() -> str:
    """Return where the app is, as this reader's browser calls it; empty without a browser."""
    here = urlsplit(st.context.url or "")
    path = here.path.rpartition("/")[0]
    return here._replace(path=path, query="", fragment="").geturl() if here.netloc else ""
