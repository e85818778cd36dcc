"""Who reads the pages of a test."""

from collections.abc import Callable

import pytest

from lib import access
from lib.access import AccountRole
from lib.store import Engine
from lib.ui.kit import guard
from tests.helpers import visitors


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
