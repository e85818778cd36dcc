"""Vega-Lite helpers shared by all charts: conditions, status channels, config, number locale."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal

import altair as alt
from babel import Locale
from babel.dates import get_day_names, get_month_names

from lib.charts.theme import HOLLOW, SHAPES, Theme
from lib.text import Text
from lib.vocabulary import PlanStatus

Width = Literal["abbreviated", "wide"]
Spec = dict[str, Any]
"""A Vega-Lite specification without data."""

FONT = "Source Sans, Source Sans Pro, Segoe UI, Noto Sans, Arial, sans-serif"
"""Streamlit ships the first font; exports use the next one of the list that is installed."""

NARROW = "width < 620"
"""Vega expression: true on a phone, where columns go below each other."""

CRAMPED = "width < 400"
"""Vega expression: true where six half-years do not fit side by side with full years."""

ON_PHONE = "windowSize()[0] < 640"
"""Vega expression: true in a phone's window; unlike ``width`` it does not depend on labels."""

PERIODS = f"split({CRAMPED} ? replace(datum.label, '20', '') : datum.label, ' ')"
"""Label expression of a period axis: the half-year above its school year, shortened on a phone."""


def by_width(wide: object, narrow: object) -> alt.ExprRef:
    """Return a mark property with one value on a wide chart and another on a narrow one."""
    return alt.ExprRef(f"{NARROW} ? {narrow} : {wide}")


def by_condition(
    properties: Sequence[str], cases: Mapping[str, Sequence[object]]
) -> dict[str, Any]:
    """Return conditional properties of one mark, so that one layer replaces several.

    properties : names of mark properties. cases : Vega condition on a row -> a value for each
    property. The first true condition wins; the last case is the default, whatever its key.
    One mark renders in a fraction of the time of one mark per case.
    """
    *conditional, (_default, last) = cases.items()
    return {
        name: alt.ExprRef(
            "".join(
                f"{condition} ? {_expression(case[place])} : " for condition, case in conditional
            )
            + _expression(last[place])
        )
        for place, name in enumerate(properties)
    }


def _expression(value: object) -> str:
    return f"({value.expr})" if isinstance(value, alt.ExprRef) else json.dumps(value)


def tooltips(words: Text, **titles: str) -> list[alt.Tooltip]:
    """Return the lines of a tooltip: a field of text -> the key of its title.

    An empty key leaves the title out: it is a blank, for else Vega writes the field's name.
    """
    return [
        alt.Tooltip(f"{field}:N", title=words(key) if key else " ") for field, key in titles.items()
    ]


def clickable_rows(
    rows: alt.Chart, field: str, tooltip: Sequence[alt.Tooltip], theme: Theme
) -> alt.Chart:
    """Return the background of rows: a click selects a row by its ``field`` and shades it."""
    selected = alt.selection_point(name=field, fields=[field], on="click")
    shade = alt.when(selected, empty=False).then(alt.value(0.12)).otherwise(alt.value(0))
    background = rows.mark_rect(cursor="pointer", color=theme.mark).encode(
        x=alt.value(0), x2=alt.value("width"), opacity=shade, tooltip=list(tooltip)
    )
    clickable: alt.Chart = background.add_params(selected)
    return clickable


def picking(marks: alt.Chart, name: str, *, clickable: bool = True) -> alt.Chart:
    """Return marks of which a click selects ``pick``, or as they are where nothing is to be picked.

    name : of the selection; each mark of a chart needs its own.
    """
    if not clickable:
        return marks
    shaped = marks.copy()
    shaped.mark.cursor = "pointer"
    pick = alt.selection_point(name=name, fields=["pick"], on="click", empty=False)
    picked: alt.Chart = shaped.add_params(pick)
    return picked


def halo(theme: Theme) -> dict[str, Any]:
    """Return properties of a text drawn below the same text, so that it is readable on lines."""
    return {"stroke": theme.paper, "strokeWidth": 4, "strokeJoin": "round"}


