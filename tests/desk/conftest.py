"""Databases of the tests of the desk."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lib import desk
from lib.store import Engine


@pytest.fixture
def empty(founded: Path, tmp_path: Path) -> Iterator[Engine]:
    """An empty database that holds what a new consortium begins with."""
    engine = desk.open_consortium(f"sqlite:///{shutil.copy(founded, tmp_path)}")
    yield engine
    engine.dispose()
