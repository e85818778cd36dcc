"""Links to another page that the browser's own «back» undoes in one step.

Streamlit's links first write the other page's address under this page's name, so that «back» would
open this page without what was chosen on it. A plain link opens the page anew and leaves nothing
behind, if it asks for nothing that the page shows anyway: that would be written out of the address
as one more step.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib import queries
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query, rows_of
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import DIRECTION, INDICATOR, MEMBER, UPLOAD
from lib.ui.kit.session import AT, LANGUAGE, PERIOD, chosen, period, preferred_language
from lib.ui.menu import Page
from lib.wording import values
from lib.wording.questions import describe_question


def address(page: Page, where: Mapping[str, str]) -> str:
    """Return the address of a page of the menu with what it shall show.

    The reader's language, school year and moment go along.
    """
    parameters = {key: chosen(key) for key in (LANGUAGE, PERIOD, AT)}
    if parameters[LANGUAGE] == preferred_language():
        del parameters[LANGUAGE]
    query = urlencode({key: value for key, value in parameters.items() if value} | dict(where))
    return f"{page.address}?{query}"


def place_of_indicator(code: str) -> dict[str, str]:
    """Return what the board of directions needs to show an indicator, or where it once stood."""
    rows = rows_of("indicators")
    directions = rows.loc[rows["indicator_code"] == code, "direction"]
    place = {INDICATOR: code}
    return place if directions.empty else place | {DIRECTION: str(directions.iloc[0])}


def goal(name: str) -> DeltaGenerator:
    """Return a container of what a link leads to, which ``document.js`` scrolls into view."""
    return st.container(key=f"goal-{name}")


def show_reasons(**of: str) -> None:
    """Say why the list of what needs attention leads here, if it does.

    of : columns of ``queries.attention`` and the cells by which its matters are told.
    """
    matters = query(queries.attention, period())
    for column, cell in of.items():
        matters = matters[matters[column] == cell]
    for matter in values.rows(matters):
        reason = describe_question(matter, names_of_members(), session.words())
        st.warning(escape_markdown(reason), icon=":material/flag:")


def link(label: str, page: Page, where: Mapping[str, str]) -> None:
    """Draw a link to a page of the menu with what it shall show; see ``address``."""
    href = escape(address(page, where))
    st.html(f'<a href="{href}" target="_self" class="plain-link">→ {escape(label)}</a>')


def upload_link(upload: int) -> None:
    """Draw a link to an upload in the history, for a reader who may open it."""
    if identity().has(Page.HISTORY.role):
        label = session.words()("evidence-to-upload", upload=str(upload))
        link(label, Page.HISTORY, {UPLOAD: str(upload)})


def upload_links(uploads: Iterable[int]) -> list[str]:
    """Return of each upload a link to it as Markdown; empty for who may not open the history."""
    may_open = identity().has(Page.HISTORY.role)
    return [
        f"[{escape_markdown(session.words()('evidence-to-upload', upload=str(upload)))}]"
        f"({address(Page.HISTORY, {UPLOAD: str(upload)})})"
        if may_open
        else ""
        for upload in uploads
    ]


def member_links(codes: Iterable[str]) -> None:
    """Draw a line of links to the passports of members; a code of no member has none."""
    names, members = names_of_members(), _codes_of_members()
    anchors = [
        f'<a href="{escape(address(Page.MEMBERS, {MEMBER: code}))}" target="_self"'
        f' class="plain-link">{escape(names[code])}</a>'
        for code in dict.fromkeys(codes)
        if code in members
    ]
    if anchors:
        label = escape(session.words()("member-passports", count=len(anchors)))
        st.html(f"<span>{label}: {' · '.join(anchors)}</span>")


def member_link(code: str, letters: int | None = None) -> str:
    """Return the name of a member as Markdown that leads to its passport.

    A code of no member, such as that of pupils, is named without a link. letters : at which the
    name is cut with «…», where there is little room.
    """
    return links_of_members([code], letters)[0]


def links_of_members(codes: Sequence[str], letters: int | None = None) -> list[str]:
    """Return of each code what ``member_link`` returns."""
    names, addresses = names_of_members(), passport_addresses(codes, address(Page.MEMBERS, {}))
    links = []
    for code in codes:
        name = values.shortened(names[code], letters) if letters else names[code]
        escaped = escape_markdown(name)
        links.append(f"[{escaped}]({addresses[code]})" if code in addresses else escaped)
    return links


def passport_addresses(codes: Iterable[str], page: str) -> dict[str, str]:
    """Return the addresses of passports by the codes of members; other codes have none.

    page : ``address`` of the page of members without more, which depends on who reads.
    """
    members = _codes_of_members()
    parted = page if page.endswith("?") else f"{page}&"
    return {code: f"{parted}{urlencode({MEMBER: code})}" for code in codes if code in members}


@cached_part
def _codes_of_members() -> frozenset[str]:
    return frozenset(rows_of("members")["member_code"])
