"""Directions: one direction's indicators against their path, and one of them in depth."""

import streamlit as st

from lib import figures, ui
from lib.charts import bullets
from lib.charts.written import rows
from lib.ui import choices, indicator, overriding

COLUMNS = ("indicator_code", "name", "period", "value", "path", "target", "target_period", "plan",
           "computed", "freshness", "members_reported", "members_due", "attainment")  # fmt: skip

ui.require()
text = ui.text()
strategy = ui.figure(figures.published, ui.period())
with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
    direction = choices.choose_direction(ui.known("directions"))
    st.caption(text("direction-keys"), width="stretch")
    st.page_link("pages/board/overview.py", label=text("direction-overview"),
                 icon=":material/arrow_back:")  # fmt: skip
st.header(ui.plain(f"{direction['direction']}. {text.named(direction)}"), anchor=False)
own = strategy[strategy["direction"] == direction["direction"]]
if own.empty:
    ui.nothing(text("direction-empty"), text("board-empty-step"), "pages/staff/upload.py")
    indicator.list_retired(direction["direction"])
    st.stop()

ui.show(
    bullets.bullets(text, ui.theme()),
    bullets.bullet_marks(own, text),
    "bullets",
    title=bullets.bullets_finding(own, text),
    alt=bullets.bullets_alt(own, text),
    table=(own, COLUMNS),
    note=" · ".join(filter(None, (text("bullets-note"), overriding.told_by_hand(own)))),
    select="indicator_code",
    on_select=choices.pick_indicator,
)
code = choices.choose_indicator(list(own["indicator_code"]))
indicator.list_retired(direction["direction"])
indicator.show_indicator(next(row for row in rows(own) if row["indicator_code"] == code))
