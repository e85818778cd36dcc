"""A slide on the whole screen: its topic, its finding, chart, sentences or table, its source."""

import re

import streamlit as st

from lib.export.pack.deck import Slide as PackSlide
from lib.slides.figure_codes import figure_code
from lib.ui.about.model.panels import show_on_slide_in_words
from lib.ui.about.model.steps import MODEL
from lib.ui.kit import session
from lib.ui.kit.charts.chart_view import draw_on_slide, show_on_slide
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import AT, chosen, demo_day, is_known, moment
from lib.ui.meeting.present.slides import Slide, find_slide
from lib.ui.meeting.present.titles import COVER

SENTENCES, ROWS = 6, 6
"""Sentences and rows of a table that are readable on a slide from afar."""


def show_slide(code: str) -> Slide:
    """Draw a slide and return it."""
    slide = find_slide(code)
    view = slide.view
    with st.container(key=f"slide-{code}", gap=None):
        head = " · ".join(filter(None, (session.consortium_name(), slide.topic)))
        st.caption(escape_markdown(head))
        if isinstance(view, str):
            st.header(escape_markdown(view), anchor=False)
            if slide.step is not None:
                show_on_slide_in_words(slide.step)
            st.caption(escape_markdown(_source(_code_of(code))))
        elif isinstance(view, PackSlide):
            st.header(escape_markdown(view.title), anchor=False)
            _show_talk(view, code)
            st.caption(escape_markdown(_source(_code_of(code))))
        else:
            st.header(escape_markdown(view.title), anchor=False)
            show_on_slide(view, code)
            st.caption(escape_markdown(_source(view.coverage, view.note, _code_of(code))))
    return slide


def _code_of(address: str) -> str:
    """Return the short code of a slide, as paper has it; none of those that show no figures."""
    if address == COVER or address.startswith(MODEL):
        return ""
    return f"{session.words()('pack-figure')} {figure_code(moment(), address)}"


def _show_talk(slide: PackSlide, code: str) -> None:
    """Draw chart, sentences or table of a slide, as much as is readable from afar."""
    with st.container(key=f"talk-{re.sub('[^a-z0-9]+', '-', code.lower())}"):
        if slide.spec is not None and slide.data is not None:
            draw_on_slide(slide.spec, slide.data, slide.alt, f"talk-{code}")
        elif slide.sentences:
            shown = slide.sentences[:SENTENCES]
            st.markdown("\n".join(f"- {escape_markdown(one)}" for one in shown))
        elif len(slide.table):
            cells = slide.table.head(ROWS).map(escape_markdown)
            st.table(cells, hide_index=True, border="horizontal")


def _source(*notes: str) -> str:
    """Return moment, coverage and notes of a slide, and warnings about them, as one line."""
    words, now, chosen_at = session.words(), moment(), chosen(AT)
    parts = [
        words("banner-moment-unknown", at=chosen_at)
        if chosen_at and not is_known(chosen_at)
        else "",
        words("present-demo") if demo_day() else "",
        words("source-line", upload=now.upload, day=words.date(now.day.isoformat())),
        *notes,
    ]
    return " · ".join(part for part in parts if part)
