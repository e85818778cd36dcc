"""One direction: the rows of its indicators, and their bullets."""

from lib import queries
from lib.charts.directions import bullets
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.session import period
from lib.wording.overrides import list_overrides
from lib.wording.values import Row, rows

COLUMNS = ("indicator_code", "name", "period", "value", "path", "target", "target_period", "plan",
           "computed", "freshness", "members_reported", "members_due", "attainment")  # fmt: skip


@cached_part
def directions() -> dict[str, Row]:
    """Return the rows of all directions by their numbers."""
    return {row["direction"]: row for row in rows(query(queries.known_directions))}


@cached_part
def indicators(direction: str) -> dict[str, Row]:
    """Return the rows of ``queries.suppressed_strategy`` of a direction by their codes."""
    strategy = query(queries.suppressed_strategy, period())
    of_direction = strategy[strategy["direction"] == direction]
    return {row["indicator_code"]: row for row in rows(of_direction)}


@cached_part
def bullets_view(direction: str) -> ChartView | None:
    """Return the bullets of a direction; nothing without indicators."""
    words, strategy = session.words(), query(queries.suppressed_strategy, period())
    rows = strategy[strategy["direction"] == direction]
    if rows.empty:
        return None
    totals = queries.status_counts(rows)
    return ChartView(
        "bullets",
        data=bullets.data(rows, words),
        title=bullets.title(totals, words),
        alt=bullets.alt(rows, words),
        table=(rows, COLUMNS),
        note=" · ".join(filter(None, (words("bullets-note"), list_overrides(rows, words)))),
        coverage=words(
            "overview-reports",
            reported=totals["members_reported"],
            due=totals["members_due"],
        ),
    )
