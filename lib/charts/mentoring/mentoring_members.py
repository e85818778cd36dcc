"""Members by half-years: the share of pupils with a mentor, missing reports as frames."""

from functools import cache

import pandas as pd

from lib.charts.directions import reports
from lib.charts.theme import Theme
from lib.charts.vega import Spec
from lib.text import Text
from lib.wording import values
from lib.wording.values import Row

SILENT, BARE, GIVEN = "not-reported-short", "cell-bare", "figure-masked"
"""Text of a cell without a share: not reported, no base, not shown."""

NARROW = {BARE: "–", GIVEN: "•"}
"""Signs in place of the two longer words where columns are as narrow as on a phone."""


def title(silent: list[str], due: int, half: str, words: Text) -> str:
    """Return the finding: who did not report a half-year. silent : names of members."""
    if not due:
        return words("mentoring-members-none-due", half=words.period(half))
    return words(
        "mentoring-members-finding",
        count=len(silent),
        due=due,
        half=words.period(half),
        names=", ".join(silent[: reports.NAMED]),
        more=max(len(silent) - reports.NAMED, 0),
    )


def alt(silent: list[str], due: int, half: str, words: Text) -> str:
    """Return the text for screen readers: the title."""
    return title(silent, due, half, words)


def data(members: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return the chart frame, one row per member and half-year; columns as ``reports.data``.

    ``pick`` is the member, which a click selects.
    members : ``queries.mentoring.breakdown.member_halves`` with names in ``member``.
    """
    highest = max([1.0, *members["coverage"].dropna().astype("float64")])
    return pd.DataFrame(
        [
            {
                "member": row["member"],
                "pick": row["member_code"],
                "period": values.short_period(row["half"]),
                "level": None if pd.isna(row["coverage"]) else row["coverage"] / highest,
                **_cell(row, words),
            }
            for row in values.rows(members)
        ],
        columns=["member", "pick", "period", "level", "state", "formatted", "narrow"],
    ).astype({"level": "float64"})


def _cell(row: Row, words: Text) -> dict[str, str]:
    if pd.notna(row["coverage"]):
        share = values.figure(row["coverage"], "percent", words, 0)
        return {"state": "value", "formatted": share, "narrow": words.number(row["coverage"], 0)}
    if row["reported"]:
        key = GIVEN if row["suppressed"] else BARE
        return {"state": "given", "formatted": words(key), "narrow": NARROW[key]}
    state = "silent" if row["expected"] else "out"
    label = words(SILENT) if row["expected"] else words("cell-out")
    return {"state": state, "formatted": label, "narrow": label}


@cache
def spec(words: Text, theme: Theme, *, clickable: bool = False) -> Spec:
    """Heat map, darker is higher; a dashed frame is an expected report that is missing.

    clickable : a click selects ``pick``.
    """
    return reports.spec(words, theme, clickable=clickable)
