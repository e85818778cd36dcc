"""Mentoring forms chart: participations by form and half-year, stacked."""

from functools import cache

import altair
import pandas as pd

from lib import periods
from lib.charts.theme import Theme
from lib.charts.vega import PERIODS, Spec, finish, picking, tooltips
from lib.text import Text
from lib.wording import values
from lib.wording.values import Row

HEIGHT = 340
ABOVE = 18
"""Pixels above the plot: the sum of a column that is higher than the last tick is not cut."""

LEGEND = altair.ExprRef("width < 330 ? 1 : 2")
"""Columns of the legend: names of forms are long."""


def title(count: Row, words: Text, *, is_hidden: bool = False) -> str:
    """Compare the latest half-year with the same half-year a year earlier.

    count : a row of ``queries.mentoring_headline``. is_hidden : its value may not be shown.
    """
    is_comparable = pd.notna(count["change"])
    return words(
        "forms-finding" if is_comparable else "forms-finding-first",
        counted=words(f"figure-{count['column']}"),
        now=words("figure-masked") if is_hidden else words.number(count["value"]),
        half=words.period(count["period"]),
        change=values.change(count["change"], words, 0),
    )


def alt(count: Row, words: Text, *, is_hidden: bool = False) -> str:
    """Return the text for screen readers: the title."""
    return title(count, words, is_hidden=is_hidden)


def data(
    mentoring: pd.DataFrame,
    forms: pd.DataFrame,
    counted: str,
    words: Text,
    *,
    chosen: str | None = None,
) -> pd.DataFrame:
    """Return the chart frame: one row per half-year and form of ``queries.mentoring_sums``.

    forms : the table of forms; each has rows, since its place gives it its colour. counted : the
    column to draw. chosen : the only form that has rows. A count that was not reported is drawn as
    nothing and formatted as a dash; a form of which there was none is named as such, for it stands
    in the legend too. ``gap`` marks one row of a half-year without any, and ``reason`` says why;
    ``whole`` marks the half-years of which no form's count is hidden: only they have a sum.
    ``pick`` is the form's code, which a click selects.
    """
    order = [form for form in forms["form"] if chosen in (None, form)]
    is_there = (mentoring[counted] > 0).fillna(value=False)
    if "suppressed" in mentoring:
        is_there |= mentoring["suppressed"]
    silent = set() if chosen else set(order) - set(mentoring.loc[is_there, "form"])
    names = {
        row["form"]: words("form-unreported", form=words.named(row))
        if row["form"] in silent
        else words.named(row)
        for row in values.rows(forms)
    }
    halves = sorted(mentoring["half"].unique(), key=lambda code: periods.of(code))
    index = pd.MultiIndex.from_product([halves, order], names=["half", "form"])
    counts = mentoring.set_index(["half", "form"])[counted].reindex(index).reset_index()
    is_hidden = mentoring[counted].isna() & mentoring.get("suppressed", False)
    partial = set(mentoring.loc[is_hidden.astype("bool"), "half"])
    return pd.DataFrame(
        {
            "half": [values.short_period(code) for code in counts["half"]],
            "form": counts["form"].map(names),
            "pick": counts["form"],
            "rank": counts["form"].map(order.index),
            "count": counts[counted].fillna(0),
            "formatted": [words.number(count) for count in counts[counted]],
            "gap": counts[counted].isna().groupby(counts["half"]).transform("all")
            & (counts["form"] == order[0] if order else False),
            "whole": ~counts["half"].isin(partial),
            "reason": counts["half"]
            .isin(partial)
            .map({True: words("figure-masked"), False: words("not-reported")}),
        }
    )


def place(forms: pd.DataFrame, chosen: str | None) -> int:
    """Return the place of a chosen form among all, which gives it its colour; 0 of none."""
    return next((place for place, form in enumerate(forms["form"]) if form == chosen), 0)


@cache
def spec(
    words: Text, theme: Theme, *, shares: bool = False, clickable: bool = False, place: int = 0
) -> Spec:
    """Stacked columns of participations, one per half-year, with the sum above.

    shares : all columns are as high as each other and show the share of each form. clickable : a
    click selects ``pick``. place : of the first form in the frame, among all.
    """
    first = place % len(theme.forms)
    colours = [*theme.forms[first:], *theme.forms[:first]]
    base = altair.Chart().encode(
        x=altair.X(
            "half:O", sort=None, title=None, axis=altair.Axis(labelAngle=0, labelExpr=PERIODS)
        )
    )
    count = altair.Y(
        "sum(count):Q",
        title=words("axis-participations"),
        axis=altair.Axis(tickCount=5, tickMinStep=1, format=",.0f"),
    )
    if shares:
        axis = altair.Axis(tickCount=5, format=".0%")
        count = altair.Y("sum(count):Q", title=None, stack="normalize", axis=axis)
    columns = base.mark_bar(
        stroke=theme.paper, strokeWidth=1, width=altair.RelativeBandSize(0.66)
    ).encode(
        y=count,
        color=altair.Color(
            "form:N",
            sort=altair.EncodingSortField("rank", op="min"),
            scale=altair.Scale(range=colours),
            legend=altair.Legend(title=None, orient="bottom", columns=LEGEND, symbolType="square"),
        ),
        order=altair.Order("rank:Q", sort="descending"),
        tooltip=tooltips(
            words, form="figure-form", half="figure-half", formatted="axis-participations"
        ),
    )
    if clickable:
        columns = picking(columns.encode(detail="pick:N"), "pick")  # sums keep only what is encoded
    if shares:
        return finish(altair.layer(columns).properties(height=HEIGHT), words, theme)
    sums = base.mark_text(dy=-10, fontSize=15, fontWeight=600).encode(
        y=count, text=altair.Text("sum(count):Q", format=",.0f")
    )
    reported = sums.transform_filter("datum.count > 0 && datum.whole")
    gaps = (
        base.transform_filter("datum.gap")
        .mark_text(baseline="bottom", dy=-6, color=theme.quiet)
        .encode(y=altair.value("height"), text="reason:N")
    )
    spec = finish(altair.layer(columns, reported, gaps).properties(height=HEIGHT), words, theme)
    spec["padding"]["top"] = ABOVE
    return spec
