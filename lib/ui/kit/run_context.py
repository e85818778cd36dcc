"""What a run holds until its end; Streamlit's session answers a hundred times more slowly."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_run: ContextVar[Mapping[str, Any] | None] = ContextVar("run", default=None)


def held() -> Mapping[str, Any]:
    """Return what is held by key; nothing outside a run, as in callbacks."""
    return _run.get() or {}


@contextmanager
def holding(values: Mapping[str, Any]) -> Iterator[None]:
    """Hold values until the block ends."""
    token = _run.set(values)
    try:
        yield
    finally:
        _run.reset(token)
