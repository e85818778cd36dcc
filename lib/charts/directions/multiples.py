"""Small multiples: each member over time, all on one scale, beside the consortium."""

from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, finish, tooltips
from lib.text import Text
from lib.wording import values

CELL, TOP, BOTTOM = 98, 44, 12
"""Height of one small chart, and the pixels left free in it above and below the lines."""

ACROSS, NARROW_ACROSS = 5, 2
MOST = 24
"""Most members that can be compared by eye."""

Mark = dict[str, object]


def title(words: Text) -> str:
    """Return the finding: what is compared."""
    return words("multiples-title")


def alt(words: Text) -> str:
    """Return the text for screen readers: the title."""
    return title(words)


def data(members: pd.DataFrame, reference: pd.Series, unit_kind: str, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per mark; ``part`` says which kind of mark.

    members : ``queries.by_member_series`` with names in ``member``, in the order of the charts.
    reference : the line to compare with, by period in order of time; missing where unknown.
    ``level`` is the position between the lowest and the highest value of all, ``share`` that in
    time. ``run`` numbers stretches without a gap: a line does not bridge a missing report.
    """
    amounts = pd.concat([members["value"], reference]).dropna()
    low, span = amounts.min(), (amounts.max() - amounts.min()) or 1.0
    last = max(len(reference) - 1, 1)
    shares = {code: place / last for place, code in enumerate(reference.index)}
    marks: list[Mark] = []
    for place, (member, rows) in enumerate(members.groupby("member", sort=False)):
        chart: Mark = {"place": place, "member": member}
        series = rows.set_index("period")["value"]
        latest = values.figure(series.reindex(reference.index).iloc[-1], unit_kind, words)
        marks.append(chart | {"part": "name", "formatted": latest})
        gaps = series.reindex(reference.index).isna().cumsum()
        for code, share in shares.items():
            mark = chart | {"share": share, "period": values.short_period(code)}
            mark["run"] = f"{place}-{gaps[code]}"
            if pd.notna(reference[code]):
                marks.append(mark | {"part": "reference", "level": (reference[code] - low) / span})
            if code in series.index:
                marks.append(mark | _report(series[code], (low, span), unit_kind, words))
    return pd.DataFrame(marks)


def _report(value: float, scale: tuple[float, float], unit_kind: str, words: Text) -> Mark:
    """A report that was expected: its value, or that it is missing."""
    if pd.isna(value):
        return {"part": "silent", "level": 0.0, "formatted": words("not-reported")}
    low, span = scale
    formatted = values.figure(value, unit_kind, words)
    return {"part": "value", "level": (value - low) / span, "formatted": formatted}


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """One small chart per member; the reference line is grey in each.

    A hollow square at the bottom is a report that is missing.
    """
    across = f"({NARROW} ? {NARROW_ACROSS} : {ACROSS})"
    base = (
        altair.Chart()
        .transform_calculate(
            row=f"floor(datum.place / {across})",
            left=f"(datum.place % {across}) / {across}",
        )
        .transform_calculate(at=f"datum.left + (0.04 + 0.82 * (datum.share || 0)) / {across}")
        .encode(
            order="share:Q",
            x=altair.X("at:Q", axis=None, scale=altair.Scale(domain=[0, 1], nice=False)),
            y=altair.Y("row:O", axis=None, scale=altair.Scale(padding=0)),
        )
    )
    level = altair.YOffset(
        "level:Q", scale=altair.Scale(domain=[0, 1], range=[CELL - BOTTOM, TOP], nice=False)
    )
    tooltip = tooltips(
        words, member="figure-member", period="figure-period", formatted="figure-value"
    )
    name, reference, value, silent = (
        base.transform_filter(altair.datum.part == part)
        for part in ("name", "reference", "value", "silent")
    )
    upper = -CELL / 2
    return finish(
        altair.layer(
            reference.mark_line(color=theme.quiet, opacity=0.45, strokeWidth=2).encode(
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
                limit=altair.ExprRef(f"width / {across} - 12"),
            ).encode(text="member:N"),
            name.mark_text(align="left", fontSize=13, fontWeight=600, yOffset=upper + 28).encode(
                text="formatted:N"
            ),
        ).properties(height=altair.Step(CELL)),
        words,
        theme,
    )
