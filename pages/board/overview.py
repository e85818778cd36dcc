"""Overview: how the eight directions stand, on one screen."""

import streamlit as st

from lib import figures, ui
from lib.charts import overview
from lib.ui.attention import list_questions
from lib.ui.headline import show_headline
from lib.ui.overriding import told_by_hand

HEADLINE = ("members", "exchanges", "mentoring_participants", "on_time", "attainment")
COLUMNS = ("direction", "short", "reached", "on_plan", "slipping", "off_plan", "backwards",
           "not_due", "no_data", "members_reported", "members_due", "score")  # fmt: skip

ui.require()
text = ui.text()
strategy = ui.figure(figures.strategy, ui.period())
if strategy.empty:
    ui.nothing(text("board-empty"), text("board-empty-step"), "pages/staff/upload.py")
    st.stop()

show_headline(ui.figure(figures.headline, ui.period()), HEADLINE)
directions = figures.directions(strategy, ui.known("directions"))
board, questions = st.columns([7, 3], gap="medium")
with board:
    chosen = ui.show(
        overview.board(text, ui.theme()),
        overview.board_marks(directions, ui.figure(figures.trend), text),
        "overview",
        title=overview.board_finding(directions, text),
        alt=overview.board_alt(directions, text),
        table=(directions, COLUMNS),
        note=told_by_hand(strategy),
        select="direction",
    )
with questions:
    st.markdown(f"#### {text('attention-title')}")
    list_questions(strategy)

if chosen:
    st.switch_page("pages/board/directions.py", query_params={"direction": chosen})
