"""First steps of a new consortium: which kinds of files are in, which comes next, templates."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from lib import store
from lib.access import AccountRole
from lib.cache import SHARED
from lib.contracts import CONTRACTS
from lib.desk import START_UPLOAD
from lib.export import template
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.links import address
from lib.ui.kit.session import database, moment
from lib.ui.menu import Page

PLACES: Mapping[str, Page] = {
    "directions": Page.DIRECTIONS,
    "members": Page.MEMBERS,
    "indicators": Page.DIRECTIONS,
    "targets": Page.DIRECTIONS,
    "measurements": Page.DUE,
}
"""Kinds that a first board needs, each referring to those before it, and who shows their rows."""


@dataclass(frozen=True)
class Step:
    """A kind that a first board needs. rows : how many are stored. is_next : first empty kind."""

    kind: str
    rows: int
    is_next: bool


def steps() -> list[Step]:
    """Return the way to the first board, step by step; nothing once it is done."""
    counts = {kind: len(rows_of(kind)) for kind in PLACES}
    following = next((kind for kind in PLACES if not counts[kind]), None)
    if following is None or not identity().has(AccountRole.COORDINATOR):
        return []
    return [Step(kind, rows, kind == following) for kind, rows in counts.items()]


def show_first_steps() -> None:
    """Show a coordinator what a first board still needs; nothing once it has everything."""
    way = steps()
    if not way:
        return
    words = session.words()
    with st.container(border=True, key="first-steps"):
        st.markdown(f"**{words('first-steps-title')}**")
        st.caption(words("first-steps-how"))
        for number, step in enumerate(way, start=1):
            _show_step(number, step)


def show_next_step() -> None:
    """Name the next step to a coordinator, with a link, while no value is on the board."""
    words, way = session.words(), steps()
    following = next((step for step in way if step.is_next), None)
    if following and not way[-1].rows:
        title = escape_markdown(act_title(following.kind, words))
        st.markdown(f"{words('first-steps-next')}: [{title}]({address(Page.UPLOAD, {})})")


def _show_step(number: int, step: Step) -> None:
    words, contract = session.words(), CONTRACTS[step.kind]
    mark = ":material/check_circle:" if step.rows else ":material/radio_button_unchecked:"
    title = escape_markdown(act_title(step.kind, words))
    place = address(PLACES[step.kind] if step.rows else Page.UPLOAD, {})
    link = f"[{title}]({place})"
    name = f"**{link}**" if step.is_next else link
    count = words("first-steps-count", count=step.rows) if step.rows else words("first-steps-none")
    with st.container(horizontal=True, vertical_alignment="center"):
        sentence = f"{mark} {number}. {name} — {escape_markdown(count)}"
        if step.is_next:
            sentence += f" :blue-badge[{words('first-steps-next')}]"
        if step.kind == "directions" and _are_shipped():
            sentence += f"  \n:gray[{words('first-steps-shipped')}]"
        st.markdown(sentence, width="stretch")
        st.download_button(
            words("first-steps-template"),
            lambda: template.workbook(contract, words),
            f"{step.kind}.xlsx",
            icon=":material/download:",
            key=f"first-steps-{step.kind}",
            type="primary" if step.is_next else "secondary",
            on_click="ignore",
        )


def _are_shipped() -> bool:
    """Whether all directions are those that a new database begins with."""
    directions = SHARED.get(store.rows, database(), "directions", moment().upload)
    return bool((directions["upload"] == START_UPLOAD).all())
