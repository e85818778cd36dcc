"""A pack as one HTML file: no network, no script, headings for screen readers, prints on A4."""

import base64
from pathlib import Path

import jinja2

from lib.export import picture
from lib.export.pack.deck import SHOWN_ROWS, Deck, Slide, table_cells
from lib.export.qr import qr_svg

_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def html(deck: Deck) -> bytes:
    """Write a deck as HTML: every slide as picture, sentences, table and source."""
    slides = [
        {
            "slide": slide,
            "picture": _picture(slide),
            "cells": table_cells(slide.table, deck.language, SHOWN_ROWS),
            "source": deck.cut_source_of(slide),
            "qr": _address(qr_svg(slide.link)) if slide.link else "",
        }
        for slide in deck.slides
    ]
    decisions = table_cells(deck.decisions, deck.language)
    page = _TEMPLATES.get_template("page.html").render(
        deck=deck, slides=slides, decisions=decisions, labels=deck.labels
    )
    return page.encode()


def _picture(slide: Slide) -> str:
    """Return a slide's chart as an address that holds the SVG itself; empty without a chart.

    As ``img`` each picture keeps its own identifiers; inline they would clash.
    """
    if slide.spec is None or slide.data is None:
        return ""
    drawing = picture.svg(slide.spec(), slide.data, "", "")
    return _address(drawing)


def _address(drawing: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(drawing.encode()).decode()}"
