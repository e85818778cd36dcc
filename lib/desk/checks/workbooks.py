"""A workbook whose sheets are of different kinds: checked, compared and applied as one upload."""

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from lib import intake, store
from lib.contracts import CONTRACTS
from lib.desk.checks.current_rows import CurrentRows
from lib.desk.checks.recall import recall
from lib.desk.checks.submissions import Submission, compared
from lib.desk.clock import calendar
from lib.vocabulary import UploadMode


@dataclass(frozen=True)
class WorkbookSubmission:
    """A checked workbook of several kinds, ready to be applied where no sheet has errors.

    parts : its sheets that hold rows or problems, parents first; each may refer to those before.
    difference : what all of them would change; nothing where there are errors.
    """

    name: str
    content: bytes
    parts: tuple[Submission, ...]
    mode: UploadMode
    difference: store.Difference | None

    @property
    def is_sound(self) -> bool:
        """Whether the workbook may be applied, if its warnings are accepted."""
        return self.difference is not None

    @cached_property
    def warnings(self) -> tuple[intake.Problem, ...]:
        """The warnings of all sheets, which must be accepted before the workbook is applied."""
        return tuple(one for part in self.parts for one in part.warnings)

    @cached_property
    def reading(self) -> str:
        """JSON of how to read the same bytes again: ``sheets``, kind -> how its sheet was read."""
        sheets = {part.result.kind: json.loads(part.reading) for part in self.parts}
        return json.dumps({"sheets": sheets}, ensure_ascii=False)

    @property
    def may_be_stored(self) -> bool:
        """Whether the workbook's bytes may be kept."""
        return all(part.may_be_stored for part in self.parts)

    @property
    def change(self) -> store.Change:
        """The change that the store compares; nobody has signed it yet."""
        return _change(self.name, self.parts)


FileSubmission = Submission | WorkbookSubmission
"""A checked file: of one kind, or a workbook of several."""


def check_file(
    engine: store.Engine,
    content: bytes,
    name: str,
    *,
    kind: str | None = None,
    decisions: intake.Decisions = intake.AS_RECOGNISED,
    recalls: bool = True,
    mode: UploadMode = UploadMode.UPDATE,
    today: date,
    current_rows: CurrentRows | None = None,
) -> FileSubmission:
    """Check a file of one kind, or a workbook of several; see ``check``.

    Where ``kind`` says what the file is, one sheet of it is read. recalls : where nothing is
    decided, reuse what was decided for an upload with the same header.
    """
    current_rows = current_rows or CurrentRows(engine)
    arguments: dict[str, Any] = {
        "name": name,
        "current_rows": current_rows,
        "today": today,
        "calendar": calendar(engine),
    }
    results = intake.check_file(content, kind=kind, decisions=decisions, **arguments)
    recalled = None
    if len(results) == 1 and recalls and decisions == intake.AS_RECOGNISED:
        recalled = recall(engine, results[0].header, kind)
        if recalled:
            kind, decisions = recalled.kind, recalled.decisions
            results = (intake.check(content, kind=kind, decisions=decisions, **arguments),)
    if len(results) == 1:
        [result] = results
        one = Submission(name, content, result, result.rows, (), mode, None)
        one = dataclasses.replace(one, recalled=recalled.upload if recalled else None)
        return compared(engine, one, current_rows)
    parts = []
    for result in results:
        sheet_mode = _mode(str(result.kind), mode)
        part = Submission(name, content, result, result.rows, (), sheet_mode, None)
        parts.append(compared(engine, part, current_rows))
        if parts[-1].is_sound:
            current_rows.learn(str(result.kind), parts[-1].rows)
    sound = all(part.is_sound for part in parts)
    difference = store.difference(engine, _change(name, parts)) if sound else None
    return WorkbookSubmission(name, content, tuple(parts), mode, difference)


def _mode(kind: str, mode: UploadMode) -> UploadMode:
    return mode if CONTRACTS[kind].can_replace() else UploadMode.UPDATE


def _change(name: str, parts: Sequence[Submission]) -> store.Change:
    kinds = {str(part.result.kind): part for part in parts}
    return store.Change(
        kind=store.WORKBOOK,
        rows={kind: part.rows for kind, part in kinds.items()},
        file_name=name,
        uploaded_by="",
        replaced=[kind for kind, part in kinds.items() if part.mode is UploadMode.REPLACE],
    )
