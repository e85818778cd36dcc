"""Files that are handed in together: checked, compared and applied as one upload.

A workbook whose sheets are of different kinds is the same: its sheets are the parts.
"""

import dataclasses
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

import pandas as pd

from lib import intake, store
from lib.contracts import CONTRACTS
from lib.desk import archives
from lib.desk.checks.current_rows import CurrentRows
from lib.desk.checks.earlier_decisions import EarlierDecisions, decisions_for_header
from lib.desk.checks.submissions import KindChange, Submission, compared
from lib.desk.clock import calendar
from lib.intake import SourceFile
from lib.vocabulary import UploadMode

FILES_AT_MOST = 50
"""Files that may be handed in together."""


@dataclass(frozen=True)
class MultipartSubmission:
    """Checked tables that become one upload, ready to be applied where none has errors.

    files : names and bytes of the files. parts : their tables that hold rows or problems, parents
    first; each may refer to those before. tables : what is to be stored of each kind. difference :
    what all of them would change; nothing where there are errors.
    """

    files: tuple[SourceFile, ...]
    parts: tuple[Submission, ...]
    tables: tuple[KindChange, ...]
    mode: UploadMode
    difference: store.Difference | None

    @property
    def name(self) -> str:
        """The name of the file, or the names of all."""
        return archives.joined_name([file.name for file in self.files])

    @cached_property
    def content(self) -> bytes:
        """The bytes of the file; of several, an archive of all."""
        if len(self.files) == 1:
            return self.files[0].content
        return archives.pack((file.name, file.content) for file in self.files)

    @property
    def is_sound(self) -> bool:
        """Whether all may be applied, if their warnings are accepted."""
        return self.difference is not None

    @cached_property
    def warnings(self) -> tuple[intake.Problem, ...]:
        """The warnings of all parts, which must be accepted before any is applied."""
        return tuple(one for part in self.parts for one in part.warnings)

    @cached_property
    def reading(self) -> str:
        """JSON of how to read the same bytes again; see ``store.Part`` for its ``parts``."""
        parts = [
            {
                "file": part.label_among(self.parts),
                "entry": part.name,
                "kind": part.result.kind,
                "lines_before": before,
                **json.loads(part.reading),
            }
            for part, before in _with_lines_before(self.parts)
        ]
        return json.dumps({"parts": parts}, ensure_ascii=False)

    @property
    def may_be_stored(self) -> bool:
        """Whether the bytes may be kept: all, or none of them."""
        return all(part.may_be_stored for part in self.parts)

    @property
    def change(self) -> store.Change:
        """The change that the store compares; nobody has signed it yet."""
        return _change(self.name, self.tables)


FileSubmission = Submission | MultipartSubmission
"""What was handed in, checked: a table of one kind, or several tables."""


def check_file(
    engine: store.Engine,
    content: bytes,
    name: str,
    *,
    kind: str | None = None,
    decisions: intake.Decisions = intake.AS_RECOGNISED,
    mode: UploadMode = UploadMode.UPDATE,
    today: date,
) -> FileSubmission:
    """Check a file of one kind, or a workbook of several; see ``check_files``."""
    file = SourceFile(name, content, kind, decisions)
    return check_files(engine, [file], mode=mode, today=today)


def check_files(
    engine: store.Engine,
    files: Sequence[SourceFile],
    *,
    afresh: Collection[str] = (),
    mode: UploadMode = UploadMode.UPDATE,
    today: date,
) -> FileSubmission:
    """Check files that are handed in together, whose names differ; nothing is stored.

    Where nothing is decided about a file, what was decided for an upload with the same header is
    reused, except for the files named in ``afresh``. A table that refers to another may be in any
    of the files. ``mode`` counts for the kinds whose files may end rows.
    """
    current_rows = CurrentRows(engine)
    check = partial(
        intake.check_files, current_rows=current_rows, today=today, calendar=calendar(engine)
    )
    results = check(files)
    reusable = dict(_reusable_decisions(engine, files, results, afresh))
    if reusable:
        files = [_with_decisions(file, reusable.get(file.name)) for file in files]
        results = check(files)
    parts = [
        Submission(
            *(file.name, file.content, result, result.rows, (), _mode(result.kind, mode), None),
            reused_from=reusable[file.name].upload if file.name in reusable else None,
        )
        for file, results_of_file in zip(files, results, strict=True)
        for result in results_of_file
    ]
    if len(parts) == 1:
        one = dataclasses.replace(parts[0], mode=mode)
        return compared(engine, one, current_rows)
    parts = _compared_in_turn(engine, parts, current_rows)
    if not all(part.is_sound for part in parts):
        return MultipartSubmission(tuple(files), tuple(parts), (), mode, None)
    tables = tuple(_tables(engine, parts))
    difference = store.difference(engine, _change("", tables))
    return MultipartSubmission(tuple(files), tuple(parts), tables, mode, difference)


