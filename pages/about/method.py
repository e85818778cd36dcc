"""Method: how figures and statuses are made, with the thresholds and deadlines of the moment."""

import streamlit as st

from lib import ui
from lib.ui.about import method

ui.require()
st.markdown(ui.words()("method-intro"))
method.show_plan_words(ui.settings())
method.show_examples(ui.settings())
method.show_deadlines(ui.settings())
method.show_sums()
method.show_synergy()
method.show_criteria()
method.show_rest(ui.settings())
