"""What must hold between open rows: references known, measured indicators keeping their meaning."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Column, Connection, Select, Table, exists, select

from lib.contracts import CONTRACTS
from lib.store.comparison import same_key
from lib.store.refusals import BrokenReferencesError, ForbiddenChangeError
from lib.tables import UPLOADABLE, sql_table
from lib.vocabulary import AliasSubject

LIST_MARK = ";"
MEANING = ("unit", "aggregation", "nature", "period_type")
"""Columns of an indicator without which its measurements cannot be read."""


@dataclass(frozen=True)
class Reference:
    """A column whose codes another kind must know.

    subject : the only rows that hold such codes, where the column ``subject`` says whose they are.
    """

    child: Table
    column: str
    parent: Table
    code: str
    many: bool = False
    reserved: tuple[str, ...] = ()
    subject: str | None = None


def check(connection: Connection, upload: int) -> None:
    """Raise ``BrokenReferencesError`` or ``ForbiddenChangeError`` if an upload breaks a rule."""
    broken = broken_references(connection, upload)
    if not broken.empty:
        raise BrokenReferencesError(broken[["kind", "column", "code", "line"]])
    changed = changed_meanings(connection, upload)
    if not changed.empty:
        raise ForbiddenChangeError(changed)


def broken_references(connection: Connection, upload: int) -> pd.DataFrame:
    """List the open references that an upload leaves without an open row to refer to.

    Returns one row per reference: kind, column, code, line and since (the upload that opened the
    referring row). Before the upload there were none, so only its own rows are looked at, and
    those that refer to a kind of which it ended a code.
    """
    lost = {reference.parent for reference in REFERENCES if _loses(connection, reference, upload)}
    found = [
        row
        for reference in REFERENCES
        for row in _broken(connection, reference, None if reference.parent in lost else upload)
    ]
    frame = pd.DataFrame(found, columns=["kind", "column", "code", "line", "since"])
    return frame.astype({"line": "Int64"})


def changed_meanings(connection: Connection, upload: int) -> pd.DataFrame:
    """List measured indicators whose meaning changes: indicator_code, column, old, new."""
    contract = CONTRACTS["indicators"]
    old, new = (sql_table(contract.table).alias(name) for name in ("old", "new"))
    measured = sql_table(CONTRACTS["measurements"].table)
    pairs = connection.execute(
        select(new.c.indicator_code, *(side.c[name] for name in MEANING for side in (old, new)))
        .join_from(old, new, same_key(contract, old, new))
        .where(old.c.until == upload, new.c.since == upload)
        .where(
            exists().where(
                measured.c.indicator_code == new.c.indicator_code, measured.c.until.is_(None)
            )
        )
        .order_by(new.c.indicator_code)
    ).all()
    cells = [
        (code, name, values[2 * place], values[2 * place + 1])
        for code, *values in pairs
        for place, name in enumerate(MEANING)
        if values[2 * place] != values[2 * place + 1]
    ]
    return pd.DataFrame(cells, columns=["indicator_code", "column", "old", "new"])


def _declared() -> Iterator[Reference]:
    for table in map(sql_table, UPLOADABLE):
        for name, said in CONTRACTS[table.name].columns.items():
            if said.refers_to:
                kind, code = said.refers_to.split(".")
                parent = sql_table(CONTRACTS[kind].table)
                yield Reference(table, name, parent, code, said.many, said.reserved)
    for subject in AliasSubject:  # an alias says itself which kind its code belongs to
        contract = CONTRACTS[subject]
        (code,) = contract.key
        aliases = sql_table(CONTRACTS["aliases"].table)
        yield Reference(aliases, "code", sql_table(contract.table), code, subject=str(subject))


REFERENCES: tuple[Reference, ...] = tuple(_declared())
"""Every reference that the tables declare."""


def _loses(connection: Connection, reference: Reference, upload: int) -> bool:
    """Whether an upload ended the last open row of a code that is referred to."""
    ended, still = reference.parent, reference.parent.alias("still")
    open_one = exists().where(
        still.c[reference.code] == ended.c[reference.code], still.c.until.is_(None)
    )
    query = select(ended.c.row_id).where(ended.c.until == upload, ~open_one).limit(1)
    return connection.execute(query).first() is not None


def _broken(
    connection: Connection, reference: Reference, since: int | None
) -> Iterator[tuple[str, str, str, int | None, int]]:
    """Find codes without an open row, among the rows an upload opened or among all open ones."""
    cell = reference.child.c[reference.column]
    cells = {value for (value,) in connection.execute(_referring(reference, since, cell))}
    wanted = {code: value for value in cells for code in _codes(reference, value)}
    if not wanted:
        return
    parent = reference.parent
    codes = select(parent.c[reference.code]).where(parent.c.until.is_(None))
    unknown = wanted.keys() - {code for (code,) in connection.execute(codes)}
    if not unknown:
        return
    guilty = [value for value in cells if not unknown.isdisjoint(_codes(reference, value))]
    query = _referring(reference, since, cell, reference.child.c.line, reference.child.c.since)
    for value, line, opened in connection.execute(query.where(cell.in_(guilty))):
        for code in unknown.intersection(_codes(reference, value)):
            yield reference.child.name, reference.column, code, line, opened


def _referring(reference: Reference, since: int | None, *columns: Column[Any]) -> Select[Any]:
    child = reference.child
    query = select(*columns).distinct().where(child.c.until.is_(None), columns[0].is_not(None))
    if since is not None:
        query = query.where(child.c.since == since)
    if reference.subject is not None:
        query = query.where(child.c.subject == reference.subject)
    return query


def _codes(reference: Reference, value: str) -> list[str]:
    codes = value.split(LIST_MARK) if reference.many else [value]
    return [code for code in codes if code not in reference.reserved]
