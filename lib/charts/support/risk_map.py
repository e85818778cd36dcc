"""Heat map of risk profiles: school × factor at two dates, with the risk index at the edge."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.contrast import text_colour
from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish
from lib.text import MISSING, Text
from lib.vocabulary import RiskFactor, Significance
from lib.wording import values
from lib.wording.values import Row

ROW = 46
MIDDLE = "bandwidth('x') * 0.15"
"""Vega expression: from the middle of a cell to the middle of its part right of the strip."""

HIGHEST = 3
"""The highest level of a factor."""

WORDS = (Significance.NONE, Significance.LOW, Significance.MEDIUM, Significance.HIGH)
"""Words of the levels 0 to 3."""

ARROWS = {-1: "\u2009↓", 0: "", 1: "\u2009↑"}
"""Change of a level or of the index: down is better."""


def data(
    compared: pd.DataFrame,
    indices: pd.DataFrame,
    names: Mapping[str, str],
    contextual: Collection[str],
    words: Text,
) -> pd.DataFrame:
    """Return the chart frame: a row per school and factor, and one per school with its index.

    compared, indices : ``queries.support.profiles.compared_profiles`` and ``risk_indices``.
    names : of the schools by code. contextual : codes of the contextual factors.

    Schools are sorted by name: the map is no ranking. ``before`` and ``after`` are levels, missing
    where not rated; ``depth`` and ``depth_before`` their share of the highest, -1 where missing.
    ``pick`` is what a click selects: the school and the factor.
    """
    schools = sorted(indices["member_code"], key=lambda code: names.get(code, code).casefold())
    factors = sorted(compared["factor_code"].unique())
    cells = {(row["member_code"], row["factor_code"]): row for row in values.rows(compared)}
    by_school = {row["member_code"]: row for row in values.rows(indices)}
    rows = [
        {
            "school": names.get(school, school),
            "school_rank": place,
            "pick": f"{school}|{factor}" if factor else f"{school}|",
            **drawn,
        }
        for place, school in enumerate(schools)
        for factor, drawn in (
            *(
                (each, _cell(cells.get((school, each)), each, contextual, words))
                for each in factors
            ),
            ("", _index(by_school[school], len(factors), words)),
        )
    ]
    return pd.DataFrame(rows)


def _cell(
    row: Row | None, factor: str, contextual: Collection[str], words: Text
) -> dict[str, object]:
    before, after = (_level(row[side]) if row else None for side in ("before", "after"))
    change = 0 if before is None or after is None else (after > before) - (after < before)
    full, code = words.choice(RiskFactor(factor)), factor
    context = f" · {words('risk-contextual')}" if factor in contextual else ""
    return {
        "part": "cell",
        "factor": words(f"risk-short-{factor.lower()}") + ("°" if context else ""),
        "factor_rank": int(factor[1:]) if factor[1:].isdigit() else 99,
        "depth": -1.0 if after is None else after / HIGHEST,
        "depth_before": -1.0 if before is None else before / HIGHEST,
        "text": MISSING if after is None else f"{after}{ARROWS[change]}",
        "text_before": "" if before is None else str(before),
        "under": "",
        "tooltip": f"{code}. {full}{context}",
        "formatted": _word(after, words),
        "formatted_before": _word(before, words),
    }


def _index(row: Row, columns: int, words: Text) -> dict[str, object]:
    change = row["change"]
    sign = 0 if pd.isna(change) or not round(change) else (-1 if change < 0 else 1)
    return {
        "part": "index",
        "factor": words("risk-index"),
        "factor_rank": 100 + columns,
        "depth": -1.0,
        "depth_before": -1.0,
        "text": f"{words.number(row['after_index'], 0)}{ARROWS[sign]}",
        "text_before": "" if pd.isna(row["before_index"]) else words.number(row["before_index"], 0),
        "under": words("risk-rated", count=int(row["after_rated"])),
        "tooltip": words("risk-index-formula"),
        "formatted": words.number(row["after_index"], 1),
        "formatted_before": words.number(row["before_index"], 1),
    }


def _level(value: object) -> int | None:
    return None if pd.isna(value) else int(str(value))  # type: ignore[call-overload]


def _word(level: int | None, words: Text) -> str:
    if level is None:
        return words("risk-not-rated")
    return f"{level} — {words.choice(WORDS[level])}"


def profiles_in_words(drawn: pd.DataFrame) -> list[tuple[str, str]]:
    """Return each school and its factors with both levels in words, for a window too narrow for it.

    drawn : ``data``; the index comes last, as in the chart.
    """
    levels = [
        f"{row['factor']}: {row['text_before']} → {row['text']}"
        if row["text_before"]
        else f"{row['factor']}: {row['text']}"
        for row in values.rows(drawn)
    ]
    by_school = drawn.assign(levels=levels).groupby("school", sort=False)["levels"]
    return [(str(school), " · ".join(factors)) for school, factors in by_school]


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
    return f"{title(finding, words)}. {' '.join(_sentences(indices, names, words))}"


def _sentences(indices: pd.DataFrame, names: Mapping[str, str], words: Text) -> Iterator[str]:
    rows = values.rows(indices)
    for row in sorted(rows, key=lambda row: names.get(row["member_code"], "").casefold()):
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
        tooltip=[
            altair.Tooltip("school:N", title=words("figure-school")),
            altair.Tooltip("tooltip:N", title=words("figure-factor")),
            altair.Tooltip("formatted_before:N", title=words("risk-before")),
            altair.Tooltip("formatted:N", title=words("risk-after")),
        ],
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
                xOffset=altair.ExprRef("-bandwidth('x') * 0.35"),
                opacity=by_width(1, 0),
                stroke=theme.paper,
                strokeWidth=2,
                cursor="pointer",
            ).encode(color=altair.Color("depth_before:Q", scale=scale, legend=None)),
            strip.mark_text(
                fontSize=12,
                xOffset=altair.ExprRef("-bandwidth('x') * 0.35"),
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
            xOffset=altair.ExprRef("-bandwidth('x') * 0.35"),
            opacity=by_width(1, 0),
        ).encode(text="text_before:N"),
        index.mark_text(
            fontSize=11, color=theme.quiet, dy=10, xOffset=by_width(f"{MIDDLE}", 0)
        ).encode(text="under:N"),
    ]
