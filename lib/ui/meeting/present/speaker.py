"""The speaker's window: note, time and next slide of a show that runs in another window.

The show tells the process which slide is on its screen, under a token that only its own link
knows; the window asks every two seconds. A window without a show waits for it.
"""

import secrets
import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock

import streamlit as st

from lib.running_order import Point
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import address
from lib.ui.kit.stylesheets import use_stylesheet
from lib.ui.meeting.present.slides import ScreenSlide
from lib.ui.menu import Page

SPEAKER = "speaker"
"""Parameter of the window's address, and key of the show's session: the token of the show."""

EVERY = "2s"
MOST_SHOWS = 200
"""Shows whose place is remembered; beyond it the one shown longest ago is forgotten."""


@dataclass
class Place:
    """Where a show is.

    number : of the slide on its screen. since : second of the process's clock when it came there.
    spent : seconds by number of the slides shown before.
    """

    number: int
    since: float
    spent: dict[int, float] = field(default_factory=dict)

    def seconds(self, now: float) -> float:
        """Return how long the slide on the screen has been there, earlier times included."""
        return self.spent.get(self.number, 0.0) + now - self.since


_PLACES: OrderedDict[str, Place] = OrderedDict()
_LOCK = Lock()


def tell_place(token: str, number: int, now: float) -> None:
    """Remember which slide a show has on its screen; ``now`` is of a clock that never goes back."""
    with _LOCK:
        place = _PLACES.setdefault(token, Place(number, now))
        if place.number != number:
            place.spent[place.number] = place.seconds(now)
            place.number, place.since = number, now
        _PLACES.move_to_end(token)
        while len(_PLACES) > MOST_SHOWS:
            _PLACES.popitem(last=False)


def place_of(token: str) -> Place | None:
    """Return where a show is; None where no show has this token."""
    with _LOCK:
        return _PLACES.get(token)


def offer_window(number: int, parameters: Mapping[str, str]) -> None:
    """Draw the link that opens the speaker's window, and tell it the slide on the screen.

    parameters : of the show's address.
    """
    token = st.session_state.setdefault(SPEAKER, secrets.token_urlsafe(12))
    tell_place(token, number, time.monotonic())
    where = address(Page.PRESENT, {**parameters, SPEAKER: token})
    with st.container(key="new-window"):
        st.markdown(f"[{session.words()('present-speaker')}]({where})")


def is_speakers_window() -> bool:
    """Whether the address asks for the speaker's window."""
    return SPEAKER in st.query_params


@st.fragment(run_every=EVERY)
def follow_show(slides: Sequence[ScreenSlide], points: Sequence[Point]) -> None:
    """Show note, time and the next slide of the one that is on the show's screen now."""
    words = session.words()
    place = place_of(st.query_params.get(SPEAKER, ""))
    if place is None:
        st.info(words("speaker-waiting"))
        return
    use_stylesheet("speaker")
    number = min(place.number, len(slides))
    slide, point = slides[number - 1], points[number - 1]
    minutes = int(place.seconds(time.monotonic()) // 60)
    spent = words("present-clock", spent=minutes, planned=point.minutes) if point.minutes else ""
    is_over = point.minutes is not None and minutes >= point.minutes
    with st.container(key="speaker", gap="small"):
        st.caption(f"{number} / {len(slides)}")
        st.header(escape_markdown(slide.topic or _title(slide)), anchor=False)
        if slide.topic:
            st.markdown(escape_markdown(_title(slide)))
        if spent:
            st.markdown(f"### :material/alarm: {spent}" if is_over else f"### {spent}")
        st.markdown(f"### {escape_markdown(point.note or words('speaker-no-note'))}")
        if number < len(slides):
            following = " · ".join(filter(None, (slides[number].topic, points[number].note)))
            st.caption(escape_markdown(words("speaker-next", topic=following)))


def _title(slide: ScreenSlide) -> str:
    return slide.view if isinstance(slide.view, str) else slide.view.title
