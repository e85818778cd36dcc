"""What is wrong with a file: errors, warnings and what was normalised, table by table."""

import pandas as pd
import streamlit as st

from lib import desk
from lib.desk import FileSubmission, Submission
from lib.intake import Problem
from lib.ui.kit import session
from lib.ui.kit.desk.preview import act_title, height
from lib.ui.kit.escape import escape_markdown

LISTED = 1000
"""Problems listed in a table; the counts above it are whole."""


def show_problems(submission: FileSubmission) -> None:
    """List errors, warnings and what was normalised, each with its row, column and mend."""
    for part in submission.parts:
        result = part.result
        if len(submission.parts) > 1 and (result.errors or result.warnings or result.notes):
            title = act_title(str(result.kind), session.words())
            st.markdown(f"##### {escape_markdown(title)}")
        _show_part(part)


def _show_part(submission: Submission) -> None:
    words, result = session.words(), submission.result
    if result.errors:
        st.error(words("upload-has-errors", count=_total(result.errors)), icon=":material/block:")
        _table(result.errors, result.kind, f"errors-{result.kind}")
    if result.warnings:
        st.warning(words("upload-has-warnings", count=_total(result.warnings)))
        _table(result.warnings, result.kind, f"warnings-{result.kind}")
    if result.notes:
        with st.expander(words("upload-has-notes", count=_total(result.notes))):
            _table(result.notes, result.kind, f"notes-{result.kind}")


def _total(problems: tuple[Problem, ...]) -> int:
    return sum(problem.count for problem in problems)


def _table(problems: tuple[Problem, ...], kind: str | None, name: str) -> None:
    words = session.words()
    said = [desk.problem_text(problem, kind, words) for problem in problems[:LISTED]]
    frame = pd.DataFrame(
        {
            words("problem-row"): pd.array([one.row for one in said], dtype="Int64"),
            words("problem-column"): [one.header or one.column for one in said],
            words("problem-found"): [one.found for one in said],
            words("problem-sentence"): [one.sentence for one in said],
            words("problem-expected"): [one.expected for one in said],
            words("problem-fix"): [one.fix for one in said],
        }
    )
    shown = frame.dropna(axis="columns", how="all")
    said_in_words = shown.columns.drop(words("problem-row"), errors="ignore")
    shown = shown.fillna(dict.fromkeys(said_in_words, ""))
    st.dataframe(
        shown.style.format(na_rep="", precision=0),
        hide_index=True,
        key=f"staff-{name}",
        height=height(len(shown)),
        column_config={
            words("problem-row"): st.column_config.NumberColumn(width=60),
            words("problem-column"): st.column_config.TextColumn(width=130),
            words("problem-found"): st.column_config.TextColumn(width=90),
            words("problem-sentence"): st.column_config.TextColumn(width=330),
            words("problem-expected"): st.column_config.TextColumn(width=220),
        },
    )
    if len(problems) > LISTED:
        st.caption(words("upload-more", count=len(problems) - LISTED))
