"""Years in the consortium: each indicator as a line over the years since its members joined."""

from collections.abc import Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, halo, tooltips
from lib.text import Text, sentence
from lib.wording import values

ROW, HEAD = 100, 34
"""Height of an indicator's row, and of its name above the line."""

NAME_WIDTH, NARROW_NAME_WIDTH = 110, 36
"""Characters of an indicator's name: on a wide chart, and in each of two lines on a phone."""

EDGE = "(width < 620 ? 0.16 : 0.06)"
"""Vega expression: share of the width that is left free on both sides, for the figures."""


def data(rows: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return the chart frame: a name (``name``) and a point for each year (``point``).

    rows : of ``queries.members.tenure.Tenure``. ``level`` is the position between the lowest and
    the highest value of the row, ``share`` that between the first year and the last.
    """
    marks: list[dict[str, object]] = []
    offsets = sorted(rows["offset"].unique())
    last = max(len(offsets) - 1, 1)
    for place, (code, part) in enumerate(rows.groupby("indicator_code", sort=False)):
        low, high = part["value"].min(), part["value"].max()
        listed = values.rows(part)
        name, count = words.named(listed[0]), int(listed[0]["members"])
        row: dict[str, object] = {"place": place, "indicator_code": code, "title": name}
        wide = words("tenure-name", name=values.shortened(name, NAME_WIDTH), count=count)
        narrow = words("tenure-name", name=values.lines(name, NARROW_NAME_WIDTH), count=count)
        marks.append(row | {"part": "name", "name": wide, "short": narrow})
        for each in listed:
            level = (each["value"] - low) / (high - low) if high > low else 0.5
            point: dict[str, object] = {
                "part": "point",
                "level": level,
                "share": offsets.index(each["offset"]) / last,
                "year": year(each["offset"], words),
                "formatted": values.figure(each["value"], each["unit_kind"], words),
            }
            marks.append(row | point)
    return pd.DataFrame(marks)


def year(offset: int, words: Text) -> str:
    """Name a year by its distance from joining."""
    if offset < 0:
        return words("tenure-before")
    return words("tenure-joining") if offset == 0 else words("tenure-after", count=int(offset))


def title(counts: Mapping[str, int], until: int, words: Text) -> str:
    """Return the finding: how many indicators stand better in the last year than in the first.

    counts : of ``queries.members.tenure.moved``.
    """
    return words("tenure-finding", **counts, years=until)


def alt(counts: Mapping[str, int], until: int, words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(counts, until, words))


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """One row per indicator, a line over the years since joining; each row has its own scale."""
    base = (
        altair.Chart()
        .transform_calculate(
            at=f"{EDGE} + (1 - 2 * {EDGE}) * (datum.share || 0)",
            label="width < 620 ? datum.short : datum.name",
        )
        .encode(y=altair.Y("place:O", sort="ascending", axis=None, scale=altair.Scale(padding=0)))
    )
    names = base.transform_filter(altair.datum.part == "name")
    points = base.transform_filter(altair.datum.part == "point").encode(
        x=altair.X("at:Q", axis=None, scale=altair.Scale(domain=[0, 1], nice=False)),
        yOffset=altair.YOffset(
            "level:Q",
            scale=altair.Scale(domain=[0, 1], range=[ROW - 28, HEAD + 24], nice=False),
        ),
        order="share:Q",
        tooltip=tooltips(
            words, title="figure-name", year="figure-year-of-membership", formatted="figure-value"
        ),
    )
    code = names.mark_text(
        align="left", fontWeight=700, color=theme.mark, dx=2, yOffset=12 - ROW / 2
    )
    name = names.mark_text(align="left", dx=44, yOffset=12 - ROW / 2, lineBreak="\n", lineHeight=16)
    rule = names.mark_rule(color=theme.faint, yOffset=-ROW / 2)
    line = points.mark_line(color=theme.mark, strokeWidth=2)
    dot = points.mark_point(size=50, filled=True, color=theme.mark, opacity=1)
    value = points.mark_text(dy=-13, fontWeight=600)
    under = points.mark_text(dy=-13, fontWeight=600, **halo(theme))
    years = points.mark_text(dy=15, fontSize=11, color=theme.quiet)
    return finish(
        altair.layer(
            rule.encode(x=altair.value(0), x2=altair.value("width")),
            code.encode(x=altair.value(0), text="indicator_code:N"),
            name.encode(x=altair.value(0), text="label:N"),
            line.encode(detail="indicator_code:N"),
            dot,
            under.encode(text="formatted:N"),
            value.encode(text="formatted:N"),
            years.encode(text="year:N"),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
