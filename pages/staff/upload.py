"""Upload data: drop a file, see what was understood, mend it, preview it, apply it."""

import streamlit as st

from lib import ui
from lib.access import AccountRole
from lib.ui.kit.desk import outcome, preview
from lib.ui.staff import upload as uploading

ui.require(AccountRole.STAFF)
words = ui.words()
uploading.offer_templates()

outcome.show_outcome()
file = uploading.choose_file()
if file is None:
    st.caption(words("upload-how"))
else:
    kind, mode = uploading.choose_reading()
    submission = uploading.check(file, kind, mode)
    uploading.show_reading(submission)
    uploading.show_problems(submission)
    preview.show_changes(submission)
    uploading.offer_apply(submission)
