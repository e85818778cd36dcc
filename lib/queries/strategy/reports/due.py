"""Reports that members owe in a school year: in, missing after the deadline, due, not yet due."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from lib import metrics, periods, store
from lib.metrics.aggregation import PER_PERIOD
from lib.queries.snapshot import Snapshot, code_order, owed_after_baseline, read_snapshot
from lib.vocabulary import PeriodType, ReportStatus

KEY = [*PER_PERIOD, "member_code"]
DUE = {
    **dict.fromkeys([*KEY, "deadline", "state"], "str"),
    "days_late": "Int64",
    "upload": "Int64",
}


class ReportState(StrEnum):
    """State of a report that a member owes."""

    ACCEPTED = "accepted"
    WARNED = "warned"
    MISSING = "missing"
    DUE = "due"
    NOT_DUE = "not_due"


WORST_FIRST = (
    ReportState.MISSING,
    ReportState.DUE,
    ReportState.WARNED,
    ReportState.ACCEPTED,
    ReportState.NOT_DUE,
)
"""The state of several reports together is the first of these that any of them has."""


@dataclass(frozen=True)
class Debt:
    """What is owed: reports past their deadline, and those of the next deadline.

    deadline : ISO text of the next deadline; None where nothing is to come, then count is 0.
    """

    missing: int
    deadline: str | None
    count: int


@store.cached
def due_reports(source: store.Database, moment: store.Moment, school_year: str) -> pd.DataFrame:
    """Return every report that members owe on the periods of a school year.

    Returns one row per report: indicator_code, period, member_code, deadline (ISO text), state
    (``ReportState``: accepted; accepted by an upload with acknowledged warnings; missing after its
    deadline; due now; its period has not ended), days_late (after the deadline, of a report that
    came or of one that is missing) and upload (that it first came with). Drafts count as missing.
    Indicators reported by calendar years are owed for the one in which the school year begins.
    Ordered by deadline and indicator.
    """
    return _due(source, moment, school_year, read_snapshot(source, moment).members, {})


def due_reports_of(
    source: store.Database, moment: store.Moment, school_year: str, member: str
) -> pd.DataFrame:
    """Return the rows of ``due_reports`` of one member, reading no reports of others."""
    members = read_snapshot(source, moment).members
    where = {"member_code": member}
    rows = _due(source, moment, school_year, members[members["member_code"] == member], where)
    return rows[rows["member_code"] == member].reset_index(drop=True)  # the consortium's left out


def _due(
    source: store.Database,
    moment: store.Moment,
    school_year: str,
    members: pd.DataFrame,
    where: Mapping[str, Any],
) -> pd.DataFrame:
    """Return what ``due_reports`` does of some members. where : cells that their reports have."""
    snapshot = read_snapshot(source, moment)
    requested = due_periods(snapshot, school_year)
    expected = metrics.expected_reports(requested, snapshot.indicators, members)
    expected = expected.merge(requested, on=PER_PERIOD).merge(
        _reports_on(source, moment, requested, where), on=KEY, how="left"
    )
    deadlines = pd.to_datetime(expected["deadline"])
    received = pd.to_datetime(expected["came_on"])
    late = (received.fillna(pd.Timestamp(moment.day)) - deadlines).dt.days
    is_in = expected["upload"].notna()
    state = pd.Series(ReportState.DUE.value, expected.index)
    state = state.mask(
        pd.to_datetime(expected["opens_on"]) > pd.Timestamp(moment.day), ReportState.NOT_DUE
    )
    state = state.mask(late > 0, ReportState.MISSING)
    state = state.mask(is_in, ReportState.ACCEPTED)
    state = state.mask(is_in & expected["is_warned"].fillna(value=False), ReportState.WARNED)
    expected = expected.assign(state=state, days_late=late.where(late > 0))
    order = expected["indicator_code"].map(code_order)
    expected = expected.assign(order=order).sort_values(["deadline", "order", "member_code"])
    return expected[list(DUE)].astype(DUE).reset_index(drop=True)


def count_due(reports: pd.DataFrame) -> pd.DataFrame:
    """Count the reports of each member and period.

    reports : what ``due_reports`` returns. Returns one row per member and period, by deadline:
    member_code, period, deadline (the earliest), state (the first of ``WORST_FIRST`` that any of
    its reports has), came (those that are in) and expected (all).
    """
    ranks = {state.value: rank for rank, state in enumerate(WORST_FIRST)}
    rows = reports.assign(
        rank=reports["state"].map(ranks),
        is_in=reports["state"].isin([ReportState.ACCEPTED, ReportState.WARNED]),
    )
    counts = rows.groupby(["member_code", "period"], as_index=False).agg(
        deadline=("deadline", "min"),
        rank=("rank", "min"),
        came=("is_in", "sum"),
        expected=("is_in", "size"),
    )
    counts["state"] = [WORST_FIRST[int(rank)].value for rank in counts["rank"]]
    counts = counts.sort_values(["deadline", "member_code"], kind="stable", ignore_index=True)
    return counts.drop(columns="rank")


def count_missing(reports: pd.DataFrame) -> pd.Series:
    """Return member code -> how many of its ``due_reports`` are missing, zero where none is."""
    missing = reports["state"].eq(ReportState.MISSING)
    return missing.groupby(reports["member_code"]).sum()


def debt(reports: pd.DataFrame) -> Debt:
    """Sum up rows of ``due_reports``, such as those of one member."""
    missing = int((reports["state"] == ReportState.MISSING).sum())
    ahead = reports[reports["state"].isin([ReportState.DUE, ReportState.NOT_DUE])]
    if ahead.empty:
        return Debt(missing, None, 0)
    deadline = ahead["deadline"].min()
    return Debt(missing, deadline, int((ahead["deadline"] == deadline).sum()))


def due_periods(snapshot: Snapshot, school_year: str) -> pd.DataFrame:
    """Return the indicators and periods of a school year on which reports are owed.

    Returns indicator_code, period, deadline and opens_on (the first day of asking), ISO text.
    """
    calendar, rows = snapshot.rules.calendar, []
    for indicator in snapshot.passports:
        for code in periods.codes_of_year(school_year, PeriodType(str(indicator["period_type"]))):
            if owed_after_baseline(indicator, code):
                period = periods.of(code)
                days = calendar.deadline(period), calendar.opens_on(period)
                rows.append((indicator["indicator_code"], code, *(day.isoformat() for day in days)))
    return pd.DataFrame(rows, columns=[*PER_PERIOD, "deadline", "opens_on"], dtype="str")


def _reports_on(
    source: store.Database,
    moment: store.Moment,
    requested: pd.DataFrame,
    where: Mapping[str, Any],
) -> pd.DataFrame:
    """Return the reports on some periods: key, upload, day it came on, whether it is warned."""
    cells = dict(where) | {"period": sorted(set(requested["period"]))}
    columns = [*KEY, "reported_on", "status", "value", "numerator"]
    rows = store.rows(source, "measurements", moment.upload, cells, columns)
    is_final = rows["status"].isna() | (rows["status"] != ReportStatus.DRAFT)
    rows = rows[is_final & (rows["value"].notna() | rows["numerator"].notna())]
    first = store.first_uploads(source, moment.upload, cells)
    keys = rows[KEY].itertuples(index=False, name=None)
    uploads = [first.get(key, upload) for key, upload in zip(keys, rows["upload"], strict=True)]
    history = store.history(source).set_index("upload")
    accepted = history["accepted_at"].str[:10]
    return rows[KEY].assign(
        upload=uploads,
        came_on=rows["reported_on"].fillna(pd.Series(uploads, rows.index).map(accepted)),
        is_warned=pd.Series(uploads, rows.index).map(history["acknowledged"].notna()),
    )
