"""What a reader decided about reading a file, kept in the session under the file's digest."""

import dataclasses
import hashlib
from dataclasses import dataclass

import streamlit as st

from lib import intake

DECIDED, AFRESH = "staff-decided", "staff-afresh"
"""Session keys: decisions by the file's digest; digests of files that take nothing again."""


@dataclass(frozen=True)
class ChosenFile:
    """A file as it was dropped on the page."""

    name: str
    content: bytes


def digest(content: bytes) -> str:
    """Return the key of a file in the session."""
    return hashlib.sha256(content).hexdigest()


def key(name: str, file: ChosenFile) -> str:
    """Return the key of a widget of which every file has its own."""
    return f"staff-{name}-{digest(file.content)[:12]}"


def kind_key(file: ChosenFile) -> str:
    """Return the session key of a file's kind, where the reader chose it."""
    return key("kind", file)


def kind(file: ChosenFile) -> str | None:
    """Return the kind of a file that the reader chose; nothing where its header tells."""
    chosen: str | None = st.session_state.get(kind_key(file))
    return chosen


def decisions(file: ChosenFile) -> intake.Decisions:
    """Return what is decided about reading a file."""
    decided: intake.Decisions = st.session_state.get(DECIDED, {}).get(
        digest(file.content), intake.AS_RECOGNISED
    )
    return decided


def decide(file: ChosenFile, start: intake.Decisions | None = None, **changes: object) -> None:
    """Change what is decided about reading a file; ``start`` is what was taken again, if any."""
    decided = start or decisions(file)
    changed = dataclasses.replace(decided, **changes)  # type: ignore[arg-type]
    st.session_state.setdefault(DECIDED, {})[digest(file.content)] = changed


def restore(
    file: ChosenFile, kind: str | None, decided: intake.Decisions, *, is_afresh: bool
) -> None:
    """Take up what was decided about a file in another session."""
    st.session_state.setdefault(DECIDED, {})[digest(file.content)] = decided
    if is_afresh:
        st.session_state.setdefault(AFRESH, set()).add(digest(file.content))
    st.session_state.pop(kind_key(file), None)
    restore_kind(file, kind)


def restore_kind(file: ChosenFile, kind: str | None) -> None:
    """Choose the kind of a file that was chosen before, unless another is chosen now."""
    if kind is not None:  # a picker with nothing in the session shows its first option
        st.session_state.setdefault(kind_key(file), kind)


def recalls(file: ChosenFile) -> bool:
    """Whether a file may take again what was decided for another of the same header."""
    return digest(file.content) not in st.session_state.get(AFRESH, ())


def forget(file: ChosenFile) -> None:
    """Drop all decisions about a file, and take nothing again for it."""
    st.session_state.get(DECIDED, {}).pop(digest(file.content), None)
    st.session_state.setdefault(AFRESH, set()).add(digest(file.content))
    st.session_state[kind_key(file)] = None
