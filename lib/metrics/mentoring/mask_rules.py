"""Rules by which counts of mentoring are hidden: small ones, and those that would reveal them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lib.metrics.mentoring.counts import CELLS, PEOPLE, Numbers, Places
from lib.metrics.mentoring.known_cells import Flags, KnownCells
from lib.metrics.mentoring.row_links import RESTS, USUAL_SUMS, Rows, parts_of
from lib.vocabulary import EVERY_FORM

BASES = {
    "mentees_10_19": "pupils_10_19",
    "mentors_15_19": "pupils_15_19",
    "novice_mentees": "teachers_novice",
}
"""Persons of a member who are part of a headcount: «8 of 9 novices» says that one has no mentor."""

_SAME_PEOPLE = (("mentees", "mentees_10_19"), ("both_roles", "participants"))
"""Columns that count the same people where they are equal, or follow from each other."""


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
        groups: Numbers,
        bases: Numbers,
        hidden: Flags,
        fresh: Flags,
        exposed: Flags,
        block: Places,
        pooled: Flags,
    ) -> tuple[Flags, Flags]:
        """Return the hidden cells of some members in the next state, and columns without sums.

        Members left out have no cell that changed since sums were last shown: no rule looks at
        them.

        groups : numbers of groups by member and form. bases : headcounts by version, member and
        ``BASES``, the last one in force; missing where nobody counted. fresh : cells that changed
        since their sums were last shown. exposed : cells whose value was shown before, so that
        hiding them now helps nobody. block : number of each member's block. pooled : by block, the
        columns in which it is pooled with others; changed in place.
        """
        secret = self.secret(values, bases)
        known_cells = KnownCells(
            values, np.where(np.isnan(values), 0, values), *self._bounds(values, groups, bases)
        )
        hidden = hidden | secret
        before, unsafe = None, np.zeros(values.shape[1], bool)
        blocks = [(number, np.flatnonzero(block == number)) for number in np.unique(block)]
        every = np.arange(len(values))
        while before is None or not np.array_equal(before, hidden):
            before = hidden.copy()
            self._link(values, groups, hidden)
            for number, rows in blocks:
                alone = fresh[rows] & ~pooled[number]
                pooled[number] |= self._cover(known_cells, hidden, rows, alone, exposed)
            self.follow(pooled)
            pooled |= self._cover(known_cells, hidden, every, fresh & pooled[block], exposed)
            unsafe = self._cover(known_cells, hidden, every, fresh & pooled[block], exposed)
        for rows, counted in [(every, fresh & pooled[block])] + [
            (rows, fresh & ~pooled[block]) for _number, rows in blocks
        ]:
            unsafe |= self._differs_by_one(known_cells.of(rows), (hidden & counted)[rows], unsafe)
        self.follow(unsafe)
        return hidden, unsafe

    def _differs_by_one(self, known_cells: KnownCells, hidden: Flags, unsafe: Flags) -> Flags:
        """Whether sums over all forms give a member away beside those of single forms.

        A sum of a form whose hidden members have no other form is a part of the sum over all forms.

        hidden : cells of some members that count. unsafe : columns of which no sums are shown.
        """
        every, differs = list(self.forms).index(EVERY_FORM), np.zeros(len(unsafe), bool)
        at = np.array([self._at(column) for column in PEOPLE])
        single = np.delete(at, every, axis=1)
        is_counted = known_cells.numbers[:, single] > 0
        alone = is_counted.sum(axis=2) == 1
        secrets = hidden[:, single]
        is_part = ~(secrets & ~(alone[:, :, None] & is_counted)).any(axis=0) & ~unsafe[single]
        rest = hidden.copy()
        rest[:, at[:, every]] &= ~(secrets & is_part).any(axis=2)
        differs[at[:, every]] = known_cells.given_away(rest)[at[:, every]]
        return differs

    def follow(self, flags: Flags) -> None:
        """Extend flags of columns, in place, to those whose sums say as much as others'.

        flags : the last axis is of columns. Mentors and mentees less participants are those in both
        roles; documents are usually as many as what they are of.
        """
        both, people = self._both_and_participants()
        flags[..., people] |= flags[..., both]
        by_form = flags.reshape((*flags.shape[:-1], len(self.forms), len(CELLS)))
        for document in USUAL_SUMS:
            by_form[..., CELLS.index(document)] |= by_form[..., parts_of(document)].any(axis=-1)

    def secret(self, values: Numbers, bases: Numbers) -> Flags:
        """Whether nobody may know cells: they are small, or the rest that they leave is."""
        return self.small(values) | self._rests(values, bases)

    def _rests(self, values: Numbers, bases: Numbers) -> Flags:
        """Whether cells are parts of a total whose rest is small, as any headcount ever said."""
        is_small = np.zeros(values.shape, bool)
        for part, total in RESTS:
            at = self._at(part)
            is_small[:, at] = self.small(values[:, self._at(total)] - values[:, at])
        at = self._persons_at()
        is_small[:, at] |= self.small(bases - values[:, at]).any(axis=0)
        return is_small

    def _bounds(self, values: Numbers, groups: Numbers, bases: Numbers) -> tuple[Numbers, Numbers]:
        """Return the least and the most that readers know each cell to be, were it hidden.

        A part is at most its total; what is named small is so.
        """
        least = self.named_small(values, groups, bases)
        most = self._most(values, bases)
        most[least] = np.minimum(most[least], self.limit - 1)
        return least.astype("float64"), most

    def named_small(self, values: Numbers, groups: Numbers, bases: Numbers) -> Flags:
        """Whether cells get the label «small», unless it would disclose them with their row."""
        is_disclosed = (
            self._rows(values, groups).disclosed_by_label(self.limit).reshape(values.shape)
        )
        return self.small(values) & (self._most(values, bases) > 1) & ~is_disclosed

    def _rows(self, values: Numbers, groups: Numbers) -> Rows:
        return Rows(values.reshape(len(values), len(self.forms), len(CELLS)), groups)

    def _most(self, values: Numbers, bases: Numbers) -> Numbers:
        """Return the total of which each cell is a part; endless where there is none."""
        most = np.full(values.shape, np.inf)
        for part, total in RESTS:
            most[:, self._at(part)] = values[:, self._at(total)]
        for place, part in enumerate(BASES):
            most[:, self._at(part)] = bases[-1, :, place, None]
        return np.where(values <= most, most, np.inf)

    def _both_and_participants(self) -> tuple[int, int]:
        """Places of those in both roles and of participants, over all forms."""
        every = list(self.forms).index(EVERY_FORM)
        both, people = (int(self._at(name)[every]) for name in _SAME_PEOPLE[1])
        return both, people

    def _persons_at(self) -> Places:
        """Places of ``BASES`` over all forms: who is in one form may have a mentor in another."""
        every = list(self.forms).index(EVERY_FORM)
        return np.array([int(self._at(part)[every]) for part in BASES])

    def _at(self, column: str) -> Places:
        """Places of a column, one for each form."""
        return np.arange(len(self.forms)) * len(CELLS) + CELLS.index(column)

    def _link(self, values: Numbers, groups: Numbers, hidden: Flags) -> None:
        """Hide, in place, cells of a member from which its hidden ones follow."""
        every = list(self.forms).index(EVERY_FORM)
        rows = self._rows(values, groups)
        rows.hide_linked(hidden.reshape(rows.values.shape))
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

        They are equal if only one form counts anybody, so one is hidden with the other; and if none
        does, so zeros are hidden with a zero. Else the persons are hidden if they, minus the sum of
        the shown forms, leave more for the hidden ones than readers know anyhow.
        """
        at = np.array([self._at(column) for column in PEOPLE])
        over_forms, single = at[:, every], np.delete(at, every, axis=1)
        counts, secrets = values[:, single], hidden[:, single]
        is_counted = counts > 0
        alone = is_counted.sum(axis=2) == 1
        secret = secrets & is_counted
        persons = hidden[:, over_forms] | (alone & secret.any(axis=2))
        secrets |= (alone & persons)[:, :, None] & is_counted
        is_empty = ~is_counted.any(axis=2)
        persons |= is_empty & secrets.any(axis=2) & ~np.isnan(values[:, over_forms])
        secrets |= (is_empty & persons)[:, :, None] & ~np.isnan(counts)
        least = (secret & self.small(counts)).sum(axis=2)
        visible_sum = np.where(secrets | ~is_counted, 0, counts).sum(axis=2)
        narrows = secret.any(axis=2) & (values[:, over_forms] - visible_sum > least)
        hidden[:, single] = secrets
        hidden[:, over_forms] = persons | narrows

    def _cover(
        self,
        known_cells: KnownCells,
        hidden: Flags,
        rows: Places,
        fresh: Flags,
        exposed: Flags,
    ) -> Flags:
        """Hide, in place, some rows' cells until the hidden ones are safe; return what is not.

        fresh : the cells of these rows that count.
        """
        part = known_cells.of(rows)
        while True:
            concealed = hidden[rows]
            unsafe = part.given_away(concealed & fresh)
            free = unsafe & fresh & ~concealed & ~exposed[rows] & ~np.isnan(part.values)
            if not free.any():
                return unsafe
            rank = np.where(free, np.where(part.values > 0, part.values, 1e12), np.inf)
            hidden[rows] |= free & (rank == rank.min(axis=0))
