"""Queries and chart of the overview, and its fit to one screen."""

from collections.abc import Iterator

import pandas as pd

from lib import queries
from lib.charts import overview
from lib.charts.overview.geometry import HEAD, LIST_ROW, ROW
from lib.charts.theme import SIGNS
from lib.store import CachedDatabase, Database, Moment
from lib.ui.board.overview.attention import Question, as_questions
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query, query_at, rows_of
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.session import earlier, period
from lib.ui.kit.stylesheets import use_stylesheet
from lib.ui.kit.tiles import Tile, tiles
from lib.wording.overrides import group_overrides

HEADLINE = ("members", "exchanges", "mentoring_participants", "on_time", "attainment")
COLUMNS = ("direction", "short", "reached", "on_plan", "slipping", "off_plan", "backwards",
           "not_due", "no_data", "by_hand", "not_firm", "better", "worse", "fresh", "due",
           "overdue", "members_reported", "members_due", "score", "previous_score")  # fmt: skip

MARGIN = 4
"""Height of the chart's own margins, in pixels."""

YEARS = 3
"""School years that are worked out before a reader chooses them."""


def fit(directions: int) -> None:
    """Set the height of the board: it fills the screen, or as a list is as long as it needs.

    It is never lower than its smallest readable type allows; then the page scrolls.
    """
    least = round((directions + HEAD) * ROW) + MARGIN
    listed = directions * LIST_ROW + MARGIN
    use_stylesheet("overview", least=f"{least}px", listed=f"{listed}px")


def strategy() -> pd.DataFrame:
    """Return the strategy at the reader's moment, as boards may show it."""
    return query(queries.suppressed_strategy, period())


def directions() -> pd.DataFrame:
    """Return ``queries.directions`` for what the reader has chosen, with what has changed."""
    return query(_directions, period(), earlier())


def _directions(
    source: Database, moment: Moment, period: str | None, earlier: Moment
) -> pd.DataFrame:
    now, then = (query_at(at, queries.suppressed_strategy, period) for at in (moment, earlier))
    numbers = query_at(moment, queries.known_directions)
    return queries.directions(now, numbers, query_at(moment, queries.trend), then)


@cached_part
def overview_view() -> ChartView | None:
    """Return the overview chart for what the reader has chosen; nothing without indicators."""
    words, board = session.words(), strategy()
    if board.empty:
        return None
    rows, totals = directions(), queries.status_counts(board)
    trend = query(queries.trend)
    if period():
        trend = trend[trend["period"] <= period()]
    data = overview.data(rows, trend, earlier().day.isoformat(), words)
    return ChartView(
        "overview",
        data=data,
        title=overview.title(totals | {"by_hand": 0}, words),
        alt=overview.alt(totals | {"directions": len(rows)}, words),
        table=(rows, COLUMNS),
        note=_joined(
            arrows(),
            words("overview-hollow") if totals["not_firm"] else "",
            group_overrides(board, words, SIGNS),
        ),
        coverage=words(
            "overview-reports",
            reported=totals["members_reported"],
            due=totals["members_due"],
        ),
    )


@cached_part
def first_sentence() -> str:
    """Return the sentence that counts directions, indicators and members on the board's day.

    Statuses set by hand are counted here: beside the finding they would take the board's room.
    """
    words, board = session.words(), strategy()
    members = queries.active_members(rows_of("members"), session.board_day())
    counts = words(
        "overview-about",
        directions=len(directions()),
        indicators=len(board),
        members=len(members),
    )
    by_hand = queries.status_counts(board)["by_hand"]
    return f"{counts}; {words('overview-by-hand', count=by_hand)}" if by_hand else counts


@cached_part
def headline() -> list[Tile]:
    """Return the figures above the board for what the reader has chosen."""
    return tiles(query(queries.headline, period()), HEADLINE)


@cached_part
def attained_in() -> str | None:
    """Return the school year of which the attainment above the board is."""
    figures = query(queries.headline, period()).set_index("code")
    year = figures.loc["attainment", "period"]
    return year if isinstance(year, str) else None


@cached_part
def questions() -> list[Question]:
    """Return the questions for the period that the reader has chosen."""
    return as_questions(query(queries.attention, period()))


def parts() -> Iterator[object]:
    """Work out all of the above, part by part; see ``ahead``."""
    yield from (part() for part in (strategy, overview_view, headline, attained_in, questions))
    first_sentence()


@cached_part
def years() -> list[str | None]:
    """Return the periods that a reader is likely to choose next, the likeliest first."""
    return [None, *sorted(query(queries.trend)["period"].unique(), reverse=True)[:YEARS]]


def prepare(source: CachedDatabase, at: Moment, period: str | None) -> None:
    """Work out what the overview asks for at a moment, so that nobody has to wait for it there."""
    for function in (queries.suppressed_strategy, queries.headline, queries.attention):
        source.cache.get(function, source, at, period)
    source.cache.get(queries.trend, source, at)


def arrows() -> str:
    """Return the note that explains the change arrows, with the day compared with."""
    words = session.words()
    return words("overview-arrows", day=words.date(earlier().day.isoformat()))


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
