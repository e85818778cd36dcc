"""A step of the story drawn: title, text, its drawing or its cards, source."""

from functools import partial

import pandas as pd
import streamlit as st

from lib.queries.model.areas import problem_areas
from lib.queries.model.signs import area_signs
from lib.slides.topics.model import AREAS_STEP, Passage, Step, sign_table, signs_of_part
from lib.ui.about.model.drawings import drawing
from lib.ui.about.model.links import rows_behind
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.charts.chart_toolbar import offer_table, show_source
from lib.ui.kit.charts.chart_view import show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import address
from lib.ui.kit.pickers import DIRECTION
from lib.ui.kit.stylesheets import use_stylesheet
from lib.ui.menu import Page
from lib.wording.model import sign_change, sign_judgement, sign_name, sign_periods

COLUMNS = ("area", "name", "then_now", "periods", "judgement")
"""Columns of the table of what shows areas improving."""

LETTERS = "LETTERS"
ON_SLIDE = 2
"""Signs of an area that a slide names; the page has them all."""


def show_step(step: Step, number: int) -> None:
    """Show a step on the page; its drawing where it has one, its cards where it has parts."""
    with st.container(key=f"model-{step.code}", border=True):
        st.markdown(f"### {number}. {escape_markdown(step.opening.title or step.code)}")
        _show_text(step.opening)
        view = drawing(step.code)
        if view is not None:
            show(view, f"model-{step.code.lower()}")
        show_cards(step, "page")


def show_on_slide_in_words(step: Step) -> None:
    """Show the text and the cards of a step below the title of its slide."""
    use_stylesheet("model")
    _show_text(step.opening)
    show_cards(step, "slide")


def show_cards(step: Step, place: str) -> None:
    """Show the parts of a step as cards side by side; on a phone below each other.

    place : where they stand, ``page`` or ``slide``; part of the keys.
    """
    if not step.parts:
        return
    kind = "letters" if step.code == LETTERS else "cards"
    signs = query(area_signs, session.words().language) if step.code == AREAS_STEP else None
    with st.container(key=f"model-{kind}-{place}-{step.code}", horizontal=True, gap="small"):
        for passage in step.parts:
            with st.container(key=f"model-card-{place}-{step.code}-{passage.part}", border=True,
                              gap="xsmall"):  # fmt: skip
                _show_card(passage)
                if signs is not None:
                    _show_signs(passage, signs, place)
    if signs is not None and place == "page":
        table = sign_table(step, signs, session.words())
        show_source("model-signs", "", partial(offer_table, "model-signs", table, COLUMNS))


def _show_card(passage: Passage) -> None:
    if passage.title:
        st.markdown(f"**{escape_markdown(passage.title)}**")
    if passage.text:
        st.markdown(escape_markdown(passage.text))
    if passage.source:
        st.caption(escape_markdown(passage.source))


def _show_text(passage: Passage) -> None:
    if passage.text:
        st.markdown(escape_markdown(passage.text))
    if passage.source:
        st.caption(escape_markdown(session.words()("model-source", source=passage.source)))


def _show_signs(passage: Passage, signs: pd.DataFrame, place: str) -> None:
    """Show what tells whether an area improves; on the page each leads to the rows behind it."""
    words, listed = session.words(), signs_of_part(passage, signs)
    for row in listed if place == "page" else listed[:ON_SLIDE]:
        name = escape_markdown(sign_name(row, words))
        change = escape_markdown(f"{sign_change(row, words)}, {sign_judgement(row, words)}")
        if place == "page":
            name = f"[{name}]({rows_behind(row)}), :small[{sign_periods(row)}]"
        st.markdown(f"**{change}**  \n{name}")
    area = next((one for one in query(problem_areas) if one.code == passage.part.lower()), None)
    if area is None or not area.compared:
        if not listed:
            st.caption(words("model-area-unknown"))
        return
    sentence = escape_markdown(
        words("model-area-moved", better=area.better, all=area.compared, worse=area.worse)
    )
    if place == "page":
        links = [
            f"[{number}]({address(Page.DIRECTIONS, {DIRECTION: number})})"
            for number in area.directions
        ]
        sentence = f"{sentence} {words('model-area-directions', directions=', '.join(links))}"
    st.markdown(sentence)
