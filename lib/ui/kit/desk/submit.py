"""A row typed on a page goes through the door that files take."""

from collections.abc import Collection, Mapping

import pandas as pd
import streamlit as st

from lib import access, desk, store
from lib.access import Occasion
from lib.contracts import CONTRACTS
from lib.desk import Submission
from lib.export import spreadsheet
from lib.intake import Problem
from lib.ui.kit import session
from lib.ui.kit.desk import permissions
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.session import engine
from lib.ui.menu import Page

REFUSED, SAME, APPLIED = "refused", "same", "applied"
SAID = "typed-row-said"
"""Session key: what became of the last row, and the sentences against it or its upload."""


def hand_in(kind: str, cells: Mapping[str, object], accepted: Collection[str] = ()) -> bool:
    """Check a row as a file of its kind and apply it; return whether it was applied.

    cells : column -> text; days are ISO, choices are codes; what is left out is empty.
    accepted : codes of warnings that are meant; any other one refuses the row.

    Whoever presses the button is asked for their rights anew. The row is an upload like any other.
    """
    words, contract = session.words(), CONTRACTS[kind]
    row = {name: _on_one_line(cells.get(name)) for name in contract.names}
    frame = pd.DataFrame([row], dtype="str").set_axis(contract.header(words), axis=1)
    name = f"{kind}-{'-'.join(str(row[key]) for key in contract.key)}.csv"
    content = spreadsheet.csv(frame, words)
    submission = desk.check(engine(), content, name, kind=kind, today=desk.today(engine()))
    st.session_state[SAID] = _applied(submission, accepted)
    return bool(st.session_state[SAID][0] == APPLIED)


def refuse(sentence: str) -> None:
    """Say in the next run why a row was not even handed in."""
    st.session_state[SAID] = (REFUSED, [sentence])


def show_flash() -> None:
    """Say once what became of the last row."""
    words = session.words()
    outcome, said = st.session_state.pop(SAID, (None, None))
    if outcome == REFUSED:
        for sentence in said:
            st.error(escape_markdown(sentence))
    elif outcome == SAME:
        st.info(words("typed-row-same"))
    elif outcome == APPLIED:
        st.success(words("upload-applied", upload=said))
        st.page_link(Page.HISTORY, label=words("upload-to-history"))


def _on_one_line(value: object) -> str | None:
    return None if value is None else " ".join(str(value).split())


def _applied(submission: Submission, accepted: Collection[str]) -> tuple[str, object]:
    words, reader, result = session.words(), identity(), submission.result
    if not permissions.may_apply(submission):
        return REFUSED, [words("rights-none")]
    meant = sorted({one.code for one in result.warnings} & set(accepted))
    doubts = [*result.errors, *(one for one in result.warnings if one.code not in meant)]
    if doubts:
        return REFUSED, [_said(one, result.kind) for one in doubts]
    try:
        upload = desk.apply(
            engine(), submission, by=reader.author, member=reader.member, acknowledged=meant
        )
    except store.RefusedChangeError as error:
        return REFUSED, [desk.refusal(error, words)]
    if upload is None:
        return SAME, None
    access.record(engine(), Occasion.UPLOAD, reader.account, str(upload))
    return APPLIED, upload


def _said(problem: Problem, kind: str | None) -> str:
    """Say what is wrong with a cell under the name of its field, and how to mend it."""
    one = desk.problem_text(problem, kind, session.words())
    named = one.header is None or one.header in one.sentence
    said = one.sentence if named else f"{one.header}: {one.sentence}"
    return f"{said} {one.fix}" if one.fix else said
