"""Mentoring forms chart: participations by form and half-year, stacked."""

from functools import cache

import altair
import pandas as pd

from lib import periods
from lib.charts.theme import Theme
from lib.charts.vega import PERIODS, Spec, finish
from lib.text import Text
from lib.wording import values
from lib.wording.values import Row

HEIGHT = 340
LEGEND = altair.ExprRef("width < 330 ? 1 : 2")
"""Columns of the legend: names of forms are long."""


def title(count: Row, words: Text) -> str:
    """Compare the latest half-year with the same half-year a year earlier.

    count : a row of ``queries.mentoring_headline``.
    """
    is_comparable = pd.notna(count["change"])
    return words(
        "forms-finding" if is_comparable else "forms-finding-first",
        counted=words(f"figure-{count['column']}"),
        now=words.number(count["value"]),
        half=values.short_period(count["period"]),
        change=values.change(count["change"], words, 0),
    )


def alt(count: Row, words: Text) -> str:
    """Say the same as the title."""
    return title(count, words)


def data(mentoring: pd.DataFrame, forms: pd.DataFrame, counted: str, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per half-year and form of ``queries.mentoring_sums``.

    forms : the table of forms; each has rows, since its place gives it its colour. counted : the
    column to draw. A count that was not reported is drawn as nothing and formatted as a dash.
    """
    order = list(forms["form"])
    names = {row["form"]: words.named(row) for row in values.rows(forms)}
    halves = sorted(mentoring["half"].unique(), key=lambda code: periods.of(code))
    index = pd.MultiIndex.from_product([halves, order], names=["half", "form"])
    counts = mentoring.set_index(["half", "form"])[counted].reindex(index).reset_index()
    return pd.DataFrame(
        {
            "half": [values.short_period(code) for code in counts["half"]],
            "form": counts["form"].map(names),
            "rank": counts["form"].map(order.index),
            "count": counts[counted].fillna(0),
            "formatted": [words.number(count) for count in counts[counted]],
        }
    )


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Stacked columns of participations, one per half-year, with the sum above."""
    base = altair.Chart().encode(
        x=altair.X(
            "half:O", sort=None, title=None, axis=altair.Axis(labelAngle=0, labelExpr=PERIODS)
        )
    )
    count = altair.Y(
        "sum(count):Q", title=words("axis-participations"), axis=altair.Axis(tickCount=5)
    )
    columns = base.mark_bar(
        stroke=theme.paper, strokeWidth=1, width=altair.RelativeBandSize(0.66)
    ).encode(
        y=count,
        color=altair.Color(
            "form:N",
            sort=altair.EncodingSortField("rank", op="min"),
            scale=altair.Scale(range=list(theme.forms)),
            legend=altair.Legend(title=None, orient="bottom", columns=LEGEND, symbolType="square"),
        ),
        order=altair.Order("rank:Q", sort="descending"),
        tooltip=[
            altair.Tooltip("form:N", title=words("figure-form")),
            altair.Tooltip("half:N", title=words("figure-half")),
            altair.Tooltip("formatted:N", title=words("axis-participations")),
        ],
    )
    sums = base.mark_text(dy=-10, fontSize=15, fontWeight=600).encode(
        y=count, text=altair.Text("sum(count):Q", format=",.0f")
    )
    return finish(altair.layer(columns, sums).properties(height=HEIGHT), words, theme)
