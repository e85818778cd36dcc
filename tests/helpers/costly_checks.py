"""A worker whose checks do what their file says, for tests of limits."""

import os
import signal
from threading import Event
from typing import Any

from lib.intake import pipeline
from lib.intake.result import CheckResult
from lib.intake.workers import program


def check(content: bytes, **arguments: Any) -> CheckResult:
    """Take endless time or memory, die, raise, be the process's last check, or check the file."""
    match content:
        case b"spin":
            while True:
                pass
        case b"sleep":
            Event().wait()
        case b"grow":
            blocks = []
            while True:
                blocks.append(bytearray(10_000_000))
        case b"end":
            os.kill(os.getpid(), signal.SIGSEGV)
        case b"leave":
            program.LARGE_KB = 0
        case b"raise":
            raise ValueError("a text of the file")
    return pipeline.check(content, **arguments)


if __name__ == "__main__":
    program.main(check)
