"""For a public reader: who belongs to the consortium, how others joined, what members receive."""

from functools import partial

import streamlit as st

from lib.queries.members.admission import Admission, member_admission
from lib.ui.board.members.pickers import VIEW
from lib.ui.kit import session
from lib.ui.kit.cache import query_at
from lib.ui.kit.charts.chart_view import source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import link, member_links
from lib.ui.kit.session import board_day, board_moment
from lib.ui.kit.tables import show_facts
from lib.ui.menu import Page
from lib.vocabulary import AgreementKind, MemberType, Resource
from lib.wording import values


def show_joining(year: str | None) -> None:
    """Show who belongs, how the members that came lately joined, and what members receive."""
    result = query_at(board_moment(), member_admission, year)
    parts = (
        partial(_show_kinds, result),
        partial(_show_ways, result),
        partial(_show_gains, result, year),
    )
    for column, show in zip(st.columns(3, gap="medium"), parts, strict=True):
        with column:
            show()
    words = session.words()
    note = words("members-day", day=words.date(board_day().isoformat()))
    source("joining", (result.kinds, ("member_type", "members")), note)


def _show_kinds(result: Admission) -> None:
    words = session.words()
    _title("joining-who")
    st.markdown(escape_markdown(words("joining-who-count", count=result.active)))
    show_facts(
        [
            (words.choice(MemberType(row["member_type"])), words.number(int(row["members"])))
            for row in values.rows(result.kinds)
        ]
    )
    link(words("joining-register"), Page.MEMBERS, {VIEW: "register"})


def _show_ways(result: Admission) -> None:
    words = session.words()
    _title("joining-how")
    st.markdown(escape_markdown(words("joining-how-coordinator", count=len(result.coordinators))))
    member_links(result.coordinators)
    day = words.date(result.since)
    if not result.recent:
        st.caption(escape_markdown(words("joining-how-nobody", day=day)))
        return
    st.markdown(escape_markdown(words("joining-how-recent", count=result.recent, day=day)))
    if len(result.agreements):
        show_facts(
            [
                (
                    words.choice(AgreementKind(row["kind"])),
                    words("joining-of", count=int(row["members"]), all=result.recent),
                )
                for row in values.rows(result.agreements)
            ]
        )
    if result.first_exchange is not None:
        sentence = words(
            "joining-how-first", days=round(result.first_exchange), count=result.with_exchange
        )
        st.markdown(escape_markdown(sentence))


def _show_gains(result: Admission, year: str | None) -> None:
    words = session.words()
    _title("joining-what")
    if not result.received_any:
        st.caption(escape_markdown(words("joining-what-nothing")))
        return
    sentence = words(
        "joining-what-received",
        count=result.received_any,
        all=result.active,
        year=words.period(year) if year else "",
    )
    st.markdown(escape_markdown(sentence))
    show_facts(
        [
            (
                words.choice(Resource(row["resource"])),
                words("joining-of", count=int(row["members"]), all=result.active),
            )
            for row in values.rows(result.received)
        ]
    )
    st.caption(escape_markdown(words("joining-what-note")))
    link(words("joining-exchange"), Page.EXCHANGE, {})


def _title(key: str) -> None:
    st.markdown(f"#### {escape_markdown(session.words()(key))}")
