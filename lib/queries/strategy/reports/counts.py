"""How many reports members owe, and how many of them are in: counted by the database, not read."""

import pandas as pd

from lib import metrics, periods, store
from lib.metrics.aggregation import PER_PERIOD
from lib.queries.snapshot import Snapshot, read_snapshot
from lib.queries.strategy.reports.due import due_periods

COUNTS = {"member_code": "str", "period": "str", "expected": "int64", "received": "int64"}


def expected_and_received(
    source: store.Database, snapshot: Snapshot, requested: pd.DataFrame
) -> pd.DataFrame:
    """Count the reports that members owe on some indicators and periods, and those that are in.

    requested : indicator_code and period, one row each. Returns one row per member and period that
    owes any: member_code, period, expected, received.
    """
    types = metrics.reporter_types(snapshot.indicators)
    alike = requested["indicator_code"].map({code: ";".join(types[code]) for code in types})
    parts = [_counts(source, snapshot, group) for _, group in requested.groupby(alike)]
    counts = pd.concat([pd.DataFrame(columns=list(COUNTS)).astype(COUNTS), *parts])
    return counts.groupby(["member_code", "period"], as_index=False).sum()


def report_counts(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Count the reports of this school year and the last that each member owes and lacks.

    Returns, by member code: due : reports of periods that have ended, and those that came before;
    missing : those of them that are not in although the deadline has passed. The same as the
    states of ``due_reports`` say, without reading the reports.
    """
    snapshot, day = read_snapshot(source, moment), moment.day.isoformat()
    year = periods.school_year_of(moment.day)
    rows = pd.concat([due_periods(snapshot, code) for code in (periods.previous(year), year)])
    counts, days = expected_and_received(source, snapshot, rows), rows.drop_duplicates("period")
    deadlines, opens_on = (
        counts["period"].map(days.set_index("period")[name]) for name in ("deadline", "opens_on")
    )
    came, lacking = counts["received"], counts["expected"] - counts["received"]
    counts = counts.assign(
        due=counts["expected"].where(opens_on <= day, came),
        missing=lacking.where(deadlines < day, 0),
    )
    return counts.groupby("member_code")[["due", "missing"]].sum()


def _counts(source: store.Database, snapshot: Snapshot, requested: pd.DataFrame) -> pd.DataFrame:
    """Count the reports on indicators that members of the same types owe."""
    per_period = requested.groupby("period").size().rename("expected").reset_index()
    expected = metrics.expected_reports(
        requested.drop_duplicates("period"), snapshot.indicators, snapshot.members
    ).drop(columns="indicator_code")
    pairs = list(requested[PER_PERIOD].itertuples(index=False, name=None))
    received = store.reports_by_member(source, snapshot.moment.upload, pairs)
    received = received.rename(columns={"reports": "received"})
    rows = expected.merge(per_period, on="period").merge(
        received, on=["member_code", "period"], how="left"
    )
    return rows[list(COUNTS)].fillna({"received": 0}).astype(COUNTS)
