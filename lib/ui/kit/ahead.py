"""What readers will most likely open next, worked out while the server has nothing to do.

One thread does so for all readers, a part at a time, and only while nobody else keeps the process
busy. It fills the process's cache and nothing else.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import Any

from lib import config
from lib.ui.kit import session
from lib.ui.kit.run_context import holding
from lib.ui.kit.session import EARLIER, MOMENT, PERIOD, STATE, WORDS

Parts = Callable[[], Iterator[object]]
"""A generator function that draws nothing; it stops after each part that it has worked out."""

MOST, REMEMBERED = 16, 128
"""Tasks that wait at most, the newest of them, and tasks that are not put again."""

WINDOW, IDLE = 0.2, 0.1
"""Seconds that are looked at, and the share of them that an idle process may compute."""

LONGEST, PATIENCE = 0.25, 3
"""Seconds of processor in which a reader does not notice a part, and how many longer ones may be.

A consortium of a thousand members has parts of half a second, for which readers would wait: there
the thread gives up until the server starts anew.
"""

STOP_SECONDS = 5
"""How long a server that stops waits for the part that is being worked out."""

LAST = object()

_waiting: deque[tuple[Mapping[str, Any], Parts]] = deque(maxlen=MOST)
_put: deque[object] = deque(maxlen=REMEMBERED)
_long_parts: deque[float] = deque(maxlen=PATIENCE)
_is_waiting, _is_stopping, _putting = Event(), Event(), Lock()


def prepare(parts: Parts, years: Sequence[str | None] | None = None) -> None:
    """Let parts of a page be worked out later, with what the reader has chosen in the frame.

    years : do so for these school years instead of the chosen one, the first of them first.
    """
    if not config.works_ahead() or has_given_up():
        return
    state, words = (session.database(), session.latest()), session.words()
    moments = {STATE: state, MOMENT: session.moment(), EARLIER: session.earlier()}
    with _putting:  # a deque that another reader changes meanwhile cannot be searched
        for year in [session.period()] if years is None else reversed(years):
            task = (parts, *moments.values(), words.language, year)
            if task not in _put:
                _put.append(task)
                _waiting.append((moments | {WORDS: words, PERIOD: year}, parts))
        start()
    _is_waiting.set()


def start() -> None:
    """Start the thread, unless it runs."""
    if _worker.ident is None:
        _worker.start()


def stop() -> None:
    """Let the thread end after the part that it works out, before the database is closed."""
    _is_stopping.set()
    _is_waiting.set()
    if _worker.is_alive():
        _worker.join(STOP_SECONDS)


def _work() -> None:
    while _is_waiting.wait() and not _is_stopping.is_set():
        _is_waiting.clear()
        work_out_waiting()


def work_out_waiting() -> None:
    """Work out what waits, the newest first."""
    while _waiting and not _is_stopping.is_set():
        choices, parts = _waiting.pop()
        with holding(choices), suppress(Exception):  # who opens the page will be told
            _work_out(parts)


def _work_out(parts: Parts) -> None:
    """Work out parts one after the other, as long as what is held is the present state."""
    wait_until_idle()
    each, used = parts(), time.thread_time()
    while not _is_stopping.is_set() and session.is_current() and not has_given_up():
        began = time.thread_time()
        if next(each, LAST) is LAST:
            return
        now = time.thread_time()
        if now - began > LONGEST:
            _long_parts.append(now - began)
        if now - used > IDLE * WINDOW:
            wait_until_idle()
            used = time.thread_time()


def has_given_up() -> bool:
    """Whether parts have been so long that readers would have to wait for them."""
    return len(_long_parts) == PATIENCE


def wait_until_idle() -> None:
    """Return once nobody has kept the process busy for a while, or the server stops."""
    used = WINDOW
    while used > IDLE * WINDOW:
        before = time.process_time()
        if _is_stopping.wait(WINDOW):
            return
        used = time.process_time() - before


_worker = Thread(target=_work, name="ahead", daemon=True)
