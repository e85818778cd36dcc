"""Mark on a board: open decisions about the indicator, direction or member shown."""

import streamlit as st

from lib.queries.meetings.decisions import decisions, decisions_about
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.vocabulary import OWNER_ROLES
from lib.wording import values
from lib.wording.decisions import describe_decision
from lib.wording.names import Names


def show_decisions_about(subject: str, code: str) -> None:
    """Show the open decisions about one thing; nothing where there is none.

    subject : a column of ``decisions``: direction, indicator_code, member_code or agreement_id.
    """
    for mark in _marks(subject, code):
        st.markdown(mark)


@cached_part
def _marks(subject: str, code: str) -> list[str]:
    words = session.words()
    names = Names(names_of_members() | {role: words(f"reserved-{role}") for role in OWNER_ROLES})
    marks = []
    for row in values.rows(decisions_about(query(decisions), subject, code)):
        sentence = escape_markdown(describe_decision(row, names, words))
        icon = "assignment_late" if row["is_late"] else "gavel"
        marks.append(f":gray-badge[:material/{icon}: {words('decision-mark')}] {sentence}")
    return marks
