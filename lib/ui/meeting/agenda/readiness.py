"""What a meeting still lacks, each with a link to mend it, and a text to copy to members."""

import streamlit as st

from lib.queries.meetings.preparation import Readiness, readiness, untranslated
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.links import link, place_of_indicator
from lib.ui.kit.pickers import INDICATOR
from lib.ui.kit.tables import show_part
from lib.ui.meeting.agenda.meeting import Meeting
from lib.ui.menu import Page
from lib.wording import values
from lib.wording.decisions import describe_decision

LISTED = 12
"""Lines of one sort that are listed."""

BOARDS = {
    "direction": (Page.DIRECTIONS, "direction"),
    "indicator_code": (Page.DIRECTIONS, INDICATOR),
    "member_code": (Page.MEMBERS, "member"),
    "agreement_id": (Page.AGREEMENTS, "agreement"),
}
"""Board of what a decision is about, and the parameter of its address, by column."""


def show_readiness(meeting: Meeting, scope: Scope) -> None:
    """Show the counts of what is missing; who and what in an expander each."""
    words = session.words()
    lacking = _readiness(scope)
    st.markdown(f"#### {words('agenda-readiness')}")
    nameless = untranslated(scope.database, scope.moment, words.language)
    if not any(lacking.counts.values()) and nameless.empty:
        st.caption(words("agenda-ready"))
        return
    _list(
        words("agenda-lacks-members", count=lacking.counts["members"]),
        _members(scope),
        Page.DUE,
    )
    if lacking.counts["members"]:
        with st.expander(words("agenda-reminder")):
            st.code(_reminder(meeting, scope), language=None, wrap_lines=True)
    _list(words("agenda-lacks-stale", count=lacking.counts["stale"]), _stale(scope), Page.DUE)
    _list(
        words("agenda-lacks-warned", count=lacking.counts["warned"]), _warned(scope), Page.HISTORY
    )
    _list_late(lacking, scope)
    kinds, codes = nameless["kind"].map(lambda kind: words(f"kind-{kind}")), nameless["code"]
    _list(words("agenda-lacks-names", count=len(nameless)), list(kinds + ": " + codes), Page.UPLOAD)


def _list_late(lacking: Readiness, scope: Scope) -> None:
    """List late decisions, each with the board of what it is about, and say how to close them."""
    words, rows = session.words(), values.rows(lacking.late)
    if not rows:
        return
    with st.expander(escape_markdown(words("agenda-lacks-late", count=len(rows)))):
        for row in rows[:LISTED]:
            st.markdown(f"- {escape_markdown(describe_decision(row, scope.members, words))}")
            if row["subject"] in BOARDS:
                page, parameter = BOARDS[row["subject"]]
                code = str(row[row["subject"]])
                is_indicator = parameter == INDICATOR
                where = place_of_indicator(code) if is_indicator else {parameter: code}
                link(f"{words(f'page-{page.address}')}: {code}", page, where)
        st.caption(words("agenda-late-close"))


def _list(title: str, lines: list[str], page: Page | None = None) -> None:
    """List what is missing; ``page`` is where those who may open it mend it."""
    if not lines:
        return
    with st.expander(escape_markdown(title)):
        listed = lines[:LISTED]
        st.markdown("\n".join(f"- {escape_markdown(line)}" for line in listed))
        show_part(LISTED, len(lines))
        if page is not None and identity().has(page.role):
            name = session.words()(f"page-{page.address}")
            st.page_link(page, label=name, icon=":material/arrow_forward:")


def _readiness(scope: Scope) -> Readiness:
    return readiness(scope.database, scope.moment, scope.earlier)


@cached_part
def _members(scope: Scope) -> list[str]:
    words = session.words()
    return [
        words(
            "agenda-lacks-member",
            member=scope.members[row["member_code"]],
            period=words.period(row["period"]),
            count=row["count"],
            day=words.date(row["deadline"]),
        )
        for row in values.rows(_readiness(scope).members)
    ]


@cached_part
def _stale(scope: Scope) -> list[str]:
    words = session.words()
    return [
        f"{row['indicator_code']} {words.named(row)}"
        for row in values.rows(_readiness(scope).stale)
    ]


@cached_part
def _warned(scope: Scope) -> list[str]:
    words = session.words()
    return [
        words(
            "agenda-lacks-upload",
            upload=row["upload"],
            file=row["file_name"],
            count=row["warnings"],
        )
        for row in values.rows(_readiness(scope).warned)
    ]


def _reminder(meeting: Meeting, scope: Scope) -> str:
    """Return the text that asks members for what is missing before the meeting."""
    words = session.words()
    head = words("agenda-reminder-text", topic=meeting["topic"], day=words.date(meeting["held_on"]))
    return "\n".join([head, *(f"– {line}" for line in _members(scope))])
