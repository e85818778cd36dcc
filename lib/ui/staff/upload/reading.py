"""How files were read: their kinds and rows, and of each table every fact and its first rows."""

from collections.abc import Sequence

import streamlit as st

from lib.desk import FileSubmission, Submission
from lib.ui.kit import session
from lib.ui.kit.desk.preview import act_title
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.layout.expanders import steady_expander
from lib.ui.staff.upload import choices, facts, recognition
from lib.ui.staff.upload.choices import ChosenFile
from lib.ui.staff.upload.file_box import choose_kind, choose_sheet_kind
from lib.ui.staff.upload.problems import show_notes


def show_reading(submission: FileSubmission, files: Sequence[ChosenFile]) -> None:
    """Show how each table was read; every fact can be changed."""
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
        with steady_expander(
            escape_markdown(_summary(file, parts)),
            choices.key("file", file),
            expanded=not is_known,
            icon=":material/description:" if _is_sound(parts) else ":material/block:",
        ):
            choose_kind(file)
            _show_file(parts, file, submission)
            if not _has_sheets(parts, file):
                show_notes(parts[0])


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
    if _has_sheets(parts, file):
        for sheet in choices.sheets_of(file, parts):
            _show_sheet(sheet, parts, submission)
        if choices.sheet_choices(file):
            st.caption(session.words()("recognition-sheets-not-kept"))
        return
    st.markdown(" · ".join(escape_markdown(fact) for fact in _facts(parts[0])))
    _show_table(parts[0], file, submission)


def _has_sheets(parts: Sequence[Submission], file: ChosenFile) -> bool:
    """Whether each table of a file has a place of its own on the page."""
    return len(parts) > 1 or bool(choices.sheet_choices(file))


def _show_sheet(sheet: ChosenFile, parts: Sequence[Submission], submission: FileSubmission) -> None:
    """Show how a sheet of a workbook of several tables was read, once a reader opens it."""
    words = session.words()
    part = next((one for one in parts if one.sheet == sheet.sheet), None)
    facts = _facts(part) if part else [_place(parts[0], str(sheet.sheet))]
    opened = steady_expander(
        escape_markdown(" · ".join(facts if part else [*facts, words("upload-sheet-unread")])),
        choices.key("sheet", sheet),
        expanded=bool(part and part.result.errors and not part.result.places),
        icon=":material/table:" if part else ":material/visibility_off:",
    )
    if not opened.open:
        return
    with opened:
        choose_sheet_kind(sheet)
        if part:
            _show_table(part, sheet, submission)
            show_notes(part)


def _show_table(part: Submission, file: ChosenFile, submission: FileSubmission) -> None:
    facts.show_facts(part, file)
    facts.show_first_rows(part, file)
    recognition.show_reuse(part, file)
    recognition.show_candidates(part, file)
    recognition.offer_columns(part, file, submission.parts)


def _facts(submission: Submission) -> list[str]:
    words, result = session.words(), submission.result
    parts = [
        act_title(result.kind, words) if result.kind else words("upload-unrecognised"),
        words("upload-rows", count=result.row_count),
    ]
    if submission.sheet:
        parts.append(_place(submission, submission.sheet))
    return parts


def _place(submission: Submission, sheet: str) -> str:
    """Return where a table stands: on a sheet, or in a text from a cell on."""
    source_format = submission.result.source_format
    is_text = source_format is not None and source_format.encoding is not None
    return session.words()("upload-table-from" if is_text else "upload-sheet", sheet=sheet)
