"""What a director should ask about today, each question a link to its place."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import streamlit as st

from lib.charts.theme import SIGNS
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import scope
from lib.ui.menu import Page
from lib.vocabulary import PlanStatus
from lib.wording import status, values

ICONS = {"overdue": ":material/assignment_late:", "late": ":material/assignment_late:",
         "ending": ":material/event:"}  # fmt: skip
"""Signs of questions that no plan word stands for."""

COLOURS: dict[str, str] = {PlanStatus.BACKWARDS: "red", PlanStatus.OFF_PLAN: "orange"}


class Question(NamedTuple):
    """What to ask about, in words, the page of it, and what that page is to show."""

    said: str
    page: Page
    opened: dict[str, str]


def ask(questions: pd.DataFrame) -> list[Question]:
    """Put ``queries.questions`` into words."""
    words, names = session.words(), names_of_members()
    return [
        Question(
            f":{COLOURS.get(row['plan'], 'gray')}[{ICONS.get(row['what']) or SIGNS[row['plan']]}] "
            + escape_markdown(status.describe_question(row, names, words)),
            *_place(row),
        )
        for row in values.rows(questions)
    ]


def list_questions(questions: Sequence[Question]) -> None:
    """List questions, each a link to what it is about."""
    if not questions:
        st.caption(session.words()("attention-nothing"))
    for question in questions:
        st.page_link(question.page, label=question.said, query_params=question.opened | scope())


def _place(row: values.Row) -> tuple[Page, dict[str, str]]:
    """Return the page of a question and what it is to show."""
    if row["what"] in ("astray", "overdue"):
        return Page.DIRECTIONS, {"direction": row["direction"], "indicator": row["indicator_code"]}
    return Page.MEMBERS, {"member": row["members"].split(";")[0]}
