"""What a director should ask about today, each question a link to its place."""

import pandas as pd
import streamlit as st

from lib import figures
from lib.charts import written
from lib.charts.theme import SIGNS
from lib.ui.flows import names_of_members
from lib.ui.plain import plain
from lib.ui.session import scope, text
from lib.vocabulary import Plan

ICONS = {"overdue": ":material/assignment_late:", "late": ":material/assignment_late:",
         "ending": ":material/event:"}  # fmt: skip
"""Signs of questions that no plan word stands for."""

COLOURS: dict[str, str] = {Plan.BACKWARDS: "red", Plan.OFF_PLAN: "orange"}
DIRECTIONS, MEMBERS = "pages/board/directions.py", "pages/board/members.py"


def list_questions(questions: pd.DataFrame) -> None:
    """List ``figures.questions``, each a link to what it is about."""
    words, names = text(), names_of_members()
    if questions.empty:
        st.caption(words("attention-nothing"))
    for row in written.rows(questions):
        sign = ICONS.get(row["what"]) or SIGNS[row["plan"]]
        colour = COLOURS.get(row["plan"], "gray")
        said = plain(figures.ask(row, names, words))
        page, opened = _place(row)
        st.page_link(page, label=f":{colour}[{sign}] {said}", query_params=opened | scope())


def _place(row: written.Row) -> tuple[str, dict[str, str]]:
    """Return the page of a question and what it is to show."""
    if row["what"] in ("astray", "overdue"):
        return DIRECTIONS, {"direction": row["direction"], "indicator": row["indicator_code"]}
    return MEMBERS, {"member": row["members"].split(";")[0]}
