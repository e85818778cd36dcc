"""The road map of a school as a timeline, and as a page to print and sign."""

import streamlit as st

from lib.charts.support import road_map as chart
from lib.export import picture, road_map_page
from lib.queries.disclosure.visibility import Visibility
from lib.queries.support.road_map import road_map, road_map_finding, stage_ends
from lib.ui.board.support.deficits import named_measures
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_toolbar import source_line
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import moment

TABLE = (
    *("factor", "measure", "measure_state", "term", "responsible", "fault"),
    *("upload", "file", "line"),
)


def show_road_map(visible: Visibility, school: str) -> None:
    """Draw the measures of a school over time, and offer the page to sign."""
    words, view = session.words(), road_map_view(visible, school)
    if view is None:
        st.caption(words("road-map-none"))
        return
    show(view, "road-map")
    st.download_button(
        words("road-map-print"),
        lambda: _page(visible, school, view),
        f"road-map-{school}.html",
        "text/html",
        icon=":material/print:",
        help=words("road-map-print-how"),
        on_click="ignore",
        key="road-map-print",
    )


@cached_part
def road_map_view(visible: Visibility, school: str) -> ChartView | None:
    """Return the timeline of a school; None where it has no measure that the reader may see."""
    words, names = session.words(), names_of_members()
    measures = query(road_map, visible, school)
    if measures.empty:
        return None
    finding = road_map_finding(measures) | {"school": names[school]}
    stages = query(stage_ends, visible, school)
    return ChartView(
        "road_map",
        data=chart.data(measures, stages, moment().day.isoformat(), words),
        title=chart.title(finding, words),
        alt=chart.alt(finding, measures, words),
        table=(named_measures(visible, school), TABLE),
        note=words("road-map-note"),
    )


def _page(visible: Visibility, school: str, view: ChartView) -> bytes:
    """Return the road map as a page of its own, with places for the signatures of the groups."""
    words = session.words()
    drawing = picture.svg(view.spec(), view.data, view.title, source_line())
    return road_map_page.page(
        names_of_members()[school],
        named_measures(visible, school),
        drawing,
        source_line(),
        session.consortium_name(),
        words,
    )