def _with_decisions(file: SourceFile, earlier: EarlierDecisions | None) -> SourceFile:
    """Return a file with the decisions about an earlier file of its header, if there are any."""
    if earlier is None:
        return file
    return dataclasses.replace(file, kind=earlier.kind, decisions=earlier.decisions)


def _compared_in_turn(
    engine: store.Engine, parts: Sequence[Submission], current_rows: CurrentRows
) -> list[Submission]:
    """Compare parts with what is stored, parents first; each may refer to the rows before it."""
    places = {kind: place for place, kind in enumerate(CONTRACTS)}
    rows, result = intake.LearningRows(current_rows), []
    for part in sorted(parts, key=lambda part: places.get(part.result.kind or "", len(places))):
        result.append(compared(engine, part, rows))
        if part.result.kind:
            rows.learn(part.result.kind, result[-1].rows, part.result.mapping)
    return result


def _reusable_decisions(
    engine: store.Engine,
    files: Sequence[SourceFile],
    results: Sequence[Sequence[intake.CheckResult]],
    afresh: Collection[str],
) -> Iterator[tuple[str, EarlierDecisions]]:
    """Yield for each file of one table its name and the decisions of the same header."""
    for file, results_of_file in zip(files, results, strict=True):
        is_decided = bool(file.sheets) or file.decisions != intake.AS_RECOGNISED
        is_decided |= file.name in afresh
        if len(results_of_file) == 1 and not is_decided:
            earlier = decisions_for_header(engine, results_of_file[0].header, file.kind)
            if earlier:
                yield file.name, earlier


def _mode(kind: str | None, mode: UploadMode) -> UploadMode:
    return mode if kind and CONTRACTS[kind].can_replace() else UploadMode.UPDATE


def _with_lines_before(parts: Sequence[Submission]) -> Iterator[tuple[Submission, int]]:
    """Yield parts with the number of lines that files of the same kind have before them.

    The lines of files of one kind are counted on, as if one stood below the other.
    """
    lines: dict[str | None, int] = {}
    for part in parts:
        before = lines.get(part.result.kind, 0)
        yield part, before
        last = 0 if part.rows.empty else int(part.rows["line"].max())
        lines[part.result.kind] = before + last


def _tables(engine: store.Engine, parts: Sequence[Submission]) -> Iterator[KindChange]:
    """Yield what is to be stored of each kind: the rows of all parts that are of it."""
    by_kind: dict[str, list[tuple[Submission, int]]] = {}
    for part, before in _with_lines_before(parts):
        by_kind.setdefault(str(part.result.kind), []).append((part, before))
    for kind, of_kind in by_kind.items():
        if len(of_kind) == 1:
            yield from of_kind[0][0].tables
            continue
        frames = [part.rows.assign(line=part.rows["line"] + before) for part, before in of_kind]
        modes = {part.mode for part, _ in of_kind}
        table = KindChange(
            kind,
            pd.concat(frames, ignore_index=True),
            tuple(dict.fromkeys(name for part, _ in of_kind for name in part.kept)),
            UploadMode.REPLACE if UploadMode.REPLACE in modes else UploadMode.UPDATE,
            None,
        )
        difference = store.difference(engine, _change("", [table]))
        yield dataclasses.replace(table, difference=difference)


def _change(name: str, tables: Sequence[KindChange]) -> store.Change:
    return store.Change(
        kind=store.WORKBOOK,
        rows={table.kind: table.rows for table in tables},
        file_name=name,
        uploaded_by="",
        replaced=[table.kind for table in tables if table.mode is UploadMode.REPLACE],
    )
