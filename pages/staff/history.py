"""Uploads, newest first: who, when, what changed; the original file; undo with its consequences."""

import streamlit as st

from lib import ui
from lib.access import AccountRole
from lib.ui.kit.desk import outcome
from lib.ui.staff import history

ui.require(AccountRole.STAFF)
words = ui.words()

outcome.show_outcome()
upload = history.choose_upload()
if upload is None:
    st.caption(words("history-how"))
else:
    history.show_upload(upload)
