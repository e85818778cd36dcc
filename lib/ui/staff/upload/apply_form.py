"""Form that applies a checked file: permission, consequences for the board, the button."""

from collections.abc import Sequence

import streamlit as st

from lib.desk import FileSubmission
from lib.ui.kit import session
from lib.ui.kit.desk.outcome import NOTE
from lib.ui.kit.desk.permissions import show_refused
from lib.ui.kit.desk.preview import consequences_of, show_consequences
from lib.ui.staff.upload import drafts
from lib.ui.staff.upload.choices import ChosenFile
from lib.ui.staff.upload.drafts import changed_rows
from lib.ui.staff.upload.problems import choose_acknowledged, is_readable


def offer_apply(submission: FileSubmission, files: Sequence[ChosenFile]) -> None:
    """Offer to apply a sound file, once its warnings are accepted; say where nothing changes."""
    words = session.words()
    if not submission.is_sound:
        if is_readable(submission):
            st.info(words("upload-mend"))
        return
    if not changed_rows(submission):
        st.info(words("upload-nothing-new"))
        return
    if show_refused(submission):
        return
    show_consequences(consequences_of(submission))
    acknowledged = choose_acknowledged(submission)
    st.text_input(words("upload-note"), key=NOTE, max_chars=300)
    st.button(
        words("upload-apply", count=changed_rows(submission)),
        type="primary",
        disabled=acknowledged is None,
        on_click=drafts.apply,
        args=(submission, acknowledged, files),
        key="staff-apply",
    )
