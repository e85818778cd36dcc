"""Workbooks are read in a child process (sandbox): this starts it and waits for its answer."""

import dataclasses
import json
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from lib.intake.problems import unreadable
from lib.intake.reading.content import Limits

_PROGRAM = Path(__file__).with_name("workbook.py")
_ISOLATED = "-I"
_PATIENCE = 3
"""A busy machine may take that many times the processor time that is allowed."""


@dataclass(frozen=True)
class Sheet:
    """A sheet as text, from its first row and column on.

    formulas : cells whose formula shows nothing, and whether an empty text is its value.
    hidden_rows : numbers of hidden and filtered rows.
    hidden_columns : places of hidden columns.
    merged : merged cells: first and last row, first and last column, all from 0.
    is_part : whether it is one of several tables on a sheet, called by its first cell: «Лист1!A12».
    """

    name: str
    rows: list[list[str]]
    formulas: dict[str, bool]
    hidden_rows: list[int]
    hidden_columns: list[int]
    is_hidden: bool
    merged: list[tuple[int, int, int, int]]
    is_part: bool = False


@dataclass(frozen=True)
class Workbook:
    """A workbook: its sheets, how it counts days, and the texts that stand in no cell.

    elsewhere : pairs of a place (author, property, comment, drawing, footer) and a text.
    is_screened : whether there is nothing else outside cells; not so of .xls and .xlsb.
    """

    sheets: list[Sheet]
    date_1904: bool
    elsewhere: list[tuple[str, str]]
    is_screened: bool


def read(raw: bytes, limits: Limits) -> Workbook:
    """Read a workbook; raises ``UnreadableError`` where that cannot be done."""
    command = [sys.executable, _ISOLATED, str(_PROGRAM), json.dumps(dataclasses.asdict(limits))]
    try:
        # Run by path: as a module it would import the whole package first, for a second.
        done = subprocess.run(
            command, input=raw, capture_output=True, timeout=_PATIENCE * limits.seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise unreadable("workbook-too-slow", limit=limits.seconds) from None
    if done.returncode == -signal.SIGXCPU or done.returncode == -signal.SIGKILL:
        raise unreadable("workbook-too-slow", limit=limits.seconds)
    if done.returncode:
        raise unreadable("workbook-too-large")
    answer = json.loads(done.stdout)
    if "code" in answer:
        raise unreadable(answer.pop("code"), **answer)
    sheets = [Sheet(**sheet) for sheet in answer["sheets"]]
    elsewhere = [(place, text) for place, text in answer["elsewhere"]]
    return Workbook(sheets, answer["date_1904"], elsewhere, answer["is_screened"])
