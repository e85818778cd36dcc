"""Whole rows of a passport: exchange, mentoring, agreements, events, late reports, uploads."""

from collections.abc import Callable

import pandas as pd
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
    is_linked_as_late,
    open_or_on_paper,
)
from lib.ui.board.members.passport.record import show_record_history
from lib.ui.kit import session
from lib.ui.kit.cache import query_at
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import (
    address,
    link,
    member_link,
    show_reasons,
    upload_link,
    upload_links,
)
from lib.ui.kit.names import names_of_forms
from lib.ui.kit.pickers import AGREEMENT, MEMBER
from lib.ui.kit.session import board_moment, period, settings
from lib.ui.kit.visibility import support_visibility
from lib.ui.menu import Page
from lib.vocabulary import EVERY_FORM, AgreementKind, EventType, Resource, SettingName
from lib.wording import values
from lib.wording.agreements import party_codes
from lib.wording.mentoring import REACH, reached
from lib.wording.values import Row

PARTNERS = 4
"""Parties of an agreement that are named."""


def show_details(member: Row, year: str | None, opened: str | None) -> None:
    """Show the whole rows of the parts of a passport: the open part, on paper all of them.

    member : a row of ``member_list``.
    """
    code = member["member_code"]
    parts: dict[str, Callable[[], None]] = {
        EXCHANGE: lambda: _show_exchange(code, year),
        MENTORING: lambda: _show_mentoring(code),
        AGREEMENTS: lambda: _show_agreements(code),
        EVENTS: lambda: _show_events(code),
        REPORTS: lambda: _show_reports(member),
        UPLOADS: lambda: _show_uploads(code),
    }
    for part, show in parts.items():
        with open_or_on_paper(part, code, opened), st.container(key=f"rows-{part}-{code}"):
            show()


def _title(part: str, figure: str) -> None:
    title = escape_markdown(session.words()(f"card-{part}"))
    st.markdown(f"#### {title} · {escape_markdown(figure)}")


def _show_empty(part: str) -> None:
    words = session.words()
    none = words("card-none")
    _title(part, cells.of_year(none) if part == EVENTS else none)
    st.caption(escape_markdown(words(f"card-{part}-none")))


def _show_reports(member: Row) -> None:
    words, code = session.words(), member["member_code"]
    if is_linked_as_late():
        show_reasons(what="late", members=code)
    _title(REPORTS, cells.reports_figure(member))
    lines = cells.late_lines(query_at(board_moment(), member_late_reports, code))
    if lines:
        cells.show_table(lines)
    else:
        st.caption(escape_markdown(words("card-reports-none")))
    link(words("card-to-due"), Page.DUE, {MEMBER: code})


def _show_exchange(code: str, year: str | None) -> None:
    words = session.words()
    rows = query_at(board_moment(), member_exchange, code, year)
    if rows.empty:
        _show_empty(EXCHANGE)
        return
    counts = count_by_way(rows)
    figures = words("card-exchange-figures", given=counts["given"], received=counts["received"])
    _title(EXCHANGE, figures)
    if year:
        st.caption(escape_markdown(words("card-exchange-year", year=words.period(year))))
    cells.show_table([_exchange_cells(row) for row in values.rows(rows)])
    link(words("card-to-exchange"), Page.EXCHANGE, {MEMBER: code})


def _exchange_cells(row: Row) -> list[str]:
    words = session.words()
    resource = words.choice(Resource(row["resource"]))
    partners = ", ".join(member_link(code) for code in str(row["partners"]).split(";"))
    way = words(f"card-{row['way']}", resource=resource)
    return [escape_markdown(way), escape_markdown(cells.amount(row)), partners]


