"""One indicator in depth: parts of members in its gap, and the way back to its path."""

from collections.abc import Mapping

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import TargetPath
from lib.metrics.assessment.gap import GAP_PARTS, WAY_BACK
from lib.queries.snapshot import Row, Snapshot, read_snapshot, reports, with_parts
from lib.queries.strategy.selection import by_years, is_ended
from lib.queries.strategy.series import series
from lib.vocabulary import CONSORTIUM, QUOTIENTS, UnitKind


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
    return gap_parts_by_code(source, moment, {indicator_code: period})[indicator_code]


def gap_parts_by_code(
    source: store.Database, moment: store.Moment, period_by_code: Mapping[str, str]
) -> dict[str, pd.DataFrame]:
    """Return ``gap_parts`` of several indicators, each of its period; all are read together."""
    snapshot = read_snapshot(source, moment, list(period_by_code))
    rows = _counted(source, snapshot, period_by_code)
    figures = metrics.combine_with_coverage(rows)
    expected = _expected_members(snapshot, period_by_code)
    targets = _own_targets(source, moment, period_by_code)
    empty = pd.DataFrame(columns=list(GAP_PARTS)).astype(GAP_PARTS)
    parts_by_code = dict.fromkeys(period_by_code, empty)
    for indicator in snapshot.indicators.to_dict("records"):
        code = str(indicator["indicator_code"])
        figure = figures[figures["indicator_code"] == code]
        if figure["value"].isna().all():
            continue
        target_path, path = _path_of(snapshot, indicator, period_by_code[code], figure)
        parts_by_code[code] = metrics.gap_parts(
            rows[rows["indicator_code"] == code],
            expected[code],
            float(figure["value"].iloc[0] if path is None else path),
            target_path.sign,
            targets[code] if path is not None else None,
        )
    return parts_by_code


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
    since = None
    for code in reversed(compared[: compared.index(period) + 1]):
        parts = gap_parts(source, moment, indicator_code, code)
        of_member = parts[(parts["member_code"] == member_code) & parts["counted"]]
        if not (of_member["part"] < 0).any():
            break
        since = code
    return since


def own_targets(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> dict[str, float]:
    """Return the members' own targets of a period by member code."""
    return _own_targets(source, moment, {indicator_code: period})[indicator_code]


def _own_targets(
    source: store.Database, moment: store.Moment, period_by_code: Mapping[str, str]
) -> dict[str, dict[str, float]]:
    """Return ``own_targets`` of several indicators, each of its period."""
    where = {"indicator_code": list(period_by_code), "period": set(period_by_code.values())}
    rows = store.read(source, "targets", moment.upload, where)
    rows = rows[rows["member_code"] != CONSORTIUM]
    targets: dict[str, dict[str, float]] = {code: {} for code in period_by_code}
    columns = ("indicator_code", "period", "member_code", "target_value")
    for code, period, member, value in zip(*(rows[name] for name in columns), strict=True):
        if period == period_by_code[code]:
            targets[code][member] = float(value)
    return targets


def way_back(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> pd.DataFrame:
    """Return the fewest members, and how much of each, that bring an indicator back to its path.

    period : as ``gap_parts`` takes it. Returns the rows of ``metrics.way_back``: member_code,
    value, needed, part, carried. What silent members reported a year earlier counts, as it does in
    the likely figure, which gives the word. No rows where that figure is on its path or there is
    none, where the kind of aggregation cannot be divided, and for sensitive indicators, whose
    members are not shown.
    """
    snapshot = read_snapshot(source, moment, [indicator_code])
    period_by_code = {indicator_code: period}
    rows = metrics.with_carried_forward(
        _components(source, snapshot, period_by_code), period, snapshot.indicators, snapshot.members
    )
    figure = metrics.combine_with_coverage(rows)
    sensitive = snapshot.indicators["sensitive"].fillna(value=False).astype("bool")
    empty = pd.DataFrame(columns=list(WAY_BACK)).astype(WAY_BACK)
    if figure["value"].isna().all() or sensitive.any():
        return empty
    indicator = snapshot.indicators.to_dict("records")[0]
    target_path, path = _path_of(snapshot, indicator, period, figure)
    if path is None:
        return empty
    is_counted = indicator["unit_kind"] == UnitKind.COUNT
    return metrics.way_back(
        rows,
        _expected_members(snapshot, period_by_code)[indicator_code],
        path,
        target_path.sign,
        _own_targets(source, moment, period_by_code)[indicator_code],
        in_counts=is_counted and indicator["aggregation"] not in QUOTIENTS,
    )


def _path_of(
    snapshot: Snapshot, indicator: Row, period: str, figure: pd.DataFrame
) -> tuple[TargetPath, float | None]:
    """The target path of an indicator, and its value on the period's last day."""
    of = periods.of(period)
    target_path = snapshot.target_path(indicator, of.type)
    comparable = bool(figure["complete"].all()) and is_ended(snapshot, of)
    return target_path, target_path.path(of.end) if comparable else None


def _expected_members(
    snapshot: Snapshot, period_by_code: Mapping[str, str]
) -> dict[str, list[str]]:
    """Codes of the members that owe the report of each indicator on its period."""
    periods_by_code = snapshot.indicators[["indicator_code"]].assign(
        period=snapshot.indicators["indicator_code"].map(period_by_code)
    )
    members: dict[str, list[str]] = {code: [] for code in period_by_code}
    expected = metrics.expected_reports(periods_by_code, snapshot.indicators, snapshot.members)
    for code, member in zip(expected["indicator_code"], expected["member_code"], strict=True):
        members[code].append(member)
    return members


def _counted(
    source: store.Database, snapshot: Snapshot, period_by_code: Mapping[str, str]
) -> pd.DataFrame:
    """The components of the figure of each indicator in its period.

    They have the columns that ``combine_with_coverage`` takes.
    """
    rows = _components(source, snapshot, period_by_code)
    return rows[rows["period"] == rows["indicator_code"].map(period_by_code)]


def _components(
    source: store.Database, snapshot: Snapshot, period_by_code: Mapping[str, str]
) -> pd.DataFrame:
    """Like ``_counted``, with those of the year before each period."""
    within = set().union(*map(with_parts, period_by_code.values()))
    rows = reports(source, snapshot, list(period_by_code), within)
    components = metrics.counted_components(rows, snapshot.indicators, snapshot.members)
    yearly = {
        code
        for period in set(period_by_code.values())
        for code in by_years(snapshot, period)
        if period_by_code[code] == period
    }
    is_yearly = components["indicator_code"].isin(yearly)
    counted = metrics.as_reported(components[~is_yearly])
    if is_yearly.any():
        years = metrics.school_years(
            components[is_yearly].reset_index(drop=True), snapshot.indicators, snapshot.members
        )
        complete = metrics.complete_only(years)
        counted = complete if is_yearly.all() else pd.concat([counted, complete])
    return counted
