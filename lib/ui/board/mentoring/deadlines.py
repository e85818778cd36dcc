"""The strip of the mentoring board: the next deadlines, and which members have not reported."""

import streamlit as st

from lib import periods
from lib.queries.mentoring.duties import next_mentoring_report
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import links_of_members

NAMED, OVERDUE_NAMED = 3, 10
"""Missing and overdue members that the strip names; the others are counted."""


def show_deadlines(scope: Scope = EVERYTHING) -> None:
    """Show the next deadlines and who has not reported."""
    words, report = session.words(), query(next_mentoring_report, scope)
    sentence = words(
        "mentoring-deadlines",
        half=words.period(report.half),
        monitoring=words.date(report.deadline.isoformat()),
        centre=words.date(report.centre.isoformat()),
    )
    with st.container():  # with or without a warning: charts below keep their place
        of_day = _of_day(report.half)
        missing = _missing(report.missing, report.due)
        st.info(f"{escape_markdown(f'{of_day} {sentence}'.lstrip())} {missing}")
        if report.overdue:
            listed = words.listed(links_of_members(report.overdue), OVERDUE_NAMED)
            half = escape_markdown(words.period(report.overdue_half))
            st.warning(words("mentoring-overdue", half=half, names=listed))


def _of_day(half: str) -> str:
    """Say of which day the deadlines are where another school year is chosen; else nothing."""
    words, year = session.words(), session.period()
    if year in (None, periods.of(half).school_year):
        return ""
    day = words.date(session.moment().day.isoformat())
    return words("mentoring-deadlines-of-day", year=words.period(year), day=day)


def _missing(missing: tuple[str, ...], due: int) -> str:
    """Return as Markdown how many have not reported, the first with links to their passports."""
    words = session.words()
    if not due:
        return ""
    listed = ", ".join(links_of_members(missing[:NAMED]))
    return words(
        "mentoring-missing",
        count=len(missing),
        due=due,
        names=listed,
        more=max(len(missing) - NAMED, 0),
    )
