"""How a file was read: its kind, its rows, and of a single table every fact and its first rows."""

import streamlit as st

from lib.desk import FileSubmission, Submission
from lib.ui.kit import session
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown
from lib.ui.staff.upload import facts, recognition
from lib.ui.staff.upload.choices import ChosenFile


def show_reading(submission: FileSubmission, file: ChosenFile) -> None:
    """Show how each table of the file was read; of a single one every fact can be changed."""
    st.markdown(f"**{escape_markdown(submission.name)}**")
    for part in submission.parts:
        st.markdown(" · ".join(escape_markdown(fact) for fact in _facts(part)))
    if not isinstance(submission, Submission):
        return
    facts.show_facts(submission, file)
    facts.show_first_rows(submission)
    recognition.show_recalled(submission, file)
    recognition.show_candidates(submission)
    recognition.offer_columns(submission, file)


def _facts(submission: Submission) -> list[str]:
    words, result = session.words(), submission.result
    parts = [
        act_title(result.kind, words) if result.kind else words("upload-unrecognised"),
        words("upload-rows", count=result.row_count),
    ]
    if result.source_format and result.source_format.sheet:
        parts.append(words("upload-sheet", sheet=result.source_format.sheet))
    return parts
