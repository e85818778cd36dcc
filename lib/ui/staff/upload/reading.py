"""How a file was read, in one line a table."""

import streamlit as st

from lib.desk import FileSubmission, Submission
from lib.ui.kit import session
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown


def show_reading(submission: FileSubmission) -> None:
    """Say how each table of the file was read."""
    st.markdown(f"**{escape_markdown(submission.name)}**")
    for part in submission.parts:
        st.markdown(" · ".join(escape_markdown(fact) for fact in _facts(part)))


def _facts(submission: Submission) -> list[str]:
    words, result = session.words(), submission.result
    parts = [
        act_title(result.kind, words) if result.kind else words("upload-unrecognised"),
        words("upload-rows", count=result.row_count),
    ]
    found = result.source_format
    if found and found.sheet:
        parts.append(words("upload-sheet", sheet=found.sheet))
    elif found:
        separator = {"\t": "Tab"}.get(found.delimiter or "", found.delimiter or "—")
        parts += [found.encoding or "—", words("upload-delimiter", delimiter=separator)]
    if found and found.header_row:
        parts.append(words("upload-header-row", row=found.header_row))
    return parts
