"""Figures of a member beside the consortium's: the chart, and the way to the rows of each."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts.members import profile, profile_bullets
from lib.queries.members.profile import halves, member_profile, side_counts
from lib.text import MISSING
from lib.ui.board.members.passport.parts import FIGURES, offer_part, open_or_on_paper
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query, query_at
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import address, link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import DEPTH, DIRECTION, INDICATOR
from lib.ui.kit.session import board_moment, period
from lib.ui.kit.tables.readable import show_lines
from lib.ui.menu import Page
from lib.wording import values

COLUMNS = (
    *("indicator_code", "name", "period", "value", "reference", "target", "target_period"),
    *("reported", "complete"),
)
MANY = 14
"""Indicators above which the chart is cut into two beside each other."""

ROW = "row"
"""Key of the chosen row on the page of directions."""


def show_bullets(member: str) -> None:
    """Show every indicator of a member in short; a click on one offers the rows behind it."""
    words = session.words()
    view = _bullets(member)
    if view is None:
        st.caption(escape_markdown(words("profile-none")))
        return

    def offer_whole() -> None:
        offer_part(FIGURES, member, words("part-open"))

    on_screen = st.container(key=f"screen-bullets-{member}")
    with on_screen, st.container(key=f"wide-bullets-{member}", gap="xsmall"):
        code = show(view, "profile-bullets", select="indicator_code", controls=offer_whole)
        if code:
            figure_link(member, code)


def show_profile(member: str, second: str | None, opened: str | None) -> None:
    """Show the indicators of a member with their names; those of one alone on a phone as a list.

    opened : the open part of the passport.
    """
    views = _views(member, second)
    if not views:
        return
    with open_or_on_paper(FIGURES, member, opened):
        for place, column in enumerate(st.columns(len(views), gap="medium")):
            with column, st.container(key=f"wide-profile-{place}"):
                code = show(views[place], f"profile-{place}", select="indicator_code")
                if code:
                    figure_link(member, code)
    for place, view in enumerate(views if second is None else ()):
        _list_on_phone(view, place, member)


def _list_on_phone(view: ChartView, place: int, member: str) -> None:
    """List the figures of a chart on a phone, where its names would be cut, with links to rows."""
    words, figures = session.words(), view.data[view.data["part"] == "row"]
    columns = {
        "name": "name", "formatted": "value", "reference": "reference", "target": "own-target",
    }  # fmt: skip
    table = figures[list(columns)].rename(
        columns={name: words(f"figure-{header}") for name, header in columns.items()}
    )
    table = table.where(table != MISSING)
    with st.container(key=f"narrow-profile-title-{place}"):
        st.markdown(f"#### {escape_markdown(view.title)}")
    show_lines(table, f"profile-{place}", links_to_rows(figures["indicator_code"], member))


def links_to_rows(codes: Iterable[str], member: str) -> list[str]:
    """Return the names of indicators as Markdown, with links to the reports of a member.

    codes : of the indicators. One that the member does not owe has its code alone.
    """
    reports = query_at(board_moment(), member_profile, member, period())
    by_code = {row["indicator_code"]: row for row in values.rows(reports)}
    return [
        f"[{escape_markdown(f'{code} {session.words().named(by_code[code])}')}]"
        f"({address(Page.DIRECTIONS, _where(by_code[code], member))})"
        if code in by_code
        else escape_markdown(code)
        for code in codes
    ]


def figure_link(member: str, code: str, of: str = "") -> None:
    """Lead to the report of a member behind its figure of an indicator, if it owes any.

    of : the member's name, where figures of several are shown.
    """
    words = session.words()
    rows = query_at(board_moment(), member_profile, member, period())
    chosen = values.rows(rows[rows["indicator_code"] == code])
    if not chosen:
        return
    row = chosen[0]
    name = f"{code} {words.named(row)}"
    label = words("profile-rows", indicator=f"{of}, {name}" if of else name)
    link(label, Page.DIRECTIONS, _where(row, member))


def _where(row: values.Row, member: str) -> dict[str, str]:
    """Return what the page of directions is to show of a row of a member's profile."""
    return {
        DIRECTION: row["direction"],
        INDICATOR: row["indicator_code"],
        DEPTH: "rows",
        ROW: f"{member} {row['period']}",
    }


@cached_part
def _views(member: str, second: str | None) -> list[ChartView]:
    """Return the indicators of a member in one chart, or in two where they are many."""
    rows = query_at(board_moment(), member_profile, member, period())
    parts = halves(rows) if len(rows) > MANY else [rows]
    return [_view(part, member, second) for part in parts if len(part)]


def _view(rows: pd.DataFrame, member: str, second: str | None) -> ChartView:
    words, names = session.words(), names_of_members()
    other = _values_of(second) if second else None
    counts = side_counts(rows)
    span = profile.span(rows["direction"], words)
    of_member = f"{names[member]} · {span}"
    notes = [words("profile-note"), words("profile-note-target")]
    if second:
        notes.append(words("profile-note-second", member=names[second]))
    table = rows.assign(value=shown_values(rows))
    table = table if other is None else table.assign(second=table["indicator_code"].map(other))
    return ChartView(
        "profile",
        data=profile.data(rows, names_of_directions(), words, other),
        title=profile.title(counts, of_member if second else span, words),
        alt=profile.alt(counts, of_member, words),
        table=(table, COLUMNS if other is None else (*COLUMNS, "second")),
        note=" · ".join(notes),
    )


@cached_part
def _bullets(member: str) -> ChartView | None:
    words = session.words()
    rows = query_at(board_moment(), member_profile, member, period())
    if rows.empty:
        return None
    counts, span = side_counts(rows), profile.span(rows["direction"], words)
    return ChartView(
        "profile_bullets",
        data=profile_bullets.data(rows, names_of_directions(), words),
        title=profile_bullets.title(counts, span, words),
        alt=profile_bullets.alt(counts, f"{names_of_members()[member]} · {span}", words),
        table=(rows.assign(value=shown_values(rows)), COLUMNS),
        note=words("profile-bullets-note"),
    )


def shown_values(rows: pd.DataFrame, side: str = "") -> pd.Series:
    """Return the values of a member, a word in place of one that may not be shown.

    side : ending of the member's columns, where the rows are of two.
    """
    is_hidden = rows[f"reported{side}"] & rows[f"sensitive{side}"]
    values_of_member = rows[f"value{side}"]
    if not is_hidden.any():
        return values_of_member
    return values_of_member.astype("object").mask(is_hidden, session.words()("figure-masked"))


def names_of_directions() -> dict[str, str]:
    """Return the short names of directions by their codes."""
    words = session.words()
    return {
        row["direction"]: words.named(row, "short")
        for row in values.rows(query(queries.known_directions))
    }


def _values_of(member: str) -> pd.Series:
    """Return the values of a member by indicator."""
    rows = query_at(board_moment(), member_profile, member, period())
    return rows.set_index("indicator_code")["value"]
