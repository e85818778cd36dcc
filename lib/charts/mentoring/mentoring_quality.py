"""Quality of mentoring: shares of plans completed and of satisfied mentees and mentors."""

import json
from functools import cache
from itertools import pairwise
from typing import Any

import altair
import pandas as pd

from lib.charts.mentoring.federal import federal_line, half_years
from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_width, finish, halo, tooltips
from lib.text import Text
from lib.wording import values
from lib.wording.mentoring import why_missing
from lib.wording.values import Row

HEIGHT, ABOVE = 300, 10
"""Pixels of the plot, and from its top to the name of the federal share."""
LEGEND = altair.ExprRef("width < 330 ? 1 : 3")
"""Columns of the legend: on a phone one below the other."""

FEDERAL_SHARE = 85
"""Share of satisfied participants, per cent, that the federal model set for 2024 (Р-145)."""

APART = 0.12
"""Between the values at the ends of two lines, as a share of what the axis spans: 18 of the 150
pixels that legend and names leave to the lines on a phone."""

LINES = {
    "plans": ("plans_share", "plans_done", "plans_total"),
    "mentees": ("satisfaction_mentees", "satisfied_mentees", "surveyed_mentees"),
    "mentors": ("satisfaction_mentors", "satisfied_mentors", "surveyed_mentors"),
}
"""Lines of the chart: columns of ``queries.mentoring_coverage`` for share, part and base."""


def title(latest: Row | None, words: Text) -> str:
    """Return the finding: plans completed, satisfaction and response rate.

    latest : the last half-year, of ``queries.mentoring_coverage``; missing if none.
    """
    if latest is None or all(pd.isna(latest[share]) for share, _part, _base in LINES.values()):
        is_hidden = latest is not None and _gap(latest, words) == words("figure-masked")
        return words("quality-finding-hidden" if is_hidden else "quality-finding-none")
    shares = {
        line: values.figure(latest[share], "percent", words, 0)
        for line, (share, _part, _base) in LINES.items()
        if pd.notna(latest[share])
    }
    of_plans = words("quality-finding-plans", share=shares.pop("plans", words("not-shown")))
    satisfied = "-".join(shares) or "none-shown"
    return f"{of_plans}; {words(f'quality-satisfied-{satisfied}', **shares)}"


def alt(latest: Row | None, words: Text) -> str:
    """Return the text for screen readers: the title."""
    return title(latest, words)


def data(coverage: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per line and half-year of ``queries.mentoring_coverage``.

    A share that is not known, or may not be shown, leaves a gap; a half-year without any is
    labelled with the reason. ``written_at`` : the height of the share, of those at the ends of
    lines moved so far that none is written over another.
    """
    last = coverage["half"].iloc[-1] if len(coverage) else None
    frame = pd.DataFrame(
        [
            {
                "half": values.short_period(row["half"]),
                "line": line,
                "name": words(f"quality-{line}"),
                "share": row[share],
                "formatted": values.figure(row[share], "percent", words, 0),
                "of": words(
                    "quality-of", part=words.number(row[part]), base=words.number(row[base])
                ),
                "gap": _gap(row, words) if line == "plans" else "",
                "first": line == "plans" and place == 0,
                "is_last": row["half"] == last,
            }
            for line, (share, part, base) in LINES.items()
            for place, row in enumerate(values.rows(coverage))
        ]
    )
    return frame.assign(written_at=frame["share"].astype("float64")).pipe(_spread_ends)


def _spread_ends(frame: pd.DataFrame) -> pd.DataFrame:
    """Move values at the ends of lines apart, each pair from its middle."""
    ends = frame.loc[frame["is_last"], "written_at"].dropna().sort_values()
    shares = [FEDERAL_SHARE, *frame["share"].dropna()]
    apart = (max(shares) - min(shares)) * APART
    for _round in ends:
        for lower, upper in pairwise(ends.index):
            lacking = max(apart - (ends[upper] - ends[lower]), 0)
            ends[lower] -= lacking / 2
            ends[upper] += lacking / 2
    return frame.assign(written_at=ends.reindex(frame.index).fillna(frame["written_at"]))


def _gap(row: Row, words: Text) -> str:
    """Say why a half-year has no share at all; empty where it has one."""
    shares = [share for share, _part, _base in LINES.values()]
    if any(pd.notna(row[share]) for share in shares):
        return ""
    return why_missing(
        row, next((each for each in shares if each in row["hidden"]), shares[0]), words
    )


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Three lines named at their ends, and the federal share as an orientation."""
    colours = [theme.mark, theme.ink, theme.forms[0]]
    base = altair.Chart().encode(
        x=half_years(),
        y=altair.Y(
            "share:Q",
            title=None,
            scale=altair.Scale(zero=False, nice=True, padding=14),
            axis=altair.Axis(format=".0f", tickMinStep=1),  # a lone share has no step of its own
        ),
        color=altair.Color(
            "line:N",
            scale=altair.Scale(domain=list(LINES), range=colours),
            legend=altair.Legend(
                title=None, orient="bottom", columns=LEGEND, labelExpr=_names(words)
            ),
        ),
    )
    label, size = words("quality-federal", share=FEDERAL_SHARE), {"fontSize": by_width(13, 12)}
    tooltip = tooltips(
        words, name="", half="figure-half", formatted="figure-share", of="quality-counts"
    )
    with_share = base.transform_filter("isValid(datum.share)")
    gaps = base.encode(y=altair.value("height"), color=altair.value(theme.quiet))
    ends = with_share.transform_filter("datum.is_last").encode(
        y=altair.Y("written_at:Q", title=None)
    )
    text: dict[str, Any] = {"align": "left", "dx": 9, "fontSize": 14, "fontWeight": 600}
    return finish(
        altair.layer(
            gaps.mark_text(dy=-12, fontSize=13).encode(
                text="gap:N"
            ),  # first: all half-years in order
            *federal_line(FEDERAL_SHARE, label, theme, ABOVE, size),
            with_share.mark_line(strokeWidth=3),
            with_share.mark_point(size=80, filled=True, opacity=1).encode(tooltip=tooltip),
            ends.mark_text(**text, **halo(theme)).encode(text="formatted:N"),
            ends.mark_text(**text).encode(text="formatted:N"),
        ).properties(height=HEIGHT),
        words,
        theme,
    )


def _names(words: Text) -> str:
    names = {line: words(f"quality-{line}") for line in LINES}
    return f"({json.dumps(names, ensure_ascii=False)})[datum.label]"