def _show_mentoring(code: str) -> None:
    words = session.words()
    rows = cells.mentoring_rows(code)
    if rows.empty:
        _show_empty(MENTORING)
        return
    forms = names_of_forms()
    forms[EVERY_FORM] = words("reserved-all")
    limit = int(settings()[SettingName.SMALL_COUNT])
    head = ["", *(words(f"figure-{name}") for name in COUNTS)]
    lines: list[list[str]] = [head]
    for row in values.rows(rows):
        form = forms.get(row["form"], str(row["form"]))
        lines.append([form, *(cells.count(row, name, limit) for name in COUNTS)])
    census_date = rows["census_date"].iloc[0]
    reach, day = cells.reach(code, census_date), words.short_date(census_date)
    _title(MENTORING, cells.mentoring_figure(reach))
    sentences = [words("card-census", day=day), *(reached(reach, whom, words) for whom in REACH)]
    st.caption(escape_markdown(" · ".join(sentences)))
    cells.show_table([[escape_markdown(cell) for cell in line] for line in lines])
    _show_origin(values.rows(rows)[0])
    link(words("card-to-mentoring"), Page.MENTORING, {MEMBER: code})


def _show_origin(row: Row) -> None:
    """Show in which file and line a row stands, and lead to its upload."""
    words = session.words()
    line: str = MISSING if pd.isna(row["line"]) else str(row["line"])
    st.caption(escape_markdown(words("card-origin", file=row["file"], line=line)))
    upload_link(int(row["upload"]))


def _show_agreements(code: str) -> None:
    words, linked = session.words(), st.query_params.get(AGREEMENT)
    rows = query_at(board_moment(), member_agreements, code)
    if rows.empty:
        _show_empty(AGREEMENTS)
        return
    in_force = len(rows[rows["in_force"]])
    listed = cells.linked_first(values.rows(rows), linked)
    _title(AGREEMENTS, words("card-agreements-figures", count=in_force, all=len(rows)))
    cells.show_table([_agreement_cells(row, code, linked) for row in listed])
    link(words("card-to-agreements"), Page.AGREEMENTS, {MEMBER: code})


def _agreement_cells(row: Row, member: str, linked: str | None) -> list[str]:
    words = session.words()
    kind = words.choice(AgreementKind(row["kind"]))
    title = kind if not isinstance(row["title"], str) else f"{kind}: {row['title']}"
    code = escape_markdown(row["agreement_id"])
    where = address(Page.AGREEMENTS, {AGREEMENT: row["agreement_id"]})
    title = f"[{code}]({where}) · {escape_markdown(title)}"
    codes = party_codes(row["parties"])
    partners = [code for code in codes if code != member]
    return [
        f"**{title}**" if row["agreement_id"] == linked else title,
        words.listed([*map(member_link, partners)], PARTNERS),
        escape_markdown(cells.term(row)),
    ]


def _show_events(code: str) -> None:
    words = session.words()
    rows = query_at(board_moment(), member_events, code, support_visibility(), period())
    if rows.empty:
        _show_empty(EVENTS)
        return
    lines = [
        [
            escape_markdown(words.short_date(row["starts_on"])),
            escape_markdown(f"{words.choice(EventType(row['event_type']))}: {row['title']}"),
            escape_markdown(words("card-host" if row["is_host"] else "card-co-host")),
        ]
        for row in values.rows(rows)
    ]
    _title(EVENTS, cells.of_year(words("card-events-figures", count=len(rows))))
    cells.show_table(lines)
    link(words("card-to-events"), Page.EVENTS, {MEMBER: code})


def _show_uploads(code: str) -> None:
    """Show the last uploads about a member, and how its row of the register changed."""
    rows = query_at(board_moment(), member_uploads, code, support_visibility())
    if rows.empty:
        _show_empty(UPLOADS)
    else:
        _title(UPLOADS, cells.last_upload(rows))
        links = upload_links(rows["upload"])
        lines = zip(cells.upload_lines(rows), links, strict=True)
        cells.show_table([[*line, link_of_line] for line, link_of_line in lines])
    show_record_history(code)
