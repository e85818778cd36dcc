"""Bridge chart: how one value became another, in steps (revised, left, same, joined)."""

from functools import cache
from typing import Literal

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_width, finish, tooltips
from lib.text import Text
from lib.vocabulary import Better
from lib.wording import values
from lib.wording.values import Row

ROW = 34
ENDS = ("before", "after")
STEPS = ("revised", "left", "same", "joined")

Between = Literal["years", "moments"]
"""What lies between the two values: a year, or the uploads between two moments."""


def data(
    parts: pd.DataFrame, indicator: Row, between: Between, ends: tuple[str, str], words: Text
) -> pd.DataFrame:
    """Return the chart frame: one row per part, from top to bottom.

    parts : one row per part (before, the steps, after): part, value, members. indicator : its row
    of ``queries.full_strategy``. ends : labels of the two values.

    A step begins where the one before ended (``start``, ``end``); ``good`` is true if it goes in
    the indicator's better direction. Steps without members are left out; a step of unknown value
    has a row and no bar.
    """
    amounts, members = _columns(parts)
    sign, kind = -1 if indicator["better"] == Better.DOWN else 1, indicator["unit_kind"]
    steps = [step for step in STEPS if _is_shown(step, amounts[step], members[step], between)]
    labels = dict(zip(ENDS, ends, strict=True))
    rows, level = [], amounts["before"]
    for part in (ENDS[0], *steps, ENDS[1]):
        end = amounts[part] if part in ENDS else level + amounts[part]
        formatted = values.figure if part in ENDS else values.difference
        rows.append(
            {
                "part": part,
                "label": labels.get(part)
                or words(f"bridge-{between}-{part}", count=int(members[part])),
                "start": end if part in ENDS else level,
                "end": end,
                "good": bool(sign * (end - level) >= 0),
                "is_end": part in ENDS,
                "formatted": formatted(amounts[part], kind, words),
                "value": amounts[part],
                "members": members[part],
            }
        )
        level = end
    return pd.DataFrame(rows)


def _columns(parts: pd.DataFrame) -> tuple[dict[str, float], dict[str, int]]:
    """Values and counts of members by part."""
    return (
        dict(zip(parts["part"], parts["value"], strict=True)),
        dict(zip(parts["part"], parts["members"], strict=True)),
    )


def _is_shown(step: str, value: float, members: int, between: Between) -> bool:
    """Whether a step has members and changed the value, or might have."""
    return bool(members) and (value != 0 or (step == "same" and between == "years"))


def is_drawable(parts: pd.DataFrame) -> bool:
    """Whether both values are known."""
    return bool(parts.loc[parts["part"].isin(ENDS), "value"].notna().all())


def title(
    parts: pd.DataFrame, indicator: Row, between: Between, ends: tuple[str, str], words: Text
) -> str:
    """Return the finding: both values and the effect of each step; arguments as for ``data``."""
    amounts, members = _columns(parts)
    kind = indicator["unit_kind"]
    before, after = (_value(amounts[end], kind, words) for end in ENDS)
    if not is_drawable(parts):
        return words("bridge-finding-none", was=ends[0], before=before, now=ends[1], after=after)
    steps = [
        words(
            f"bridge-{between}-clause-{step}",
            count=int(members[step]),
            change=values.difference(amounts[step], kind, words),
        )
        for step in STEPS
        if _is_shown(step, amounts[step], members[step], between)
    ]
    return words("bridge-finding", before=before, after=after, steps="; ".join(steps))


def alt(
    parts: pd.DataFrame, indicator: Row, between: Between, ends: tuple[str, str], words: Text
) -> str:
    """Return the text for screen readers: the title."""
    return title(parts, indicator, between, ends, words)


def _value(value: float, unit_kind: str, words: Text) -> str:
    return words("not-reported") if pd.isna(value) else values.figure(value, unit_kind, words)


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """The value before, a bar for every step, the value after.

    The axis need not begin at zero, so the two values are ticks and not bars.
    """
    base = altair.Chart().encode(
        y=altair.Y("label:N", sort=None, title=None, axis=altair.Axis(labelLimit=260)),
        tooltip=tooltips(words, label="figure-step", formatted="figure-value"),
    )
    across = altair.Scale(zero=False, nice=False, padding=by_width(70, 58))
    end = altair.X("end:Q", title=None, scale=across, axis=altair.Axis(tickCount=4, format=",.4~f"))
    with_value = base.transform_filter("isValid(datum.end)")
    ends = with_value.transform_filter("datum.is_end").encode(x=end)
    steps = with_value.transform_filter("!datum.is_end")
    colour = (
        altair.when("datum.good")
        .then(altair.value(theme.mark))
        .otherwise(altair.value(theme.behind))
    )
    bars = steps.encode(x=altair.X("start:Q", title=None, scale=across), x2="end:Q", color=colour)
    labels = steps.encode(x=end, text="formatted:N")
    return finish(
        altair.layer(
            base.mark_rect(opacity=0),  # keeps the rows in the order of the frame
            bars.mark_bar(height=16),
            steps.mark_tick(thickness=2, size=18).encode(x=end, color=colour),
            ends.mark_tick(thickness=4, size=26, color=theme.ink),
            ends.mark_text(align="left", dx=8, fontSize=16, fontWeight=600).encode(
                text="formatted:N"
            ),
            labels.transform_filter("datum.end >= datum.start").mark_text(align="left", dx=8),
            labels.transform_filter("datum.end < datum.start").mark_text(align="right", dx=-8),
            base.transform_filter("!isValid(datum.end)")
            .mark_text(align="left", color=theme.quiet)
            .encode(x=altair.value(6), text=altair.datum(words("not-known"))),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
