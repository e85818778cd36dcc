"""Preview of a change: which open rows it would add, change and end; nothing is written."""

import math
import operator
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, FromClause, and_, case, func, literal, select

from lib.contracts import CONTRACTS, Contract
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.reads.as_of import as_frame, by_bytes
from lib.store.state import read_state
from lib.store.uploads import Change
from lib.store.versions import aliased, differs, versions
from lib.store.writes.open_rows import fingerprint_of, missing_rows, open_match
from lib.store.writes.stage import staged
from lib.vocabulary import UploadMode

SHOWN = 1000
"""Changes and missing rows that a preview lists at most; their counts are exact."""


@dataclass(frozen=True)
class Difference:
    """Preview of a change: its effect on the stored rows.

    fingerprint : of the stored rows under the keys that the change touches; another change of
        these rows, and of these only, gives another one.
    new, changed, same : rows of the file, by what is stored under their key.
    missing : stored rows in the scope of the file that it lacks; see ``versions.in_scope``.
    changes : one row per changed cell: the key's columns, column, old, new (as plain values, None
        for missing), and change, the share of its old value by which a number differs (infinite
        from zero, None for no number); of the first thousand rows, those that lose a figure and
        the largest change first.
    emptied : column -> how many of its figures are stored now and would not be there any more;
        columns that lose none are left out.
    missing_rows : the missing rows, all columns; the first thousand.
    """

    fingerprint: str
    new: int
    changed: int
    same: int
    missing: int
    changes: pd.DataFrame
    missing_rows: pd.DataFrame
    emptied: Mapping[str, int] = field(default_factory=dict)


def difference(database: Database, change: Change) -> Difference:
    """Compare a change with the open rows without changing anything."""
    with reader(database) as connection:
        parts = [
            _difference(connection, CONTRACTS[kind], frame, change.mode_of(kind))
            for kind, frame in change.rows.items()
        ]
        identity = read_state(connection).identity
    return Difference(
        "|".join([identity, *(part.fingerprint for part in parts)]),
        new=sum(part.new for part in parts),
        changed=sum(part.changed for part in parts),
        same=sum(part.same for part in parts),
        missing=sum(part.missing for part in parts),
        changes=pd.concat([part.changes for part in parts], ignore_index=True),
        missing_rows=pd.concat([part.missing_rows for part in parts], ignore_index=True),
        emptied=sum((Counter(part.emptied) for part in parts), Counter()),
    )


def _difference(
    connection: Connection, contract: Contract, frame: pd.DataFrame, mode: UploadMode
) -> Difference:
    table, old = versions(contract.kind), aliased(contract.kind, "old")
    with staged(connection, contract, frame) as stage:
        fingerprint = fingerprint_of(connection, contract, stage, mode)
        unequal = differs(contract, old, stage)
        emptied = _emptied(contract, old, stage)
        matched, changed, *lost_figures = connection.execute(
            select(
                func.count(),
                func.coalesce(func.sum(case((unequal, 1), else_=0)), 0),
                *(func.coalesce(func.sum(is_lost), 0) for is_lost in emptied.values()),
            )
            .select_from(stage)
            .join(old, open_match(contract, old, stage))
        ).one()
        missing = missing_rows(contract, old, stage)
        missing_count = connection.scalar(select(func.count()).select_from(missing.subquery()))
        pairs = connection.execute(
            select(
                *(old.c[name] for name in contract.names),
                *(stage.c[name] for name in contract.names),
            )
            .join_from(stage, old, open_match(contract, old, stage))
            .where(unequal)
            .order_by(
                reduce(operator.add, emptied.values(), literal(0)).desc(),
                *(by_bytes(connection, old.c[name]) for name in contract.key),
            )
            .limit(SHOWN)
        ).all()
        lost = connection.execute(
            select(*(table.c[name] for name in contract.names))
            .where(table.c.row_id.in_(missing))
            .order_by(*(by_bytes(connection, table.c[name]) for name in contract.key))
            .limit(SHOWN)
        ).all()
    return Difference(
        f"{contract.kind}:{fingerprint}",
        new=len(frame) - matched,
        changed=changed,
        same=matched - changed,
        missing=missing_count or 0,
        changes=_cells(contract, pairs),
        missing_rows=as_frame(lost, contract.dtypes),
        emptied={name: n for name, n in zip(emptied, lost_figures, strict=True) if n},
    )


def _emptied(
    contract: Contract, old: FromClause, stage: FromClause
) -> dict[str, ColumnElement[int]]:
    """Return by column of numbers 1 where a row has a figure now and would have none, else 0."""
    return {
        name: case((and_(old.c[name].is_not(None), stage.c[name].is_(None)), 1), else_=0)
        for name, column in contract.columns.items()
        if column.is_number
    }


def _cells(contract: Contract, pairs: Sequence[Sequence[Any]]) -> pd.DataFrame:
    """List what changed cell by cell, from rows of all old values followed by all new ones."""
    width = len(contract.names)
    key = [contract.names.index(name) for name in contract.key]  # columns of the key may be apart
    rows = [
        [
            (*(old[place] for place in key), name, before, after, _change(before, after))
            for name, before, after in zip(contract.names, old, new, strict=True)
            if before != after
        ]
        for old, new in ((pair[:width], pair[width:]) for pair in pairs)
    ]
    rows.sort(key=lambda cells: max(map(_weight, cells)), reverse=True)
    columns = [*contract.key, "column", "old", "new", "change"]
    cells = [cell for row in rows for cell in row]
    return pd.DataFrame(cells[:SHOWN], columns=columns, dtype=object)


def _weight(cell: Sequence[Any]) -> tuple[bool, float]:
    """Return what puts a cell first: that it loses a figure, then by how much it changes."""
    *_, before, after, share = cell
    return _is_number(before) and after is None, abs(share or 0)


def _change(before: Any, after: Any) -> float | None:
    """Return by what share of its old value a number differs; nothing for what is no number."""
    if not all(_is_number(value) for value in (before, after)):
        return None
    return (after - before) / abs(before) if before else math.copysign(math.inf, after)


def _is_number(value: Any) -> bool:
    """Whether a stored value is a number; yes and no are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)
