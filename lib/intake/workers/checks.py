"""The check of a file, in a process of its own where the server has started any."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Unpack

import pandas as pd

from lib.intake import pipeline, several_tables
from lib.intake.layout.decisions import AS_RECOGNISED
from lib.intake.pipeline import CheckArguments
from lib.intake.reading.content import Limits
from lib.intake.result import CheckResult
from lib.intake.several_tables import Results
from lib.intake.source_file import SourceFile
from lib.intake.workers.messages import Job
from lib.intake.workers.pool import MEGABYTE, Pool
from lib.periods import Calendar

_pools: list[Pool] = []


def start_workers() -> None:
    """Check files in worker processes from now on; the server calls it when it starts."""
    if not _pools:
        _pools.append(Pool())


def stop_workers() -> None:
    """End the processes; from now on check in this one."""
    while _pools:
        _pools.pop().close()


def check(source: bytes | str | Path, **arguments: Unpack[CheckArguments]) -> CheckResult:
    """Check a file as ``pipeline.check`` does, in a worker where there are any.

    A check in a worker may take the limits' seconds of processor time and one more for each
    megabyte of the file, and the limits' memory.
    """
    if not _pools or isinstance(source, str | Path):
        return pipeline.check(source, **arguments)
    kind, decisions = arguments.get("kind"), arguments.get("decisions", AS_RECOGNISED)
    file = SourceFile(arguments["name"], source, kind, decisions)
    context = (arguments["current_rows"], arguments["today"], arguments["calendar"])
    [[result]] = _check_in_worker([file], *context, arguments.get("limits"), one_table=True)
    return result


def check_files(
    files: Sequence[SourceFile],
    *,
    current_rows: Mapping[str, pd.DataFrame],
    today: date,
    calendar: Calendar,
    limits: Limits | None = None,
) -> Results:
    """Check files together as ``several_tables.check_files`` does, in a worker; see ``check``.

    The limits of time and memory are for all of them together.
    """
    if not _pools:
        return several_tables.check_files(
            files, current_rows=current_rows, today=today, calendar=calendar, limits=limits
        )
    return _check_in_worker(files, current_rows, today, calendar, limits)


def _check_in_worker(
    files: Sequence[SourceFile],
    current_rows: Mapping[str, pd.DataFrame],
    today: date,
    calendar: Calendar,
    limits: Limits | None,
    *,
    one_table: bool = False,
) -> Results:
    limits = limits or Limits()
    job = Job(
        files=tuple(files),
        kinds=tuple(current_rows),
        today=today,
        calendar=calendar,
        limits=limits,
        seconds=limits.seconds + sum(len(file.content) for file in files) // MEGABYTE,
        memory=limits.memory,
        one_table=one_table,
    )
    return _pools[0].check(job, current_rows)
