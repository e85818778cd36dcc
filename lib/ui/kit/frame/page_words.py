"""Streamlit's own English words in the reader's language, for ``document.js`` in the browser.

Streamlit has no translation of what its widgets say; the script replaces it on the page. A key
that ends with «…» is the beginning of a text; ``MB per file`` stands for any number before it.
"""

import json
from collections.abc import Mapping
from functools import cache
from html import escape

import streamlit as st

from lib.text import Text
from lib.ui.kit import session

ENGLISH: Mapping[str, str] = {
    "Upload": "streamlit-upload",
    "MB per file": "streamlit-size",
    "Drag and drop file here": "streamlit-drop",
    "Browse files": "streamlit-browse",
    "file upload": "streamlit-file-upload",
    "Add": "streamlit-add",
    "No results": "streamlit-no-results",
    "empty": "streamlit-empty",
    "Choose an option": "streamlit-choose",
    "Choose options": "streamlit-choose",
    "Selected values": "streamlit-selected",
    "Clear all": "streamlit-clear",
    "Clear value": "streamlit-clear",
    "Open": "streamlit-open",
    "Close": "streamlit-close",
    "Search": "streamlit-search",
    "Fullscreen": "streamlit-fullscreen",
    "fullscreen icon": "streamlit-fullscreen",
    "Close fullscreen": "streamlit-close-fullscreen",
    "Download as CSV": "streamlit-download",
    "Show/hide columns": "streamlit-columns",
    "Copy to clipboard": "streamlit-copy",
    "Copied": "streamlit-copied",
    "Link to heading": "streamlit-heading",
    "Press Enter to apply": "streamlit-enter-apply",
    "Press Enter to submit form": "streamlit-enter-submit",
    "Press ⌘+Enter to apply": "streamlit-enter-apply",
    "Press Ctrl+Enter to apply": "streamlit-enter-apply",
    "Page not found": "page-not-found",
    "Skip to main content": "streamlit-skip",
    "Sidebar": "streamlit-sidebar",
    "App pages": "streamlit-pages",
    "Collapse sidebar": "streamlit-sidebar-collapse",
    "Expand sidebar": "streamlit-sidebar-expand",
    "Navigate to home page": "streamlit-home",
    "Logo": "streamlit-logo",
    "Connecting": "streamlit-connecting",
    "Running...": "streamlit-running",
    "Stop": "streamlit-stop",
    "Help for …": "streamlit-help",
    "Remove …": "streamlit-remove",
    "Show data: …": "streamlit-chart-data",
    "Download as PNG: …": "streamlit-chart-picture",
    "Copy Vega-Lite spec: …": "streamlit-chart-code",
    "Shortcut …": "streamlit-shortcut",
    "Fullscreen: …": "streamlit-chart-fullscreen",
}
"""English text as Streamlit 1.67 writes it -> message."""


def emit_page_words() -> None:
    """Put the page's language and the words for the script into a hidden element."""
    st.html(_page_words(session.words()))


@cache
def _page_words(words: Text) -> str:
    replacements = {english: words(key) for english, key in ENGLISH.items()}
    if words.language == "en":
        replacements = {}
    packed = escape(json.dumps(replacements, ensure_ascii=False), quote=True)
    return f'<div class="page-words" hidden lang="{words.language}" title="{packed}"></div>'
