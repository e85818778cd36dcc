"""Dry run: the state after a change, without making it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from lib.store.uploads import Change
from lib.store.versions import versions
from lib.store.writes.changes import write
from lib.store.writes.trials import shadow, trial
from lib.store.writes.undos import shadow_upload, write_undo


@contextmanager
def dry_run(engine: Engine, step: Change | int) -> Iterator[Connection]:
    """Yield a connection that sees a change, or the undo of an upload, as if it had been made.

    Everything is written into temporary copies and gone at the end of the block; nobody waits for
    it. Raises what ``apply`` and ``undo`` raise.
    """
    with trial(engine) as connection:
        if isinstance(step, Change):
            shadow(connection, *map(versions, step.rows))
            write(connection, step)
        else:
            shadow_upload(connection, step)
            write_undo(connection, step, by="")
        yield connection
