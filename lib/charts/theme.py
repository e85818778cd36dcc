"""One look for all charts: colours, type, shapes, and the numbers and months of a language.

The palette keeps apart for people with any of the common colour deficiencies (Okabe and Ito; Tol's
muted set for parties). A resource and a party have one colour everywhere. A status is told by its
shape and its word as well, so that a grey print says the same.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import altair as alt
from babel import Locale
from babel.dates import get_day_names, get_month_names

from lib.text import Text
from lib.vocabulary import PUPILS, Party, PlanStatus, Resource

Width = Literal["abbreviated", "wide"]
Spec = dict[str, Any]
"""A Vega-Lite specification without data."""

FONT = "Source Sans, Source Sans Pro, Segoe UI, Noto Sans, Arial, sans-serif"
"""The font that the app brings along; exports find the next one of the list."""

RESOURCES: Mapping[str, str] = {
    Resource.EXPERIENCE: "#0072b2",
    Resource.EQUIPMENT: "#d55e00",
    Resource.INFORMATION: "#009e73",
    Resource.STAFF: "#b565a7",
    Resource.FINANCE: "#e69f00",
}
FORMS = ("#0072b2", "#e69f00", "#009e73", "#b565a7", "#56b4e9", "#d55e00", "#8a8f2f", "#882255")
"""Colours of mentoring forms, in the order of the consortium's table; forms are rows, not code."""

SHAPES: Mapping[str, str] = {
    PlanStatus.REACHED: "M0,-1L0.26,-0.36L0.95,-0.31L0.42,0.14L0.59,0.81L0,0.44"
    "L-0.59,0.81L-0.42,0.14L-0.95,-0.31L-0.26,-0.36Z",
    PlanStatus.ON_PLAN: "circle",
    PlanStatus.SLIPPING: "diamond",
    PlanStatus.OFF_PLAN: "triangle-up",
    PlanStatus.BACKWARDS: "triangle-down",
    PlanStatus.NOT_DUE: "circle",
    PlanStatus.NO_DATA: "M-0.7,-0.7L0.7,0.7M0.7,-0.7L-0.7,0.7",
}
SIGNS: Mapping[str, str] = {
    PlanStatus.REACHED: "★",
    PlanStatus.ON_PLAN: "●",
    PlanStatus.SLIPPING: "◆",
    PlanStatus.OFF_PLAN: "▲",
    PlanStatus.BACKWARDS: "▼",
    PlanStatus.NOT_DUE: "○",
    PlanStatus.NO_DATA: "✕",
}
"""The same shapes as characters, for sentences and tables."""

HOLLOW = (PlanStatus.NOT_DUE, PlanStatus.NO_DATA)

NARROW = "width < 620"
"""True, in a chart's own expressions, where it stands on a phone and puts columns under another."""


IN_TWO_LINES = "split(datum.label, ' ')"
"""Labels of an axis of periods: the half-year above its school year."""


def either(wide: object, narrow: object) -> alt.ExprRef:
    """Return a mark's property that depends on whether the chart is narrow."""
    return alt.ExprRef(f"{NARROW} ? {narrow} : {wide}")


def each_look(names: Sequence[str], looks: Mapping[str, Sequence[object]]) -> dict[str, Any]:
    """Return the properties of one mark that draws rows of several looks.

    names : of the properties. looks : condition on a row -> what they are then. A row has the look
    of the first condition that is true of it, else the last. One mark for all takes a browser a
    fraction of the time of one mark for each.
    """
    *some, (_else, last) = looks.items()
    return {
        name: alt.ExprRef(
            "".join(f"{condition} ? {_written(look[place])} : " for condition, look in some)
            + _written(last[place])
        )
        for place, name in enumerate(names)
    }


def _written(value: object) -> str:
    return f"({value.expr})" if isinstance(value, alt.ExprRef) else json.dumps(value)


@dataclass(frozen=True, eq=False)
class Theme:
    """Colours of one mode.

    ink : text. quiet : secondary text and reference lines. faint : grid and empty cells.
    paper : the page. mark : a figure that needs no colour of its own. ramp : from few to many.
    plan, parties : colour by status word and by party.
    """

    name: str
    ink: str
    quiet: str
    faint: str
    paper: str
    mark: str
    ramp: tuple[str, ...]
    plan: Mapping[str, str]
    parties: Mapping[str, str]


