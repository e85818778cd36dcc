"""The six federal indicators of mentoring in a half-year, with the orientation of the model."""

import pandas as pd

from lib.queries.mentoring.scope import (
    EMPLOYEES,
    EVERYTHING,
    NOVICES,
    PUPILS,
    YOUNG_MENTORS,
    Scope,
)

FEDERAL = {
    1: ("coverage", "mentees_10_19", "pupils_10_19", 70),
    2: ("mentor_share", "mentors_15_19", "pupils_15_19", 10),
    3: ("novice_coverage", "novice_mentees", "teachers_novice", 70),
    4: ("organisation_share", "mentor_organisations", "organisations_due", 30),
    5: ("satisfaction_mentees", "satisfied_mentees", "surveyed_mentees", 85),
    6: ("satisfaction_mentors", "satisfied_mentors", "surveyed_mentors", 85),
}
"""Indicators of the federal model (Р-145): share, count, base, and the value planned for 2024.

The planned values were not verified against the text, so boards call them an orientation.
"""

FEDERAL_PEOPLE = {1: PUPILS, 2: YOUNG_MENTORS, 3: NOVICES, 4: EMPLOYEES}
"""Indicators of people that not every form counts."""


def federal_indicators(
    coverage: pd.DataFrame, half: str, scope: Scope = EVERYTHING
) -> pd.DataFrame:
    """Return the six federal indicators of a half-year of ``mentoring_coverage``.

    Those of people that the chosen form does not count are left out.

    Returns number, value in per cent, part, base, reference (the orientation) and suppressed.
    """
    [row] = coverage[coverage["half"] == half].to_dict("records")
    organisations, due = row["mentor_organisations"], row["organisations_due"]
    is_share = pd.notna(organisations) and due and organisations <= due
    row["organisation_share"] = 100 * organisations / due if is_share else None
    return pd.DataFrame(
        [
            {
                "number": number,
                "value": row[share],
                "part": row[part],
                "base": row[base],
                "reference": reference,
                "suppressed": part in row["hidden"] or base in row["hidden"],
            }
            for number, (share, part, base, reference) in FEDERAL.items()
            if number not in FEDERAL_PEOPLE or FEDERAL_PEOPLE[number] in scope.counted
        ]
    )
