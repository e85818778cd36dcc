"""Members by periods: who reported what and when, and who owed nothing."""

from collections import Counter
from functools import cache

import altair as alt
import pandas as pd

from lib.charts.theme import Spec, Theme, each_look, finish
from lib.text import DEFAULT, Text
from lib.vocabulary import CONSORTIUM
from lib.wording import values
from lib.wording.values import Row

ROW = 26
WITHOUT_VALUE = {
    "silent": "not-reported-short",
    "out": "cell-out",
    "bare": "cell-bare",
    "given": "cell-given",
}
"""What stands in a cell that shows no value, by its state."""

CRAMPED = "width < 400"
"""True, in the chart's own expressions, where six half-years do not stand beside each other."""

SHORT = "split(replace(datum.label, '20', ''), ' ')"
"""A period in two lines, its year without the century."""

FRAME, TYPE = ("stroke", "strokeDash", "strokeWidth"), ("color", "fontSize")
"""Properties by which the cells of different states differ."""

NAMED = 3
"""Silent members that a title names; the others are counted."""


def names(spread: pd.DataFrame, text: Text) -> list[str]:
    """Return what charts call the members of ``queries.by_member``: short, where Russian is read.

    Of two members with one name each bears its code as well.
    """
    called = {row["member_code"]: _name(row, text) for row in values.rows(spread)}
    bearers = Counter(called.values())
    return [
        name if bearers[name] == 1 else f"{name} ({code})"
        for code in spread["member_code"]
        for name in (called[code],)
    ]


def _name(row: Row, text: Text) -> str:
    if row["member_code"] == CONSORTIUM:
        return text("reserved-consortium")
    if text.language == DEFAULT and isinstance(row["short_name"], str):
        return row["short_name"]
    return text.named(row)


def reports_finding(spread: pd.DataFrame, text: Text) -> str:
    """Say who did not report, from ``queries.by_member`` of one period."""
    silent = list(spread.loc[~spread["reported"], "member"])
    if not silent:
        return text("reports-finding-all", count=len(spread))
    named = ", ".join(silent[:NAMED])
    return text("reports-finding", count=len(silent), names=named, more=max(len(silent) - NAMED, 0))


def report_marks(
    spreads: pd.DataFrame, unit_kind: str, text: Text, *, hidden: bool = False
) -> pd.DataFrame:
    """Lay out what ``reports`` draws: a row per member and period, from ``queries.by_member``.

    The frames stand under each other, with a column ``member`` of names. ``level`` is the value's
    share between the least and the greatest reported in all periods. ``state`` tells a value from
    a report without a base (``bare``), one that never came (``silent``), and a member that owed
    none, since it had not joined yet or had left (``out``).
    hidden : say of a report only that it came.
    """
    cells = pd.MultiIndex.from_product(
        [spreads["member"].unique(), spreads["period"].unique()], names=["member", "period"]
    )
    found = spreads.set_index(["member", "period"]).reindex(cells).reset_index()
    amounts = found["value"] if not hidden else found["value"] * float("nan")
    span = amounts.max() - amounts.min()
    marks = pd.DataFrame(
        {
            "member": found["member"],
            "period": [values.short_period(code) for code in found["period"]],
            "level": (amounts - amounts.min()) / span if span else amounts * 0 + 0.5,
            "state": [_state(row, hidden=hidden) for row in values.rows(found)],
        }
    )
    instead = marks["state"].map({state: text(key) for state, key in WITHOUT_VALUE.items()})
    return marks.assign(
        said=instead.fillna(amounts.map(lambda value: values.figure(value, unit_kind, text))),
        narrow=instead.fillna(amounts.map(text.number)),
    )


def _state(row: Row, *, hidden: bool) -> str:
    if pd.isna(row["reported"]):
        return "out"
    if not row["reported"]:
        return "silent"
    if hidden:
        return "given"
    return "bare" if pd.isna(row["value"]) else "value"


@cache
def reports(text: Text, theme: Theme) -> Spec:
    """Members by periods: the darker, the greater; a framed cell was due and never came."""
    base = alt.Chart().encode(
        x=alt.X(
            "period:O",
            sort=None,
            title=None,
            axis=alt.Axis(
                orient="top",
                labelAngle=0,
                labelExpr=f"{CRAMPED} ? {SHORT} : datum.label",
                labelPadding=alt.ExprRef(f"{CRAMPED} ? 20 : 6"),
            ),
        ),
        y=alt.Y("member:N", sort=None, title=None),
        tooltip=[
            alt.Tooltip("member:N", title=text("figure-member")),
            alt.Tooltip("period:N", title=text("figure-period")),
            alt.Tooltip("said:N", title=text("figure-value")),
        ],
    )
    ramp = alt.Scale(domain=[0, 1], range=list(theme.ramp))
    darker = "datum.level > 0.65" if theme.name == "light" else "datum.level < 0.57"
    on_ramp, plain = "datum.state === 'value'", "indexof(['bare', 'given'], datum.state) >= 0"
    filled = (
        alt.when(on_ramp)
        .then(alt.Fill("level:Q", scale=ramp, legend=None))
        .otherwise(alt.value(alt.ExprRef(f"{plain} ? '{theme.faint}' : 'transparent'")))
    )
    frames = {
        "datum.state === 'silent'": (theme.quiet, [3, 3], 1),
        "datum.state === 'out'": ("transparent", [], 0),
        "a value": (theme.paper, [], 2),
    }
    texts = {
        f"{on_ramp} && {darker}": ("#ffffff", alt.ExprRef(f"{CRAMPED} ? 11 : 13")),
        on_ramp: ("#17262e", alt.ExprRef(f"{CRAMPED} ? 11 : 13")),
        plain: (theme.ink, 12),
        "no value": (theme.quiet, 12),
    }
    return finish(
        alt.layer(
            base.mark_rect(**each_look(FRAME, frames), invalid=None).encode(fill=filled),
            base.transform_calculate(written=f"{CRAMPED} ? datum.narrow : datum.said")
            .mark_text(**each_look(TYPE, texts))
            .encode(text="written:N"),
        ).properties(height=alt.Step(ROW)),
        text,
        theme,
    )
