"""Overview chart, frame: one row per direction, its three marks, changes and scores."""

from typing import Any

import pandas as pd

from lib.charts.overview.finding import status_counts
from lib.charts.overview.geometry import (
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
    ONE_LINE,
    SCORE,
    TREND,
    TWO_LINES,
)
from lib.charts.theme import OPEN_SIGNS
from lib.text import Text
from lib.vocabulary import Freshness, PlanStatus
from lib.wording import values
from lib.wording.values import Row

TOP_SCORE = 120
"""The score drawn at the upper edge of a row's trend line."""

WORST_FIRST = (Freshness.OVERDUE, Freshness.DUE, Freshness.FRESH)

Mark = dict[str, Any]


def data(directions: pd.DataFrame, trend: pd.DataFrame, since: str, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per mark; ``part`` says which kind of mark.

    directions : ``queries.directions``. trend : scores by school year (direction, period, score).
    since : day of the earlier moment, ISO.
    """
    marks = _heads(since, words)
    rows = values.rows(directions)
    is_large = all(len(words.named(row, "short")) <= ONE_LINE for row in rows)
    for place, row in enumerate(rows):
        direction = {
            "direction": row["direction"],
            "title": words.named(row, "short"),
            "place": place,
        }
        row_marks = [
            _title(row, since, words, is_large=is_large),
            *(_cell(column, plan, row, words) for column, plan in enumerate(PlanStatus)),
            *_badge(row, words),
            *_coverage(row, words),
            {"part": "score", "label": words.number(row["score"], 0), "x": SCORE},
            {"part": "change", "label": _change(row, words), "x": CHANGE},
            *_moves(row, words),
            *_trend(trend[trend["direction"] == row["direction"]], trend),
        ]
        marks += [direction | mark for mark in row_marks]
    return pd.DataFrame(marks).assign(rows=len(rows))


def _heads(since: str, words: Text) -> list[Mark]:
    """Column headings, at most two lines each."""
    columns = [
        (_at_cell(column)["x"], _head(plan, words)) for column, plan in enumerate(PlanStatus)
    ]
    columns += [
        ((TREND[0] + SCORE) / 2, words("overview-score")),
        (CHANGE - 0.032, words("overview-change")),
        (MOVES, words("overview-since", day=words.day(since)).replace("\u00a0", " ")),
    ]
    heads = [{"part": "head", "x": x, "label": _in_lines(label)} for x, label in columns]
    left = [(BADGE[0], "overview-freshness"), (COVERAGE[0], "overview-coverage")]
    heads += [{"part": "left_head", "x": x, "label": words(key), "left": True} for x, key in left]
    return [head | {"direction": "", "place": -(1 + HEAD) / 2} for head in heads]


def _head(plan: PlanStatus, words: Text) -> str:
    return words(f"plan-head-{plan}")


def _in_lines(label: str) -> str:
    """Break a label before its last word; words that a hard space joins stay together."""
    return "\n".join(label.rsplit(" ", 1)).replace("\u00a0", " ")


def _title(row: Row, since: str, words: Text, *, is_large: bool) -> Mark:
    """Number and title of a row and the texts of its tooltip.

    Titles are large where every one of them fits a line so; else all are smaller, in two lines.
    """
    score, change, moves = words.number(row["score"], 0), _change(row, words), _moved(row, words)
    day = words.day(since)
    return {
        "part": "title",
        "label": row["direction"],
        **_heading(words.named(row, "short"), is_large=is_large),
        "counts": status_counts(row, words),
        "freshness": ", ".join(
            words("overview-count", word=words.choice(word), count=row[str(word)])
            for word in Freshness
            if row[str(word)]
        ),
        "reports": words(
            "overview-reports", reported=row["members_reported"], due=row["members_due"]
        ),
        "index": _index(row, words),
        "moved": words("overview-moved", day=day, moves=moves),
        "note": words("overview-note", score=score, change=change, day=day, moves=moves),
    }


def _heading(title: str, *, is_large: bool) -> Mark:
    """The title as drawn, its type size, and how far its first line is lifted."""
    if is_large:
        return {"heading": title, "size": 17, "lift": 0}
    heading = values.lines(title, TWO_LINES)
    return {"heading": heading, "size": 13.5, "lift": -8 if "\n" in heading else 0}


def _index(row: Row, words: Text) -> str:
    score = words.number(row["score"], 0)
    if pd.isna(row["previous_score"]):
        return score
    before = words.number(row["previous_score"], 0)
    return words("overview-index", score=score, before=before, year=row["previous_year"])


def _change(row: Row, words: Text) -> str:
    """Change of the score over a year; it is rounded, not made of rounded scores."""
    return values.change(row["score"] - row["previous_score"], words, 0)


def _cell(column: int, plan: PlanStatus, row: Row, words: Text) -> Mark:
    """Count of one status; above it how many are set by hand, below it how many are not firm.

    Where none of the computed words is firm the sign is hollow.
    """
    count = row[str(plan)]
    by_hand, open_words = (
        row[f"words_{name}"].split(";").count(plan) for name in ("by_hand", "not_firm")
    )
    some_open = 0 < open_words < count
    return {
        "part": "cell" if count or by_hand else "none",
        "plan": str(plan),
        "word": _in_lines(_head(plan, words)),
        "label": str(count) if count else "",
        "firm": some_open or not open_words,
        "open": f"{OPEN_SIGNS[plan]}\u2009{open_words}" if some_open else "",
        "manual": f"✎\u2009{by_hand}" if by_hand else "",
        **_at_cell(column),
    }


def _at_cell(column: int) -> dict[str, float]:
    return {"x": CELLS + (column + 0.5) * CELL, "narrow_x": (column + 0.5) / len(PlanStatus)}


MANY_REPORTS = 1_000
"""From so many due reports on, two counts would run into the signs beside them."""


def _badge(row: Row, words: Text) -> list[Mark]:
    """Second mark: the worst freshness of the row, and how many indicators have it."""
    worst = next((word for word in WORST_FIRST if row[str(word)]), None)
    if worst is None:
        return []
    label = words(f"overview-{worst}", count=row[str(worst)])
    return [{"part": "badge", "state": str(worst), "label": label, **_between(BADGE, LIST_BADGE)}]


def _coverage(row: Row, words: Text) -> list[Mark]:
    """Third mark: how many of the expected reports are in."""
    reported, due = row["members_reported"], row["members_due"]
    label = reports_label(reported, due, words)
    track = _between(COVERAGE, LIST_COVERAGE)
    marks: list[Mark] = [{"part": "coverage", "label": label, **track}]
    for part, share in (("track", 1.0), ("reported", reported / due if due else 0.0)):
        ends = [first + (last - first) * share for first, last in (COVERAGE, LIST_COVERAGE)]
        marks.append({"part": part, **track, "x2": ends[0], "narrow_x2": ends[1]})
    return marks if due else marks[:1]


def reports_label(reported: int, due: int, words: Text) -> str:
    """Write «62/63», of many reports their share: «100 %» only when all are in."""
    if not due:
        return words.number(None)
    if due < MANY_REPORTS:
        return f"{words.number(reported)}/{words.number(due)}"
    return words.percent(reported * 100 // due / 100)


def _between(wide: tuple[float, float], narrow: tuple[float, float]) -> Mark:
    """Position between two x, below the title."""
    ends = {"x": wide[0], "x2": wide[1], "narrow_x": narrow[0], "narrow_x2": narrow[1]}
    return ends | {"left": True}


def _moves(row: Row, words: Text) -> list[Mark]:
    """Counts of indicators whose status improved, above those whose status worsened."""
    moved = [(side, row[side]) for side in ("better", "worse") if _is_positive(row[side])]
    if not moved:
        return [
            {"part": "move", "side": "same", "label": _moved(row, words), "x": MOVES, "lift": 0}
        ]
    lifts = (-10, 11) if len(moved) > 1 else (0,)
    return [
        {
            "part": "move",
            "side": side,
            "label": _arrow(side, count, words),
            "x": MOVES,
            "lift": lift,
        }
        for (side, count), lift in zip(moved, lifts, strict=True)
    ]


def _moved(row: Row, words: Text) -> str:
    """The moves of a row on one line."""
    if pd.isna(row["better"]):
        return words.number(None)
    moved = [
        _arrow(side, row[side], words) for side in ("better", "worse") if _is_positive(row[side])
    ]
    return " ".join(moved) or "→"


def _arrow(side: str, count: int, words: Text) -> str:
    return f"{'↑' if side == 'better' else '↓'}{words.number(count)}"


def _is_positive(count: object) -> bool:
    return not pd.isna(count) and bool(count)  # type: ignore[call-overload]


def _trend(scores: pd.DataFrame, trend: pd.DataFrame) -> list[Mark]:
    """Trend line of one direction: its scores, placed by school year."""
    years = sorted(trend["period"].unique())
    shares = {year: place / max(len(years) - 1, 1) for place, year in enumerate(years)}
    return [
        {
            "part": "trend",
            "x": TREND[0] + (TREND[1] - TREND[0]) * shares[row["period"]],
            "narrow_x": LIST_TREND[0] + (LIST_TREND[1] - LIST_TREND[0]) * shares[row["period"]],
            "level": min(max(row["score"], 0), TOP_SCORE) / TOP_SCORE,
        }
        for row in values.rows(scores.dropna(subset=["score"]))
    ]
