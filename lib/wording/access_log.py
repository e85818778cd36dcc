"""Words of the access log's details, which are stored as codes and numbers."""

import re

from lib.text import Text

_PATTERNS = {
    "page": re.compile(r"page of (?P<role>\w+)"),
    "upload": re.compile(r"upload"),
    "upload-size": re.compile(r"upload too large"),
    "upload-errors": re.compile(r"upload with errors"),
    "upload-kind": re.compile(r"upload (?P<kind>\w+)"),
    "undo": re.compile(r"undo (?P<upload>\d{1,19})"),
    "download": re.compile(r"download (?P<upload>\d{1,19})"),
    "accounts": re.compile(r"accounts"),
    "everywhere": re.compile(r"everywhere"),
    "session": re.compile(r"other session"),
    "number": re.compile(r"(?P<upload>\d{1,19})"),
    "undone": re.compile(r"(?P<upload>\d{1,19}) by (?P<by>\d{1,19})"),
}
"""How a detail is written, by the end of its message's key; the first that fits counts."""


def detail_words(detail: object, words: Text) -> str:
    """Return a detail in words; what has none, such as an account's name and role, stays."""
    if not isinstance(detail, str):
        return ""
    for key, pattern in _PATTERNS.items():
        match = pattern.fullmatch(detail)
        if match:
            return words(f"log-detail-{key}", **_named(match.groupdict(), words))
    return detail


def _named(values: dict[str, str], words: Text) -> dict[str, str]:
    """Return the values of a detail, roles and kinds by their names."""
    if "role" in values and words.has(f"account-role-{values['role']}"):
        return {"role": words(f"account-role-{values['role']}")}
    if "kind" in values:
        key = f"kind-{values['kind']}"
        return {"kind": words(key) if words.has(key) else values["kind"]}
    return values
