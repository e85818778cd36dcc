"""Heat map of members by periods on the page of a direction; missing reports are frames."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import altair
import pandas as pd

from lib.charts.contrast import text_colour
from lib.charts.theme import Theme
from lib.charts.vega import CRAMPED, ON_PHONE, Spec, by_condition, finish, picking, tooltips
from lib.text import Text
from lib.vocabulary import CONSORTIUM
from lib.wording import values
from lib.wording.names import name_of_member
from lib.wording.values import Row

ROW = 26
WITHOUT_VALUE = {
    "silent": "not-reported-short",
    "out": "cell-out",
    "bare": "cell-bare",
    "given": "cell-given",
}
"""Text of a cell without a value, by its state."""

SHORT = "split(replace(datum.label, '20', ''), ' ')"
"""Label expression: a period in two lines, the year without its century."""

TWO_LINES = 38
"""Pixels that labels of two lines need above the cells.

Always kept: whether the chart is cramped is known only after the names have taken their room.
"""

FRAME, TYPE = ("stroke", "strokeDash", "strokeWidth"), ("color", "fontSize")
"""Properties that differ between the states of a cell."""

NAMED = 3
"""Members without a report that a title names; the others are counted."""


def names(members: pd.DataFrame, words: Text) -> list[str]:
    """Return labels of the members of ``queries.by_member``, in its order: short names in Russian.

    Members with the same name get their code as well.
    """
    by_code = {row["member_code"]: _name(row, words) for row in values.rows(members)}
    uses = Counter(by_code.values())
    return [
        by_code[code] if uses[by_code[code]] == 1 else f"{by_code[code]} ({code})"
        for code in members["member_code"]
    ]


def _name(row: Row, words: Text) -> str:
    if row["member_code"] == CONSORTIUM:
        return words("reserved-consortium")
    return name_of_member(row, words)


def title(silent: Sequence[str], members: int, words: Text) -> str:
    """Return the finding: who did not report. silent : their names. members : expected count."""
    if not silent:
        return words("reports-finding-all", count=members)
    listed = ", ".join(silent[:NAMED])
    return words(
        "reports-finding", count=len(silent), names=listed, more=max(len(silent) - NAMED, 0)
    )


def alt(silent: Sequence[str], members: int, words: Text) -> str:
    """Return the text for screen readers: the title."""
    return title(silent, members, words)


def data(
    members: pd.DataFrame, unit_kind: str, words: Text, *, hidden: bool = False
) -> pd.DataFrame:
    """Return the chart frame: one row per member and period.

    members : ``queries.by_member_series`` with names in ``member``. hidden : show of a report only
    that it was submitted.
    ``level`` is the value's position between the lowest and the highest of all periods. ``state``
    is ``value``, ``bare`` (reported without a base), ``silent`` (expected and not reported),
    ``out`` (not expected: not yet joined, or left) or ``given`` (submitted, value hidden).
    """
    cells = pd.MultiIndex.from_product(
        [members["member"].unique(), members["period"].unique()], names=["member", "period"]
    )
    rows = members.set_index(["member", "period"]).reindex(cells).reset_index()
    reported = rows["value"] if not hidden else rows["value"] * float("nan")
    lowest, span = reported.min(), reported.max() - reported.min()
    frame = pd.DataFrame(
        {
            "member": rows["member"],
            "period": [values.short_period(code) for code in rows["period"]],
            "level": (reported - lowest) / span if span else reported * 0 + 0.5,
            "state": [_state(row, hidden=hidden) for row in values.rows(rows)],
        }
    )
    texts = frame["state"].map({state: words(key) for state, key in WITHOUT_VALUE.items()})
    return frame.assign(
        formatted=texts.fillna(reported.map(lambda value: values.figure(value, unit_kind, words))),
        narrow=texts.fillna(reported.map(words.number)),
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
def spec(words: Text, theme: Theme, *, clickable: bool = False) -> Spec:
    """Heat map, darker is higher; a dashed frame is an expected report that is missing.

    clickable : a click selects ``pick``.
    """
    base = altair.Chart().encode(
        x=altair.X(
            "period:O",
            sort=None,
            title=None,
            axis=altair.Axis(
                orient="top",
                labelAngle=0,
                labelExpr=f"{CRAMPED} ? {SHORT} : datum.label",
                labelPadding=altair.ExprRef(f"{CRAMPED} ? 20 : 6"),
                minExtent=TWO_LINES,
            ),
        ),
        y=altair.Y(
            "member:N",
            sort=None,
            title=None,
            axis=altair.Axis(labelLimit=altair.ExprRef(f"{ON_PHONE} ? 120 : 260")),
        ),
        tooltip=tooltips(
            words, member="figure-member", period="figure-period", formatted="figure-value"
        ),
    )
    ramp = altair.Scale(domain=[0, 1], range=list(theme.ramp), interpolate="rgb")
    on_ramp, plain = "datum.state === 'value'", "indexof(['bare', 'given'], datum.state) >= 0"
    filled = (
        altair.when(on_ramp)
        .then(altair.Fill("level:Q", scale=ramp, legend=None))
        .otherwise(altair.value(altair.ExprRef(f"{plain} ? '{theme.faint}' : 'transparent'")))
    )
    frames = {
        "datum.state === 'silent'": (theme.quiet, [3, 3], 1),
        "datum.state === 'out'": ("transparent", [], 0),
        "a value": (theme.paper, [], 2),
    }
    texts = {
        on_ramp: (
            altair.ExprRef(text_colour(theme.ramp, "datum.level")),
            altair.ExprRef(f"{CRAMPED} ? 11 : 13"),
        ),
        plain: (theme.ink, 12),
        "no value": (theme.quiet, 12),
    }
    cells = base.mark_rect(**by_condition(FRAME, frames), invalid=None).encode(fill=filled)
    numbers = (
        base.transform_calculate(label=f"{CRAMPED} ? datum.narrow : datum.formatted")
        .mark_text(**by_condition(TYPE, texts))
        .encode(text="label:N")
    )
    return finish(
        altair.layer(
            picking(cells, "pick", clickable=clickable),
            picking(numbers, "node", clickable=clickable),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
