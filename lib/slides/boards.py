"""Slides with the chart of a board: overview, directions, one indicator, exchange, mentoring."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from lib import periods, queries
from lib.charts import bullets, mentoring_forms, overview, path, sankey
from lib.export.pack.deck import Bars, Slide
from lib.queries.exchange.flows import IN_SANKEY, flows, folded, largest_giver
from lib.queries.exchange.selection import Selection
from lib.queries.mentoring.breakdown import forms_by_half
from lib.slides.scope import Scope
from lib.vocabulary import PlanStatus
from lib.wording import status, values

_LONGEST = 60
"""Characters of a category of a native chart."""

_COUNTED = "mentees"


def overview_slide(scope: Scope) -> Slide:
    """All directions: how many indicators have which status word."""
    words, board = scope.words, scope.query(queries.suppressed_strategy)
    if board.empty:
        return empty_slide(scope, "overview", words("page-overview"), words("board-empty"))
    earlier = scope.earlier or scope.moment
    then = queries.suppressed_strategy(scope.database, earlier)
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
        [scope.theme.plan[plan] for plan in used],
    )
    table = pd.DataFrame({words("figure-short"): names})
    table = table.assign(**{words.choice(plan): counted[str(plan)].tolist() for plan in used})
    return Slide(
        "overview",
        words("present-all"),
        overview.title(totals, words),
        overview.alt(totals | {"directions": len(rows)}, words),
        scope.source(_reports(scope, totals)),
        table=table,
        spec=overview.spec(words, scope.theme),
        data=overview.data(rows, trend, earlier.day.isoformat(), words),
        bars=bars,
    )


def direction_slide(scope: Scope, number: str) -> Slide:
    """One direction: its indicators on their way from baseline to target."""
    words, strategy = scope.words, scope.query(queries.suppressed_strategy)
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
            words("figure-value"): drawn["value"].tolist(),
            words("figure-path"): drawn["path"].tolist(),
            words("figure-plan"): drawn["status"].tolist(),
        }
    )
    return Slide(
        number,
        topic,
        bullets.title(totals, words),
        bullets.alt(rows, words),
        scope.source(_reports(scope, totals), words("bullets-note")),
        table=table,
        spec=bullets.spec(words, scope.theme),
        data=drawn,
        bars=Bars("bars", names, series, [scope.theme.mark, scope.theme.quiet]),
    )


def indicator_slide(scope: Scope, code: str) -> Slide:
    """One indicator over time beside its path, with the sentence that explains its status."""
    words, strategy = scope.words, scope.query(queries.suppressed_strategy)
    rows = strategy[strategy["indicator_code"] == code]
    if rows.empty:
        sentence = words("slide-indicator-none", code=code)
        return empty_slide(scope, f"indicator:{code}", words("slide-indicator"), sentence)
    row = values.rows(rows)[0]
    series = scope.query(queries.suppressed_series, code)
    known = series[series["value"].notna()]
    labels = [words.period(period) for period in known["period"]]
    bars = Bars(
        "lines",
        labels,
        {
            words("figure-value"): _numbers(known["value"]),
            words("figure-path"): _numbers(known["path"]),
        },
        [scope.theme.mark, scope.theme.quiet],
        digits=1,
    )
    timeline = path.Timeline(
        row,
        series,
        scope.query(queries.target_path, code),
        scope.moment.day.isoformat(),
        None,
        None,
        scope.known("notes").iloc[:0],
    )
    figures = [values.figure(value, row["unit_kind"], words) for value in known["value"]]
    planned = [values.planned(value, row, words) for value in known["path"]]
    return Slide(
        f"indicator:{code}",
        f"{code} {words.named(row)}",
        path.title(row | {"plan": row["computed"]}, words),
        status.explain(row, words),
        scope.source(status.describe_coverage(row, words)),
        sentences=[status.explain(row, words)],
        table=pd.DataFrame(
            {
                words("figure-period"): labels,
                words("figure-value"): figures,
                words("figure-path"): planned,
            }
        ),
        spec=path.spec(words, scope.theme) if len(series) else None,
        data=path.data(timeline, words) if len(series) else None,
        bars=bars if len(known) else None,
    )


def exchange_slide(scope: Scope) -> Slide:
    """Who gave what to whom in the last school year that is over."""
    words, topic = scope.words, scope.words("page-exchange")
    years = scope.query(queries.exchanges, None, ("period",))["period"].dropna()
    over = [year for year in sorted(set(years)) if periods.of(year).end < scope.moment.day]
    year = over[-1] if over else next(iter(sorted(set(years))), None)
    if year is None:
        return empty_slide(scope, "exchange", topic, words("exchange-empty"))
    selection = Selection(str(year))
    moved = scope.query(flows, selection, "party")
    if moved.empty:
        return empty_slide(scope, "exchange", topic, words("present-no-exchange"))
    drawn, names = folded(moved, IN_SANKEY), scope.parties
    giver, amount, total = largest_giver(moved)
    finding = {"resource": None, "unit": None, "giver": giver, "amount": amount, "total": total}
    table = moved.assign(**{side: moved[side].map(names) for side in ("giver", "receiver")})
    shown = pd.DataFrame(
        {
            words("figure-giver"): table["giver"].tolist(),
            words("figure-receiver"): table["receiver"].tolist(),
            words("figure-resource"): moved["resource"].map(names).tolist(),
            words("figure-exchanges"): moved["exchanges"].tolist(),
        }
    )
    return Slide(
        "exchange",
        topic,
        sankey.title(finding, names, words),
        sankey.alt(drawn, names, None, words),
        scope.source(words("exchange-note", year=words.period(str(year)))),
        table=shown,
        spec=sankey.spec(words, scope.theme, many=sankey.is_many(drawn)),
        data=sankey.data(drawn, names, words, level="party", parties={}),
        bars=_by_giver(scope, moved),
    )


def _by_giver(scope: Scope, moved: pd.DataFrame) -> Bars:
    """Transfers of every giver by resource; they are counted, so resources may be added."""
    sums = moved.pivot_table(
        index="giver", columns="resource", values="exchanges", aggfunc="sum", fill_value=0
    )
    return Bars(
        "stacked",
        [scope.parties.get(str(giver), str(giver)) for giver in sums.index],
        {scope.parties[str(resource)]: _numbers(sums[resource]) for resource in sums.columns},
        [scope.theme.resources[str(resource)] for resource in sums.columns],
    )


def mentoring_slide(scope: Scope) -> Slide:
    """Mentees by form and half-year."""
    words, topic = scope.words, scope.words("page-mentoring")
    coverage = scope.query(queries.mentoring_coverage)
    if coverage.empty:
        return empty_slide(scope, "mentoring", topic, words("mentoring-empty"))
    counts, forms = scope.query(forms_by_half), scope.known("mentoring_forms")
    headline = queries.mentoring_headline(coverage).set_index("column", drop=False)
    [count] = values.rows(headline.loc[[_COUNTED]])
    latest = values.rows(coverage)[-1]
    names = {row["form"]: words.named(row) for row in values.rows(forms)}
    halves = sorted(counts["half"].unique(), key=lambda code: periods.of(code))
    cells = counts.set_index(["half", "form"])[_COUNTED]
    drawn = {
        name: [_cell(cells.get((half, form))) for half in halves] for form, name in names.items()
    }
    table = pd.DataFrame(
        {
            words("figure-form-name"): [names.get(form, form) for form in counts["form"]],
            words("figure-half"): [words.period(half) for half in counts["half"]],
            **{
                words(f"figure-{name}"): [
                    _count(cell, hidden, scope)
                    for cell, hidden in zip(counts[name], counts["suppressed"], strict=True)
                ]
                for name in ("mentors", "mentees", "pairs", "groups")
            },
        }
    )
    return Slide(
        "mentoring",
        topic,
        mentoring_forms.title(count, words),
        mentoring_forms.alt(count, words),
        scope.source(
            words("mentoring-participations-note"),
            words("coverage", reported=latest["members_reported"], due=latest["members_due"]),
        ),
        table=table,
        spec=mentoring_forms.spec(words, scope.theme),
        data=mentoring_forms.data(counts, forms, _COUNTED, words),
        bars=Bars("columns", [words.period(half) for half in halves], drawn, scope.theme.forms),
    )


def _cell(cell: Any) -> float | None:
    return None if cell is None or pd.isna(cell) else float(cell)


def _count(cell: Any, hidden: bool, scope: Scope) -> object:
    """A count, nothing where it was not reported, or a word where it may not be shown."""
    if pd.notna(cell):
        return int(cell)
    return scope.words("figure-masked") if hidden else None


def empty_slide(scope: Scope, code: str, topic: str, sentence: str) -> Slide:
    """Say in one sentence why a slide has nothing to show."""
    return Slide(code, topic, sentence, sentence, scope.source())


def _reports(scope: Scope, totals: dict[str, Any]) -> str:
    return scope.words(
        "overview-reports", reported=totals["members_reported"], due=totals["members_due"]
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


def _numbers(column: pd.Series) -> Sequence[float | None]:
    return [None if pd.isna(value) else float(value) for value in column]


def _per_cent(share: pd.Series) -> Sequence[float | None]:
    return [None if pd.isna(value) else round(100 * float(value)) for value in share]
