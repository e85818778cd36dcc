"""Reading a workbook from outside: a child process does it, this asks and waits."""

import dataclasses
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from lib.intake.problems import unreadable
from lib.intake.reading.content import Limits

_PROGRAM = Path(__file__).with_name("workbook.py")
_ISOLATED = "-I"


@dataclass(frozen=True)
class Sheet:
    """A sheet as text, from its first row and column on. ``formulas``: cells without a value."""

    name: str
    rows: list[list[str]]
    formulas: list[str]


def read(raw: bytes, limits: Limits) -> list[Sheet]:
    """Return a workbook's visible sheets; raises ``UnreadableError`` where it has none to read."""
    command = [sys.executable, _ISOLATED, str(_PROGRAM), json.dumps(dataclasses.asdict(limits))]
    try:
        # Run by path: as a module it would import the whole package first, for a second.
        done = subprocess.run(
            command, input=raw, capture_output=True, timeout=limits.seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise unreadable("workbook-too-slow", limit=limits.seconds) from None
    if done.returncode:
        raise unreadable("workbook-too-large")
    answer = json.loads(done.stdout)
    if "code" in answer:
        raise unreadable(answer.pop("code"), **answer)
    return [Sheet(**sheet) for sheet in answer["sheets"]]
