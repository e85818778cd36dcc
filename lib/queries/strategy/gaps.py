"""One indicator in depth: its target path, the path before its last change, parts of its gap."""

from datetime import date, timedelta

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import TargetPath
from lib.metrics.assessment.gap import GAP_PARTS, WAY_BACK
from lib.queries.snapshot import Row, Snapshot, read_snapshot, reports, with_parts
from lib.queries.strategy.selection import by_years, is_ended
from lib.vocabulary import CONSORTIUM, Aggregation, Better, UnitKind

PATH_POINTS = {"period": "str", "on": "str", "value": "float64", "kind": "str"}
PATH_UPLOADS = ("indicators", "targets", "undo")
"""Kinds of uploads that may change a target path."""

PATH_COLUMNS = ["better", "path", "baseline_period", "baseline_value", "range_low", "range_high"]
TARGET_COLUMNS = ["period", "target_value"]
"""Columns of indicators and of targets from which a target path is calculated."""


def target_path(source: store.Database, moment: store.Moment, indicator_code: str) -> pd.DataFrame:
    """Return the target path of one indicator: a line through dated points.

    Returns
    -------
    One row per point, in order of time: period, on (its last day, ISO text), value (in the
    indicator's unit), kind (baseline, milestone or target; missing at points that only shape the
    line: where the plan goes by steps, the value on the day before each). Of a range, and where
    there are no targets, the baseline alone. No rows where the indicator is unknown or retired,
    or nothing of it is dated.
    """
    snapshot = read_snapshot(source, moment, [indicator_code])
    return _line(_only_target_path(snapshot)) if len(snapshot.indicators) else _frame([])


def target_path_before(
    source: store.Database, moment: store.Moment, indicator_code: str
) -> tuple[pd.DataFrame, int] | None:
    """Return the line of ``target_path`` as it was before its last change, and the upload of that.

    Nothing where the path never changed. Targets for years to come that were added behind the
    last one changed it too: until then the line was flat there.
    """
    history = store.history(source)
    uploads = history.loc[history["kind"].isin(PATH_UPLOADS), "upload"]
    now = _path_cells(source, moment.upload).get(indicator_code)
    for upload in uploads[uploads <= moment.upload]:
        if _path_cells(source, int(upload) - 1).get(indicator_code) != now:
            then = target_path(source, store.Moment(upload - 1, moment.day), indicator_code)
            return (then, int(upload)) if "target" in set(then["kind"]) else None
    return None


@store.cached
def _path_cells(source: store.Database, upload: int) -> dict[str, list[tuple[object, ...]]]:
    """The cells that define the target path of each indicator as of an upload, by its code."""
    indicators = store.read(source, "indicators", upload)
    targets = store.read(source, "targets", upload, {"member_code": CONSORTIUM})
    cells_by_code: dict[str, list[tuple[object, ...]]] = {}
    for rows, names in ((indicators, PATH_COLUMNS), (targets, TARGET_COLUMNS)):
        for code, *cells in rows[["indicator_code", *names]].itertuples(index=False):
            cells_by_code.setdefault(code, []).append(
                tuple(None if pd.isna(c) else c for c in cells)
            )
    return cells_by_code


def _only_target_path(snapshot: Snapshot) -> TargetPath:
    indicator = _only_indicator(snapshot)
    return snapshot.target_path(indicator, snapshot.compared_by(indicator))


def _only_indicator(snapshot: Snapshot) -> Row:
    return snapshot.indicators.to_dict("records")[0]


Point = tuple[date, float | None, str | None]


def _line(target_path: TargetPath) -> pd.DataFrame:
    dated = {period.end: period.code for period, _value in target_path.targets}
    if target_path.baseline_period:
        dated |= {target_path.baseline_period.end: target_path.baseline_period.code}
    points: list[Point] = []
    for day, value, kind in _dated(target_path):
        if target_path.by_steps and points:
            eve = day - timedelta(days=1)
            points.append((eve, target_path.path(eve), None))
        points.append((day, value, kind))
    return _frame([(dated.get(day), day, value, kind) for day, value, kind in points])


def _dated(target_path: TargetPath) -> list[Point]:
    """The dated points of a target path: where it begins, its milestones, its target."""
    last = None if target_path.better is Better.RANGE else target_path.target_on
    points: list[Point] = []
    for day, value in target_path.points():
        if day == target_path.baseline_on and target_path.baseline is not None:
            kind = "baseline"
        elif last is None:
            continue
        else:
            kind = "target" if day == last else "milestone"
        points.append((day, target_path.path(day) if target_path.limits and last else value, kind))
    return points


