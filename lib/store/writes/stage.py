"""A file's rows in a temporary table, where SQL compares them with the stored ones."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import pandas as pd
from sqlalchemy import Column, Connection, Integer, MetaData, Table, text

from lib.contracts import CONTRACTS, Contract
from lib.store.versions import versions

AT_ONCE = 100_000
"""Rows turned into tuples at a time, which bounds the memory of a large file."""


@contextmanager
def staged(connection: Connection, contract: Contract, frame: pd.DataFrame) -> Iterator[Table]:
    """Yield a temporary table of a frame's rows, their line among them, for the block's length."""
    stage = _stage(contract.kind)
    stage.create(connection, checkfirst=False)
    filled = [name for name in (*contract.names, "line") if frame[name].notna().any()]
    if filled:
        write_rows(connection, stage.name, filled, tuples(frame[filled]))
    if connection.dialect.name == "postgresql":
        connection.execute(text("ANALYZE staged"))
    yield stage
    stage.drop(connection, checkfirst=False)


@cache
def _stage(kind: str) -> Table:
    stored, names = versions(kind), CONTRACTS[kind].names
    columns = (Column(name, stored.c[name].type) for name in names)
    return Table("staged", MetaData(), *columns, Column("line", Integer), prefixes=["TEMPORARY"])


def tuples(frame: pd.DataFrame) -> Iterator[list[tuple[Any, ...]]]:
    """Yield a frame's rows as lists of tuples of plain values, null for what is missing."""
    for start in range(0, len(frame), AT_ONCE):
        part = frame.iloc[start : start + AT_ONCE]
        columns = (part[name].astype(object).where(part[name].notna(), None) for name in part)
        yield list(zip(*(column.tolist() for column in columns), strict=True))


def write_rows(
    connection: Connection,
    table: str,
    names: Sequence[str],
    batches: Iterator[list[tuple[Any, ...]]],
) -> None:
    """Write many rows in the fastest way that the connection's own transaction allows."""
    columns = ", ".join(f'"{name}"' for name in names)
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as out:
            for batch in batches:
                for row in batch:
                    out.write_row(row)
        return
    marks = ", ".join("?" * len(names))
    for batch in batches:
        connection.exec_driver_sql(f"INSERT INTO {table} ({columns}) VALUES ({marks})", batch)
