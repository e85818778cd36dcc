"""Every regular expression of the program takes time in proportion to the text, however hostile.

A pattern that backtracks lets a file of a few hundred bytes stop the server. The patterns are taken
from the modules and their source, so that a new one cannot be forgotten.
"""

import ast
import importlib
import pkgutil
import re
import time
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import lib
from lib.contracts import CONTRACTS

LONG, SHORT = 100_000, 10_000
RATIO = 35
"""Ten times the text may take that many times the time: a square would take a hundred."""
QUICK = 0.001
"""Seconds for the short text that need no comparison: even a square stays below 0.1 s."""
OF_CONTRACTS = {
    "lib/intake/parsing/columns.py",
    "lib/intake/layout/headers/row_numbers.py",
}
"""Files that compile the patterns of contracts, which are tested as such."""

HOSTILE = (
    *("А", "а", "A", "1", " ", "\n", "-", ".", ",", "'", '"', "(", "[", "<", "#", "«", "»", ";"),
    *("Аа-", "Аа ", "А.", "Аа А.", "с ", "по ", "тыс", "тыс ", "1-", "-1", "1 ", "1.", "1.1,"),
    *("№ ", "№1", "()", "(a", "a)", "им. А", "А-А", "АБ ", "a.a@", "+7 ", "8(", "1234 ", "12.12."),
    *("='", "http://", "<c ", '<c r="A1"><f>', "<script ", "<row ", "1%", "до ", "1янв", "янв 1"),
    *("Иванов И.", "Иванович ", "школа ", "атындағы ", "РЎ", "Ð", "?а", "a_", "/a", "sep=", "20"),
)


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Every compiled pattern in a module of the program, and every pattern of a contract."""
    for info in pkgutil.walk_packages(lib.__path__, "lib."):
        if "migrations" in info.name or info.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(info.name)).items():
            yield from ((f"{info.name}.{name}", one) for one in inside(value))
    for kind, contract in CONTRACTS.items():
        for name, column in contract.columns.items():
            if column.pattern:
                yield f"{kind}.{name}", re.compile(column.pattern)
    for place, pattern in used_in_functions():
        if isinstance(pattern, ast.Constant):
            yield place, re.compile(pattern.value)


def inside(value: object) -> Iterator[re.Pattern[Any]]:
    """A pattern, or the patterns in a container."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from (one for item in value.values() for one in inside(item))
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (one for item in value for one in inside(item))


def used_in_functions() -> Iterator[tuple[str, ast.expr]]:
    """The pattern of every call of ``re`` inside a function, with its place."""
    for path in sorted(Path(lib.__path__[0]).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for node in (node for function in functions for node in ast.walk(function)):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re"), attr=attribute), args=[first, *_]
                ) if attribute != "escape":
                    yield f"{path.relative_to(Path(lib.__path__[0]).parent)}:{node.lineno}", first


PATTERNS = sorted({pattern: name for name, pattern in patterns()}.items(), key=lambda p: p[1])


@cache
def repeated(text: str, length: int) -> str:
    """Return a text again and again, up to a length."""
    return text * (length // len(text) + 1)


def cost(pattern: re.Pattern[Any], text: str, length: int) -> float:
    """Seconds of processor time to search a text for a pattern everywhere and to match it whole."""
    long_text = repeated(text, length)
    subject = long_text if isinstance(pattern.pattern, str) else long_text.encode()
    start = time.thread_time()
    deque(pattern.finditer(subject), maxlen=0)
    pattern.fullmatch(subject)
    return time.thread_time() - start


def is_linear(pattern: re.Pattern[Any], text: str) -> bool:
    """Whether a text ten times as long takes about ten times as long."""
    for short, long in ((300, 3_000), (SHORT, LONG)):
        few = cost(pattern, text, short)
        if few <= QUICK or (few := min(few, cost(pattern, text, short))) <= QUICK:
            continue
        if cost(pattern, text, long) > RATIO * few:
            few, many = (min(cost(pattern, text, n) for _ in range(3)) for n in (short, long))
            if many > RATIO * few:  # whatever else the processor did meanwhile
                return False
    return True


@pytest.mark.parametrize(("pattern", "name"), PATTERNS, ids=[name for _, name in PATTERNS])
def test_a_pattern_is_linear(pattern: re.Pattern[Any], name: str) -> None:
    slow = [text for text in HOSTILE if not is_linear(pattern, text)]
    assert not slow, f"{name} takes more than linear time on texts of {slow}"


def test_no_pattern_is_put_together_inside_a_function() -> None:
    """The test above would not see it."""
    hidden = [
        place
        for place, pattern in used_in_functions()
        if not isinstance(pattern, ast.Constant) and place.split(":")[0] not in OF_CONTRACTS
    ]
    assert hidden == []
