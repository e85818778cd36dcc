"""What a reader decided about reading a file, kept in the session under the file's digest."""

import dataclasses
import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from lib import intake
from lib.desk import Submission
from lib.intake import SheetChoice

DECIDED, SHEETS, AFRESH = "staff-decided", "staff-sheets", "staff-afresh"
"""Session keys: decisions by the file's digest; those about single sheets; digests of files that
take nothing again."""


@dataclass(frozen=True)
class ChosenFile:
    """A file as it was dropped on the page, or one sheet of a workbook of several tables.

    sheet : its name; nothing for a whole file. sheets : how each sheet of the workbook is read.
    """

    name: str
    content: bytes
    sheet: str | None = None
    sheets: Mapping[str, SheetChoice] = field(default_factory=dict)


def sheets_of(file: ChosenFile, parts: Sequence[Submission]) -> list[ChosenFile]:
    """Return the sheets of a workbook of several tables that are read, and those that are not."""
    sheets = dict(sheet_choices(file))
    for part in parts:
        sheets[part.sheet] = SheetChoice(part.result.kind, part.result.decisions)
    for part in parts:
        for name, _, _ in part.result.sheets:
            sheets.setdefault(name, SheetChoice(None))
    return [dataclasses.replace(file, sheet=name, sheets=sheets) for name in sheets]


def digest(content: bytes) -> str:
    """Return the key of a file in the session."""
    return hashlib.sha256(content).hexdigest()


def key(name: str, file: ChosenFile) -> str:
    """Return the key of a widget of which every file, and every sheet of one, has its own."""
    sheet = f"-{zlib.crc32(file.sheet.encode())}" if file.sheet else ""
    return f"staff-{name}-{digest(file.content)[:12]}{sheet}"


def kind_key(file: ChosenFile) -> str:
    """Return the session key of a file's kind, where the reader chose it."""
    return key("kind", file)


def kind(file: ChosenFile) -> str | None:
    """Return the kind that the reader chose; nothing where the header tells."""
    if file.sheet is not None:
        return file.sheets[file.sheet].kind
    chosen: str | None = st.session_state.get(kind_key(file))
    return chosen


def choose_kind(file: ChosenFile, kind: str | None) -> None:
    """Choose the kind of a file or a sheet; a sheet of none is not read."""
    if file.sheet is None:
        st.session_state[kind_key(file)] = kind
    elif kind != file.sheets[file.sheet].kind:
        _choose_sheet(file, SheetChoice(kind))


def sheet_choices(file: ChosenFile) -> Mapping[str, SheetChoice]:
    """Return what is decided about single sheets of a file."""
    chosen: Mapping[str, SheetChoice] = st.session_state.get(SHEETS, {}).get(
        digest(file.content), {}
    )
    return chosen


def _choose_sheet(file: ChosenFile, choice: SheetChoice) -> None:
    """Decide about a sheet; the others stay as they are read now."""
    sheets = {**file.sheets, str(file.sheet): choice}
    st.session_state.setdefault(SHEETS, {})[digest(file.content)] = sheets


def decisions(file: ChosenFile) -> intake.Decisions:
    """Return what is decided about reading a file or a sheet."""
    if file.sheet is not None:
        return file.sheets[file.sheet].decisions
    decided: intake.Decisions = st.session_state.get(DECIDED, {}).get(
        digest(file.content), intake.AS_RECOGNISED
    )
    return decided


def decide(file: ChosenFile, start: intake.Decisions | None = None, **changes: object) -> None:
    """Change what is decided about reading a file; ``start`` is what was taken again, if any."""
    decided = start or decisions(file)
    changed = dataclasses.replace(decided, **changes)  # type: ignore[arg-type]
    if file.sheet is not None:
        _choose_sheet(file, SheetChoice(file.sheets[file.sheet].kind, changed))
        return
    st.session_state.setdefault(DECIDED, {})[digest(file.content)] = changed


def restore(file: ChosenFile, source: intake.SourceFile, *, is_afresh: bool) -> None:
    """Take up what was decided about a file in another session."""
    st.session_state.setdefault(DECIDED, {})[digest(file.content)] = source.decisions
    st.session_state.setdefault(SHEETS, {})[digest(file.content)] = source.sheets
    if is_afresh:
        st.session_state.setdefault(AFRESH, set()).add(digest(file.content))
    st.session_state.pop(kind_key(file), None)
    restore_kind(file, source.kind)


def restore_kind(file: ChosenFile, kind: str | None) -> None:
    """Choose the kind of a file that was chosen before, unless another is chosen now."""
    if kind is not None:  # a picker with nothing in the session shows its first option
        st.session_state.setdefault(kind_key(file), kind)


def may_reuse_decisions(file: ChosenFile) -> bool:
    """Whether the decisions about another file of the same header may be reused."""
    return digest(file.content) not in st.session_state.get(AFRESH, ())


def forget(file: ChosenFile) -> None:
    """Drop all decisions about a file, and reuse none for it."""
    st.session_state.get(DECIDED, {}).pop(digest(file.content), None)
    forget_sheets(file)
    st.session_state.setdefault(AFRESH, set()).add(digest(file.content))
    st.session_state[kind_key(file)] = None


def forget_sheets(file: ChosenFile) -> None:
    """Drop all decisions about single sheets of a file."""
    st.session_state.get(SHEETS, {}).pop(digest(file.content), None)
