"""What only a printed page shows: in place of menus and pickers, which it does not."""

from html import escape

import streamlit as st


def show_on_paper(text: str) -> None:
    """Draw a line that is printed and not seen on the screen."""
    st.html(line_on_paper(text))


def line_on_paper(text: str) -> str:
    """Return such a line as HTML."""
    return f'<div class="on-paper">{escape(text)}</div>'
