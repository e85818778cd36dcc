"""How long the check of a large file takes beside frictionless with the same schema.

Each program runs in a process of its own (``python -m tests.bench.intake WAY FILE``), so that its
peak memory is its own. Both must find every planted mistake that they can see.
"""

import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
from frictionless import Dialect, Resource, Schema, formats, system

from lib import intake
from lib.contracts import CONTRACTS
from lib.periods import Calendar
from tests.bench.measured import Measured

ROWS, EVERY = 1_000_000, 200
MEMORY_MB = 1_500
MEMBERS = [f"S{number:03d}" for number in range(1, 401)]
DIRECTIONS = [str(number) for number in range(1, 9)]
COLUMNS = {
    "exchange_id": "Код обмена",
    "date": "Дата",
    "from_member": "Кто передаёт",
    "to_member": "Кто получает",
    "resource": "Ресурс",
    "quantity": "Количество",
    "unit": "Единица",
    "estimated_value": "Оценка, тыс. руб.",
    "direction": "Направление",
    "note": "Примечание",
}
UNITS = {
    "опыт": "чел.-участий",
    "оснащение": "часы",
    "информация": "ед.",
    "кадры": "чел.-ч",
    "финансы": "тыс. руб.",
}
NOTES = ("занятия в лаборатории", "курс для учителей", "консультация", "")
Row = dict[str, str]
MISTAKES: tuple[tuple[str, Callable[[Row], str | None], bool], ...] = (
    ("date", lambda row: "31.02.2025", True),
    ("date", lambda row: "весной", True),
    ("quantity", lambda row: "около 40", True),
    ("quantity", lambda row: "-" + row["quantity"], True),
    ("quantity", lambda row: "", True),
    ("estimated_value", lambda row: "5-7", True),
    ("from_member", lambda row: "S999", True),
    ("to_member", lambda row: "", True),
    ("to_member", lambda row: row["from_member"], False),
    ("resource", lambda row: "прочее", True),
    ("unit", lambda row: "кг", True),
    ("direction", lambda row: "9", True),
    ("exchange_id", lambda row: "X-0000001", True),
    ("note", lambda row: "х" * 301, True),
)
"""Column, what stands there instead, and whether a schema without rules can see it."""


