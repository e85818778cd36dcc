"""Members: who belongs to the consortium."""

import streamlit as st

from lib import ui

ui.require()
st.dataframe(ui.known("members"))
