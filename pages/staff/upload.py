"""Upload data: drop a file, see what was understood, mend it, preview it, apply it."""

import streamlit as st

from lib import ui
from lib.access import AccountRole
from lib.ui.kit.desk import outcome, preview, submit
from lib.ui.staff.upload import applying, choosing, mending, problems, reading

ui.require(AccountRole.STAFF)
words = ui.words()
choosing.offer_templates()

outcome.show_outcome()
submit.show_flash()
file = choosing.choose_file()
if file is None:
    st.caption(words("upload-how"))
else:
    kind, mode = choosing.choose_reading()
    submission = choosing.check(file, kind, mode)
    reading.show_reading(submission)
    mending.offer_undo_edits(file)
    problems.show_problems(submission)
    preview.show_changes(submission)
    applying.offer_apply(submission)
