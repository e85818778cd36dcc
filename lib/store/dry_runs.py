"""Looking at the state after a change without making it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from lib.store.changes import write
from lib.store.engine import trial
from lib.store.undos import write_undo
from lib.store.uploads import Change


@contextmanager
def dry_run(engine: Engine, step: Change | int) -> Iterator[Connection]:
    """Yield a connection that sees a change, or the undo of an upload, as if it had been made.

    All is taken back at the end of the block; until then nobody else can write. Raises what
    ``apply`` and ``undo`` raise.
    """
    with trial(engine) as connection:
        if isinstance(step, Change):
            write(connection, step)
        else:
            write_undo(connection, step, by="")
        yield connection
