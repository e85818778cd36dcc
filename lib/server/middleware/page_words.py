"""Streamlit's own English words in every language, for ``document.js`` in the browser.

Streamlit has no translation of what its widgets say; the script replaces it on the page. A key
that ends with «…» is the beginning of a text; ``MB per file``, ``0B`` stand for any number.
"""

from collections.abc import Mapping

from lib.text import languages, load

SIZE = "MB per file"
"""Of ours also in English: the limit holds for all files together."""

BYTES = "0B"
"""Stands for any number of bytes."""

OPTIONS = "0 options available."
"""Stands for any number of options."""

ENGLISH: Mapping[str, str] = {
    "Upload": "streamlit-upload",
    SIZE: "streamlit-size",
    BYTES: "streamlit-bytes",
    "KB": "streamlit-kilobytes",
    "MB": "streamlit-megabytes",
    "Drag and drop file here": "streamlit-drop",
    "Browse files": "streamlit-browse",
    "file upload": "streamlit-file-upload",
    "Add": "streamlit-add",
    "Add files": "streamlit-add",
    "No results": "streamlit-no-results",
    "empty": "streamlit-empty",
    "Choose an option": "streamlit-choose",
    "Choose options": "streamlit-choose",
    "Select...": "streamlit-choose",
    "Selected values": "streamlit-selected",
    "Clear all": "streamlit-clear",
    "Clear value": "streamlit-clear",
    "Open": "streamlit-open",
    "Close": "streamlit-close",
    "Dismiss": "streamlit-close",
    OPTIONS: "streamlit-options",
    "selected": "streamlit-selected-mark",
    "Selected Date: …": "streamlit-selected-day",
    "Today, …": "streamlit-today",
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
    "Press Ctrl+Enter to submit form": "streamlit-ctrl-enter-submit",
    "Press ⌘+Enter to submit form": "streamlit-command-enter-submit",
    "Sort ascending": "streamlit-ascending",
    "Sort descending": "streamlit-descending",
    "Format": "streamlit-format",
    "Automatic": "streamlit-format-automatic",
    "Localized": "streamlit-format-localized",
    "Plain": "streamlit-format-plain",
    "Compact": "streamlit-format-compact",
    "Percent": "streamlit-format-percent",
    "Scientific": "streamlit-format-scientific",
    "Accounting": "streamlit-format-accounting",
    "Dollar": "streamlit-format-dollar",
    "Euro": "streamlit-format-euro",
    "Yen": "streamlit-format-yen",
    "Autosize": "streamlit-autosize",
    "Dataframe column menu": "streamlit-column-menu",
    "Pin column": "streamlit-pin",
    "Unpin column": "streamlit-unpin",
    "Hide column": "streamlit-hide",
    "Copy column name": "streamlit-copy-name",
    "Statistics": "streamlit-statistics",
    "Count": "streamlit-count",
    "Distinct": "streamlit-distinct",
    "Empty": "streamlit-blank",
    "Minimum": "streamlit-minimum",
    "Maximum": "streamlit-maximum",
    "Average": "streamlit-average",
    "Median": "streamlit-median",
    "Standard deviation": "streamlit-deviation",
    "Sum": "streamlit-sum",
    "Range": "streamlit-range",
    "Minimum length": "streamlit-shortest",
    "Maximum length": "streamlit-longest",
    "Average length": "streamlit-average-length",
    "Based on sample": "streamlit-sample",
    "No data": "streamlit-empty",
    "Add row": "streamlit-add-row",
    "Delete row(s)": "streamlit-delete-rows",
    "Type to search": "streamlit-search",
    "Close Search": "streamlit-close",
    "Previous Result": "streamlit-result-before",
    "Next Result": "streamlit-result-after",
    "Clear selection": "streamlit-clear",
    "Clear date": "streamlit-clear",
    "Clear entry": "streamlit-clear",
    "Select all": "streamlit-select-all",
    "Choose date": "streamlit-choose-date",
    "Choose date, …": "streamlit-choose-date-from",
    "dd": "streamlit-day-mark",
    "mm": "streamlit-month-mark",
    "yyyy": "streamlit-year-mark",
    "day, …": "streamlit-day-of",
    "month, …": "streamlit-month-of",
    "year, …": "streamlit-year-of",
    "Calendar": "streamlit-calendar",
    "Previous month": "streamlit-month-before",
    "Next month": "streamlit-month-after",
    "Use arrow keys to navigate dates. Enter to select. Escape to close.": "streamlit-date-keys",
    "Increment": "streamlit-more",
    "Decrement": "streamlit-less",
    "Show password": "streamlit-show-password",
    "Hide password": "streamlit-hide-password",
    "Page not found": "page-not-found",
    "Skip to main content": "streamlit-skip",
    "Sidebar": "streamlit-sidebar",
    "App pages": "streamlit-pages",
    "Collapse sidebar": "streamlit-sidebar-collapse",
    "Expand sidebar": "streamlit-sidebar-expand",
    "Navigate to home page": "streamlit-home",
    "Logo": "streamlit-logo",
    "Connecting": "streamlit-connecting",
    "Connection error": "streamlit-connection-lost",
    "Streamlit server is not responding. Are you connected to the internet?": (
        "streamlit-not-responding"
    ),
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your "
    "terminal:": "streamlit-not-responding",
    "Connection timed out.": "streamlit-not-responding",
    "Connection failed with status …": "streamlit-answer-code",
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


def page_words() -> dict[str, dict[str, str]]:
    """Return what replaces each English text, by language."""
    return {language: _replacements(language) for language in languages()}


def _replacements(language: str) -> dict[str, str]:
    words = load(language)
    replaced = {SIZE: ENGLISH[SIZE]} if language == "en" else ENGLISH
    return {english: words(key) for english, key in replaced.items()}
