"""Mark on a board: open decisions about the indicator, direction or member shown."""

import streamlit as st

from lib.queries.meetings.decisions import decisions, decisions_about
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.vocabulary import OWNER_ROLES
from lib.wording import values
from lib.wording.decisions import describe_decision


def show_decisions_about(subject: str, code: str) -> None:
    """Show the open decisions about one thing; nothing where there is none.

    subject : a column of ``decisions``: direction, indicator_code, member_code or agreement_id.
    """
    words = session.words()
    rows = decisions_about(query(decisions), subject, code)
    if rows.empty:
        return
    names = names_of_members() | {role: words(f"reserved-{role}") for role in OWNER_ROLES}
    for row in values.rows(rows):
        sentence = escape_markdown(describe_decision(row, names, words))
        colour = "orange" if row["is_late"] else "gray"
        st.markdown(f":{colour}-badge[:material/gavel: {words('decision-mark')}] {sentence}")
