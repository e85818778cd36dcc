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
        if is_newest(revision(connection)):
            return
    with writer(engine) as connection:
        command.upgrade(config(connection), to)


def is_newest(number: str | None) -> bool:
    """Whether a revision is the newest."""
    return number == _revisions()[0]


def is_known(number: str) -> bool:
    """Whether this version of the program knows a revision."""
    return number in _revisions()


@cache
def _revisions() -> tuple[str, ...]:
    """List the revisions, newest first, read once: that compiles the file of every revision."""
    scripts = ScriptDirectory.from_config(config())
    return tuple(script.revision for script in scripts.walk_revisions())
