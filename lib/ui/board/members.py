"""The board of members: counts, register, and the passport of one member."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from lib import queries
from lib.contracts import header_key
from lib.text import Text
from lib.ui.kit import session, tables
from lib.ui.kit.cache import query
from lib.ui.kit.desk.preview import cell_in_words
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import AGREEMENT, MEMBER, begin_with_code, write_to_url
from lib.ui.kit.session import board_day
from lib.vocabulary import Party
from lib.wording import values
from lib.wording.values import Row

ROW, HEAD, TALLEST = 35, 38, 520
"""Heights of a table's row, of its header and of the whole table before it scrolls, in pixels."""

MISSING = ("period", "deadline", "count")
AGREEMENTS = ("agreement_id", "kind", "title", "parties", "valid_to", "status")


def present(members: pd.DataFrame) -> pd.DataFrame:
    """Return the members that belong to the consortium on the board's day."""
    return queries.active_members(members, board_day())


def former(members: pd.DataFrame) -> pd.DataFrame:
    """Return the members that left the consortium before the board's day."""
    return queries.former_members(members, board_day())


def names(members: pd.DataFrame) -> dict[str, str]:
    """Return the names of members by their codes, sorted by name."""
    known_names = names_of_members()
    codes = sorted(members["member_code"], key=known_names.__getitem__)
    return {code: known_names[code] for code in codes}


def choose_member(names: Mapping[str, str]) -> str | None:
    """Picker: one member by its name; None means all of them."""
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


def show_counts(members: pd.DataFrame) -> None:
    """Show the numbers of members by party, founders and cities, and the day of the count."""
    words, counts = session.words(), queries.count_members(members)
    labels = {"all": words("members-all")} | {str(each): words.choice(each) for each in Party}
    labels |= {"founders": words("members-founders"), "cities": words("members-cities")}
    with st.container(horizontal=True, gap="small"):
        for code, label in labels.items():
            st.metric(label, words.number(counts[code]))
    st.caption(escape_markdown(words("members-day", day=words.date(board_day().isoformat()))))


def show_register(members: pd.DataFrame, columns: Sequence[str]) -> None:
    """List members, one row each."""
    words = session.words()
    shown = tables.worded(members, [name for name in columns if _is_filled(members, name)], words)
    st.dataframe(
        tables.localised(shown, words),
        hide_index=True,
        height=min(HEAD + ROW * len(shown), TALLEST),
    )


def show_missing(member: str) -> None:
    """List the reports that a member owes though the grace is over, counted by period."""
    words, missing = session.words(), query(queries.missing_reports)
    reports = missing[missing["member_code"] == member]
    st.subheader(words("member-missing"), anchor=False)
    if reports.empty:
        st.caption(words("member-missing-none"))
        return
    shown = tables.worded(reports, MISSING, words)
    st.dataframe(tables.localised(shown, words), hide_index=True, width="content")


def show_agreements(member: str) -> None:
    """List a member's agreements; the one that the URL names comes first and is bold."""
    words, agreements = session.words(), query(queries.agreements_of, member)
    if agreements.empty:
        return
    st.subheader(words("member-agreements"), anchor=False)
    names, wanted = names_of_members(), st.query_params.get(AGREEMENT)
    rows = sorted(values.rows(agreements), key=lambda row: row["agreement_id"] != wanted)
    listed = pd.DataFrame(
        [
            {
                words(header_key("agreements", name)): _cell(row, name, names, words)
                for name in AGREEMENTS
            }
            for row in rows
        ]
    )
    styles = ["font-weight: bold" if row["agreement_id"] == wanted else "" for row in rows]
    st.dataframe(
        listed.style.apply(lambda _: styles),
        hide_index=True,
        placeholder="",
        key="agreements",
    )


def _cell(row: Row, name: str, names: Mapping[str, str], words: Text) -> str:
    if name == "parties" and isinstance(row[name], str):
        return ", ".join(names.get(code, code) for code in row[name].split(";"))
    return cell_in_words(row[name], name, "agreements", words)


def _is_filled(members: pd.DataFrame, column: str) -> bool:
    """Whether a column is filled for any of these members."""
    return column not in members or bool(members[column].notna().any())
