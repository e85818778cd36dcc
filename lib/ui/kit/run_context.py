"""What a run holds until its end; Streamlit's session answers a hundred times more slowly."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from streamlit.runtime.scriptrunner import get_script_run_ctx

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


def went_back() -> bool:
    """Whether the browser's Back or Forward asked for this run: then the URL says what to show."""
    context = get_script_run_ctx(suppress_warning=True)
    return context is not None and context.is_history_navigation
