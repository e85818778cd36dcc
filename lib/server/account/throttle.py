"""Delays before a password is checked: guesses wait, the owner's own browser does not queue."""

from collections import Counter
from collections.abc import Callable

import anyio
import anyio.to_thread
from anyio import CapacityLimiter

from lib.access import Attempt

MOST_WAITING, MOST_WAITING_PER_NAME = 60, 10
"""Attempts from one source that may wait at the same time, in all and for one name.

A school signs in from one address: who guesses at one name there leaves room for the others.
"""

RETRY_SECONDS = 5
_GUESSES, _KNOWN_DEVICES = CapacityLimiter(2), CapacityLimiter(1)
"""A password check takes 19 MB and one core for a moment: few at once, known devices apart."""

_waiting: Counter[tuple[str, ...]] = Counter()
"""Source, or source and name -> attempts that wait."""


class BusyError(Exception):
    """Too many attempts from one source, or for one name from it, wait already."""


async def check_password(attempt: Attempt, check: Callable[[], str]) -> str:
    """Run a password check in a thread after the attempt's delay; raises ``BusyError``."""
    if attempt.is_trusted:
        await anyio.sleep(attempt.delay)
        return await anyio.to_thread.run_sync(check, limiter=_KNOWN_DEVICES)
    source, pair = (attempt.source,), (attempt.source, attempt.name)
    if _waiting[source] >= MOST_WAITING or _waiting[pair] >= MOST_WAITING_PER_NAME:
        raise BusyError
    _waiting.update((source, pair))
    try:
        await anyio.sleep(attempt.delay)
        return await anyio.to_thread.run_sync(check, limiter=_GUESSES)
    finally:
        for key in (source, pair):
            _waiting[key] -= 1
            if not _waiting[key]:
                del _waiting[key]
