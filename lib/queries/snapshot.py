"""The snapshot that all figures of the strategy are computed from: rows known at a moment."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import TargetPath
from lib.queries.disclosure.sensitive_indicators import read_indicators
from lib.queries.settings import Rules, rules
from lib.vocabulary import CONSORTIUM, Better, Nature, Path, PeriodType

SHORTER = (PeriodType.HALF, PeriodType.QUARTER, PeriodType.MONTH)
A_YEAR_LONG = (PeriodType.SCHOOL_YEAR, PeriodType.YEAR)

SNAPSHOT = ("indicators", "targets", "members", "settings")
"""Kinds that a snapshot is read from."""

Row = Mapping[Hashable, object]
"""One row of a frame."""


@dataclass(frozen=True)
class Snapshot:
    """Rows known at a moment.

    indicators : those not retired by the moment's day, by direction and code.
    members : all of them, with their dates. targets : the consortium's own.
    """

    moment: store.Moment
    rules: Rules
    indicators: pd.DataFrame
    members: pd.DataFrame
    targets: pd.DataFrame

    @cached_property
    def passports(self) -> list[Row]:
        """The rows of the indicators, one by one."""
        return list(self.indicators.to_dict("records"))

    @cached_property
    def _promised(self) -> dict[str, list[tuple[str, float]]]:
        """Period and value of the targets of each indicator."""
        promised: dict[str, list[tuple[str, float]]] = {}
        columns = ("indicator_code", "period", "target_value")
        for code, *dated in zip(*(self.targets[name].tolist() for name in columns), strict=True):
            promised.setdefault(code, []).append(tuple(dated))
        return promised

    @cached_property
    def _active(self) -> dict[date, "pd.Series[bool]"]:
        return {}

    def active_on(self, day: date) -> "pd.Series[bool]":
        """Return which of the members belong on a day; asked for again and again, so kept."""
        if day not in self._active:
            self._active[day] = metrics.is_active(self.members, day)
        return self._active[day]

    def target_path(self, indicator: Row, length: PeriodType) -> TargetPath:
        """Return the target path of an indicator whose values are of periods of one length.

        A flow is compared only with a baseline and targets of the same length of period; stocks,
        shares and scores are compared with all.
        """
        code, began = str(indicator["indicator_code"]), as_text(indicator["baseline_period"])
        dated = [(periods.of(period), value) for period, value in self._promised.get(code, [])]
        baseline, since = (
            as_number(indicator["baseline_value"]),
            periods.of(began) if began else None,
        )
        if indicator["nature"] == Nature.FLOW:
            dated = [target for target in dated if as_long(target[0].type, length)]
            if since and not as_long(since.type, length):
                baseline, since = None, None
        return TargetPath(
            better=Better(str(indicator["better"])),
            baseline=baseline,
            baseline_period=since,
            targets=tuple(sorted(dated, key=lambda target: (target[0].end, target[0].start))),
            by_steps=indicator["path"] == Path.STEP,
            low=as_number(indicator["range_low"]),
            high=as_number(indicator["range_high"]),
        )

    def compared_by(self, indicator: Row) -> PeriodType:
        """Return the length of period in which an indicator is compared with its plan.

        This is the length of its reports, except for a flow whose targets are set by longer
        periods: it is compared by the school year, because half a year is not comparable with one.
        """
        report_length = PeriodType(str(indicator["period_type"]))
        if indicator["nature"] != Nature.FLOW or report_length not in SHORTER:
            return report_length
        planned = [
            code for code, _value in self._promised.get(str(indicator["indicator_code"]), [])
        ]
        began = as_text(indicator["baseline_period"])
        lengths = {periods.of(code).type for code in planned or ([began] if began else [])}
        return PeriodType.SCHOOL_YEAR if lengths and lengths <= set(A_YEAR_LONG) else report_length


def read_snapshot(
    source: store.Database, moment: store.Moment, codes: Collection[str] | None = None
) -> Snapshot:
    """Read what figures need at a moment, of some indicators or of all."""
    snapshot = _read_snapshot(source, moment)
    if codes is None:
        return snapshot
    indicators, targets = (
        rows[rows["indicator_code"].isin(codes)].reset_index(drop=True)
        for rows in (snapshot.indicators, snapshot.targets)
    )
    return replace(snapshot, indicators=indicators, targets=targets)


@store.cached
def _read_snapshot(source: store.Database, moment: store.Moment) -> Snapshot:
    indicators = read_indicators(source, moment.upload)
    retired = indicators["retired_on"] <= moment.day.isoformat()
    targets = store.read(source, "targets", moment.upload, {"member_code": CONSORTIUM})
    return Snapshot(
        moment=moment,
        rules=rules(source, moment.upload),
        indicators=in_order(indicators[~retired.fillna(False)]),
        members=store.read(source, "members", moment.upload),
        targets=targets,
    )


def reports(
    source: store.Database,
    snapshot: Snapshot,
    codes: Collection[str],
    within: Collection[str] | None = None,
) -> pd.DataFrame:
    """Read the reports on some indicators, of some periods or all, as known at the moment.

    Returns the columns that ``metrics.to_components`` takes. A report came on the day it says, else
    on the day its row was accepted: ``reported_on`` is filled everywhere.
    """
    where: dict[str, object] = {"indicator_code": codes}
    where |= {} if within is None else {"period": within}
    rows = store.rows(source, "measurements", snapshot.moment.upload, where, metrics.REPORT)
    first = store.first_uploads(source, snapshot.moment.upload, where)
    key = zip(rows["indicator_code"], rows["period"], rows["member_code"], strict=True)
    uploads = [first.get(one, upload) for one, upload in zip(key, rows["upload"], strict=True)]
    days = accepted_on(source, snapshot.moment)
    accepted = pd.Series([days[upload] for upload in uploads], rows.index, dtype="str")
    return rows[metrics.REPORT].assign(reported_on=rows["reported_on"].fillna(accepted))


@store.cached
def accepted_on(source: store.Database, moment: store.Moment) -> dict[int, str]:
    """Return the day, ISO text in the consortium's time zone, on which each upload was accepted."""
    accepted = store.history(source).set_index("upload")["accepted_at"]
    zone = ZoneInfo(rules(source, moment.upload).time_zone)
    days = pd.to_datetime(accepted, utc=True).dt.tz_convert(zone).dt.strftime("%Y-%m-%d")
    return dict(zip(days.index.tolist(), days.tolist(), strict=True))


