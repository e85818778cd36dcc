"""Model: the consortium told in eight steps, each also a slide of the presentation."""

import streamlit as st

from lib import ui
from lib.slides.topics.model import code_of_step
from lib.ui.about.model import panels, steps
from lib.ui.kit.session import scope
from lib.ui.kit.stylesheets import use_stylesheet
from lib.ui.menu import Page

ui.require()
words, steps_of_model = ui.words(), steps.model_steps()
if not steps_of_model:
    ui.empty_state(words("model-empty"), words("model-empty-step"), Page.UPLOAD)
    st.stop()

use_stylesheet("model")
st.page_link(
    Page.PRESENT,
    label=words("model-present"),
    icon=":material/slideshow:",
    query_params={"slides": ",".join(code_of_step(step) for step in steps_of_model), **scope()},
)
for number, step in enumerate(steps_of_model, 1):
    panels.show_step(step, number)
