"""Slides of the strategy: all directions, one direction, one indicator."""

from collections.abc import Sequence
from functools import partial

import pandas as pd

from lib import periods, queries
from lib.charts import overview
from lib.charts.directions import bullets, path
from lib.charts.theme import Theme
from lib.export.pack.amounts import amounts
from lib.export.pack.deck import Bars, Slide
from lib.slides.parts import as_numbers, empty_slide, reports_note
from lib.slides.scope import Scope
from lib.text import Text
from lib.vocabulary import PlanStatus
from lib.wording import status, values
from lib.wording.values import Row

_LONGEST = 60
"""Characters of a category of a native chart."""


def overview_slide(scope: Scope) -> Slide:
    """All directions: how many indicators have which status word."""
    words, board = scope.words, scope.query(queries.suppressed_strategy, scope.period)
    if board.empty:
        return empty_slide(scope, "overview", words("page-overview"), words("board-empty"))
    earlier = scope.earlier or scope.moment
    then = queries.suppressed_strategy(scope.database, earlier, scope.period)
    trend = scope.query(queries.trend)
    rows = queries.directions(board, scope.query(queries.known_directions), trend, then)
    totals = queries.status_counts(board)
    counted = rows[rows["indicators"] > 0]
    names = [f"{row['direction']}. {words.named(row, 'short')}" for row in values.rows(counted)]
    counts = {plan: [float(count) for count in counted[str(plan)]] for plan in PlanStatus}
    used = [plan for plan, numbers in counts.items() if any(numbers)]
    bars = Bars(
        "stacked",
        names,
        {words.choice(plan): counts[plan] for plan in used},
        [_bar_colour(plan, scope.theme) for plan in used],
    )
    table = pd.DataFrame({words("figure-short"): names})
    table = table.assign(**{words.choice(plan): counted[str(plan)].tolist() for plan in used})
    return Slide(
        "overview",
        words("present-all"),
        overview.title(totals, words),
        overview.alt(totals | {"directions": len(rows)}, words),
        scope.source(reports_note(scope, totals)),
        table=table,
        spec=partial(overview.spec, words, scope.theme),
        data=overview.data(rows, trend, earlier.day.isoformat(), words),
        bars=bars,
    )


def _bar_colour(plan: PlanStatus, theme: Theme) -> str:
    """Return the colour of a status in a bar without shapes, which tell two greys apart."""
    return theme.faint if plan is PlanStatus.NO_DATA else theme.plan[plan]


def direction_slide(scope: Scope, number: str) -> Slide:
    """One direction: its indicators on their way from baseline to target."""
    words, strategy = scope.words, scope.query(queries.suppressed_strategy, scope.period)
    topic = f"{number}. {words.named(scope.directions[number])}"
    rows = strategy[strategy["direction"] == number]
    if rows.empty:
        return empty_slide(scope, number, topic, words("direction-empty"))
    totals = queries.status_counts(rows)
    drawn = bullets.data(rows, words)
    names = [_short(f"{row['indicator_code']} {words.named(row)}") for row in values.rows(rows)]
    series = {
        words("slide-done"): _per_cent(rows["done"]),
        words("slide-planned"): _per_cent(rows["planned"]),
    }
    table = pd.DataFrame(
        {
            words("figure-indicator-code"): rows["indicator_code"].tolist(),
            words("figure-name"): drawn["title"].tolist(),
            words("figure-period"): [words.period(period) for period in rows["period"]],
            words("figure-value"): amounts(drawn["value"], rows["value"], rows["unit_kind"]),
            words("figure-path"): amounts(drawn["path"], rows["path"], rows["unit_kind"]),
            words("figure-plan"): drawn["status"].tolist(),
        }
    )
    return Slide(
        number,
        topic,
        bullets.title(totals, words),
        bullets.alt(rows, words),
        scope.source(reports_note(scope, totals), words("bullets-note")),
        table=table,
        spec=partial(bullets.spec, words, scope.theme),
        data=drawn,
        bars=Bars("bars", names, series, [scope.theme.mark, scope.theme.quiet]),
    )


