"""Upload data: drop a file, see what was understood, mend it, preview it, apply it."""

import streamlit as st

from lib.ui import staff
from lib.ui.guard import require
from lib.ui.session import text

require()
words = text()
title, templates = st.columns([4, 1], vertical_alignment="bottom")
title.title(words("page-upload"))
with templates:
    staff.offer_templates()

staff.show_outcome()
file = staff.choose_file()
if file is None:
    st.caption(words("upload-how"))
else:
    kind, mode = staff.choose_reading()
    checking = staff.check(file, kind, mode)
    staff.show_reading(checking)
    staff.show_problems(checking)
    staff.show_changes(checking)
    staff.offer_apply(checking)
