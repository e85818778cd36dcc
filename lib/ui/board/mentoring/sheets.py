"""Downloads of the sheets that are filed, and the rows of counts behind the board."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from lib import access, periods
from lib.access import AccountRole, Identity, Occasion
from lib.desk.mentoring_sheets import fill_form, mentoring_file
from lib.queries.mentoring.breakdown import member_rows
from lib.queries.mentoring.duties import next_mentoring_report
from lib.queries.mentoring.scope import Scope
from lib.ui.board.mentoring.views import coverage_until, in_words, name_forms
from lib.ui.kit import guard, session, tables
from lib.ui.kit.cache import LISTED, query
from lib.ui.kit.charts.chart_view import source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity, identity_by
from lib.ui.kit.links import link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import AT, chosen, database, engine, moment
from lib.ui.kit.tables.files import MEDIA_TYPES
from lib.ui.menu import Page
from lib.wording import values

HALF, FILL_HALF = "sheet-half", "fill-half"
WIDTH = 620
"""Of a picker of half-years in pixels: the longest sentence fits."""

ROWS = ("member", "half", "form_name", "mentors", "mentees", "pairs", "groups", "mentees_10_19",
        "novice_mentees", "plans_total", "plans_done", "upload", "line", "file")  # fmt: skip


def may_file(reader: Identity, member: str | None) -> bool:
    """Whether a reader may have a sheet with all numbers: of the own member, or of all."""
    if member is None:
        return reader.has(AccountRole.COORDINATOR)
    return access.may_see_few(reader, member)


def show_sheets(scope: Scope) -> None:
    """Offer the sheet of a half-year for signing, of the chosen member or of all."""
    words = session.words()
    halves = list(reversed(coverage_until(scope)["half"]))
    who = names_of_members().get(scope.member or "", words("reserved-consortium"))
    st.markdown(f"#### {escape_markdown(words('filing-offer', who=who))}")
    if not may_file(identity(), scope.member):
        st.caption(escape_markdown(words("filing-closed")))
        return
    half = st.selectbox(words("figure-half"), halves, format_func=_label, key=HALF, width=WIDTH)
    if half is None:
        return
    tables.offer_formats(
        f"mentoring-{half.replace('/', '-')}-{scope.member or 'all'}",
        {ending: _content(half, scope.member, as_csv=ending == "csv") for ending in MEDIA_TYPES},
        key="filing",
    )
    st.caption(escape_markdown(words("filing-about")))
    if scope.member and _may_fill(identity(), scope.member):
        _show_fill_form(scope.member, halves)


def _may_fill(reader: Identity, member: str) -> bool:
    """Whether a reader may upload counts of a member: the coordinator, or its own staff."""
    is_own = reader.has(AccountRole.COORDINATOR) or reader.member == member
    return is_own and access.may_upload(reader, "mentoring_counts") and not chosen(AT)


def _show_fill_form(member: str, halves: list[str]) -> None:
    """Offer a member's counts of a half-year as a file to fill in; the next one stands first."""
    words, coming = session.words(), query(next_mentoring_report).half
    listed = [coming, *(half for half in halves if half != coming)]
    st.markdown(f"#### {escape_markdown(words('fill-title'))}")
    half = st.selectbox(
        words("figure-half"), listed, format_func=words.period, key=FILL_HALF, width=WIDTH
    )
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        for ending, kind in MEDIA_TYPES.items():
            st.download_button(
                words(f"fill-{ending}"),
                _fill_form(str(half or coming), member, as_csv=ending == "csv"),
                f"mentoring_counts-{str(half or coming).replace('/', '-')}-{member}.{ending}",
                kind,
                on_click="ignore",
                key=f"fill-{ending}",
            )
        link(words("fill-upload"), Page.UPLOAD, {})
    st.caption(escape_markdown(words("fill-about")))


def _fill_form(half: str, member: str, *, as_csv: bool) -> Callable[[], bytes]:
    """Return what writes a form for download; empty where the reader may no longer have it."""
    handshake, at, data, words = guard.handshake(), moment(), database(), session.words()

    def write() -> bytes:
        if not may_file(identity_by(*handshake), member):
            return b""
        return fill_form(data, at, half, member, words, as_csv=as_csv)

    return write


def _label(half: str) -> str:
    words = session.words()
    is_first = periods.of(half).start.month == periods.SCHOOL_YEAR_STARTS
    return words("filing-centre" if is_first else "filing-half", half=words.period(half))


def _content(half: str, member: str | None, *, as_csv: bool) -> Callable[[], bytes]:
    """Return what writes a sheet for download; empty where the reader may no longer have it."""
    handshake, at, data, words = guard.handshake(), moment(), database(), session.words()

    def write() -> bytes:
        reader = identity_by(*handshake)
        if not may_file(reader, member):
            access.record(engine(), Occasion.REFUSAL, reader.account, f"sheet {half}")
            return b""
        return mentoring_file(data, at, half, member, words, as_csv=as_csv) or b""

    return write


def show_rows(scope: Scope) -> None:
    """List the counts of the members behind the charts; small ones are not shown."""
    words, names = session.words(), names_of_members()
    rows = name_forms(query(member_rows, scope))
    last = coverage_until(scope)["half"].iloc[-1]
    rows = rows[rows["half"] <= last].sort_values("half", ascending=False, kind="stable")
    listed = rows.assign(member=[names[code] for code in rows["member_code"]])
    shown: pd.DataFrame = in_words(listed, ROWS)
    st.markdown(escape_markdown(words("evidence-rows", count=len(values.rows(rows)))))
    tables.show_table(tables.worded(shown.head(LISTED), ROWS, words), "mentoring-rows")
    source("mentoring-rows-source", (shown, ROWS), words("mentoring-masked-note"))
