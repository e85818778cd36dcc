"""Support of schools: risk index, change between two profiles, state of road-map measures.

Sources: the domain's rules of rating and of monitoring (project «500+»). A missing assessment,
date or count of participants is never zero: what depends on it is missing too.
"""

from datetime import date

import pandas as pd

from lib.vocabulary import MeasureStatus, ResponsibleGroup, Significance

LEVELS: dict[str, int] = {
    Significance.NONE: 0,
    Significance.LOW: 1,
    Significance.MEDIUM: 2,
    Significance.HIGH: 3,
}
"""Weight of each word of significance in the risk index."""

OVERDUE = "overdue"
"""State of a measure that is derived from its dates; the others are those of ``MeasureStatus``."""

NO_START, NO_DEADLINE, NO_DATES = "no-start", "no-deadline", "no-dates"
DONE_UNDATED, DONE_BEFORE_START = "done-undated", "done-before-start"
"""Faults of the dates of a measure."""


def levels(significance: pd.Series) -> pd.Series:
    """Return the weight, 0 to 3, of words of significance; missing where there is no word."""
    return significance.map(LEVELS).astype("Int64")


def risk_index(levels: pd.Series) -> float | None:
    """Return 100 × Σ significance ÷ (3 × rated factors), lower is better; None if none is rated."""
    rated = levels.dropna()
    return float(100 * rated.sum() / (max(LEVELS.values()) * len(rated))) if len(rated) else None


def measure_states(measures: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the state of measures on a day, from their dates and status, in their order.

    Columns:
    state : planned, in_progress, done, cancelled or overdue.
    days_overdue : days since the deadline of an overdue measure, missing for the others.
    is_due : whether the deadline counts by now: it is over, or the measure was done on its day.
        False for cancelled measures, where the day of completion is unknown or impossible, and
        without a deadline.
    on_time : of those due, whether it was done by the deadline; missing for the others.
    fault : what is wrong with its dates, missing where nothing is.
    """
    today = day.isoformat()
    due, start = measures["due_on"], measures["start_on"]
    done_on = measures["done_on"].where(measures["done_on"] <= today)
    status, progress = measures["status"], measures["progress"]
    is_cancelled = status == MeasureStatus.CANCELLED
    is_done = (done_on.notna() | (status == MeasureStatus.DONE) | (progress == 100)) & ~is_cancelled
    is_overdue = (due < today) & ~is_done & ~is_cancelled
    is_begun = (status == MeasureStatus.IN_PROGRESS) | (progress > 0)
    state = pd.Series(str(MeasureStatus.PLANNED), measures.index, dtype="str")
    state = state.mask(is_begun.fillna(False), str(MeasureStatus.IN_PROGRESS))
    state = state.mask(is_overdue, OVERDUE).mask(is_done, str(MeasureStatus.DONE))
    state = state.mask(is_cancelled, str(MeasureStatus.CANCELLED))
    fault = pd.Series(pd.NA, measures.index, dtype="str")
    fault = fault.mask(start.isna(), NO_START).mask(due.isna(), NO_DEADLINE)
    fault = fault.mask(start.isna() & due.isna(), NO_DATES)
    fault = fault.mask(is_done & done_on.isna(), DONE_UNDATED)
    is_impossible = (is_done & (done_on < start)).fillna(False)
    fault = fault.mask(is_impossible, DONE_BEFORE_START)
    is_dated = ~is_done | (done_on.notna() & ~is_impossible)
    is_due = ((due < today) | ((due <= today) & is_done)) & ~is_cancelled & is_dated
    days = (pd.Timestamp(day) - pd.to_datetime(due)).dt.days.astype("Int64")
    return pd.DataFrame(
        {
            "state": state,
            "days_overdue": days.where(is_overdue),
            "is_due": is_due.fillna(False).astype(bool),
            "on_time": (done_on <= due).astype("boolean").where(is_due),
            "fault": fault,
        }
    )


def participation(measures: pd.DataFrame) -> pd.DataFrame:
    """Return planned and actual participants by measure and group, where either is known.

    Columns: measure (index of the row of ``measures``), group, planned, actual.
    """
    parts = [
        pd.DataFrame(
            {
                "measure": measures.index,
                "group": str(group),
                "planned": measures[f"planned_{group}"].to_numpy(),
                "actual": measures[f"actual_{group}"].to_numpy(),
            }
        )
        for group in ResponsibleGroup
    ]
    rows = pd.concat(parts, ignore_index=True).astype({"planned": "Int64", "actual": "Int64"})
    has_count = rows["planned"].notna() | rows["actual"].notna()
    return rows[has_count].sort_values(["measure", "group"], kind="stable", ignore_index=True)


def with_all_groups(participation: pd.DataFrame) -> "pd.Series[bool]":
    """Return by measure whether every planned group had a participant.

    participation : as the function returns it. Missing where the participants of a planned group
    are unknown and no other group stayed away; measures without a planned group are left out.
    """
    planned = participation[(participation["planned"] > 0).fillna(False)]
    took_part = (planned["actual"] > 0).astype("boolean")
    grouped = took_part.groupby(planned["measure"])
    stayed_away = (~took_part).fillna(False).groupby(planned["measure"]).any()
    unknown = took_part.isna().groupby(planned["measure"]).any()
    all_came = grouped.all().astype("boolean")
    return all_came.mask(stayed_away, False).mask(unknown & ~stayed_away)
