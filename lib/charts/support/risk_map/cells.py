"""What the map of risk profiles draws: a cell per school and factor, and the index at the edge."""

from collections.abc import Collection, Mapping

import pandas as pd

from lib.formats import alphabetical
from lib.text import MISSING, Text
from lib.vocabulary import RiskFactor, Significance
from lib.wording import values
from lib.wording.values import Row

HIGHEST = 3
"""The highest level of a factor."""

WORDS = (Significance.NONE, Significance.LOW, Significance.MEDIUM, Significance.HIGH)
"""Words of the levels 0 to 3."""

ARROWS = {-1: "\u2009↓", 0: "", 1: "\u2009↑"}
"""Change of a level or of the index: down is better."""


def data(
    compared: pd.DataFrame,
    indices: pd.DataFrame,
    names: Mapping[str, str],
    contextual: Collection[str],
    words: Text,
) -> pd.DataFrame:
    """Return the chart frame: a row per school and factor, and one per school with its index.

    compared, indices : ``queries.support.profiles.compared_profiles`` and ``risk_indices``.
    names : of the schools by code. contextual : codes of the contextual factors.

    Schools are sorted by name: the map is no ranking. ``before`` and ``after`` are levels, missing
    where not rated; ``depth`` and ``depth_before`` their share of the highest, -1 where missing.
    ``pick`` is what a click selects: the school and the factor.
    """
    schools = sorted(indices["member_code"], key=lambda code: alphabetical(names.get(code, code)))
    factors = sorted(compared["factor_code"].unique())
    cells = {(row["member_code"], row["factor_code"]): row for row in values.rows(compared)}
    by_school = {row["member_code"]: row for row in values.rows(indices)}
    rows = [
        {
            "school": names.get(school, school),
            "school_rank": place,
            "pick": f"{school}|{factor}" if factor else f"{school}|",
            **drawn,
        }
        for place, school in enumerate(schools)
        for factor, drawn in (
            *(
                (each, _cell(cells.get((school, each)), each, contextual, words))
                for each in factors
            ),
            ("", _index(by_school[school], len(factors), words)),
        )
    ]
    return pd.DataFrame(rows)


def _cell(
    row: Row | None, factor: str, contextual: Collection[str], words: Text
) -> dict[str, object]:
    before, after = (_level(row[side]) if row else None for side in ("before", "after"))
    change = 0 if before is None or after is None else (after > before) - (after < before)
    full, code = words.choice(RiskFactor(factor)), factor
    context = f" · {words('risk-contextual')}" if factor in contextual else ""
    return {
        "part": "cell",
        "factor": words(f"risk-short-{factor.lower()}") + ("°" if context else ""),
        "factor_rank": int(factor[1:]) if factor[1:].isdigit() else 99,
        "depth": -1.0 if after is None else after / HIGHEST,
        "depth_before": -1.0 if before is None else before / HIGHEST,
        "text": MISSING if after is None else f"{after}{ARROWS[change]}",
        "text_before": "" if before is None else str(before),
        "under": "",
        "tooltip": f"{code}. {full}{context}",
        "formatted": _word(after, words),
        "formatted_before": _word(before, words),
    }


def _index(row: Row, columns: int, words: Text) -> dict[str, object]:
    change = row["change"]
    sign = 0 if pd.isna(change) or not round(change) else (-1 if change < 0 else 1)
    return {
        "part": "index",
        "factor": words("risk-index"),
        "factor_rank": 100 + columns,
        "depth": -1.0,
        "depth_before": -1.0,
        "text": f"{words.number(row['after_index'], 0)}{ARROWS[sign]}",
        "text_before": "" if pd.isna(row["before_index"]) else words.number(row["before_index"], 0),
        "under": words("risk-rated", count=int(row["after_rated"])),
        "tooltip": words("risk-index-formula"),
        "formatted": words.number(row["after_index"], 1),
        "formatted_before": words.number(row["before_index"], 1),
    }


def _level(value: object) -> int | None:
    return None if pd.isna(value) else int(str(value))  # type: ignore[call-overload]


def _word(level: int | None, words: Text) -> str:
    if level is None:
        return words("risk-not-rated")
    return f"{level} — {words.choice(WORDS[level])}"


def profiles_in_words(drawn: pd.DataFrame) -> list[tuple[str, str]]:
    """Return each school and its factors with both levels in words, for a window too narrow for it.

    drawn : ``data``; the index comes last, as in the chart.
    """
    levels = [
        f"{row['factor']}: {row['text_before']} → {row['text']}"
        if row["text_before"]
        else f"{row['factor']}: {row['text']}"
        for row in values.rows(drawn)
    ]
    by_school = drawn.assign(levels=levels).groupby("school", sort=False)["levels"]
    return [(str(school), " · ".join(factors)) for school, factors in by_school]
