"""The demo's files read back into codes, with nothing but pandas and the declared columns."""

import json
import re
from functools import cache
from typing import Any

import pandas as pd

from lib.contracts import CONTRACTS
from lib.tables import Column, Type
from lib.text import Text, load
from lib.vocabulary import RESERVED_WORDS
from tests.helpers.paths import ROOT

FOLDER = ROOT / "data" / "demo"
EXPECTED = ROOT / "tests" / "demo" / "expected"
TOTALS = json.loads((EXPECTED / "demo_totals.json").read_text(encoding="utf-8"))
YEARS = ("2023/24", "2024/25", "2025/26")
LAST_DAY = "2026-10-15"
NUMBERS: dict[Type, Any] = {Type.INTEGER: "Int64", Type.DECIMAL: "float64"}
FORMS = {
    "педагог – ученик": "teacher_pupil",
    "ученик – ученик": "pupil_pupil",
    "педагог – педагог": "teacher_teacher",
    "студент – ученик": "student_pupil",
    "работодатель – ученик": "employer_pupil",
    "работодатель – студент": "employer_student",
}


def expected(name: str) -> pd.DataFrame:
    """A table of totals that the demo must add up to."""
    return pd.read_csv(EXPECTED / f"demo_{name}.csv", dtype={"indicator_code": "str"})


def school_year(day: str) -> str:
    """The school year of a day."""
    autumn = int(day[:4]) - (day[5:7] < "09")
    return f"{autumn}/{(autumn + 1) % 100:02d}"


def half(day: str) -> str:
    """The half-year of a day."""
    return f"{school_year(day)}-H{1 if day[5:7] >= '09' else 2}"


def year_of_period(period: str) -> str:
    """The school year that a year, a half-year or a quarter is part of."""
    if "Q" in period:
        return school_year(f"{period[:4]}-{3 * int(period[-1]) - 2:02d}-01")
    return period[:7]


def census_of(period: str) -> str:
    """The day on which a half-year is counted, which is also its deadline."""
    return f"{period[:4]}-12-20" if period[-1] == "1" else f"20{period[5:7]}-05-20"


def days() -> list[str]:
    """Days of acceptance, the first first."""
    return sorted({path.name[:10] for path in FOLDER.glob("*.csv")})


@cache
def versions(kind: str) -> pd.DataFrame:
    """Every row of a kind as its files have it, in codes and ISO dates, with the day accepted."""
    contract, text = CONTRACTS[kind], load("ru")
    names = dict(zip(contract.header(text), contract.names, strict=True))
    files = []
    for path in sorted(FOLDER.glob(f"????-??-??_{kind}.csv")):
        rows = pd.read_csv(path, sep=";", dtype="str").rename(columns=names)
        assert set(rows) <= set(contract.names), path.name
        files.append(rows.assign(accepted_on=path.name[:10]))
    rows = pd.concat(files, ignore_index=True)
    for name in rows.columns.difference(["accepted_on"]):
        rows[name] = _codes(rows[name], contract.columns[name], text)
    return rows


def read(kind: str) -> pd.DataFrame:
    """The rows of a kind as they are known in the end."""
    return versions(kind).drop_duplicates(CONTRACTS[kind].key, keep="last")


def reports() -> pd.DataFrame:
    """Measurements that are no drafts, with the school year that each is part of."""
    rows = read("measurements")
    rows = rows[rows["status"] != "draft"]
    return rows.assign(year=rows["period"].map(year_of_period))


def _codes(cells: "pd.Series[str]", column: Column, text: Text) -> "pd.Series[Any]":
    if column.type in NUMBERS:
        numbers: pd.Series[Any] = cells.str.replace(",", ".").astype(NUMBERS[column.type])
        return numbers
    if column.type is Type.YES_NO:
        return cells.map({"да": True, "нет": False}).astype("boolean")
    if column.type in (Type.DAY, Type.DAY_OR_PERIOD):
        return cells.map(lambda day: re.sub(r"(\d+)\.(\d+)\.(\d+)", r"\3-\2-\1", day), "ignore")
    words = {word: code for code, spellings in RESERVED_WORDS.items() for word in spellings} | FORMS
    words |= {text.choice(member): str(member) for member in column.choices or ()}
    if column.many:
        return cells.map(
            lambda cell: ";".join(sorted(words.get(code, code) for code in cell.split("; "))),
            "ignore",
        )
    return cells.map(lambda cell: words.get(cell, cell), "ignore")
