"""Rules between open rows: references are known, measured indicators keep their meaning."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd
from sqlalchemy import Column, Connection, Select, and_, case, exists, false, func, or_, select

from lib.contracts import CONTRACTS
from lib.store.errors import BrokenReferencesError, ForbiddenChangeError
from lib.store.versions import aliased, open_at, touched_kinds, versions
from lib.vocabulary import AliasSubject

LIST_MARK = ";"
MOST_CELLS = 1000
"""Cells of one column whose unknown codes are looked up; a database takes only so many."""

MEANING = ("unit", "aggregation", "nature", "period_type")
"""Columns of an indicator without which its measurements cannot be read."""


@dataclass(frozen=True)
class Reference:
    """A column whose codes must exist as keys of another kind.

    subject : only rows with this text in the column ``subject`` hold such codes; None means all.
    """

    kind: str
    column: str
    parent: str
    code: str
    many: bool = False
    reserved: tuple[str, ...] = ()
    subject: str | None = None


class BrokenReference(NamedTuple):
    """An open reference without an open row to refer to.

    since : the upload that opened the referring row. origin : the one whose file holds it.
    lost_by : the last upload before it that ended a row of the code, if there ever was one.
    """

    kind: str
    column: str
    code: str
    line: int | None
    since: int
    origin: int
    lost_by: int | None


class MeaningChange(NamedTuple):
    """A measured indicator whose unit, aggregation, nature or period type would change.

    by : the other upload that takes part: the one whose file holds the measurement, or where the
    measurement is this upload's own, the one that opened the indicator's version.
    """

    indicator_code: str
    column: str
    old: str
    new: str
    by: int


def check(connection: Connection, upload: int) -> None:
    """Raise ``BrokenReferencesError`` or ``ForbiddenChangeError`` if an upload breaks a rule."""
    if broken := broken_references(connection, upload):
        frame = pd.DataFrame(broken)[["kind", "column", "code", "line"]]
        raise BrokenReferencesError(frame.astype({"line": "Int64"}))
    if changed := changed_meanings(connection, upload):
        raise ForbiddenChangeError(pd.DataFrame(changed).drop(columns="by").drop_duplicates())


def broken_references(connection: Connection, upload: int) -> list[BrokenReference]:
    """List the references that an upload leaves broken.

    Before it there were none, so only its own rows are looked at, and all those that refer to a
    kind of which it ended a code.
    """
    touched = {contract.kind for contract in touched_kinds(connection, upload)}
    lost = {
        parent
        for parent, code in {(reference.parent, reference.code) for reference in REFERENCES}
        if parent in touched and _loses(connection, parent, code, upload)
    }
    return [
        broken
        for reference in REFERENCES
        if reference.kind in touched or reference.parent in lost
        for broken in _broken(connection, reference, upload, every=reference.parent in lost)
    ]


def changed_meanings(connection: Connection, upload: int) -> list[MeaningChange]:
    """List the measured indicators of which an upload changes the meaning.

    A measurement is read as its indicator was known when it was typed.
    """
    # then: the indicator as the measurement's upload knew it; now: its open version
    then, now = aliased("indicators", "then"), aliased("indicators", "now")
    measured = versions("measurements")
    touched = {contract.kind for contract in touched_kinds(connection, upload)}
    opened = {"measurements": measured.c.since, "indicators": now.c.since}
    by_upload = [since == upload for kind, since in opened.items() if kind in touched]
    code = measured.c.indicator_code
    by = case((measured.c.since == upload, now.c.since), else_=measured.c.origin)
    query = (
        select(code, by, *(side.c[name] for name in MEANING for side in (then, now)))
        .distinct()
        .join_from(measured, now, and_(now.c.indicator_code == code, now.c.until.is_(None)))
        .join(then, and_(then.c.indicator_code == code, open_at(then, measured.c.origin)))
        .where(measured.c.until.is_(None))
        .where(or_(false(), *by_upload))
        .where(or_(*(then.c[name].is_distinct_from(now.c[name]) for name in MEANING)))
        .order_by(code, by)
    )
    return [
        MeaningChange(indicator, name, old, new, by)
        for indicator, by, *values in connection.execute(query)
        for name, old, new in zip(MEANING, values[::2], values[1::2], strict=True)
        if old != new
    ]


def _declared() -> Iterator[Reference]:
    for kind, contract in CONTRACTS.items():
        for name, column in contract.columns.items():
            if column.refers_to:
                parent, code = column.refers_to.split(".")
                yield Reference(kind, name, parent, code, column.many, column.reserved)
    for subject in map(str, AliasSubject):  # an alias says itself which kind its code belongs to
        (code,) = CONTRACTS[subject].key
        yield Reference("aliases", "code", subject, code, subject=subject)


REFERENCES: tuple[Reference, ...] = tuple(_declared())
"""Every reference that the tables declare."""


def _loses(connection: Connection, parent: str, code: str, upload: int) -> bool:
    """Whether an upload ended the last open row of a code."""
    ended, still = versions(parent), aliased(parent, "still")
    open_one = exists().where(still.c[code] == ended.c[code], still.c.until.is_(None))
    query = select(ended.c.row_id).where(ended.c.until == upload, ~open_one).limit(1)
    return connection.execute(query).first() is not None


def _broken(
    connection: Connection, reference: Reference, upload: int, *, every: bool
) -> Iterator[BrokenReference]:
    """Find codes without an open row, among every open reference or an upload's own ones."""
    child = versions(reference.kind)
    cell = child.c[reference.column]
    since = None if every else upload
    cells = {value for (value,) in connection.execute(_referring(reference, since, cell))}
    used_codes = {code for value in cells for code in _codes(reference, value)}
    unknown = used_codes - set(connection.scalars(_known_codes(reference))) if used_codes else set()
    if not unknown:
        return
    lost_by: dict[str, int] = dict(connection.execute(_losers(reference, upload)).all())
    broken_cells = sorted(
        value for value in cells if not unknown.isdisjoint(_codes(reference, value))
    )
    columns = cell, child.c.line, child.c.since, child.c.origin
    query = (
        _referring(reference, since, *columns)
        .where(cell.in_(broken_cells[:MOST_CELLS]))
        .order_by(*columns[::-1])
    )
    for value, line, opened, origin in connection.execute(query):
        for code in _codes(reference, value):
            if code in unknown:
                kind, column = reference.kind, reference.column
                yield BrokenReference(kind, column, code, line, opened, origin, lost_by.get(code))


def _known_codes(reference: Reference) -> Select[Any]:
    parent = versions(reference.parent)
    return select(parent.c[reference.code]).where(parent.c.until.is_(None))


def _losers(reference: Reference, upload: int) -> Select[Any]:
    """Codes with the last upload before this one that ended a row of theirs."""
    parent = versions(reference.parent)
    code = parent.c[reference.code]
    return select(code, func.max(parent.c.until)).where(parent.c.until < upload).group_by(code)


def _referring(reference: Reference, since: int | None, *columns: Column[Any]) -> Select[Any]:
    child = versions(reference.kind)
    query = select(*columns).distinct().where(child.c.until.is_(None), columns[0].is_not(None))
    if since is not None:
        query = query.where(child.c.since == since)
    if reference.subject is not None:
        query = query.where(child.c.subject == reference.subject)
    return query


def _codes(reference: Reference, value: str) -> list[str]:
    codes = value.split(LIST_MARK) if reference.many else [value]
    return [code for code in codes if code not in reference.reserved]
