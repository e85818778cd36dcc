"""Drafts of uploads: which files may wait in the database, and the work on them as JSON."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from lib import intake, store
from lib.desk import archives
from lib.desk.checks.edits import Edits
from lib.desk.checks.multipart import FileSubmission
from lib.desk.checks.submissions import Submission
from lib.intake import SheetChoice, SourceFile, Stage
from lib.vocabulary import UploadMode

MEGABYTES_AT_MOST = 5
"""Size of the files of a draft, packed."""

PAIRS = "mentoring_pairs"
"""The kind of files of which no byte is kept before they are applied, nor after."""


class Reason(StrEnum):
    """Why files are not kept before they are applied."""

    PERSON = "person"
    PAIRS = "pairs"
    SHEETS = "sheets"
    SIZE = "size"
    UNREAD = "unread"


class NotKeptError(ValueError):
    """Files that may not wait in the database; token : of their earlier draft, if that waits."""

    def __init__(self, reason: Reason, token: str | None) -> None:
        """Keep the reason, and the token of a waiting draft of the same files; None without one."""
        super().__init__(reason)
        self.reason, self.token = reason, token


@dataclass(frozen=True)
class DraftFile:
    """A file as it was dropped, and the work on it.

    file : with its kind, where somebody chose it, and what was decided about reading it. edits :
    what was mended in each of its tables, by their sheets. is_afresh : whether it takes nothing
    again from an earlier upload.
    """

    file: SourceFile
    edits: Mapping[str, Edits] = field(default_factory=dict)
    is_afresh: bool = False


@dataclass(frozen=True)
class Draft:
    """Files that wait to be applied; mode : what becomes of rows that they lack."""

    files: tuple[DraftFile, ...]
    mode: UploadMode = UploadMode.UPDATE

    @property
    def work(self) -> str:
        """JSON of all but the bytes."""
        files = [_encoded(one) for one in self.files]
        return json.dumps({"mode": self.mode, "files": files}, ensure_ascii=False)


def save_draft(
    engine: store.Engine,
    account: str,
    draft: Draft,
    *,
    dropped: FileSubmission,
    mended: FileSubmission,
    token: str | None = None,
) -> str | None:
    """Store a draft, or the further work on one, where it may be stored; return its token.

    dropped, mended : the files checked as they were dropped, and as they are mended.
    token : of the draft that holds the same files. One that was dropped meanwhile stays dropped;
        one in which another way of reading finds a person is dropped now.

    Raises ``NotKeptError`` for what may not wait; the draft before it stays as it was.
    """
    reason = why_not_kept(draft, dropped, mended)
    if reason is not None:
        if token is not None and not dropped.may_be_stored:
            store.drop_draft(engine, account, token)
            token = None
        raise NotKeptError(reason, token)
    if token is not None:
        store.change_draft(engine, account, token, draft.work)
        return token
    packed = _packed(draft)
    if len(packed) > MEGABYTES_AT_MOST * 1024 * 1024:
        raise NotKeptError(Reason.SIZE, None)
    name = archives.joined_name([one.file.name for one in draft.files])
    return store.add_draft(engine, account, name, store.StoredDraft(packed, draft.work))


def why_not_kept(draft: Draft, dropped: FileSubmission, mended: FileSubmission) -> Reason | None:
    """Return why files and the work on them may not be stored before they are applied, if so.

    Stricter than what is applied, which has no errors: no wrong cell may hold the number of a
    phone or a document, which among figures is not looked for; and nobody may have typed one, or a
    name. Nor may a workbook have a filled sheet that is not read and of no kind, or of pairs.
    """
    for part in (*dropped.parts, *mended.parts):
        reason = _why_not_kept(part)
        if reason is not None:
            return reason
    texts = [text for one in draft.files for text in _texts(one)]
    return Reason.PERSON if any(map(intake.tells_of_person, texts)) else None


def _why_not_kept(part: Submission) -> Reason | None:
    result = part.result
    if result.source_format is None:
        return Reason.UNREAD
    nearest = result.kind or (result.candidates[0].kind if result.candidates else None)
    if nearest == PAIRS:
        return Reason.PAIRS
    if not part.may_be_stored:
        return Reason.PERSON
    unread = [kind for name, kind, rows in result.sheets if rows and name != part.sheet]
    if any(kind in (None, PAIRS) for kind in unread):
        return Reason.SHEETS
    problems = [one for one in (*result.errors, *result.warnings) if one.stage is Stage.CELLS]
    wrong = [one for one in problems if one.found]
    is_all = all(one.count == 1 for one in wrong)  # the rest beyond a limit is not listed
    texts = {str(one.found) for one in wrong}
    is_clean = is_all and not any(intake.tells_of_person(text, names=False) for text in texts)
    return None if is_clean else Reason.PERSON


def open_draft(source: store.Database, account: str, token: str) -> Draft | None:
    """Return a draft of an account; nothing where it is gone or is another's."""
    stored = store.read_draft(source, account, token)
    if stored is None:
        return None
    work = json.loads(stored.work)
    contents = dict(archives.members(stored.content))
    files = tuple(_decoded(one, contents[one["name"]]) for one in work["files"])
    return Draft(files, UploadMode(work["mode"]))


