"""Uploads, newest first: who, when, what changed; the original file; undo with its consequences."""

import streamlit as st

from lib import ui
from lib.access import AccountRole
from lib.ui.kit.desk import outcome
from lib.ui.staff.history import revisions, upload, uploads

ui.require(AccountRole.STAFF)
words = ui.words()

outcome.show_outcome(offers_undo=False)
chosen = uploads.choose_upload()
if chosen is None:
    st.caption(words("history-how"))
    revisions.show_revisions()
else:
    upload.show_upload(chosen)
