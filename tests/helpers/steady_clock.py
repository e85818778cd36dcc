"""A clock that starts on the same day whenever the tests run, and goes on from there."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo

import pytest

from lib.desk import clock
from lib.store import uploads

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
"""When tests begin: far from midnight, and all that the demo tells has happened."""


@contextmanager
def patched() -> Iterator[None]:
    """Let today's date and the times of uploads follow the clock until the block ends.

    Sessions and drafts have the machine's time, which they compare with nothing else.
    """
    ahead = datetime.now(UTC) - NOON

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return (datetime.now(UTC) - ahead).astimezone(tz)

    with pytest.MonkeyPatch.context() as monkeypatch:
        for module in (clock, uploads):
            monkeypatch.setattr(module, "datetime", Clock)
        yield
