"""First steps of a new consortium: which kinds of files are in, which comes next, templates."""

from dataclasses import dataclass

import streamlit as st

from lib.access import AccountRole
from lib.contracts import CONTRACTS
from lib.export import template
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity

STEPS = ("directions", "members", "indicators", "targets", "measurements")
"""Kinds that a first board needs, each referring to those before it."""


@dataclass(frozen=True)
class Step:
    """A kind that a first board needs. rows : how many are stored. is_next : first empty kind."""

    kind: str
    rows: int
    is_next: bool


def steps() -> list[Step]:
    """Return the way to the first board, step by step."""
    counts = {kind: len(rows_of(kind)) for kind in STEPS}
    following = next((kind for kind in STEPS if not counts[kind]), None)
    return [Step(kind, rows, kind == following) for kind, rows in counts.items()]


def show_first_steps() -> None:
    """Show a coordinator what a first board still needs; nothing once it has everything."""
    way = steps()
    if all(step.rows for step in way) or not identity().has(AccountRole.COORDINATOR):
        return
    words = session.words()
    with st.container(border=True, key="first-steps"):
        st.markdown(f"**{words('first-steps-title')}**")
        st.caption(words("first-steps-how"))
        for number, step in enumerate(way, start=1):
            _show_step(number, step)


def _show_step(number: int, step: Step) -> None:
    words, contract = session.words(), CONTRACTS[step.kind]
    mark = ":material/check_circle:" if step.rows else ":material/radio_button_unchecked:"
    title = escape_markdown(act_title(step.kind, words))
    name = f"**{title}**" if step.is_next else title
    count = words("first-steps-count", count=step.rows) if step.rows else words("first-steps-none")
    with st.container(horizontal=True, vertical_alignment="center"):
        sentence = f"{mark} {number}. {name} — {escape_markdown(count)}"
        if step.is_next:
            sentence += f" :blue-badge[{words('first-steps-next')}]"
        st.markdown(sentence, width="stretch")
        if step.rows:
            return
        st.download_button(
            words("first-steps-template"),
            lambda: template.workbook(contract, words),
            f"{step.kind}.xlsx",
            icon=":material/download:",
            key=f"first-steps-{step.kind}",
            type="primary" if step.is_next else "secondary",
            on_click="ignore",
        )
