"""A PostgreSQL of the tests' own: a throwaway cluster in a temporary directory, one socket."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, text

INSTALLED = Path("/usr/lib/postgresql")
FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "max_connections": "40",
    "listen_addresses": "",
    "autovacuum": "off",
}


class PostgreSQL:
    """A running server; it makes databases."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._admin = create_engine(self._address("postgres"), isolation_level="AUTOCOMMIT")

    def create(self, template: str = "template1") -> str:
        """Make a database, a copy of ``template`` or an empty one, and return its address."""
        name = f"test_{uuid4().hex}"
        with self._admin.connect() as connection:
            connection.execute(text(f'CREATE DATABASE {name} TEMPLATE "{template}"'))
        return self._address(name)

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Stop all of the server's processes for the length of the block; none of them answers."""
        postmaster = int((self.directory / "data" / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
        processes = [postmaster, *map(int, children)]
        try:
            for process in processes:
                os.kill(process, signal.SIGSTOP)
            yield
        finally:
            for process in processes:
                os.kill(process, signal.SIGCONT)

    def leave(self) -> None:
        """Close the connection that makes databases."""
        self._admin.dispose()

    def _address(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self.directory}"


@contextmanager
def running() -> Iterator[PostgreSQL]:
    """Start a server for the length of the block; it is gone, with its files, afterwards."""
    programs = _programs()
    directory = Path(tempfile.mkdtemp(prefix="pg-"))
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(directory, "postgres", "postgres")
    settings = [part for name, value in FAST.items() for part in ("-c", f"{name}={value}")]
    socket = ["-c", f"unix_socket_directories={directory}"]
    data, options = directory / "data", " ".join(f"'{part}'" for part in settings + socket)
    try:
        _run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N")
        try:
            start = ("-l", directory / "log", "-o", options, "-w", "start")
            _run(programs / "pg_ctl", "-D", data, *start)
            server = PostgreSQL(directory)
            yield server
            server.leave()
        finally:
            if (data / "postmaster.pid").exists():  # also where its start was interrupted
                _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _programs() -> Path:
    result = sorted(INSTALLED.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not result:
        raise RuntimeError(
            "The tests need PostgreSQL's server: install the Debian packages postgresql and "
            "postgresql-client."
        )
    return result[-1].parent


def _run(*command: str | Path) -> None:
    account = "postgres" if os.geteuid() == 0 else None
    home = pwd.getpwnam(account).pw_dir if account else None
    result = subprocess.run(
        [str(part) for part in command],
        cwd=home or "/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        user=account,
        group=account,
    )
    if result.returncode:
        raise RuntimeError(result.stderr.decode(errors="replace"))
