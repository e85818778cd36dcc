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
from lib.desk.current_rows import Known
from lib.vocabulary import UploadMode

_DATED = re.compile(r"^(\d{4}-\d{2}-\d{2})[_ -]+(.*)$")


@dataclass(frozen=True)
class Checking:
    """A checked file, ready to be applied where it has no errors.

    checked : what was read, its sound rows and its problems.
    rows : the sound rows as they would be stored.
    kept : columns that the file has not, where rows keep what was known under their key.
    difference : what it would change; nothing where the kind is unknown or there are errors.
    """

    name: str
    content: bytes
    checked: intake.Checked
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
    known: Known | None = None,
) -> Checking:
    """Say what a file holds, what is wrong with it and what it would change; change nothing.

    ``known`` may carry rows of files checked before this one and not yet applied.
    """
    known = known or Known(engine)
    checked = intake.check(
        content, name=name, known=known, kind=kind, today=today, calendar=calendar(engine)
    )
    checking = Checking(name, content, checked, checked.rows, (), mode, None)
    if not checked.kind or checked.errors:
        return checking
    rows, kept = completed(checked.rows, checked.kind, checked.mapping, known[checked.kind])
    checking = dataclasses.replace(checking, rows=rows, kept=kept)
    difference = store.difference(engine, change_of(checking))
    return dataclasses.replace(checking, difference=difference)


def change_of(checking: Checking) -> store.Change:
    """Make of a sound file the change that the store compares; nobody has signed it yet."""
    kind = checking.checked.kind
    assert kind is not None
    return store.Change(
        kind=kind,
        rows={kind: checking.rows},
        file_name=checking.name,
        uploaded_by="",
        mode=checking.mode,
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
