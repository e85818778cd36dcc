"""A reminder to copy into a letter: the reports that a member owes, with their deadlines."""

import pandas as pd
import streamlit as st

from lib.queries import ReportState
from lib.ui.kit import session
from lib.ui.kit.names import names_of_indicators, names_of_members
from lib.ui.kit.session import consortium_name


def offer_reminder(reports: pd.DataFrame, member: str) -> None:
    """Offer a text to copy into a letter: what the member owes, with its deadlines."""
    words = session.words()
    is_open = reports["state"].isin([ReportState.MISSING, ReportState.DUE])
    open_reports = reports[is_open & (reports["member_code"] == member)]
    if open_reports.empty:
        return
    with st.expander(words("due-reminder"), icon=":material/mail:"):
        st.code(_reminder(open_reports, member), language=None, wrap_lines=True)


def _reminder(reports: pd.DataFrame, member: str) -> str:
    words, name = session.words(), names_of_members()[member]
    lines = []
    titles = names_of_indicators(reports["indicator_code"])
    for title, report in zip(titles, reports.to_dict("records"), strict=True):
        is_late = report["state"] == ReportState.MISSING
        lines.append(
            words(
                "due-reminder-late" if is_late else "due-reminder-line",
                indicator=title,
                period=words.period(report["period"]),
                day=words.date(report["deadline"]),
                days=int(report["days_late"]) if is_late else 0,
            )
        )
    begin = words("due-reminder-begin", member=name, consortium=consortium_name())
    return "\n".join([begin, ";\n".join(lines).rstrip(".") + ".", words("due-reminder-end")])
