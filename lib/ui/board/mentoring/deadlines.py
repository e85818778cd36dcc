"""The strip of the mentoring board: the next deadlines, and which members have not reported."""

import streamlit as st

from lib.queries.mentoring.duties import next_mentoring_report
from lib.queries.mentoring.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members

NAMED, OVERDUE_NAMED = 3, 10
"""Missing and overdue members that the strip names; the others are counted."""


def show_deadlines(scope: Scope) -> None:
    """Show the next deadlines and who has not reported."""
    words, report = session.words(), query(next_mentoring_report, scope)
    names = names_of_members()
    sentence = words(
        "mentoring-deadlines",
        half=words.period(report.half),
        monitoring=words.date(report.deadline.isoformat()),
        centre=words.date(report.centre.isoformat()),
    )
    with st.container():  # with or without a warning: charts below keep their place
        st.info(escape_markdown(f"{sentence} {_missing(report.missing, report.due, names)}"))
        if report.overdue:
            listed = words.listed([names[code] for code in report.overdue], OVERDUE_NAMED)
            late = words("mentoring-overdue", half=words.period(report.overdue_half), names=listed)
            st.warning(escape_markdown(late))


def _missing(missing: tuple[str, ...], due: int, names: dict[str, str]) -> str:
    words = session.words()
    if not due:
        return ""
    listed = ", ".join(names[code] for code in missing[:NAMED])
    return words(
        "mentoring-missing",
        count=len(missing),
        due=due,
        names=listed,
        more=max(len(missing) - NAMED, 0),
    )
