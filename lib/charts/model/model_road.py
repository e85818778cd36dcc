"""The road of the strategy: directions with the marks of their indicators, up to the synergy."""

import textwrap
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_width, finish, halo, plan_channels, tooltips
from lib.text import Text, sentence
from lib.vocabulary import PlanStatus
from lib.wording.values import Row, lines, rows

HEIGHT = 470
STRIP = 0.115
"""Distance of two marks of indicators beside each other, in distances of two directions."""

SIDE = 60
"""Pixels left free at both ends of the road."""

LOWEST, TALLEST = -0.12, 1.22
"""Heights of the lower and of the upper edge of the drawing."""

HEAD, LANE = 118, 26
"""On a phone, where the road stands upright: pixels of the sentences above it, and of the road
from the left edge."""

SENTENCE = 42
"""Letters of a line of a sentence on a phone."""

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
    drawn = [_row("road", place, count) for place in range(-1, count + 1)]
    for place, row in enumerate(stops):
        of_direction = indicators[indicators["direction"] == row["direction"]]
        good = int(of_direction["plan"].isin(GOOD).sum())
        drawn.append(
            _row("stop", place, count, name=lines(words.named(row, "short"), NAME),
                 number=str(row["direction"]),
                 under=words("model-road-stop", good=good, all=len(of_direction))
                 if len(of_direction) else words("model-road-none"),
                 above=(count - place) % 2 == 0)
        )  # fmt: skip
        drawn += [
            _row("mark", place, count, aside=STRIP * (number - (len(of_direction) - 1) / 2),
                 place=number - len(of_direction) + 1, plan=mark["plan"], name=mark["code"],
                 under=words.choice(PlanStatus(mark["plan"])), above=(count - place) % 2 == 0)
            for number, mark in enumerate(rows(of_direction))
        ]  # fmt: skip
    wrapped = [line for each in finish_line for line in textwrap.wrap(each, SENTENCE)]
    partner_names = "\n".join([words("model-partners"), *partners, "…"])
    return pd.DataFrame(
        [
            *drawn,
            _row("finish", count, count, name=words("model-finish")),
            _row(
                "synergy",
                -1,
                count,
                y=1.16,
                under="\n".join(finish_line),
                narrow_under="\n".join(wrapped),
            ),
            _row("partners", count, count, y=0.2, under=partner_names),
        ]
    )


def _height(place: int, count: int) -> float:
    """Return how high the road is at a stop: it climbs, faster towards the finish."""
    return 0.25 + 0.75 * float(((place + 1) / (count + 1)) ** 1.25)


