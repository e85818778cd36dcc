"""The schema's history: one revision per change, applied whenever the database is opened."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

HERE = Path(__file__).parent


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, bound to an open transaction."""
    alembic = Config()
    alembic.set_main_option("script_location", str(HERE))
    alembic.attributes["connection"] = connection
    return alembic


def revision(connection: Connection) -> str | None:
    """Return the schema's revision, or nothing for an empty database."""
    return MigrationContext.configure(connection).get_current_revision()


def migrate(
    engine: Engine,
    writer: Callable[[Engine], AbstractContextManager[Connection]],
    to: str = "head",
) -> None:
    """Bring the schema to a revision; of several processes that start at once, one does it."""
    with engine.connect() as connection:
        if revision(connection) == _head():
            return
    with writer(engine) as connection:
        command.upgrade(config(connection), to)


@cache
def _head() -> str | None:
    """Return the newest revision, read once: that compiles the file of every revision."""
    return ScriptDirectory.from_config(config()).get_current_head()
