"""Cards of a passport on its first screen: what matters of each part, its rows a press away."""

from collections.abc import Callable, Sequence

import streamlit as st

from lib.queries.members.ties import (
    COUNTS,
    count_by_way,
    member_agreements,
    member_events,
    member_exchange,
    member_late_reports,
    member_uploads,
)
from lib.text import MISSING
from lib.ui.board.members.passport import cells
from lib.ui.board.members.passport.parts import (
    AGREEMENTS,
    EVENTS,
    EXCHANGE,
    MENTORING,
    REPORTS,
    UPLOADS,
    offer_part,
)
from lib.ui.kit import session
from lib.ui.kit.cache import query_at
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import address, member_link
from lib.ui.kit.pickers import AGREEMENT
from lib.ui.kit.session import board_moment, period, settings
from lib.ui.kit.visibility import support_visibility
from lib.ui.menu import Page
from lib.vocabulary import EVERY_FORM, AgreementKind, Resource, SettingName
from lib.wording import values
from lib.wording.agreements import party_codes
from lib.wording.values import Row

TOP = {AGREEMENTS: 3, EVENTS: 3, REPORTS: 2, UPLOADS: 2}
"""Rows of a part that its card shows."""

PARTNERS, NAME = 2, 24
"""Partners that a row of a card names, and letters of such a name."""


def show_cards(member: Row, year: str | None) -> None:
    """Show what binds a member to the others: of each part its figure and its first rows.

    member : a row of ``member_list``.
    """
    code = member["member_code"]
    columns: list[list[Callable[[], None]]] = [
        [
            lambda: _show_agreements(code),
            lambda: _show_reports(member),
            lambda: _show_uploads(code),
        ],
        [lambda: _show_mentoring(code), lambda: _show_events(code)],
    ]
    with st.container(key=f"screen-cards-{code}", gap="xsmall"):
        _show_exchange(code, year)
        for column, cards in zip(st.columns(2, gap="xsmall"), columns, strict=True):
            with column, st.container(gap="xsmall"):
                for show in cards:
                    show()


def _show_card(
    part: str, code: str, figure: str, rows: Sequence[Sequence[str]], label: str = ""
) -> None:
    """Draw a card. rows : cells as Markdown. label : of what opens the part; nothing without it."""
    words = session.words()
    with st.container(border=True, gap=None, key=f"card-{part}-{code}"):
        with st.container(horizontal=True, wrap=False, gap="xsmall", vertical_alignment="center"):
            title = f"**{escape_markdown(words(f'card-{part}'))}** · {escape_markdown(figure)}"
            st.markdown(title, width="stretch")
            if label:
                offer_part(part, code, label)
        if rows:
            cells.show_table(rows)


def _label(part: str, count: int) -> str:
    """Return what opens a part: how many rows there are, where its card leaves some out."""
    words = session.words()
    return words("part-all", count=count) if count > TOP[part] else words("part-open")


def _show_exchange(code: str, year: str | None) -> None:
    words = session.words()
    rows = query_at(board_moment(), member_exchange, code, year)
    if rows.empty:
        _show_card(EXCHANGE, code, words("card-none"), ())
        return
    counts = count_by_way(rows)
    figure = words("card-exchange-figures", given=counts["given"], received=counts["received"])
    if year:
        figure = f"{figure} · {values.short_period(year)}"
    resources: dict[str, dict[str, list[str]]] = {}
    for row in values.rows(rows):
        ways = resources.setdefault(row["resource"], {"given": [], "received": []})
        ways[row["way"]].append(_amount_and_partners(row))
    lines = [
        ["", *(f"**{escape_markdown(words(f'card-way-{way}'))}**" for way in ("given", "received"))]
    ]
    for resource, ways in resources.items():
        name = escape_markdown(words.choice(Resource(resource)))
        lines.append([name, *("; ".join(parts) or MISSING for parts in ways.values())])
    _show_card(EXCHANGE, code, figure, lines, words("part-open"))


