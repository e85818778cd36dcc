"""A thread-safe LRU cache bounded by bytes and by count, with single flight.

Entries never expire: answers as of an upload are immutable. Whatever an answer depends on must be
among the arguments; answers are shared by all readers and must not be changed.
"""

import dataclasses
import inspect
import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from concurrent.futures import CancelledError, Future
from functools import lru_cache, partial
from threading import Lock
from typing import Any, NamedTuple, ParamSpec, TypeVar

import pandas as pd

MAX_ENTRIES = 4096
MAX_BYTES = 22_000_000
"""Limits of the process's cache."""

LARGEST = 0.75
"""Share of the bytes from which one answer is not kept; mentoring of 1,000 members takes half."""

BYTES_OF_FRAME, BYTES_OF_COLUMN = 2_500, 800
"""What pandas keeps beside the cells (measured): most answers are frames of a few rows."""

Params = ParamSpec("Params")
Answer = TypeVar("Answer")


class CacheInfo(NamedTuple):
    """Entries held and the bytes they are estimated to take."""

    entries: int
    size: int


@dataclasses.dataclass(slots=True)
class _Entry:
    answer: Future[Any]
    size: int = 0


class Cache:
    """Answers of functions, kept by function and bound arguments; see the module."""

    def __init__(self, max_entries: int = MAX_ENTRIES, max_bytes: int = MAX_BYTES) -> None:
        """Begin empty; beyond either limit the least recently used answers are dropped."""
        self._max_entries = max_entries
        self._max_bytes = max_bytes
        self._lock = Lock()
        self._entries: OrderedDict[Hashable, _Entry] = OrderedDict()
        self._size = 0

    def get(
        self, function: Callable[Params, Answer], /, *args: Params.args, **kwargs: Params.kwargs
    ) -> Answer:
        """Return ``function(*args, **kwargs)``, computed unless cached.

        The key is the undecorated function and all its arguments, defaults filled in, however
        they were passed. Frames are returned as shallow copies.
        """
        key = call_key(function, *args, **kwargs)
        undecorated: Callable[Params, Answer] = inspect.unwrap(function)
        return self.get_by_key(key, partial(undecorated, *args, **kwargs))

    def get_by_key(self, key: Hashable, compute: Callable[[], Answer]) -> Answer:
        """Return the answer of a key, computed unless cached; concurrent callers share one run."""
        while True:
            entry, is_new = self._find(key)
            if is_new:
                self._compute(key, entry, compute)
            try:
                answer: Answer = entry.answer.result()
            except CancelledError:  # the thread that computed it failed: try again here
                continue
            if isinstance(answer, pd.DataFrame):
                return answer.copy(deep=False)
            return answer

    def info(self) -> CacheInfo:
        """Return how much is held."""
        with self._lock:
            return CacheInfo(len(self._entries), self._size)

    def clear(self) -> None:
        """Drop all answers."""
        with self._lock:
            self._entries.clear()
            self._size = 0

    def _find(self, key: Hashable) -> tuple[_Entry, bool]:
        """Return the entry of a key, and whether it is new and still to be computed."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is not None:
                self._entries.move_to_end(key)
                return entry, False
            entry = self._entries[key] = _Entry(Future())
            return entry, True

    def _compute(self, key: Hashable, entry: _Entry, compute: Callable[[], object]) -> None:
        """Compute an entry; after a failure each waiting caller tries for itself."""
        try:
            answer = compute()
            size = size_of(answer)
        except BaseException:
            with self._lock:
                if self._entries.get(key) is entry:
                    del self._entries[key]
            entry.answer.cancel()
            raise
        entry.answer.set_result(answer)
        with self._lock:
            if self._entries.get(key) is entry:
                entry.size = size
                self._size += size
                self._evict(key, size)

    def _evict(self, key: Hashable, size: int) -> None:
        """Drop the new answer where it is too large to keep, then the oldest beyond the limits."""
        if size > self._max_bytes * LARGEST:
            self._drop(key)
        if self._size <= self._max_bytes and len(self._entries) <= self._max_entries:
            return
        for old in [old for old, entry in self._entries.items() if entry.answer.done()]:
            self._drop(old)
            if self._size <= self._max_bytes and len(self._entries) <= self._max_entries:
                return

    def _drop(self, key: Hashable) -> None:
        self._size -= self._entries.pop(key).size


SHARED = Cache()
"""The process's only cache."""


def call_key(
    function: Callable[Params, object], /, *args: Params.args, **kwargs: Params.kwargs
) -> Hashable:
    """Return the key of a call: the undecorated function and its arguments in their order."""
    undecorated = inspect.unwrap(function)
    signature, all_by_place = _signature(undecorated)
    values: Iterable[Any] = args
    if kwargs or len(args) != all_by_place:  # binding takes ten times as long as the rest
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        values = bound.arguments.values()
    arguments = (
        tuple(sorted(value.items())) if isinstance(value, dict) else value for value in values
    )
    return undecorated, *arguments


@lru_cache(maxsize=1024)
def _signature(function: Callable[..., object]) -> tuple[inspect.Signature, int]:
    """Return a signature, and how many arguments by position fill it; -1 where any number may."""
    signature = inspect.signature(function)
    kinds = {parameter.kind for parameter in signature.parameters.values()}
    is_plain = kinds <= {inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.POSITIONAL_ONLY}
    return signature, len(signature.parameters) if is_plain else -1


def size_of(value: object, _seen: set[int] | None = None) -> int:
    """Estimate the bytes of a value: frames with what pandas adds, containers with contents.

    Objects other than dataclasses count without what they refer to.
    """
    visited = set() if _seen is None else _seen
    if id(value) in visited:
        return 0
    visited.add(id(value))
    if isinstance(value, pd.DataFrame):
        cells = int(value.memory_usage(index=True, deep=True).sum())
        return cells + BYTES_OF_FRAME + BYTES_OF_COLUMN * value.shape[1]
    if isinstance(value, pd.Series | pd.Index):
        return int(value.memory_usage(deep=True))
    held = getattr(value, "nbytes", None)  # of NumPy and Arrow
    if isinstance(held, int):
        return held
    return sys.getsizeof(value) + sum(size_of(part, visited) for part in _parts(value))


def _parts(value: object) -> list[object]:
    """Return what a container or a dataclass holds."""
    if isinstance(value, Mapping):
        return [*value.keys(), *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return list(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [getattr(value, field.name) for field in dataclasses.fields(value)]
        return [*fields, *getattr(value, "__dict__", {}).values()]
    return []
