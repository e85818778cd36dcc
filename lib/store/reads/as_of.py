"""Rows as of an upload, with or without their provenance."""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Connection, FromClause, Select, collate, select

from lib.contracts import CONTRACTS, Contract
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.upload_parts import in_their_files
from lib.store.uploads import UPLOAD, latest
from lib.store.versions import open_at, versions

Where = Mapping[str, object]
"""Column -> the value it must have, or a collection of values of which it must have one."""

_EXACT = 2**53
"""Below it floats hold every whole number exactly."""

PROVENANCE = {"upload": "int64", "file": "str", "line": "Int64"}


def read(
    database: Database,
    kind: str,
    upload: int | None = None,
    where: Where | None = None,
    columns: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Read the rows of a kind as of an upload, by default the latest.

    Returns the contract's columns, or those aliased, with its types, in the order of the key.
    """
    contract = CONTRACTS[kind]
    table = versions(contract.kind)
    names = columns or contract.names
    with reader(database) as connection:
        query = _as_of(connection, contract, upload, where, [table.c[name] for name in names])
        return as_frame(
            connection.execute(query).all(), {name: contract.dtypes[name] for name in names}
        )


def rows(
    database: Database,
    kind: str,
    upload: int | None = None,
    where: Where | None = None,
    columns: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Read rows like ``read``, with their provenance.

    The first columns are upload (whose file holds the row), file (its name; of several files of
    one upload, that of the row) and line (in it; missing where the row was not typed in a file).
    """
    contract = CONTRACTS[kind]
    table = versions(contract.kind)
    names = columns or contract.names
    selected = [
        table.c.origin.label("upload"),
        UPLOAD.c.file_name.label("file"),
        table.c.line,
        *(table.c[name] for name in names),
    ]
    with reader(database) as connection:
        query = _as_of(connection, contract, upload, where, selected)
        query = query.join_from(table, UPLOAD, table.c.origin == UPLOAD.c.id)
        dtypes = PROVENANCE | {name: contract.dtypes[name] for name in names}
        stored = as_frame(connection.execute(query).all(), dtypes)
        return in_their_files(connection, kind, stored)


def all_versions(
    database: Database,
    kind: str,
    upload: int,
    where: Where | None = None,
    columns: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Read every version of rows up to an upload: since, until, then the contract's columns.

    columns : those of the contract to read, in this order, if not all.

    ``until`` is missing where no upload up to then ended the version.
    """
    contract = CONTRACTS[kind]
    table = versions(contract.kind)
    names = columns or contract.names
    selected = [table.c[name] for name in ("since", "until", *names)]
    conditions = [table.c.since <= upload, *matching(contract, table, where)]
    dtypes = {"since": "int64", "until": "Int64"} | {name: contract.dtypes[name] for name in names}
    with reader(database) as connection:
        rows = connection.execute(select(*selected).where(*conditions).order_by(table.c.row_id))
        frame = as_frame(rows.all(), dtypes)
    return frame.assign(until=frame["until"].where(frame["until"] <= upload))


def state_hash(database: Database, upload: int | None = None) -> str:
    """Return a hash of all rows' keys and values as of an upload; equal boards have equal ones."""
    digest = hashlib.sha256()
    with reader(database) as connection:
        for contract in CONTRACTS.values():
            table = versions(contract.kind)
            columns = [table.c[name] for name in contract.names]
            digest.update(contract.kind.encode())
            for row in connection.execute(_as_of(connection, contract, upload, None, columns)):
                digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()


def former(connection: Connection, upload: int | None) -> int | None:
    """Return the upload, or None where it is the latest: open versions have their own index."""
    return None if upload is None or upload >= latest(connection) else upload


def by_bytes(connection: Connection, column: ColumnElement[str]) -> ColumnElement[str]:
    """Sort texts by bytes, so that SQLite and PostgreSQL of any locale give one order."""
    return collate(column, "C") if connection.dialect.name == "postgresql" else column


def _as_of(
    connection: Connection,
    contract: Contract,
    upload: int | None,
    where: Where | None,
    columns: Sequence[ColumnElement[Any]],
) -> Select[Any]:
    table = versions(contract.kind)
    conditions = [open_at(table, former(connection, upload)), *matching(contract, table, where)]
    key = [by_bytes(connection, table.c[name]) for name in contract.key]
    return select(*columns).where(*conditions).order_by(*key)


def matching(
    contract: Contract, row: FromClause, where: Where | None
) -> Iterator[ColumnElement[bool]]:
    """Yield the SQL conditions of ``where`` on rows of a kind."""
    for name, condition in (where or {}).items():
        if name not in contract.columns:
            raise ValueError(f"{contract.kind} has no column {name}")
        values = [condition]
        if isinstance(condition, Collection) and not isinstance(condition, str):
            values = list(condition)
        yield row.c[name].in_(values)


def as_frame(fetched: Sequence[Sequence[Any]], dtypes: Mapping[str, str]) -> pd.DataFrame:
    """Return fetched rows as a frame; names and types of its columns are those of ``dtypes``."""
    if not fetched:
        return _empty_frame(tuple(dtypes.items())).copy(deep=False)
    columns = zip(*fetched, strict=True)
    return pd.DataFrame(
        {
            name: _column(values, dtype)
            for (name, dtype), values in zip(dtypes.items(), columns, strict=True)
        }
    )


def _column(values: Sequence[Any], dtype: str) -> pd.Series:
    """Return a column of fetched values; whole numbers with gaps go through floats, for speed."""
    if dtype == "Int64":
        numbers = np.array(values, dtype="float64")
        gaps = np.isnan(numbers)
        numbers[gaps] = 0
        if np.abs(numbers).max() < _EXACT:
            return pd.Series(pd.arrays.IntegerArray(numbers.astype("int64"), gaps))
    return pd.Series(values, dtype=dtype)


@cache
def _empty_frame(dtypes: tuple[tuple[str, str], ...]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in dtypes})
