"""The pool of processes that check files: as many at once as it has workers."""

import logging
from collections.abc import Mapping
from threading import Lock, Semaphore, Thread

import pandas as pd

from lib.intake import pipeline
from lib.intake.problems import problem
from lib.intake.several_tables import Results
from lib.intake.workers.messages import Failure, Job
from lib.intake.workers.worker import PROGRAM, CheckFailedError, Worker

WORKERS = 2

MEGABYTE = 1_000_000


class Pool:
    """Pool of worker processes, started on demand; a caller waits while all are busy."""

    def __init__(self, size: int = WORKERS, program: str = PROGRAM) -> None:
        self._program = program
        self._slots = Semaphore(size)
        self._idle: list[Worker] = []
        self._lock = Lock()
        self._is_closed = False
        Thread(target=self._warm_up, daemon=True).start()

    def check(self, job: Job, current_rows: Mapping[str, pd.DataFrame]) -> Results:
        """Check files; each of those that go beyond the limits has a problem that says which."""
        with self._slots:
            worker = self._take()
            try:
                answer = worker.check(job, current_rows)
            except EOFError:
                code = "check-too-slow" if worker.took_too_long else "check-too-large"
                refused = problem(code, seconds=job.seconds, megabytes=job.memory // MEGABYTE)
                return tuple((pipeline.unread(refused, file.kind),) for file in job.files)
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
