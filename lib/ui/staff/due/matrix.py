"""Members by periods: how many reports are in, how many are late, the deadline of each column."""

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib import periods, queries
from lib.formats import ROMAN, alphabetical
from lib.queries import ReportState
from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import MEMBER
from lib.ui.kit.tables import show_table
from lib.vocabulary import PeriodType
from lib.wording import values

MARKS = dict(zip(queries.WORST_FIRST, "▲○!✓·", strict=True))
"""State of a report -> its sign, the worst first."""

TALLEST = 400
"""Height of the table in pixels from which its rows scroll: the list below it begins in view."""

MATRIX = "due-matrix"


def show_matrix(year: str) -> None:
    """Show of each member and period of a school year how many reports are in, and the worst mark.

    A row opens the reports of its member one by one.
    """
    words = session.words()
    st.caption(f"{words('due-open-hint')} {words('due-legend')}")
    members, frame, deadlines = _matrix(year)
    headers = {period: _period_column(period, day, words) for period, day in deadlines.items()}

    def picked() -> None:
        places = st.session_state[MATRIX]["selection"]["rows"]
        if places:
            st.session_state[MEMBER] = members[places[0]]

    show_table(frame, MATRIX, columns=headers, tallest=TALLEST, on_select=picked)


@cached_part
def _matrix(year: str) -> tuple[list[str], pd.DataFrame, dict[str, str]]:
    """Return the members, those who miss most first, their rows, and the deadline by period.

    A row is a member: its name and a cell for each period, the earliest deadline first.
    """
    words, names = session.words(), names_of_members()
    reports = query(queries.due_reports, year)
    counts, missing = queries.count_due(reports), queries.count_missing(reports)
    cells = {(row["member_code"], row["period"]): _cell(row, words) for row in values.rows(counts)}
    deadlines = dict(zip(counts["period"][::-1], counts["deadline"][::-1], strict=True))
    members = sorted(missing.index, key=lambda code: (-missing[code], alphabetical(names[code])))
    columns = {
        period: [cells.get((member, period), "") for member in members]
        for period, _ in sorted(deadlines.items(), key=lambda item: item[1])
    }
    named = {words("history-member"): [names[code] for code in members]}
    return members, pd.DataFrame(named | columns), deadlines


def _period_column(period: str, day: str, words: Text) -> ColumnConfig:
    """Head a column by its period in short and its deadline; written out where pointed at."""
    return st.column_config.TextColumn(
        words("due-column", period=short_period(period, words), day=words.day(day)),
        help=f"{words.period(period)}, {words('due-until', day=words.date(day))}",
    )


def short_period(code: str, words: Text) -> str:
    """Write a period without its year where it is a part of one."""
    period, _, part = code.partition("-")
    match periods.of(code).type:
        case PeriodType.HALF:
            return words("period-short-half", half=ROMAN[int(part[1]) - 1])
        case PeriodType.QUARTER:
            return words("period-short-quarter", quarter=ROMAN[int(part[1]) - 1])
        case PeriodType.MONTH:
            return values.short_period(code)
        case _:
            return period


def _cell(counts: values.Row, words: Text) -> str:
    """Write how many of the reports of a member and period are in, with the worst mark."""
    state = ReportState(str(counts["state"]))
    if state is ReportState.NOT_DUE:
        return MARKS[state]
    return words("due-cell", mark=MARKS[state], came=counts["came"], all=counts["expected"])
