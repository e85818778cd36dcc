"""The road of the strategy: directions with the marks of their indicators, up to the synergy."""

from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, halo, plan_channels, tooltips
from lib.text import Text, sentence
from lib.vocabulary import PlanStatus
from lib.wording.values import Row, lines, rows

HEIGHT = 470
STEP, STRIP = 1.0, 0.115
"""Distance of two directions, and of two marks of indicators beside each other."""

ASIDE = 32
"""Pixels by which what stands below a stop is moved to the right: past the lower stop before it."""

NAME = 20
"""Letters of a line of a stop's name, so that it ends before the next stop begins."""

GOOD = (PlanStatus.REACHED, PlanStatus.ON_PLAN)


def data(
    directions: pd.DataFrame,
    indicators: pd.DataFrame,
    partners: list[str],
    finish_line: list[str],
    words: Text,
) -> pd.DataFrame:
    """Return the chart frame: the road, a stop per direction, a mark per indicator, the finish.

    directions : rows of the table, in order. indicators : ``queries.model.road.road_indicators``.
    partners : names beside the road; an open place follows them. finish_line : sentences at the
    finish. The last stop is named below the road, since the finish is named above it.
    """
    stops = rows(directions)
    count = len(stops)
    drawn: list[dict[str, object]] = [
        _row("road", place * STEP, _height(place, count)) for place in range(-1, count + 1)
    ]
    for place, row in enumerate(stops):
        of_direction = indicators[indicators["direction"] == row["direction"]]
        good = int(of_direction["plan"].isin(GOOD).sum())
        x, y = place * STEP, _height(place, count)
        drawn.append(
            _row("stop", x, y, name=lines(words.named(row, "short"), NAME),
                 number=str(row["direction"]),
                 under=words("model-road-stop", good=good, all=len(of_direction))
                 if len(of_direction) else words("model-road-none"),
                 above=(count - place) % 2 == 0)
        )  # fmt: skip
        left = x - STRIP * (len(of_direction) - 1) / 2
        drawn += [
            _row("mark", left + STRIP * number, y, plan=mark["plan"], name=mark["code"],
                 under=words.choice(PlanStatus(mark["plan"])), above=(count - place) % 2 == 0)
            for number, mark in enumerate(rows(of_direction))
        ]  # fmt: skip
    end = _row("finish", count * STEP, _height(count, count), name=words("model-finish"))
    drawn.append(end)
    drawn.append(_row("synergy", -STEP, 1.16, under="\n".join(finish_line)))
    partner_names = "\n".join([words("model-partners"), *partners, "…"])
    drawn.append(_row("partners", count * STEP, 0.2, under=partner_names))
    return pd.DataFrame(drawn)


def _height(place: int, count: int) -> float:
    """Return how high the road is at a stop: it climbs, faster towards the finish."""
    return 0.25 + 0.75 * float(((place + 1) / (count + 1)) ** 1.25)


def _row(part: str, x: float, y: float, **changed: object) -> dict[str, object]:
    usual: dict[str, object] = {
        "part": part, "x": x, "y": y, "name": "", "under": "", "number": "", "plan": "",
        "above": False,
    }  # fmt: skip
    return usual | changed


def title(finding: Row, words: Text) -> str:
    """Return the finding: how many indicators of how many directions are on plan.

    finding : directions, indicators, on_plan.
    """
    return words(
        "model-road-finding",
        directions=finding["directions"],
        good=finding["on_plan"],
        all=finding["indicators"],
    )


def alt(finding: Row, directions: pd.DataFrame, indicators: pd.DataFrame, words: Text) -> str:
    """Return the text for screen readers: the title, and of each direction those on plan."""
    each = []
    for row in rows(directions):
        of_direction = indicators[indicators["direction"] == row["direction"]]
        good = int(of_direction["plan"].isin(GOOD).sum())
        state = words("model-road-stop", good=good, all=len(of_direction))
        each.append(f"{row['direction']}. {words.named(row, 'short')}: {state}.")
    return f"{sentence(title(finding, words))} {' '.join(each)}"


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """A road that climbs to its finish; names of stops stand above and below it in turn."""
    base = altair.Chart().encode(
        x=altair.X("x:Q", axis=None, scale=altair.Scale(nice=False, zero=False, padding=60)),
        y=altair.Y("y:Q", axis=None, scale=altair.Scale(domain=[-0.12, 1.22], nice=False)),
    )
    road = base.transform_filter("datum.part === 'road'")
    stops = base.transform_filter("datum.part === 'stop'")
    marks = base.transform_filter("datum.part === 'mark'")
    end = base.transform_filter("datum.part === 'finish'")
    partners = base.transform_filter("datum.part === 'partners'")
    tooltip = tooltips(words, name="figure-code", under="figure-plan")
    return finish(
        altair.layer(
            road.mark_line(strokeWidth=30, color=theme.faint, interpolate="monotone",
                           strokeCap="round"),
            road.mark_line(strokeWidth=2, color=theme.quiet, interpolate="monotone",
                           strokeDash=[10, 8]),
            stops.mark_circle(size=760, color=theme.mark, opacity=1, stroke=theme.paper,
                              strokeWidth=3),
            stops.mark_text(fontSize=16, fontWeight=700, color=theme.paper).encode(text="number:N"),
            *_label(stops, "name:N", 15, 600, theme, f"datum.above ? -27 - 17 * {_LINES} : 33"),
            *_label(stops, "under:N", 13, 400, theme, f"datum.above ? -29 : 35 + 17 * {_LINES}"),
            marks.mark_point(
                size=90, opacity=1, strokeWidth=1.6, yOffset=_alternating(-20, 25)
            ).encode(**plan_channels(theme), tooltip=tooltip),
            end.mark_point(shape="M0,-1L0.26,-0.36L0.95,-0.31L0.42,0.14L0.59,0.81L0,0.44"
                           "L-0.59,0.81L-0.42,0.14L-0.95,-0.31L-0.26,-0.36Z",
                           size=900, filled=True, opacity=1, color=theme.plan[PlanStatus.REACHED]),
            end.mark_text(align="right", dx=22, dy=-34, fontSize=17, fontWeight=700).encode(
                text="name:N"
            ),
            base.transform_filter("datum.part === 'synergy'")
            .mark_text(align="left", dx=-40, fontSize=13, color=theme.ink, lineBreak="\n",
                       lineHeight=20, baseline="top").encode(text="under:N"),
            partners.mark_text(align="right", dx=22, baseline="bottom", fontSize=13,
                               lineBreak="\n", lineHeight=16, color=theme.quiet).encode(
                text="under:N"
            ),
        ).properties(height=HEIGHT),
        words,
        theme,
    )  # fmt: skip


def _alternating(above: int, below: int) -> altair.ExprRef:
    return altair.ExprRef(f"datum.above ? {above} : {below}")


_LINES = "length(split(datum.name, '\\n'))"


def _label(
    base: altair.Chart, field: str, size: int, weight: int, theme: Theme, place: str
) -> list[altair.Chart]:
    """Draw a text above a stop or below it; Vega places a text by its first line."""
    text: dict[str, Any] = {
        "fontSize": size, "fontWeight": weight, "yOffset": altair.ExprRef(place),
        "xOffset": _alternating(0, ASIDE), "lineBreak": "\n", "lineHeight": 17,
        "baseline": altair.ExprRef("datum.above ? 'bottom' : 'top'"),
    }  # fmt: skip
    return [
        base.mark_text(**{**text, **halo(theme)}).encode(text=field),
        base.mark_text(**text).encode(text=field),
    ]
