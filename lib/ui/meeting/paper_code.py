"""The short code and the QR of what is printed: typed or scanned, they open these figures again."""

from base64 import b64encode
from html import escape

import streamlit as st

from lib.cache import SHARED
from lib.export.qr import qr_svg
from lib.running_order import slide_address
from lib.slides.figure_codes import figure_code, figure_link
from lib.ui.kit import session
from lib.ui.meeting.agenda.downloads import app_address
from lib.ui.meeting.agenda.page_points import chosen_points
from lib.ui.menu import Page


def show_code_of_board(page: Page) -> None:
    """Put the code of a board, as it is filtered now, on paper; other pages have none."""
    points = chosen_points(page) if page.section == "board" else []
    if points:
        show_code_on_paper(slide_address(points[0]))


def show_code_on_paper(address: str) -> None:
    """Put the code of a slide at the reader's moment, and its QR, on paper only.

    address : of the slide. Without a browser that says where the app is there is no QR.
    """
    code, base = figure_code(session.moment(), address), app_address()
    label, picture = session.words()("pack-figure"), ""
    if base:
        drawing = SHARED.get(qr_svg, figure_link(base, code))
        source = f"data:image/svg+xml;base64,{b64encode(drawing.encode()).decode()}"
        picture = f'<img src="{source}" alt="">'
    caption = f"<span>{escape(label)} <code>{escape(code)}</code></span>"
    st.html(f'<div class="on-paper">{picture}{caption}</div>')
