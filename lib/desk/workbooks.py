"""A workbook whose sheets are of different kinds: checked, compared and applied as one upload."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lib import intake, store
from lib.contracts import CONTRACTS
from lib.desk.current_rows import CurrentRows
from lib.desk.submissions import Submission, check
from lib.vocabulary import UploadMode

EMPTY = {"rows-none"}
"""Problems of a sheet that holds nothing; in a workbook of many sheets they are none."""


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
    mode: UploadMode = UploadMode.UPDATE,
    today: date,
    current_rows: CurrentRows | None = None,
) -> FileSubmission:
    """Check a file of one kind, or a workbook of several; see ``check``.

    Where ``kind`` says what the file is, one sheet of it is read.
    """
    current_rows = current_rows or CurrentRows(engine)
    tables = {} if kind else _tables(content)
    if not tables:
        return check(
            engine, content, name, kind=kind, mode=mode, today=today, current_rows=current_rows
        )
    parts = []
    for one, table in tables.items():
        part = check(
            engine,
            content,
            name,
            kind=one,
            mode=_mode(one, mode),
            today=today,
            current_rows=current_rows,
            table=table,
        )
        if part.is_sound:
            current_rows.learn(one, part.rows)
        if part.result.row_count or not _is_empty(part):
            parts.append(part)
    if not parts:  # nothing in any sheet: let the first one say so
        return check(engine, content, name, mode=mode, today=today, current_rows=current_rows)
    sound = all(part.is_sound for part in parts)
    difference = store.difference(engine, _change(name, parts)) if sound else None
    return WorkbookSubmission(name, content, tuple(parts), mode, difference)


def _tables(content: bytes) -> dict[str, intake.Table]:
    try:
        return intake.read_sheets(content)
    except intake.UnreadableError:  # the check of one kind says why
        return {}


def _mode(kind: str, mode: UploadMode) -> UploadMode:
    return mode if CONTRACTS[kind].can_replace() else UploadMode.UPDATE


def _is_empty(part: Submission) -> bool:
    result = part.result
    return not result.row_count and {one.code for one in result.errors} <= EMPTY


def _change(name: str, parts: Sequence[Submission]) -> store.Change:
    kinds = {str(part.result.kind): part for part in parts}
    return store.Change(
        kind=store.WORKBOOK,
        rows={kind: part.rows for kind, part in kinds.items()},
        file_name=name,
        uploaded_by="",
        replaced=[kind for kind, part in kinds.items() if part.mode is UploadMode.REPLACE],
    )