def drop_applied(engine: store.Engine, account: str, files: Sequence[SourceFile]) -> None:
    """Drop the drafts of an account that hold these files, which are applied now."""
    packed = _packed(Draft(tuple(DraftFile(file) for file in files)))
    store.drop_drafts_of(engine, account, packed)


def _packed(draft: Draft) -> bytes:
    return archives.pack((one.file.name, one.file.content) for one in draft.files)


def _texts(one: DraftFile) -> list[str]:
    """Return everything that somebody may have typed; texts replaced stood in the file."""
    decided = [one.file.decisions, *(choice.decisions for choice in one.file.sheets.values())]
    texts = [text for decisions in decided for text in decisions.constants.values()]
    for edits in one.edits.values():
        texts += [*edits.replaced.values(), *edits.cells.values()]
    return texts


def _encoded(one: DraftFile) -> dict[str, Any]:
    return {
        "name": one.file.name,
        "kind": one.file.kind,
        "decisions": dataclasses.asdict(one.file.decisions),
        "sheets": {name: dataclasses.asdict(choice) for name, choice in one.file.sheets.items()},
        "edits": {sheet: _encoded_edits(edits) for sheet, edits in one.edits.items()},
        "is_afresh": one.is_afresh,
    }


def _encoded_edits(edits: Edits) -> dict[str, Any]:
    return {
        "replaced": [[*key, text] for key, text in edits.replaced.items()],
        "cells": [[*key, text] for key, text in edits.cells.items()],
        "skipped": sorted(edits.skipped),
    }


def _decoded(work: dict[str, Any], content: bytes) -> DraftFile:
    sheets = {
        name: SheetChoice(choice["kind"], _decoded_decisions(choice["decisions"]))
        for name, choice in work["sheets"].items()
    }
    decisions = _decoded_decisions(work["decisions"])
    file = SourceFile(work["name"], content, work["kind"], decisions, sheets)
    edits = {sheet: _decoded_edits(one) for sheet, one in work["edits"].items()}
    return DraftFile(file, edits, work["is_afresh"])


def _decoded_decisions(decided: Mapping[str, Any]) -> intake.Decisions:
    columns = {int(place): name for place, name in decided["columns"].items()}
    return intake.Decisions(**{**decided, "columns": columns})


def _decoded_edits(work: Mapping[str, Any]) -> Edits:
    return Edits(
        {(column, old): new for column, old, new in work["replaced"]},
        {(row, column): text for row, column, text in work["cells"]},
        frozenset(work["skipped"]),
    )
