"""The minutes of a meeting as DOCX, laid out as a Russian school expects a «протокол»."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import docx as word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor

from lib.export.pack.deck import QUOTED_ROWS, Deck, Slide, table_cells
from lib.export.pack.type_sizes import column_widths, largest_unbroken

_FONT, _SIZE = "Times New Roman", 12
_CELL_SIZES = (11, 10)
"""Types of a table in points, the best first; a table whose words they break is a list."""
_WIDTH, _LEFT, _RIGHT = Cm(21), Cm(3), Cm(1.5)
_NUMBER, _GAP = "№ ________", " " * 12
"""The number of the minutes, which a secretary writes by hand, and the room before it."""


def docx(deck: Deck) -> bytes:
    """Write the minutes: heading, attended members, agenda, points with figures, decisions."""
    paper, labels = word.Document(), deck.labels
    _set_up(paper, deck)
    _line(paper, deck.consortium, centred=True)
    heading = paper.add_heading(labels["minutes-title"], level=0)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _line(paper, deck.title, centred=True, bold=True)
    _line(paper, f"{deck.day}{_GAP}{_NUMBER}", centred=True)
    if deck.place:
        _line(paper, deck.place, centred=True)
    _part(paper, deck.attended_title)
    _line(paper, "; ".join(deck.attended) or labels["attended-none"])
    _part(paper, labels["agenda"])
    for slide in deck.slides:
        topic = deck.topic_of(slide)
        length = f", {slide.minutes} {labels['minutes']}" if slide.minutes else ""
        paper.add_paragraph(topic + length, style="List Number")
    for number, slide in enumerate(deck.slides, 1):
        _part(paper, f"{number}. {deck.topic_of(slide)}")
        _point(paper, slide, deck)
    _part(paper, labels["decisions"])
    if len(deck.decisions):
        _table(paper, table_cells(deck.resolutions, deck.language))
    else:
        _line(paper, labels["decisions-none"])
    _signatures(paper, (labels["chair"], labels["secretary"]))
    paper.sections[0].footer.paragraphs[0].text = deck.stamp
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _set_up(paper: Any, deck: Deck) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = _WIDTH, Cm(29.7)
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.top_margin = section.bottom_margin = Cm(2)
    for name in ("Normal", "Title", "Heading 1", "List Number"):
        style = paper.styles[name]
        style.font.name = _FONT
        _drop_theme(style.element.get_or_add_rPr().get_or_add_rFonts())
        style.font.size = Pt(_SIZE if name != "Title" else 16)
        style.font.color.rgb = RGBColor(0, 0, 0)
    for border in paper.styles["Title"].element.xpath(".//w:pBdr"):
        border.getparent().remove(border)
    properties = paper.core_properties
    properties.title, properties.author = deck.properties
    properties.language, properties.comments = deck.language, f"sha256 {deck.checksum}"
    properties.created = properties.modified = datetime.fromisoformat(deck.on)


def _drop_theme(fonts: Any) -> None:
    """Let the font of a style win: python-docx's template names fonts of its theme beside it."""
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.attrib.pop(qn(f"w:{name}Theme"), None)
        fonts.set(qn(f"w:{name}"), _FONT)


def _line(paper: Any, text: str, *, centred: bool = False, bold: bool = False) -> Any:
    paragraph = paper.add_paragraph()
    paragraph.add_run(text).bold = bold
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _part(paper: Any, title: str) -> None:
    heading = paper.add_heading(title, level=1)
    heading.paragraph_format.keep_with_next = True


def _point(paper: Any, slide: Slide, deck: Deck) -> None:
    """Write one point: the finding, its sentences or its table, and the source."""
    _line(paper, f"{deck.labels['shown']} {slide.title}").paragraph_format.keep_with_next = True
    for sentence in slide.sentences:
        paper.add_paragraph(sentence, style="List Bullet")
    if len(slide.table) and not slide.sentences:
        _table(paper, table_cells(slide.table, deck.language, QUOTED_ROWS))
    source = paper.add_paragraph().add_run(deck.quoted_source_of(slide))
    source.italic, source.font.size = True, Pt(9)


def _without_empty(cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return a table without the columns that say nothing in any row."""
    columns = [column for column in zip(*cells, strict=True) if any(column[1:]) or len(cells) == 1]
    return [list(line) for line in zip(*columns, strict=True)]


def _table(paper: Any, all_cells: Sequence[Sequence[str]]) -> None:
    """Write a table in a type that is read on paper; a list where it has too many columns."""
    cells = _without_empty(all_cells)
    if largest_unbroken(cells, _WIDTH - _LEFT - _RIGHT, (*_CELL_SIZES, 0)):
        _grid(paper, cells)
    else:
        _entries(paper, cells)


def _entries(paper: Any, cells: Sequence[Sequence[str]]) -> None:
    """Write each row as a paragraph: its first cell, then the others after their headers."""
    headers, *lines = cells
    for first, *others in lines:
        paragraph = paper.add_paragraph()
        paragraph.add_run(first).bold = True
        named = zip(headers[1:], others, strict=True)
        paragraph.add_run("".join(f"; {header}: {cell}" for header, cell in named if cell))


def _grid(paper: Any, cells: Sequence[Sequence[str]]) -> None:
    table = paper.add_table(rows=len(cells), cols=len(cells[0]), style="Table Grid")
    table.autofit = False
    width = _WIDTH - _LEFT - _RIGHT
    size = largest_unbroken(cells, width, _CELL_SIZES)
    widths = column_widths(cells, width, size)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for row, line in zip(table.rows, cells, strict=True):
        _set_row(row, "cantSplit")
        for cell, text, width in zip(row.cells, line, widths, strict=True):
            cell.text, cell.width = text, Emu(width)
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(size)
    for cell in table.rows[0].cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        for run in cell.paragraphs[0].runs:
            run.bold = True
    _set_row(table.rows[0], "tblHeader")
    paper.add_paragraph()


def _set_row(row: Any, name: str) -> None:
    """Set a property of a row that python-docx has no call for.

    ``cantSplit`` keeps a row on one page, ``tblHeader`` repeats it on every page.
    """
    properties = row._tr.get_or_add_trPr()
    properties.append(properties.makeelement(qn(f"w:{name}"), {qn("w:val"): "true"}))


def _signatures(paper: Any, roles: Iterable[str]) -> None:
    paper.add_paragraph()
    for role in roles:
        _line(paper, f"{role} ____________________ / ____________________ /")
