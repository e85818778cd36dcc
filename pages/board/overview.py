"""Overview: how the eight directions stand, on one screen."""

import streamlit as st

from lib import figures, ui
from lib.charts import board, overview
from lib.ui import attention, changed, choices, summary
from lib.ui.headline import show_headline
from lib.ui.synergy import show_synergy

HEADLINE = ("members", "exchanges", "mentoring_participants", "on_time", "attainment")
COLUMNS = ("direction", "short", "reached", "on_plan", "slipping", "off_plan", "backwards",
           "not_due", "no_data", "better", "worse", "fresh", "due", "overdue", "members_reported",
           "members_due", "score", "previous_score")  # fmt: skip

ui.require()
text = ui.text()
strategy = summary.strategy()
if strategy.empty:
    ui.nothing(text("board-empty"), text("board-empty-step"), "pages/staff/upload.py")
    st.stop()

headline = ui.figure(figures.headline, ui.period())
with st.container(horizontal=True, vertical_alignment="center", gap="small"):
    show_headline(headline, HEADLINE)
    show_synergy(headline.set_index("code").at["attainment", "period"])
directions = summary.directions()
summary.fit(len(directions))
left, right = st.columns([7, 3], gap="small")
with left:
    chosen = ui.show(
        board.board(text, ui.theme()),
        summary.marks(),
        "overview",
        title=overview.board_finding(directions, text),
        alt=overview.board_alt(directions, text),
        table=(directions, COLUMNS),
        note=summary.note(strategy),
        select="direction",
        beside=summary.choose_since,
        height="stretch",
    )
with right, st.container(key="beside", gap="small"):
    if choices.choose_aside() == "changes":
        changed.list_changes()
    else:
        attention.list_questions(summary.questions())

if chosen:
    st.switch_page("pages/board/directions.py", query_params={"direction": chosen})
