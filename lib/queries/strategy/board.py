"""The strategy at a moment: every indicator's figure and its three marks."""

import dataclasses

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import Assessment, NextReport
from lib.periods import Period
from lib.queries.overrides import with_overrides
from lib.queries.snapshot import (
    SHORTER,
    Row,
    Snapshot,
    as_number,
    as_text,
    owed_after_baseline,
    previous,
    read_snapshot,
)
from lib.queries.totals import read_totals
from lib.vocabulary import Freshness, PeriodType, Rule, UnitKind

PER_PERIOD = ["indicator_code", "period"]
PASSPORT = [
    "indicator_code",
    "direction",
    "name_ru",
    "name_en",
    "name_kk",
    "unit",
    "unit_kind",
    "better",
    "range_low",
    "range_high",
    "nature",
    "aggregation",
    "period_type",
    "reporters",
    "sensitive",
]
FIGURE = {
    "period": "str",
    "ends_on": "str",
    "value": "float64",
    "numerator": "float64",
    "denominator": "float64",
    "sample_size": "float64",
    "small": "bool",
    "complete": "bool",
    "parts_in": "Int64",
    "parts_due": "Int64",
    "baseline": "float64",
    "baseline_period": "str",
    "path": "float64",
    "target": "float64",
    "target_period": "str",
    "gap": "float64",
    "planned": "float64",
    "done": "float64",
    "plan": "str",
    "rule": "str",
    "freshness": "str",
    "due_on": "str",
    "due_period": "str",
    "members_reported": "int64",
    "members_due": "int64",
    "members_without_base": "int64",
    "attainment": "float64",
    "previous_period": "str",
    "previous_value": "float64",
    "change": "float64",
    "pace_needed": "float64",
    "pace_had": "float64",
}

ASSESSED = [
    *(field.name for field in dataclasses.fields(Assessment)),
    *("baseline", "baseline_period", "target", "target_period"),
    *("freshness", "due_on", "due_period"),
]