def indicator_slide(scope: Scope, code: str) -> Slide:
    """One indicator over time beside its path, with the sentence that explains its status."""
    words, strategy = scope.words, scope.query(queries.suppressed_strategy)
    rows = strategy[strategy["indicator_code"] == code]
    if rows.empty:
        return _absent_indicator(scope, code)
    row = values.rows(rows)[0]
    series = scope.query(queries.suppressed_series, code)
    target_path = scope.query(queries.target_path, code)
    shown = _with_target_path(series, target_path)
    notes = scope.rows_of("notes").iloc[:0]
    today = scope.moment.day.isoformat()
    timeline = path.Timeline(row, series, target_path, today, None, None, notes)
    return Slide(
        f"indicator:{code}",
        f"{code} {words.named(row)}",
        path.title(row | {"plan": row["computed"]}, words),
        status.explain(row, words),
        scope.source(status.describe_coverage(row, words)),
        sentences=[status.explain(row, words)],
        table=_path_table(shown, row, words),
        spec=partial(path.spec, words, scope.theme) if len(series) else None,
        data=path.data(timeline, words) if len(series) else None,
        bars=_path_lines(shown, scope) if shown["value"].notna().any() else None,
    )


def _absent_indicator(scope: Scope, code: str) -> Slide:
    """Return the slide of an indicator that is retired or that nobody knows yet."""
    words, indicators = scope.words, scope.rows_of("indicators")
    topic = f"{words('slide-indicator')} {code}"
    sentence = words("slide-indicator-none", code=code)
    for row in values.rows(indicators[indicators["indicator_code"] == code]):
        topic = f"{topic} {words.named(row)}"
        if isinstance(row["retired_on"], str):
            day = words.date(row["retired_on"])
            sentence = words("slide-indicator-retired", code=code, day=day)
    return empty_slide(scope, f"indicator:{code}", topic, sentence)


def _path_table(shown: pd.DataFrame, row: Row, words: Text) -> pd.DataFrame:
    """Return periods, values and planned values in words."""
    figures = [values.figure(value, row["unit_kind"], words) for value in shown["value"]]
    planned = [values.planned(value, row, words) for value in shown["path"]]
    units = [row["unit_kind"]] * len(shown)
    return pd.DataFrame(
        {
            words("figure-period"): [words.period(period) for period in shown["period"]],
            words("figure-value"): amounts(figures, shown["value"], units),
            words("figure-path"): amounts(planned, shown["path"], units),
        }
    )


def _path_lines(shown: pd.DataFrame, scope: Scope) -> Bars:
    """Return values and planned values as two lines that a presenter can edit."""
    words = scope.words
    return Bars(
        "lines",
        [words.period(period) for period in shown["period"]],
        {
            words("figure-value"): as_numbers(shown["value"]),
            words("figure-path"): as_numbers(shown["path"]),
        },
        [scope.theme.mark, scope.theme.quiet],
        digits=1,
    )


def _with_target_path(series: pd.DataFrame, target_path: pd.DataFrame) -> pd.DataFrame:
    """Return reported values and all points of the target path, in order: period, value, path.

    Values of periods that are still to come are missing.
    """
    reported = series.loc[series["value"].notna(), ["period", "value", "path"]]
    points = target_path.dropna(subset=["period", "value"])
    others = points[~points["period"].isin(reported["period"])].drop_duplicates("period")
    planned = pd.DataFrame({"period": others["period"], "path": others["value"]})
    rows = pd.concat([reported, planned], ignore_index=True)
    ends = rows["period"].map(lambda code: periods.of(code).end.isoformat())
    return rows.iloc[ends.argsort(kind="stable")].reset_index(drop=True)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


def _per_cent(share: pd.Series) -> Sequence[float | None]:
    return [None if pd.isna(value) else round(100 * float(value)) for value in share]
