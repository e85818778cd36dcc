"""Cohorts of mentoring: who takes part for the first time and who returns, by school year."""

import pandas as pd

from lib import store
from lib.metrics import mentoring as counting
from lib.metrics.disclosure import suppression
from lib.queries.mentoring.counts.masks import masked_counts
from lib.queries.mentoring.scope import EVERYTHING, Scope

ROLES = ("mentees", "mentors")
_COLUMNS = ["half", "role", "persons", "returning", "new", "members", "suppressed"]


@store.cached
def cohorts(
    source: store.Database, moment: store.Moment, scope: Scope = EVERYTHING
) -> pd.DataFrame:
    """Return new and returning persons of each school year, from members that report returns.

    A cohort is counted on the last census of its school year that has reports of it; only members
    that gave both numbers are counted, every person once (see ``Scope.persons``).

    Returns one row per school year and role, in order: half (of that census), role (of ``ROLES``),
    persons, returning, new (persons - returning), members (how many gave both) and suppressed
    (returning and new are missing because they may not be shown).
    """
    counts = masked_counts(source, moment.upload, exact=scope.exact)
    rows = counts.rows
    persons = scope.members(rows) & (rows["form"] == scope.persons)
    parts = [pd.DataFrame(columns=_COLUMNS)]
    for role in ROLES:
        columns = [role, f"{role}_returning"]
        both = (persons & rows[columns].notna().all(axis=1)).astype("bool")
        sums, states = counting.shown_sums(rows, counts.masks, both, counts.limit, columns)
        frame = sums.droplevel("form").set_axis(["persons", "returning"], axis=1)
        new = frame["persons"] - frame["returning"]
        is_small = suppression.is_small(new, counts.limit).fillna(value=False).astype("bool")
        hidden = (states > counting.SHOWN).any(axis=1).droplevel("form") | is_small
        parts.append(
            frame.assign(
                role=role,
                returning=frame["returning"].mask(hidden),
                new=new.mask(hidden),
                members=_members(rows[both]),
                suppressed=hidden,
            ).reset_index()
        )
    rows = pd.concat([part for part in parts if len(part)] or parts[:1])[_COLUMNS]
    year = rows["half"].str.slice(stop=len("2025/26"))
    last = rows["half"] == rows.groupby([year, "role"])["half"].transform("max")
    return rows[last].sort_values(["half", "role"], ignore_index=True)


def _members(rows: pd.DataFrame) -> "pd.Series[int]":
    return rows["member_code"].groupby(rows["half"].astype("str")).nunique()
