"""Mentoring reach chart: the shares of pupils and of novice teachers with a mentor."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.mentoring.federal import federal_line, half_years
from lib.charts.theme import Theme
from lib.charts.vega import CRAMPED, Spec, finish, halo, tooltips
from lib.text import Text
from lib.wording import values
from lib.wording.mentoring import why_missing
from lib.wording.values import Row

HEIGHT = 340
FEDERAL_SHARE = 70
"""Share of pupils aged 10-19, per cent, that the federal model set for 2024 (Р-145)."""

ABOVE = 26
"""Pixels from the top of the plot to the name of the federal line, clear of all values."""

SHARES = {"pupils": "coverage", "novices": "novice_coverage"}
"""Lines of the chart and their columns of ``queries.mentoring_coverage``."""

COUNTS = {
    "pupils": ("mentees_10_19", "pupils_10_19"),
    "novices": ("novice_mentees", "teachers_novice"),
}
"""Columns of the people with a mentor and of all, whose quotient is the share of a line."""

REASONS = {"pupils": 4, "novices": 94}
"""Height, per cent, at which a line says why it has no share: below the other line or above it."""


LEAST_BELOW, CLOSE = 12, 16
"""Per cent: a lower value below this would stand on the years of the axis, so it is written above
its point, unless the other line is as close as ``CLOSE``."""


def title(latest: Row | None, words: Text, lines: Sequence[str] = tuple(SHARES)) -> str:
    """Return the finding: how many pupils and novice teachers have a mentor, of how many.

    latest : the last half-year with a share, of ``queries.mentoring_coverage``; missing if none.
    lines : those of ``SHARES`` that are drawn.
    """
    people = {} if latest is None else {line: _people(latest, line, words) for line in lines}
    counts = {line: count for line, count in people.items() if count is not None}
    if not counts:
        return words("reach-finding-none")
    if len(counts) == len(SHARES):
        return words("reach-finding", **counts)
    return words(f"reach-finding-{next(iter(counts))}", **counts)


def _people(latest: Row, line: str, words: Text) -> str | None:
    """Write those with a mentor, all, and the share; nothing where the share is not known."""
    share, (part, base) = latest[SHARES[line]], COUNTS[line]
    if pd.isna(share):
        return None
    return words(
        f"reach-{line}-count",
        part=int(latest[part]),
        base=int(latest[base]),
        share=values.figure(share, "percent", words, 0),
    )


def alt(latest: Row | None, words: Text, lines: Sequence[str] = tuple(SHARES)) -> str:
    """Return the text for screen readers: the title."""
    return title(latest, words, lines)


def data(
    coverage: pd.DataFrame, words: Text, target: int = 0, lines: Sequence[str] = tuple(SHARES)
) -> pd.DataFrame:
    """Return the chart frame: one row per line and half-year of ``queries.mentoring_coverage``.

    A half-year without a share is labelled with the reason. target : the consortium's own for
    pupils, per cent; 0 where it has none. lines : those of ``SHARES`` to draw.
    """
    target = target if "pupils" in lines else 0
    return pd.DataFrame(
        [
            {
                "half": values.short_period(row["half"]),
                "line": line,
                "name": words(f"reach-{line}"),
                "share": row[column],
                "formatted": values.figure(row[column], "percent", words)
                if pd.notna(row[column])
                else why_missing(row, column, words),
                "reason": "" if pd.notna(row[column]) else why_missing(row, column, words),
                "reason_at": REASONS[line],
                "coverage": _coverage(row, words),
            }
            for line in lines
            for column in [SHARES[line]]
            for row in values.rows(coverage)
        ]
    ).assign(
        first=lambda frame: frame.index == 0,
        target=lambda frame: frame["first"].map({True: target or None, False: None}).astype(float),
        named=words("reach-target", share=target),
        is_lower=_is_lower,
    )


def _is_lower(frame: pd.DataFrame) -> "pd.Series[bool]":
    """Whether the value of a row is written below its point: the lower one of its half-year."""
    highest = frame.groupby("half")["share"].transform("max")
    has_room = (frame["share"] >= LEAST_BELOW) | (highest - frame["share"] < CLOSE)
    return (frame["share"] < highest) & has_room


def _coverage(row: Row, words: Text) -> str:
    return words("coverage", reported=row["members_reported"], due=row["members_due"])


@cache
def spec(words: Text, theme: Theme, *, pupils: bool = True, novices: bool = True) -> Spec:
    """Shares of pupils and of novice teachers with a mentor, and the federal share as a line.

    pupils, novices : whether the line of each is drawn.
    """
    drawn = {"pupils": (pupils, theme.mark), "novices": (novices, theme.ink)}
    colours = {line: colour for line, (is_drawn, colour) in drawn.items() if is_drawn}
    base = altair.Chart().encode(
        x=half_years(),
        color=altair.Color(
            "line:N",
            scale=altair.Scale(domain=list(colours), range=list(colours.values())),
            legend=altair.Legend(
                title=None, orient="bottom", labelExpr=_line_names(words), symbolType="circle"
            ),
        ),
    )
    share = altair.Y(
        "share:Q",
        title=None,
        scale=altair.Scale(domain=[0, 100]),
        axis=altair.Axis(values=[0, 25, 50, 75, 100]),
    )
    with_share = base.transform_filter("isValid(datum.share)").encode(y=share)
    reasons = base.encode(
        y=altair.Y("reason_at:Q", title=None), text="reason:N", color=altair.value(theme.quiet)
    )
    label = words("reach-federal", share=FEDERAL_SHARE)
    target = altair.Chart().transform_filter("isValid(datum.target)")
    target = target.encode(y=altair.Y("target:Q", title=None))
    tooltip = tooltips(
        words, name="", half="figure-half", formatted="figure-share", coverage="figure-coverage"
    )
    text: dict[str, Any] = {"fontSize": 15, "fontWeight": 600}
    text["dy"] = altair.ExprRef("datum.is_lower ? 18 : -16")
    text["dx"] = altair.ExprRef(f"{CRAMPED} && !datum.is_lower ? -12 : 0")
    return finish(
        altair.layer(
            reasons.mark_text(),  # first: all half-years in order
            *federal_line(FEDERAL_SHARE, label, theme, ABOVE),
            target.mark_rule(strokeDash=[2, 3], color=theme.mark),
            target.mark_text(align="left", baseline="bottom", dy=-3, color=theme.mark).encode(
                x=altair.value(4), text="named:N"
            ),
            with_share.mark_line(strokeWidth=3),
            with_share.mark_point(size=90, filled=True, opacity=1).encode(tooltip=tooltip),
            with_share.mark_text(**text, **halo(theme)).encode(text="formatted:N"),
            with_share.mark_text(**text).encode(text="formatted:N"),
        ).properties(height=HEIGHT),
        words,
        theme,
    )


def _line_names(words: Text) -> str:
    pupils, novices = (json.dumps(words(f"reach-{line}"), ensure_ascii=False) for line in SHARES)
    return f"datum.label === 'pupils' ? {pupils} : {novices}"
