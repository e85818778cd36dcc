"""Reports that were due: how many came by their deadlines, and who has not reported yet."""

from datetime import timedelta

import pandas as pd

from lib import metrics, periods, store
from lib.figures.ground import SHORTER, Ground, lay, owed_after_baseline
from lib.figures.totals import totals
from lib.metrics import synergy
from lib.metrics.aggregation import PER_PERIOD
from lib.vocabulary import PeriodType, ReportStatus

KEY = [*PER_PERIOD, "member_code"]


def on_time(ground: Ground, told: pd.DataFrame, school_year: str) -> synergy.Measure:
    """Measure the reports of a school year that came by their deadlines, of those due by now.

    told : what ``totals`` returns. A calendar year is no part of a school year.
    """
    asked = _come_due(ground, school_year)
    due = metrics.due(asked, ground.indicators, ground.members).sum()
    came = asked.merge(told[~told["made"]], on=PER_PERIOD)["on_time"].sum()
    return synergy.on_time(int(came), int(due))


def _come_due(ground: Ground, school_year: str) -> pd.DataFrame:
    """Indicators and periods of a school year whose deadline has passed, with the deadline.

    Nobody reports on the time of the baseline.
    """
    rows = []
    for indicator in ground.indicators.to_dict("records"):
        length = PeriodType(indicator["period_type"])
        codes = periods.parts(school_year, length) if length in SHORTER else (school_year,)
        for code in codes if length is not PeriodType.YEAR else ():
            deadline = ground.rules.calendar.deadline(periods.of(code))
            if deadline <= ground.moment.day and owed_after_baseline(indicator, code):
                rows.append((indicator["indicator_code"], code, deadline.isoformat()))
    return pd.DataFrame(rows, columns=[*PER_PERIOD, "deadline"], dtype="str")


def missing_reports(source: store.Source, moment: store.Moment) -> pd.DataFrame:
    """Count the reports of this school year and the last that are not in though grace is over.

    Returns one row per member and period that lacks any: member_code, period, deadline (ISO
    text) and count, the most first.
    """
    ground = lay(source, moment)
    year = periods.school_year_of(moment.day)
    asked = pd.concat([_come_due(ground, code) for code in (periods.previous(year), year)])
    last = (moment.day - timedelta(days=ground.rules.calendar.grace_days)).isoformat()
    asked = asked[asked["deadline"] < last]
    lacking = _lacking(ground, totals(source, ground), asked)
    where = {"period": list(lacking["period"].unique())}
    given = store.read(source, "measurements", moment.upload, where, [*KEY, "status"])
    given = given[given["status"] != ReportStatus.DRAFT]
    debts = metrics.owed(lacking, ground.indicators, ground.members).merge(lacking)
    late = debts[~pd.MultiIndex.from_frame(debts[KEY]).isin(pd.MultiIndex.from_frame(given[KEY]))]
    counts = late.groupby(["member_code", "period", "deadline"], as_index=False).size()
    counts = counts.rename(columns={"size": "count"})
    return counts.sort_values("count", ascending=False, kind="stable", ignore_index=True)


def _lacking(ground: Ground, told: pd.DataFrame, asked: pd.DataFrame) -> pd.DataFrame:
    """Of the reports asked for, those on which not every member that owes has reported."""
    own = told.loc[~told["made"], [*PER_PERIOD, "members_reported"]]
    reported = asked.merge(own, on=PER_PERIOD, how="left")["members_reported"].fillna(0)
    due = metrics.due(asked, ground.indicators, ground.members)
    return asked[reported.to_numpy() < due.to_numpy()]
