"""Reports that were due and when they came: the base of reporting on time."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pandas as pd

from lib import metrics, periods, store
from lib.figures.ground import SHORTER, Ground, lay, owed_after_baseline
from lib.vocabulary import PeriodType, ReportStatus

KEY = ["indicator_code", "period", "member_code"]


def reports_due(source: store.Source, ground: Ground, school_year: str) -> pd.DataFrame:
    """Return every report of a school year whose deadline has passed, and when it came.

    Returns indicator_code, period, member_code, deadline, received_on (ISO text; missing while it
    is not in). A report came on the day it says, else on the day its row was accepted; a draft
    has not come.
    """
    wanted = _asked_for(ground, school_year)
    debts = metrics.owed(wanted, ground.indicators, ground.members).merge(wanted)
    given = _received(source, ground, sorted(wanted["period"].unique()))
    return debts.merge(given, on=KEY, how="left")


def _asked_for(ground: Ground, school_year: str) -> pd.DataFrame:
    """Indicators and periods of a school year that have come due, with their deadlines.

    A calendar year is no part of a school year, and nobody reports on the time of the baseline.
    """
    rows = []
    for indicator in ground.indicators.to_dict("records"):
        length = PeriodType(indicator["period_type"])
        codes = periods.parts(school_year, length) if length in SHORTER else (school_year,)
        for code in codes if length is not PeriodType.YEAR else ():
            deadline = ground.rules.calendar.deadline(periods.of(code))
            if deadline <= ground.moment.day and owed_after_baseline(indicator, code):
                rows.append((indicator["indicator_code"], code, deadline.isoformat()))
    return pd.DataFrame(rows, columns=["indicator_code", "period", "deadline"], dtype="str")


def _received(source: store.Source, ground: Ground, asked: list[str]) -> pd.DataFrame:
    """Return on what day each report on the periods asked for came."""
    rows = store.rows(source, "measurements", ground.moment.upload, {"period": asked})
    rows = rows[(rows["status"] != ReportStatus.DRAFT)]
    history = store.history(source).set_index("upload")["accepted_at"]
    accepted = pd.to_datetime(rows["upload"].map(history), utc=True)
    day = accepted.dt.tz_convert(ZoneInfo(ground.rules.time_zone)).dt.strftime("%Y-%m-%d")
    return rows[KEY].assign(received_on=rows["reported_on"].fillna(day.astype("str")))


def missing_reports(source: store.Source, moment: store.Moment) -> pd.DataFrame:
    """Count the reports of this school year and the last that are not in though grace is over.

    Returns one row per member and period that lacks any: member_code, period, deadline (ISO
    text) and count, the most first.
    """
    ground = lay(source, moment)
    year = periods.school_year_of(moment.day)
    due = pd.concat([reports_due(source, ground, code) for code in (periods.previous(year), year)])
    last = (moment.day - timedelta(days=ground.rules.calendar.grace_days)).isoformat()
    late = due[due["received_on"].isna() & (due["deadline"] < last)]
    counts = late.groupby(["member_code", "period", "deadline"], as_index=False).size()
    counts = counts.rename(columns={"size": "count"})
    return counts.sort_values("count", ascending=False, kind="stable", ignore_index=True)
