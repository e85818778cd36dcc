"""Faults of the database's surroundings: each is answered with one sentence and exit code 1."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.drill.consortium import Row
from tests.helpers.paths import ROOT


def answered(folder: Path) -> Iterator[Row]:
    """Ask for the history of databases that cannot be used."""
    for fault, url in _faults(folder).items():
        command = [sys.executable, "-m", "lib", "history"]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": url},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        lines = done.stderr.strip().splitlines()
        is_sentence = len(lines) == 1 and done.returncode == 1
        yield Row("", f"fault: {fault}", lines[-1][:60] if lines else "", is_sentence)


def _faults(folder: Path) -> dict[str, str]:
    """Make the databases; return their addresses by what is wrong with them."""
    source = folder / "drill.db"
    corrupt, foreign, newer = (folder / f"{name}.db" for name in ("corrupt", "foreign", "newer"))
    corrupt.write_bytes(b"no database at all" * 1000)
    with closing(sqlite3.connect(foreign)) as connection, connection:
        connection.execute("CREATE TABLE other (id INTEGER)")
    shutil.copy(source, newer)
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    return {
        "corrupt file": f"sqlite:///{corrupt}",
        "another application's file": f"sqlite:///{foreign}",
        "a newer version's file": f"sqlite:///{newer}",
        "a folder instead of a file": f"sqlite:///{folder}",
        "no such driver": "nonsense://host/name",
        "no server": "postgresql://postgres@127.0.0.1:1/none",
    }
