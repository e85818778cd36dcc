"""What the page of due reports shows: its school year, its reports, one member or all."""

import pandas as pd
import streamlit as st

from lib import periods, queries
from lib.queries import ReportState
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.desk.debts import describe_debt, recent_reports
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.pickers import MEMBER, choose_member
from lib.ui.kit.session import moment

YEAR = "due-year"
"""Key of the school year that the page shows."""


def choose_year() -> str:
    """Picker: the school year whose reports are shown.

    By default the running one, or the last one as long as nothing of the running one is due.
    """
    now = periods.school_year_of(moment().day)
    years = [now, periods.previous(now)]
    chosen = st.segmented_control(
        session.words()("due-year"),
        years,
        format_func=session.words().period,
        default=now if _is_any_open(now) else years[1],
        required=True,
        key=YEAR,
        label_visibility="collapsed",
        wrap=True,
    )
    return str(chosen)


def show_debt(member: str | None) -> None:
    """Show what a member owes and the next deadline; None means all members together."""
    if debt := describe_debt(recent_reports(), member):
        st.markdown(escape_markdown(debt))


def _is_any_open(year: str) -> bool:
    """Whether any report of a school year is due, in or missing."""
    return bool((read(year)["state"] != ReportState.NOT_DUE).any())


def read(year: str) -> pd.DataFrame:
    """Return all reports of a school year; see ``queries.due_reports``."""
    return query(queries.due_reports, year)


def choose_reporter(reports: pd.DataFrame) -> str | None:
    """Picker: one member by its name, at first the reader's own; None means all of them."""
    codes, own_member = set(reports["member_code"]), identity().member
    if own_member in codes and MEMBER not in st.session_state and MEMBER not in st.query_params:
        st.session_state[MEMBER] = own_member
    return choose_member(codes)
