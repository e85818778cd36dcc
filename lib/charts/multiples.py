"""Members over time, a small chart each, all on one scale."""

from functools import cache

import altair as alt
import pandas as pd

from lib.charts.theme import NARROW, Spec, Theme, finish
from lib.text import Text
from lib.wording import values

CELL, TOP, BOTTOM = 98, 44, 12
"""Height of one small chart, and the pixels left free in it above and below the lines."""

ACROSS, NARROW_ACROSS = 5, 2
MOST = 24
"""Members that still can be compared by eye."""

Mark = dict[str, object]


def multiple_marks(
    spreads: pd.DataFrame, whole: pd.Series, unit_kind: str, text: Text
) -> pd.DataFrame:
    """Lay out what ``multiples`` draws: one row per mark, ``part`` says which kind.

    spreads : ``queries.by_member`` of several periods under each other, with names in ``member``,
    whose order is that of the charts. whole : the consortium's values by period, in the order of
    time; missing where there is none.
    ``level`` is the share between the least and the greatest value of all, ``share`` that of the
    time. ``run`` numbers stretches without a gap: a line never leaps over a missing report.
    """
    known = pd.concat([spreads["value"], whole]).dropna()
    low, span = known.min(), (known.max() - known.min()) or 1.0
    places = {code: place / max(len(whole) - 1, 1) for place, code in enumerate(whole.index)}
    marks: list[Mark] = []
    names = enumerate(spreads.groupby("member", sort=False))
    for place, (member, own) in names:
        of: Mark = {"place": place, "member": member}
        reported = own.set_index("period")["value"]
        last = reported.reindex(whole.index).iloc[-1]
        marks.append(of | {"part": "name", "said": values.figure(last, unit_kind, text)})
        gaps = reported.reindex(whole.index).isna().cumsum()
        for code, share in places.items():
            at = of | {"share": share, "period": values.short_period(code)}
            at["run"] = f"{place}-{gaps[code]}"
            if pd.notna(whole[code]):
                marks.append(at | {"part": "whole", "level": (whole[code] - low) / span})
            if code in reported.index:
                marks.append(at | _reported(reported[code], (low, span), unit_kind, text))
    return pd.DataFrame(marks)


def _reported(value: float, scale: tuple[float, float], unit_kind: str, text: Text) -> Mark:
    """What a member that owed a report gave."""
    if pd.isna(value):
        return {"part": "silent", "level": 0.0, "said": text("not-reported")}
    low, span = scale
    said = values.figure(value, unit_kind, text)
    return {"part": "value", "level": (value - low) / span, "said": said}


@cache
def multiples(text: Text, theme: Theme) -> Spec:
    """A line per member in a chart of its own; the consortium's line is grey in each.

    A hollow square at the foot is a report that never came.
    """
    across = f"({NARROW} ? {NARROW_ACROSS} : {ACROSS})"
    base = (
        alt.Chart()
        .transform_calculate(
            row=f"floor(datum.place / {across})",
            left=f"(datum.place % {across}) / {across}",
        )
        .transform_calculate(at=f"datum.left + (0.04 + 0.82 * (datum.share || 0)) / {across}")
        .encode(
            order="share:Q",
            x=alt.X("at:Q", axis=None, scale=alt.Scale(domain=[0, 1], nice=False)),
            y=alt.Y("row:O", axis=None, scale=alt.Scale(padding=0)),
        )
    )
    level = alt.YOffset(
        "level:Q", scale=alt.Scale(domain=[0, 1], range=[CELL - BOTTOM, TOP], nice=False)
    )
    tooltip = [
        alt.Tooltip("member:N", title=text("figure-member")),
        alt.Tooltip("period:N", title=text("figure-period")),
        alt.Tooltip("said:N", title=text("figure-value")),
    ]
    name, whole, value, silent = (
        base.transform_filter(alt.datum.part == part)
        for part in ("name", "whole", "value", "silent")
    )
    upper = -CELL / 2
    return finish(
        alt.layer(
            whole.mark_line(color=theme.quiet, opacity=0.45, strokeWidth=2).encode(
                yOffset=level, detail="place:N"
            ),
            value.mark_line(color=theme.mark, strokeWidth=2).encode(yOffset=level, detail="run:N"),
            value.mark_point(size=34, filled=True, color=theme.mark, opacity=1).encode(
                yOffset=level, tooltip=tooltip
            ),
            silent.mark_point(
                size=44, shape="square", color=theme.quiet, strokeDash=[2, 2], opacity=1
            ).encode(yOffset=level, tooltip=tooltip),
            name.mark_text(
                align="left",
                fontSize=13,
                yOffset=upper + 12,
                limit=alt.ExprRef(f"width / {across} - 12"),
            ).encode(text="member:N"),
            name.mark_text(align="left", fontSize=13, fontWeight=600, yOffset=upper + 28).encode(
                text="said:N"
            ),
        ).properties(height=alt.Step(CELL)),
        text,
        theme,
    )
