"""One indicator over time: what was reported against the path that the strategy drew."""

from functools import cache

import altair as alt
import pandas as pd

from lib.charts import written
from lib.charts.theme import IN_TWO_LINES, Spec, Theme, finish
from lib.charts.written import Row
from lib.text import Text
from lib.vocabulary import Plan

HEIGHT = 300


def path_finding(indicator: Row, text: Text) -> str:
    """Say where the latest value stands against the path, from a row of ``figures.strategy``."""
    told: bool = pd.notna(indicator["value"]) or written.is_few(indicator)
    if not told or pd.isna(indicator["path"]):
        return text("path-finding-none", plan=text.choice(Plan(indicator["plan"])))
    return text(
        "path-finding",
        period=written.short_period(indicator["period"]),
        value=written.value(indicator, text),
        path=written.figure(indicator["path"], indicator["unit_kind"], text),
        plan=text.choice(Plan(indicator["plan"])),
    )


def path_marks(series: pd.DataFrame, indicator: Row, text: Text) -> pd.DataFrame:
    """Lay out what ``path`` draws, one row per period, from ``figures.series``.

    indicator : the row of ``figures.strategy``. A period of which nobody owes a report yet is
    not ``missing``, nor is one whose figure is of too few people to be shown.
    """
    return pd.DataFrame(
        {
            "period": [written.short_period(code) for code in series["period"]],
            "ends_on": series["ends_on"],
            "value": series["value"],
            "path": series["path"],
            "said": [
                written.value({**row, "unit_kind": indicator["unit_kind"]}, text)
                for row in written.rows(series)
            ],
            "planned": [
                written.figure(value, indicator["unit_kind"], text) for value in series["path"]
            ],
            "coverage": [
                text("coverage", reported=int(reported), due=int(due)) if pd.notna(due) else ""
                for reported, due in zip(
                    series["members_reported"], series["members_due"], strict=True
                )
            ],
            "whole": series["complete"].fillna(value=True).astype(bool),
            "missing": [
                pd.isna(row["value"]) and pd.notna(row["members_due"]) and not written.is_few(row)
                for row in written.rows(series)
            ],
            "above": ~(series["value"] < series["path"]),
            "base": (series["period"] == indicator["baseline_period"]) & series["value"].isna(),
            "target": (series["period"] == indicator["target_period"]) & series["path"].notna(),
        }
    )


@cache
def path(text: Text, theme: Theme) -> Spec:
    """Draw the path as a dashed line to the target and the reports as points joined by a line.

    A hollow point is a period that is not complete; a period without a report is named as such.
    """
    base = alt.Chart().encode(
        x=alt.X(
            "period:O",
            sort=None,
            title=None,
            axis=alt.Axis(labelAngle=0, labelExpr=IN_TWO_LINES, grid=False, domain=True),
            scale=alt.Scale(padding=0.4),
        )
    )
    value = alt.Y(
        "value:Q",
        title=None,
        scale=alt.Scale(zero=False, nice=False, padding=26),
        axis=alt.Axis(tickCount=5),
    )
    tooltip = [
        alt.Tooltip("period:N", title=text("figure-period")),
        alt.Tooltip("said:N", title=text("figure-value")),
        alt.Tooltip("planned:N", title=text("figure-path")),
        alt.Tooltip("coverage:N", title=text("figure-coverage")),
    ]
    plan = base.transform_filter("isValid(datum.path)").encode(y=alt.Y("path:Q", title=None))
    real = base.transform_filter("isValid(datum.value)").encode(y=value)
    above, below = (real.transform_filter(side) for side in ("datum.above", "!datum.above"))
    target = plan.transform_filter("datum.target")
    return finish(
        alt.layer(
            plan.mark_line(color=theme.quiet, strokeDash=[5, 4], strokeWidth=2),
            plan.mark_point(size=30, color=theme.quiet, filled=True, opacity=1).encode(
                tooltip=tooltip
            ),
            target.mark_point(size=230, color=theme.ink, strokeWidth=2, opacity=1),
            target.mark_text(dy=-18, fontSize=14, color=theme.ink).encode(text="planned:N"),
            real.mark_line(color=theme.mark, strokeWidth=3),
            real.mark_point(size=130, stroke=theme.mark, strokeWidth=3, opacity=1).encode(
                fill=alt.when("datum.whole")
                .then(alt.value(theme.mark))
                .otherwise(alt.value(theme.paper)),
                tooltip=tooltip,
            ),
            above.mark_text(dy=-18, fontSize=16, fontWeight=600).encode(text="said:N"),
            below.mark_text(dy=20, fontSize=16, fontWeight=600).encode(text="said:N"),
            base.transform_filter("datum.base")
            .mark_text(dy=18, color=theme.quiet)
            .encode(y=alt.Y("path:Q"), text="planned:N"),
            base.transform_filter("datum.missing")
            .mark_text(fontSize=13, dy=-14, color=theme.quiet)
            .encode(y=alt.Y("path:Q"), text=alt.datum(text("not-reported"))),
        ).properties(height=HEIGHT),
        text,
        theme,
    )
