"""One indicator in depth: over time, and over its members."""

from collections.abc import Iterator, Sequence

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import TargetPath
from lib.periods import Period
from lib.queries.disclosure.suppression import is_suppressed, suppress
from lib.queries.snapshot import (
    Row,
    Snapshot,
    as_text,
    owed_after_baseline,
    read_snapshot,
    reports,
    with_parts,
)
from lib.queries.strategy.selection import by_years, comparable, reported_for, shown_figures
from lib.queries.totals import read_totals
from lib.vocabulary import CONSORTIUM, RATIOS, PeriodType

SERIES = {
    "period": "str",
    "ends_on": "str",
    "value": "float64",
    "numerator": "float64",
    "denominator": "float64",
    "complete": "bool",
    "parts_in": "Int64",
    "parts_due": "Int64",
    "members_reported": "Int64",
    "members_due": "Int64",
    "path": "float64",
}
MEMBER_KEY = ["member_code", "period"]
NAMES = ["name_ru", "name_en", "name_kk", "short_name", "member_type"]
BY_MEMBER = {
    "member_code": "str",
    **dict.fromkeys(NAMES, "str"),
    "period": "str",
    "value": "float64",
    "numerator": "float64",
    "denominator": "float64",
    "expected": "bool",
    "reported": "bool",
    "complete": "bool",
    "contribution": "float64",
    "target": "float64",
    "suppressed": "bool",
}


def series(source: store.Database, moment: store.Moment, indicator_code: str) -> pd.DataFrame:
    """Return one indicator over time, in the periods by which it is compared with its plan.

    Returns
    -------
    One row per period, in order of time: every one that somebody reported or should have by now,
    the baseline's, and those of coming targets. period, ends_on, value, numerator, denominator,
    complete, parts_in, parts_due, members_reported, members_due, path (the value planned for the
    last day). The value is missing where nobody reported, the counts of members where nobody
    owes a report yet. An indicator that is unknown or retired has no rows.
    """
    snapshot = read_snapshot(source, moment, [indicator_code])
    if snapshot.indicators.empty:
        return pd.DataFrame(columns=list(SERIES)).astype(SERIES)
    indicator = snapshot.passports[0]
    length = snapshot.compared_by(indicator)
    target_path = snapshot.target_path(indicator, length)
    figures = comparable(snapshot, read_totals(source, snapshot)).set_index("period")
    reporting = _reporting_periods(
        snapshot, indicator, length, [periods.of(code) for code in figures.index]
    )
    codes = _with_dated(target_path, {*figures.index, *reporting})
    rows = figures.reindex(codes).rename_axis("period").reset_index()
    expected = pd.DataFrame({"indicator_code": indicator_code, "period": reporting}, dtype="str")
    due = metrics.expected_count(expected, snapshot.indicators, snapshot.members).set_axis(
        reporting
    )
    path = {code: target_path.path(periods.of(code).end) for code in codes}
    rows = rows.assign(
        ends_on=metrics.last_days(rows["period"]),
        complete=rows["complete"].fillna(False).astype("bool"),
        members_reported=rows["members_reported"].fillna(0).where(rows["period"].isin(reporting)),
        members_due=rows["period"].map(due),
        path=rows["period"].map(path),
    )
    return rows[list(SERIES)].astype(SERIES)


def _reporting_periods(
    snapshot: Snapshot, indicator: Row, length: PeriodType, reported: list[Period]
) -> list[str]:
    """Codes of the periods that were due by now, and of those reported already."""
    began = as_text(indicator["baseline_period"])
    codes = [period.code for period in reported if owed_after_baseline(indicator, period.code)]
    starts = [metrics.first_after(periods.of(began).end, length)] if began else sorted(reported)
    period = next(iter(starts), None)
    while period and snapshot.rules.calendar.opens_on(period) <= snapshot.moment.day:
        codes.append(period.code)
        period = metrics.first_after(period.end, length)
    return list(dict.fromkeys(codes))


def _with_dated(target_path: TargetPath, codes: set[str]) -> list[str]:
    """Add the periods of baseline and targets on whose last day no other ends; sort by time."""
    dated = [period for period, _value in target_path.targets]
    dated += [target_path.baseline_period] if target_path.baseline_period else []
    spans = {periods.of(code) for code in codes}
    ends = {span.end for span in spans}
    spans |= {period for period in dated if period.end not in ends}
    return [span.code for span in sorted(spans, key=lambda span: (span.end, span.start))]


def by_member(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str | None = None
) -> pd.DataFrame:
    """Return the contribution of each member to one indicator's figure.

    Parameters
    ----------
    period : which period; left out, the one that ``strategy`` shows.

    Returns
    -------
    One row per member that owes a report or gave one, by code: member_code, its names and type,
    period, value (its own, in the indicator's unit), numerator, denominator, expected (whether it
    owes this report; what others report is not in the figure), reported, target (its own plan),
    complete (false for a school year of which a part is missing: it counts only while the
    consortium's year is unfinished too), contribution. The contributions add up to the
    consortium's figure.
    Missing is not zero: a member that did not report has no value. The consortium's own row has
    the member_code ``consortium``. No rows where the indicator is unknown or has no period.
    ``suppressed`` members of a sensitive indicator reported, but have no numbers here: theirs count
    few people, or would reveal those of others (``metrics.suppression``).
    """
    return by_member_series(source, moment, indicator_code, [period])


