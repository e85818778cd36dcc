"""What a meeting still lacks, each with a link to mend it, and a text to copy to members."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from lib.formats import alphabetical
from lib.queries.meetings.preparation import Readiness, readiness, untranslated
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.layout.fragments import fragment
from lib.ui.kit.links import address, link, place_of_indicator
from lib.ui.kit.pickers import INDICATOR, MEMBER, UPLOAD
from lib.ui.kit.tables import show_part
from lib.ui.meeting.agenda.downloads import app_address
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


@dataclass(frozen=True)
class Line:
    """One thing that a meeting lacks; ``page`` with ``where`` is the place to mend or see it."""

    text: str
    page: Page | None = None
    where: Mapping[str, str] = field(default_factory=dict)


def show_readiness(meeting: Meeting, scope: Scope) -> None:
    """Show the counts of what is missing; who and what in an expander each."""
    words = session.words()
    lacking = _readiness(scope)
    st.markdown(f"#### {words('agenda-readiness')}")
    nameless = untranslated(scope.database, scope.moment, words.language)
    if not any(lacking.counts.values()) and nameless.empty:
        st.caption(words("agenda-ready"))
        return
    _list(words("agenda-lacks-members", count=lacking.counts["members"]), _members(scope), Page.DUE)
    if lacking.counts["members"]:
        with st.expander(words("agenda-reminder")):
            _offer_reminder(meeting, scope)
    _list(words("agenda-lacks-stale", count=lacking.counts["stale"]), _stale(scope), Page.DUE)
    _list(
        words("agenda-lacks-warned", count=lacking.counts["warned"]), _warned(scope), Page.HISTORY
    )
    _list_late(lacking, scope)
    kinds, codes = nameless["kind"].map(lambda kind: words(f"kind-{kind}")), nameless["code"]
    lines = [Line(line) for line in kinds + ": " + codes]
    _list(words("agenda-lacks-names", count=len(nameless)), lines, Page.UPLOAD)


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


def _list(title: str, lines: Sequence[Line], page: Page) -> None:
    """List what is missing, each line with its link; ``page`` is where all of it is mended."""
    if not lines:
        return
    with st.expander(escape_markdown(title)):
        st.markdown("\n".join(f"- {_in_markdown(line)}" for line in lines[:LISTED]))
        show_part(LISTED, len(lines), has_file=False)
        if identity().has(page.role):
            name = session.words()(f"page-{page.address}")
            st.page_link(page, label=name, icon=":material/arrow_forward:")


def _in_markdown(line: Line) -> str:
    """Return a line as Markdown, a link for who may open its page."""
    text = escape_markdown(line.text)
    if line.page is None or not identity().has(line.page.role):
        return text
    return f"[{text}]({address(line.page, line.where)})"


def _readiness(scope: Scope) -> Readiness:
    return readiness(scope.database, scope.moment, scope.earlier)


@cached_part
def _members(scope: Scope) -> list[Line]:
    return [
        Line(
            f"{scope.members[row['member_code']]}: {_missing_reports(row)}",
            Page.DUE,
            {MEMBER: row["member_code"]},
        )
        for row in values.rows(_readiness(scope).members)
    ]


def _missing_reports(row: values.Row) -> str:
    """Return how many reports of a period a member lacks, and when they were due."""
    words = session.words()
    period, day = words.period(row["period"]), words.date(row["deadline"])
    return words("agenda-lacks-member", period=period, count=row["count"], day=day)


@cached_part
def _stale(scope: Scope) -> list[Line]:
    words = session.words()
    return [
        Line(
            f"{row['indicator_code']} {words.named(row)}",
            Page.DIRECTIONS,
            place_of_indicator(row["indicator_code"]),
        )
        for row in values.rows(_readiness(scope).stale)
    ]


@cached_part
def _warned(scope: Scope) -> list[Line]:
    words, lines = session.words(), []
    for row in values.rows(_readiness(scope).warned):
        upload, file, count = row["upload"], row["file_name"], row["warnings"]
        text = words("agenda-lacks-upload", upload=upload, file=file, count=count)
        lines.append(Line(text, Page.HISTORY, {UPLOAD: str(upload)}))
    return lines


@fragment
def _offer_reminder(meeting: Meeting, scope: Scope) -> None:
    """Offer a text to copy: to one member what it owes, or to all of them at once."""
    words, rows = session.words(), values.rows(_readiness(scope).members)
    codes = {row["member_code"]: scope.members[row["member_code"]] for row in rows}
    chosen = st.selectbox(
        words("agenda-reminder-to"),
        sorted(codes, key=lambda code: alphabetical(codes[code])),
        index=None,
        format_func=codes.__getitem__,
        placeholder=words("choose-member-all"),
        key="reminder-to",
    )
    day = words.date(meeting["held_on"])
    if chosen:
        lines = [_missing_reports(row) for row in rows if row["member_code"] == chosen]
        head = words("agenda-reminder-one", member=codes[chosen], topic=meeting["topic"], day=day)
        where = f"{app_address()}/{address(Page.DUE, {MEMBER: chosen})}"
        tail = [words("agenda-reminder-where", address=where)]
    else:
        lines, tail = [line.text for line in _members(scope)], []
        head = words("agenda-reminder-text", topic=meeting["topic"], day=day)
    text = "\n".join([head, *(f"– {line}" for line in lines), *tail])
    st.code(text, language=None, wrap_lines=True)
