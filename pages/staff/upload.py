"""Upload data: drop files, see what was understood, mend it, preview it, apply it."""

import streamlit as st

from lib import ui
from lib.access import AccountRole
from lib.ui.kit.desk import debts, first_steps, outcome, preview, submit
from lib.ui.staff.upload import apply_form, checks, corrections, drafts, file_box, problems, reading

ui.require(AccountRole.STAFF)
words = ui.words()
debts.show_own_debt()
first_steps.show_first_steps()
file_box.offer_templates()

outcome.show_outcome()
submit.show_flash()
files = drafts.open_files() or file_box.choose_files()
if not files:
    drafts.offer_drafts()
    st.caption(words("upload-how"))
else:
    mode = file_box.choose_reading(files)
    submission = checks.check(files, mode)
    drafts.keep(files, mode, submission)
    reading.show_reading(submission, files)
    corrections.offer_undo_edits(files)
    problems.show_problems(submission)
    preview.show_changes(submission)
    apply_form.offer_apply(submission, files)