def with_parts(period: str) -> set[str]:
    """Codes of a period and of the same a year earlier, and of their parts."""
    codes = {period, periods.year_before(period) or period}
    if periods.of(period).type is not PeriodType.SCHOOL_YEAR:
        return codes
    return codes | {
        part for year in codes for kind in SHORTER for part in periods.parts(year, kind)
    }


def in_order(indicators: pd.DataFrame) -> pd.DataFrame:
    """Sort indicators by direction and code as people count: 1.2 before 1.10."""
    keys = [
        (code_order(direction), code_order(code))
        for direction, code in zip(
            indicators["direction"], indicators["indicator_code"], strict=True
        )
    ]
    order = sorted(range(len(keys)), key=keys.__getitem__)
    return indicators.take(order).reset_index(drop=True)


def code_order(code: str) -> tuple[int, ...]:
    """Return the key that sorts codes of indicators and directions: 1.2 before 1.10."""
    return tuple(map(int, code.split(".")))


def as_long(one: PeriodType, other: PeriodType) -> bool:
    """Whether two sorts of period are equally long."""
    return one == other or {one, other} <= set(A_YEAR_LONG)


def owed_after_baseline(indicator: Row, period: str) -> bool:
    """Whether a period begins after the one that an indicator's baseline is of."""
    began = as_text(indicator["baseline_period"])
    return began is None or periods.of(period).start > periods.of(began).end


def as_number(cell: object) -> float | None:
    """Return a number of a frame, None where it is missing."""
    return None if pd.isna(cell) else float(cell)  # type: ignore[call-overload, arg-type]


def as_text(cell: object) -> str | None:
    """Return a text of a frame, None where it is missing."""
    return cell if isinstance(cell, str) else None
