"""The members behind an indicator: who reported what and when, who pulls the figure up or down."""

from functools import cache

import altair as alt
import pandas as pd

from lib.charts import written
from lib.charts.theme import Spec, Theme, finish
from lib.charts.written import Row
from lib.text import Text

ROW = 26


def report_marks(spreads: pd.DataFrame, unit_kind: str, text: Text) -> pd.DataFrame:
    """Lay out what ``reports`` draws: a row per member and period, from ``figures.spread`` of each.

    ``level`` is the value's share between the least and the greatest reported in all periods.
    """
    values = spreads["value"]
    span = values.max() - values.min()
    return pd.DataFrame(
        {
            "member": [_name(row, text) for row in written.rows(spreads)],
            "period": [written.short_period(code) for code in spreads["period"]],
            "starts": spreads["period"],
            "level": (values - values.min()) / span if span else values * 0 + 0.5,
            "reported": spreads["reported"].astype(bool),
            "said": [
                written.figure(value, unit_kind, text) if reported else text("not-reported-short")
                for value, reported in zip(values, spreads["reported"], strict=True)
            ],
        }
    )


def _name(row: Row, text: Text) -> str:
    short = row.get("short_name")
    return str(short) if isinstance(short, str) and text.language == "ru" else text.named(row)


@cache
def reports(text: Text, theme: Theme) -> Spec:
    """Members by periods: the darker, the greater; a framed cell was due and never came."""
    base = alt.Chart().encode(
        x=alt.X("period:O", sort=None, title=None, axis=alt.Axis(orient="top", labelAngle=0)),
        y=alt.Y("member:N", sort=None, title=None),
        tooltip=[
            alt.Tooltip("member:N", title=text("figure-member")),
            alt.Tooltip("period:N", title=text("figure-period")),
            alt.Tooltip("said:N", title=text("figure-value")),
        ],
    )
    told = base.transform_filter("datum.reported")
    silent = base.transform_filter("!datum.reported")
    ramp = alt.Scale(domain=[0, 1], range=list(theme.ramp))
    dark_ground = "datum.level > 0.55" if theme.name == "light" else "datum.level < 0.55"
    return finish(
        alt.layer(
            base.mark_rect(opacity=0),  # keeps the rows in the order of the frame
            told.mark_rect(stroke=theme.paper, strokeWidth=2).encode(
                color=alt.Color("level:Q", scale=ramp, legend=None)
            ),
            told.mark_text().encode(
                text="said:N",
                color=alt.when(dark_ground)
                .then(alt.value("#ffffff"))
                .otherwise(alt.value("#17262e")),
            ),
            silent.mark_rect(
                fill="transparent", stroke=theme.quiet, strokeDash=[3, 3], strokeWidth=1
            ),
            silent.mark_text(color=theme.quiet, fontSize=12).encode(text="said:N"),
        ).properties(height=alt.Step(ROW)),
        text,
        theme,
    )


def pull_marks(spread: pd.DataFrame, unit_kind: str, text: Text) -> pd.DataFrame:
    """Lay out what ``pulls`` draws: a row per member, the strongest pull up first.

    A member that did not report has no pull; it stands last and is named.
    """
    ordered = spread.sort_values("contribution", ascending=False, na_position="last")
    return pd.DataFrame(
        {
            "member": [_name(row, text) for row in written.rows(ordered)],
            "pull": ordered["contribution"],
            "said": [
                written.figure(row["value"], unit_kind, text)
                if row["reported"]
                else text("not-reported")
                for row in written.rows(ordered)
            ],
            "reported": ordered["reported"].astype(bool),
        }
    )


@cache
def pulls(text: Text, theme: Theme) -> Spec:
    """Bars to the right for members that pull the figure up, to the left for the others."""
    base = alt.Chart().encode(
        y=alt.Y("member:N", sort=None, title=None),
        tooltip=[
            alt.Tooltip("member:N", title=text("figure-member")),
            alt.Tooltip("said:N", title=text("figure-value")),
            alt.Tooltip("pull:Q", title=text("figure-contribution"), format="+,.2~f"),
        ],
    )
    pull = alt.X("pull:Q", title=text("axis-contribution"))
    side = (
        alt.when("datum.pull >= 0")
        .then(alt.value(theme.mark))
        .otherwise(alt.value(theme.plan["off_plan"]))
    )
    return finish(
        alt.layer(
            base.transform_filter("datum.reported").mark_bar(height=14).encode(x=pull, color=side),
            base.transform_filter("!datum.reported")
            .mark_text(align="left", dx=6, color=theme.quiet)
            .encode(x=alt.datum(0), text="said:N"),
            alt.Chart().mark_rule(color=theme.quiet).encode(x=alt.datum(0)),
        ).properties(height=alt.Step(ROW - 2)),
        text,
        theme,
    )
