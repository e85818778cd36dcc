"""The members behind an indicator: who reported what and when, who pulls the figure up or down."""

from functools import cache

import altair as alt
import pandas as pd

from lib.charts import written
from lib.charts.theme import Spec, Theme, finish
from lib.charts.written import Row
from lib.text import Text
from lib.vocabulary import CONSORTIUM

ROW = 26
NAMED, MOST = 3, 40
"""Silent members that a title names, and members that still fit into one picture."""


def names(spread: pd.DataFrame, text: Text) -> list[str]:
    """Return what charts call the members of ``figures.spread``: short, where Russian is read."""
    return [
        text("reserved-consortium")
        if row["member_code"] == CONSORTIUM
        else row["short_name"]
        if text.language == "ru" and isinstance(row["short_name"], str)
        else text.named(row)
        for row in written.rows(spread)
    ]


def reports_finding(spread: pd.DataFrame, text: Text) -> str:
    """Say who did not report, from ``figures.spread`` of one period."""
    silent = list(spread.loc[~spread["reported"], "member"])
    if not silent:
        return text("reports-finding-all", count=len(spread))
    named = ", ".join(silent[:NAMED])
    return text("reports-finding", count=len(silent), names=named, more=max(len(silent) - NAMED, 0))


def report_marks(spreads: pd.DataFrame, unit_kind: str, text: Text) -> pd.DataFrame:
    """Lay out what ``reports`` draws: a row per member and period, from ``figures.spread`` of each.

    The frames stand under each other, with a column ``member`` of names. ``level`` is the value's
    share between the least and the greatest reported in all periods. A masked member is not
    ``reported`` to the reader: its cell is framed and says so.
    """
    values = spreads["value"]
    span = values.max() - values.min()
    return pd.DataFrame(
        {
            "member": spreads["member"],
            "period": [written.short_period(code) for code in spreads["period"]],
            "level": (values - values.min()) / span if span else values * 0 + 0.5,
            "reported": spreads["reported"] & ~spreads["masked"],
            "said": [
                _said(row, unit_kind, text("not-reported-short"), text)
                for row in written.rows(spreads)
            ],
        }
    )


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
    dark_ground = "datum.level > 0.55" if theme.name == "light" else "datum.level < 0.8"
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


def pull_marks(spread: pd.DataFrame, indicator: Row, text: Text) -> pd.DataFrame:
    """Lay out what ``pulls`` draws: a row per member, the strongest pull up first.

    spread : ``figures.spread`` of one period with names in ``member``. indicator : the row of
    ``figures.strategy``.

    ``pull`` is what the member adds to the figure above its fair part: its part of a share less
    what it would be at the consortium's level; elsewhere the part itself. A member that did not
    report, or is masked, has none; it stands last and is named.
    """
    weight = spread["denominator"] / spread["denominator"].sum()
    pull = spread["contribution"] - (weight * indicator["value"]).fillna(0)
    ordered = spread.assign(pull=pull).sort_values("pull", ascending=False, na_position="last")
    return pd.DataFrame(
        {
            "member": ordered["member"],
            "pull": ordered["pull"],
            "said": [
                _said(row, indicator["unit_kind"], text("not-reported"), text)
                for row in written.rows(ordered)
            ],
            "reported": ordered["reported"] & ~ordered["masked"],
        }
    )


def _said(row: Row, unit_kind: str, silent: str, text: Text) -> str:
    """Write a member's value, or why there is none: it did not report, or must not be shown."""
    if row["masked"]:
        return text("figure-masked")
    return written.figure(row["value"], unit_kind, text) if row["reported"] else silent


def telling(marks: pd.DataFrame) -> list[str]:
    """Name the members worth a row where there are too many: the silent, the strongest pulls.

    marks : what ``pull_marks`` returns. All of them where they are no more than ``MOST``.
    """
    silent = list(marks.loc[~marks["reported"], "member"])[:MOST]
    strong = marks.sort_values("pull", key=abs, ascending=False, na_position="last")
    rest = [name for name in strong["member"] if name not in silent]
    return [*silent, *rest[: MOST - len(silent)]]


def pulls_finding(marks: pd.DataFrame, text: Text) -> str:
    """Name who pulls most, up and down, from the marks of ``pulls``."""
    told = marks.dropna(subset=["pull"])
    if told.empty:
        return text("pulls-finding-none")
    first, last = told.iloc[0], told.iloc[-1]
    if last["pull"] >= 0:
        return text("pulls-finding-up", up=first["member"])
    return text("pulls-finding", up=first["member"], down=last["member"])


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
    pull = alt.X(
        "pull:Q", title=text("axis-contribution"), axis=alt.Axis(tickCount=5, labelOverlap=True)
    )
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
