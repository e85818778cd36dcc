"""Which hidden counts of persons follow from sums over all forms beside those of single forms."""

import numpy as np

from lib.metrics.mentoring.counts import Numbers, Places
from lib.metrics.mentoring.known_cells import Flags

NO_SUM = -1
"""The number of no sum, where a cell stands in none that is shown."""
_EPSILON = 1e-8


def given_by_differences(counts: Numbers, hidden: Flags, sums: Places, every: int) -> Flags:
    """Whether each hidden cell of one count follows from its sums by subtraction alone.

    A member whose people are all in one form is in the sum of that form and in the sum over all
    forms with the same number, so what is left of one sum without the other may be one cell.

    counts : by member and form, missing where nobody counted. sums : number of the sum that shows
    each hidden cell with others; negative where none does. every : the place of all forms.
    """
    follows = np.zeros(hidden.shape, bool)
    is_counted = counts > 0
    is_counted[:, every] = False
    in_one = is_counted.sum(axis=1) == 1
    form = is_counted.argmax(axis=1)
    members = np.flatnonzero(in_one & hidden[:, every] & hidden[np.arange(len(form)), form])
    single = hidden.copy()
    single[members, every] = single[members, form[members]] = False
    at = np.nonzero(single)
    pairs = np.stack([sums[members, form[members]], sums[members, every]], axis=1)
    alone = np.stack([sums[at], np.full(len(at[0]), NO_SUM)], axis=1)
    unknowns, first, copies = np.unique(
        np.concatenate([pairs, alone]), axis=0, return_index=True, return_counts=True
    )
    matrix = np.zeros((len(unknowns), sums.max(initial=0) + 2))
    for side in unknowns.T:
        matrix[np.arange(len(unknowns)), side] += 1  # the last column stands for no sum
    is_known = _in_row_space(matrix[:, :-1].T) & (copies == 1)
    for place in first[is_known]:
        if place < len(members):
            follows[members[place], [form[members[place]], every]] = True
        else:
            follows[at[0][place - len(members)], at[1][place - len(members)]] = True
    return follows


def _in_row_space(matrix: Numbers) -> Flags:
    """Whether each unknown (column) has one value in all solutions of a system of equations."""
    if not matrix.any():
        return np.zeros(matrix.shape[1], bool)
    used = matrix[matrix.any(axis=1)]
    _left, sizes, basis = np.linalg.svd(used, full_matrices=False)
    spanned = (basis[sizes > _EPSILON] ** 2).sum(axis=0)
    is_known: Flags = spanned > 1 - _EPSILON
    return is_known
