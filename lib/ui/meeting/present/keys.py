"""Keys of a show besides those that turn slides: a typed number, a blank screen, the way out."""

from collections.abc import Callable, Sequence

import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.frame.return_link import SLIDE, SLIDES, end_show
from lib.ui.kit.session import SINCE, chosen
from lib.ui.meeting.agenda.meeting import MEETING

CHOSEN, LEFT_AT, LEFT = "slides-chosen", "slides-left-at", "slides-left"
"""Session keys: the slides of the arrangement, the number of the slide that was left, and those
parameters of its show that the menu leaves out of the address."""

PLACE = "slide-place"
"""Session key: the number of the slide that the last key turned to. A key that follows fast brings
the number that the browser showed before, so no key relies on that."""

PRESSED = "slide-keys-pressed"
"""Session key: what the keys ask that were pressed since the last run, as calls to make."""

TYPED, BLANK = "slide-typed", "slide-is-blank"
"""Session keys: digits of a number that is not complete yet, and whether the screen is blank."""


def place() -> int:
    """Return the number of the slide that is shown, or soon will be."""
    return int(st.session_state.get(PLACE) or st.session_state.get(SLIDE, 1))


def go_to(number: int) -> None:
    """Show a slide: it is remembered until the browser has it."""
    st.session_state[PLACE] = st.session_state[SLIDE] = number


def press(action: Callable[..., None], *arguments: object) -> None:
    """Note what a key asks; ``obey_pressed`` does it."""
    st.session_state.setdefault(PRESSED, []).append((action, arguments))


def obey_pressed() -> None:
    """Handle the keys pressed since the last run, in the order of pressing.

    Keys pressed while Streamlit draws come together, as a rule the newest first: Right and then
    Home would lead to slide 2, and «1», «2» to slide 21. Which of two keys pressed within a few
    milliseconds was the first cannot be told for certain here.
    """
    for action, arguments in reversed(st.session_state.pop(PRESSED, [])):
        action(*arguments)


def listen(codes: Sequence[str], *, is_disabled: bool) -> None:
    """Draw hidden buttons: digits and Enter jump to a slide, B blanks the screen, Esc leaves.

    is_disabled : a form is open whose fields and buttons need these keys.
    """
    words, last = session.words(), len(codes)
    for digit in "0123456789":
        st.button(
            words("present-jump", number=digit), shortcut=digit, key=f"slide-digit-{digit}",
            on_click=press, args=(_take_digit, digit, last), disabled=is_disabled,
        )  # fmt: skip
    st.button(
        words("present-jump-typed"), shortcut="Enter", key="slide-enter",
        on_click=press, args=(_jump, last), disabled=is_disabled,
    )  # fmt: skip
    st.button(
        words("present-blank"), shortcut="B", key="slide-blank-key",
        on_click=press, args=(_toggle_blank,), disabled=is_disabled,
    )  # fmt: skip
    if st.button(
        words("present-leave"), shortcut="Esc", key="slide-leave", on_click=lambda: go_to(place()),
        disabled=is_disabled,
    ):  # fmt: skip
        leave(codes)


def leave(codes: Sequence[str]) -> None:
    """Go back to the arrangement: its slides, the place and the moment stay chosen."""
    st.session_state[CHOSEN] = list(codes)
    st.session_state[LEFT_AT] = place()
    st.session_state[LEFT] = {MEETING: st.query_params.get(MEETING), SINCE: chosen(SINCE)}
    end_show()
    del st.query_params[SLIDES]
    st.rerun()


def typed_number() -> str:
    """Return the digits typed so far of a number that could go on; empty without any."""
    return str(st.session_state.get(TYPED, ""))


def forget_typed() -> None:
    """Forget digits typed so far, and light the screen again."""
    st.session_state[TYPED] = ""
    st.session_state[BLANK] = False


def show_blank() -> None:
    """Cover the screen where it was blanked; nothing of the slides is built anew."""
    if st.session_state.get(BLANK):
        with st.container(key="slide-blank"):
            st.caption(session.words()("present-blanked"))


def _take_digit(digit: str, last: int) -> None:
    """Add a digit; a number to which none can be added any more is jumped to at once."""
    number = int(typed_number() + digit)
    st.session_state[TYPED] = str(number) if number else ""
    go_to(place())
    if number and number * 10 > last:
        _jump(last)


def _jump(last: int) -> None:
    number = int(typed_number() or 0)
    forget_typed()
    go_to(min(number, last) if number else place())


def _toggle_blank() -> None:
    st.session_state[BLANK] = not st.session_state.get(BLANK, False)
    go_to(place())
