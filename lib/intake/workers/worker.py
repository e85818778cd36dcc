"""A process that checks files: started, given jobs, ended where a check goes beyond its limits.

``multiprocessing`` is of no use here: it imports the main module, and Streamlit replaces that.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any

import pandas as pd

from lib import config
from lib.intake.several_tables import Results
from lib.intake.workers.messages import Failure, Job, Ready, RowsRequest, SizesRequest

PROGRAM = "lib.intake.workers.program"

PATIENCE = 3
"""A busy machine may take that many times the processor time that is allowed."""

START_SECONDS = 60
"""A worker that has not started by then is ended; its start is no part of a check."""


class CheckFailedError(Exception):
    """A check raised in its process, and the log tells where; or no process could be started."""


class Worker:
    """A process that checks one file after another."""

    def __init__(self, program: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a library's warning may quote the file
            cwd=config.ROOT,
            env=config.worker_environment(),
            start_new_session=True,
        )
        self._is_late = False

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    def is_ready(self) -> bool:
        """Wait until the process can take a job; false where it has ended instead."""
        try:
            with self._ended_after(START_SECONDS):
                return isinstance(self._receive(), Ready) and self.is_alive
        except EOFError:
            return False

    def check(self, job: Job, current_rows: Mapping[str, pd.DataFrame]) -> Results | Failure:
        """Return the answer of a check; raises ``EOFError`` where the process ended instead.

        Only a worker that ``is_ready`` may be given a job.
        """
        try:
            with self._ended_after(PATIENCE * job.seconds):
                self._send(job)
                while isinstance(answer := self._receive(), RowsRequest | SizesRequest):
                    self._send(answer.answered(current_rows))
        except BaseException:
            self.end()
            raise
        results: Results | Failure = answer
        return results

    @contextmanager
    def _ended_after(self, seconds: int) -> Iterator[None]:
        """End the process where the block takes longer."""
        timer = Timer(seconds, self._end_late)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    @property
    def took_too_long(self) -> bool:
        """Whether the process was ended because its check took too much time."""
        return self._is_late or self._process.wait() == -getattr(signal, "SIGXCPU", 0)

    def end(self) -> None:
        """End the process and what it started."""
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe and pipe.close()

    def _end_late(self) -> None:
        self._is_late = True
        with suppress(ProcessLookupError):
            self._process.kill()

    def _send(self, message: object) -> None:
        assert self._process.stdin
        try:
            pickle.dump(message, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except BrokenPipeError:
            raise EOFError from None

    def _receive(self) -> Any:
        """Return the next answer; the process runs our own code alone, so its pickles are ours."""
        assert self._process.stdout
        try:
            return pickle.load(self._process.stdout)
        except pickle.UnpicklingError:  # it ended while it wrote
            raise EOFError from None
