"""The register: counts, search, filters, the list of members with what is worth reading first."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import pandas as pd
import streamlit as st

from lib import queries
from lib.formats import alphabetical
from lib.queries.members.directory import Presence, filter_values, filtered, member_list
from lib.text import Text
from lib.ui.board.members.pickers import choose_filters, choose_search, open_passport
from lib.ui.kit import session, tables
from lib.ui.kit.cache import cached_part, query_at
from lib.ui.kit.charts.chart_view import source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import links_of_members
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import board_day, board_moment
from lib.ui.kit.tables.readable import lines_text
from lib.vocabulary import Party
from lib.wording import values

ALL_COLUMNS = (
    *("member_code", "name", "member_type", "party", "role", "country", "region", "city"),
    *("joined_on", "left_on", "pupils_total", "teachers_total", "reports_due", "reports_missing"),
    *("agreements", "exchanges_given", "exchanges_received"),
)
"""Columns of the table that stands behind the button below the list."""

WIDTHS = {
    "name": 195, "member_type": 145, "place_of_member": 225, "joined_on": 95,
    "reports_missing": 110, "agreements": 80, "exchanges_given": 70, "exchanges_received": 70,
}  # fmt: skip
"""Columns of the list with their widths in pixels, which a window 1280 wide has room for."""

WIDTHS_WITH_MARKS = WIDTHS | {
    "name": 178, "member_type": 145, "place_of_member": 142, "reports_missing": 80,
    "since_or_until": 122,
}  # fmt: skip
"""The same where members that left or are still to join have a mark."""

PAGE = 50
"""Members on one page of the list."""

TALLEST = 520
"""Height of the list in pixels from which its rows scroll."""

LIST, PAGE_NUMBER, PAGED = "member-list", "members-page", "members-paged"
"""Keys of the list, of its page, and of the codes whose pages a reader turns."""


class Matches(NamedTuple):
    """Members that match what a reader searches for: their codes in the order of the list.

    text : in words, how many are listed, have left or are still to join.
    """

    codes: tuple[str, ...]
    text: str


class RegisterList(NamedTuple):
    """A page of the list in words; ``widths`` of its columns in pixels, by names of figures."""

    table: pd.DataFrame
    widths: Mapping[str, int]


def show_counts() -> None:
    """Show the numbers of members by party, founders and cities, and the day of the count."""
    words = session.words()
    counts = query_at(board_moment(), queries.member_counts)
    labels = {"all": words("members-all")} | {str(each): words.choice(each) for each in Party}
    labels |= {"founders": words("members-founders"), "cities": words("members-cities")}
    with st.container(horizontal=True, gap="small"):
        for code, label in labels.items():
            st.metric(label, words.number(counts[code]))


def show_register(year: str | None) -> None:
    """Show the members that match what the reader searches for; a row opens its passport.

    year : the school year of the exchanges, if any.
    """
    words = session.words()
    with st.container(horizontal=True, gap="small", key="member-filters"):
        text = choose_search()
        chosen = choose_filters(_filter_values(year))
    matches = _matches(year, text, chosen)
    note = words("members-day", day=words.date(board_day().isoformat()))
    if year:
        note = f"{note} · {words('members-exchanges-year', year=words.period(year))}"
    if not matches.codes:
        st.info(escape_markdown(words("members-none-match")))
        return
    with st.container(horizontal=True, gap="xsmall"):
        st.caption(escape_markdown(matches.text), width="content")
        with st.container(key="wide-member-hint", width="content"):  # a phone lists links
            st.caption(words("members-open-hint"))
    codes = _page_of(matches.codes)
    _show_list(year, codes)
    source("members", (lambda: _named(_rows(year, matches.codes), words), ALL_COLUMNS), note)


@cached_part
def _matches(year: str | None, text: str, chosen: dict[str, str | None]) -> Matches:
    """Sort members by the names under which they are listed, those that left last.

    Marks around a name do not count.
    """
    rows, names = filtered(_members(year), text, chosen), names_of_members()
    keys = {
        code: (presence == Presence.FORMER, alphabetical(names[code]))
        for code, presence in zip(rows["member_code"], rows["presence"], strict=True)
    }
    return Matches(tuple(sorted(keys, key=keys.__getitem__)), _count(rows, session.words()))


@cached_part
def _filter_values(year: str | None) -> dict[str, list[str]]:
    return filter_values(_members(year))


def _members(year: str | None) -> pd.DataFrame:
    return query_at(board_moment(), member_list, year)


def _rows(year: str | None, codes: tuple[str, ...]) -> pd.DataFrame:
    """Return what is known of members in the order of their codes."""
    return _members(year).set_index("member_code").loc[list(codes)].reset_index()


def _count(rows: pd.DataFrame, words: Text) -> str:
    """Return in words how many members are listed, have left or are still to join."""
    counts = rows["presence"].value_counts()
    parts = [words("members-count", count=int(counts.get(Presence.ACTIVE, 0)))]
    parts += [
        words(f"members-count-{presence}", count=int(counts[presence]))
        for presence in (Presence.COMING, Presence.FORMER)
        if presence in counts
    ]
    return f"{' · '.join(parts)}."


def _page_of(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return one page of members; the reader turns pages where there are several.

    The page outlives a visit to a passport; what is searched for anew begins with its first one.
    """
    if st.session_state.get(PAGED) != codes:
        st.session_state[PAGED], st.session_state[PAGE_NUMBER] = codes, 1
    pages = -(-len(codes) // PAGE)
    if pages == 1:
        return codes
    page = st.pagination(pages, key=PAGE_NUMBER, persist_state="session")
    return codes[(page - 1) * PAGE : page * PAGE]


@cached_part
def _listing(year: str | None, codes: tuple[str, ...]) -> RegisterList:
    words, names, rows = session.words(), names_of_members(), _rows(year, codes)
    widths = WIDTHS_WITH_MARKS if _has_marks(rows) else WIDTHS
    listed = _named(rows, words).assign(name=[names[code] for code in codes])
    table = tables.worded(listed, list(widths), words)
    table[words("figure-joined-on")] = [_as_date(day) for day in rows["joined_on"]]
    return RegisterList(table, widths)


@cached_part
def _lines(year: str | None, codes: tuple[str, ...], heads: tuple[str, ...]) -> str:
    return lines_text(_listing(year, codes).table, session.words(), heads)


def _show_list(year: str | None, codes: tuple[str, ...]) -> None:
    listing = _listing(year, codes)

    def picked() -> None:
        places = st.session_state[LIST]["selection"]["rows"]
        if places:
            open_passport(codes[places[0]])

    def show_on_phone() -> None:
        with st.container(key=f"narrow-{LIST}"):
            st.markdown(_lines(year, codes, tuple(links_of_members(codes))))

    tables.show_table(
        listing.table,
        LIST,
        widths=listing.widths,
        tallest=TALLEST,
        empty="",
        on_select=picked,
        on_phone=show_on_phone,
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
