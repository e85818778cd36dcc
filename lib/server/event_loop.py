"""Event loop of the web server: threads that draw pages wake it once, not for every element."""

import asyncio


class EventLoop(asyncio.SelectorEventLoop):
    """asyncio's loop, woken once for all calls that other threads add until it runs them.

    Each element of a page is such a call. asyncio writes a byte to a socket of its own for each,
    and at each byte the threads of the page and of the loop take turns.
    """

    _is_woken = False

    def _write_to_self(self) -> None:
        """Wake the loop; called after a call was added."""
        if not self._is_woken:
            self._is_woken = True
            super()._write_to_self()  # type: ignore[misc]

    def _read_from_self(self) -> None:
        """Empty the socket; the loop then looks for calls, so none is lost that was added before.

        Only afterwards may it be woken again: a byte written in between would be read here.
        """
        super()._read_from_self()  # type: ignore[misc]
        self._is_woken = False
