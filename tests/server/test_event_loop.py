"""The server's event loop runs every call that threads add, though few of them wake it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread

import pytest

from lib.server.event_loop import EventLoop

THREADS, CALLS = 4, 2_000


@pytest.fixture
def loop():
    running = EventLoop()
    thread = Thread(target=running.run_forever)
    thread.start()
    yield running
    running.call_soon_threadsafe(running.stop)
    thread.join(10)
    running.close()


def in_threads(work):
    """Return what each of some threads returns for a piece of work."""
    with ThreadPoolExecutor(THREADS) as threads:
        results = [threads.submit(work) for _number in range(THREADS)]
        return [result.result() for result in results]


def test_no_call_is_lost_between_one_waking_and_the_next(loop):
    def wait_for_each():
        is_done = Event()
        for _number in range(CALLS):
            loop.call_soon_threadsafe(is_done.set)
            if not is_done.wait(timeout=10):
                return "lost"
            is_done.clear()
        return "all"

    assert in_threads(wait_for_each) == ["all"] * THREADS


def test_calls_of_a_thread_run_in_their_order_and_wake_the_loop_few_times(loop, monkeypatch):
    bytes_written = []
    write = asyncio.SelectorEventLoop._write_to_self

    def count_and_write(itself):
        bytes_written.append(1)
        write(itself)

    monkeypatch.setattr(asyncio.SelectorEventLoop, "_write_to_self", count_and_write)

    def add():
        numbers, is_done = [], Event()
        for number in range(CALLS):
            loop.call_soon_threadsafe(numbers.append, number)
        loop.call_soon_threadsafe(is_done.set)
        is_done.wait(timeout=10)
        return numbers

    assert in_threads(add) == [list(range(CALLS))] * THREADS
    assert len(bytes_written) < THREADS * CALLS / 2
