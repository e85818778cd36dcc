"""Decisions of meetings: which are open, late, or were carried out in time."""

import pandas as pd

from lib import store
from lib.vocabulary import DecisionState

SUBJECTS = ("direction", "indicator_code", "member_code", "agreement_id")
"""Columns of which at most one says what a decision is about."""

SOON = 30
"""Days before its due day from which an open decision counts as due."""


def decisions(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return all decisions known at a moment, judged on its day.

    The columns of the kind with ``state`` filled, and subject (the column that says what it is
    about; missing where it is about nothing), days_left (till the due day, negative once it has
    passed; missing unless open), is_late (open after its due day), is_due (open, due within
    ``SOON`` days or late), in_time (of done ones: by the due day). Ordered: late ones first, then
    open ones by due day, then closed ones, newest first.
    """
    rows = store.read(source, "decisions", moment.upload)
    is_dated = rows["done_on"].notna()
    rows["state"] = (
        rows["state"]
        .mask(rows["state"].isna() & is_dated, DecisionState.DONE)
        .fillna(DecisionState.OPEN)
    )
    is_open = rows["state"] == DecisionState.OPEN
    left = (pd.to_datetime(rows["due_on"]) - pd.Timestamp(moment.day)).dt.days
    done = rows["state"] == DecisionState.DONE
    in_time = (rows["done_on"] <= rows["due_on"]).astype("boolean")
    subject = pd.Series(pd.NA, rows.index, dtype="str")
    for name in SUBJECTS[::-1]:
        subject = subject.mask(rows[name].notna(), name)
    rows = rows.assign(
        subject=subject,
        days_left=left.astype("Int64").where(is_open),
        is_late=is_open & (left < 0),
        is_due=is_open & (left <= SOON),
        in_time=in_time.where(done),
    )
    closed = rows[~is_open]
    last = closed["done_on"].fillna(closed["due_on"])
    closed = closed.loc[last.sort_values(ascending=False, kind="stable").index]
    order = rows[is_open].sort_values(["due_on", "decision_id"], kind="stable")
    return pd.concat([order, closed], ignore_index=True)


def count_decisions(rows: pd.DataFrame) -> dict[str, int]:
    """Count rows of ``decisions``: all, open, due, late, done, in_time, dropped."""
    return {
        "all": len(rows),
        "open": int((rows["state"] == DecisionState.OPEN).sum()),
        "due": int(rows["is_due"].sum()),
        "late": int(rows["is_late"].sum()),
        "done": int((rows["state"] == DecisionState.DONE).sum()),
        "in_time": int(rows["in_time"].fillna(value=False).sum()),
        "dropped": int((rows["state"] == DecisionState.DROPPED).sum()),
    }


def decisions_about(rows: pd.DataFrame, subject: str, code: str) -> pd.DataFrame:
    """Return the open rows of ``decisions`` about one direction, indicator, member or agreement."""
    return rows[(rows["state"] == DecisionState.OPEN) & (rows[subject] == code)]


def next_decision_id(rows: pd.DataFrame, meeting_code: str) -> str:
    """Return the code of the next decision of a meeting: ``M-2026-10`` gives ``D-2026-10-1``."""
    stem = f"D-{meeting_code.removeprefix('M-')}"
    codes, number = set(rows["decision_id"]), 1
    while f"{stem}-{number}" in codes:
        number += 1
    return f"{stem}-{number}"
