"""Uploads, newest first: who, when, what changed; the original file; undo with its consequences."""

import streamlit as st

from lib.ui import staff
from lib.ui.guard import require
from lib.ui.session import text

require()
words = text()
st.title(words("page-history"))

staff.show_outcome()
upload = staff.choose_upload()
if upload is None:
    st.caption(words("history-how"))
else:
    staff.show_upload(upload)
