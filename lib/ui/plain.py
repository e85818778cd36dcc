"""Text from data, made safe for places that read Markdown."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:&])")


def plain(written: object) -> str:
    """Escape what Markdown would turn into a picture, a link, a formula or a heading.

    Labels, metrics, captions, tabs and messages all read Markdown; frames, charts and ``st.text``
    do not.
    """
    return _SIGNS.sub(r"\\\1", str(written)).replace("\n", " ")