LIGHT = Theme(
    name="light",
    ink="#17262e",
    quiet="#5f6d75",
    faint="#dde4e7",
    paper="#ffffff",
    mark="#3b6f86",
    ramp=("#e4eff4", "#a9cddd", "#5f9fbc", "#23708f", "#0b4157"),
    plan={
        PlanStatus.REACHED: "#00537a",
        PlanStatus.ON_PLAN: "#2f8fbd",
        PlanStatus.SLIPPING: "#d99a00",
        PlanStatus.OFF_PLAN: "#d55e00",
        PlanStatus.BACKWARDS: "#8e1b4a",
        PlanStatus.NOT_DUE: "#7f8c93",
        PlanStatus.NO_DATA: "#7f8c93",
    },
    parties={
        Party.INSTITUTION: "#33508c",
        Party.SCIENCE: "#2a8f86",
        Party.ENTERPRISE: "#882255",
        PUPILS: "#7d7a1f",
    },
)
DARK = Theme(
    name="dark",
    ink="#e4ebee",
    quiet="#9fadb5",
    faint="#2b3840",
    paper="#11191e",
    mark="#7fb4cb",
    ramp=("#1d2d36", "#245166", "#2f7a98", "#58a9c8", "#b6e2f2"),
    plan={
        PlanStatus.REACHED: "#8fd3f5",
        PlanStatus.ON_PLAN: "#4aa3d0",
        PlanStatus.SLIPPING: "#e9b949",
        PlanStatus.OFF_PLAN: "#f08a3c",
        PlanStatus.BACKWARDS: "#e0719f",
        PlanStatus.NOT_DUE: "#8d9ba3",
        PlanStatus.NO_DATA: "#8d9ba3",
    },
    parties={
        Party.INSTITUTION: "#8fa8e0",
        Party.SCIENCE: "#5cc4b8",
        Party.ENTERPRISE: "#d977a3",
        PUPILS: "#c2bd55",
    },
)
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}


def finish(chart: alt.TopLevelMixin, text: Text, theme: Theme) -> Spec:
    """Return the specification of a chart, with the look of a theme and the numbers of a language.

    The chart must have been built without data. To who has a page read out, a chart is the sentence
    and the table beside it; a mark is read out only where it asks for it (``aria``).
    """
    spec: Spec = _without_data(chart.to_dict())
    spec["config"] = _config(text.language, theme)
    spec["padding"] = {"left": 2, "right": 2, "top": 2, "bottom": 2}
    return spec


def plan_channels(theme: Theme) -> dict[str, alt.SchemaBase]:
    """Encode the field ``plan`` by shape, line and filling; what is not known stays hollow."""
    words = [str(plan) for plan in PlanStatus]
    colours = [theme.plan[word] for word in words]
    fills = ["transparent" if word in HOLLOW else theme.plan[word] for word in words]
    shapes = [SHAPES[word] for word in words]
    return {
        "shape": alt.Shape("plan:N", legend=None, scale=alt.Scale(domain=words, range=shapes)),
        "stroke": alt.Stroke("plan:N", legend=None, scale=alt.Scale(domain=words, range=colours)),
        "fill": alt.Fill("plan:N", legend=None, scale=alt.Scale(domain=words, range=fills)),
    }


def _without_data(part: Any) -> Any:
    """Drop the empty data set that Altair writes into every view of a chart without data."""
    if isinstance(part, list):
        return [_without_data(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {
        name: _without_data(each)
        for name, each in part.items()
        if name != "datasets" and each != {"name": "empty"}
    }


def _config(language: str, theme: Theme) -> Spec:
    axis = {
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
        "mark": {"aria": False},
        "header": {"labelColor": theme.ink, "labelFontSize": 13, "titleColor": theme.quiet},
        "title": {"color": theme.ink, "fontSize": 15, "anchor": "start", "fontWeight": 600},
        "text": {"color": theme.ink, "fontSize": 13},
        "rule": {"color": theme.quiet},
        "view": {"stroke": None},
    }


@cache
def _locale(language: str) -> Spec:
    """Decimal signs, month and day names as d3 wants them, from the Unicode locale data."""
    locale = Locale.parse(language)
    symbols = locale.number_symbols["latn"]
    group = "\u00a0" if symbols["group"].isspace() else symbols["group"]

    def months(width: Width) -> list[str]:
        names = get_month_names(width, "stand-alone", locale)
        return [names[month] for month in range(1, 13)]

    def days(width: Width) -> list[str]:
        names = get_day_names(width, "stand-alone", locale)
        return [names[day] for day in (6, 0, 1, 2, 3, 4, 5)]

    return {
        "number": {
            "decimal": symbols["decimal"],
            "thousands": group,
            "grouping": [3],
            "currency": ["", ""],
        },
        "time": {
            "dateTime": "%d.%m.%Y %H:%M",
            "date": "%d.%m.%Y",
            "time": "%H:%M",
            "periods": ["AM", "PM"],
            "days": days("wide"),
            "shortDays": days("abbreviated"),
            "months": months("wide"),
            "shortMonths": months("abbreviated"),
        },
    }
