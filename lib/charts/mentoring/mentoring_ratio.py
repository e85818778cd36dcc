"""Mentees to one mentor, by form of mentoring."""

from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import Text
from lib.wording.values import Row

ROW = 34


def title(ratios: list[Row], words: Text) -> str:
    """Return the finding: in which form one mentor has the most mentees.

    ratios : form_name, half and ratio of one half-year, one row per form with a ratio.
    """
    if not ratios:
        return words("ratio-finding-none")
    most = max(ratios, key=lambda row: float(row["ratio"]))
    return words(
        "ratio-finding",
        form=most["form_name"],
        ratio=words.number(most["ratio"]),
        half=words.period(most["half"]),
    )


def alt(ratios: list[Row], words: Text) -> str:
    """Return the text for screen readers: the title."""
    return title(ratios, words)


def data(ratios: list[Row], words: Text) -> pd.DataFrame:
    """Return the chart frame: form, ratio, formatted; one row per form with a ratio."""
    return pd.DataFrame(
        [
            {
                "form": row["form_name"],
                "ratio": float(row["ratio"]),
                "formatted": words.number(row["ratio"]),
            }
            for row in ratios
        ],
        columns=["form", "ratio", "formatted"],
    )


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Bars with their numbers, one per form, the longest first."""
    base = altair.Chart().encode(
        y=altair.Y("form:N", sort="-x", title=None, axis=altair.Axis(labelLimit=190)),
        x=altair.X("ratio:Q", title=words("axis-ratio"), axis=altair.Axis(tickCount=4, grid=False)),
        tooltip=tooltips(words, form="figure-form", formatted="axis-ratio"),
    )
    return finish(
        altair.layer(
            base.mark_bar(color=theme.mark, height=16),
            base.mark_text(align="left", dx=6, fontSize=14, fontWeight=600, color=theme.ink).encode(
                text="formatted:N"
            ),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
