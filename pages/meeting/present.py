"""Present: boards or a meeting's running order full screen, a finding and a chart per slide."""

import streamlit as st

from lib import ui
from lib.ui.meeting.present import (
    arrangement,
    assistance,
    drawing,
    revisions,
    screen,
    speaker,
    titles,
)
from lib.ui.meeting.present.slides import find_slide

ui.require()
chosen = screen.chosen_slides(titles.all_titles())
if not chosen:
    arrangement.arrange(titles.all_titles(), titles.usual_slides(titles.titles()))
    st.stop()

if speaker.is_speakers_window():
    speaker.follow_show([find_slide(code) for code in chosen], assistance.shown_points(chosen))
    st.stop()

with st.container(key="slides"):
    shown = [drawing.show_slide(code) for code in chosen]
if len(chosen) == 1:
    revisions.show_revision(chosen[0])
assistance.offer_decision(chosen)
screen.steer(chosen, shown, assistance.shown_points(chosen))