def finish(chart: alt.TopLevelMixin, words: Text, theme: Theme) -> Spec:
    """Return the specification of a chart built without data, in a theme and number locale.

    Its background is that of the page; ``usermeta`` holds the colour for pictures, which have none.
    Screen readers get the alt text and the table, neither the marks nor the axes and legends, which
    Vega describes in English; a mark is announced only if it sets ``aria``. A mark without a
    tooltip of its own shows none, not its fields. It is not checked against the schema of
    Vega-Lite, which takes longer than all the rest: the snapshots of tests hold it, and the tests
    compile it.
    """
    spec: Spec = _without_data(chart.to_dict(validate=False))
    spec["config"] = _config(words.language, theme)
    spec["usermeta"] = {"paper": theme.paper}
    spec["padding"] = {"left": 2, "right": 2, "top": 2, "bottom": 2}
    return spec


def plan_channels(theme: Theme) -> dict[str, alt.SchemaBase]:
    """Encode the field ``plan`` as shape, stroke and fill; words without a value stay hollow."""
    statuses = [str(plan) for plan in PlanStatus]
    colours = [theme.plan[status] for status in statuses]
    fills = ["transparent" if status in HOLLOW else theme.plan[status] for status in statuses]
    shapes = [SHAPES[status] for status in statuses]
    return {
        "shape": alt.Shape("plan:N", legend=None, scale=alt.Scale(domain=statuses, range=shapes)),
        "stroke": alt.Stroke(
            "plan:N", legend=None, scale=alt.Scale(domain=statuses, range=colours)
        ),
        "fill": alt.Fill("plan:N", legend=None, scale=alt.Scale(domain=statuses, range=fills)),
    }


def hollow_unless(condition: str, channels: Mapping[str, alt.SchemaBase]) -> dict[str, Any]:
    """Return channels whose marks are filled only where a Vega condition holds on the row."""
    filled = alt.when(condition).then(channels["fill"]).otherwise(alt.value("transparent"))
    return {**channels, "fill": filled}


def _without_data(part: Any) -> Any:
    """Drop the empty data set that Altair writes into every view of a chart without data."""
    if isinstance(part, list):
        return [_without_data(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        name: _without_data(item)
        for name, item in part.items()
        if name != "datasets" and item != {"name": "empty"}
    }


def _config(language: str, theme: Theme) -> Spec:
    axis = {
        "aria": False,
        "labelColor": theme.ink,
        "titleColor": theme.quiet,
        "gridColor": theme.faint,
        "domainColor": theme.faint,
        "tickColor": theme.faint,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "labelLimit": 260,
        "labelPadding": 6,
        "titlePadding": 8,
        "labelOverlap": False,
        "ticks": False,
        "domain": False,
    }
    legend = {
        "aria": False,
        "labelColor": theme.ink,
        "titleColor": theme.quiet,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "labelLimit": 260,
        "symbolSize": 110,
    }
    return {
        "background": "transparent",
        "font": FONT,
        "locale": _locale(language),
        "axis": axis,
        "axisBand": {"grid": False},
        "legend": legend,
        "mark": {"aria": False, "tooltip": None},
        "header": {"labelColor": theme.ink, "labelFontSize": 13, "titleColor": theme.quiet},
        "title": {"color": theme.ink, "fontSize": 15, "anchor": "start", "fontWeight": 600},
        "text": {"color": theme.ink, "fontSize": 13},
        "rule": {"color": theme.quiet},
        "view": {"stroke": None},
    }


@cache
def _locale(language: str) -> Spec:
    """Number format, month and day names in the form d3 reads, from CLDR."""
    locale = Locale.parse(language)
    symbols = locale.number_symbols["latn"]
    group = "\u00a0" if symbols["group"].isspace() else symbols["group"]

    def months(width: Width) -> list[str]:
        names = get_month_names(width, "stand-alone", locale)
        return [names[month] for month in range(1, 13)]

    def days(width: Width) -> list[str]:
        names = get_day_names(width, "stand-alone", locale)
        return [names[day] for day in (6, 0, 1, 2, 3, 4, 5)]

    day = "%-d %b %Y" if language == "en" else "%d.%m.%Y"
    return {
        "number": {
            "decimal": symbols["decimal"],
            "thousands": group,
            "grouping": [3],
            "currency": ["", ""],
        },
        "time": {
            "dateTime": f"{day} %H:%M",
            "date": day,
            "time": "%H:%M",
            "periods": ["AM", "PM"],
            "days": days("wide"),
            "shortDays": days("abbreviated"),
            "months": months("wide"),
            "shortMonths": months("abbreviated"),
        },
    }
