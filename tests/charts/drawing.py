"""What a reader sees in a drawing."""

import re


def texts_of(svg: str) -> list[str]:
    """The texts of a drawing."""
    return re.findall(r"<(?:text|tspan)[^>]*>([^<]+)<", svg)


def sizes_of(svg: str) -> list[tuple[str, float]]:
    """Every text of a drawing with the size of its type."""
    result = re.findall(r'<text[^>]*font-size="([\d.]+)px"[^>]*>(.*?)</text>', svg)
    return [(re.sub("<[^>]+>", " ", label).strip(), float(size)) for size, label in result]


def spoken_of(svg: str) -> list[str]:
    """What a screen reader is told of the parts of a drawing, those hidden from it left out."""
    return re.findall(r'<(?![^>]*aria-hidden="true")[^>]*aria-label="([^"]*)"', svg)
