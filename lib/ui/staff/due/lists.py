"""Due reports one by one: those of a member, and all that are past their deadline."""

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from lib import periods
from lib.queries import ReportState
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import LISTED
from lib.ui.kit.charts.chart_view import source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import member_links
from lib.ui.kit.names import names_of_indicators, names_of_members
from lib.ui.kit.tables import show_part, show_table
from lib.ui.kit.tables.readable import show_lines
from lib.ui.staff.due.matrix import MARKS, short_period
from lib.vocabulary import PeriodType

TALLEST = 560
"""Height of a list in pixels from which its rows scroll."""

COLUMNS = ("indicator", "period", "deadline", "days_late")
"""Columns of the table behind a list, which is a file as well."""

WIDTHS = (210, 425, 125, 135, 115)
"""Columns of a list in pixels: member or state, indicator, period, deadline, days late."""


def show_member(reports: pd.DataFrame, member: str) -> None:
    """List the reports of a member, those that are missing first, below a link to its passport."""
    words = session.words()
    member_links([member])
    member_reports = reports[reports["member_code"] == member]
    order = member_reports["state"].map({str(state): place for place, state in enumerate(MARKS)})
    member_reports = member_reports.assign(order=order).sort_values(
        ["order", "deadline"], kind="stable"
    )
    member_reports = member_reports[member_reports["state"] != ReportState.NOT_DUE]
    states = [
        f"{MARKS[ReportState(state)]} {words(f'due-{state}'.replace('_', '-'))}"
        for state in member_reports["state"]
    ]
    _show_list("due-reports", {words("due-state"): states} | _in_words(member_reports))
    member_reports = member_reports.assign(state_name=states)
    source("due-reports", (partial(_named, member_reports), ("state_name", *COLUMNS)))


def show_missing(reports: pd.DataFrame) -> None:
    """List every report of every member that is past its deadline, the latest first."""
    words, names = session.words(), names_of_members()
    missing = reports[reports["state"] == ReportState.MISSING]
    if missing.empty:
        return
    count, members = len(missing), missing["member_code"].nunique()
    st.markdown(f"#### {escape_markdown(words('due-missing-all', count=count, members=members))}")
    missing = missing.sort_values(["days_late", "member_code"], ascending=[False, True])
    missing = missing.assign(member=[names[code] for code in missing["member_code"]])
    listed = missing.head(LISTED)
    members_listed = {words("history-member"): listed["member"].tolist()}
    _show_list("due-missing", members_listed | _in_words(listed))
    show_part(len(listed), count)
    source("due-missing", (partial(_named, missing), ("member", *COLUMNS)))


def _named(reports: pd.DataFrame) -> pd.DataFrame:
    return reports.assign(indicator=names_of_indicators(reports["indicator_code"]))


def _in_words(reports: pd.DataFrame) -> dict[str, Sequence[object]]:
    """Return indicator, period, deadline and days late of reports, by their headers."""
    words = session.words()
    return {
        words("consequences-indicator"): names_of_indicators(reports["indicator_code"]),
        words("consequences-period"): [_short(code, words) for code in reports["period"]],
        words("due-deadline"): [words.date(day) for day in reports["deadline"]],
        words("due-days-late"): reports["days_late"].tolist(),
    }


def _short(period: str, words: Text) -> str:
    """Write half a year or a quarter in short with its year, «I п/г 2025/26»; others in words."""
    if periods.of(period).type not in (PeriodType.HALF, PeriodType.QUARTER):
        return words.period(period)
    return f"{short_period(period, words)} {period.partition('-')[0]}"


def _show_list(key: str, columns: Mapping[str, Sequence[object]]) -> None:
    frame = pd.DataFrame(columns)
    if frame.empty:
        return
    show_table(
        frame,
        key,
        tallest=TALLEST,
        columns={
            header: st.column_config.Column(width=width)
            for header, width in zip(frame.columns, WIDTHS, strict=True)
        },
        on_phone=lambda: show_lines(frame, key),
    )
