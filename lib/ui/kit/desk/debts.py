"""The reports that a member owes, in one sentence: missing ones, due ones, the next deadline."""

from datetime import date

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.access import AccountRole
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.links import link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import moment
from lib.ui.menu import Page


def recent_reports() -> pd.DataFrame:
    """Return the reports of the previous and the running school year; see ``due_reports``."""
    year = periods.school_year_of(moment().day)
    return pd.concat([query(queries.due_reports, code) for code in (periods.previous(year), year)])


def describe_debt(reports: pd.DataFrame, member: str | None) -> str:
    """Return in words how many reports a member owes, and the days to the next deadline.

    reports : rows of ``queries.due_reports``. member : its code; None tells of the next deadline
    of all members alone, in an empty text where nothing is to come.
    """
    words, sentences = session.words(), []
    if member is not None:
        reports = reports[reports["member_code"] == member]
    debt = queries.debt(reports)
    if member is not None:
        key = "due-owes" if debt.missing else "due-owes-nothing"
        sentences.append(words(key, member=names_of_members()[member], count=debt.missing))
    if debt.deadline:
        days_left = (date.fromisoformat(debt.deadline) - moment().day).days
        day = words.date(debt.deadline)
        sentences.append(words("due-next", day=day, left=days_left, count=debt.count))
    return " ".join(sentences)


def show_own_debt() -> None:
    """Tell a reader who reports for a member what it owes, with a link to the page about it."""
    reader = identity()
    if not reader.member or not reader.has(AccountRole.STAFF):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        debt = describe_debt(recent_reports(), reader.member)
        st.markdown(escape_markdown(debt), width="stretch")
        link(session.words()("page-due"), Page.DUE, {})