@store.cached
def full_strategy(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return every indicator that is not retired, its figure and how it stands.

    Parameters
    ----------
    source : where rows are read. moment : what is known, and the day it is judged on.
    period : give the figures of this period, a school year made of its parts if need be. Left
        out, each indicator shows its latest complete period: of its own length, or the school
        year for a flow that is planned by years. Where none is complete, the latest unfinished.

    Returns
    -------
    One row per indicator, by direction and code: its passport (``PASSPORT``), ``FIGURE``, and
    computed, override_reason, override_until, override_by (see ``overrides.with_overrides``).
    Values are in the indicator's unit; value and period are missing where there are none, and
    then ``plan`` says why. ``complete`` is false for an unfinished school year, of which
    ``parts_in`` of ``parts_due`` halves, quarters or months are in; it is not compared with the
    plan. ``path`` is the value planned for the period's last day, ``gap``, ``planned`` and
    ``done`` are shares of the journey, paces are units a year, ``attainment`` is in per cent.
    ``members_reported`` of ``members_due`` gave this period, ``members_without_base`` of them
    without the denominator or number of answers that the sum needs. ``due_period`` is the report
    to come next, due by ``due_on``. ``change`` is that of the members present in this period and
    in ``previous_period``, the same a year earlier; ``previous_value`` is of all members then.
    ``small`` marks a figure on too few people to lean on. See ``metrics.assess`` for ``rule``,
    which is that of the computed word.
    """
    return with_overrides(source, moment, assessed_strategy(source, moment, period))


@store.cached
def assessed_strategy(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return what ``full_strategy`` does but for overrides: every ``plan`` is the computed word."""
    snapshot = read_snapshot(source, moment)
    return assess_all(snapshot, read_totals(source, snapshot), period)


def assess_all(snapshot: Snapshot, told: pd.DataFrame, period: str | None = None) -> pd.DataFrame:
    """Like ``full_strategy``, but from a snapshot and its totals; reads nothing."""
    figures = comparable(snapshot, told, period)
    shown = shown_figures(snapshot, figures, period)
    found = snapshot.indicators[PASSPORT].join(shown)
    found = found.join(_assessments(snapshot, found, told, period))
    found = found.merge(_a_year_earlier(figures), on=PER_PERIOD, how="left")
    found = found.assign(
        members_due=metrics.expected_count(_asked(found), snapshot.indicators, snapshot.members),
        members_reported=found["members_reported"].fillna(0),
        members_without_base=found["without_base"].fillna(0),
        small=_small(snapshot, found),
    )
    return found[[*PASSPORT, *FIGURE]].astype(FIGURE)


def comparable(snapshot: Snapshot, told: pd.DataFrame, period: str | None = None) -> pd.DataFrame:
    """Return of all totals the one per indicator and period that is compared with the plan.

    Figures stand in the periods of their reports, except those of school years that are made:
    of flows that are planned by years, and of everything reported more often where a school year
    is asked for.
    """
    in_years = told["indicator_code"].isin(by_years(snapshot, period))
    return told[told["made"] == in_years].reset_index(drop=True)


def by_years(snapshot: Snapshot, period: str | None = None) -> list[str]:
    """Codes of the indicators whose reports are made into school years."""
    asked = period and periods.of(period).type
    return [
        str(indicator["indicator_code"])
        for indicator in snapshot.indicators.to_dict("records")
        if indicator["period_type"] in SHORTER
        and (asked or snapshot.compared_by(indicator)) == PeriodType.SCHOOL_YEAR
    ]


def shown_figures(snapshot: Snapshot, figures: pd.DataFrame, period: str | None) -> pd.DataFrame:
    """The figure of each indicator that is shown, in the order of the indicators."""
    if period is None:
        spans = {code: periods.of(code) for code in figures["period"].unique()}
        order = pd.DataFrame(
            {
                "known": figures["value"].notna(),
                "complete": figures["complete"],
                "end": figures["period"].map({code: span.end for code, span in spans.items()}),
                "start": figures["period"].map({code: span.start for code, span in spans.items()}),
            }
        ).sort_values(["known", "complete", "end", "start"])
        chosen = figures.loc[order.index].drop_duplicates("indicator_code", keep="last")
    else:
        chosen = figures[figures["period"] == period]
    chosen = chosen.set_index("indicator_code").reindex(snapshot.indicators["indicator_code"])
    chosen = chosen.set_axis(snapshot.indicators.index)
    if period is not None:
        asked = [reported_for(row, period) for row in snapshot.indicators.to_dict("records")]
        chosen.loc[asked, "period"] = period
    chosen["ends_on"] = metrics.last_days(chosen["period"])
    chosen["complete"] = chosen["complete"].fillna(False).astype("bool")
    return chosen


def reported_for(indicator: Row, period: str) -> bool:
    """Whether an indicator has figures of such a period, and promised any for it."""
    length, own = periods.of(period).type, indicator["period_type"]
    made = length is PeriodType.SCHOOL_YEAR and own in SHORTER
    return (made or own == length) and owed_after_baseline(indicator, period)


def _assessments(
    snapshot: Snapshot, found: pd.DataFrame, told: pd.DataFrame, period: str | None
) -> pd.DataFrame:
    """How each figure stands against its target path, and which report is to come next."""
    latest = _latest_reported(told)
    rows = []
    for indicator, figure in zip(
        snapshot.indicators.to_dict("records"), found.to_dict("records"), strict=True
    ):
        coming = _coming(snapshot, indicator, latest.get(str(indicator["indicator_code"])))
        rows.append(_assess_figure(snapshot, indicator, figure, coming, period))
    return pd.DataFrame(rows, columns=ASSESSED, index=found.index)


def _latest_reported(told: pd.DataFrame) -> dict[str, Period]:
    """The latest period of which anybody reported each indicator."""
    latest: dict[str, Period] = {}
    for code, of in told.loc[~told["made"], PER_PERIOD].itertuples(index=False):
        period = periods.of(of)
        known = latest.setdefault(code, period)
        latest[code] = max(known, period, key=lambda span: (span.end, span.start))
    return latest


def _coming(snapshot: Snapshot, indicator: Row, latest: Period | None) -> NextReport:
    began = as_text(indicator["baseline_period"])
    return metrics.next_report(
        latest,
        periods.of(began) if began else None,
        PeriodType(str(indicator["period_type"])),
        snapshot.rules.calendar,
        snapshot.moment.day,
    )


def _assess_figure(
    snapshot: Snapshot, indicator: Row, figure: Row, coming: NextReport, period: str | None
) -> dict[str, object]:
    """Judge one figure and tell it in the columns of ``FIGURE``."""
    code = as_text(figure["period"])
    of = periods.of(code) if code else None
    target_path = snapshot.target_path(
        indicator, of.type if of else snapshot.compared_by(indicator)
    )
    value = as_number(figure["value"])
    if period is None:
        due = coming.freshness is not Freshness.FRESH or (of is not None and value is None)
    else:
        due = (
            of is not None and metrics.opens_on(of, snapshot.rules.calendar) <= snapshot.moment.day
        )
    assessment = metrics.assess(
        target_path, value if figure["complete"] else None, of, snapshot.rules.thresholds, due=due
    )
    target = target_path.targets[-1][0].code if target_path.targets else None
    began = target_path.baseline_period
    return dataclasses.asdict(assessment) | {
        "baseline": target_path.baseline,
        "baseline_period": began.code if began else None,
        "target": target_path.target,
        "target_period": target,
        "freshness": coming.freshness.value,
        "due_on": coming.deadline.isoformat(),
        "due_period": coming.period.code,
    }


def _a_year_earlier(figures: pd.DataFrame) -> pd.DataFrame:
    """Period and value of the same a year before each complete figure."""
    whole = figures.loc[figures["complete"], [*PER_PERIOD, "value"]]
    earlier = {code: previous(code) for code in whole["period"].unique()}
    before = whole[PER_PERIOD].assign(previous_period=whole["period"].map(earlier))
    known = whole.rename(columns={"period": "previous_period", "value": "previous_value"})
    return before.dropna().merge(known, on=["indicator_code", "previous_period"], how="left")


def _asked(found: pd.DataFrame) -> pd.DataFrame:
    """Of which period members are asked: the one shown, else the one that is due by now."""
    late = found["due_period"].where(found["freshness"] != Freshness.FRESH)
    to_come = (found["rule"] == Rule.NOTHING_DUE) & found["value"].isna()
    return found[["indicator_code"]].assign(period=found["period"].fillna(late).mask(to_come))


def _small(snapshot: Snapshot, found: pd.DataFrame) -> pd.Series:
    """Whether a figure stands on too few people to lean on (domain, small numbers)."""
    limits = snapshot.rules.small
    few = (found["denominator"] < limits.denominator) | (found["sample_size"] < limits.survey)
    counted = found["sensitive"].fillna(False).astype("bool") & (
        found["unit_kind"] == UnitKind.COUNT
    )
    return few | (counted & (found["value"] > 0) & (found["value"] < limits.count))
