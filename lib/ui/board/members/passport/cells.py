"""Cells of a passport's tables, which its cards and its whole rows share; all are Markdown."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib import access
from lib.queries import mentoring_coverage
from lib.queries.members.ties import count_late_reports, member_mentoring
from lib.queries.mentoring.scope import Scope
from lib.text import MISSING
from lib.ui.kit import session
from lib.ui.kit.cache import query_at
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.names import names_of_indicators
from lib.ui.kit.session import board_moment, period
from lib.wording import exchange, values
from lib.wording.values import Row


def reports_figure(member: Row) -> str:
    """Return how many reports a member owes past their deadline. member : of ``member_list``."""
    due, late = int(member["reports_due"]), int(member["reports_missing"])
    return session.words()("card-reports-figures", due=due, late=late)


def late_counts(late: pd.DataFrame) -> list[list[str]]:
    """Return how many rows of ``member_late_reports`` each period has, with the deadline."""
    words = session.words()
    return [
        [
            values.short_period(row["period"]).replace(" ", "\u00a0"),
            words("card-reports-late", count=int(row["count"])).replace(" ", "\u00a0"),
            escape_markdown(words("card-deadline", day=words.short_date(row["deadline"]))),
        ]
        for row in values.rows(count_late_reports(late))
    ]


def late_lines(late: pd.DataFrame) -> list[list[str]]:
    """Return the rows of ``member_late_reports`` as cells: indicator, period, deadline."""
    words, named = session.words(), names_of_indicators(late["indicator_code"])
    return [
        [
            escape_markdown(name),
            escape_markdown(words.period(row["period"])),
            escape_markdown(words("card-deadline", day=words.short_date(row["deadline"]))),
        ]
        for name, row in zip(named, values.rows(late), strict=True)
    ]


def amount(row: Row) -> str:
    """Return in words how much of a resource was exchanged, from a row of ``member_exchange``."""
    unit = row["unit"] if isinstance(row["unit"], str) else None
    quantity = row["quantity"] if unit else row["exchanges"]
    return exchange.amount(quantity, unit, session.words())


def mentoring_rows(member: str) -> pd.DataFrame:
    """Return ``member_mentoring``; small counts only to those who may see them."""
    exact = access.may_see_few(identity(), member)
    return query_at(board_moment(), member_mentoring, member, exact=exact)


def reach(member: str, census_date: str) -> Row:
    """Return the row of ``queries.mentoring_coverage`` of a member on a day of census."""
    scope = Scope(member=member, exact=access.may_see_few(identity(), member))
    halves = query_at(board_moment(), mentoring_coverage, scope)
    return values.rows(halves[halves["census_date"] == census_date])[0]


def mentoring_figure(coverage: Row) -> str:
    """Return how many pupils have a mentor, or the day of the census where it is not known.

    coverage : a row of ``queries.mentoring_coverage``.
    """
    words = session.words()
    if pd.isna(coverage["coverage"]):
        return words("card-census", day=words.short_date(coverage["census_date"]))
    mentees, pupils = int(coverage["mentees_10_19"]), int(coverage["pupils_10_19"])
    return words("card-mentoring-figures", part=mentees, all=pupils)


def count(row: Row, name: str, limit: int) -> str:
    """Return a count of ``member_mentoring`` in words; a small one is hidden."""
    words = session.words()
    if name in str(row["below"]).split(";"):
        return words("figure-fewer", than=limit)
    if name in str(row["withheld"]).split(";"):
        return words("figure-masked")
    return MISSING if pd.isna(row[name]) else words.number(int(row[name]))


def linked_first(rows: Sequence[Row], linked: str | None) -> list[Row]:
    """Put the agreement that a link leads to before the others."""
    return sorted(rows, key=lambda row: row["agreement_id"] != linked)


def term(row: Row, *, short: bool = False) -> str:
    """Return in words how long an agreement is still in force, or that it is not."""
    words = session.words()
    if pd.notna(row["days_left"]):
        key = "card-days" if short else "card-days-left"
        return words(key, count=int(row["days_left"])).replace(" ", "\u00a0")
    if row["in_force"]:
        return words("card-endless")
    return words("card-not-in-force")


def upload_lines(rows: pd.DataFrame) -> list[list[str]]:
    """Return the rows of ``member_uploads`` as cells: day, file, how many rows."""
    words = session.words()
    return [
        [
            escape_markdown(words.short_date(str(row["accepted_at"])[:10])),
            escape_markdown(str(row["file_name"])),
            escape_markdown(words("card-rows", count=int(row["rows"]))),
        ]
        for row in values.rows(rows)
    ]


def of_year(figure: str) -> str:
    """Return a figure with the school year that the reader chose, if any."""
    year = period()
    return f"{figure} · {values.short_period(year)}" if year else figure


def last_upload(rows: pd.DataFrame) -> str:
    """Return the day of the first row of ``member_uploads``, which are of all years."""
    words = session.words()
    day = words.short_date(str(rows["accepted_at"].iloc[0])[:10])
    return words("card-uploads-any-year" if period() else "card-uploads-last", day=day)


def show_table(rows: Sequence[Sequence[str]]) -> None:
    """Draw lines of cells that are Markdown already; the first column is a label."""
    frame = pd.DataFrame(rows, columns=[f"column-{place}" for place in range(len(rows[0]))])
    st.table(frame, hide_index=True, hide_header=True, border="horizontal")
