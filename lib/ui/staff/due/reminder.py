"""A reminder to copy into a letter: the reports that a member owes, with their deadlines."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib.queries import ReportState
from lib.ui.kit import session
from lib.ui.kit.names import names_of_indicators, names_of_members
from lib.ui.kit.session import consortium_name
from lib.vocabulary import CONSORTIUM


def offer_reminder(reports: pd.DataFrame, member: str) -> None:
    """Offer a text to copy into a letter: what the member owes, with its deadlines."""
    words = session.words()
    member_reports = reports[reports["member_code"] == member]
    open_ = member_reports[member_reports["state"].isin([ReportState.MISSING, ReportState.DUE])]
    if open_.empty:
        return
    with st.expander(words("due-reminder"), icon=":material/mail:"):
        st.code(_reminder(open_, member, names_of_members()), language=None, wrap_lines=True)


def _reminder(reports: pd.DataFrame, member: str, names: Mapping[str, str]) -> str:
    words = session.words()
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
    name = names[member] if member != CONSORTIUM else words("reserved-consortium")
    begin = words("due-reminder-begin", member=name, consortium=consortium_name())
    return "\n".join([begin, *lines, words("due-reminder-end")])