def _row(
    part: str, stop: int, count: int, aside: float = 0.0, **changed: object
) -> dict[str, object]:
    """Return a row of the chart frame at a stop of the road, the finish being stop ``count``.

    x : share of the road's length; aside shifts it, in distances of two stops. y : height of the
    road there. step : of an upright road, from its upper end; steps : how many it has. place : of
    a mark among those of its stop, the last of which is 0.
    """
    usual: dict[str, object] = {
        "part": part, "x": (stop + 1 + aside) / (count + 1), "y": _height(stop, count),
        "step": min(count - stop, count + 0.4), "steps": count + 1, "place": 0, "name": "",
        "under": "", "narrow_under": "", "number": "", "plan": "", "above": False,
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
    """A road that climbs to its finish; names of stops stand above and below it in turn.

    On a phone it stands upright, names and marks beside it; partners are left to the wide drawing.
    """

    def of(part: str) -> altair.Chart:
        chart = altair.Chart().encode(tooltip=altair.value(None))
        return chart.transform_filter(f"datum.part === '{part}'")

    tooltip = tooltips(words, name="figure-code", under="figure-plan")
    track: dict[str, Any] = {"interpolate": "monotone", **_at(str(LANE))}
    return finish(
        altair.layer(
            of("road").mark_line(strokeWidth=30, color=theme.faint, strokeCap="round", **track),
            of("road").mark_line(strokeWidth=2, color=theme.quiet, strokeDash=[10, 8], **track),
            of("stop").mark_circle(size=760, color=theme.mark, opacity=1, stroke=theme.paper,
                                   strokeWidth=3, **_at(str(LANE))),
            of("stop").mark_text(fontSize=16, fontWeight=700, color=theme.paper,
                                 **_at(str(LANE))).encode(text="number:N"),
            *_label(of("stop"), theme, 15, 600, f"datum.above ? -27 - 17 * {_LINES} : 33", -7,
                    "replace(datum.name, regexp('\\n', 'g'), ' ')", "datum.name"),
            *_label(of("stop"), theme, 13, 400, f"datum.above ? -29 : 35 + 17 * {_LINES}", 7,
                    "datum.under", "datum.under"),
            of("mark").mark_point(size=90, opacity=1, strokeWidth=1.6,
                                  **_at("width - 12 + 14 * datum.place", 7,
                                        "datum.above ? -20 : 25"))
            .encode(**plan_channels(theme), tooltip=tooltip),
            of("finish").mark_point(
                shape="M0,-1L0.26,-0.36L0.95,-0.31L0.42,0.14L0.59,0.81L0,0.44"
                "L-0.59,0.81L-0.42,0.14L-0.95,-0.31L-0.26,-0.36Z",
                size=900, filled=True, opacity=1, color=theme.plan[PlanStatus.REACHED],
                **_at(str(LANE))),
            of("finish").mark_text(align=by_width("'right'", "'left'"), fontSize=17, fontWeight=700,
                                   dx=by_width(22, 28), dy=by_width(-34, 0), **_at(str(LANE)))
            .encode(text="name:N"),
            of("synergy").mark_text(
                align="left", fontSize=by_width(13, 12), color=theme.ink, lineBreak="\n",
                lineHeight=by_width(20, 16), baseline="top", x=by_width(SIDE - 40, 2),
                y=by_width(f"height * {(TALLEST - 1.16) / (TALLEST - LOWEST)}", 0),
                text=by_width("datum.under", "datum.narrow_under"),
            ),
            of("partners").mark_text(
                align="right", dx=22, baseline="bottom", fontSize=13, lineBreak="\n",
                lineHeight=16, color=theme.quiet, text=by_width("datum.under", "''"),
                **_at(str(LANE)),
            ),
        ).properties(height=HEIGHT),
        words,
        theme,
    )  # fmt: skip


_LINES = "length(split(datum.name, '\\n'))"


def _at(narrow_x: str, narrow_below: int = 0, below: str = "0") -> dict[str, Any]:
    """Return where a mark stands: on the climbing road, or beside the upright one of a phone.

    narrow_x : expression of its pixels from the left there. narrow_below, below : pixels by which
    it stands lower.
    """
    upright = f"{HEAD} + (datum.step + 0.5) * (height - {HEAD}) / datum.steps + {narrow_below}"
    climbing = f"height * ({TALLEST} - datum.y) / {TALLEST - LOWEST} + ({below})"
    return {
        "x": by_width(f"{SIDE} + datum.x * (width - {2 * SIDE})", narrow_x),
        "y": by_width(climbing, upright),
    }


def _label(
    base: altair.Chart,
    theme: Theme,
    size: int,
    weight: int,
    below: str,
    narrow_below: int,
    narrow_text: str,
    text: str,
) -> list[altair.Chart]:
    """Draw a text above a stop or below it, on a phone beside it.

    Vega places a text by its first line.
    """
    place = _at(str(LANE + 26), narrow_below, below)
    mark: dict[str, Any] = {
        **place,
        "text": by_width(text, narrow_text),
        "fontSize": by_width(size, size - 2), "fontWeight": weight,
        "dx": by_width(f"datum.above ? 0 : {ASIDE}", 0), "lineBreak": "\n", "lineHeight": 17,
        "align": by_width("'center'", "'left'"),
        "baseline": by_width("datum.above ? 'bottom' : 'top'", "'middle'"),
    }  # fmt: skip
    return [base.mark_text(**{**mark, **halo(theme)}), base.mark_text(**mark)]
