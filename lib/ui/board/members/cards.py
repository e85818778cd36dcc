"""Cards of a passport: exchange, agreements, events, reports owed, last uploads, mentoring."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from lib.queries.members.ties import (
    count_by_way,
    member_agreements,
    member_events,
    member_exchange,
    member_late_reports,
    member_uploads,
)
from lib.ui.board.members.card_parts import card, offer_upload, show_empty, show_table
from lib.ui.board.members.mentoring_card import show_mentoring
from lib.ui.kit import session
from lib.ui.kit.cache import query_at
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.links import address, link, member_link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import AGREEMENT, MEMBER, WHY
from lib.ui.kit.session import board_moment
from lib.ui.kit.visibility import support_visibility
from lib.ui.menu import Page
from lib.vocabulary import AgreementKind, EventType, Resource
from lib.wording import exchange, values
from lib.wording.agreements import party_codes
from lib.wording.values import Row

PARTNERS, MOST_EVENTS = 4, 10
"""Parties of an agreement that are named, and events that are listed."""


def show_cards(member: Row, year: str | None, across: int) -> None:
    """Show what binds a member to the others: the figures, and behind each its rows.

    member : a row of ``member_list``. across : cards beside each other on a wide screen.
    """
    code = member["member_code"]
    cards: list[Callable[[], None]] = [
        lambda: _show_reports(member),
        lambda: _show_exchange(code, year),
        lambda: _show_agreements(code),
        lambda: show_mentoring(code),
        lambda: _show_events(code),
        lambda: _show_uploads(code),
    ]
    with st.container(key=f"cards-{code}"):
        for place, column in enumerate(st.columns(across, gap="small")):
            with column, st.container(gap="small"):
                for show in cards[place::across]:
                    show()


def _show_reports(member: Row) -> None:
    words, code = session.words(), member["member_code"]
    figures = words(
        "card-reports-figures", due=int(member["reports_due"]), late=int(member["reports_missing"])
    )
    missing = query_at(board_moment(), member_late_reports, code)
    late = [
        [
            escape_markdown(words.period(row["period"])),
            escape_markdown(words("card-reports-late", count=int(row["count"]))),
            escape_markdown(words("card-deadline", day=words.short_date(row["deadline"]))),
        ]
        for row in values.rows(missing)
    ]
    with card("reports", figures, opened=st.query_params.get(WHY) == "late"):
        if late:
            show_table(late)
        else:
            st.caption(escape_markdown(words("card-reports-none")))
        if identity().has(Page.DUE.role):
            link(words("card-to-due"), Page.DUE, {MEMBER: code})


def _show_exchange(code: str, year: str | None) -> None:
    words = session.words()
    rows = query_at(board_moment(), member_exchange, code, year)
    if rows.empty:
        show_empty("exchange")
        return
    counts = count_by_way(rows)
    figures = words("card-exchange-figures", given=counts["given"], received=counts["received"])
    with card("exchange", figures):
        if year:
            st.caption(escape_markdown(words("card-exchange-year", year=words.period(year))))
        show_table([_exchange_cells(row) for row in values.rows(rows)])
        link(words("card-to-exchange"), Page.EXCHANGE, {MEMBER: code})


def _exchange_cells(row: Row) -> list[str]:
    words = session.words()
    resource = words.choice(Resource(row["resource"]))
    unit = row["unit"] if isinstance(row["unit"], str) else None
    amount = exchange.amount(row["quantity"] if unit else row["exchanges"], unit, words)
    partners = ", ".join(member_link(code) for code in str(row["partners"]).split(";"))
    way = words(f"card-{row['way']}", resource=resource)
    return [escape_markdown(way), escape_markdown(amount), partners]


def _show_agreements(code: str) -> None:
    words, linked = session.words(), st.query_params.get(AGREEMENT)
    rows = query_at(board_moment(), member_agreements, code)
    if rows.empty:
        show_empty("agreements")
        return
    in_force = len(rows[rows["in_force"]])
    listed = sorted(values.rows(rows), key=lambda row: row["agreement_id"] != linked)
    lines = [_agreement_cells(row, code, linked) for row in listed]
    figure = words("card-agreements-figures", count=in_force, all=len(rows))
    with card("agreements", figure, opened=linked is not None):
        show_table(lines)
        link(words("card-to-agreements"), Page.AGREEMENTS, {MEMBER: code})


def _agreement_cells(row: Row, member: str, linked: str | None) -> list[str]:
    words, names = session.words(), names_of_members()
    kind = words.choice(AgreementKind(row["kind"]))
    title = kind if not isinstance(row["title"], str) else f"{kind}: {row['title']}"
    code = escape_markdown(row["agreement_id"])
    where = address(Page.AGREEMENTS, {AGREEMENT: row["agreement_id"]})
    title = f"[{code}]({where}) · {escape_markdown(title)}"
    codes = party_codes(row["parties"])
    partners = [code for code in codes if code != member]
    links = ", ".join(member_link(code) for code in partners[:PARTNERS])
    rest = [names[code] for code in partners[PARTNERS:]]
    if rest:
        links = f"{links} {escape_markdown(words('card-and-more', count=len(rest)))}"
    return [
        f"**{title}**" if row["agreement_id"] == linked else title,
        links,
        escape_markdown(_term(row)),
    ]


def _term(row: Row) -> str:
    """Return in words how long an agreement is still in force, or that it is not."""
    words = session.words()
    if pd.notna(row["days_left"]):
        return words("card-days-left", count=int(row["days_left"]))
    if row["in_force"]:
        return words("card-endless")
    return words("card-not-in-force")


def _show_events(code: str) -> None:
    words = session.words()
    rows = query_at(board_moment(), member_events, code, support_visibility())
    if rows.empty:
        show_empty("events")
        return
    lines = [
        [
            escape_markdown(words.short_date(row["starts_on"])),
            escape_markdown(f"{words.choice(EventType(row['event_type']))}: {row['title']}"),
            escape_markdown(words("card-host" if row["is_host"] else "card-co-host")),
        ]
        for row in values.rows(rows.head(MOST_EVENTS))
    ]
    with card("events", words("card-events-figures", count=len(rows))):
        show_table(lines)
        link(words("card-to-events"), Page.EVENTS, {MEMBER: code})


def _show_uploads(code: str) -> None:
    words = session.words()
    rows = query_at(board_moment(), member_uploads, code)
    if rows.empty:
        show_empty("uploads")
        return
    lines = [
        [
            escape_markdown(words.short_date(str(row["accepted_at"])[:10])),
            escape_markdown(str(row["file_name"])),
            escape_markdown(words("card-rows", count=int(row["rows"]))),
        ]
        for row in values.rows(rows)
    ]
    last = words.short_date(str(rows["accepted_at"].iloc[0])[:10])
    with card("uploads", words("card-uploads-last", day=last)):
        show_table(lines)
        for upload in rows["upload"]:
            offer_upload(int(upload))
