"""Connections of the web server: half requests are closed, and there is an upper number.

``serve`` runs uvicorn with this protocol. A connection that has not sent all headers of a request
within ``HEADER_SECONDS`` is closed; when there are too many connections, the one that waits longest
for its headers is closed, so that whoever sends a whole request gets in.
"""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

try:
    import resource
except ImportError:  # Windows has no such limit
    resource = None  # type: ignore[assignment]

HEADER_SECONDS = 10
RESERVED_FILES = 200
"""Open files that are kept for the database, outlines and threads."""

MOST_CONNECTIONS = 4000


def connection_limit() -> int:
    """Return how many connections there may be: what the limit of open files leaves."""
    if resource is None:
        return MOST_CONNECTIONS
    open_files, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    return max(50, min(MOST_CONNECTIONS, open_files - RESERVED_FILES))


class LimitedProtocol(H11Protocol):
    """uvicorn's HTTP/1.1 protocol with a time limit for headers and a limit of connections."""

    waiting: "dict[LimitedProtocol, asyncio.TimerHandle]" = {}  # noqa: RUF012 - of the whole server
    """Connections whose next request is not complete, longest waiting first."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for headers from now on; make room where there are too many connections."""
        super().connection_made(transport)
        self._watch()
        if len(self.connections) > connection_limit():
            longest = next(iter(self.waiting))
            longest.transport.abort()
            longest._stop_watching()

    def data_received(self, data: bytes) -> None:
        """Handle data; stop the clock once the headers are complete."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._stop_watching()
        super().connection_lost(exc)

    def _watch(self) -> None:
        if self.conn.their_state is not h11.IDLE:
            self._stop_watching()
        elif self not in self.waiting:
            close = self.loop.call_later(HEADER_SECONDS, self.transport.abort)
            self.waiting[self] = close

    def _stop_watching(self) -> None:
        timer = self.waiting.pop(self, None)
        if timer is not None:
            timer.cancel()
