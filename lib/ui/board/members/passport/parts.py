"""Parts of a passport: the URL says which of them is open below the first screen."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.ui.kit import session
from lib.ui.kit.links import goal
from lib.ui.kit.pickers import AGREEMENT, WHY, write_to_url

PART = "open"
"""Parameter of the URL: the part that is open."""

FIGURES, EXCHANGE, MENTORING = "figures", "exchange", "mentoring"
AGREEMENTS, EVENTS, REPORTS, UPLOADS = "agreements", "events", "reports", "uploads"
PARTS = (FIGURES, EXCHANGE, MENTORING, AGREEMENTS, EVENTS, REPORTS, UPLOADS)


def open_part() -> str | None:
    """Return the part that is open: what the reader chose, else what a link leads to."""
    chosen = st.query_params.get(PART)
    part = chosen if chosen in PARTS else _linked_part()
    write_to_url(PART, part)
    return part


def is_linked_as_late() -> bool:
    """Whether the list of what needs attention leads here because of late reports."""
    return st.query_params.get(WHY) == "late"


def _linked_part() -> str | None:
    if is_linked_as_late():
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
    is_open = st.query_params.get(PART) == part
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
    """Open a part, or close the open one and let go of the link that led to it."""
    write_to_url(PART, part)
    if part is None:
        for parameter in (WHY, AGREEMENT):
            st.query_params.pop(parameter, None)
