"""Mentoring in figures: participations by form, unique persons, coverage of pupils and novices.

A person in two forms is counted once in each, so rows of forms add up to *participations*, never to
persons. Persons are known only from a member's own row over all forms (``all``): domain,
what is counted exactly.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
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


GIVEN = [*COUNTS, "both_roles"]
"""Every count that a row of ``mentoring_counts`` may give."""

CELLS = (
    *PEOPLE,
    *(name for name in DOCUMENTS if name != "groups"),
    *("both_roles", "participants"),
)
"""Columns that are guarded; ``both_roles`` and ``participants`` exist only over all forms.

A group is of three people at least, so the number of groups is no small count of people.
"""

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int_]


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

    Returns ``by`` and member_code as index, sorted; ``COUNTS``, both_roles and participants: see
    ``over_all_forms``.
    """
    keys = pd.MultiIndex.from_frame(counts[[by, "member_code"]])
    index = keys.unique().sort_values()
    single = sorted({*counts["form"]} - {EVERY_FORM})
    forms = pd.Index([*single, EVERY_FORM]).get_indexer(pd.Index(counts["form"]))
    numbers = counts[GIVEN].to_numpy("float64", na_value=np.nan)
    reports = by_report(index.get_indexer(keys), forms, numbers, (len(index), len(single) + 1))
    columns = [*GIVEN, "participants"]
    return pd.DataFrame(over_all_forms(reports), index, columns).astype("Int64")


def by_report(reports: Places, forms: Places, numbers: Numbers, shape: tuple[int, int]) -> Numbers:
    """Return numbers of rows as an array by report, form and column; missing without a row.

    reports, forms : places of each row. shape : how many reports and forms there are.
    """
    values = np.full((*shape, numbers.shape[1]), np.nan)
    values[reports, forms] = numbers
    return values


def over_all_forms(values: Numbers) -> Numbers:
    """Return what each report counts whatever the forms.

    values : by report, form and ``GIVEN``; the last form is the row over all of them.

    Returns by report ``GIVEN`` and participants (mentors + mentees - those who are both; missing
    without a row over all forms that says how many are both). Everything comes from the row over
    all forms, else from the sum of the forms; but people of several forms are not added: without a
    row over all forms they are missing where more than one form counts anybody.
    """
    single, every = values[:, :-1], values[:, -1]
    sums = np.where(np.isnan(single).all(axis=1), np.nan, np.nansum(single, axis=1))
    people = [GIVEN.index(name) for name in PEOPLE]
    several = (single[:, :, people] > 0).sum(axis=1) > 1
    sums[:, people] = np.where(several, np.nan, sums[:, people])
    mentors, mentees, both = (GIVEN.index(name) for name in ("mentors", "mentees", "both_roles"))
    sums[:, both] = np.nan
    participants = every[:, mentors] + every[:, mentees] - every[:, both]
    result: Numbers = np.column_stack([np.where(np.isnan(every), sums, every), participants])
    return result
