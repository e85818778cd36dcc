"""What a reader chooses on a page: a direction, an indicator, a resource. It lies in the URL."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from lib import store
from lib.text import Text, languages, load
from lib.ui.kit import session
from lib.ui.kit.session import SINCE, text
from lib.vocabulary import Resource, SettingName
from lib.wording.values import Row

DIRECTION, INDICATOR, RESOURCE, DEPTH = "direction", "indicator", "resource", "depth"
DEPTHS = ("members", "change", "then", "rows", "passport")
"""What may be read below an indicator's chart, in this order."""

UPLOAD = "upload"
"""Key of the upload that the history shows, in the URL as well."""

MEMBER, ASIDE = "member", "aside"
LEVELS = ("party", "member")
ASIDES = ("attention", "changes")
"""What may stand beside the board of all directions."""


def choose_direction(directions: Mapping[str, Row]) -> Row:
    """Ask for a direction by its number and return its row, one of those given by number."""
    codes = list(directions)
    chosen = st.segmented_control(
        text()("choose-direction"),
        codes,
        default=codes[0],
        required=True,
        key=DIRECTION,
        bind="query-params",
        label_visibility="collapsed",
    )
    return directions[chosen]


def listen_for_directions(codes: Iterable[str]) -> None:
    """Draw, unseen, a button for every direction whose number is a key, which presses it.

    A key pressed in a field is only typed there.
    """
    with st.container(key="direction-keys"):
        for code in codes:
            if len(code) == 1:
                st.button(
                    code,
                    shortcut=code,
                    on_click=pick_direction,
                    args=(code,),
                    key=f"direction-key-{code}",
                )


def pick_direction(code: str) -> None:
    """Choose the direction whose key was pressed."""
    st.session_state[DIRECTION] = code


def choose_indicator(codes: Sequence[str]) -> str:
    """Ask for one of the indicators of a direction; a chart may have chosen it already."""
    if st.session_state.get(INDICATOR) not in codes:
        st.session_state[INDICATOR] = codes[0]
    chosen = st.segmented_control(
        text()("choose-indicator"),
        codes,
        required=True,
        key=INDICATOR,
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen if chosen and chosen in codes else codes[0]


def pick_indicator(code: str) -> None:
    """Choose the indicator whose bullet was clicked."""
    st.session_state[INDICATOR] = code


def choose_level() -> bool:
    """Ask whether to look at members one by one rather than at parties."""
    words = text()
    chosen = st.segmented_control(
        words("choose-level"),
        LEVELS,
        default=LEVELS[0],
        required=True,
        format_func=lambda code: words(f"level-{code}"),
        key="level",
        label_visibility="collapsed",
        persist_state="session",
    )
    return chosen == "member"


def choose_depth() -> str:
    """Ask what to read of an indicator below its chart, one of ``DEPTHS``."""
    asked = _asked_in_words(DEPTH, DEPTHS, _say_depth)
    chosen = st.segmented_control(
        text()("choose-depth"),
        DEPTHS,
        default=None if asked else DEPTHS[0],
        required=True,
        format_func=lambda code: _say_depth(code, text()),
        key=DEPTH,
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(chosen or DEPTHS[0])


def _say_depth(code: str, words: Text) -> str:
    return words(f"indicator-{code}")


def choose_resource() -> str | None:
    """Ask for one of the five resources; nothing means all, counted in transfers only."""
    resources = [str(resource) for resource in Resource]
    _asked_in_words(RESOURCE, resources, _say_resource)
    return st.segmented_control(
        text()("choose-resource"),
        resources,
        format_func=lambda code: _say_resource(code, text()),
        key=RESOURCE,
        bind="query-params",
        label_visibility="collapsed",
    )


def _say_resource(code: str, words: Text) -> str:
    return words.choice(Resource(code))


def _asked_in_words(key: str, codes: Collection[str], say: Callable[[str, Text], str]) -> bool:
    """Let a picker begin with what the URL asks for by its code or in the words of any language.

    Streamlit's own binding writes words into the URL and understands only those of the reader's
    language. Returns whether something was asked for otherwise.
    """
    asked = st.query_params.get(key)
    if asked is None or key in st.session_state:
        return False
    if asked in {say(code, text()) for code in codes}:
        return False
    said = {say(code, load(language)): code for language in languages() for code in codes}
    said |= {code: code for code in codes}
    if asked in said:
        st.session_state[key] = said[asked]
    return asked in said


def choose_earlier() -> None:
    """Ask with which moment to compare; ``session.earlier`` says what was chosen."""
    words = text()
    st.selectbox(
        words("picker-earlier"),
        days_of_uploads(SINCE),
        index=None,
        placeholder=words("picker-earlier-month"),
        accept_new_options=True,
        key=SINCE,
        bind="query-params",
        label_visibility="collapsed",
    )


def choose_aside() -> str:
    """Ask what to read beside the board: what needs attention, or what changed."""
    words = text()
    _begin_as_asked(ASIDE, ASIDES)
    chosen = st.segmented_control(
        words("choose-aside"),
        ASIDES,
        default=None if ASIDE in st.session_state else ASIDES[0],
        required=True,
        format_func=lambda code: words(f"aside-{code}"),
        key=ASIDE,
        label_visibility="collapsed",
    )
    _tell_url(ASIDE, None if chosen == ASIDES[0] else chosen)
    return str(chosen)


def choose_member(names: Mapping[str, str]) -> str | None:
    """Ask for one member by its name; nothing means all of them."""
    words = text()
    _begin_as_asked(MEMBER, names)
    chosen = st.selectbox(
        words("choose-member"),
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=words("choose-member-all"),
        key=MEMBER,
        label_visibility="collapsed",
    )
    _tell_url(MEMBER, chosen)
    return chosen


def _begin_as_asked(key: str, codes: Collection[str]) -> None:
    """Let a picker begin with the code that the URL asks for.

    Streamlit's own binding would write the words of a language into the URL, not the code.
    """
    asked = st.query_params.get(key)
    if key not in st.session_state and asked in codes:
        st.session_state[key] = asked


def _tell_url(key: str, code: str | None) -> None:
    if code is None:
        st.query_params.pop(key, None)
    elif st.query_params.get(key) != code:
        st.query_params[key] = code


def days_of_uploads(key: str) -> list[str]:
    """List the days on which something was uploaded, newest first, and what was typed for a key."""
    days = _accepted_on(session.database(), session.latest())
    typed = session.chosen(key)
    return [typed, *days] if typed and typed not in days else days


@st.cache_data(max_entries=8, show_spinner=False)
def _accepted_on(url: str, upload: int) -> list[str]:
    zone = ZoneInfo(session.settings()[SettingName.TIME_ZONE])
    accepted = pd.to_datetime(store.history(session.engine())["accepted_at"], utc=True)
    return list(dict.fromkeys(accepted.dt.tz_convert(zone).dt.date.astype(str)))
