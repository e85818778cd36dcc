"""What a meeting still lacks, each with a link to mend it, and a text to copy to members."""

import streamlit as st

from lib.queries.meetings.preparation import Readiness, readiness
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.meeting.agenda.meeting import Meeting
from lib.ui.menu import Page
from lib.wording import values
from lib.wording.decisions import describe_decision

LISTED = 12
"""Lines of one sort that are listed."""


def show_readiness(meeting: Meeting, scope: Scope) -> None:
    """Show the counts of what is missing; who and what in an expander each."""
    words = session.words()
    lacking = readiness(scope.database, scope.moment, scope.earlier)
    st.markdown(f"#### {words('agenda-readiness')}")
    if not any(lacking.counts.values()):
        st.caption(words("agenda-ready"))
        return
    _list(words("agenda-lacks-members", count=lacking.counts["members"]), _members(lacking, scope))
    if lacking.counts["members"]:
        st.page_link(Page.DUE, label=words("page-due"), icon=":material/arrow_forward:")
        with st.expander(words("agenda-reminder")):
            st.code(_reminder(meeting, lacking, scope), language=None, wrap_lines=True)
    _list(words("agenda-lacks-stale", count=lacking.counts["stale"]), _stale(lacking))
    _list(words("agenda-lacks-warned", count=lacking.counts["warned"]), _warned(lacking))
    late = [describe_decision(row, scope.members, words) for row in values.rows(lacking.late)]
    _list(words("agenda-lacks-late", count=lacking.counts["late"]), late)


def _list(title: str, lines: list[str]) -> None:
    if not lines:
        return
    with st.expander(escape_markdown(title)):
        shown = lines[:LISTED]
        st.markdown("\n".join(f"- {escape_markdown(line)}" for line in shown))
        if len(lines) > LISTED:
            words = session.words()
            st.caption(words("source-part", listed=LISTED, all=len(lines)))


def _members(lacking: Readiness, scope: Scope) -> list[str]:
    words = session.words()
    return [
        words(
            "agenda-lacks-member",
            member=scope.members.get(row["member_code"], row["member_code"]),
            period=words.period(row["period"]),
            count=row["count"],
            day=words.date(row["deadline"]),
        )
        for row in values.rows(lacking.members)
    ]


def _stale(lacking: Readiness) -> list[str]:
    words = session.words()
    return [f"{row['indicator_code']} {words.named(row)}" for row in values.rows(lacking.stale)]


def _warned(lacking: Readiness) -> list[str]:
    words = session.words()
    return [
        words(
            "agenda-lacks-upload",
            upload=row["upload"],
            file=row["file_name"],
            count=row["warnings"],
        )
        for row in values.rows(lacking.warned)
    ]


def _reminder(meeting: Meeting, lacking: Readiness, scope: Scope) -> str:
    """Return the text that asks members for what is missing before the meeting."""
    words = session.words()
    head = words("agenda-reminder-text", topic=meeting["topic"], day=words.date(meeting["held_on"]))
    return "\n".join([head, *(f"– {line}" for line in _members(lacking, scope))])
