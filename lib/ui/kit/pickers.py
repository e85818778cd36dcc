"""Pickers that several pages share, and functions that keep any picker's choice in the URL."""

from collections.abc import Callable, Collection, Iterable, Sequence

import streamlit as st

from lib.queries.meetings.register import last_held, moment_of
from lib.text import Text, languages, load
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.moment_picker import choose_moment
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import SINCE
from lib.vocabulary import CONSORTIUM

DIRECTION, INDICATOR, DEPTH = "direction", "indicator", "depth"
"""Keys of the pickers of the page of directions, in the URL as well."""

WHY = "why"
"""Parameter of a link from the list of what needs attention: the kind of matter."""

UPLOAD = "upload"
"""Key of the upload that the history shows, in the URL as well."""

MEMBER, AGREEMENT = "member", "agreement"
"""Keys of the member whose passport is shown and of the agreement marked on it, in the URL."""

EVENT, FUNDING, CURRENCY = "event", "funding", "currency"
"""Keys of the event, of the row of funding that is opened and of the currency, in the URL too."""


def begin_in_words(key: str, codes: Collection[str], name_of: Callable[[str, Text], str]) -> bool:
    """Set the initial value of a picker from the URL: a code, or its name in any language.

    Streamlit's own binding writes names into the URL and understands only those of the reader's
    language. Returns whether a value was set.
    """
    requested = st.query_params.get(key)
    if requested is None or key in st.session_state:
        return False
    if requested in {name_of(code, session.words()) for code in codes}:
        return False
    codes_by_name = {
        name_of(code, load(language)): code for language in languages() for code in codes
    }
    codes_by_name |= {code: code for code in codes}
    if requested in codes_by_name:
        st.session_state[key] = codes_by_name[requested]
    return requested in codes_by_name


def choose_earlier() -> None:
    """Picker: the moment to compare with; ``session.earlier`` returns what was chosen."""
    words = session.words()
    choose_moment(SINCE, words("picker-earlier"), words("picker-earlier-month"), _last_meeting())


def _last_meeting() -> dict[str, str]:
    """Return the moment of the last meeting that was held, in words; nothing without one."""
    meeting, now = query(last_held), session.moment()
    if meeting is None:
        return {}
    moment = moment_of(session.database(), now, meeting)
    day = session.words().date(meeting["held_on"])
    label = session.words()("picker-earlier-meeting", day=day)
    return {f"{moment.upload}@{moment.day.isoformat()}": label}


def choose_one(key: str, codes: Sequence[str], label: str, name_of: Callable[[str], str]) -> str:
    """Picker: one of a few codes, at first the first; kept in the session, not in the URL."""
    chosen = st.segmented_control(
        label,
        codes,
        default=codes[0],
        required=True,
        format_func=name_of,
        key=key,
        label_visibility="collapsed",
        persist_state="session",
        wrap=True,
    )
    return str(chosen)


def choose_member(
    codes: Iterable[str],
    on_change: Callable[[], None] | None = None,
    *,
    key: str = MEMBER,
    placeholder: str = "choose-member-all",
    width: int = 280,
) -> str | None:
    """Picker: one member by its name or code; None means all of them. The code is in the URL.

    placeholder : key of the message that stands while none is chosen.
    """
    words, names = session.words(), names_of_members()
    return choose_from_list(
        key,
        sorted(set(codes), key=lambda code: names.get(code, code)),
        words("choose-member"),
        lambda code: code if code not in names else _with_code(names[code], code),
        placeholder=words(placeholder),
        on_change=on_change,
        width=width,
    )


def _with_code(name: str, code: str) -> str:
    return name if code == CONSORTIUM else f"{name} · {code}"


def begin_with_code(key: str, codes: Collection[str]) -> None:
    """Set the initial value of a picker from the URL, where it is a code.

    Streamlit's own binding would write the name in a language into the URL, not the code.
    """
    requested = st.query_params.get(key)
    if key not in st.session_state and requested in codes:
        st.session_state[key] = requested


def write_to_url(key: str, code: str | None) -> None:
    """Write a picker's choice into the URL; None removes it."""
    if code is None:
        st.query_params.pop(key, None)
    elif st.query_params.get(key) != code:
        st.query_params[key] = code


def choose_code(
    key: str, codes: Sequence[str], label: str, name_of: Callable[[str], str], default: str
) -> str:
    """Picker: one of a few codes side by side; the code is in the URL, the default is not.

    What was chosen and is no longer on offer, since the moment is another, counts as the default.
    """
    begin_with_code(key, codes)
    if st.session_state.get(key) not in codes:
        st.session_state[key] = default
    chosen = st.segmented_control(
        label,
        codes,
        required=True,
        format_func=name_of,
        key=key,
        label_visibility="collapsed",
        width="content",
        wrap=True,
    )
    code = str(chosen or default)
    write_to_url(key, None if code == default else code)
    return code


def choose_in_words(
    key: str,
    codes: Sequence[str],
    label: str,
    name_of: Callable[[str, Text], str],
    *,
    persists: bool = False,
) -> str:
    """Picker: one of a few codes side by side, at first the first; the URL holds its name.

    A link may also hold the code, or the name in another language. persists : the choice stays
    while the picker is not on the page.
    """
    words = session.words()
    begin_in_words(key, codes, name_of)
    chosen = st.segmented_control(
        label,
        codes,
        default=None if key in st.session_state else codes[0],
        required=True,
        format_func=lambda code: name_of(code, words),
        key=key,
        bind="query-params",
        persist_state="session" if persists else None,
        label_visibility="collapsed",
        width="content",
        wrap=True,
    )
    return str(chosen or codes[0])


def choose_from_list(
    key: str,
    codes: Sequence[str],
    label: str,
    name_of: Callable[[str], str],
    *,
    placeholder: str | None = None,
    on_change: Callable[[], None] | None = None,
    width: int = 240,
) -> str | None:
    """Picker: one of many codes in a box that can be typed in; the code is in the URL.

    label : what is chosen, for screen readers. placeholder : shown while nothing is chosen, which
    means all; the label where left out. width : of the box, in pixels.
    """
    begin_with_code(key, codes)
    if st.session_state.get(key) not in (None, *codes):
        st.session_state[key] = None
    chosen: str | None = st.selectbox(
        label,
        codes,
        index=None,
        format_func=name_of,
        placeholder=placeholder or label,
        key=key,
        on_change=on_change,
        label_visibility="collapsed",
        width=width,
    )
    write_to_url(key, chosen)
    return chosen