def by_member_series(
    source: store.Database,
    moment: store.Moment,
    indicator_code: str,
    codes: Sequence[str | None],
) -> pd.DataFrame:
    """Return ``by_member`` of several periods, one under the other, in the order of their codes."""
    snapshot = read_snapshot(source, moment, [indicator_code])
    if snapshot.indicators.empty:
        return pd.DataFrame(columns=list(BY_MEMBER)).astype(BY_MEMBER)
    parts = [with_parts(code) for code in codes if code]
    within = set().union(*parts) if len(parts) == len(codes) else None
    components = metrics.to_components(
        reports(source, snapshot, list(snapshot.indicators["indicator_code"]), within),
        snapshot.indicators,
    )
    periods_shown = [code or _shown_period(source, snapshot) for code in codes]
    frames = [
        _by_member(snapshot, components, group)
        for group in _group_by_derivation(snapshot, periods_shown)
    ]
    rows = pd.concat([pd.DataFrame(columns=list(BY_MEMBER)).astype(BY_MEMBER), *frames])
    rows = rows.iloc[rows["period"].map(periods_shown.index).argsort(kind="stable")]
    where = {"indicator_code": indicator_code}
    member_targets = store.read(source, "targets", moment.upload, where)
    member_targets = member_targets.rename(columns={"target_value": "target"})[
        [*MEMBER_KEY, "target"]
    ]
    member_targets = member_targets[member_targets["member_code"] != CONSORTIUM]
    rows = rows.drop(columns="target").merge(member_targets, on=MEMBER_KEY, how="left")
    hidden = is_suppressed(source, moment, indicator_code, rows)
    rows = suppress(rows, rows["reported"] & hidden)
    return rows[list(BY_MEMBER)].astype(BY_MEMBER).reset_index(drop=True)


def _shown_period(source: store.Database, snapshot: Snapshot) -> str | None:
    """The period whose figure ``full_strategy`` shows."""
    figures = comparable(snapshot, read_totals(source, snapshot))
    return next(iter(shown_figures(snapshot, figures, None)["period"].dropna()), None)


def _group_by_derivation(snapshot: Snapshot, codes: Sequence[str | None]) -> Iterator[list[str]]:
    """Group the periods: those reported as they are, and those derived from shorter ones."""
    for is_derived in (False, True):
        group = [code for code in codes if code and bool(by_years(snapshot, code)) == is_derived]
        if group:
            yield group


def _by_member(snapshot: Snapshot, components: pd.DataFrame, codes: Sequence[str]) -> pd.DataFrame:
    """Contributions of members to the figures of one group of periods, nothing suppressed."""
    direct, years = _direct_and_yearly(snapshot, components, codes)
    expected = metrics.only_expected(components, snapshot.indicators, snapshot.members)
    counted_direct, counted_years = _direct_and_yearly(snapshot, expected, codes)
    counted = pd.concat([counted_direct, metrics.complete_only(counted_years)], ignore_index=True)
    with_figures = _with_figures(snapshot, set(counted["period"]), codes)
    counted = counted.merge(with_figures)
    counted["contribution"] = metrics.contributions(counted)
    values = _bases(pd.concat([direct, years]).merge(with_figures))
    values = values.merge(counted[[*MEMBER_KEY, "contribution"]], on=MEMBER_KEY, how="left")
    expected_rows = metrics.expected_reports(with_figures, snapshot.indicators, snapshot.members)[
        MEMBER_KEY
    ]
    rows = expected_rows.merge(values, on=MEMBER_KEY, how="outer", indicator=True)
    rows = rows.assign(
        expected=rows["_merge"] != "right_only",
        reported=rows["_merge"] != "left_only",
        complete=rows["complete"].fillna(False).astype("bool"),
        suppressed=False,
        target=float("nan"),
    )
    rows = rows.merge(snapshot.members[["member_code", *NAMES]], on="member_code", how="left")
    rows["member_type"] = rows["member_type"].mask(rows["member_code"] == CONSORTIUM, CONSORTIUM)
    return rows.sort_values("member_code", kind="stable")[list(BY_MEMBER)].astype(BY_MEMBER)


def _with_figures(snapshot: Snapshot, reported: set[str], codes: Sequence[str]) -> pd.DataFrame:
    """Periods that have a figure or should have one: indicator_code and period."""
    indicator = snapshot.passports[0]
    with_figure = [code for code in codes if code in reported or reported_for(indicator, code)]
    code = indicator["indicator_code"]
    return pd.DataFrame(
        {"indicator_code": [code] * len(with_figure), "period": with_figure}, dtype="str"
    )


def _direct_and_yearly(
    snapshot: Snapshot, components: pd.DataFrame, codes: Sequence[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Values in the periods of the reports, and members' school years, finished or not.

    codes : one group of ``_group_by_derivation``; empty means all periods.
    """
    if codes:
        components = components[components["period"].isin(set().union(*map(with_parts, codes)))]
    in_years = components["indicator_code"].isin(by_years(snapshot, next(iter(codes), None)))
    years = metrics.school_years(components[in_years], snapshot.indicators, snapshot.members)
    return metrics.as_reported(components[~in_years]), years


def _bases(values: pd.DataFrame) -> pd.DataFrame:
    """Values of members, counted or not, with numerator and denominator of ratios."""
    ratio = values["aggregation"].isin(RATIOS) & values["based"]
    bases = {
        "numerator": values["amount"].where(ratio),
        "denominator": values["weight"].where(ratio),
    }
    return values[[*MEMBER_KEY, "value", "complete"]].assign(**bases)
