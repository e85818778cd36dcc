"""A scratch copy of the project to which a test adds a thing, and its commands."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.helpers.paths import ROOT


def copy_to(folder: Path, *parts: str) -> Path:
    """Copy what the program needs to run, without the demo; return the folder.

    parts : more folders and files to copy, by their paths from the root. Compiled modules are
    copied too: Python takes them as long as a source keeps its time and size.
    """
    ignored = shutil.ignore_patterns("*.db*", "demo")
    for name in ("lib", "data", *parts):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def insert(file: Path, anchor: str, addition: str) -> None:
    """Put text before the first place of a file that a regular expression matches."""
    text = file.read_text(encoding="utf-8")
    place = re.search(anchor, text, re.MULTILINE)
    assert place, f"{anchor} is not in {file.name}"
    file.write_text(text[: place.start()] + addition + text[place.start() :], encoding="utf-8")


def add_words(folder: Path, file: str, messages: str, languages: tuple[str, ...] = ("ru",)) -> None:
    """Append messages to a file of words; other languages fall back to Russian."""
    for language in languages:
        with (folder / "lib/locale" / language / file).open("a", encoding="utf-8") as words:
            words.write(f"\n{messages}\n")


def run(folder: Path, *arguments: str) -> str:
    """Run Python in a copy, on a database of its own; return what it printed."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={
            **os.environ,
            "DATABASE_URL": f"sqlite:///{folder}/new.db",
            "PYTHONPATH": str(folder),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout
