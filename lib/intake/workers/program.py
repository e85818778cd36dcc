"""A program that checks files one after another: ``python -m lib.intake.workers.program``.

It takes jobs on standard input and answers on standard output, and asks for current rows where a
check needs them. Each check may take so much processor time and memory; the system ends the process
that takes more.
"""

import contextlib
import os
import pickle
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd

from lib import config
from lib.contracts import columns_called
from lib.intake import pipeline
from lib.intake.current_rows import SelectiveRows, Values, rows_having, sizes_by
from lib.intake.result import CheckResult
from lib.intake.several_tables import Results, check_files
from lib.intake.workers.messages import Failure, Job, Ready, RowsRequest, SizesRequest

try:
    import resource
except ImportError:  # Windows has no such limits; there only time is watched from outside
    resource = None  # type: ignore[assignment]

NICENESS = 5
"""The server that answers everybody goes before a check."""

LARGE_KB = 400_000
"""A process that once took so much memory ends after its check, to give it back."""

Ask = Callable[[RowsRequest | SizesRequest], pd.DataFrame]


class RequestedRows(SelectiveRows):
    """Kind -> current rows, each asked for at its first use."""

    def __init__(self, kinds: tuple[str, ...], request: Ask) -> None:
        self._kinds = kinds
        self._request = request
        self._frames: dict[str, pd.DataFrame] = {}

    def __getitem__(self, kind: str) -> pd.DataFrame:
        if kind not in self._kinds:
            raise KeyError(kind)
        if kind not in self._frames:
            self._frames[kind] = self._request(RowsRequest(kind))
        return self._frames[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    def having(self, kind: str, values: Values) -> pd.DataFrame:
        """Return the rows of a kind that have some values; requests them unless all are here."""
        if kind in self._frames:
            return rows_having(self._frames[kind], values)
        return self._request(RowsRequest(kind, values))

    def sizes(self, kind: str, column: str, group: str | None) -> pd.DataFrame:
        """Return the largest positive number of a column and how many there are, by group."""
        if kind in self._frames:
            return sizes_by(self._frames[kind], column, group)
        return self._request(SizesRequest(kind, column, group))


Check = Callable[..., CheckResult]


def main(check: Check = pipeline.check) -> None:
    """Check files until standard input ends."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    with contextlib.suppress(OSError, AttributeError):
        os.nice(NICENESS)

    def send(answer: object) -> None:
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()

    columns_called("")  # headings in all languages are known before the first file comes
    send(Ready())
    while (job := _next_job(requests)) is not None:
        _confine(job.seconds, job.memory)
        send(_answer(check, job, RequestedRows(job.kinds, _asking(send, requests))))
        if _peak_memory_kb() > LARGE_KB:
            return
        send(Ready())


def _next_job(requests: BinaryIO) -> Job | None:
    try:
        job: Job = pickle.load(requests)
    except EOFError:
        return None
    return job


def _asking(send: Callable[[object], None], requests: BinaryIO) -> Ask:
    def ask(request: RowsRequest | SizesRequest) -> pd.DataFrame:
        send(request)
        frame: pd.DataFrame = pickle.load(requests)
        return frame

    return ask


def _answer(check: Check, job: Job, current_rows: Mapping[str, pd.DataFrame]) -> Results | Failure:
    context: dict[str, Any] = {
        "current_rows": current_rows,
        "today": job.today,
        "calendar": job.calendar,
        "limits": job.limits,
    }
    try:
        if not job.one_table:
            return check_files(job.files, **context)
        [file] = job.files
        options = {"name": file.name, "kind": file.kind, "decisions": file.decisions}
        return ((check(file.content, **options, **context),),)
    except MemoryError:
        os.kill(os.getpid(), signal.SIGKILL)  # whatever is half done, the next check starts anew
        raise
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        where = tuple(
            f"{frame.filename.removeprefix(str(config.ROOT)).lstrip('/')}:{frame.lineno}"
            for frame in frames
            if frame.filename.startswith(str(config.ROOT / "lib"))
        )
        return Failure(f"{type(error).__module__}.{type(error).__qualname__}", where)


def _confine(seconds: int, memory: int) -> None:
    """Limit the processor time and memory of the next check, beyond what the process has now."""
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 1 + seconds, most))
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + memory, most))


def _peak_memory_kb() -> int:
    """Return the most memory that this process has held; 0 where the system does not say.

    The system's ``ru_maxrss`` would not do: a new process begins with that of its parent.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line), 0)


def _address_space() -> int:
    """Return how many bytes of address space this process has; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 0
    return pages * resource.getpagesize()


if __name__ == "__main__":
    main()
