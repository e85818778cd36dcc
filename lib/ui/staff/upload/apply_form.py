"""Form that applies a checked file: permission, consequences for the board, the button."""

import streamlit as st

from lib.desk import FileSubmission
from lib.ui.kit import session
from lib.ui.kit.desk.outcome import NOTE, apply
from lib.ui.kit.desk.permissions import show_refused
from lib.ui.kit.desk.preview import consequences_of, show_consequences
from lib.ui.staff.upload.problems import choose_acknowledged
from lib.vocabulary import UploadMode


def offer_apply(submission: FileSubmission) -> None:
    """Offer to apply a sound file, once its warnings are accepted; say where nothing changes."""
    words, difference = session.words(), submission.difference
    if difference is None:
        st.info(words("upload-mend"))
        return
    ended = _ended(submission)
    if not difference.new + difference.changed + ended:
        st.info(words("upload-nothing-new"))
        return
    if show_refused(submission):
        return
    show_consequences(consequences_of(submission))
    acknowledged = choose_acknowledged(submission)
    st.text_input(words("upload-note"), key=NOTE, max_chars=300)
    st.button(
        words("upload-apply", count=difference.new + difference.changed + ended),
        type="primary",
        disabled=acknowledged is None,
        on_click=apply,
        args=(submission, acknowledged),
        key="staff-apply",
    )


def _ended(submission: FileSubmission) -> int:
    """Count the stored rows that what was handed in would end."""
    return sum(
        table.difference.missing
        for table in submission.tables
        if table.difference and table.mode is UploadMode.REPLACE
    )
