"""Figures of mentoring in words: why one is missing."""

from lib.text import Text
from lib.wording.values import Row


def why_missing(row: Row, column: str, words: Text) -> str:
    """Say why a figure of a half-year is missing: hidden, not reported by anybody, or not known.

    row : of ``queries.mentoring_coverage``.
    """
    if column in row["hidden"]:
        return words("figure-masked")
    return words("not-known") if row["members_reported"] else words("not-reported")
