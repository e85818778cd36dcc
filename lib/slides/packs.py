"""Packs as files: a deck in one of the formats."""

from collections.abc import Callable, Mapping
from enum import StrEnum, auto

from lib.export import picture
from lib.export.pack.deck import Deck, Slide
from lib.export.pack.html_page import html
from lib.export.pack.tables import xlsx
from lib.slides.parts import Progress, ignore_progress


class PackFormat(StrEnum):
    """Formats of a pack: slides, one page, minutes, tables."""

    PPTX = auto()
    HTML = auto()
    DOCX = auto()
    XLSX = auto()


MEDIA_TYPES: Mapping[PackFormat, str] = {
    PackFormat.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    PackFormat.HTML: "text/html",
    PackFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    PackFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def pack(deck: Deck, format_: PackFormat, on_slide: Progress = ignore_progress) -> bytes:
    """Return a deck as the bytes of a file.

    Pictures of charts are drawn first, one slide after another; the writer then finds them in the
    cache.
    """
    for number, slide in enumerate(deck.slides, 1):
        _draw(slide, format_)
        on_slide(number, len(deck.slides))
    return _writer(format_)(deck)


def _writer(format_: PackFormat) -> Callable[[Deck], bytes]:
    """Return the writer of a format.

    Those of office documents are imported with the first such pack: their libraries take 17 MB of
    a server's memory, and most days nobody makes one.
    """
    match format_:
        case PackFormat.PPTX:
            from lib.export.pack.slideshow import pptx

            return pptx
        case PackFormat.DOCX:
            from lib.export.pack.minutes import docx

            return docx
        case PackFormat.HTML:
            return html
        case PackFormat.XLSX:
            return xlsx


def _draw(slide: Slide, format_: PackFormat) -> None:
    if slide.spec is None or slide.data is None:
        return
    if format_ is PackFormat.HTML:
        picture.svg(slide.spec(), slide.data, "", "")
    elif format_ is PackFormat.PPTX and slide.bars is None:
        picture.png(slide.spec(), slide.data, "", "")
