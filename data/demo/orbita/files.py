"""From rows with a day to files: each file holds what is new or changed since the one before."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from .days import FILES, file_of
from .words import headers, written

Row = Mapping[str, object]


def write(folder: Path, kind: str, key: Sequence[str], rows: Iterable[Row]) -> None:
    """Write the files of one kind.

    A row's ``known_on`` says from which day it may stand in a file. Of several rows with one key
    the later one replaces the earlier.
    """
    rows = sorted(rows, key=lambda row: str(row["known_on"]))
    header = headers(kind, {name for row in rows for name in row if name != "known_on"})
    cells_by_key: dict[tuple[str, ...], list[str]] = {}
    for day in FILES:
        latest = {
            tuple(str(row[name]) for name in key): [
                written(kind, name, cell(row.get(name))) for name in header
            ]
            for row in rows
            if file_of(str(row["known_on"])) == day
        }
        changed = {at: cells for at, cells in latest.items() if cells_by_key.get(at) != cells}
        cells_by_key |= changed
        if changed:
            _write(folder / f"{day}_{kind}.csv", header.values(), changed.values())


def cell(value: object) -> str:
    """Write one value as staff's files have it: a decimal comma, an empty cell for missing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    return f"{value:.10g}".replace(".", ",") if isinstance(value, float) else str(value)


def _write(path: Path, header: Iterable[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, delimiter=";", lineterminator="\r\n")
        lines.writerow(header)
        lines.writerows(rows)
