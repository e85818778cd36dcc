"""Reports that are due: a table of members by period, and the list of one member's reports."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib import periods, queries
from lib.queries import ReportState
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.desk.debts import describe_owed
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.names import names_of_indicators, names_of_members
from lib.ui.kit.pickers import MEMBER, choose_member
from lib.ui.kit.session import consortium_name, moment
from lib.ui.kit.tables import show_table
from lib.ui.kit.tables.readable import show_lines
from lib.vocabulary import CONSORTIUM, PeriodType
from lib.wording import values

YEAR = "due-year"
"""Key of the school year that the page shows."""

MARKS = dict(zip(queries.WORST_FIRST, "▲○!✓·", strict=True))
ROMAN = ("I", "II", "III", "IV")
TALLEST = 560
"""Height of a table in pixels from which its rows scroll."""

WIDTHS = (190, 330, 195, 125, 115)
"""Columns of a list in pixels: member or state, indicator, period, deadline, days late."""


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


def show_matrix(reports: pd.DataFrame) -> None:
    """Show of each member and period how many reports are in, and whether some are late."""
    words = session.words()
    st.caption(words("due-legend"))
    names, counts = names_of_members(), queries.count_due(reports)
    cells = {(row["member_code"], row["period"]): _cell(row, words) for row in values.rows(counts)}
    deadlines = dict(zip(counts["period"][::-1], counts["deadline"][::-1], strict=True))
    missing = queries.count_missing(reports)
    members = sorted(missing.index, key=lambda code: (-missing[code], names[code]))
    frame = pd.DataFrame(
        {
            words("history-member"): [names[code] for code in members],
            **{
                period: [cells.get((member, period), "") for member in members]
                for period, _ in sorted(deadlines.items(), key=lambda item: item[1])
            },
        }
    )
    headers = {period: _period_column(period, day, words) for period, day in deadlines.items()}
    show_table(frame, "due-matrix", columns=headers, tallest=TALLEST)


def _period_column(period: str, day: str, words: Text) -> ColumnConfig:
    """Head a column by its period in short and its deadline; written out where pointed at."""
    return st.column_config.TextColumn(
        words("due-column", period=_short_period(period, words), day=words.day(day)),
        help=f"{words.period(period)}, {words('due-until', day=words.date(day))}",
    )


def _short_period(code: str, words: Text) -> str:
    """Write a period without its year where it is a part of one."""
    period, _, part = code.partition("-")
    match periods.of(code).type:
        case PeriodType.HALF:
            return words("period-short-half", half=ROMAN[int(part[1]) - 1])
        case PeriodType.QUARTER:
            return words("period-short-quarter", quarter=ROMAN[int(part[1]) - 1])
        case PeriodType.MONTH:
            return words.period(code)
        case _:
            return period


def _cell(counts: values.Row, words: Text) -> str:
    """Write how many of the reports of a member and period are in, with the worst mark."""
    state = ReportState(str(counts["state"]))
    if state is ReportState.NOT_DUE:
        return MARKS[state]
    return words("due-cell", mark=MARKS[state], came=counts["came"], all=counts["owed"])


def show_member(reports: pd.DataFrame, member: str) -> None:
    """Show what a member owes, and list its reports, those that are missing first."""
    words = session.words()
    member_reports = reports[reports["member_code"] == member]
    st.markdown(escape_markdown(describe_owed(member_reports, member)))
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


def show_missing(reports: pd.DataFrame) -> None:
    """List every report of every member that is past its deadline, the latest first."""
    words, names = session.words(), names_of_members()
    missing = reports[reports["state"] == ReportState.MISSING]
    if missing.empty:
        return
    count, members = len(missing), missing["member_code"].nunique()
    st.markdown(f"#### {escape_markdown(words('due-missing-all', count=count, members=members))}")
    missing = missing.sort_values(["days_late", "member_code"], ascending=[False, True])
    listed = [names[code] for code in missing["member_code"]]
    _show_list("due-missing", {words("history-member"): listed} | _in_words(missing))


def _in_words(reports: pd.DataFrame) -> dict[str, Sequence[object]]:
    """Return indicator, period, deadline and days late of reports, by their headers."""
    words = session.words()
    return {
        words("consequences-indicator"): names_of_indicators(reports["indicator_code"]),
        words("consequences-period"): [words.period(code) for code in reports["period"]],
        words("due-deadline"): [words.date(day) for day in reports["deadline"]],
        words("due-days-late"): reports["days_late"].tolist(),
    }


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