def _frame(points: list[tuple[object, ...]]) -> pd.DataFrame:
    frame = pd.DataFrame(points, columns=list(PATH_POINTS))
    return frame.assign(on=frame["on"].map(str)).astype(PATH_POINTS)


def gap_parts(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> pd.DataFrame:
    """Return the parts of members in the gap between an indicator's figure and its target path.

    period : of the indicator's own length, or a school year, derived as in ``strategy``.

    Returns
    -------
    One row per member, as ``metrics.gap_parts`` says: member_code, part, counted. Compared with
    the path, of which a member that set itself a target answers for that. Where there is no path,
    or the year is unfinished and not compared with it, compared with the consortium's own figure,
    and the parts add up to nothing. No rows where there is no figure.
    """
    snapshot = read_snapshot(source, moment, [indicator_code])
    rows = _counted(source, snapshot, indicator_code, period)
    figure = metrics.combine_with_coverage(rows)
    if figure["value"].isna().all():
        return pd.DataFrame(columns=list(GAP_PARTS)).astype(GAP_PARTS)
    target_path, path = _path_of(snapshot, period, figure)
    reference = figure["value"].iloc[0] if path is None else path
    return metrics.gap_parts(
        rows,
        _expected_members(snapshot, period),
        float(reference),
        target_path.sign,
        own_targets(source, moment, indicator_code, period) if path is not None else None,
    )


def own_targets(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> dict[str, float]:
    """Return what members have promised themselves for a period, by their codes."""
    where = {"indicator_code": indicator_code, "period": period}
    rows = store.read(source, "targets", moment.upload, where)
    rows = rows[rows["member_code"] != CONSORTIUM]
    return dict(zip(rows["member_code"], rows["target_value"].astype(float), strict=True))


def way_back(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> pd.DataFrame:
    """Return the fewest members, and how much of each, that bring an indicator back to its path.

    period : as ``gap_parts`` takes it. Returns the rows of ``metrics.way_back``: member_code,
    value, needed, part; none where the figure is on its path or has none, where the kind of
    aggregation cannot be divided, and of sensitive indicators, whose members are not told.
    """
    snapshot = read_snapshot(source, moment, [indicator_code])
    rows = _counted(source, snapshot, indicator_code, period)
    figure = metrics.combine_with_coverage(rows)
    sensitive = snapshot.indicators["sensitive"].fillna(value=False).astype("bool")
    if figure["value"].isna().all() or sensitive.any():
        return pd.DataFrame(columns=list(WAY_BACK)).astype(WAY_BACK)
    target_path, path = _path_of(snapshot, period, figure)
    if path is None:
        return pd.DataFrame(columns=list(WAY_BACK)).astype(WAY_BACK)
    indicator = _only_indicator(snapshot)
    whole_units = (
        indicator["unit_kind"] == UnitKind.COUNT and indicator["aggregation"] == Aggregation.SUM
    )
    return metrics.way_back(
        rows,
        _expected_members(snapshot, period),
        path,
        target_path.sign,
        in_counts=bool(whole_units),
    )


def _path_of(
    snapshot: Snapshot, period: str, figure: pd.DataFrame
) -> tuple[TargetPath, float | None]:
    """The target path of the only indicator, and its value on the period's last day."""
    of = periods.of(period)
    target_path = snapshot.target_path(_only_indicator(snapshot), of.type)
    comparable = bool(figure["complete"].all()) and is_ended(snapshot, of)
    return target_path, target_path.path(of.end) if comparable else None


def _expected_members(snapshot: Snapshot, period: str) -> list[str]:
    """Codes of the members that owe the only indicator's report on a period."""
    code = str(_only_indicator(snapshot)["indicator_code"])
    wanted = pd.DataFrame({"indicator_code": [code], "period": [period]})
    return list(
        metrics.expected_reports(wanted, snapshot.indicators, snapshot.members)["member_code"]
    )


def _counted(
    source: store.Database, snapshot: Snapshot, indicator_code: str, period: str
) -> pd.DataFrame:
    """The components of one period's figure, as ``combine_with_coverage`` takes them."""
    rows = reports(source, snapshot, [indicator_code], with_parts(period))
    components = metrics.counted_components(rows, snapshot.indicators, snapshot.members)
    if by_years(snapshot, period):
        years = metrics.school_years(components, snapshot.indicators, snapshot.members)
        counted = metrics.complete_only(years)
    else:
        counted = metrics.as_reported(components)
    return counted[counted["period"] == period]
