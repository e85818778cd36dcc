"""The passport of one member on one screen: who it is, its figures, what binds it to the others."""

import pandas as pd
import streamlit as st

from lib.ui.board.members.passport import facts
from lib.ui.board.members.passport.cards import show_cards
from lib.ui.board.members.passport.comparison import show_comparison
from lib.ui.board.members.passport.details import show_details
from lib.ui.board.members.passport.parts import open_part
from lib.ui.board.members.passport.profile import show_bullets, show_profile
from lib.ui.kit import session
from lib.ui.kit.decision_marks import show_decisions_about
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.stylesheets import use_stylesheet
from lib.wording import values
from lib.wording.values import Row


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
            show_cards(rows[member], year)
        show_details(rows[member], year, opened)
    else:
        both = (rows[member], rows[second])
        for code in (member, second):
            show_decisions_about("member_code", code)
        show_comparison(both, year)
        for row, column in zip(both, st.columns(2, gap="medium"), strict=True):
            with column:
                show_details(row, year, opened)
    show_profile(member, second, opened)


def _show_head(row: Row) -> None:
    """Show the facts of a member's row; empty cells are left out."""
    labels = [
        row["member_code"], *facts.kinds(row), facts.place(row), facts.presence(row),
        *facts.people(row),
    ]  # fmt: skip
    line = [escape_markdown(fact) for fact in labels if fact]
    if site := facts.website(row):
        line.append(site)
    with st.container(key=f"facts-{row['member_code']}", gap=None):
        st.subheader(escape_markdown(session.words().named(row)), anchor=False)
        st.markdown(" · ".join(line))
    show_decisions_about("member_code", row["member_code"])
