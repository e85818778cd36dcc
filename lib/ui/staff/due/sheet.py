"""My sheet: the reports that a member still owes, ready to be filled in Excel or on the page."""

import pandas as pd
import streamlit as st

from lib import queries
from lib.access import may_see_few, may_upload
from lib.contracts import CONTRACTS, HINT, header_key
from lib.export import prefill
from lib.queries import ReportState
from lib.ui.kit import session
from lib.ui.kit.cache import query, rows_of
from lib.ui.kit.desk import submit
from lib.ui.kit.guard import identity
from lib.ui.kit.names import names_of_indicators, names_of_members
from lib.ui.kit.session import moment
from lib.wording import values

KIND = "measurements"
KEY = ("indicator_code", "member_code", "period")
ASKED = ("value", "numerator", "denominator", "sample_size", "comment")
"""Columns to fill: a share by its parts, everything else by its value."""

ACCEPTED = "due-accepted"
"""Key of the consent to warnings about rows typed on the page."""

_WIDTHS = {"indicator_code": 105, "period": 80, "value": 95, "numerator": 110, "denominator": 120}
_WIDTHS |= {"sample_size": 125, "comment": 115}
"""Pixels of the columns of the grid; all of them and the hint fit into a window of 1280."""

_ROW_HEIGHT = 72
"""Pixels of a row of the grid, in which a hint wraps."""


def offer_sheet(reports: pd.DataFrame, member: str) -> None:
    """Offer what a member owes as a file to fill, and as a grid on the page."""
    words = session.words()
    frame, hints = sheet_rows(reports, member)
    if frame.empty:
        st.caption(words("sheet-nothing"))
        return
    st.markdown(f"#### {words('sheet-title')}")
    st.caption(words("sheet-how"))
    with st.container(horizontal=True):
        st.download_button(
            "Excel",
            lambda: prefill.as_workbook(frame, KIND, words, hints, _codes()),
            f"{member}.xlsx",
            key="due-sheet-xlsx",
            on_click="ignore",
        )
        st.download_button(
            "CSV",
            lambda: prefill.as_csv(frame, KIND, words, hints),
            f"{member}.csv",
            key="due-sheet-csv",
            on_click="ignore",
        )
    reader = identity()
    if may_upload(reader, KIND) and reader.member in (None, member):
        _edit_rows(frame, hints, member)


def sheet_rows(reports: pd.DataFrame, member: str) -> tuple[pd.DataFrame, list[str]]:
    """Return the open reports of a member as rows to fill, and what is to be known of each.

    The hint names the indicator, its unit and the value that the member last reported.
    """
    words = session.words()
    open_reports = reports[reports["member_code"] == member]
    open_reports = open_reports[open_reports["state"].isin([ReportState.MISSING, ReportState.DUE])]
    frame = open_reports[list(KEY)].reindex(columns=[*KEY, *ASKED]).reset_index(drop=True)
    dtypes = CONTRACTS[KIND].dtypes
    frame = frame.astype({name: dtypes[name] for name in frame.columns})
    units = {row["indicator_code"]: row["unit"] for row in values.rows(rows_of("indicators"))}
    last = _last_values(member)
    hints = []
    for code, title in zip(
        frame["indicator_code"], names_of_indicators(frame["indicator_code"]), strict=True
    ):
        hint = f"{title}, {units.get(code, '')}"
        if code in last:
            value, period = last[code]
            hint = words(
                "sheet-last", hint=hint, value=words.number(value, 2), period=words.period(period)
            )
        hints.append(hint)
    return frame, hints


def _codes() -> dict[str, list[str]]:
    """Return the codes of indicators and members with their names, for lists to pick from."""
    members = names_of_members()
    return {
        "indicators.indicator_code": names_of_indicators(rows_of("indicators")["indicator_code"]),
        "members.member_code": [
            f"{code} {members.get(code, '')}".strip() for code in rows_of("members")["member_code"]
        ],
    }


def _last_values(member: str) -> dict[str, tuple[float, str]]:
    """Return the last value that a member reported of each indicator, with its period.

    Small numbers of people are left out for readers who may not see those of the member.
    """
    rows = query(queries.last_reports, member)
    if not may_see_few(identity(), member):
        rows = rows[~rows["suppressed"]]
    return {row["indicator_code"]: (row["value"], row["period"]) for row in values.rows(rows)}


def _edit_rows(frame: pd.DataFrame, hints: list[str], member: str) -> None:
    """Let the rows be filled on the page; what is filled is an upload like any other."""
    words = session.words()
    headers = {name: words(header_key(KIND, name)) for name in frame.columns}
    table = frame.drop(columns="member_code").rename(columns=headers)
    table.insert(0, words(HINT), hints)
    fixed = [words(HINT), headers["indicator_code"], headers["period"]]
    widths = {words(HINT): 260} | {
        head: _WIDTHS[name] for name, head in headers.items() if name in _WIDTHS
    }
    edited = st.data_editor(
        table,
        hide_index=True,
        disabled=fixed,
        row_height=_ROW_HEIGHT,
        placeholder="",
        column_config={
            head: st.column_config.Column(width=width) for head, width in widths.items()
        },
        key=f"due-grid-{member}-{moment().upload}",
    )
    rows = edited.drop(columns=words(HINT)).rename(
        columns={header: name for name, header in headers.items()}
    )
    rows = rows[rows[list(ASKED)].notna().any(axis=1)].assign(member_code=member)
    accepted = st.checkbox(words("sheet-accept"), key=ACCEPTED)
    st.button(
        words("upload-apply", count=len(rows)),
        type="primary",
        disabled=rows.empty,
        on_click=submit.hand_in_rows,
        args=(KIND, rows[[*KEY, *ASKED]], f"{member}.csv", accepted),
        key="due-apply",
    )
