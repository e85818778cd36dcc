"""The school and the factor that the page shows, and what it shows of them; in the URL."""

import streamlit as st

from lib.formats import alphabetical
from lib.queries.disclosure.visibility import Visibility
from lib.queries.support.road_map import supported_schools
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import begin_with_code, choose_code, choose_one_from_list, write_to_url
from lib.vocabulary import RiskFactor

SCHOOL, FACTOR, DEPTH = "school", "factor", "support-depth"
"""Keys of what is chosen; the first two are in the URL as well."""

DEPTHS = ("help", "road-map", "helpers")


def pick(chosen: str) -> None:
    """Choose the school and the factor of a cell that was clicked: ``S10|R02``."""
    school, _, factor = chosen.partition("|")
    st.session_state[SCHOOL] = school
    st.session_state[FACTOR] = factor or None


def choose_school(visible: Visibility) -> str | None:
    """Picker: one of the schools that the reader may see, by name; at first the first."""
    names = names_of_members()
    schools = query(supported_schools, visible)
    codes = sorted(schools, key=lambda code: alphabetical(str(names[code])))
    if not codes:
        return None
    return choose_one_from_list(
        SCHOOL,
        codes,
        session.words()("choose-school"),
        lambda code: f"{names[code]} · {code}",
        on_change=_forget_factor,
        width=300,
    )


def _forget_factor() -> None:
    st.session_state[FACTOR] = None


def chosen_factor() -> str | None:
    """Return the factor that was clicked or that the URL names, with a cross that drops it."""
    begin_with_code(FACTOR, [str(factor) for factor in RiskFactor])
    factor: str | None = st.session_state.get(FACTOR)
    write_to_url(FACTOR, factor)
    if factor:
        st.button(
            escape_markdown(f"{factor}. {session.words().choice(RiskFactor(factor))}"),
            icon=":material/close:",
            key="drop-factor",
            on_click=_forget_factor,
            width="content",
        )
    return factor


def choose_depth() -> str:
    """Picker: what to show of the school, one of ``DEPTHS``."""
    words = session.words()
    return choose_code(
        DEPTH,
        DEPTHS,
        words("support-depth"),
        lambda code: words(f"support-depth-{code}"),
        DEPTHS[0],
    )
