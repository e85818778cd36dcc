"""Writes the next migration: ``make migration NAME=…``.

Alembic compares the declared tables with a new database at the newest revision and writes the
operations. Read them before you commit: a renamed column looks like one dropped and one added.
"""

import re
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

from lib import store
from lib.store import migrations


def write(name: str) -> Path:
    """Write the migration from the newest revision to the declared tables; returns its file."""
    with tempfile.TemporaryDirectory() as folder:
        engine = store.open_database(f"sqlite:///{Path(folder) / 'new.db'}")
        with engine.connect() as connection:
            config = migrations.config(connection)
            config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
            head = ScriptDirectory.from_config(config).get_current_head() or "0"
            if not compare_metadata(MigrationContext.configure(connection), SQLModel.metadata):
                sys.exit("The declared tables are those of the newest revision: nothing to write.")
            script = command.revision(
                config, message=name, autogenerate=True, rev_id=f"{int(head) + 1:04}"
            )
        engine.dispose()
    assert script is not None
    assert not isinstance(script, list)
    return Path(script.path)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not re.fullmatch(r"[a-z][a-z0-9_]*", sys.argv[1]):
        sys.exit("Name the change in lower case: make migration NAME=books_of_libraries")
    sys.stdout.write(f"{write(sys.argv[1])}\n")
