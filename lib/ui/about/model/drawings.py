"""Drawings of the steps as charts of pages and slides."""

from lib.slides.scope import Scope
from lib.slides.topics.model_drawings import draw_step
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.session import database, moment


@cached_part
def drawing(step: str) -> ChartView | None:
    """Return the drawing of a step; None for the steps that are told in words."""
    drawn = draw_step(Scope(database(), moment(), None, session.words()), step)
    if drawn is None:
        return None
    return ChartView(
        drawn.chart,
        data=drawn.data,
        title=drawn.title,
        alt=drawn.alt,
        table=(drawn.figures, drawn.columns),
        note=drawn.note,
    )
