"""The check of the chosen files, with the reading decisions and corrections of the reader."""

import dataclasses
from collections.abc import Sequence

import streamlit as st

from lib import access, desk, store
from lib.access import Occasion
from lib.cache import SHARED
from lib.desk import Edits, FileSubmission, Submission
from lib.intake import SheetChoice, SourceFile
from lib.ui.kit import session
from lib.ui.kit.guard import identity
from lib.ui.kit.session import database, engine
from lib.ui.staff.upload import choices
from lib.ui.staff.upload.choices import ChosenFile
from lib.vocabulary import UploadMode

EDITS, EDITED_FROM = "staff-edits", "staff-edited-from"
"""Session keys: corrections by file digest and sheet; the original file of an edited one."""


def check(files: Sequence[ChosenFile], mode: UploadMode) -> FileSubmission:
    """Check files, with the corrections made on the page, against the current data.

    The result is cached until somebody uploads.
    """
    afresh = _afresh(files)
    sources = [source(file) for file in files]
    submission = check_as_dropped(files, mode)
    mended = [_mended(source, submission) for source in sources]
    if mended == sources:
        return submission
    reused_from = {part.name: part.reused_from for part in submission.parts}
    again = _check(mended, mode, afresh)
    parts = [dataclasses.replace(part, reused_from=reused_from[part.name]) for part in again.parts]
    if isinstance(again, Submission):
        return parts[0]
    return dataclasses.replace(again, parts=tuple(parts))


def check_as_dropped(files: Sequence[ChosenFile], mode: UploadMode) -> FileSubmission:
    """Check files without the corrections made on the page."""
    return _check([source(file) for file in files], mode, _afresh(files))


def source(file: ChosenFile) -> SourceFile:
    """Return a file with what the reader decided about reading it."""
    return SourceFile(
        *(file.name, file.content, choices.kind(file), choices.decisions(file)),
        choices.sheet_choices(file),
    )


def _afresh(files: Sequence[ChosenFile]) -> frozenset[str]:
    return frozenset(file.name for file in files if not choices.may_reuse_decisions(file))


def _mended(source: SourceFile, submission: FileSubmission) -> SourceFile:
    """Return a file with the corrections made on the page."""
    digest = choices.digest(source.content)
    tables = [part for part in submission.parts if part.name == source.name]
    edits = edits_of(digest)
    if not any(edits.get(table.sheet) for table in tables):
        return source
    content = desk.edited(tables, edits)
    st.session_state.setdefault(EDITED_FROM, {})[choices.digest(content)] = digest
    if len(tables) > 1 or source.sheets:
        sheets = {
            table.sheet: SheetChoice(table.result.kind, table.result.decisions) for table in tables
        }
        return SourceFile(source.name, content, sheets={**source.sheets, **sheets})
    result = tables[0].result
    without_encoding = dataclasses.replace(result.decisions, encoding=None)
    return SourceFile(source.name, content, source.kind or result.kind, without_encoding)


def edits_of(digest: str) -> dict[str, Edits]:
    """Return the corrections of a file by sheet; "" is the only sheet of a text file."""
    edits = st.session_state.get(EDITS, {}).items()
    return {sheet: one for (of_file, sheet), one in edits if of_file == digest}


def _check(files: Sequence[SourceFile], mode: UploadMode, afresh: frozenset[str]) -> FileSubmission:
    today = desk.today(engine())
    contents = tuple(
        (file.name, choices.digest(file.content), file.kind, repr((file.decisions, file.sheets)))
        for file in files
    )
    key = ("check", database(), store.latest(engine()), today, contents, afresh, mode)

    def run() -> FileSubmission:
        submission = desk.check_files(engine(), files, afresh=afresh, mode=mode, today=today)
        if not submission.is_sound:
            access.record(engine(), Occasion.REFUSAL, identity().account, "upload with errors")
        return submission

    with st.spinner(session.words()("upload-checking")):
        return SHARED.get_by_key(key, run)
