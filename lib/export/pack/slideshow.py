"""A pack as PPTX: native charts that can be edited, pictures with alternative text elsewhere."""

import io
from datetime import datetime
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Length, Pt

from lib.export import picture
from lib.export.pack.deck import Bars, Deck, Slide, table_cells
from lib.export.pack.type_sizes import column_widths, row_height, sentence_size, table_size
from lib.export.qr import qr_png

_WIDTH, _HEIGHT, _MARGIN = Inches(13.333), Inches(7.5), Inches(0.6)
_FONT = "Arial"
_TITLE_ONLY = 5
_QR = Inches(0.75)


def _colour(code: str) -> Any:
    """Return a colour such as ``#2f8fbd`` as documents have it."""
    return RGBColor(*bytes.fromhex(code.removeprefix("#")))  # type: ignore[no-untyped-call]


_INK, _QUIET = _colour("#17262e"), _colour("#52616a")
_KINDS = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "columns": XL_CHART_TYPE.COLUMN_STACKED,
    "lines": XL_CHART_TYPE.LINE_MARKERS,
}
_HORIZONTAL = ("bars", "stacked")
_OVERLAP = 100

_MANY_CATEGORIES = 6
"""Categories above which their names are smaller."""

_TABLE_ROWS, _NOTE_ROWS = 12, 60
"""Rows of a table that fit a slide, and rows that its notes list."""


def pptx(deck: Deck) -> bytes:
    """Write a deck as PPTX, a cover and one page a slide; notes hold source and rows."""
    show = Presentation()
    _name_font(show)
    show.slide_width, show.slide_height = _WIDTH, _HEIGHT
    properties = show.core_properties
    properties.title, properties.author = deck.properties
    properties.comments = f"{deck.moment} · sha256 {deck.checksum}"
    properties.created = properties.modified = datetime.fromisoformat(deck.on)
    _cover(show, deck)
    for slide in deck.slides:
        _page(show, deck, slide)
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def _name_font(show: Any) -> None:
    """Name the font of all text: one whose letters are as wide on every system.

    python-pptx's template names one that only Office has; another in its place is wider and runs
    over what stands below. The theme is bytes to python-pptx.
    """
    theme = show.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme.blob = theme.blob.replace(b'typeface="Calibri"', f'typeface="{_FONT}"'.encode())


def _cover(show: Any, deck: Deck) -> None:
    page = show.slides.add_slide(show.slide_layouts[_TITLE_ONLY])
    _title(page, deck.title, top=Inches(2.4), height=Inches(1.6), size=40)
    lines = [deck.consortium, " · ".join(filter(None, (deck.day, deck.place))), deck.stamp]
    _text(page, lines, top=Inches(4.2), height=Inches(2), size=20)


def _page(show: Any, deck: Deck, slide: Slide) -> None:
    page = show.slides.add_slide(show.slide_layouts[_TITLE_ONLY])
    head = f"{slide.topic} · {deck.consortium}"
    _text(page, [head], top=Inches(0.2), height=Inches(0.4), size=16)
    _title(page, slide.title, top=Inches(0.6), height=Inches(1.1), size=26)
    top, height = Inches(1.75), Inches(4.95)
    if slide.bars is not None:
        _chart(page, slide.bars, slide.alt, top, height)
    elif slide.spec is not None and slide.data is not None:
        _picture(page, slide, top, height)
    elif slide.sentences:
        size = sentence_size(slide.sentences, _WIDTH - 2 * _MARGIN, height)
        _text(page, slide.sentences, top=top, height=height, size=size, ink=_INK)
    drawn = 0
    if _is_table(slide):
        drawn = _table(page, slide, deck.language, top, height)
    checksum = f"{deck.labels['checksum']} {deck.checksum[:16]}"
    part = f"{deck.labels['rows']} {drawn} / {len(slide.table)}"
    is_cut = 0 < drawn < len(slide.table)
    source = " · ".join([deck.source_of(slide), *([part] if is_cut else []), checksum])
    if slide.link:
        qr = page.shapes.add_picture(
            io.BytesIO(qr_png(slide.link)), _WIDTH - _QR - Inches(0.1), Inches(6.7), height=_QR
        )
        _describe(qr, f"QR: {slide.figure}")
    _text(page, [source], top=Inches(6.85), height=Inches(0.5), size=12)
    page.notes_slide.notes_text_frame.text = _notes(slide, source, deck.language)


def _is_table(slide: Slide) -> bool:
    """Whether a slide shows its table: it has no chart and no sentences."""
    has_chart = slide.bars is not None or (slide.spec is not None and slide.data is not None)
    return not (has_chart or slide.sentences) and len(slide.table) > 0


