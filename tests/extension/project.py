"""A scratch copy of the project to which a test adds a thing, and its commands."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.helpers.paths import ROOT


def copy_to(folder: Path) -> Path:
    """Copy what the program needs to run, without the demo; return the folder."""
    ignored = shutil.ignore_patterns("__pycache__", "*.db*", "demo")
    for name in ("lib", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    return folder


def run(folder: Path, *arguments: str) -> str:
    """Run Python in a copy, on a database of its own; return what it printed."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{folder}/new.db"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
