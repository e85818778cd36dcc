"""How long a show has stayed on each of its points, beside the minutes planned for it."""

import time

import streamlit as st

from lib.ui.kit import session

SPENT, ENTERED = "slide-spent", "slide-entered"
"""Session keys: seconds by slide; the slide on the screen and when its seconds were last added."""

EVERY = "15s"


def keep_time(code: str, planned: int | None) -> None:
    """Count the time of the slide on the screen; show it where it has planned minutes.

    planned : of the running order; without them nothing runs again by itself.
    """
    if planned:
        _show_clock(code, planned)
    else:
        add_seconds(code, time.monotonic())


@st.fragment(run_every=EVERY)
def _show_clock(code: str, planned: int) -> None:
    """Show the minutes spent on a slide's point; with a bell where they are more than planned."""
    seconds = add_seconds(code, time.monotonic())
    words = session.words()
    spent = words("present-clock", spent=int(seconds // 60), planned=planned)
    is_over = seconds > 60 * planned
    with st.container(key="slide-clock", width="content"):
        st.markdown(f":material/alarm: **{spent}**" if is_over else spent)


def add_seconds(code: str, now: float) -> float:
    """Add the seconds since the last call to the slide that was shown; return those of ``code``.

    now : of a clock that never goes back.
    """
    spent: dict[str, float] = st.session_state.setdefault(SPENT, {})
    before, since = st.session_state.get(ENTERED, (code, now))
    spent[before] = spent.get(before, 0.0) + now - since
    st.session_state[ENTERED] = (code, now)
    return spent.get(code, 0.0)


def stop() -> None:
    """Count no time while no slide is on the screen."""
    st.session_state.pop(ENTERED, None)
