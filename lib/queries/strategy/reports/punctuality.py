"""Reports that were due: how many came by their deadlines, and who has not reported yet."""

from datetime import timedelta

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import synergy
from lib.metrics.aggregation import PER_PERIOD
from lib.queries.snapshot import SHORTER, Snapshot, owed_after_baseline, read_snapshot
from lib.queries.strategy.reports.counts import expected_and_received
from lib.queries.totals import read_totals
from lib.vocabulary import PeriodType

KEY = [*PER_PERIOD, "member_code"]
MISSING = {"member_code": "str", "period": "str", "deadline": "str", "count": "int64"}


def on_time(snapshot: Snapshot, totals: pd.DataFrame, school_year: str) -> synergy.SynergyMeasure:
    """Measure the reports of a school year that came by their deadlines, of those due by now.

    totals : what ``read_totals`` returns. A calendar year is no part of a school year.
    """
    due_periods = _due_periods(snapshot, school_year)
    due = metrics.expected_count(due_periods, snapshot.indicators, snapshot.members).sum()
    received = due_periods.merge(totals[~totals["from_parts"]], on=PER_PERIOD)["on_time"].sum()
    return synergy.on_time(int(received), int(due))


def _due_periods(snapshot: Snapshot, school_year: str) -> pd.DataFrame:
    """Indicators and periods of a school year whose deadline has passed, with the deadline.

    Nobody reports on the time of the baseline.
    """
    rows = []
    for indicator in snapshot.passports:
        length = PeriodType(str(indicator["period_type"]))
        codes = periods.parts(school_year, length) if length in SHORTER else (school_year,)
        for code in codes if length is not PeriodType.YEAR else ():
            deadline = snapshot.rules.calendar.deadline(periods.of(code))
            if deadline <= snapshot.moment.day and owed_after_baseline(indicator, code):
                rows.append((indicator["indicator_code"], code, deadline.isoformat()))
    return pd.DataFrame(rows, columns=[*PER_PERIOD, "deadline"], dtype="str")


@store.cached
def missing_reports(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Count the reports of this school year and the last that are not in though grace is over.

    Returns one row per member and period that lacks any: member_code, period, deadline (ISO
    text) and count, the most first.
    """
    snapshot = read_snapshot(source, moment)
    year = periods.school_year_of(moment.day)
    due_periods = pd.concat(
        [_due_periods(snapshot, code) for code in (periods.previous(year), year)]
    )
    last = (moment.day - timedelta(days=snapshot.rules.calendar.grace_days)).isoformat()
    due_periods = due_periods[due_periods["deadline"] < last]
    lacking = _lacking(snapshot, read_totals(source, snapshot), due_periods)
    counts = expected_and_received(source, snapshot, lacking)
    deadlines = lacking.drop_duplicates("period").set_index("period")["deadline"]
    counts = counts.assign(
        deadline=counts["period"].map(deadlines), count=counts["expected"] - counts["received"]
    )
    counts = counts.loc[counts["count"] > 0, list(MISSING)].astype(MISSING)
    return counts.sort_values("count", ascending=False, kind="stable", ignore_index=True)


def _lacking(snapshot: Snapshot, totals: pd.DataFrame, due_periods: pd.DataFrame) -> pd.DataFrame:
    """Due periods on which some member that owes a report has not reported."""
    counts = totals.loc[~totals["from_parts"], [*PER_PERIOD, "members_reported"]]
    reported = due_periods.merge(counts, on=PER_PERIOD, how="left")["members_reported"].fillna(0)
    due = metrics.expected_count(due_periods, snapshot.indicators, snapshot.members)
    return due_periods[reported.to_numpy() < due.to_numpy()]
