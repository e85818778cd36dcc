"""Mentoring over the half-years: participations by form, and the share of pupils it reaches."""

import json
from functools import cache

import altair as alt
import pandas as pd

from lib import periods
from lib.charts.theme import FORMS, IN_TWO_LINES, Spec, Theme, finish
from lib.text import Text
from lib.wording import values
from lib.wording.values import Row

HEIGHT = 340
LEGEND = alt.ExprRef("width < 330 ? 1 : 2")
"""Columns of the legend of forms: their names are long."""

FEDERAL_SHARE = 70
"""Share of pupils of 10-19 years, in per cent, that the federal model named for 2024 (Р-145)."""

SHARES = {"pupils": "coverage", "novices": "novice_coverage"}
"""The lines of ``reach`` and the columns of ``figures.mentoring_coverage`` that they draw."""


def forms_finding(coverage: pd.DataFrame, counted: str, text: Text) -> str:
    """Say how the last half-year compares with the same a year earlier."""
    counts = coverage.set_index("half")[counted]
    last = max(counts.index, key=periods.of)
    now, before = counts[last], counts.get(periods.previous(last))
    key = "forms-finding" if before else "forms-finding-first"
    return text(
        key,
        counted=text(f"figure-{counted}"),
        now=text.number(now),
        half=values.short_period(last),
        change=values.change(100 * (now / before - 1), text, 0) if before else "",
    )


def reach_finding(coverage: pd.DataFrame, text: Text) -> str:
    """Say what share of pupils and of novice teachers the last half-year with a base reached."""
    told = coverage.dropna(subset=["coverage"])
    if told.empty:
        return text("reach-finding-none")
    last = values.rows(told)[-1]
    return text(
        "reach-finding",
        pupils=values.figure(last["coverage"], "percent", text, 0),
        novices=values.figure(last["novice_coverage"], "percent", text, 0),
    )


def form_marks(
    mentoring: pd.DataFrame, forms: pd.DataFrame, counted: str, text: Text
) -> pd.DataFrame:
    """Lay out what ``by_form`` draws: a row per half-year and form, from ``figures.mentoring``.

    Every form of the table ``forms`` has its rows, for a form's place gives it its colour; where
    nothing was reported nothing is drawn and ``said`` is a dash. ``counted`` is the column to draw.
    """
    order = list(forms["form"])
    names = {row["form"]: text.named(row) for row in values.rows(forms)}
    halves = sorted(mentoring["half"].unique(), key=lambda code: periods.of(code))
    every = pd.MultiIndex.from_product([halves, order], names=["half", "form"])
    counts = mentoring.set_index(["half", "form"])[counted].reindex(every).reset_index()
    return pd.DataFrame(
        {
            "half": [values.short_period(code) for code in counts["half"]],
            "form": counts["form"].map(names),
            "rank": counts["form"].map(order.index),
            "count": counts[counted].fillna(0),
            "said": [text.number(count) for count in counts[counted]],
        }
    )


@cache
def by_form(text: Text, theme: Theme) -> Spec:
    """Stacked columns of participations, one per half-year, with their sum above."""
    base = alt.Chart().encode(
        x=alt.X(
            "half:O", sort=None, title=None, axis=alt.Axis(labelAngle=0, labelExpr=IN_TWO_LINES)
        )
    )
    count = alt.Y("sum(count):Q", title=text("axis-participations"), axis=alt.Axis(tickCount=5))
    columns = base.mark_bar(
        stroke=theme.paper, strokeWidth=1, width=alt.RelativeBandSize(0.66)
    ).encode(
        y=count,
        color=alt.Color(
            "form:N",
            sort=alt.EncodingSortField("rank", op="min"),
            scale=alt.Scale(range=list(FORMS)),
            legend=alt.Legend(title=None, orient="bottom", columns=LEGEND, symbolType="square"),
        ),
        order=alt.Order("rank:Q", sort="descending"),
        tooltip=[
            alt.Tooltip("form:N", title=text("figure-form")),
            alt.Tooltip("half:N", title=text("figure-half")),
            alt.Tooltip("said:N", title=text("axis-participations")),
        ],
    )
    sums = base.mark_text(dy=-10, fontSize=15, fontWeight=600).encode(
        y=count, text=alt.Text("sum(count):Q", format=",.0f")
    )
    return finish(alt.layer(columns, sums).properties(height=HEIGHT), text, theme)


def reach_marks(coverage: pd.DataFrame, text: Text) -> pd.DataFrame:
    """Lay out what ``reach`` draws: a row per line and half-year, from ``mentoring_coverage``.

    A half-year without its base has no share and is named as unknown.
    """
    return pd.DataFrame(
        [
            {
                "half": values.short_period(row["half"]),
                "line": line,
                "name": text(f"reach-{line}"),
                "share": row[column],
                "said": values.figure(row[column], "percent", text),
                "coverage": _coverage(row, text),
            }
            for line, column in SHARES.items()
            for row in values.rows(coverage)
        ]
    ).assign(first=lambda marks: marks.index == 0)


def _coverage(row: Row, text: Text) -> str:
    return text("coverage", reported=row["members_reported"], due=row["members_due"])


@cache
def reach(text: Text, theme: Theme) -> Spec:
    """Draw the shares of pupils and of novice teachers with a mentor beside the federal share."""
    base = alt.Chart().encode(
        x=alt.X(
            "half:O",
            sort=None,
            title=None,
            axis=alt.Axis(labelAngle=0, labelExpr=IN_TWO_LINES, grid=False),
        ),
        color=alt.Color(
            "line:N",
            scale=alt.Scale(domain=list(SHARES), range=[theme.mark, theme.parties["enterprise"]]),
            legend=alt.Legend(
                title=None, orient="bottom", labelExpr=_named(text), symbolType="circle"
            ),
        ),
    )
    share = alt.Y(
        "share:Q",
        title=None,
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(values=[0, 25, 50, 75, 100]),
    )
    told = base.transform_filter("isValid(datum.share)").encode(y=share)
    federal = alt.Chart().transform_filter("datum.first").encode(y=alt.datum(FEDERAL_SHARE))
    tooltip = [
        alt.Tooltip("name:N", title=" "),
        alt.Tooltip("half:N", title=text("figure-half")),
        alt.Tooltip("said:N", title=text("figure-share")),
        alt.Tooltip("coverage:N", title=text("figure-coverage")),
    ]
    return finish(
        alt.layer(
            federal.mark_rule(strokeDash=[6, 4], color=theme.quiet),
            federal.mark_text(align="right", dx=-4, dy=12, color=theme.quiet).encode(
                x=alt.value("width"), text=alt.datum(text("reach-federal", share=FEDERAL_SHARE))
            ),
            told.mark_line(strokeWidth=3),
            told.mark_point(size=90, filled=True, opacity=1).encode(tooltip=tooltip),
            told.mark_text(dy=-16, fontSize=15, fontWeight=600).encode(text="said:N"),
            base.transform_filter("!isValid(datum.share)")
            .mark_text(color=theme.quiet)
            .encode(y=alt.datum(4), text=alt.datum(text("not-reported"))),
        ).properties(height=HEIGHT),
        text,
        theme,
    )


def _named(text: Text) -> str:
    pupils, novices = (json.dumps(text(f"reach-{line}"), ensure_ascii=False) for line in SHARES)
    return f"datum.label === 'pupils' ? {pupils} : {novices}"
