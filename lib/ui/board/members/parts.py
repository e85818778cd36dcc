"""Parts of a passport: which of them is open below the first screen, in the URL as well."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.ui.kit import session
from lib.ui.kit.links import goal
from lib.ui.kit.pickers import AGREEMENT, WHY, begin_with_code, write_to_url

PART = "open"
"""Key of the part that is open, in the URL as well."""

FIGURES, EXCHANGE, MENTORING = "figures", "exchange", "mentoring"
AGREEMENTS, EVENTS, REPORTS, UPLOADS = "agreements", "events", "reports", "uploads"
PARTS = (FIGURES, EXCHANGE, MENTORING, AGREEMENTS, EVENTS, REPORTS, UPLOADS)


def open_part() -> str | None:
    """Return the part that is open: what the reader chose, else what a link leads to."""
    begin_with_code(PART, PARTS)
    if PART not in st.session_state:
        st.session_state[PART] = _linked_part()
    part: str | None = st.session_state[PART] if st.session_state[PART] in PARTS else None
    write_to_url(PART, part)
    return part


def _linked_part() -> str | None:
    if st.query_params.get(WHY) == "late":
        return REPORTS
    return AGREEMENTS if st.query_params.get(AGREEMENT) else None


def open_or_on_paper(part: str, member: str, opened: str | None) -> DeltaGenerator:
    """Return a container of a part that the screen shows if it is open, and paper always."""
    if part == opened:
        return goal(f"{part}-{member}")
    return st.container(key=f"paper-{part}-{member}")


def offer_part(part: str, member: str, label: str) -> None:
    """Draw a button that opens a part below the first screen, or closes the open one.

    label : of the closed part, such as how many rows there are.
    """
    is_open = st.session_state.get(PART) == part
    st.button(
        session.words()("part-close") if is_open else label,
        key=f"part-{part}-{member}",
        type="tertiary",
        icon=":material/expand_less:" if is_open else ":material/expand_more:",
        icon_position="right",
        on_click=_choose,
        args=(None if is_open else part,),
    )


def _choose(part: str | None) -> None:
    st.session_state[PART] = part
