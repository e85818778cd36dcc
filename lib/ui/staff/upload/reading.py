"""How files were read: their kinds and rows, and of each table every fact and its first rows."""

from collections.abc import Sequence

import streamlit as st

from lib.desk import FileSubmission, Submission
from lib.ui.kit import session
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown
from lib.ui.staff.upload import choices, facts, recognition
from lib.ui.staff.upload.choices import ChosenFile
from lib.ui.staff.upload.file_box import choose_kind
from lib.ui.staff.upload.problems import show_notes


def show_reading(submission: FileSubmission, files: Sequence[ChosenFile]) -> None:
    """Show how each table was read; of a file of one table every fact can be changed."""
    words = session.words()
    if len(files) == 1:
        st.markdown(f"**{escape_markdown(submission.name)}**")
        _show_file(submission.parts, files[0], submission)
        return
    st.markdown(f"**{words('upload-together', count=len(files))}**")
    st.caption(words("upload-together-how"))
    for file in files:
        parts = [part for part in submission.parts if part.name == file.name]
        is_known = all(part.result.kind for part in parts)
        with st.expander(
            escape_markdown(_summary(file, parts)),
            expanded=not is_known,
            icon=":material/description:" if _is_sound(parts) else ":material/block:",
            key=choices.key("file", file),  # keeps it open while the count in its label falls
            on_change="rerun",
        ):
            choose_kind(file)
            _show_file(parts, file, submission)
            for part in parts:
                show_notes(part)


def _summary(file: ChosenFile, parts: Sequence[Submission]) -> str:
    """Return the name of a file, what it holds, and how many errors it has."""
    words = session.words()
    held = "; ".join(", ".join(_facts(part)) for part in parts)
    errors = sum(problem.count for part in parts for problem in part.result.errors)
    count = [words("upload-errors", count=errors)] if errors else []
    return " · ".join([file.name, held, *count])


def _is_sound(parts: Sequence[Submission]) -> bool:
    return not any(part.result.errors for part in parts)


def _show_file(parts: Sequence[Submission], file: ChosenFile, submission: FileSubmission) -> None:
    for part in parts:
        st.markdown(" · ".join(escape_markdown(fact) for fact in _facts(part)))
    if len(parts) > 1:
        return
    facts.show_facts(parts[0], file)
    facts.show_first_rows(parts[0], file)
    recognition.show_recalled(parts[0], file)
    recognition.show_candidates(parts[0], file)
    recognition.offer_columns(parts[0], file, submission.parts)


def _facts(submission: Submission) -> list[str]:
    words, result = session.words(), submission.result
    parts = [
        act_title(result.kind, words) if result.kind else words("upload-unrecognised"),
        words("upload-rows", count=result.row_count),
    ]
    if result.source_format and result.source_format.sheet:
        parts.append(words("upload-sheet", sheet=result.source_format.sheet))
    return parts
