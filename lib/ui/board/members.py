"""The register of members on a page."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from lib import queries
from lib.ui.kit import session, tables
from lib.ui.kit.cache import query
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import MEMBER, begin_with_code, write_to_url
from lib.ui.kit.session import moment
from lib.vocabulary import Party, Role

ROW, HEAD, TALLEST = 35, 38, 520
"""Heights of a table's row, of its header and of the whole table before it scrolls, in pixels."""

MISSING = ("period", "deadline", "count")


def present(members: pd.DataFrame) -> pd.DataFrame:
    """Return the members that belong to the consortium on the moment's day."""
    return queries.active_members(members, moment().day)


def names(members: pd.DataFrame) -> dict[str, str]:
    """Return what each member is called, by its code, in the order of the names."""
    called = names_of_members()
    codes = sorted(members["member_code"], key=called.__getitem__)
    return {code: called[code] for code in codes}


def choose_member(names: Mapping[str, str]) -> str | None:
    """Ask for one member by its name; nothing means all of them."""
    words = session.words()
    begin_with_code(MEMBER, names)
    chosen = st.selectbox(
        words("choose-member"),
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=words("choose-member-all"),
        key=MEMBER,
        label_visibility="collapsed",
    )
    write_to_url(MEMBER, chosen)
    return chosen


def show_parties(members: pd.DataFrame) -> None:
    """Count members by party, countries and founders."""
    words, parties = session.words(), queries.parties(members)
    counts = {words("members-all"): len(members)}
    counts |= {words.choice(each): int((parties == each).sum()) for each in Party}
    counts[words("members-founders")] = int((members["role"] == Role.FOUNDER).sum())
    counts[words("members-cities")] = members["city"].nunique()
    with st.container(horizontal=True, gap="small"):
        for label, count in counts.items():
            st.metric(label, words.number(count))


def show_register(members: pd.DataFrame, columns: Sequence[str]) -> None:
    """List members, one row each."""
    words = session.words()
    shown = tables.worded(members, [name for name in columns if _told(members, name)], words)
    st.dataframe(
        tables.localised(shown, words),
        hide_index=True,
        height=min(HEAD + ROW * len(shown), TALLEST),
    )


def show_missing(member: str) -> None:
    """List the reports that a member owes though the grace is over, counted by period."""
    words, missing = session.words(), query(queries.missing_reports)
    own = missing[missing["member_code"] == member]
    if own.empty:
        st.caption(words("member-missing-none"))
        return
    st.subheader(words("member-missing"), anchor=False)
    shown = tables.worded(own, MISSING, words)
    st.dataframe(tables.localised(shown, words), hide_index=True, width="content")


def _told(members: pd.DataFrame, column: str) -> bool:
    """Whether a column says anything of these members."""
    return column not in members or bool(members[column].notna().any())
