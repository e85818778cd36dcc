"""Drawing of the map of risk profiles: two dates in one cell."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.contrast import text_colour
from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish, tooltips
from lib.formats import alphabetical
from lib.text import Text, sentence
from lib.wording import values
from lib.wording.values import Row

ROW = 46
MIDDLE = "bandwidth('x') * 0.15"
"""Vega expression: from the middle of a cell to the middle of its part right of the strip."""

STRIP = "-bandwidth('x') * 0.35"
"""Vega expression: from the middle of a cell to the middle of the strip at its left."""


def title(finding: Row, words: Text) -> str:
    """Return the finding: how many factors fell and rose, and of how many schools the index fell.

    finding : schools, compared (schools with two profiles), lowered, raised, improved.
    """
    if not finding["compared"]:
        return words("risk-map-finding-first", schools=finding["schools"])
    return words(
        "risk-map-finding",
        lowered=finding["lowered"],
        raised=finding["raised"],
        improved=finding["improved"],
        compared=finding["compared"],
    )


def alt(finding: Row, indices: pd.DataFrame, names: Mapping[str, str], words: Text) -> str:
    """Return the text for screen readers: the title, and each school's index at both dates."""
    return f"{sentence(title(finding, words))} {' '.join(_sentences(indices, names, words))}"


def _sentences(indices: pd.DataFrame, names: Mapping[str, str], words: Text) -> Iterator[str]:
    rows = values.rows(indices)
    for row in sorted(rows, key=lambda row: alphabetical(names.get(row["member_code"], ""))):
        yield words(
            "risk-map-alt",
            school=names.get(row["member_code"], row["member_code"]),
            before=words.number(row["before_index"], 0),
            after=words.number(row["after_index"], 0),
        )


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Rows are schools, columns factors: the earlier level in a strip at the left of each cell.

    On a phone the strip is left out and the arrow stays. A click selects ``pick``.
    """
    pick = altair.selection_point(name="pick", fields=["pick"], on="click", empty=False)
    node = altair.selection_point(name="node", fields=["pick"], on="click", empty=False)
    scale = altair.Scale(domain=[0, 1], range=list(theme.ramp), interpolate="rgb")
    base = altair.Chart().encode(
        x=altair.X(
            "factor:N",
            sort=altair.EncodingSortField("factor_rank", op="min"),
            title=None,
            axis=altair.Axis(
                orient="top", labelAngle=-50, labelAlign="left", labelLimit=150, labelPadding=4
            ),
        ),
        y=altair.Y(
            "school:N",
            sort=altair.EncodingSortField("school_rank", op="min"),
            title=None,
            axis=altair.Axis(labelLimit=by_width(190, 92)),
        ),
        tooltip=tooltips(
            words,
            school="figure-school",
            tooltip="figure-factor",
            formatted_before="risk-before",
            formatted="risk-after",
        ),
    )
    rated = base.transform_filter("datum.depth >= 0")
    strip = base.transform_filter("datum.depth_before >= 0")
    return finish(
        altair.layer(
            base.transform_filter("datum.part === 'cell'").mark_rect(
                color=theme.faint, opacity=0.35, stroke=theme.paper, strokeWidth=2
            ),
            rated.mark_rect(stroke=theme.paper, strokeWidth=2, cursor="pointer")
            .encode(color=altair.Color("depth:Q", scale=scale, legend=None))
            .add_params(pick),
            strip.mark_rect(
                width=altair.RelativeBandSize(0.3),
                xOffset=altair.ExprRef(STRIP),
                opacity=by_width(1, 0),
                stroke=theme.paper,
                strokeWidth=2,
                cursor="pointer",
            ).encode(color=altair.Color("depth_before:Q", scale=scale, legend=None)),
            strip.mark_text(
                fontSize=12,
                xOffset=altair.ExprRef(STRIP),
                opacity=by_width(1, 0),
                color=altair.ExprRef(text_colour(theme.ramp, "datum.depth_before")),
            ).encode(text="text_before:N"),
            base.mark_text(
                **_text(theme),
                fontSize=by_width(15, 13),
                xOffset=altair.ExprRef(
                    f"{NARROW} || datum.depth_before < 0 && datum.part === 'cell' ? 0 : {MIDDLE}"
                ),
                dy=altair.ExprRef("datum.under === '' ? 0 : -7"),
                cursor="pointer",
            )
            .encode(text="text:N")
            .add_params(node),
            *_edge(base, theme),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )


def _text(theme: Theme) -> dict[str, Any]:
    shade = altair.ExprRef(text_colour(theme.ramp, "datum.depth"))
    cases = {
        "datum.part === 'index'": (theme.ink, 700),
        "datum.depth < 0": (theme.quiet, 400),
        "a cell": (shade, 600),
    }
    return by_condition(("color", "fontWeight"), cases)


def _edge(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    """Draw beside the index what it was and, below it, how many factors are its base."""
    index = base.transform_filter("datum.part === 'index'")
    return [
        index.mark_text(
            fontSize=12,
            color=theme.quiet,
            dy=-7,
            xOffset=altair.ExprRef(STRIP),
            opacity=by_width(1, 0),
        ).encode(text="text_before:N"),
        index.mark_text(fontSize=11, color=theme.quiet, dy=10, xOffset=by_width(MIDDLE, 0)).encode(
            text="under:N"
        ),
    ]
