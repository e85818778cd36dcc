"""How one figure became another: a bridge of what members did, who came, who left."""

from functools import cache
from typing import Literal

import altair as alt
import pandas as pd

from lib.charts.theme import Spec, Theme, either, finish
from lib.text import Text
from lib.vocabulary import Better
from lib.wording import values
from lib.wording.values import Row

ROW = 34
ENDS = ("before", "after")
STEPS = ("revised", "left", "same", "joined")

Between = Literal["years", "moments"]
"""What lies between the two figures: a year, or all that was uploaded between two moments."""


def bridge_marks(
    parts: pd.DataFrame, indicator: Row, between: Between, ends: tuple[str, str], text: Text
) -> pd.DataFrame:
    """Lay out what ``bridge`` draws: a row per part that there is, from top to bottom.

    parts : one row per part (before, the steps, after): part, value, members. indicator : the row
    of ``queries.full_strategy``. ends : what the two figures are called.

    A step begins where the one before ended (``start``, ``end``); ``good`` tells whether it goes
    where the indicator should. Steps that no member took are left out; one whose value is unknown
    is named and not drawn.
    """
    amounts, members = (
        dict(zip(parts["part"], parts[name], strict=True)) for name in ("value", "members")
    )
    sign, kind = -1 if indicator["better"] == Better.DOWN else 1, indicator["unit_kind"]
    taken = [step for step in STEPS if _is_told(step, amounts[step], members[step], between)]
    named = dict(zip(ENDS, ends, strict=True))
    rows, level = [], amounts["before"]
    for part in (ENDS[0], *taken, ENDS[1]):
        end = amounts[part] if part in ENDS else level + amounts[part]
        said = values.figure if part in ENDS else values.difference
        rows.append(
            {
                "part": part,
                "label": named.get(part)
                or text(f"bridge-{between}-{part}", count=int(members[part])),
                "start": end if part in ENDS else level,
                "end": end,
                "good": bool(sign * (end - level) >= 0),
                "is_end": part in ENDS,
                "said": said(amounts[part], kind, text),
                "value": amounts[part],
                "members": members[part],
            }
        )
        level = end
    return pd.DataFrame(rows)


def _is_told(step: str, value: float, members: int, between: Between) -> bool:
    """Whether a step is worth a row: somebody took it, and it moved the figure or might have."""
    return bool(members) and (value != 0 or (step == "same" and between == "years"))


def leads(parts: pd.DataFrame) -> bool:
    """Whether both figures are known, so that there is a way from one to the other to be drawn."""
    return bool(parts.loc[parts["part"].isin(ENDS), "value"].notna().all())


def bridge_finding(
    parts: pd.DataFrame, indicator: Row, between: Between, ends: tuple[str, str], text: Text
) -> str:
    """Say from what to what the figure went and which part had a hand in it, from the same."""
    amounts = dict(zip(parts["part"], parts["value"], strict=True))
    members = dict(zip(parts["part"], parts["members"], strict=True))
    kind = indicator["unit_kind"]
    before, after = (_known(amounts[end], kind, text) for end in ENDS)
    if not leads(parts):
        return text("bridge-finding-none", was=ends[0], before=before, now=ends[1], after=after)
    steps = [
        text(
            f"bridge-{between}-clause-{step}",
            count=int(members[step]),
            change=values.difference(amounts[step], kind, text),
        )
        for step in STEPS
        if _is_told(step, amounts[step], members[step], between)
    ]
    return text("bridge-finding", before=before, after=after, steps="; ".join(steps))


def _known(value: float, unit_kind: str, text: Text) -> str:
    return text("not-reported") if pd.isna(value) else values.figure(value, unit_kind, text)


@cache
def bridge(text: Text, theme: Theme) -> Spec:
    """The figure before, a bar for every step of the way, the figure after.

    The axis need not begin at zero, so the two figures are marks and not bars.
    """
    base = alt.Chart().encode(
        y=alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=260)),
        tooltip=[
            alt.Tooltip("label:N", title=text("figure-step")),
            alt.Tooltip("said:N", title=text("figure-value")),
        ],
    )
    across = alt.Scale(zero=False, nice=False, padding=either(70, 58))
    end = alt.X("end:Q", title=None, scale=across, axis=alt.Axis(tickCount=4, format=",.4~f"))
    told = base.transform_filter("isValid(datum.end)")
    ends = told.transform_filter("datum.is_end").encode(x=end)
    steps = told.transform_filter("!datum.is_end")
    colour = (
        alt.when("datum.good")
        .then(alt.value(theme.mark))
        .otherwise(alt.value(theme.plan["off_plan"]))
    )
    bars = steps.encode(x=alt.X("start:Q", title=None, scale=across), x2="end:Q", color=colour)
    labels = steps.encode(x=end, text="said:N")
    return finish(
        alt.layer(
            base.mark_rect(opacity=0),  # keeps the rows in the order of the frame
            bars.mark_bar(height=16),
            steps.mark_tick(thickness=2, size=18).encode(x=end, color=colour),
            ends.mark_tick(thickness=4, size=26, color=theme.ink),
            ends.mark_text(align="left", dx=8, fontSize=16, fontWeight=600).encode(text="said:N"),
            labels.transform_filter("datum.end >= datum.start").mark_text(align="left", dx=8),
            labels.transform_filter("datum.end < datum.start").mark_text(align="right", dx=-8),
            base.transform_filter("!isValid(datum.end)")
            .mark_text(align="left", color=theme.quiet)
            .encode(x=alt.value(6), text=alt.datum(text("not-known"))),
        ).properties(height=alt.Step(ROW)),
        text,
        theme,
    )
