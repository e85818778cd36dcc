"""Settings: the consortium's names, its calendar, the limits of status words and small numbers."""

import streamlit as st

from lib import ui
from lib.access import AccountRole
from lib.ui.staff import settings

ui.require(AccountRole.COORDINATOR)
words = ui.words()

st.caption(words("settings-how"))
settings.show_settings()
