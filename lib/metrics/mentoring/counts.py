"""Mentoring in figures: participations by form, unique persons, coverage of pupils and novices.

A person in two forms is counted once in each, so rows of forms add up to *participations*, never to
persons. Persons are known only from a member's own row over all forms (``all``): domain,
what is counted exactly.
"""

from collections.abc import Sequence

import pandas as pd

from lib.vocabulary import EVERY_FORM

PEOPLE = (
    *("mentors", "mentees", "mentees_10_19", "mentors_15_19", "novice_mentees"),
    *("mentors_returning", "mentees_returning"),
)
"""Columns that count persons: a person in two forms is counted in each of them."""

DOCUMENTS = (
    *("pairs", "groups", "plans_total", "plans_done", "agreements_active"),
    *("consents_on_file", "consents_withdrawn", "mentor_replacements"),
    *("satisfied_mentees", "surveyed_mentees", "satisfied_mentors", "surveyed_mentors"),
)
"""Columns that count what belongs to one form only, so forms add up to the member."""

PUBLIC = ("mentor_organisations", "media_posts")
"""Columns that count nobody."""

_FIRST = ("mentors", "mentees", "pairs", "groups")
COUNTS = list(dict.fromkeys((*_FIRST, *PEOPLE, *DOCUMENTS, *PUBLIC)))
"""Every column of ``mentoring_counts`` that can be added over members."""


def sums(counts: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Add up counts by some columns.

    Parameters
    ----------
    counts : rows of the kind ``mentoring_counts`` with whatever columns ``by`` needs.
    by : columns to group by, in order. Unless ``form`` is among them, only rows of single forms
        are added, and the sums are participations.

    Returns
    -------
    The columns of ``by``, sorted, and ``COUNTS``; a count is missing where no row gives it.
    """
    rows = counts if "form" in by else counts[counts["form"] != EVERY_FORM]
    added = rows.groupby(list(by), dropna=False)[COUNTS].sum(min_count=1)
    return added.astype("Int64").reset_index()


def person_rows(counts: pd.DataFrame, by: str = "half") -> pd.DataFrame:
    """Return one row per member and half-year that counts its persons, whatever their forms.

    counts : rows of ``mentoring_counts``. by : a column that says which rows are of one census.

    Returns ``by`` and member_code as index, sorted; ``COUNTS``, both_roles and participants
    (mentors + mentees - those who are both; missing without a row over all forms that says how
    many are both). Everything comes from a member's row over all forms, else from the sum of its
    forms; but people of several forms are not added: without a row over all forms they are missing
    where more than one form counts anybody.
    """
    key = [by, "member_code"]
    counts = counts.set_index(key)
    is_every = (counts["form"] == EVERY_FORM).to_numpy(dtype=bool)
    every, single = counts[is_every], counts[~is_every]
    forms = single.groupby(level=key)[COUNTS].sum(min_count=1)
    several = (single[list(PEOPLE)] > 0).groupby(level=key).sum() > 1
    forms[list(PEOPLE)] = forms[list(PEOPLE)].mask(several)
    both = every["both_roles"]
    every = every[COUNTS].assign(
        both_roles=both, participants=every["mentors"] + every["mentees"] - both
    )
    index = counts.index.unique().sort_values()
    columns = [*COUNTS, "both_roles", "participants"]
    every, forms = (rows.reindex(index=index, columns=columns) for rows in (every, forms))
    return every.where(every.notna(), forms).astype("Int64")
