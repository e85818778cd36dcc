"""Rules by which counts of mentoring are hidden: small ones, and those that would reveal them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lib.metrics.mentoring.counts import DOCUMENTS, PEOPLE
from lib.vocabulary import EVERY_FORM

CELLS = (
    *PEOPLE,
    *(name for name in DOCUMENTS if name != "groups"),
    *("both_roles", "participants"),
)
"""Columns that are guarded; ``both_roles`` and ``participants`` exist only over all forms.

A group is of three people at least, so the number of groups is no small count of people.
"""

_RESTS = (
    ("satisfied_mentees", "surveyed_mentees"),
    ("satisfied_mentors", "surveyed_mentors"),
    ("mentees_returning", "mentees"),
    ("mentors_returning", "mentors"),
)
"""Parts of a whole of which the rest counts people too: not satisfied, here for the first time."""

_SAME_PEOPLE = (("mentees", "mentees_10_19"), ("both_roles", "participants"))
"""Columns that count the same people where they are equal, or follow from each other."""

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int_]


@dataclass(frozen=True)
class MaskRules:
    """Cells of members (rows) by form and column (columns), and the rules that hide them.

    limit : counts from one up to it, itself left out, are small.
    """

    forms: Sequence[str]
    limit: int

    def small(self, values: Numbers) -> Flags:
        """Whether cells count some people, but fewer than the limit."""
        return (values > 0) & (values < self.limit)

    def hide(
        self,
        values: Numbers,
        hidden: Flags,
        fresh: Flags,
        exposed: Flags,
        block: Places,
        pooled: Flags,
    ) -> tuple[Flags, Flags]:
        """Return the hidden cells of some members in the next state, and columns without sums.

        Members left out have no cell that changed since sums were last shown: no rule looks at
        them.

        fresh : cells that changed since their sums were last shown. exposed : cells whose value was
        shown before, so that hiding them now helps nobody. block : number of each member's block.
        pooled : by block, the columns in which it is pooled with others; changed in place.
        """
        hidden = hidden | self.small(values) | self._rests(values)
        before, unsafe = None, np.zeros(values.shape[1], bool)
        groups = [(number, np.flatnonzero(block == number)) for number in np.unique(block)]
        every = np.arange(len(values))
        both, people = self._both_and_participants()
        while before is None or not np.array_equal(before, hidden):
            before = hidden.copy()
            self._link(values, hidden)
            for number, rows in groups:
                alone = fresh[rows] & ~pooled[number]
                pooled[number] |= self._cover(values, hidden, rows, alone, exposed)
            pooled[:, people] |= pooled[:, both]
            pooled |= self._cover(values, hidden, every, fresh & pooled[block], exposed)
            unsafe = self._cover(values, hidden, every, fresh & pooled[block], exposed)
        unsafe[people] |= unsafe[both]
        return hidden, unsafe

    def _rests(self, values: Numbers) -> Flags:
        """Whether cells are parts of a total whose rest is small."""
        is_small = np.zeros(values.shape, bool)
        for part, total in _RESTS:
            at = self._at(part)
            is_small[:, at] = self.small(values[:, self._at(total)] - values[:, at])
        return is_small

    def _both_and_participants(self) -> tuple[int, int]:
        """Places of those in both roles and of participants, over all forms.

        Mentors and mentees less participants are those in both roles: where a sum of the latter
        would give one away, so would that of participants.
        """
        every = list(self.forms).index(EVERY_FORM)
        both, people = (int(self._at(name)[every]) for name in _SAME_PEOPLE[1])
        return both, people

    def _at(self, column: str) -> Places:
        """Places of a column, one for each form."""
        return np.arange(len(self.forms)) * len(CELLS) + CELLS.index(column)

    def _link(self, values: Numbers, hidden: Flags) -> None:
        """Hide, in place, cells of a member from which its hidden ones follow."""
        every = list(self.forms).index(EVERY_FORM)
        self._link_forms(values, hidden, every)
        one, other = (self._at(name) for name in _SAME_PEOPLE[0])
        alike = (hidden[:, one] | hidden[:, other]) & (values[:, one] == values[:, other])
        hidden[:, one] |= alike
        hidden[:, other] |= alike
        both, people = self._both_and_participants()
        mentors, mentees = (int(self._at(name)[every]) for name in ("mentors", "mentees"))
        has_participants = ~np.isnan(values[:, people])
        hidden[:, people] |= has_participants & hidden[:, [both, mentors, mentees]].any(axis=1)
        hidden[:, both] |= has_participants & hidden[:, people]

    def _link_forms(self, values: Numbers, hidden: Flags, every: int) -> None:
        """Link a member's persons over all forms to those of its forms, in place.

        They are equal if only one form counts anybody, so one is hidden with the other. Else the
        persons are hidden if they, minus the sum of the shown forms, force every hidden form to be
        just below the limit.
        """
        at = np.array([self._at(column) for column in PEOPLE])
        over_forms, single = at[:, every], np.delete(at, every, axis=1)
        counts, secrets = values[:, single], hidden[:, single]
        is_counted = counts > 0
        alone = is_counted.sum(axis=2) == 1
        secret = secrets & is_counted
        persons = hidden[:, over_forms] | (alone & secret.any(axis=2))
        secrets |= (alone & persons)[:, :, None] & is_counted
        number = secret.sum(axis=2)
        all_small = ~(secret & ~self.small(counts)).any(axis=2)
        visible_sum = np.where(secrets | ~is_counted, 0, counts).sum(axis=2)
        forced = values[:, over_forms] - visible_sum >= (self.limit - 1) * number
        hidden[:, single] = secrets
        hidden[:, over_forms] = persons | ((number > 0) & all_small & forced)

    def _cover(
        self,
        values: Numbers,
        hidden: Flags,
        rows: Places,
        fresh: Flags,
        exposed: Flags,
    ) -> Flags:
        """Hide, in place, some rows' cells until the hidden ones are safe; return what is not.

        fresh : the cells of these rows that count.
        """
        while True:
            part = hidden[rows]
            unsafe = self._gives_away(values[rows], part & fresh)
            free = unsafe & fresh & ~part & ~exposed[rows] & ~np.isnan(values[rows])
            if not free.any():
                return unsafe
            rank = np.where(free, np.where(values[rows] > 0, values[rows], 1e12), np.inf)
            hidden[rows] |= free & (rank == rank.min(axis=0))

    def _gives_away(self, values: Numbers, secret: Flags) -> Flags:
        """Whether the sum of a block's hidden cells says what one of them is, by column."""
        count, small = secret.sum(axis=0), (secret & self.small(values)).sum(axis=0)
        total = np.where(secret, np.nan_to_num(values), 0).sum(axis=0)
        least, most = total == small, (small == count) & (total == (self.limit - 1) * count)
        gives_away: Flags = (count == 1) | ((count > 1) & (small > 0) & (least | most))
        return gives_away
