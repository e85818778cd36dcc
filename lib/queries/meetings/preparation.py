"""The draft of a running order, the good news of a meeting, and what is still missing before it."""

import json
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from lib import store
from lib.queries.meetings.decisions import decisions
from lib.queries.strategy.changes.board_changes import changes
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.queries.strategy.questions import attention
from lib.queries.strategy.reports.punctuality import missing_reports
from lib.running_order import Point
from lib.vocabulary import ChangeKind, Freshness, PlanStatus

EXCEPTIONS = 5
"""Questions that a meeting is asked at most."""

MINUTES = {
    "decisions": 10,
    "overview": 15,
    "changes": 10,
    "attention": 15,
    "success": 5,
    "needs": 10,
    "open": 5,
}
"""Slides of a draft in their order, with the minutes that each is planned for."""


def draft_running_order(
    source: store.Database, moment: store.Moment, earlier: store.Moment | None
) -> tuple[Point, ...]:
    """Draft the points of the next meeting from what is known; empty ones are left out.

    Decisions that are due, the overview, what changed since the earlier moment, exceptions, one
    success, needs and offers, and at last the decisions that stay open.
    """
    decided = decisions(source, moment)
    has_content = {
        "decisions": bool(len(decided)),
        "changes": earlier is not None,
        "attention": bool(len(attention(source, moment))),
        "success": success(source, moment, earlier) is not None,
        "needs": bool(len(store.read(source, "risk_profiles", moment.upload)))
        or bool(len(store.read(source, "measures", moment.upload))),
    }
    return tuple(
        Point(slide, minutes) for slide, minutes in MINUTES.items() if has_content.get(slide, True)
    )


def success(
    source: store.Database, moment: store.Moment, earlier: store.Moment | None
) -> dict[str, Any] | None:
    """Return the row of ``suppressed_strategy`` that a meeting may be glad of; None without one.

    Of the indicators whose word became better since the earlier moment, else of those that reached
    their target or are on plan, the one with the highest attainment.
    """
    board = suppressed_strategy(source, moment)
    good = board[
        board["plan"].isin((PlanStatus.REACHED, PlanStatus.ON_PLAN))
        & board["firm"].fillna(value=False).astype("bool")
        & board["value"].notna()
    ]
    if earlier is not None and len(good):
        moved = changes(source, earlier, moment)
        rose = moved[(moved["what"] == ChangeKind.STATUS) & moved["better"].fillna(value=False)]
        better = good[good["indicator_code"].isin(rose["indicator_code"])]
        good = good if better.empty else better
    if good.empty:
        return None
    best = good.sort_values("attainment", ascending=False, kind="stable").iloc[0]
    return {str(name): cell for name, cell in best.items()}


@dataclass(frozen=True)
class Readiness:
    """What is missing before a meeting.

    members : one row per member and period that lacks reports (``missing_reports``).
    warned : uploads with acknowledged warnings since the moment compared with: upload, file_name,
    uploaded_by, warnings (their number). stale : rows of the strategy whose reports are overdue.
    late : rows of ``decisions`` that are late.
    """

    members: pd.DataFrame
    warned: pd.DataFrame
    stale: pd.DataFrame
    late: pd.DataFrame
    counts: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        """Count what is missing: members, warned, stale, late."""
        counts = {
            "members": self.members["member_code"].nunique(),
            "warned": len(self.warned),
            "stale": len(self.stale),
            "late": len(self.late),
        }
        object.__setattr__(self, "counts", counts)


@store.cached
def untranslated(source: store.Database, moment: store.Moment, language: str) -> pd.DataFrame:
    """Return what boards name in Russian only: kind, code; nothing where the language is Russian.

    Directions, members that have not left, and indicators that are not retired.
    """
    rows = []
    for kind, (code, ended) in _NAMED.items():
        rows_of_kind = store.read(source, kind, moment.upload)
        column = f"name_{language}"
        if column not in rows_of_kind:
            continue
        current = rows_of_kind[rows_of_kind[ended].isna()] if ended else rows_of_kind
        rows += [(kind, str(one)) for one in current.loc[current[column].isna(), code]]
    return pd.DataFrame(rows, columns=["kind", "code"], dtype="str")


_NAMED = {
    "directions": ("direction", ""),
    "indicators": ("indicator_code", "retired_on"),
    "members": ("member_code", "left_on"),
}


@store.cached
def readiness(
    source: store.Database, moment: store.Moment, earlier: store.Moment | None = None
) -> Readiness:
    """Return what is missing before a meeting at a moment."""
    board, all_decisions = suppressed_strategy(source, moment), decisions(source, moment)
    history = store.history(source)
    since = earlier.upload if earlier else 1
    is_recent = history["upload"].between(since + 1, moment.upload) & history["undone_by"].isna()
    listed = history[is_recent & history["acknowledged"].notna()]
    counts = [len(json.loads(text)) for text in listed["acknowledged"]]
    warned = listed[["upload", "file_name", "uploaded_by"]].assign(warnings=counts)
    return Readiness(
        members=missing_reports(source, moment),
        warned=warned[warned["warnings"] > 0].reset_index(drop=True),
        stale=board[board["freshness"] == Freshness.OVERDUE].reset_index(drop=True),
        late=all_decisions[all_decisions["is_late"]].reset_index(drop=True),
    )
