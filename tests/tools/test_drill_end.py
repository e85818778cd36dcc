"""A drill that is ended from outside leaves nothing behind."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.helpers.paths import ROOT
from tests.helpers.visitors import PATIENCE


@pytest.fixture
def folder():
    """A folder that PostgreSQL, which runs under an account of its own, may enter."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o711)
        yield path


def test_a_drill_that_is_ended_stops_its_postgresql(folder):
    drill = subprocess.Popen(
        [sys.executable, "-m", "tests.drill", "faults"],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + PATIENCE
    while not (pid_files := list(folder.glob("pg-*/data/postmaster.pid"))):
        assert time.monotonic() < end
        with pytest.raises(subprocess.TimeoutExpired):  # it still runs
            drill.wait(0.05)
    server = int(pid_files[0].read_text().split()[0])

    drill.terminate()

    assert drill.wait(PATIENCE) == 143
    assert list(folder.iterdir()) == []
    with pytest.raises(ProcessLookupError):
        os.kill(server, 0)
