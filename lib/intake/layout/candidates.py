"""Recognition of a table's kind; in doubt, the nearest kinds and the columns they lack."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.contracts import CONTRACTS
from lib.intake.layout.decisions import Decisions
from lib.intake.layout.headers.kinds import likeliest
from lib.intake.layout.table import Table
from lib.intake.layout.wide_tables.shapes import Shape, shape_of, speaks_of_targets
from lib.intake.parsing.references.names import Names
from lib.intake.problems import Problem, problem

_NAMED = 3
"""Kinds that are named where a table is of none."""
_HEADERS_SHOWN = 12
_OF_BOOKKEEPING = re.compile(r"сальдо|дебет|кредит|оборот|субконто|дт\b|кт\b", re.IGNORECASE)
_LEAST_OF_BOOKKEEPING = 2
"""Headings of a bookkeeper's register; one word of them stands in other tables too."""


@dataclass(frozen=True)
class Candidate:
    """A kind that a table may be of.

    columns : canonical name -> its heading in the file. missing : required columns that no heading
    means. unknown : headings that mean nothing in this kind. places : canonical name -> place of
    its column in the file, 0 the first.
    """

    kind: str
    columns: Mapping[str, str]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    places: Mapping[str, int]


def choose_shape(
    table: Table, kind: str | None, name: str, names: Names, decisions: Decisions
) -> tuple[Shape | None, list[Candidate], Problem | None]:
    """Return how a table is read, the kinds it is nearest to, and the problem if it is in doubt."""
    if kind:
        shape = shape_of(table, kind, names, decisions, name)
        has_header = table.source_format.header_height > 0 or bool(decisions.columns)
        if has_header:
            return shape, [_candidate(table, shape)], None
        return None, [_candidate(table, shape)], _doubt(table, [])
    shapes = [shape_of(table, kind, names, decisions, name) for kind in CONTRACTS]
    kinds = likeliest({one.kind: (one.score, one.column_count) for one in shapes}, name)
    across = [one.kind for one in shapes if one.across]
    if set(kinds) == {"measurements", "targets"} <= set(across):
        shape = next(one for one in shapes if one.across)
        kinds = ["targets" if speaks_of_targets(table, name, shape.across) else "measurements"]
    near = sorted(shapes, key=lambda one: (-len(one.fit.columns), -one.score))
    candidates = [_candidate(table, one) for one in near if one.fit.columns][:_NAMED]
    if len(kinds) == 1:
        shape = next(one for one in shapes if one.kind == kinds[0])
        return shape, [_candidate(table, shape)], None
    return None, candidates, _doubt(table, kinds, candidates)


def _candidate(table: Table, shape: Shape) -> Candidate:
    return Candidate(
        shape.kind,
        {name: shape.header[places[0]] for name, places in shape.fit.columns.items()},
        tuple(shape.fit.missing),
        tuple(table.header[place] for place in shape.fit.unknown),
        {
            name: places[0]
            for name, places in shape.fit.columns.items()
            if places[0] < len(table.header)
        },
    )


def _doubt(table: Table, kinds: Sequence[str], candidates: Sequence[Candidate] = ()) -> Problem:
    """Return the problem of a table whose kind or whose header is unknown."""
    row, expected = table.source_format.header_row, " | ".join(kinds or CONTRACTS)
    if kinds:
        return problem("kind-ambiguous", row=row, expected=expected)
    if not table.source_format.header_height:
        return problem("header-absent", row=row)
    headings = [heading for heading in table.header if heading.strip()]
    shown = ", ".join(f"«{heading[:40]}»" for heading in headings[:_HEADERS_SHOWN])
    if sum(map(bool, map(_OF_BOOKKEEPING.search, headings))) >= _LEAST_OF_BOOKKEEPING:
        return problem("kind-bookkeeping", row=row, headers=shown)
    if not candidates:
        return problem("kind-unknown", row=row, expected=expected, nearest="", headers=shown)
    nearest = candidates[0]
    return problem(
        "kind-unknown",
        row=row,
        expected=expected,
        nearest=nearest.kind,
        headers=shown,
        known=", ".join(f"«{heading[:40]}»" for heading in nearest.columns.values()),
        lacking="; ".join(nearest.missing),
    )
