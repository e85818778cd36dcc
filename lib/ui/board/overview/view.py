"""The board of all directions on a page: its figures, and how it fits one screen."""

import pandas as pd

from lib import queries, store
from lib.charts import overview
from lib.charts.board import HEAD, LIST_ROW, ROW
from lib.store import Database, Moment
from lib.text import load
from lib.ui.board.overview.attention import Question, ask
from lib.ui.kit.cache import cached_part, query, query_at
from lib.ui.kit.chart_view import Picture
from lib.ui.kit.session import earlier, period, text
from lib.ui.kit.stylesheets import use_stylesheet
from lib.ui.kit.tiles import Tile, tiles
from lib.wording.overrides import list_overrides

HEADLINE = ("members", "exchanges", "mentoring_participants", "on_time", "attainment")
COLUMNS = ("direction", "short", "reached", "on_plan", "slipping", "off_plan", "backwards",
           "not_due", "no_data", "better", "worse", "fresh", "due", "overdue", "members_reported",
           "members_due", "score", "previous_score")  # fmt: skip

MARGIN = 4
"""Height of the chart's own margins, in pixels."""


def fit(directions: int) -> None:
    """Let a board of so many directions fill the screen, or be a list as long as it needs.

    It is never lower than its smallest readable type; then the page scrolls.
    """
    least = round((directions + HEAD) * ROW) + MARGIN
    listed = directions * LIST_ROW + MARGIN
    use_stylesheet("overview", least=f"{least}px", listed=f"{listed}px")


def strategy() -> pd.DataFrame:
    """Return the strategy at the reader's moment, as boards may show it."""
    return query(queries.suppressed_strategy, period())


def directions() -> pd.DataFrame:
    """Return ``figures.directions`` for what the reader has chosen, with what has changed."""
    return query(_directions, period(), earlier())


def _directions(
    source: Database, moment: Moment, period: str | None, earlier: Moment
) -> pd.DataFrame:
    now, then = (query_at(at, queries.full_strategy, period) for at in (moment, earlier))
    numbers = store.read(source, "directions", moment.upload)
    return queries.directions(now, numbers, query_at(moment, queries.trend), then)


def marks() -> pd.DataFrame:
    """Lay out what the board draws for what the reader has chosen."""
    return query(_marks, period(), earlier(), text().language)


def _marks(
    source: Database, moment: Moment, period: str | None, earlier: Moment, language: str
) -> pd.DataFrame:
    rows = query_at(moment, _directions, period, earlier)
    trend, since = query_at(moment, queries.trend), earlier.day.isoformat()
    return overview.board_marks(rows, trend, since, load(language))


@cached_part
def picture() -> Picture:
    """Return what the board shows for what the reader has chosen."""
    words, rows = text(), directions()
    return Picture(
        overview.board_finding(rows, words),
        overview.board_alt(rows, words),
        marks(),
        (rows, COLUMNS),
        _joined(arrows(), list_overrides(strategy(), text())),
    )


@cached_part
def headline() -> list[Tile]:
    """Return the figures above the board for what the reader has chosen."""
    return tiles(query(queries.headline, period()), HEADLINE)


@cached_part
def attained_in() -> str | None:
    """Return the school year of which the attainment above the board is."""
    found = query(queries.headline, period()).set_index("code")
    year = found.loc["attainment", "period"]
    return year if isinstance(year, str) else None


@cached_part
def questions() -> list[Question]:
    """Return what to ask about for what the reader has chosen."""
    return ask(query(_questions, period()))


def _questions(source: Database, moment: Moment, period: str | None) -> pd.DataFrame:
    return queries.questions(source, moment, query_at(moment, queries.suppressed_strategy, period))


def arrows() -> str:
    """Say what the arrows of the board tell, and since when."""
    words = text()
    return words("overview-arrows", day=words.date(earlier().day.isoformat()))


def _joined(*said: str) -> str:
    return " · ".join(filter(None, said))
