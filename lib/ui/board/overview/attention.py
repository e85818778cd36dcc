"""What needs attention: the most urgent questions beside the board, all of them in a dialog."""

import textwrap
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts.theme import SIGNS
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import (
    AGREEMENT,
    CURRENCY,
    DIRECTION,
    EVENT,
    FUNDING,
    INDICATOR,
    MEMBER,
    WHY,
)
from lib.ui.kit.session import moment, period, scope
from lib.ui.menu import Page
from lib.vocabulary import PlanStatus
from lib.wording import values
from lib.wording.questions import describe_question

MOST, LINES, LINE = 7, 24, 44
"""Questions listed beside the board, the lines that they may take there together, and characters of
a line in the smallest window; the dialog has all."""

ICONS = {"overdue": ":material/assignment_late:", "late": ":material/assignment_late:",
         "ending": ":material/event:", "former-party": ":material/group_remove:",
         "unbound": ":material/link_off:",
         "unreported": ":material/event_busy:", "unpaid": ":material/money_off:",
         "overspent": ":material/payments:"}  # fmt: skip
"""Icons of questions that have no status word."""

COLOURS: dict[str, str] = {PlanStatus.BACKWARDS: "red", PlanStatus.OFF_PLAN: "orange"}


class Question(NamedTuple):
    """A question: its group in the dialog, its label, and page and parameters of its link."""

    group: str
    label: str
    page: Page
    parameters: dict[str, str]


def as_questions(rows: pd.DataFrame) -> list[Question]:
    """Put ``queries.questions`` into words."""
    words, names = session.words(), names_of_members()
    return [
        Question(
            str(row["direction"] if row["what"] in ("astray", "overdue") else row["what"]),
            f":{COLOURS.get(row['plan'], 'gray')}[{ICONS.get(row['what']) or SIGNS[row['plan']]}] "
            + escape_markdown(describe_question(row, names, words)),
            *_place(row),
        )
        for row in values.rows(rows)
    ]


def list_questions(questions: Sequence[Question]) -> None:
    """List the most urgent questions as links, and offer all of them."""
    words = session.words()
    if not questions:
        st.caption(words("attention-nothing"))
    shown = questions[: how_many_fit([question.label for question in questions])]
    for question in shown:
        _link(question)
    if period():
        day = words.date(moment().day.isoformat())
        st.caption(words("attention-period", period=words.period(period()), day=day))
    if len(questions) > len(shown):
        label = words("attention-all", count=len(questions))
        if st.button(label, key="attention-all", type="tertiary"):
            st.dialog(words("aside-attention"), width="large")(_list_all)(questions)


def how_many_fit(labels: Sequence[str]) -> int:
    """Return how many of the first questions stand beside the board without being cut.

    labels : as links show them, an icon and escaped text.
    """
    texts = (f"▲ {label.partition('] ')[2]}".replace("\\", "") for label in labels[:MOST])
    lines = accumulate(len(textwrap.wrap(text, LINE)) for text in texts)
    return sum(line <= LINES for line in lines) or min(len(labels), 1)


def _list_all(questions: Sequence[Question]) -> None:
    """List every question: of each direction, then late reports, agreements, events, money."""
    words = session.words()
    groups = {
        row["direction"]: f"{row['direction']}. {words.named(row, 'short')}"
        for row in values.rows(query(queries.known_directions))
    }
    groups |= {
        "late": words("attention-reports"),
        "ending": words("attention-agreements"),
        "former-party": words("attention-former-party"),
        "unbound": words("attention-unbound"),
        "unreported": words("attention-events"),
        "unpaid": words("attention-unpaid"),
        "overspent": words("attention-overspent"),
    }
    for code, title in groups.items():
        matters = [question for question in questions if question.group == code]
        if matters:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{escape_markdown(title)}** · {len(matters)}", width="content")
                if code == "late":
                    link(words("page-due"), Page.DUE, {})
        for question in matters:
            _link(question)


def _link(question: Question) -> None:
    st.page_link(question.page, label=question.label, query_params=question.parameters | scope())


def _place(row: values.Row) -> tuple[Page, dict[str, str]]:
    """Return page and URL parameters of the link of a question."""
    if row["what"] in ("astray", "overdue"):
        place = {DIRECTION: row["direction"], INDICATOR: row["indicator_code"]}
        return Page.DIRECTIONS, place | {WHY: row["what"]}
    if row["what"] in ("ending", "former-party"):
        return Page.AGREEMENTS, {AGREEMENT: row["agreement_id"]}
    if row["what"] == "unbound":
        return Page.AGREEMENTS, {"part": "partners"}
    if row["what"] == "unreported":
        return Page.EVENTS, {EVENT: f"{row['event_id']} · {row['day']}"}
    if row["what"] in ("unpaid", "overspent"):
        return Page.FUNDING, {FUNDING: row["funding_id"], CURRENCY: row["currency"]}
    return Page.MEMBERS, {MEMBER: row["members"].split(";")[0], WHY: row["what"]}
