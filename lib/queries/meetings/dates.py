"""Days to come: deadlines of the periods that indicators are reported by."""

from datetime import timedelta

import pandas as pd

from lib import periods, store
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import PeriodType

A_YEAR = timedelta(days=366)


def deadlines(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the reporting deadlines of the next year, in order of time.

    One row per period that some indicator is reported by: period, day (ISO text).
    """
    snapshot = read_snapshot(source, moment)
    types = {PeriodType(code) for code in snapshot.indicators["period_type"].dropna()}
    year = periods.school_year_of(moment.day)
    codes = [
        code
        for school_year in (periods.previous(year), year)
        for type_ in sorted(types)
        for code in periods.codes_of_year(school_year, type_)
    ]
    days = {code: snapshot.rules.calendar.deadline(periods.of(code)) for code in codes}
    rows = [
        (code, day.isoformat())
        for code, day in days.items()
        if moment.day <= day <= moment.day + A_YEAR
    ]
    frame = pd.DataFrame(rows, columns=["period", "day"], dtype="str")
    return frame.sort_values(["day", "period"], ignore_index=True)
