"""Slides of a presentation: each a topic with the chart view of a board."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts.theme import LIGHT, THEMES, Theme
from lib.export.pack.deck import Slide as PackSlide
from lib.queries.disclosure.visibility import Visibility
from lib.queries.exchange.selection import Selection
from lib.queries.meetings.register import find_meeting
from lib.running_order import parse_slide
from lib.slides.catalogue import COVER, INDICATOR, MEMBER
from lib.slides.catalogue import find_slide as find_pack_slide
from lib.slides.decks import meeting_cover
from lib.slides.scope import Scope
from lib.slides.topics.model import MODEL, Step, code_of_step
from lib.store import Moment
from lib.ui.about.model.drawings import drawing
from lib.ui.about.model.steps import model_steps
from lib.ui.board.directions import direction
from lib.ui.board.exchange import views as exchange
from lib.ui.board.exchange.pickers import VIEW
from lib.ui.board.mentoring import views as mentoring
from lib.ui.board.overview import view as overview
from lib.ui.board.overview.pickers import ASIDE
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.links import place_of_indicator
from lib.ui.kit.session import (
    database,
    earlier,
    moment,
    school_year,
    theme,
)
from lib.ui.kit.visibility import support_visibility
from lib.ui.meeting.present.titles import EXCHANGE, MAP, MATRIX, MENTORING, OVERVIEW
from lib.ui.menu import Page

COUNTED = "mentees"

BOARDS = {
    "overview": Page.OVERVIEW,
    "changes": Page.OVERVIEW,
    "attention": Page.OVERVIEW,
    "synergy": Page.OVERVIEW,
    "success": Page.DIRECTIONS,
    "exchange": Page.EXCHANGE,
    "matrix": Page.EXCHANGE,
    "map": Page.EXCHANGE,
    "support": Page.SUPPORT,
    "needs": Page.EXCHANGE,
    "mentoring": Page.MENTORING,
    "members": Page.MEMBERS,
    "agreements": Page.AGREEMENTS,
    "events": Page.EVENTS,
    "funding": Page.FUNDING,
}
"""Boards that show more of a slide in sentences; of decisions it is the agenda."""

PLACES = {
    "changes": {ASIDE: "changes"},
    "attention": {ASIDE: "attention"},
    "matrix": {VIEW: "matrix"},
    "map": {VIEW: "map"},
    "needs": {VIEW: "needs"},
}
"""Parameters of a board that show all of a slide."""


@dataclass(frozen=True)
class ScreenSlide:
    """One topic with the chart view of a board.

    view : the chart, a slide in sentences, or a sentence that says why there is nothing to show.
    board : the page that shows more; step : a step of the model, whose text and cards are shown
    too. opens : query parameters of that page.
    """

    topic: str
    board: Page
    view: ChartView | PackSlide | str
    opens: Mapping[str, str] = field(default_factory=dict)
    step: Step | None = None


def find_slide(code: str) -> ScreenSlide:
    """Return the slide with a code of ``all_titles``, at the reader's moment."""
    slides = {
        OVERVIEW: _overview,
        EXCHANGE: _exchange,
        MATRIX: _matrix,
        MAP: _map,
        MENTORING: _mentoring,
    }
    if code == COVER:
        return _cover()
    if code.startswith(MODEL):
        return _model(parse_slide(code).slide)
    if code in slides:
        return slides[code]()
    return _direction(code) if code in direction.directions() else _talk(code)


@cached_part
def _pack_slide(address: str, visible: Visibility, theme_name: str) -> PackSlide | None:
    point = parse_slide(address)
    scope = _scope(visible, THEMES[theme_name], point.filters)
    return find_pack_slide(scope, point.slide)


def table_of_slide(address: str) -> pd.DataFrame:
    """Return the figures of a slide as packs list them, under headers in words."""
    slide = _pack_slide(address, support_visibility(), theme().name)
    return pd.DataFrame() if slide is None else slide.table


