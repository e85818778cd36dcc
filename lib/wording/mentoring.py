"""Figures of mentoring in words: who is reached, and why a figure is missing."""

import pandas as pd

from lib.text import Text
from lib.wording import values
from lib.wording.values import Row

REACH = {
    "pupils": ("mentees_10_19", "pupils_10_19", "coverage"),
    "novices": ("novice_mentees", "teachers_novice", "novice_coverage"),
}
"""Whom mentoring reaches -> columns of their count, its base and the share in per cent."""


def why_missing(row: Row, column: str, words: Text) -> str:
    """Say why a figure of a half-year is missing: hidden, not reported by anybody, or not known.

    row : of ``queries.mentoring_coverage``. Its ``members_reported`` are only those that have to
    report; others may have reported too, so a row with counts was reported.
    """
    if column in row["hidden"]:
        return words("figure-masked")
    is_reported = row["members_reported"] or row["hidden"] or pd.notna(row.get("mentees"))
    return words("not-known") if is_reported else words("not-reported")


def reached(row: Row, whom: str, words: Text) -> str:
    """Say how many of whom have a mentor; ``whom`` is a key of ``REACH``.

    row : of ``queries.mentoring_coverage``.
    """
    part, base, share = REACH[whom]
    if pd.isna(row[share]):
        return words("reach-unknown", whom=whom, why=why_missing(row, share, words))
    return words(
        "reach-known",
        whom=whom,
        part=int(row[part]),
        all=int(row[base]),
        share=values.figure(row[share], "percent", words),
    )
