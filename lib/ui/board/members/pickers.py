"""Pickers of the page of members, all in the URL: view, member, second member, search, filters."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from lib.formats import alphabetical
from lib.queries.members.directory import SEARCH
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.pickers import (
    MEMBER,
    begin_with_text,
    choose_from_list,
    choose_in_words,
    choose_member,
    unknown_code,
    write_to_url,
)
from lib.vocabulary import Choice, Country, MemberType, Party, Role

VIEW, SECOND = "section", "beside"
"""Keys of the view and of the member compared with."""

VIEWS = ("register", "map", "years", "joining")

CHOICES: Mapping[str, type[Choice]] = {
    "party": Party,
    "member_type": MemberType,
    "role": Role,
    "country": Country,
}
"""Filters whose values are of closed lists; a region is called as it is written."""


def choose_view() -> str:
    """Picker: one of ``VIEWS`` of all members."""
    return choose_in_words(VIEW, VIEWS, session.words()("members-view"), _view_in_words)


def _view_in_words(code: str, words: Text) -> str:
    return words(f"members-view-{code}")


def tell_unknown(members: pd.DataFrame) -> None:
    """Say that nobody has the code that the address asks for: a link may be older than the file."""
    code = unknown_code(MEMBER, set(members["member_code"]))
    if code:
        st.warning(escape_markdown(session.words()("slide-member-none", code=code)))


def choose_passport(members: pd.DataFrame) -> str | None:
    """Picker: the member whose passport opens; None means all of them."""
    return choose_member(members["member_code"], placeholder="members-open", width=300)


def choose_second(members: pd.DataFrame, member: str) -> str | None:
    """Picker: the member that a passport is compared with; None means no comparison."""
    other_members = members.loc[members["member_code"] != member, "member_code"]
    return choose_member(other_members, key=SECOND, placeholder="members-compare", width=300)


def open_passport(code: str) -> None:
    """Open the passport of a member in the run that follows."""
    st.session_state[MEMBER] = code


def choose_search() -> str:
    """Picker: words of a name, a code, an alias or a place; empty means all members."""
    words = session.words()
    begin_with_text(SEARCH)
    text = st.text_input(
        words("members-search"),
        placeholder=words("members-search"),
        key=SEARCH,
        label_visibility="collapsed",
        width=230,
    )
    write_to_url(SEARCH, text or None)
    return text


def choose_filters(values: Mapping[str, list[str]]) -> dict[str, str | None]:
    """Picker: a value of each column; None means any. ``values`` : to choose from, by column."""
    return {column: _choose_value(column, codes) for column, codes in values.items()}


def _choose_value(column: str, codes: list[str]) -> str | None:
    name_of = _name_of(column)
    label = session.words()(f"figure-{column}")
    codes = sorted(codes, key=lambda code: alphabetical(name_of(code)))
    return choose_from_list(column, codes, label, name_of, width=140)


def _name_of(column: str) -> Callable[[str], str]:
    words = session.words()
    if column not in CHOICES:
        return str
    return lambda code: words.choice(CHOICES[column](code))
