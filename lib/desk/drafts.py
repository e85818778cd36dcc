"""Drafts of uploads: which files may wait in the database, and the work on them as JSON."""

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lib import intake, store
from lib.desk import archives
from lib.desk.checks.edits import NO_EDITS, Edits
from lib.desk.checks.multipart import FileSubmission
from lib.desk.checks.submissions import Submission
from lib.intake import SourceFile, Stage
from lib.vocabulary import UploadMode

BYTES_AT_MOST = 5_000_000
"""Size of the files of a draft; nobody mends larger ones by hand."""

EARLY = {Stage.FILE, Stage.STRUCTURE, Stage.COLUMNS}
"""Stages whose errors end a check before the cells are screened."""


@dataclass(frozen=True)
class DraftFile:
    """A file as it was dropped, and the work on it.

    file : with its kind, where somebody chose it, and what was decided about reading it. edits :
    what was mended in it. is_afresh : whether it takes nothing again from an earlier upload.
    """

    file: SourceFile
    edits: Edits = NO_EDITS
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
    """
    if not may_wait(draft, dropped, mended):
        if token is not None and not dropped.may_be_stored:
            store.drop_draft(engine, account, token)
        return token
    if token is not None:
        store.change_draft(engine, account, token, draft.work)
        return token
    if sum(len(one.file.content) for one in draft.files) > BYTES_AT_MOST:
        return None
    name = archives.joined_name([one.file.name for one in draft.files])
    return store.add_draft(engine, account, name, store.StoredDraft(_packed(draft), draft.work))


def may_wait(draft: Draft, dropped: FileSubmission, mended: FileSubmission) -> bool:
    """Whether the bytes of files and the work on them may be stored before they are applied.

    Stricter than what is applied, which has no errors: every cell must have been screened, so the
    kind and the columns are known; no wrong cell may hold the number of a phone or a document,
    which among figures is not looked for; and nobody may have typed one, or a name. Nor may a
    workbook have a filled sheet that is not read: pairs may stand there.
    """
    parts = [*dropped.parts, *mended.parts]
    if not (parts and all(map(_may_wait, parts))):
        return False
    texts = [text for one in draft.files for text in _texts(one)]
    return not any(map(intake.tells_of_person, texts))


def _may_wait(part: Submission) -> bool:
    result = part.result
    is_screened = result.kind is not None and not any(one.stage in EARLY for one in result.errors)
    filled = [sheet for sheet, _, row_count in result.sheets if row_count]
    if not is_screened or not part.may_be_stored or len(filled) > 1:
        return False
    problems = [one for one in (*result.errors, *result.warnings) if one.stage is Stage.CELLS]
    found = {one.found for one in problems if one.found}
    is_all = all(one.count == 1 for one in problems)  # the rest beyond a limit is not listed
    return is_all and not any(intake.tells_of_person(text, names=False) for text in found)


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
    edits, decisions = one.edits, one.file.decisions
    return [*edits.replaced.values(), *edits.cells.values(), *decisions.constants.values()]


def _encoded(one: DraftFile) -> dict[str, Any]:
    return {
        "name": one.file.name,
        "kind": one.file.kind,
        "decisions": dataclasses.asdict(one.file.decisions),
        "replaced": [[*key, text] for key, text in one.edits.replaced.items()],
        "cells": [[*key, text] for key, text in one.edits.cells.items()],
        "skipped": sorted(one.edits.skipped),
        "is_afresh": one.is_afresh,
    }


def _decoded(work: dict[str, Any], content: bytes) -> DraftFile:
    decided = work["decisions"]
    columns = {int(place): name for place, name in decided["columns"].items()}
    decisions = intake.Decisions(**{**decided, "columns": columns})
    edits = Edits(
        {(column, old): new for column, old, new in work["replaced"]},
        {(row, column): text for row, column, text in work["cells"]},
        frozenset(work["skipped"]),
    )
    return DraftFile(
        SourceFile(work["name"], content, work["kind"], decisions), edits, work["is_afresh"]
    )
