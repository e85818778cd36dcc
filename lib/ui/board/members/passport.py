"""The passport of one member on one screen: who it is, its figures, what binds it to the others."""

import pandas as pd
import streamlit as st

from lib.queries.members.directory import Presence
from lib.ui.board.members.cards import show_cards
from lib.ui.board.members.details import show_details
from lib.ui.board.members.parts import open_part
from lib.ui.board.members.profile import show_bullets, show_profile
from lib.ui.board.members.register import place_of
from lib.ui.kit import session
from lib.ui.kit.decision_marks import show_decisions_about
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.stylesheets import use_stylesheet
from lib.vocabulary import Country, MemberType, Party, Role
from lib.wording import values
from lib.wording.values import Row

COUNTRIES = {str(country) for country in Country}
PEOPLE = {"pupils_total": "member-pupils", "teachers_total": "member-teachers"}
"""Columns of the register that count people, and the messages that say them."""


def show_passport(members: pd.DataFrame, member: str, second: str | None, year: str | None) -> None:
    """Show the passport of a member, beside that of a second one if there is any.

    members : what ``member_list`` returns. year : the school year of exchanges, if any.
    """
    rows = {row["member_code"]: row for row in values.rows(members)}
    opened = open_part()
    use_stylesheet("passport")
    if second is None:
        _show_head(rows[member])
        figures, ties = st.columns(2, gap="small")
        with figures:
            show_bullets(member)
        with ties:
            show_cards(rows[member], year, across=2)
        show_details(rows[member], year, opened)
    else:
        for code, column in zip((member, second), st.columns(2, gap="medium"), strict=True):
            with column:
                _show_head(rows[code])
                show_cards(rows[code], year, across=1)
                show_details(rows[code], year, opened)
    show_profile(member, second, opened)


def _show_head(row: Row) -> None:
    """Show the facts of a member's row; empty cells are left out."""
    words = session.words()
    kinds = [
        words.choice(MemberType(row["member_type"])),
        words.choice(Role(row["role"])) if isinstance(row["role"], str) else "",
        words.choice(Party(row["party"])) if isinstance(row["party"], str) else "",
        _place(row),
        _presence(row),
    ]
    people = [
        words(key, count=int(row[column])).replace(" ", "\u00a0")
        for column, key in PEOPLE.items()
        if pd.notna(row[column])
    ]
    facts = [row["member_code"], *kinds, *people]
    line = escape_markdown(" · ".join(fact for fact in facts if fact))
    if isinstance(row["website"], str) and row["website"].startswith(("http://", "https://")):
        line = f"{line} · [{escape_markdown(words('member-website'))}]({_safe(row['website'])})"
    with st.container(key=f"facts-{row['member_code']}", gap=None):
        st.subheader(escape_markdown(words.named(row)), anchor=False)
        st.markdown(line)
    show_decisions_about("member_code", row["member_code"])


def _place(row: Row) -> str:
    country = session.words().choice(Country(row["country"])) if row["country"] in COUNTRIES else ""
    return ", ".join(part for part in (place_of(row), country) if part)


def _presence(row: Row) -> str:
    """Return in words from when to when a member belongs, or that the date is not known."""
    words = session.words()
    if row["presence"] == Presence.FORMER:
        return words("member-until", day=words.date(row["left_on"]))
    if not isinstance(row["joined_on"], str):
        return words("member-since-unknown")
    return words("member-since", day=words.date(row["joined_on"]))


def _safe(url: str) -> str:
    """Return an address without the characters that would end a link of Markdown."""
    return url.replace("(", "%28").replace(")", "%29").replace(" ", "%20").replace("<", "%3C")
