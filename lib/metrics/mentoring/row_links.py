"""What counts of one row say about each other, so that hiding one of them alone is of no use.

The first rules hold in every accepted row (domain 2.3, V11 and V13): every pair has a mentee of its
own, every group two, and every mentor a pair or a group. Others nearly always do: each participant
has one consent on file, each pair and group one agreement and one plan. A reader who counts on that
reads «8 consents» of a row whose mentors and mentees are fewer than five as four of each.
"""

from dataclasses import dataclass

import numpy as np

from lib.metrics.mentoring.counts import CELLS, Numbers, Places
from lib.metrics.mentoring.known_cells import Flags

RESTS = (
    ("satisfied_mentees", "surveyed_mentees"),
    ("satisfied_mentors", "surveyed_mentors"),
    ("mentees_returning", "mentees"),
    ("mentors_returning", "mentors"),
)
"""Parts of a whole of which the rest counts people too: not satisfied, here for the first time."""

PARTS = (
    *RESTS,
    *(("mentees_10_19", "mentees"), ("novice_mentees", "mentees"), ("mentors_15_19", "mentors")),
    *(("both_roles", "mentors"), ("both_roles", "mentees"), ("plans_done", "plans_total")),
    *(("surveyed_mentees", "mentees"), ("surveyed_mentors", "mentors"), ("pairs", "mentees")),
    ("consents_withdrawn", "consents_on_file"),
)
"""Counts that are at most another count of the same row."""

USUAL_SUMS = {
    "consents_on_file": ("mentors", "mentees"),
    "agreements_active": ("pairs",),
    "plans_total": ("pairs",),
}
"""Documents of which there are usually as many as of these; and of groups, where of pairs."""

_MENTORS, _MENTEES, _PAIRS = (CELLS.index(name) for name in ("mentors", "mentees", "pairs"))


@dataclass(frozen=True)
class Rows:
    """Counts of some members, the last form being that over all forms.

    values : by member, form and ``CELLS``. groups : by member and form. Missing without a count.
    """

    values: Numbers
    groups: Numbers

    def hide_linked(self, hidden: Flags) -> None:
        """Hide, in place, cells of forms from which hidden ones of their row follow.

        hidden : by member, form and ``CELLS``.
        """
        mentors, mentees, pairs = self._people()
        of_one_group = (pairs == 0) & (self.groups == 1)
        hidden[..., _PAIRS] |= hidden[..., _MENTORS] & of_one_group
        is_between = (mentees - 2 * self.groups == pairs) & (mentors - self.groups == pairs)
        hidden[..., _MENTORS] |= hidden[..., _PAIRS] & ~hidden[..., _MENTEES] & is_between
        for document in USUAL_SUMS:
            is_part_hidden = hidden[..., parts_of(document)].any(axis=2)
            hidden[..., CELLS.index(document)] |= is_part_hidden & self._is_usual(document)

    def disclosed_by_label(self, limit: int) -> Flags:
        """Whether the label of a small cell, with the rest of its row, would disclose its value.

        limit : counts from one up to it, itself left out, are small.
        """
        mentors, mentees, _pairs = self._people()
        is_disclosed = np.zeros(self.values.shape, bool)
        is_disclosed[..., _MENTEES] = 2 * self.groups >= limit - 1
        is_disclosed[..., _PAIRS] = mentees - 2 * self.groups <= 1
        is_disclosed[..., _PAIRS] |= mentors - self.groups >= limit - 1
        for document in USUAL_SUMS:
            is_disclosed[..., CELLS.index(document)] = self._is_usual(document)
        return is_disclosed

    def narrow(self, least: Numbers, most: Numbers) -> None:
        """Narrow, in place, what each cell can be by the others of its row."""
        for part, total in PARTS:
            one, other = CELLS.index(part), CELLS.index(total)
            most[..., one] = np.minimum(most[..., one], most[..., other])
            least[..., other] = np.maximum(least[..., other], least[..., one])
        forms = ..., slice(None, -1), slice(None)
        _narrow_by_pairs(least[forms], most[forms], self.groups[:, :-1])

    def _is_usual(self, document: str) -> Flags:
        """Whether a document of each row counts what it usually counts."""
        sums = self.values[..., parts_of(document)].sum(axis=2)
        if "pairs" in USUAL_SUMS[document]:
            sums = sums + self.groups
        is_usual: Flags = self.values[..., CELLS.index(document)] == sums
        return is_usual

    def _people(self) -> tuple[Numbers, Numbers, Numbers]:
        """Return mentors, mentees and pairs, missing over all forms: no rule links them there."""
        values = self.values.copy()
        values[:, -1] = np.nan
        return values[..., _MENTORS], values[..., _MENTEES], values[..., _PAIRS]


def parts_of(document: str) -> Places:
    """Return the places of the counts that a document is usually the sum of."""
    return np.array([CELLS.index(name) for name in USUAL_SUMS[document]])


def _narrow_by_pairs(least: Numbers, most: Numbers, groups: Numbers) -> None:
    """Narrow mentors, mentees and pairs of single forms, in place; without groups not at all."""
    at = ~np.isnan(groups)
    low, high, count = least[at], most[at], groups[at]
    low[:, _PAIRS] = np.maximum(low[:, _PAIRS], low[:, _MENTORS] - count)
    high[:, _PAIRS] = np.minimum(high[:, _PAIRS], high[:, _MENTEES] - 2 * count)
    low[:, _MENTEES] = np.maximum(low[:, _MENTEES], low[:, _PAIRS] + 2 * count)
    high[:, _MENTORS] = np.minimum(high[:, _MENTORS], high[:, _PAIRS] + count)
    least[at], most[at] = low, high
