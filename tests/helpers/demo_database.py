"""The demo's database, loaded once for all workers and kept until its code or files change."""

import fcntl
import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lib import desk
from tests.helpers.paths import ROOT

LATER = {"charts", "cli", "export", "queries", "server", "ui", "wording"}
"""Packages of ``lib`` that only read the database: a change there leaves a loaded demo true."""


def loaded(folder: Path, founded: Path) -> Path:
    """Return a SQLite database that holds the demo, loaded anew where none is kept.

    folder : where databases are kept between runs. founded : an empty database to begin with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{_digest()}.db"
    with _alone(folder / "lock"):
        if not path.exists():
            for outdated in folder.glob("*.db"):
                outdated.unlink()
            with tempfile.TemporaryDirectory(dir=folder) as unfinished:
                copy = shutil.copy(founded, Path(unfinished) / "demo.db")
                engine = desk.open_consortium(f"sqlite:///{copy}")
                desk.load_demo(engine)
                engine.dispose()
                Path(copy).replace(path)
    return path


def _digest() -> str:
    """Return a hash of the code and the files that the demo's database is made of."""
    code = [
        path
        for path in (ROOT / "lib").rglob("*.py")
        if path.relative_to(ROOT / "lib").parts[0] not in LATER
    ]
    words = (ROOT / "lib" / "locale").rglob("problems.ftl")
    rows = [path for path in (ROOT / "data").rglob("*") if path.is_file()]
    made_of = hashlib.sha256()
    for path in sorted([*code, *words, *rows]):
        made_of.update(str(path.relative_to(ROOT)).encode())
        made_of.update(path.read_bytes())
    return made_of.hexdigest()[:16]


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other processes out until the block ends."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
