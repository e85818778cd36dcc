"""Delays before a password is checked: guesses wait, the owner's own browser does not queue."""

from collections import Counter
from collections.abc import Callable

import anyio
import anyio.to_thread
from anyio import CapacityLimiter

from lib.access import Attempt

MOST_WAITING = 20
"""Attempts from one source that may wait at the same time; a school signs in from one address."""

RETRY_SECONDS = 5
_GUESSES, _KNOWN_DEVICES = CapacityLimiter(2), CapacityLimiter(1)
"""A password check takes 19 MB and one core for a moment: few at once, known devices apart."""

_waiting: Counter[str] = Counter()


class BusyError(Exception):
    """Too many attempts from one source wait already."""


async def check_password(attempt: Attempt, check: Callable[[], str]) -> str:
    """Run a password check in a thread after the attempt's delay; raises ``BusyError``."""
    if attempt.is_trusted:
        await anyio.sleep(attempt.delay)
        return await anyio.to_thread.run_sync(check, limiter=_KNOWN_DEVICES)
    if _waiting[attempt.source] >= MOST_WAITING:
        raise BusyError
    _waiting[attempt.source] += 1
    try:
        await anyio.sleep(attempt.delay)
        return await anyio.to_thread.run_sync(check, limiter=_GUESSES)
    finally:
        _waiting[attempt.source] -= 1
        if not _waiting[attempt.source]:
            del _waiting[attempt.source]
