"""Road map of a school: its measures as bars from their start to their deadline."""

from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish, halo, tooltips
from lib.text import Text, sentence
from lib.wording import support as wording
from lib.wording.values import Row, rows

ROW = 44
SHAPES = {
    "done": "circle",
    "overdue": "triangle-up",
    "in_progress": "diamond",
    "planned": "square",
    "cancelled": "M-0.7,-0.7L0.7,0.7M0.7,-0.7L-0.7,0.7",
}


def data(measures: pd.DataFrame, stages: pd.DataFrame, today: str, words: Text) -> pd.DataFrame:
    """Return the chart frame: a row per measure, one per end of a stage, and one for today.

    measures : ``queries.support.road_map`` of one school, the first to begin on top. stages : day
    and stage. A measure without a start is drawn by its deadline alone, one without a deadline by
    its start; without either only its words stand there.
    """
    order = measures.assign(begin=measures["start_on"].fillna(measures["due_on"]))
    order = order.sort_values(["begin", "due_on", "measure_id"])
    drawn = [_bar(row, place, words) for place, row in enumerate(rows(order))]
    ends = [
        _line(row["day"], "stage", words("stage-end", stage=row["stage"])) for row in rows(stages)
    ]
    return pd.DataFrame([*drawn, *ends, _line(today, "today", words("road-map-today"))])


def _bar(row: Row, place: int, words: Text) -> dict[str, object]:
    start, due, done_on = (
        row[name] if isinstance(row[name], str) else None
        for name in ("start_on", "due_on", "done_on")
    )
    fault = wording.fault(row, words)
    return {
        "part": "measure",
        "rank": float(place),
        "label": f"{', '.join(filter(None, (wording.state(row, words), fault)))} · {row['title']}",
        "fault": fault,
        "start": start or due,
        "end": due or start,
        "mark": done_on or due or start,
        "state": row["state"],
        "line": "",
        "measure": f"{row['measure_id']}. {row['title']}",
        "term": wording.term(row, words),
        "word": wording.state(row, words),
    }


def _line(day: str, part: str, label: str) -> dict[str, object]:
    return {
        "part": part, "rank": -1.0, "label": "", "fault": "", "start": day, "end": day,
        "mark": day, "state": "", "line": label, "measure": label, "term": "", "word": "",
    }  # fmt: skip


def title(finding: Row, words: Text) -> str:
    """Return the finding: how many measures of a school are done, under way and overdue.

    finding : school (its name), measures, done, overdue.
    """
    return words(
        "road-map-finding",
        school=finding["school"],
        measures=finding["measures"],
        done=finding["done"],
        overdue=finding["overdue"],
    )


def alt(finding: Row, measures: pd.DataFrame, words: Text) -> str:
    """Return the text for screen readers: the title, and each measure with its term and state."""
    each = [
        f"{row['title']}: {wording.term(row, words)}, {wording.state(row, words)}."
        for row in rows(measures)
    ]
    return f"{sentence(title(finding, words))} {' '.join(each)}"


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """A bar per measure with its title above, the mark of its state, ends of stages, today."""
    base = altair.Chart().encode(
        x=altair.X(
            "start:T",
            title=None,
            scale=altair.Scale(type="utc", nice=False, padding=14),
            axis=altair.Axis(orient="top", format="%m.%Y", tickCount=by_width(9, 4), grid=True),
        ),
    )
    measures = base.transform_filter("datum.part === 'measure'").encode(
        y=altair.Y("rank:O", axis=None, title=None)
    )
    tooltip = tooltips(
        words,
        measure="figure-measure",
        word="figure-state",
        term="figure-term",
        fault="figure-fault",
    )
    bar = measures.encode(x2="end:T", tooltip=tooltip)
    mark = measures.encode(
        x=altair.X("mark:T"),
        shape=altair.Shape(
            "state:N",
            legend=None,
            scale=altair.Scale(domain=list(SHAPES), range=list(SHAPES.values())),
        ),
        tooltip=tooltip,
    )
    label: dict[str, Any] = {"align": "left", "baseline": "bottom", "dy": -3, "fontSize": 13}
    label["limit"] = altair.ExprRef("width - 8")
    at_left = measures.encode(x=altair.value(2))
    lines = base.transform_filter("datum.part !== 'measure'")
    is_today = "datum.part === 'today'"
    return finish(
        altair.layer(
            lines.mark_rule(**by_condition(("strokeDash", "strokeWidth", "color"), {
                is_today: ([1, 0], 2, theme.ink), "a stage": ([4, 4], 1, theme.quiet),
            })),
            lines.mark_text(
                baseline="top", fontSize=12, align="right", dx=-4,
                dy=altair.ExprRef(f"{is_today} ? 20 : 4"),  # below the bars, today on its own line
                opacity=altair.ExprRef(f"{NARROW} && !({is_today}) ? 0 : 1"),
                **by_condition(("color", "fontWeight"), {
                    is_today: (theme.ink, 600), "a stage": (theme.quiet, 400),
                }),
            ).encode(y=altair.value("height"), text="line:N"),
            bar.mark_bar(height=9, cornerRadius=4, yOffset=9, **_bars(theme)),
            mark.mark_point(size=110, filled=True, opacity=1, yOffset=9, **_marks(theme)),
            at_left.mark_text(**label, **halo(theme)).encode(text="label:N"),
            at_left.mark_text(**label).encode(text="label:N"),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )  # fmt: skip


def _colour(theme: Theme) -> dict[str, str]:
    return {
        "datum.state === 'done' || datum.state === 'in_progress'": theme.mark,
        "datum.state === 'overdue'": theme.behind,
        "any other": theme.quiet,
    }


def _bars(theme: Theme) -> dict[str, Any]:
    """Colours of bars: paler than the marks upon them; a cancelled measure is faint."""
    cases = {state: (colour, 0.4) for state, colour in _colour(theme).items()}
    faint = {"datum.state === 'cancelled'": (theme.faint, 1.0)}
    return by_condition(("color", "opacity"), faint | cases)


def _marks(theme: Theme) -> dict[str, Any]:
    cases = {state: (colour, colour) for state, colour in _colour(theme).items()}
    return by_condition(("fill", "stroke"), cases)
