"""A step of the story drawn: title, text, its drawing or its cards, source."""

import streamlit as st

from lib.queries.model.areas import problem_areas
from lib.slides.model import Passage, Step
from lib.text import Text
from lib.ui.about.model.drawings import drawing
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.charts.chart_view import show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.stylesheets import use_stylesheet
from lib.vocabulary import ExchangeUnit

LETTERS, AREAS = "LETTERS", "WHY"


def show_step(step: Step, number: int) -> None:
    """Show a step on the page; its drawing where it has one, its cards where it has parts."""
    with st.container(key=f"model-{step.code}", border=True):
        st.markdown(f"### {number}. {escape_markdown(step.opening.title or step.code)}")
        _show_text(step.opening)
        view = drawing(step.code)
        if view is not None:
            with st.container(key=f"scroll-{step.code}"):
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
    figures = _area_figures() if step.code == AREAS else {}
    kind = "letters" if step.code == LETTERS else "cards"
    with st.container(key=f"model-{kind}-{place}-{step.code}", horizontal=True, gap="small"):
        for passage in step.parts:
            _show_card(passage, figures.get(passage.part.lower(), ""), f"{place}-{step.code}")


def _show_card(passage: Passage, figure: str, place: str) -> None:
    with st.container(key=f"model-card-{place}-{passage.part}", border=True, gap="xsmall"):
        if passage.title:
            st.markdown(f"**{escape_markdown(passage.title)}**")
        if passage.text:
            st.markdown(escape_markdown(passage.text))
        if figure:
            st.markdown(f":blue[**{escape_markdown(figure)}**]")
        if passage.source:
            st.caption(escape_markdown(passage.source))


def _show_text(passage: Passage) -> None:
    if passage.text:
        st.markdown(escape_markdown(passage.text))
    if passage.source:
        st.caption(escape_markdown(session.words()("model-source", source=passage.source)))


def _area_figures() -> dict[str, str]:
    """Return what shows each problem area improving: its own figure, and its indicators."""
    words = session.words()
    sentences = {}
    for area in query(problem_areas):
        parts = [_own_figure(area.code, area.value, area.unit, words)]
        if area.indicators:
            parts.append(words("model-area-plan", good=area.on_plan, all=area.indicators))
        sentences[area.code] = "; ".join(part for part in parts if part)
    return sentences


def _own_figure(area: str, value: float | None, unit: str | None, words: Text) -> str:
    if value is None or unit is None:
        return ""
    amount = (
        words.percent(value)
        if unit == "share"
        else f"{words.number(value, 0)} {words.choice(ExchangeUnit(unit))}"
    )
    return words(f"model-area-{area}", amount=amount)
