"""What is wrong with a file, by cause: errors with their mend, warnings to acknowledge, notes."""

import zlib
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib import desk
from lib.desk import FileSubmission, ProblemGroup, Submission
from lib.intake import Problem
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.staff.upload import corrections

CAUSES = 30
"""Causes drawn one by one; the annotated file has all of them."""

ALIKE = 4
"""Warnings of one code in one column from which they may be acknowledged at once."""


def show_problems(submission: FileSubmission) -> None:
    """Show the causes of errors and warnings of each table, and offer the annotated file."""
    for part in submission.parts:
        if part.result.errors or (part.result.warnings and not submission.is_sound):
            _show_title(part, submission)
        _show_part(part, submission)
        if len(submission.parts) == 1:
            show_notes(part)
    if any(part.result.errors for part in submission.parts) and is_readable(submission):
        _offer_annotated(submission)


def is_readable(submission: FileSubmission) -> bool:
    """Whether anything of a file was read; a picture or a locked workbook has no cells to mend."""
    return any(part.result.source_format for part in submission.parts)


def _show_title(part: Submission, submission: FileSubmission) -> None:
    """Name the table that the next lines are about, where there are several."""
    if len(submission.parts) > 1:
        st.markdown(f"##### {escape_markdown(desk.part_title(part, submission, session.words()))}")


def choose_acknowledged(submission: FileSubmission) -> tuple[str, ...] | None:
    """Ask to acknowledge each cause of warnings; their sentences once all are, else nothing."""
    if not submission.warnings:
        return ()
    st.warning(session.words()("upload-has-warnings", count=_total(submission.warnings)))
    sentences: list[str] = []
    is_complete = True
    for part in submission.parts:
        if part.result.warnings:
            _show_title(part, submission)
        causes = _causes(part.result.warnings, part)
        keys = [_acknowledgement(*one, part, submission) for one in enumerate(causes)]
        _offer_all(causes, keys)
        for key, cause in zip(keys, causes, strict=True):
            sentence = _sentence(cause, part)
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"{escape_markdown(sentence)}  \n{_rows(cause)}", width="stretch")
                is_complete &= st.checkbox(session.words()("upload-acknowledge"), key=key)
            is_one = len({one.name for one in submission.parts}) == 1
            sentences.append(sentence if is_one else f"{part.name}: {sentence}")
    return tuple(sentences) if is_complete else None


def _acknowledgement(
    number: int, cause: ProblemGroup, part: Submission, submission: FileSubmission
) -> str:
    """Return the key of the box that acknowledges a cause; other bytes and words ask anew."""
    title = desk.part_title(part, submission, session.words())
    titled = f"{title}: {_sentence(cause, part)}"
    return f"staff-acknowledged-{number}-{zlib.crc32(part.content + titled.encode())}"


def _offer_all(causes: Sequence[ProblemGroup], keys: Sequence[str]) -> None:
    """Offer to tick at once what is asked of many rows in words that differ by numbers alone."""
    boxes: dict[tuple[str, str | None], list[str]] = {}
    for cause, key in zip(causes, keys, strict=True):
        boxes.setdefault((cause.example.code, cause.example.column), []).append(key)
    for (code, column), alike in boxes.items():
        if len(alike) >= ALIKE:
            st.button(
                session.words()("upload-acknowledge-all", count=len(alike)),
                on_click=_tick,
                args=(alike,),
                key=f"staff-acknowledge-all-{code}-{column}-{alike[0]}",
            )


def _tick(keys: Sequence[str]) -> None:
    for key in keys:
        st.session_state[key] = True


def _show_part(part: Submission, submission: FileSubmission) -> None:
    """Show the errors of a table, each with its mend where the kind is known."""
    words, result = session.words(), part.result
    if result.errors:
        causes = _causes(result.errors, part)
        count = sum(problem.count for problem in result.errors)
        table = corrections.table_key(part)
        is_mendable = result.kind is not None
        st.error(words("upload-has-errors", count=count), icon=":material/block:")
        for cause in causes[:CAUSES]:
            sentence, fix = st.columns([5, 1], vertical_alignment="center")
            with sentence:
                _show_cause(cause, part)
            with fix:
                if is_mendable:
                    corrections.offer_fix(cause, part, submission.parts, f"{cause.digest}-{table}")
        if len(causes) > CAUSES:
            st.caption(words("upload-more", count=len(causes) - CAUSES))
        if is_mendable:
            corrections.offer_grid(part)
    if not submission.is_sound:
        _list_warnings(part)


def show_notes(part: Submission) -> None:
    """List how a table was understood."""
    result = part.result
    if result.notes:
        with st.expander(session.words()("upload-has-notes", count=_total(result.notes))):
            _list_notes(result.notes, result.kind)


def _list_warnings(submission: Submission) -> None:
    """List the causes of warnings; they are acknowledged once no table has errors."""
    words, warnings = session.words(), submission.result.warnings
    if warnings:
        with st.expander(words("upload-has-warnings", count=_total(warnings))):
            for cause in _causes(warnings, submission)[:CAUSES]:
                _show_cause(cause, submission)


def _causes(problems: Sequence[Problem], submission: Submission) -> list[ProblemGroup]:
    return desk.group(problems, submission.result.kind, session.words())


def _show_cause(cause: ProblemGroup, submission: Submission) -> None:
    """Show what is wrong, where, and what would be right."""
    words = session.words()
    one = desk.problem_text(cause.example, submission.result.kind, words)
    expected = words("annotated-expected", expected=one.expected) if one.expected else None
    fix = one.fix if len(cause.fixes) <= 1 else None
    advice = " ".join(part for part in (expected, fix) if part)
    lines = [escape_markdown(_sentence(cause, submission))]
    if advice:
        lines.append(f":gray[{escape_markdown(advice)}]")
    others = desk.texts_in_words(cause, words)
    lines += [f":gray[{escape_markdown(others)}]" if others else "", _rows(cause)]
    st.markdown("  \n".join(line for line in lines if line), width="stretch")


def _sentence(cause: ProblemGroup, submission: Submission) -> str:
    words = session.words()
    one = desk.problem_text(cause.example, submission.result.kind, words)
    is_named = one.header is None or one.header in one.sentence
    return one.sentence if is_named else f"{one.header}: {one.sentence}"


def _rows(cause: ProblemGroup) -> str:
    rows = desk.rows_in_words(cause, session.words())
    return f":gray[{escape_markdown(rows)}]" if rows else ""


def _total(problems: Sequence[Problem]) -> int:
    return sum(problem.count for problem in problems)


def _list_notes(problems: Sequence[Problem], kind: str | None) -> None:
    """List how the file was understood, one sentence a line; long texts wrap."""
    words = session.words()
    notes = [desk.problem_text(problem, kind, words) for problem in problems[:CAUSES]]
    frame = pd.DataFrame(
        {
            words("problem-row"): ["" if one.row is None else str(one.row) for one in notes],
            words("problem-sentence"): [escape_markdown(one.sentence) for one in notes],
        }
    )
    st.table(frame, hide_index=True, border="horizontal")
    if len(problems) > CAUSES:
        st.caption(words("upload-more", count=len(problems) - CAUSES))


def _offer_annotated(submission: FileSubmission) -> None:
    """Offer the file with reasons, coloured cells and allowed values, to be mended in Excel."""
    words = session.words()
    st.download_button(
        words("upload-annotated"),
        lambda: desk.annotate(submission, words),
        desk.annotated_name(submission),
        icon=":material/edit_document:",
        help=words("upload-annotated-how"),
        key="staff-annotated",
        on_click="ignore",
    )
