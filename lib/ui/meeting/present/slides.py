"""Slides of a presentation: each a topic with the chart view of a board."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import streamlit as st

from lib import queries
from lib.charts.theme import LIGHT, THEMES, Theme
from lib.export.pack.deck import Slide as PackSlide
from lib.queries.exchange.selection import Selection
from lib.queries.meetings.register import find_meeting
from lib.queries.visibility import Visibility
from lib.running_order import parse_slide
from lib.slides.decks import INDICATOR, MEMBER, meeting_cover
from lib.slides.decks import find_slide as find_pack_slide
from lib.slides.figure_codes import figure_code
from lib.slides.scope import Scope
from lib.store import Moment
from lib.ui.about.model.drawings import drawing
from lib.ui.about.model.panels import show_on_slide_in_words
from lib.ui.about.model.steps import MODEL, Step, model_steps, slide_of
from lib.ui.board.directions import direction
from lib.ui.board.exchange import views as exchange
from lib.ui.board.exchange.pickers import VIEW
from lib.ui.board.mentoring import views as mentoring
from lib.ui.board.overview import view as overview
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.chart_view import ChartView, draw_on_slide, show_on_slide
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import (
    AT,
    chosen,
    database,
    demo_day,
    earlier,
    is_known,
    moment,
    school_year,
    theme,
)
from lib.ui.kit.visibility import support_visibility
from lib.ui.meeting.present.titles import COVER, EXCHANGE, MAP, MATRIX, MENTORING, OVERVIEW
from lib.ui.menu import Page

NAME_WIDTH = 42
"""Characters in a line of an indicator's name: a slide is narrower than the page of directions."""

COUNTED = "mentees"

SENTENCES, ROWS = 6, 6
"""Sentences and rows of a table that are readable on a slide from afar."""

BOARDS = {
    "overview": Page.OVERVIEW,
    "changes": Page.OVERVIEW,
    "attention": Page.OVERVIEW,
    "synergy": Page.OVERVIEW,
    "success": Page.DIRECTIONS,
    "exchange": Page.EXCHANGE,
    "matrix": Page.EXCHANGE,
    "map": Page.EXCHANGE,
    "needs": Page.EXCHANGE,
    "mentoring": Page.MENTORING,
    "members": Page.MEMBERS,
    "agreements": Page.AGREEMENTS,
    "events": Page.EVENTS,
    "funding": Page.FUNDING,
}
"""Boards that show more of a slide in sentences; of decisions it is the agenda."""


@dataclass(frozen=True)
class Slide:
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


def find_slide(code: str) -> Slide:
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
        return _model(code)
    if code in slides:
        return slides[code]()
    return _direction(code) if code in direction.directions() else _talk(code)


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


@cached_part
def _pack_slide(address: str, visible: Visibility, theme_name: str) -> PackSlide | None:
    point = parse_slide(address)
    scope = _scope(visible, THEMES[theme_name], point.filters)
    return find_pack_slide(scope, point.slide)


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


def _talk(code: str) -> Slide:
    """Return a slide that packs have too: sentences, one subject, or a board with filters."""
    slide = _pack_slide(code, support_visibility(), theme().name)
    assert slide is not None
    point = parse_slide(code)
    kind, _, subject = point.slide.partition(":")
    opens = dict(point.filters)
    if point.slide.startswith(INDICATOR):
        opens |= {"indicator": subject, "direction": subject.partition(".")[0]}
        return Slide(slide.topic, Page.DIRECTIONS, slide, opens)
    if point.slide.startswith(MEMBER):
        return Slide(slide.topic, Page.MEMBERS, slide, opens | {"member": subject})
    if kind in direction.directions():
        return Slide(slide.topic, Page.DIRECTIONS, slide, opens | {"direction": kind})
    return Slide(slide.topic, BOARDS.get(kind, Page.AGENDA), slide, opens)


def _cover() -> Slide:
    """Return the first slide: the consortium and the meeting that the address names."""
    words = session.words()
    meeting = find_meeting(
        database(), Moment(session.latest(), session.today()), st.query_params.get("meeting")
    )
    title, lines = meeting_cover(meeting, words) if meeting else (session.consortium_name(), [])
    slide = PackSlide(COVER, words("slide-cover"), title, title, "", lines)
    return Slide("", Page.AGENDA, slide)


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


def _overview() -> Slide:
    words, view = session.words(), overview.overview_view()
    topic = words("present-all" if view else "page-overview")
    return Slide(topic, Page.OVERVIEW, view or words("board-empty"))


def _direction(code: str) -> Slide:
    words, view = session.words(), direction.bullets_view(code, NAME_WIDTH)
    topic = f"{code}. {words.named(direction.directions()[code])}"
    return Slide(topic, Page.DIRECTIONS, view or words("direction-empty"), {"direction": code})


def _exchange() -> Slide:
    return _of_exchange(session.words()("page-exchange"), "sankey", exchange.sankey_view)


def _matrix() -> Slide:
    """The matrix of parties: its numbers are read from the back row of a hall."""
    topic = session.words()("present-matrix")
    return _of_exchange(topic, "matrix", lambda year: exchange.matrix_view(year, "party"))


def _map() -> Slide:
    topic = session.words()("present-map")
    return _of_exchange(topic, "map", lambda year: exchange.map_view(year, "region"))


def _of_exchange(topic: str, view: str, draw: Callable[[Selection], ChartView | None]) -> Slide:
    """Return a slide of all that was exchanged in the reader's school year, in one of the views."""
    words = session.words()
    years = query(queries.exchanges, None, ("period",)).rename(columns={"period": "school_year"})
    year = school_year(years)
    if not year:
        return Slide(topic, Page.EXCHANGE, words("exchange-empty"))
    selection = Selection(year)
    chart = None if exchange.is_empty(selection) else draw(selection)
    return Slide(topic, Page.EXCHANGE, chart or words("present-no-exchange"), {VIEW: view})


def _mentoring() -> Slide:
    words = session.words()
    view = mentoring.missing_reports() or mentoring.forms_view(COUNTED)
    return Slide(words("page-mentoring"), Page.MENTORING, view)


def _model(code: str) -> Slide:
    """Return the slide of a step: its drawing, else its text and its cards under its title."""
    [step] = [step for step in model_steps() if slide_of(step) == code]
    view, title = drawing(step.code), step.opening.title or step.code
    return Slide(title, Page.MODEL, view or title, step=None if view else step)
