"""Native charts of a slide show, which office programs draw by themselves and readers can edit."""

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Length, Pt

from lib.charts.contrast import BLACK, WHITE, contrast
from lib.export.pack.deck import Bars

_KINDS = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "columns": XL_CHART_TYPE.COLUMN_STACKED,
    "lines": XL_CHART_TYPE.LINE_MARKERS,
}
_HORIZONTAL = ("bars", "stacked")
_OVERLAP = 100

_FEW = 5
"""The longest bar whose axis is marked at each whole number."""

_MANY_CATEGORIES = 6
"""Categories above which their names are smaller."""


def document_colour(code: str) -> Any:
    """Return a colour such as ``#2f8fbd`` as documents have it."""
    return RGBColor(*bytes.fromhex(code.removeprefix("#")))  # type: ignore[no-untyped-call]


def draw_chart(page: Any, bars: Bars, place: tuple[Length, Length, Length, Length]) -> Any:
    """Draw a chart on a page and return its shape. place : left, top, width, height."""
    data: Any = CategoryChartData(  # type: ignore[no-untyped-call]
        number_format=number_format(bars)
    )
    data.categories = list(bars.categories)
    for name, numbers in bars.series.items():
        data.add_series(name, list(numbers))
    shape = page.shapes.add_chart(_KINDS[bars.kind], *place, data)
    chart = shape.chart
    chart.font.size = Pt(16)
    chart.has_title = False
    chart.has_legend = len(bars.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _join_over_gaps(chart)
    plot = chart.plots[0]
    if bars.kind != "lines":
        plot.gap_width = 50
        plot.overlap = _OVERLAP if bars.kind in ("stacked", "columns") else 0
    if bars.kind in _HORIZONTAL:
        chart.category_axis.reverse_order = True
        _name_every_category(chart.category_axis, len(bars.categories))
    chart.value_axis.has_major_gridlines = False
    if _are_few(bars):
        chart.value_axis.major_unit = 1
    plot.has_data_labels = bars.kind != "columns"
    if plot.has_data_labels:
        plot.data_labels.font.size = Pt(16)
    first = next(iter(bars.series), "")
    for series, colour in zip(plot.series, bars.colours, strict=False):
        colour_of = document_colour(colour)
        if bars.kind == "lines":
            series.smooth = False
            series.format.line.color.rgb = colour_of
            _tell_lines_apart(series, colour_of, is_first=series.name == first)
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = colour_of
        if bars.kind == "stacked":
            _write_inside(series, colour)
    return shape


def _write_inside(series: Any, colour: str) -> None:
    """Write the numbers of a part of a bar in black or white, whichever stands out more."""
    labels = series.data_labels
    labels.show_value = True
    labels.font.size = Pt(16)
    is_dark = contrast(WHITE, colour) > contrast(BLACK, colour)
    labels.font.color.rgb = document_colour(WHITE if is_dark else BLACK)


def _tell_lines_apart(series: Any, colour: Any, *, is_first: bool) -> None:
    """Write numbers at the first line alone, where those of two would meet; dash the others."""
    labels = series.data_labels
    labels.show_value = is_first
    if is_first:
        labels.position = XL_LABEL_POSITION.ABOVE
        labels.font.size, labels.font.color.rgb = Pt(16), colour
    else:
        series.format.line.dash_style = MSO_LINE.DASH


def _join_over_gaps(chart: Any) -> None:
    """Draw a line through categories that have no number: they belong to the other line."""
    chart._chartSpace.chart.find(qn("c:dispBlanksAs")).set("val", "span")


def _name_every_category(axis: Any, count: int) -> None:
    """Write the name of each category: office programs leave out every second of many long ones."""
    if count > _MANY_CATEGORIES:
        axis.tick_labels.font.size = Pt(12)
    skip = axis._element.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    axis._element.find(qn("c:noMultiLvlLbl")).addprevious(skip)


def _are_few(bars: Bars) -> bool:
    """Whether a chart counts so few things that an office program would mark halves of one."""
    numbers = [one or 0 for series in bars.series.values() for one in series]
    lengths = numbers
    if bars.kind in ("stacked", "columns"):
        lengths = [sum(filter(None, parts)) for parts in zip(*bars.series.values(), strict=True)]
    return not any(one % 1 for one in numbers) and max(lengths, default=0) <= _FEW


def number_format(bars: Bars) -> str:
    """Return how a chart writes its numbers; parts of a bar that are nothing are not written.

    Numbers that are all whole have no digits after the decimal mark; of lines, only the first one
    has its numbers written.
    """
    labelled = list(bars.series.values())[: 1 if bars.kind == "lines" else None]
    numbers = [one for series in labelled for one in series if one is not None]
    digits = bars.digits if any(one % 1 for one in numbers) else 0
    number = "#,##0" + ("." + "0" * digits) * bool(digits)
    return f"{number};-{number};" if bars.kind == "stacked" else number
