"""One indicator in depth: parts of members in its gap, and the way back to its path."""

from collections.abc import Collection, Iterator, Sequence

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import TargetPath
from lib.metrics.aggregation import PER_PERIOD
from lib.metrics.assessment.gap import GAP_PARTS, WAY_BACK
from lib.queries.snapshot import Row, Snapshot, read_snapshot, reports, with_parts
from lib.queries.strategy.selection import by_years, is_ended
from lib.queries.strategy.series import series
from lib.vocabulary import CONSORTIUM, QUOTIENTS, UnitKind

Figure = tuple[str, str]
"""A figure of the consortium: its indicator's code, and its period.

Where several are asked for, all periods of one indicator must be of one length.
"""

READ_TOGETHER = 6
"""Figures that are read at once where only the first few may be needed."""


def gap_parts(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> pd.DataFrame:
    """Return the parts of members in the gap between an indicator's figure and its target path.

    period : of the indicator's own length, or a school year, derived as in ``strategy``.

    Returns
    -------
    One row per member (see ``metrics.gap_parts``): member_code, part, counted. Members are compared
    with the path, a member with a target of its own with that. If there is no path, or the year is
    unfinished and not compared with it, they are compared with the consortium's figure, and the
    parts add up to zero. No rows if there is no figure.
    """
    return gap_parts_of(source, moment, [(indicator_code, period)])[indicator_code, period]


def gap_parts_of(
    source: store.Database, moment: store.Moment, figures: Collection[Figure]
) -> dict[Figure, pd.DataFrame]:
    """Return ``gap_parts`` of several figures; all are read together."""
    snapshot = read_snapshot(source, moment, {code for code, _period in figures})
    rows = _components(source, moment, figures)
    totals = dict(list(metrics.combine_with_coverage(rows).groupby(PER_PERIOD)))
    components = dict(list(rows.groupby(PER_PERIOD)))
    expected = _expected_members(snapshot, figures)
    targets = _own_targets(source, moment, figures)
    indicators = {row["indicator_code"]: row for row in snapshot.passports}
    empty = pd.DataFrame(columns=list(GAP_PARTS)).astype(GAP_PARTS)
    parts = dict.fromkeys(figures, empty)
    for figure in figures:
        if figure not in totals or totals[figure]["value"].isna().all():
            continue
        code, period = figure
        target_path, path = _path_of(snapshot, indicators[code], period, totals[figure])
        parts[figure] = metrics.gap_parts(
            components[figure],
            expected[figure],
            float(totals[figure]["value"].iloc[0] if path is None else path),
            target_path.sign,
            targets[figure] if path is not None else None,
        )
    return parts


def behind_since(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str, member_code: str
) -> str | None:
    """Return the first period from which on a member has held an indicator back in each.

    period : the last of them. Every compared period before it counts as far back as the member's
    report is in the figure and pulls it below the path. None where it does not do so in the last.
    """
    of_indicator = series(source, moment, indicator_code).dropna(subset=["value", "path"])
    compared = list(of_indicator["period"])
    if period not in compared:
        return None
    figures = [(indicator_code, code) for code in compared[compared.index(period) :: -1]]
    since = None
    for (_code, earlier), parts in _gap_parts_in_turn(source, moment, figures):
        of_member = parts[(parts["member_code"] == member_code) & parts["counted"]]
        if not (of_member["part"] < 0).any():
            break
        since = earlier
    return since


def _gap_parts_in_turn(
    source: store.Database, moment: store.Moment, figures: Sequence[Figure]
) -> Iterator[tuple[Figure, pd.DataFrame]]:
    """Yield (figure, parts) lazily, a few figures a query, since most callers stop early."""
    for first in range(0, len(figures), READ_TOGETHER):
        yield from gap_parts_of(source, moment, figures[first : first + READ_TOGETHER]).items()


def own_targets(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> dict[str, float]:
    """Return the members' own targets of a period by member code."""
    figure = (indicator_code, period)
    return _own_targets(source, moment, [figure])[figure]


def _own_targets(
    source: store.Database, moment: store.Moment, figures: Collection[Figure]
) -> dict[Figure, dict[str, float]]:
    """Return ``own_targets`` of several figures."""
    codes, of_periods = ({figure[place] for figure in figures} for place in range(2))
    where = {"indicator_code": codes, "period": of_periods}
    rows = store.read(source, "targets", moment.upload, where)
    rows = rows[rows["member_code"] != CONSORTIUM]
    targets: dict[Figure, dict[str, float]] = {figure: {} for figure in figures}
    columns = (*PER_PERIOD, "member_code", "target_value")
    for code, period, member, value in zip(*(rows[name] for name in columns), strict=True):
        if (code, period) in targets:
            targets[code, period][member] = float(value)
    return targets


def way_back(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> pd.DataFrame:
    """Return the fewest members, and how much of each, that bring an indicator back to its path.

    period : as ``gap_parts`` takes it. Returns the rows of ``metrics.way_back``: member_code,
    value, needed, part, carried. What silent members reported a year earlier counts, as it does in
    the likely figure, which gives the word. No rows where that figure is on its path or there is
    none, and for sensitive indicators, whose members are not shown.
    """
    snapshot = read_snapshot(source, moment, [indicator_code])
    figure = (indicator_code, period)
    rows = metrics.with_carried_forward(
        _components_and_before(source, moment, [figure]),
        period,
        snapshot.indicators,
        snapshot.members,
    )
    total = metrics.combine_with_coverage(rows)
    sensitive = snapshot.indicators["sensitive"].fillna(value=False).astype("bool")
    empty = pd.DataFrame(columns=list(WAY_BACK)).astype(WAY_BACK)
    if total["value"].isna().all() or sensitive.any():
        return empty
    indicator = snapshot.passports[0]
    target_path, path = _path_of(snapshot, indicator, period, total)
    if path is None:
        return empty
    is_counted = indicator["unit_kind"] == UnitKind.COUNT
    return metrics.way_back(
        rows,
        _expected_members(snapshot, [figure])[figure],
        path,
        target_path.sign,
        _own_targets(source, moment, [figure])[figure],
        in_counts=is_counted and indicator["aggregation"] not in QUOTIENTS,
    )


def _path_of(
    snapshot: Snapshot, indicator: Row, period: str, total: pd.DataFrame
) -> tuple[TargetPath, float | None]:
    """The target path of an indicator, and its value on the period's last day."""
    of = periods.of(period)
    target_path = snapshot.target_path(indicator, of.type)
    comparable = bool(total["complete"].all()) and is_ended(snapshot, of)
    return target_path, target_path.path(of.end) if comparable else None


def _expected_members(snapshot: Snapshot, figures: Collection[Figure]) -> dict[Figure, list[str]]:
    """Codes of the members that owe the reports of each figure."""
    codes = set(snapshot.indicators["indicator_code"])
    requested = [figure for figure in figures if figure[0] in codes]
    expected = metrics.expected_reports(
        pd.DataFrame(requested, columns=PER_PERIOD, dtype="str"),
        snapshot.indicators,
        snapshot.members,
    )
    members: dict[Figure, list[str]] = {figure: [] for figure in figures}
    columns = (*PER_PERIOD, "member_code")
    for code, period, member in zip(*(expected[name] for name in columns), strict=True):
        members[code, period].append(member)
    return members


def _components(
    source: store.Database, moment: store.Moment, figures: Collection[Figure]
) -> pd.DataFrame:
    """The components of figures, with the columns that ``combine_with_coverage`` takes."""
    rows = _components_and_before(source, moment, figures)
    return rows[pd.MultiIndex.from_frame(rows[PER_PERIOD]).isin(list(figures))]


def _components_and_before(
    source: store.Database, moment: store.Moment, figures: Collection[Figure]
) -> pd.DataFrame:
    """Like ``_components``, with those of the year before each period."""
    codes = {code for code, _period in figures}
    snapshot = read_snapshot(source, moment, codes)
    within = set().union(*(with_parts(period) for _code, period in figures))
    rows = reports(source, snapshot, codes, within)
    components = metrics.counted_components(rows, snapshot.indicators, snapshot.members)
    yearly = {code for code, period in figures if code in by_years(snapshot, period)}
    is_yearly = components["indicator_code"].isin(yearly)
    counted = metrics.as_reported(components[~is_yearly])
    if is_yearly.any():
        years = metrics.school_years(
            components[is_yearly].reset_index(drop=True), snapshot.indicators, snapshot.members
        )
        complete = metrics.complete_only(years)
        counted = complete if is_yearly.all() else pd.concat([counted, complete])
    return counted
