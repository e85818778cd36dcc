"""What the board of all directions says: a row each, its three marks, what changed, its scores."""

import math
from typing import Any

import pandas as pd

from lib.charts.board import (
    BADGE,
    CELL,
    CELLS,
    CHANGE,
    COVERAGE,
    HEAD,
    LIST_BADGE,
    LIST_COVERAGE,
    LIST_TREND,
    MOVES,
    SCORE,
    TREND,
)
from lib.text import Text
from lib.vocabulary import Freshness, PlanStatus
from lib.wording import values
from lib.wording.values import Row

TOP_SCORE = 120
"""The highest score, which a trend draws at the upper edge of its row."""

SOUND = (PlanStatus.REACHED, PlanStatus.ON_PLAN)
"""Words of indicators that give no cause to ask."""

WORST_FIRST = (Freshness.OVERDUE, Freshness.DUE, Freshness.FRESH)

Mark = dict[str, Any]


def board_finding(directions: pd.DataFrame, text: Text) -> str:
    """Say how many indicators go as planned, from ``figures.directions``."""
    sound = int(directions[[str(word) for word in SOUND]].to_numpy().sum())
    return text("overview-finding", sound=sound, all=int(directions["indicators"].sum()))


def board_alt(directions: pd.DataFrame, text: Text) -> str:
    """Say what the three marks of all directions come to, for those who do not see the chart."""
    late = int(directions[str(Freshness.OVERDUE)].sum())
    reported, due = (int(directions[name].sum()) for name in ("members_reported", "members_due"))
    said = [
        text("overview-alt", directions=len(directions), counts=_counts(directions.sum(), text)),
        text("overview-alt-reports", reported=reported, due=due, late=late),
    ]
    return " ".join(said)


def _counts(row: Any, text: Text) -> str:
    """Say how many indicators bear each status word, leaving out the words that none bears."""
    return ", ".join(
        text("overview-count", word=text.choice(plan), count=int(row[str(plan)]))
        for plan in PlanStatus
        if row[str(plan)]
    )


def board_marks(
    directions: pd.DataFrame, trend: pd.DataFrame, since: str, text: Text
) -> pd.DataFrame:
    """Lay out what ``board.board`` draws: one row per mark, ``part`` says which kind.

    Takes ``figures.directions``, the scores by school year (direction, period, score), and the day
    of the earlier moment as ISO text.
    """
    marks = _heads(since, text)
    for place, row in enumerate(values.rows(directions)):
        own = {"direction": row["direction"], "title": text.named(row, "short"), "place": place}
        found = [
            _title(row, since, text),
            *(_cell(column, plan, row, text) for column, plan in enumerate(PlanStatus)),
            *_badge(row, text),
            *_coverage(row, text),
            {"part": "score", "label": text.number(row["score"], 0), "x": SCORE},
            {"part": "change", "label": _change(row, text), "x": CHANGE},
            *_moves(row, text),
            *_trend(trend[trend["direction"] == row["direction"]], trend),
        ]
        marks += [own | mark for mark in found]
    return pd.DataFrame(marks).assign(rows=len(directions))


def _heads(since: str, text: Text) -> list[Mark]:
    """The words above the columns, at most two lines each."""
    said = [(_at_cell(column)["x"], _head(plan, text)) for column, plan in enumerate(PlanStatus)]
    said += [
        ((TREND[0] + SCORE) / 2, text("overview-score")),
        (CHANGE - 0.02, text("overview-change")),
        (MOVES, text("overview-since", day=text.day(since))),
    ]
    heads = [{"part": "head", "x": x, "label": _in_lines(label)} for x, label in said]
    left = [(BADGE[0], "overview-freshness"), (COVERAGE[0], "overview-coverage")]
    heads += [{"part": "left_head", "x": x, "label": text(key), "left": True} for x, key in left]
    return [head | {"direction": "", "place": -(1 + HEAD) / 2} for head in heads]


def _head(plan: PlanStatus, text: Text) -> str:
    return text(f"plan-head-{plan}".replace("_", "-"))


def _in_lines(label: str) -> str:
    """Break a label of several words before its last one."""
    return "\n".join(label.replace("\u00a0", " ").rsplit(" ", 1))


def _title(row: Row, since: str, text: Text) -> Mark:
    """The number and the title of a row, and all that it tells where a pointer rests on it."""
    score, change, moves = text.number(row["score"], 0), _change(row, text), _moved(row, text)
    day = text.day(since)
    return {
        "part": "title",
        "label": row["direction"],
        "counts": _counts(row, text),
        "freshness": ", ".join(
            text("overview-count", word=text.choice(word), count=row[str(word)])
            for word in Freshness
            if row[str(word)]
        ),
        "reports": text(
            "overview-reports", reported=row["members_reported"], due=row["members_due"]
        ),
        "index": _index(row, text),
        "moved": text("overview-moved", day=day, moves=moves),
        "note": text("overview-note", score=score, change=change, day=day, moves=moves),
    }


