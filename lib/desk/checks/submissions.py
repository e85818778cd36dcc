"""Check a file against what is known now: problems, and what it would change."""

import dataclasses
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from lib import intake, store
from lib.contracts import CONTRACTS
from lib.desk.checks.current_rows import CurrentRows
from lib.desk.clock import calendar
from lib.vocabulary import UploadMode

START_UPLOAD = 1
"""The upload that a new database begins with: shipped directions and forms of mentoring."""

_DATED = re.compile(r"^(\d{4}-\d{2}-\d{2})[_ -]+(.*)$")


@dataclass(frozen=True)
class KindChange:
    """What is to be stored of one kind.

    rows : as they would be stored, with their line. kept : columns that the file lacks; their rows
    keep the values stored under the same key. difference : what they would change; nothing until
    they are compared.
    """

    kind: str
    rows: pd.DataFrame
    kept: tuple[str, ...]
    mode: UploadMode
    difference: store.Difference | None


@dataclass(frozen=True)
class Submission:
    """A checked file, ready to be applied where it has no errors.

    result : what was read, its sound rows and its problems.
    rows : the sound rows as they would be stored.
    kept : columns that the file lacks; their rows keep the values stored under the same key.
    difference : what it would change; None if the kind is unknown or there are errors.
    reused_from : the upload whose decisions about the same header were reused, if any.
    """

    name: str
    content: bytes
    result: intake.CheckResult
    rows: pd.DataFrame
    kept: tuple[str, ...]
    mode: UploadMode
    difference: store.Difference | None
    reused_from: int | None = None

    @property
    def is_sound(self) -> bool:
        """Whether the file may be applied, if its warnings are accepted."""
        return self.difference is not None

    @property
    def parts(self) -> "tuple[Submission, ...]":
        """The tables that were handed in: of one table, itself."""
        return (self,)

    @property
    def sheet(self) -> str:
        """The sheet of a workbook in which the table stands; empty for a text."""
        source_format = self.result.source_format
        return (source_format.sheet or "") if source_format else ""

    def label_among(self, parts: "Sequence[Submission]") -> str:
        """Return the name of the file, with the sheet where it has several of this kind."""
        alike = [part for part in parts if part.name == self.name]
        is_only = [part.result.kind for part in alike].count(self.result.kind) == 1
        return self.name if is_only or not self.sheet else f"{self.name} · {self.sheet}"

    @property
    def tables(self) -> tuple[KindChange, ...]:
        """What is to be stored of each kind; nothing where there are errors."""
        kind = self.result.kind
        if kind is None or not self.is_sound:
            return ()
        return (KindChange(kind, self.rows, self.kept, self.mode, self.difference),)

    @property
    def warnings(self) -> tuple[intake.Problem, ...]:
        """The warnings that must be accepted before the file is applied."""
        return self.result.warnings

    @property
    def reading(self) -> str:
        """JSON of how to read the same bytes again."""
        return self.result.reading

    @property
    def may_be_stored(self) -> bool:
        """Whether the file's bytes may be kept."""
        return self.result.may_be_stored

    @property
    def change(self) -> store.Change:
        """The change that the store compares; nobody has signed it yet."""
        kind = self.result.kind
        assert kind is not None
        return store.Change(
            kind=kind,
            rows={kind: self.rows},
            file_name=self.name,
            uploaded_by="",
            mode=self.mode,
        )


def check(
    engine: store.Engine,
    content: bytes,
    name: str,
    *,
    kind: str | None = None,
    decisions: intake.Decisions = intake.AS_RECOGNISED,
    mode: UploadMode = UploadMode.UPDATE,
    today: date,
    current_rows: CurrentRows | None = None,
) -> Submission:
    """Return a checked file: its rows, its problems, what it would change; nothing is stored.

    ``current_rows`` may carry rows of files checked before this one and not yet applied.
    """
    current_rows = current_rows or CurrentRows(engine)
    result = intake.check(
        content,
        name=name,
        current_rows=current_rows,
        kind=kind,
        decisions=decisions,
        today=today,
        calendar=calendar(engine),
    )
    submission = Submission(name, content, result, result.rows, (), mode, None)
    return compared(engine, submission, current_rows)


def compared(
    engine: store.Engine,
    submission: Submission,
    current_rows: Mapping[str, pd.DataFrame] | None = None,
) -> Submission:
    """Return a checked table with what it would change, and warnings of stored figures it empties.

    The first directions that a consortium uploads take the place of those that a new database
    begins with, as long as no indicator refers to one that the file lacks.
    """
    current_rows, result = current_rows or CurrentRows(engine), submission.result
    if not result.kind or result.errors:
        return submission
    if result.kind == "directions" and _begins_anew(engine, result.rows, current_rows):
        submission = dataclasses.replace(submission, mode=UploadMode.REPLACE)
    else:
        stored_rows = intake.of_same_keys(current_rows, result.kind, result.rows)
        rows, kept_columns = intake.completed(result.rows, result.kind, result.mapping, stored_rows)
        submission = dataclasses.replace(submission, rows=rows, kept=kept_columns)
    difference = store.difference(engine, submission.change)
    lost = intake.emptied(result.kind, difference.emptied, difference.changes)
    result = dataclasses.replace(result, warnings=(*result.warnings, *lost))
    return dataclasses.replace(submission, result=result, difference=difference)


def _begins_anew(
    engine: store.Engine, rows: pd.DataFrame, current_rows: Mapping[str, pd.DataFrame]
) -> bool:
    """Whether directions of a file replace the shipped ones, which nothing refers to."""
    shipped = store.rows(engine, "directions")
    referred = set(current_rows["indicators"]["direction"].dropna())
    return bool((shipped["upload"] == START_UPLOAD).all()) and referred <= set(rows["direction"])


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def ordered(paths: Iterable[Path]) -> list[Path]:
    """Sort files in the order to apply them: by the date in the name, if any, then parents first.

    The kind is taken from the name, or from the header inside; a file of unknown kind comes last
    on its date.
    """

    def rank(path: Path) -> tuple[str, int, str]:
        dated = _DATED.match(path.name)
        kind = _kind_named(dated[2] if dated else path.name) or _kind_inside(path)
        place = list(CONTRACTS).index(kind) if kind else len(CONTRACTS)
        return (dated[1] if dated else "", place, path.name)

    return sorted(paths, key=rank)


def _kind_named(name: str) -> str | None:
    """Return the kind that a file's name begins with, or nothing."""
    named = [kind for kind in CONTRACTS if name.casefold().startswith(kind)]
    return max(named, key=len, default=None)


def _kind_inside(path: Path) -> str | None:
    """Return the kind that a file's header fits best, or nothing."""
    try:
        table = intake.read_table(path)
    except intake.UnreadableError:
        return None
    return intake.recognise(table.header, path.name)
