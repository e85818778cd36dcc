"""A short list of facts as two columns without a header: what it is, and its value in words."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from lib.ui.kit.escape import escape_markdown


def show_facts(facts: Iterable[tuple[str, object]]) -> None:
    """Draw facts: a label and a value each, which are escaped here."""
    frame = pd.DataFrame([[escape_markdown(cell) for cell in fact] for fact in facts])
    st.table(frame, hide_index=True, hide_header=True, border="horizontal")
