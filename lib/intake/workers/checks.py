"""The check of a file, in a process of its own where the server has started any."""

from pathlib import Path
from typing import Unpack

from lib.intake import pipeline
from lib.intake.layout.decisions import AS_RECOGNISED
from lib.intake.pipeline import CheckArguments
from lib.intake.reading.content import Limits
from lib.intake.result import CheckResult
from lib.intake.workers.messages import Job
from lib.intake.workers.pool import MEGABYTE, Pool

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
    return _check_in_worker(source, arguments, every_sheet=False)[0]


def check_file(
    source: bytes | str | Path, **arguments: Unpack[CheckArguments]
) -> tuple[CheckResult, ...]:
    """Check every sheet of a file as ``pipeline.check_file`` does, in a worker; see ``check``."""
    if not _pools or isinstance(source, str | Path):
        return pipeline.check_file(source, **arguments)
    return _check_in_worker(source, arguments, every_sheet=True)


def _check_in_worker(
    content: bytes, arguments: CheckArguments, *, every_sheet: bool
) -> tuple[CheckResult, ...]:
    limits = arguments.get("limits") or Limits()
    current_rows = arguments["current_rows"]
    job = Job(
        content=content,
        name=arguments["name"],
        kinds=tuple(current_rows),
        kind=arguments.get("kind"),
        today=arguments["today"],
        calendar=arguments["calendar"],
        limits=limits,
        seconds=limits.seconds + len(content) // MEGABYTE,
        memory=limits.memory,
        decisions=arguments.get("decisions", AS_RECOGNISED),
        every_sheet=every_sheet,
    )
    return _pools[0].check(job, current_rows)
