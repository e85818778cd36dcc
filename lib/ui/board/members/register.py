"""The register: counts, search, filters, the list of members with what is worth reading first."""

from datetime import date

import pandas as pd
import streamlit as st

from lib import queries
from lib.queries.members.directory import Presence, filtered
from lib.text import Text
from lib.ui.board.members.pickers import choose_filters, choose_search, open_passport
from lib.ui.kit import session, tables
from lib.ui.kit.cache import query_at
from lib.ui.kit.charts.chart_view import source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import member_link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import board_day, board_moment
from lib.ui.kit.tables.readable import show_lines
from lib.vocabulary import Party
from lib.wording import values

ALL_COLUMNS = (
    *("member_code", "name", "member_type", "party", "role", "country", "region", "city"),
    *("joined_on", "left_on", "pupils_total", "teachers_total", "reports_due", "reports_missing"),
    *("agreements", "exchanges_given", "exchanges_received"),
)
"""Columns of the table that stands behind the button below the list."""

COUNTS = ("reports_missing", "agreements", "exchanges_given", "exchanges_received")
WIDTHS = {
    "name": 195, "member_type": 145, "place_of_member": 235, "joined_on": 95,
    **dict.fromkeys(COUNTS, 80),
}  # fmt: skip
"""Columns of the list with their widths in pixels, which a window 1280 wide has room for."""

WIDTHS_WITH_MARKS = WIDTHS | {
    "name": 185, "member_type": 115, "place_of_member": 160, "since_or_until": 115,
}  # fmt: skip
"""The same where members that left or are still to join have a mark."""

PAGE = 100
"""Members on one page of the list."""

TALLEST = 520
"""Height of the list in pixels from which its rows scroll."""

LIST, PAGE_NUMBER = "member-list", "members-page"
"""Keys of the list and of its page."""


def show_counts() -> None:
    """Show the numbers of members by party, founders and cities, and the day of the count."""
    words = session.words()
    counts = query_at(board_moment(), queries.member_counts)
    labels = {"all": words("members-all")} | {str(each): words.choice(each) for each in Party}
    labels |= {"founders": words("members-founders"), "cities": words("members-cities")}
    with st.container(horizontal=True, gap="small"):
        for code, label in labels.items():
            st.metric(label, words.number(counts[code]))


def show_register(members: pd.DataFrame, year: str | None) -> None:
    """Show the members that match what the reader searches for; a row opens its passport.

    members : what ``member_list`` returns. year : the school year of the exchanges, if any.
    """
    words = session.words()
    with st.container(horizontal=True, gap="small", key="member-filters"):
        text = choose_search()
        chosen = choose_filters(members)
    rows = _by_name(filtered(members, text, chosen))
    note = words("members-day", day=words.date(board_day().isoformat()))
    if year:
        note = f"{note} · {words('members-exchanges-year', year=words.period(year))}"
    if rows.empty:
        st.info(escape_markdown(words("members-none-match")))
        return
    st.caption(escape_markdown(_count(rows, words)))
    _show_list(_page_of(rows), words)
    source("members", (lambda: _named(rows, words), ALL_COLUMNS), note)


def _by_name(rows: pd.DataFrame) -> pd.DataFrame:
    """Sort members by the names under which they are listed, those that left last.

    Marks around a name do not count.
    """
    names = names_of_members()
    keys = [
        (presence == Presence.FORMER, names[code].strip("«»\"“”'").casefold())
        for code, presence in zip(rows["member_code"], rows["presence"], strict=True)
    ]
    return rows.iloc[sorted(range(len(rows)), key=keys.__getitem__)].reset_index(drop=True)


def _count(rows: pd.DataFrame, words: Text) -> str:
    """Return in words how many members are listed, have left or are still to join."""
    counts = rows["presence"].value_counts()
    parts = [words("members-count", count=int(counts.get(Presence.ACTIVE, 0)))]
    parts += [
        words(f"members-count-{presence}", count=int(counts[presence]))
        for presence in (Presence.COMING, Presence.FORMER)
        if presence in counts
    ]
    return f"{' · '.join(parts)}. {words('members-open-hint')}"


def _page_of(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one page of rows; the reader turns pages where there are several."""
    pages = -(-len(rows) // PAGE)
    if pages == 1:
        return rows
    if int(st.session_state.get(PAGE_NUMBER) or 1) > pages:
        st.session_state[PAGE_NUMBER] = 1
    page = st.pagination(pages, key=PAGE_NUMBER)
    return rows.iloc[(page - 1) * PAGE : page * PAGE].reset_index(drop=True)


def _show_list(rows: pd.DataFrame, words: Text) -> None:
    codes = rows["member_code"].tolist()

    def picked() -> None:
        places = st.session_state[LIST]["selection"]["rows"]
        if places:
            open_passport(codes[places[0]])

    widths = WIDTHS_WITH_MARKS if _has_marks(rows) else WIDTHS
    names = names_of_members()
    listed = _named(rows, words).assign(name=[names[code] for code in codes])
    table = tables.worded(listed, list(widths), words)
    table[words("figure-joined-on")] = [_as_date(day) for day in rows["joined_on"]]
    tables.show_table(
        table,
        LIST,
        widths=widths,
        tallest=TALLEST,
        empty="",
        on_select=picked,
        on_phone=lambda: show_lines(table, LIST, [member_link(code) for code in codes]),
    )


def _named(rows: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Add ``place_of_member`` (town and region) and ``since_or_until`` (a mark of presence)."""
    listed = values.rows(rows)
    return rows.assign(
        place_of_member=[place_of(row) for row in listed],
        since_or_until=[_mark(row, words) for row in listed],
    )


def place_of(row: values.Row) -> str:
    """Return town and region of a member, each once; a region that is not known is left out."""
    parts = [part for part in (row["city"], row["region"]) if isinstance(part, str) and part]
    return parts[0] if len(parts) == 2 and parts[1] in parts[0] else ", ".join(parts)


def _mark(row: values.Row, words: Text) -> str:
    """Return in words that a member has left or is still to join; nothing of one that belongs."""
    if row["presence"] == Presence.FORMER:
        return words("members-left", day=words.short_date(row["left_on"]))
    if row["presence"] == Presence.COMING:
        return words("members-to-join")
    return ""


def _has_marks(rows: pd.DataFrame) -> bool:
    return bool((rows["presence"] != Presence.ACTIVE).any())


def _as_date(day: object) -> date | None:
    return date.fromisoformat(day) if isinstance(day, str) else None