def _notes(slide: Slide, source: str, language: str) -> str:
    rows = [" | ".join(cells) for cells in table_cells(slide.table, language, _NOTE_ROWS)]
    head = [slide.note, slide.alt, *slide.sentences, source]
    return "\n".join(filter(None, [*head, *(rows if len(slide.table) else [])]))


def _title(page: Any, words: str, *, top: Length, height: Length, size: int) -> None:
    title = page.shapes.title
    title.left, title.top, title.width, title.height = _MARGIN, top, _WIDTH - 2 * _MARGIN, height
    title.text_frame.text = words
    title.text_frame.word_wrap = True
    title.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    for paragraph in title.text_frame.paragraphs:
        paragraph.alignment = 1
        paragraph.font.size, paragraph.font.bold = Pt(size), True
        paragraph.font.color.rgb = _INK


def _text(
    page: Any, lines: Any, *, top: Length, height: Length, size: int = 14, ink: Any = _QUIET
) -> None:
    box = page.shapes.add_textbox(_MARGIN, top, _WIDTH - 2 * _MARGIN, height)
    frame = box.text_frame
    frame.word_wrap = True
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.text = line
        paragraph.font.size, paragraph.font.color.rgb = Pt(size), ink
        paragraph.space_after = Pt(6)


def _chart(page: Any, bars: Bars, alt: str, top: Length, height: Length) -> None:
    data: Any = CategoryChartData(  # type: ignore[no-untyped-call]
        number_format=number_format(bars)
    )
    data.categories = list(bars.categories)
    for name, numbers in bars.series.items():
        data.add_series(name, list(numbers))
    frame = page.shapes.add_chart(
        _KINDS[bars.kind], _MARGIN, top, _WIDTH - 2 * _MARGIN, height, data
    )
    _describe(frame, alt)
    chart = frame.chart
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
    plot.has_data_labels = bars.kind != "columns"
    if plot.has_data_labels:
        plot.data_labels.font.size = Pt(16)
    first = next(iter(bars.series), "")
    for series, colour in zip(plot.series, bars.colours, strict=False):
        colour_of = _colour(colour)
        if bars.kind == "lines":
            series.smooth = False
            series.format.line.color.rgb = colour_of
            _tell_lines_apart(series, colour_of, is_first=series.name == first)
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = colour_of


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


def number_format(bars: Bars) -> str:
    """Return how a chart writes its numbers; parts of a bar that are nothing are not written.

    Numbers that are all whole have no digits after the decimal mark; of lines, only the first one
    has its numbers written.
    """
    written = list(bars.series.values())[: 1 if bars.kind == "lines" else None]
    numbers = [one for series in written for one in series if one is not None]
    digits = bars.digits if any(one % 1 for one in numbers) else 0
    number = "#,##0" + ("." + "0" * digits) * bool(digits)
    return f"{number};-{number};" if bars.kind == "stacked" else number


def _picture(page: Any, slide: Slide, top: Length, height: Length) -> None:
    assert slide.spec is not None
    assert slide.data is not None
    drawing = io.BytesIO(picture.png(slide.spec(), slide.data, "", ""))
    shape = page.shapes.add_picture(drawing, _MARGIN, top, height=height)
    if shape.width > _WIDTH - 2 * _MARGIN:
        ratio = (_WIDTH - 2 * _MARGIN) / shape.width
        shape.width, shape.height = Emu(int(shape.width * ratio)), Emu(int(shape.height * ratio))
    shape.left = Emu(int((_WIDTH - shape.width) / 2))
    _describe(shape, slide.alt)


def _describe(shape: Any, alt: str) -> None:
    """Give a shape its alternative text, which python-pptx has no call for."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", alt)


def _table(page: Any, slide: Slide, language: str, top: Length, height: Length) -> int:
    """Draw as many first rows of a table as fit; the notes and the workbook have the others.

    Returns how many were drawn.
    """
    cells = table_cells(slide.table, language, _TABLE_ROWS)
    widths = column_widths(cells, _WIDTH - 2 * _MARGIN)
    size = table_size(cells, widths, height)
    heights = [row_height(line, widths, size) for line in cells]
    rows = next((row for row in range(len(cells), 1, -1) if sum(heights[:row]) <= height), 1)
    frame = page.shapes.add_table(
        rows, len(widths), _MARGIN, top, _WIDTH - 2 * _MARGIN, Emu(sum(heights[:rows]))
    )
    _describe(frame, slide.alt)
    for column, width in enumerate(widths):
        frame.table.columns[column].width = Emu(width)
    for row, line in enumerate(cells[:rows]):
        frame.table.rows[row].height = Emu(heights[row])
        for column, cell in enumerate(line):
            frame.table.cell(row, column).text = cell
            for paragraph in frame.table.cell(row, column).text_frame.paragraphs:
                paragraph.font.size = Pt(size)
    return rows - 1
