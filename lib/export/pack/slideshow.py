"""A pack as PPTX: native charts that can be edited, pictures with alternative text elsewhere."""

import io
from datetime import datetime
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Emu, Inches, Length, Pt

from lib.export import picture
from lib.export.pack.deck import Deck, Slide, table_cells
from lib.export.pack.native_charts import document_colour, draw_chart
from lib.export.pack.type_sizes import column_widths, row_height, sentence_size, table_size
from lib.export.qr import qr_png

_WIDTH, _HEIGHT, _MARGIN = Inches(13.333), Inches(7.5), Inches(0.6)
_WIDE = Length(_WIDTH - 2 * _MARGIN)
_FONT = "Arial"
_TITLE_ONLY = 5
_QR = Inches(0.75)
_INK, _QUIET = document_colour("#17262e"), document_colour("#52616a")
_SIZES_OF_HEAD, _SIZES_OF_SOURCE = (16, 14, 12, 11, 10), (12, 11, 10, 9, 8)
"""Types of the line above the title and of the source line in points, the best first."""

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
    head, line = f"{slide.topic} · {deck.consortium}", Inches(0.4)
    size = sentence_size([head], _WIDE, line, _SIZES_OF_HEAD)
    _text(page, [head], top=Inches(0.2), height=line, size=size)
    _title(page, slide.title, top=Inches(0.6), height=Inches(1.1), size=26)
    top, height = Inches(1.75), Inches(4.95)
    if slide.editable_bars is not None:
        place = (_MARGIN, top, _WIDE, height)
        _describe(draw_chart(page, slide.editable_bars, place), slide.alt)
    elif _is_picture(slide):
        _picture(page, slide, top, height)
    elif slide.sentences:
        size = sentence_size(slide.sentences, _WIDE, height)
        _text(page, slide.sentences, top=top, height=height, size=size, ink=_INK)
    drawn = 0
    if _is_table(slide):
        drawn = _table(page, slide, deck.language, top, height)
    checksum = f"{deck.labels['checksum']} {deck.checksum[:16]}"
    part = deck.part_of(slide, drawn, "rows") if drawn else ()
    source = " · ".join([deck.source_of(slide), *part, checksum])
    if slide.link:
        qr = page.shapes.add_picture(
            io.BytesIO(qr_png(slide.link)), _WIDTH - _QR - Inches(0.1), Inches(6.7), height=_QR
        )
        _describe(qr, f"QR: {slide.figure}")
    beside_qr, height = Length(_WIDE - _QR), Inches(0.6)
    size = sentence_size([source], beside_qr, height, _SIZES_OF_SOURCE)
    _text(page, [source], top=Inches(6.8), height=height, size=size, width=beside_qr)
    page.notes_slide.notes_text_frame.text = _notes(slide, source, deck.language)


def _is_table(slide: Slide) -> bool:
    """Whether a slide shows its table: it has no chart and no sentences."""
    has_chart = slide.editable_bars is not None or _is_picture(slide)
    return not (has_chart or slide.sentences) and len(slide.table) > 0


def _is_picture(slide: Slide) -> bool:
    """Whether a slide shows a picture of its chart, which those with native charts never do."""
    return slide.bars is None and slide.spec is not None and slide.data is not None


def _notes(slide: Slide, source: str, language: str) -> str:
    rows = [" | ".join(cells) for cells in table_cells(slide.table, language, _NOTE_ROWS)]
    head = [slide.note, slide.alt, *slide.sentences, source]
    return "\n".join(filter(None, [*head, *(rows if len(slide.table) else [])]))


def _title(page: Any, words: str, *, top: Length, height: Length, size: int) -> None:
    title = page.shapes.title
    title.left, title.top, title.width, title.height = _MARGIN, top, _WIDE, height
    title.text_frame.text = words
    title.text_frame.word_wrap = True
    title.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    for paragraph in title.text_frame.paragraphs:
        paragraph.alignment = 1
        paragraph.font.size, paragraph.font.bold = Pt(size), True
        paragraph.font.color.rgb = _INK


def _text(
    page: Any,
    lines: Any,
    *,
    top: Length,
    height: Length,
    size: int = 14,
    ink: Any = _QUIET,
    width: Length = _WIDE,
) -> None:
    box = page.shapes.add_textbox(_MARGIN, top, width, height)
    frame = box.text_frame
    frame.word_wrap = True
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.text = line
        paragraph.font.size, paragraph.font.color.rgb = Pt(size), ink
        paragraph.space_after = Pt(6)


def _picture(page: Any, slide: Slide, top: Length, height: Length) -> None:
    assert slide.spec is not None
    assert slide.data is not None
    drawing = io.BytesIO(picture.png(slide.spec(), slide.data, "", ""))
    shape = page.shapes.add_picture(drawing, _MARGIN, top, height=height)
    if shape.width > _WIDE:
        ratio = (_WIDE) / shape.width
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
    widths = column_widths(cells, _WIDE)
    size = table_size(cells, widths, height)
    heights = [row_height(line, widths, size) for line in cells]
    rows = next((row for row in range(len(cells), 1, -1) if sum(heights[:row]) <= height), 1)
    frame = page.shapes.add_table(rows, len(widths), _MARGIN, top, _WIDE, Emu(sum(heights[:rows])))
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
