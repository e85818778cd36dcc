"""Connections to PostgreSQL that do not wait for ever for a server that hangs."""

from typing import Any

import psycopg
from sqlalchemy import Connection, Dialect

from lib.store.database.faults import DatabaseFault, DatabaseFaultError

CONNECT_SECONDS = 5
READ_SECONDS, WRITE_SECONDS = 15, 120
"""Longest wait for an answer to one statement; a writer's contains its wait for other writers."""


class LimitedConnection(psycopg.Connection[Any]):
    """A connection that closes itself where the server does not answer in time."""

    limit: float = READ_SECONDS

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """Wait for the server as psycopg does, but no longer than the limit."""
        try:
            return super().wait(gen, interval, self.limit if timeout is None else timeout)
        except psycopg.OperationalError as error:
            if error.sqlstate is None:  # not the server's own answer: there was none in time
                self.pgconn.finish()
            raise


def connect(
    _dialect: Dialect, _record: object, arguments: list[Any], options: dict[str, Any]
) -> LimitedConnection:
    """Open a connection for SQLAlchemy; an option that there is not makes the address wrong."""
    try:
        return LimitedConnection.connect(*arguments, **options)
    except psycopg.ProgrammingError as error:
        raise DatabaseFaultError(DatabaseFault.ADDRESS) from error


def allow_seconds(connection: Connection, seconds: float) -> None:
    """Set the limit of a connection's statements until it is taken from the pool again."""
    driver = connection.connection.driver_connection
    if isinstance(driver, LimitedConnection):
        driver.limit = seconds


def reset(driver: Any, _record: object) -> None:
    """Give a connection that is new or goes back to the pool the usual limit.

    The pool asks the server for a sign of life before it hands a connection out; with a writer's
    limit that would take a writer's time.
    """
    if driver is not None:  # it may have been closed
        driver.limit = READ_SECONDS
