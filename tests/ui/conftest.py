"""Who reads the pages of a test, and what their runs share."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner

from lib import access
from lib.access import AccountRole
from lib.store import Engine
from lib.ui.kit import guard
from tests.conftest import opened
from tests.helpers import visitors


@pytest.fixture(scope="session", autouse=True)
def scan_components_once() -> Iterator[None]:
    """Look through the installed packages once for components, not at every run of a page.

    A server does so when it starts; ``AppTest`` does so at each run, for a tenth of its time.
    """
    with pytest.MonkeyPatch.context() as monkeypatch:
        once = cache(manifest_scanner.scan_component_manifests)
        monkeypatch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="session")
def two_schools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with two schools, an indicator that they owe, an account of every role."""
    path = tmp_path_factory.mktemp("two-schools") / "consortium.db"
    visitors.create_database(path)
    return path


@pytest.fixture
def consortium(
    two_schools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Engine]:
    """A copy of the two schools' database of the test's own, which is also the app's."""
    yield from opened(f"sqlite:///{shutil.copy(two_schools, tmp_path)}", monkeypatch)


@pytest.fixture
def signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader has signed in as the coordinator."""
    visitors.let_in(monkeypatch)


@pytest.fixture
def sign_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[Engine, AccountRole | None], str | None]:
    """A function that lets the next runs be read in a role; ``None`` stands for nobody.

    It signs in to an account ``<role>1`` of ``visitors`` over the network; returns the session.
    """

    def read_as(engine: Engine, role: AccountRole | None) -> str | None:
        session = None
        if role is not None:
            session = access.sign_in(engine, f"{role}1", visitors.SECRET, address="192.0.2.1")
        monkeypatch.setattr(guard, "handshake", lambda: (access.NETWORK, session))
        return session

    return read_as