def checking(count: int = ROWS) -> list[Measured]:
    """Check a generated file of exchanges: ours, beside frictionless and beside plain reading.

    Raises ``AssertionError`` where a planted mistake is missed or memory goes beyond its limit.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "exchanges.csv"
        planted = write(path, count)
        seen = {place for place, by_schema in planted.items() if by_schema}
        result = {way: run(way, path) for way in ("ours", "frictionless", "reading")}
    missed = planted.keys() - result["ours"]["found"]
    wrong = result["ours"]["found"] - planted.keys()
    assert not missed, f"missed: {sorted(missed)[:5]}"
    assert not wrong, f"not planted: {sorted(wrong)[:5]}"
    assert result["frictionless"]["found"] >= {row for row, _ in seen}, "the oracle misses some"
    assert result["ours"]["memory"] < MEMORY_MB, f"{result['ours']['memory']} MB"
    work = f"check {count:,} exchanges, {len(planted):,} mistakes, {result['ours']['memory']} MB"
    ours = result["ours"]["seconds"]
    return [
        Measured(f"{work}; frictionless", ours, result["frictionless"]["seconds"]),
        Measured(f"{work}; csv.reader", ours, result["reading"]["seconds"]),
    ]


def write(path: Path, count: int) -> dict[tuple[int, str], bool]:
    """Write a file and return its mistakes: row and column, and whether a schema can see it."""
    planted = {}
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(COLUMNS.values())
        for number, row in enumerate(exchanges(count)):
            if number % EVERY == EVERY - 1:
                column, spoil, by_schema = MISTAKES[number // EVERY % len(MISTAKES)]
                row[column] = str(spoil(row))
                planted[number + 2, column] = by_schema
            out.writerow(row.values())
    return planted


def exchanges(count: int) -> Iterator[Row]:
    """Sound rows, as people write them."""
    chance = random.Random(1)
    for number in range(count):
        giver, taker = chance.sample(MEMBERS, 2)
        what = chance.choice(list(UNITS))
        values = (
            f"X-{number:07d}",
            f"{chance.randint(1, 28):02d}.{chance.randint(1, 12):02d}.{chance.randint(2023, 2025)}",
            giver,
            taker,
            what,
            f"{chance.randint(1, 2000)},{chance.randint(1, 9)}",
            UNITS[what],
            f"{chance.randint(1, 500)},5",
            chance.choice(DIRECTIONS),
            chance.choice(NOTES),
        )
        yield dict(zip(COLUMNS, values, strict=True))


def run(way: str, path: Path) -> dict[str, Any]:
    """Run one way in a process of its own: processor seconds, peak megabytes, what was found."""
    command = [sys.executable, "-m", "tests.bench.intake", way, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    actual: dict[str, Any] = json.loads(done.stdout)
    result = actual["found"]
    actual["found"] = {tuple(place) if isinstance(place, list) else place for place in result}
    return actual


def ours(path: Path) -> list[tuple[int | None, str | None]]:
    """Check the file and return row and column of every error."""
    frames = {
        "members": pd.DataFrame({"member_code": MEMBERS}),
        "directions": pd.DataFrame({"direction": DIRECTIONS}),
    }
    current_rows = {
        kind: rows.reindex(columns=CONTRACTS[kind].names).astype(CONTRACTS[kind].dtypes)
        for kind, rows in frames.items()
    }
    checked = intake.check(
        path, name=path.name, current_rows=current_rows, today=date(2026, 3, 1), calendar=Calendar()
    )
    return [(problem.row, problem.column) for problem in checked.errors]


def frictionless(path: Path) -> list[int]:
    """Validate the file against the same schema and return the row of every error."""
    dialect = Dialect(controls=[formats.CsvControl(delimiter=";")])
    with system.use_context(trusted=True):
        table = Resource(path=str(path), dialect=dialect, schema=schema(), encoding="utf-8")
        report = table.validate(limit_errors=10**9)
    return [row for row, *_ in report.flatten(["rowNumber", "type"])]


def schema() -> Schema:
    """Say of the columns what the contract says, as far as Table Schema can."""
    required = {"required": True}
    number = {"type": "number", "decimalChar": ",", "bareNumber": True}
    fields_of_columns: dict[str, dict[str, Any]] = {
        "exchange_id": {"constraints": required | {"pattern": "[A-Z0-9][A-Z0-9_./-]{0,39}"}},
        "date": {"type": "date", "format": "%d.%m.%Y", "constraints": required},
        "from_member": {"constraints": required | {"enum": MEMBERS}},
        "to_member": {"constraints": required | {"enum": MEMBERS}},
        "resource": {"constraints": required | {"enum": list(UNITS)}},
        "quantity": number | {"constraints": required | {"minimum": 0}},
        "unit": {"constraints": required | {"enum": list(UNITS.values())}},
        "estimated_value": number | {"constraints": {"minimum": 0}},
        "direction": {"constraints": {"enum": DIRECTIONS}},
        "note": {"constraints": {"maxLength": 300}},
    }
    fields = [
        {"name": COLUMNS[name], "type": "string"} | fields_of_columns[name] for name in COLUMNS
    ]
    return Schema.from_descriptor({"fields": fields, "primaryKey": [COLUMNS["exchange_id"]]})


def reading(path: Path) -> list[int]:
    """Read the file as Python does, and do nothing with it."""
    with path.open(encoding="utf-8", newline="") as file:
        for _ in csv.reader(file, delimiter=";"):
            pass
    return []


def main() -> None:
    """Do one way's work and tell what it took, in JSON."""
    work = {"ours": ours, "frictionless": frictionless, "reading": reading}[sys.argv[1]]
    start = time.process_time()
    result = work(Path(sys.argv[2]))
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1_000
    sys.stdout.write(json.dumps({"seconds": seconds, "memory": memory, "found": result}))


if __name__ == "__main__":
    main()
