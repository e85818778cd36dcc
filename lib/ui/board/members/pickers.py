"""Pickers of the page of members, all in the URL: view, member, second member, search, filters."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from lib.queries.members.directory import filter_values
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import (
    MEMBER,
    begin_in_words,
    begin_with_code,
    choose_from_list,
    write_to_url,
)
from lib.vocabulary import Choice, Country, MemberType, Party, Role

VIEW, SEARCH, SECOND = "show", "search", "beside"
"""Keys of the view, of the words searched for, and of the member compared with."""

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
    words = session.words()
    asked = begin_in_words(VIEW, VIEWS, _view_in_words)
    chosen = st.segmented_control(
        words("members-view"),
        VIEWS,
        default=None if asked or VIEW in st.session_state else VIEWS[0],
        required=True,
        format_func=lambda code: _view_in_words(code, words),
        key=VIEW,
        bind="query-params",
        label_visibility="collapsed",
        width="content",
        wrap=True,
    )
    return str(chosen or VIEWS[0])


def _view_in_words(code: str, words: Text) -> str:
    return words(f"members-view-{code}")


def choose_member(members: pd.DataFrame) -> str | None:
    """Picker: one member by name or code, whose passport opens; None means all of them."""
    return _choose_code(MEMBER, _labels(members), session.words()("members-open"))


def choose_second(members: pd.DataFrame, member: str) -> str | None:
    """Picker: the member that a passport is compared with; None means no comparison."""
    labels = {code: label for code, label in _labels(members).items() if code != member}
    return _choose_code(SECOND, labels, session.words()("members-compare"))


def _labels(members: pd.DataFrame) -> dict[str, str]:
    """Return code -> name and code, sorted by name."""
    names = names_of_members()
    codes = sorted(members["member_code"], key=names.__getitem__)
    return {code: f"{names[code]} · {code}" for code in codes}


def open_passport(code: str) -> None:
    """Open the passport of a member in the run that follows."""
    st.session_state[MEMBER] = code


def _choose_code(key: str, labels: Mapping[str, str], placeholder: str) -> str | None:
    begin_with_code(key, labels)
    if st.session_state.get(key) not in labels:
        st.session_state[key] = None
    chosen = st.selectbox(
        placeholder,
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        placeholder=placeholder,
        key=key,
        label_visibility="collapsed",
        width=300,
    )
    write_to_url(key, chosen)
    return chosen


def choose_search() -> str:
    """Picker: words of a name, a code, an alias or a place; empty means all members."""
    words = session.words()
    return st.text_input(
        words("members-search"),
        placeholder=words("members-search"),
        key=SEARCH,
        bind="query-params",
        label_visibility="collapsed",
        width=230,
    )


def choose_filters(members: pd.DataFrame) -> dict[str, str | None]:
    """Picker: a value of each column that has several; None means any."""
    return {
        column: _choose_value(column, codes) for column, codes in filter_values(members).items()
    }


def _choose_value(column: str, codes: list[str]) -> str | None:
    name_of = _name_of(column)
    label = session.words()(f"figure-{column}".replace("_", "-"))
    return choose_from_list(column, sorted(codes, key=name_of), label, name_of, width=140)


def _name_of(column: str) -> Callable[[str], str]:
    words = session.words()
    if column not in CHOICES:
        return str
    return lambda code: words.choice(CHOICES[column](code))
