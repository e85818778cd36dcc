"""The processes that check files: started, given jobs, ended where a check goes beyond its limits.

``multiprocessing`` is of no use here: it imports the main module, and Streamlit replaces that.
"""

import logging
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import Lock, Semaphore, Thread, Timer
from typing import Any

import pandas as pd

from lib import config
from lib.intake import pipeline
from lib.intake.layout.decisions import AS_RECOGNISED, Decisions
from lib.intake.problems import problem
from lib.intake.reading.content import Limits
from lib.intake.result import CheckResult
from lib.intake.workers.messages import Failure, Job, Ready, RowsRequest
from lib.periods import Calendar

PROGRAM = "lib.intake.workers.program"
WORKERS = 2
PATIENCE = 3
"""A busy machine may take that many times the processor time that is allowed."""

START_SECONDS = 60
"""A worker that has not started by then is ended; its start is no part of a check."""

_MEGABYTE = 1_000_000


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

    def check(
        self, job: Job, current_rows: Mapping[str, pd.DataFrame]
    ) -> tuple[CheckResult, ...] | Failure:
        """Return the answer of a check; raises ``EOFError`` where the process ended instead.

        Only a worker that ``is_ready`` may be given a job.
        """
        try:
            with self._ended_after(PATIENCE * job.seconds):
                self._send(job)
                while isinstance(answer := self._receive(), RowsRequest):
                    self._send(current_rows[answer.kind])
        except BaseException:
            self.end()
            raise
        result: tuple[CheckResult, ...] | Failure = answer
        return result

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


class Pool:
    """Some workers, started when they are needed; whoever finds all busy waits for one."""

    def __init__(self, size: int = WORKERS, program: str = PROGRAM) -> None:
        self._program = program
        self._slots = Semaphore(size)
        self._idle: list[Worker] = []
        self._lock = Lock()
        self._is_closed = False
        Thread(target=self._warm_up, daemon=True).start()

    def check(self, job: Job, current_rows: Mapping[str, pd.DataFrame]) -> tuple[CheckResult, ...]:
        """Check a file; one that goes beyond the limits has a problem that says which."""
        with self._slots:
            worker = self._take()
            try:
                answer = worker.check(job, current_rows)
            except EOFError:
                code = "check-too-slow" if worker.took_too_long else "check-too-large"
                refused = problem(code, seconds=job.seconds, megabytes=job.memory // _MEGABYTE)
                return (pipeline.unread(refused, job.kind),)
            finally:
                self._give_back(worker)
        if isinstance(answer, Failure):
            fields = {"error": answer.error, "where": answer.where}
            logging.getLogger("synergia.intake").error("check broke", extra={"fields": fields})
            raise CheckFailedError(answer.error)
        return answer

    def close(self) -> None:
        """End all workers."""
        with self._lock:
            self._is_closed = True
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def _take(self) -> Worker:
        """Return a worker that waits for a job; one that ended by itself is replaced."""
        while worker := self._idle_worker():
            if worker.is_ready():
                return worker
            worker.end()
        worker = Worker(self._program)
        if worker.is_ready():
            return worker
        worker.end()
        raise CheckFailedError("worker")

    def _idle_worker(self) -> Worker | None:
        with self._lock:
            return self._idle.pop() if self._idle else None

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            if worker.is_alive and not self._is_closed:
                self._idle.append(worker)
                return
        worker.end()
        Thread(target=self._warm_up, daemon=True).start()

    def _warm_up(self) -> None:
        """Have a worker ready, which takes a second or two to start."""
        with self._lock:
            if not self._idle and not self._is_closed:
                self._idle.append(Worker(self._program))


_pools: list[Pool] = []


def start_workers() -> None:
    """From now on check files in processes of their own; the server calls it when it starts."""
    if not _pools:
        _pools.append(Pool())


def stop_workers() -> None:
    """End the processes; from now on check in this one."""
    while _pools:
        _pools.pop().close()


def check(
    source: bytes | str | Path,
    *,
    name: str,
    current_rows: Mapping[str, pd.DataFrame],
    kind: str | None = None,
    decisions: Decisions = AS_RECOGNISED,
    today: date,
    calendar: Calendar,
    limits: Limits | None = None,
) -> CheckResult:
    """Check a file as ``pipeline.check`` does, in a worker where there are any.

    A check in a worker may take the limits' seconds of processor time and one more for each
    megabyte of the file, and the limits' memory.
    """
    return _check(
        source,
        name=name,
        current_rows=current_rows,
        kind=kind,
        decisions=decisions,
        today=today,
        calendar=calendar,
        limits=limits or Limits(),
    )[0]


def check_file(
    source: bytes | str | Path,
    *,
    name: str,
    current_rows: Mapping[str, pd.DataFrame],
    kind: str | None = None,
    decisions: Decisions = AS_RECOGNISED,
    today: date,
    calendar: Calendar,
    limits: Limits | None = None,
) -> tuple[CheckResult, ...]:
    """Check every sheet of a file as ``pipeline.check_file`` does, in a worker; see ``check``."""
    return _check(
        source,
        every_sheet=True,
        name=name,
        current_rows=current_rows,
        kind=kind,
        decisions=decisions,
        today=today,
        calendar=calendar,
        limits=limits or Limits(),
    )


def _check(
    source: bytes | str | Path,
    *,
    every_sheet: bool = False,
    limits: Limits,
    current_rows: Mapping[str, pd.DataFrame],
    **arguments: Any,
) -> tuple[CheckResult, ...]:
    if not _pools or isinstance(source, str | Path):
        arguments |= {"current_rows": current_rows, "limits": limits}
        if every_sheet:
            return pipeline.check_file(source, **arguments)
        return (pipeline.check(source, **arguments),)
    job = Job(
        content=source,
        kinds=tuple(current_rows),
        limits=limits,
        seconds=limits.seconds + len(source) // _MEGABYTE,
        memory=limits.memory,
        every_sheet=every_sheet,
        **arguments,
    )
    return _pools[0].check(job, current_rows)