def _index(row: Row, text: Text) -> str:
    score = text.number(row["score"], 0)
    if pd.isna(row["previous_score"]):
        return score
    before = text.number(row["previous_score"], 0)
    return text("overview-index", score=score, before=before, year=row["previous_year"])


def _change(row: Row, text: Text) -> str:
    """Write how the score has changed since the year before, as a difference of what is shown."""
    return values.change(_whole(row["score"]) - _whole(row["previous_score"]), text, 0)


def _whole(score: float) -> float:
    return float("nan") if pd.isna(score) else math.floor(score + 0.5)


def _cell(column: int, plan: PlanStatus, row: Row, text: Text) -> Mark:
    count = row[str(plan)]
    return {
        "part": "cell" if count else "none",
        "plan": str(plan),
        "word": _in_lines(_head(plan, text)),
        "label": str(count),
        "hand": "✎" if str(plan) in row["by_hand"].split(";") else "",
        **_at_cell(column),
    }


def _at_cell(column: int) -> dict[str, float]:
    return {"x": CELLS + (column + 0.5) * CELL, "narrow_x": (column + 0.5) / len(PlanStatus)}


def _badge(row: Row, text: Text) -> list[Mark]:
    """The second mark: the least fresh of the reports, and how many indicators they are of."""
    found = next((word for word in WORST_FIRST if row[str(word)]), None)
    if found is None:
        return []
    label = text(f"overview-{found}", count=row[str(found)])
    return [{"part": "badge", "state": str(found), "label": label, **_between(BADGE, LIST_BADGE)}]


def _coverage(row: Row, text: Text) -> list[Mark]:
    """The third mark: how many of the reports due are in."""
    reported, due = row["members_reported"], row["members_due"]
    said = f"{text.number(reported)}/{text.number(due)}" if due else text.number(None)
    track = _between(COVERAGE, LIST_COVERAGE)
    marks: list[Mark] = [{"part": "coverage", "label": said, **track}]
    for part, share in (("track", 1.0), ("reported", reported / due if due else 0.0)):
        ends = [first + (last - first) * share for first, last in (COVERAGE, LIST_COVERAGE)]
        marks.append({"part": part, **track, "x2": ends[0], "narrow_x2": ends[1]})
    return marks if due else marks[:1]


def _between(wide: tuple[float, float], narrow: tuple[float, float]) -> Mark:
    """Lie under the title, between two places."""
    ends = {"x": wide[0], "x2": wide[1], "narrow_x": narrow[0], "narrow_x2": narrow[1]}
    return ends | {"left": True}


def _moves(row: Row, text: Text) -> list[Mark]:
    """How many indicators have a better word than before, above how many have a worse one."""
    moved = [(side, row[side]) for side in ("better", "worse") if _some(row[side])]
    if not moved:
        return [{"part": "move", "side": "same", "label": _moved(row, text), "x": MOVES, "lift": 0}]
    lifts = (-10, 11) if len(moved) > 1 else (0,)
    return [
        {"part": "move", "side": side, "label": _arrow(side, count, text), "x": MOVES, "lift": lift}
        for (side, count), lift in zip(moved, lifts, strict=True)
    ]


def _moved(row: Row, text: Text) -> str:
    """Write the moves of a row on one line."""
    if pd.isna(row["better"]):
        return text.number(None)
    moved = [_arrow(side, row[side], text) for side in ("better", "worse") if _some(row[side])]
    return " ".join(moved) or "→"


def _arrow(side: str, count: int, text: Text) -> str:
    return f"{'↑' if side == 'better' else '↓'}{text.number(count)}"


def _some(count: object) -> bool:
    return not pd.isna(count) and bool(count)  # type: ignore[call-overload]


def _trend(own: pd.DataFrame, trend: pd.DataFrame) -> list[Mark]:
    """The scores of one direction, each where its year lies among all years."""
    years = sorted(trend["period"].unique())
    shares = {year: place / max(len(years) - 1, 1) for place, year in enumerate(years)}
    return [
        {
            "part": "trend",
            "x": TREND[0] + (TREND[1] - TREND[0]) * shares[row["period"]],
            "narrow_x": LIST_TREND[0] + (LIST_TREND[1] - LIST_TREND[0]) * shares[row["period"]],
            "level": min(max(row["score"], 0), TOP_SCORE) / TOP_SCORE,
        }
        for row in values.rows(own.dropna(subset=["score"]))
    ]
