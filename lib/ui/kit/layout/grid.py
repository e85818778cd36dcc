"""Places side by side, row by row: a phone, which puts them below each other, keeps their order."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def places(count: int, across: int = 3) -> list[DeltaGenerator]:
    """Return ``count`` columns of equal width in reading order, ``across`` in a row."""
    return [place for _ in range(0, count, across) for place in st.columns(across)][:count]
