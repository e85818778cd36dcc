"""The target path of one indicator, and the path before its last change."""

from datetime import date, timedelta

import pandas as pd

from lib import store
from lib.metrics import TargetPath
from lib.queries.snapshot import Snapshot, read_snapshot
from lib.vocabulary import CONSORTIUM, Better

PATH_POINTS = {"period": "str", "on": "str", "value": "float64", "kind": "str"}
PATH_UPLOADS = ("indicators", "targets", "undo", store.WORKBOOK)
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


def changed_targets(source: store.Database, before: int, after: int) -> pd.DataFrame:
    """Return the targets that differ between two uploads: indicator_code, is_own (a member's)."""
    names = ["indicator_code", "member_code", *TARGET_COLUMNS]
    both = pd.concat([store.read(source, "targets", upload)[names] for upload in (before, after)])
    differing = both.drop_duplicates(keep=False)
    return pd.DataFrame(
        {
            "indicator_code": differing["indicator_code"],
            "is_own": differing["member_code"] != CONSORTIUM,
        }
    )


def _only_target_path(snapshot: Snapshot) -> TargetPath:
    indicator = snapshot.passports[0]
    return snapshot.target_path(indicator, snapshot.compared_by(indicator))


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
