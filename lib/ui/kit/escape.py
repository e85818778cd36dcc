"""Escaping: text from data in places that render Markdown."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&])")
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
"""Spaces and line ends; no-break spaces hold a figure and its unit together."""

_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows them, on the whole line."""

_JOINTS = re.compile(r"(?<=:)(?=[/a-z])|(?<=www)(?=\.)|(?=@)|(?<=[-~<>=])(?=[-<>=])", re.IGNORECASE)
"""Places inside what becomes an icon, a link or an arrow although its signs are escaped."""

_NOTHING = "\u2060"
"""A character without width, at which no line is broken."""


def escape_markdown(raw: object) -> str:
    """Escape what Markdown would turn into a picture, a link, an icon, a formula or a heading.

    Labels, metrics, captions, tabs and messages all read Markdown; frames, charts and ``st.text``
    do not. What is read is what was written, on one line.
    """
    line = _DIRECTIONS.sub("", _BREAKS.sub(" ", str(raw)).strip())
    return _SIGNS.sub(r"\\\1", _JOINTS.sub(_NOTHING, line))