def _amount_and_partners(row: Row) -> str:
    codes = str(row["partners"]).split(";")[:PARTNERS]
    partners = ", ".join(member_link(code, NAME) for code in codes)
    return f"{escape_markdown(cells.amount(row))} · {partners}"


def _show_mentoring(code: str) -> None:
    words = session.words()
    rows = cells.mentoring_rows(code)
    if rows.empty:
        _show_card(MENTORING, code, words("card-none"), ())
        return
    listed = values.rows(rows)
    every = [row for row in listed if row["form"] == EVERY_FORM]
    limit = int(settings()[SettingName.SMALL_COUNT])
    figure = cells.mentoring_figure(cells.reach(code, listed[0]["census_date"]))
    counts = " · ".join(
        f"{words(f'figure-{name}').lower()}\u00a0{cells.count(row, name, limit)}"
        for row in every
        for name in COUNTS
    )
    lines = [[escape_markdown(counts)]] if counts else []
    forms = words("card-mentoring-forms", count=len(listed) - len(every))
    _show_card(MENTORING, code, figure, lines, forms)


def _show_agreements(code: str) -> None:
    words, linked = session.words(), st.query_params.get(AGREEMENT)
    rows = query_at(board_moment(), member_agreements, code)
    if rows.empty:
        _show_card(AGREEMENTS, code, words("card-none"), ())
        return
    figure = words("card-agreements-figures", count=len(rows[rows["in_force"]]), all=len(rows))
    listed = cells.linked_first(values.rows(rows), linked)[: TOP[AGREEMENTS]]
    lines = [_agreement_cells(row, code, linked) for row in listed]
    _show_card(AGREEMENTS, code, figure, lines, _label(AGREEMENTS, len(rows)))


def _agreement_cells(row: Row, member: str, linked: str | None) -> list[str]:
    words = session.words()
    named = isinstance(row["title"], str)
    title = row["title"] if named else words.choice(AgreementKind(row["kind"]))
    where = address(Page.AGREEMENTS, {AGREEMENT: row["agreement_id"]})
    name = f"[{escape_markdown(title)}]({where})"
    partners = [code for code in party_codes(row["parties"]) if code != member]
    links = words.listed([member_link(code, NAME) for code in partners], PARTNERS)
    is_linked = row["agreement_id"] == linked
    return [
        f"**{name}** · {links}" if is_linked else f"{name} · {links}",
        escape_markdown(cells.term(row, short=True)),
    ]


def _show_events(code: str) -> None:
    words = session.words()
    rows = query_at(board_moment(), member_events, code, support_visibility(), period())
    if rows.empty:
        _show_card(EVENTS, code, cells.of_year(words("card-none")), ())
        return
    lines = [
        [escape_markdown(words.short_date(row["starts_on"])), escape_markdown(row["title"])]
        for row in values.rows(rows.head(TOP[EVENTS]))
    ]
    figure = cells.of_year(words("card-events-figures", count=len(rows)))
    _show_card(EVENTS, code, figure, lines, _label(EVENTS, len(rows)))


def _show_reports(member: Row) -> None:
    words, code = session.words(), member["member_code"]
    missing = query_at(board_moment(), member_late_reports, code)
    late = cells.late_counts(missing)
    label = words("part-list") if late else words("part-open")
    _show_card(REPORTS, code, cells.reports_figure(member), late[: TOP[REPORTS]], label)


def _show_uploads(code: str) -> None:
    words = session.words()
    rows = query_at(board_moment(), member_uploads, code, support_visibility())
    if rows.empty:
        _show_card(UPLOADS, code, words("card-none"), (), words("part-open"))
        return
    lines = [line[1:] for line in cells.upload_lines(rows)[: TOP[UPLOADS]]]
    _show_card(UPLOADS, code, cells.last_upload(rows), lines, words("part-open"))
