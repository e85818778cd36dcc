"""One indicator in depth: over time, and over its members."""

from collections.abc import Iterator, Sequence

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import TargetPath
from lib.periods import Period
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
from lib.queries.suppression import is_suppressed, suppress, suppressed_members
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
    indicator = snapshot.indicators.to_dict("records")[0]
    length = snapshot.compared_by(indicator)
    target_path = snapshot.target_path(indicator, length)
    figures = comparable(snapshot, read_totals(source, snapshot)).set_index("period")
    asked = _asked(snapshot, indicator, length, [periods.of(code) for code in figures.index])
    codes = _with_dated(target_path, {*figures.index, *asked})
    found = figures.reindex(codes).rename_axis("period").reset_index()
    owed = pd.DataFrame({"indicator_code": indicator_code, "period": asked}, dtype="str")
    due = metrics.expected_count(owed, snapshot.indicators, snapshot.members).set_axis(asked)
    path = {code: target_path.path(periods.of(code).end) for code in codes}
    found = found.assign(
        ends_on=metrics.last_days(found["period"]),
        complete=found["complete"].fillna(False).astype("bool"),
        members_reported=found["members_reported"].fillna(0).where(found["period"].isin(asked)),
        members_due=found["period"].map(due),
        path=found["period"].map(path),
    )
    return found[list(SERIES)].astype(SERIES)


def _asked(
    snapshot: Snapshot, indicator: Row, length: PeriodType, reported: list[Period]
) -> list[str]:
    """Codes of the periods on which members were to report by now, and of those they did."""
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
    """Return what each member adds to one indicator's figure.

    Parameters
    ----------
    period : which period; left out, the one that ``strategy`` shows.

    Returns
    -------
    One row per member that owes a report or gave one, by code: member_code, its names and type,
    period, value (its own, in the indicator's unit), numerator, denominator, expected (whether it
    owes this report: others' stand apart), reported, target (its own plan), complete
    (false for a school year of which a part is missing: it counts only while the consortium's
    year is unfinished too), contribution. The contributions add up to the consortium's figure.
    Missing is not zero: a member that did not report has no value. The consortium's own row has
    the member_code ``consortium``. No rows where the indicator is unknown or has no period.
    ``suppressed`` members of a sensitive indicator reported, but have no numbers here: they are of
    a few people, or would tell those of others (``metrics.masking``).
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
    asked = [with_parts(code) for code in codes if code]
    within = set().union(*asked) if len(asked) == len(codes) else None
    components = metrics.to_components(
        reports(source, snapshot, list(snapshot.indicators["indicator_code"]), within),
        snapshot.indicators,
    )
    shown = [code or _shown(source, snapshot) for code in codes]
    found = [_by_member(snapshot, components, some) for some in _alike(snapshot, shown)]
    rows = pd.concat([pd.DataFrame(columns=list(BY_MEMBER)).astype(BY_MEMBER), *found])
    rows = rows.iloc[rows["period"].map(shown.index).argsort(kind="stable")]
    where = {"indicator_code": indicator_code}
    own_plans = store.read(source, "targets", moment.upload, where)
    own_plans = own_plans.rename(columns={"target_value": "target"})[[*MEMBER_KEY, "target"]]
    own_plans = own_plans[own_plans["member_code"] != CONSORTIUM]
    rows = rows.drop(columns="target").merge(own_plans, on=MEMBER_KEY, how="left")
    hidden = suppressed_members(source, moment, indicator_code)
    rows = suppress(rows, rows["reported"] & is_suppressed(rows, hidden))
    return rows[list(BY_MEMBER)].astype(BY_MEMBER).reset_index(drop=True)


def _shown(source: store.Database, snapshot: Snapshot) -> str | None:
    """The period whose figure ``full_strategy`` shows."""
    figures = comparable(snapshot, read_totals(source, snapshot))
    return next(iter(shown_figures(snapshot, figures, None)["period"].dropna()), None)


def _alike(snapshot: Snapshot, codes: Sequence[str | None]) -> Iterator[list[str]]:
    """The periods that are reported as they are, and those that are made of shorter ones."""
    for made in (False, True):
        some = [code for code in codes if code and bool(by_years(snapshot, code)) == made]
        if some:
            yield some


def _by_member(snapshot: Snapshot, components: pd.DataFrame, codes: Sequence[str]) -> pd.DataFrame:
    """What each member adds to the figures of periods that are alike, without hiding anything."""
    own, years = _given(snapshot, components, codes)
    expected = metrics.only_expected(components, snapshot.indicators, snapshot.members)
    counted_own, counted_years = _given(snapshot, expected, codes)
    counted = pd.concat([counted_own, metrics.complete_only(counted_years)], ignore_index=True)
    wanted = _with_figures(snapshot, set(counted["period"]), codes)
    counted = counted.merge(wanted)
    counted["contribution"] = metrics.contributions(counted)
    given = _bases(pd.concat([own, years]).merge(wanted))
    given = given.merge(counted[[*MEMBER_KEY, "contribution"]], on=MEMBER_KEY, how="left")
    owed = metrics.expected_reports(wanted, snapshot.indicators, snapshot.members)[MEMBER_KEY]
    found = owed.merge(given, on=MEMBER_KEY, how="outer", indicator=True)
    found = found.assign(
        expected=found["_merge"] != "right_only",
        reported=found["_merge"] != "left_only",
        complete=found["complete"].fillna(False).astype("bool"),
        suppressed=False,
        target=float("nan"),
    )
    found = found.merge(snapshot.members[["member_code", *NAMES]], on="member_code", how="left")
    found["member_type"] = found["member_type"].mask(found["member_code"] == CONSORTIUM, CONSORTIUM)
    return found.sort_values("member_code", kind="stable")[list(BY_MEMBER)].astype(BY_MEMBER)


def _with_figures(snapshot: Snapshot, told: set[str], codes: Sequence[str]) -> pd.DataFrame:
    """Of some periods those that have a figure or should: indicator_code and period."""
    indicator = snapshot.indicators.to_dict("records")[0]
    some = [code for code in codes if code in told or reported_for(indicator, code)]
    code = indicator["indicator_code"]
    return pd.DataFrame({"indicator_code": [code] * len(some), "period": some}, dtype="str")


def _given(
    snapshot: Snapshot, components: pd.DataFrame, codes: Sequence[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Reports in their own periods, and members' school years, finished or not.

    codes : periods that are alike; none stands for all.
    """
    if codes:
        components = components[components["period"].isin(set().union(*map(with_parts, codes)))]
    in_years = components["indicator_code"].isin(by_years(snapshot, next(iter(codes), None)))
    years = metrics.school_years(components[in_years], snapshot.indicators, snapshot.members)
    return metrics.as_reported(components[~in_years]), years


def _bases(given: pd.DataFrame) -> pd.DataFrame:
    """What each member gave, in the figure or not, with numerator and denominator of ratios."""
    ratio = given["aggregation"].isin(RATIOS) & given["based"]
    bases = {"numerator": given["amount"].where(ratio), "denominator": given["weight"].where(ratio)}
    return given[[*MEMBER_KEY, "value", "complete"]].assign(**bases)
