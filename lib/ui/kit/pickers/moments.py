"""Picker of a moment: a calendar, a field for days and upload numbers, the days of uploads."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import streamlit as st

from lib.store import Moment
from lib.ui.kit import session
from lib.ui.kit.cache import uploads
from lib.ui.kit.escape import escape_markdown

FORMAT = "DD.MM.YYYY"


def choose_moment(
    key: str,
    label: str,
    unset: str,
    width: int,
    shown: Callable[[], Moment] = session.moment,
    named: Callable[[], Mapping[str, str]] = dict,
    on_choice: Callable[[], None] | None = None,
) -> None:
    """Picker of a moment. Its choice is ISO text or an upload's number, under ``key`` in the URL.

    label : what the moment is for. unset : the words shown where none is chosen.
    width : in pixels.
    shown : returns the moment that is looked at, on whose day the calendar opens.
    named : returns moments that a button offers, such as that of the last meeting, with its words.
    on_choice : called when a moment has been chosen.
    """
    choice = session.chosen(key)
    # hidden by the stylesheet of the frame: holds the choice and binds it to the URL
    st.text_input(label, key=key, bind="query-params", label_visibility="collapsed")
    opened = st.popover(
        escape_markdown(_in_words(choice) or unset),
        help=escape_markdown(label),
        width=width,
        key=f"choose-{key}",
        on_change="rerun",
    )
    if opened.open:
        with opened:
            _show_ways(key, unset, shown().day, named(), on_choice)


def _show_ways(
    key: str,
    unset: str,
    shown: date,
    named: Mapping[str, str],
    on_choice: Callable[[], None] | None,
) -> None:
    """Offer the ways to choose a moment, which are made once the popover is opened."""
    words, choice = session.words(), session.chosen(key)
    days = days_of_uploads()
    st.text_input(
        words("moment-typed"),
        placeholder=words("moment-typed-form"),
        key=f"{key}-typed",
        on_change=_take_text,
        args=(key, on_choice),
    )
    refused = refused_moment(key)
    if refused:
        st.error(escape_markdown(words("moment-refused", text=refused)))
    _choose_in_calendar(key, shown, days, on_choice)
    st.selectbox(
        words("moment-uploads"),
        days,
        index=None,
        format_func=words.date,
        placeholder=words("moment-uploads-choose"),
        key=f"{key}-upload-day",
        on_change=_take_day,
        args=(key, f"{key}-upload-day", on_choice),
    )
    for place, (moment, words_of_moment) in enumerate(named.items()):
        st.button(
            escape_markdown(words_of_moment),
            disabled=choice == moment,
            on_click=set_moment,
            args=(key, moment, on_choice),
            key=f"{key}-named-{place}",
        )
    st.button(unset, disabled=not choice, on_click=set_moment, args=(key, ""), key=f"{key}-unset")


def _choose_in_calendar(
    key: str, shown: date, days: Sequence[str], on_choice: Callable[[], None] | None
) -> None:
    """Offer the days from the first upload to the end of the next year, open at the day shown."""
    first = date.fromisoformat(days[-1]) if days else session.today()
    last = date(session.today().year + 1, 12, 31)
    st.session_state[f"{key}-day"] = min(max(shown, first), last)
    st.date_input(
        session.words()("moment-calendar"),
        min_value=first,
        max_value=last,
        format=FORMAT,
        key=f"{key}-day",
        on_change=_take_day,
        args=(key, f"{key}-day", on_choice),
    )


def set_moment(key: str, moment: str, on_choice: Callable[[], None] | None = None) -> None:
    """Choose a moment, as the URL holds it; an empty text chooses none."""
    if moment and on_choice:
        on_choice()
    st.session_state[key] = moment
    st.session_state.pop(f"{key}-refused", None)
    st.session_state[f"{key}-typed"] = ""


def refused_moment(key: str) -> str | None:
    """Return the text that was typed last, if no moment could be read from it."""
    refused: str | None = st.session_state.get(f"{key}-refused")
    return refused


def days_of_uploads() -> list[str]:
    """List the days on which something was uploaded, newest first, as ISO text."""
    return list(dict.fromkeys(uploads()["accepted_on"]))


def _in_words(moment: str | None) -> str | None:
    day = session.day_of(moment) if moment else None
    return session.words().date(day.isoformat()) if day else moment


def _take_text(key: str, on_choice: Callable[[], None] | None) -> None:
    """Callback: set the moment from the typed text, or keep the text as refused."""
    text = " ".join(str(st.session_state[f"{key}-typed"]).split())
    moment = session.moment_text(text)
    if not text or moment is not None:
        set_moment(key, moment or "", on_choice)
    else:
        st.session_state[f"{key}-refused"] = text


def _take_day(key: str, source: str, on_choice: Callable[[], None] | None) -> None:
    day = st.session_state[source]
    if day is not None:
        st.session_state[source] = None
        set_moment(key, str(day), on_choice)
