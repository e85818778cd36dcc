"""Present: the overview and the chosen directions full screen, a finding and a chart per slide."""

import streamlit as st

from lib import ui
from lib.ui.meeting.present import screen, slides

ui.require()
titles = slides.titles()
chosen = screen.chosen_slides(titles)
if not chosen:
    screen.arrange(titles, slides.usual_slides(titles))
    st.stop()

with st.container(key="slides"):
    shown = [slides.show_slide(code) for code in chosen]
screen.steer(shown)
