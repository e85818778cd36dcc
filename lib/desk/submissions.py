"""Check a file against what is known now: problems, and what it would change."""

import dataclasses
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from lib import intake, store
from lib.contracts import CONTRACTS
from lib.desk.clock import calendar
from lib.desk.completion import completed
from lib.desk.current_rows import CurrentRows
from lib.vocabulary import UploadMode

_DATED = re.compile(r"^(\d{4}-\d{2}-\d{2})[_ -]+(.*)$")


@dataclass(frozen=True)
class Submission:
    """A checked file, ready to be applied where it has no errors.

    result : what was read, its sound rows and its problems.
    rows : the sound rows as they would be stored.
    kept : columns that the file has not, where rows keep what was known under their key.
    difference : what it would change; nothing where the kind is unknown or there are errors.
    """

    name: str
    content: bytes
    result: intake.CheckResult
    rows: pd.DataFrame
    kept: tuple[str, ...]
    mode: UploadMode
    difference: store.Difference | None

    @property
    def is_sound(self) -> bool:
        """Whether the file may be applied, if its warnings are accepted."""
        return self.difference is not None


def check(
    engine: store.Engine,
    content: bytes,
    name: str,
    *,
    kind: str | None = None,
    mode: UploadMode = UploadMode.UPDATE,
    today: date,
    current_rows: CurrentRows | None = None,
) -> Submission:
    """Say what a file holds, what is wrong with it and what it would change; change nothing.

    ``current_rows`` may carry rows of files checked before this one and not yet applied.
    """
    current_rows = current_rows or CurrentRows(engine)
    result = intake.check(
        content,
        name=name,
        current_rows=current_rows,
        kind=kind,
        today=today,
        calendar=calendar(engine),
    )
    submission = Submission(name, content, result, result.rows, (), mode, None)
    if not result.kind or result.errors:
        return submission
    rows, kept = completed(result.rows, result.kind, result.mapping, current_rows[result.kind])
    submission = dataclasses.replace(submission, rows=rows, kept=kept)
    difference = store.difference(engine, change_of(submission))
    return dataclasses.replace(submission, difference=difference)


def change_of(submission: Submission) -> store.Change:
    """Make of a sound file the change that the store compares; nobody has signed it yet."""
    kind = submission.result.kind
    assert kind is not None
    return store.Change(
        kind=kind,
        rows={kind: submission.rows},
        file_name=submission.name,
        uploaded_by="",
        mode=submission.mode,
    )


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def ordered(paths: Iterable[Path]) -> list[Path]:
    """Put files in the order to apply them: by the date in the name, if any, then parents first.

    The kind is taken from the name; a file whose name says none comes last on its date.
    """
    kinds = list(CONTRACTS)

    def rank(path: Path) -> tuple[str, int, str]:
        dated = _DATED.match(path.name)
        rest = (dated[2] if dated else path.name).rsplit(".", 1)[0]
        return (dated[1] if dated else "", _place(rest, kinds), path.name)

    return sorted(paths, key=rank)


def _place(name: str, kinds: list[str]) -> int:
    named = [kind for kind in kinds if name.casefold().startswith(kind)]
    return kinds.index(max(named, key=len)) if named else len(kinds)