def _scope(
    visible: Visibility, colours: Theme = LIGHT, filters: Mapping[str, str] | None = None
) -> Scope:
    """Return the scope of slides that packs have too: the reader's moments and language."""
    return Scope(
        database(),
        moment(),
        earlier(),
        session.words(),
        visible=visible,
        theme=colours,
        filters=filters or {},
    )


def _talk(code: str) -> ScreenSlide:
    """Return a slide that packs have too: sentences, one subject, or a board with filters."""
    slide = _pack_slide(code, support_visibility(), theme().name)
    assert slide is not None
    point = parse_slide(code)
    kind, _, subject = point.slide.partition(":")
    opens = dict(point.filters)
    if point.slide.startswith(INDICATOR):
        return ScreenSlide(slide.topic, Page.DIRECTIONS, slide, opens | place_of_indicator(subject))
    if point.slide.startswith(MEMBER):
        return ScreenSlide(slide.topic, Page.MEMBERS, slide, opens | {"member": subject})
    if kind in direction.directions():
        return ScreenSlide(slide.topic, Page.DIRECTIONS, slide, opens | {"direction": kind})
    opens |= PLACES.get(kind, {})
    return ScreenSlide(slide.topic, BOARDS.get(kind, Page.AGENDA), slide, opens)


def _cover() -> ScreenSlide:
    """Return the first slide: the consortium and the meeting that the address names."""
    words = session.words()
    meeting = find_meeting(
        database(), Moment(session.latest(), session.today()), st.query_params.get("meeting")
    )
    title, lines = meeting_cover(meeting, words) if meeting else (session.consortium_name(), [])
    slide = PackSlide(COVER, words("slide-cover"), title, title, "", lines)
    return ScreenSlide("", Page.AGENDA, slide)


def _overview() -> ScreenSlide:
    words, view = session.words(), overview.overview_view()
    topic = words("present-all" if view else "page-overview")
    return ScreenSlide(topic, Page.OVERVIEW, view or words("board-empty"))


def _direction(code: str) -> ScreenSlide:
    words, view = session.words(), direction.bullets_view(code)
    topic = f"{code}. {words.named(direction.directions()[code])}"
    return ScreenSlide(
        topic, Page.DIRECTIONS, view or words("direction-empty"), {"direction": code}
    )


def _exchange() -> ScreenSlide:
    return _of_exchange(session.words()("page-exchange"), "sankey", exchange.sankey_view)


def _matrix() -> ScreenSlide:
    """The matrix of parties: its numbers are read from the back row of a hall."""
    topic = session.words()("present-matrix")
    return _of_exchange(topic, "matrix", lambda year: exchange.matrix_view(year, "party"))


def _map() -> ScreenSlide:
    topic = session.words()("present-map")
    return _of_exchange(topic, "map", lambda year: exchange.map_view(year, "region"))


def _of_exchange(
    topic: str, view: str, draw: Callable[[Selection], ChartView | None]
) -> ScreenSlide:
    """Return a slide of all that was exchanged in the reader's school year, in one of the views."""
    words = session.words()
    year = school_year(query(queries.exchanges, None, ("period",))["period"])
    if not year:
        return ScreenSlide(topic, Page.EXCHANGE, words("exchange-empty"))
    selection = Selection(year)
    if exchange.is_empty(selection):
        return ScreenSlide(topic, Page.EXCHANGE, words("present-no-exchange"), {VIEW: view})
    return ScreenSlide(topic, Page.EXCHANGE, draw(selection) or words("map-none"), {VIEW: view})


def _mentoring() -> ScreenSlide:
    words = session.words()
    view = mentoring.missing_reports() or mentoring.forms_view(COUNTED)
    return ScreenSlide(words("page-mentoring"), Page.MENTORING, view)


def _model(code: str) -> ScreenSlide:
    """Return the slide of a step: its drawing, else its text and its cards under its title."""
    [step] = [step for step in model_steps() if code_of_step(step) == code]
    view, title = drawing(step.code), step.opening.title or step.code
    return ScreenSlide(title, Page.MODEL, view or title, step=None if view else step)
