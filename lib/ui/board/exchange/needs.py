"""Needs of members and who could meet them: the list to act on in a meeting."""

import pandas as pd
import streamlit as st

from lib.queries.disclosure.visibility import Visibility
from lib.queries.exchange.needs import helpers_by_resource, needs, offers
from lib.text import MISSING
from lib.ui.kit import session, tables
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import member_link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.visibility import support_visibility
from lib.vocabulary import Resource
from lib.wording import values
from lib.wording.needs import need_in_words, offer_details, offer_in_words, pledge_in_words

COLUMNS = ("member", "need", "resource", "need_days", "helper", "pledged", "offers")
CHOSEN = COLUMNS[1:]
"""Columns of the table; of one chosen member without its name."""

OFFERED = 3
"""Members beside the views that help with a resource or could."""


def show_needs(resource: str | None, member: str | None) -> None:
    """List what members need, since when, who helps or promised to, and who could.

    A wide window shows a table, a phone the same as a list. Members lead to their passports.
    """
    words = session.words()
    visible = support_visibility()
    frame = _needs(visible, resource, member)
    st.markdown(f"#### {words('needs-title')}")
    if not visible.every:
        st.caption(words("support-own-only" if visible.member else "support-totals-only"))
    if frame.empty:
        if visible.every:
            st.caption(words("needs-none"))
        return
    columns = [
        name
        for name in (CHOSEN if member else COLUMNS)
        if name != "pledged" or frame["pledged"].notna().any()
    ]
    linked = _linked(frame)
    with st.container(key="wide-needs"):
        table = tables.worded(linked, columns, words).map(_as_markdown)
        st.table(table, hide_index=True, border="horizontal")
    with st.container(key="narrow-needs"):
        _show_list(linked, shows_member=member is None)
    show_source("needs", words("needs-note"), lambda: offer_table("needs", frame, columns))


def show_needs_of(member: str) -> None:
    """List by resource what a member needs and who could give it, where the reader may see that."""
    words, frame = session.words(), _needs(support_visibility(), None, member)
    if frame.empty:
        return
    st.markdown(f"**{words('needs-own')}**")
    helps = escape_markdown(words("needs-helps"))
    for resource, (helping, could) in helpers_by_resource(frame).items():
        helpers = [f"{member_link(code)} ({helps})" for code in helping]
        offers = [member_link(code) for code in could]
        named = [*helpers, *offers][:OFFERED] or [escape_markdown(words("needs-no-offer"))]
        name = words.choice(resource).capitalize()
        st.markdown(f"{escape_markdown(name)}  \n:small[{', '.join(named)}]")


def _as_markdown(cell: object) -> str:
    return cell if isinstance(cell, str) else session.words().number(cell, 0)


def _linked(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the needs as Markdown: members lead to their passports, the rest is escaped."""
    return frame.assign(
        member=[member_link(code) for code in frame["member_code"]],
        need=frame["need"].map(escape_markdown),
        helper=[
            member_link(code) if isinstance(code, str) else MISSING for code in frame["helper_code"]
        ],
        pledged=[escape_markdown(text) for text in frame["pledged"].fillna(MISSING)],
        offers=frame["offer_links"],
    )


def _show_list(linked: pd.DataFrame, *, shows_member: bool) -> None:
    """List the needs one below the other: member, resource, need and age, who could help."""
    words = session.words()
    for row in values.rows(linked):
        resource = words.choice(Resource(row["resource"]))
        head = f"{row['member']}: {resource}" if shows_member else resource.capitalize()
        age = ""
        if not values.is_missing(row["need_days"]):
            age = f" ({escape_markdown(words('needs-days', days=int(row['need_days'])))})"
        parts = [f"**{head}**", f"{row['need']}{age}"]
        if isinstance(row["helper_code"], str):
            parts.append(f"{escape_markdown(words('needs-helping'))} {row['helper']}")
        parts.append(f"{escape_markdown(words('needs-offering'))} {row['offers']}")
        st.markdown("  \n".join(parts))


@cached_part
def _needs(visible: Visibility, resource: str | None, member: str | None) -> pd.DataFrame:
    """Return the needs that the reader may see, of all members or of one, in words.

    Columns of ``COLUMNS``; offers are names, ``offer_links`` the same as Markdown that leads to the
    members, ``offer_codes`` their codes joined by ``;``; ``helper_code`` is the code of the helper.
    """
    words, names = session.words(), names_of_members()
    rows = query(needs, visible, resource, member)
    offered = values.rows(query(offers, visible, resource, member))
    of_need = [[row for row in offered if row["need"] == need] for need in range(len(rows))]
    return rows.assign(
        member=[names[code] for code in rows["member_code"]],
        need=[need_in_words(row, words) for row in values.rows(rows)],
        need_days=rows["days"],
        helper=rows["helper"].map(names),
        helper_code=rows["helper"],
        pledged=pd.Series(
            [pledge_in_words(row, names, words) for row in values.rows(rows)], dtype="str"
        ),
        offers=[
            "; ".join(offer_in_words(row, names, words) for row in each) or words("needs-no-offer")
            for each in of_need
        ],
        offer_codes=[";".join(str(row["giver"]) for row in each) for each in of_need],
        offer_links=[
            "; ".join(map(_offer, each)) or escape_markdown(words("needs-no-offer"))
            for each in of_need
        ],
    )


def _offer(row: values.Row) -> str:
    details = escape_markdown(f"({offer_details(row, session.words())})")
    return f"{member_link(str(row['giver']))} {details}"
