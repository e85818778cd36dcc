"""Submit one row from a form as if it were an uploaded file."""

from collections.abc import Collection, Mapping

import pandas as pd
import streamlit as st

from lib import access, desk, store
from lib.access import Occasion
from lib.contracts import CONTRACTS
from lib.desk import Submission
from lib.export import prefill, spreadsheet
from lib.intake import CODES, Problem
from lib.ui.kit import session
from lib.ui.kit.desk import permissions
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.session import engine
from lib.ui.menu import Page

REFUSED, SAME, APPLIED = "refused", "same", "applied"
FLASH = "typed-row-flash"
"""Session key: outcome of the last row, and the sentences against it or its upload."""


def hand_in(kind: str, cells: Mapping[str, object], accepted: Collection[str] = ()) -> bool:
    """Check a row as a file of its kind and apply it; return whether it was applied.

    cells : column -> text; days are ISO, choices are codes; what is left out is empty.
    accepted : codes of warnings that are acknowledged; any other one refuses the row. That a figure
        goes away needs no word: the form shows the row as it will be.

    Rights are checked again when the button is pressed. The row is an upload like any other.
    """
    words, contract = session.words(), CONTRACTS[kind]
    row = {name: _on_one_line(cells.get(name)) for name in contract.names}
    frame = pd.DataFrame([row], dtype="str").set_axis(contract.header(words), axis=1)
    name = f"{kind}-{'-'.join(str(row[key]) for key in contract.key)}.csv"
    return _hand_in(kind, spreadsheet.csv(frame, words), name, {*accepted, "figures-lost"})


def hand_in_rows(kind: str, frame: pd.DataFrame, name: str, accepts_warnings: bool) -> None:
    """Check rows typed on a page as a file of their kind and apply them; see ``hand_in``.

    frame : columns of the contract as the store holds them, in any number.
    """
    accepted = set(CODES) if accepts_warnings else ()
    _hand_in(kind, prefill.as_csv(frame, kind, session.words()), name, accepted)


def _hand_in(kind: str, content: bytes, name: str, accepted: Collection[str]) -> bool:
    submission = desk.check(engine(), content, name, kind=kind, today=desk.today(engine()))
    st.session_state[FLASH] = _apply(submission, accepted)
    return bool(st.session_state[FLASH][0] == APPLIED)


def refuse(sentence: str) -> None:
    """Flash message of the next run: why a row was not submitted."""
    st.session_state[FLASH] = (REFUSED, [sentence])


def is_refused() -> bool:
    """Whether the last row was not submitted."""
    return bool(st.session_state.get(FLASH, ("",))[0] == REFUSED)


def is_applied() -> bool:
    """Whether the last row was applied, and nobody has been told yet."""
    return bool(st.session_state.get(FLASH, ("",))[0] == APPLIED)


def show_flash() -> None:
    """Show the flash message once: the outcome of the last row.

    A form that moved down the page would open again: its browser forgets that it was closed.
    """
    words = session.words()
    outcome, details = st.session_state.pop(FLASH, (None, None))
    with st.container():  # also where it is empty: what comes below keeps its place
        if outcome == REFUSED:
            for sentence in details:
                st.error(escape_markdown(sentence))
        elif outcome == SAME:
            st.info(words("typed-row-same"))
        elif outcome == APPLIED:
            st.success(words("upload-applied", upload=details))
            st.page_link(Page.HISTORY, label=words("upload-to-history"))


def show_applied_briefly(sentence: str) -> None:
    """Say for some seconds, over a slide, that the last row was applied.

    sentence : key of the words, which may name the upload.
    """
    if is_applied():
        _, upload = st.session_state.pop(FLASH)
        st.toast(session.words()(sentence, upload=upload))


def _on_one_line(value: object) -> str | None:
    return None if value is None else " ".join(str(value).split())


def _apply(submission: Submission, accepted: Collection[str]) -> tuple[str, object]:
    words, reader, result = session.words(), identity(), submission.result
    if not permissions.may_apply(submission):
        return REFUSED, [words("rights-none")]
    acknowledged = sorted({one.code for one in result.warnings} & set(accepted))
    objections = [*result.errors, *(one for one in result.warnings if one.code not in acknowledged)]
    if objections:
        return REFUSED, [_sentence(one, result.kind) for one in objections]
    try:
        upload = desk.apply(
            engine(), submission, by=reader.author, member=reader.member, acknowledged=acknowledged
        )
    except store.RefusedChangeError as error:
        return REFUSED, [desk.refusal(error, words)]
    if upload is None:
        return SAME, None
    access.record(engine(), Occasion.UPLOAD, reader.account, str(upload))
    return APPLIED, upload


def _sentence(problem: Problem, kind: str | None) -> str:
    """Return the sentence about a wrong cell, with the name of its field and the fix."""
    problem_words = desk.problem_text(problem, kind, session.words())
    if problem.code == "personal-value":  # its own sentence speaks of a file and its columns
        return session.words()("typed-row-personal", header=problem_words.header or "")
    named = problem_words.header is None or problem_words.header in problem_words.sentence
    sentence = (
        problem_words.sentence if named else f"{problem_words.header}: {problem_words.sentence}"
    )
    return f"{sentence} {problem_words.fix}" if problem_words.fix else sentence
