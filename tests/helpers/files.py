"""Stored rows of a small consortium, and checks of files written as literal text against them."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from lib import desk, intake
from lib.contracts import CONTRACTS
from lib.desk.problems.problem_words import problem_values
from lib.periods import Calendar
from lib.text import Text, load

TODAY = date(2026, 3, 1)


def frame(kind: str, *rows: dict[str, Any]) -> pd.DataFrame:
    """Return known rows of a kind as the store reads them."""
    contract = CONTRACTS[kind]
    return pd.DataFrame(list(rows), columns=contract.names).astype(contract.dtypes)


KNOWN = {
    "directions": frame(
        "directions",
        {"direction": "2", "name_ru": "Совместные программы", "short_ru": "Программы"},
        {"direction": "3", "name_ru": "Повышение квалификации педагогов"},
        {"direction": "6", "name_ru": "Обмен опытом"},
    ),
    "mentoring_forms": frame(
        "mentoring_forms",
        {"form": "teacher_pupil", "name_ru": "педагог – ученик", "typed": "учитель-ученик; У-У(п)"},
        {"form": "teacher_teacher", "name_ru": "педагог – педагог"},
        {"form": "pupil_pupil", "name_ru": "ученик – ученик"},
    ),
    "members": frame(
        "members",
        {
            "member_code": "S01",
            "name_ru": "МБОУ «Средняя школа № 1»",
            "short_name": "«Родник»",
            "member_type": "school",
            "joined_on": "2023-09-01",
            "left_on": "2026-06-30",
            "pupils_10_19": 200,
            "teachers_novice": 4,
        },
        {"member_code": "S02", "name_ru": "Гимназия имени А. И. Герцена", "member_type": "school"},
        {"member_code": "U01", "name_ru": "Северный университет", "member_type": "university"},
        {"member_code": "C04", "name_ru": "ООО «Вектор»", "member_type": "company"},
    ),
    "aliases": frame(
        "aliases",
        {"subject": "members", "alias": "Родниковая школа", "code": "S01"},
        {"subject": "indicators", "alias": "Охват курсами", "code": "3.1"},
    ),
    "indicators": frame(
        "indicators",
        {
            "indicator_code": "3.1",
            "name_ru": "Доля педагогов, повысивших квалификацию",
            "unit_kind": "percent",
            "better": "up",
            "aggregation": "ratio",
            "nature": "ratio",
            "period_type": "school_year",
            "baseline_value": 31.0,
        },
        {
            "indicator_code": "6.1",
            "name_ru": "Совместные мероприятия",
            "unit_kind": "count",
            "better": "up",
            "aggregation": "sum",
            "nature": "flow",
            "period_type": "half",
            "baseline_value": 10.0,
        },
        {
            "indicator_code": "8.2",
            "name_ru": "Учеников на один компьютер",
            "unit_kind": "count",
            "better": "down",
            "aggregation": "weighted_mean",
            "nature": "score",
            "period_type": "year",
            "baseline_value": 9.0,
        },
        {
            "indicator_code": "2.4",
            "name_ru": "Выполнение плана",
            "unit_kind": "percent",
            "better": "up",
            "aggregation": "mean",
            "nature": "score",
            "period_type": "half",
            "is_share": False,
        },
    ),
    "headcounts": frame(
        "headcounts",
        {"member_code": "S01", "school_year": "2025/26", "pupils_10_19": 150},
    ),
    "measurements": frame(
        "measurements",
        {
            "indicator_code": "3.1",
            "member_code": "S01",
            "period": "2023/24",
            "value": 41.9,
            "numerator": 13.0,
            "denominator": 31.0,
        },
        {"indicator_code": "6.1", "member_code": "S01", "period": "2024/25-H1", "value": 4.0},
        {"indicator_code": "6.1", "member_code": "S01", "period": "2024/25-H2", "value": 6.0},
    ),
    "agreements": frame(
        "agreements",
        {
            "agreement_id": "A-007",
            "reported_by": "consortium",
            "kind": "cooperation",
            "parties": "S01;U01",
            "signed_on": "2024-09-02",
            "valid_to": "2025-12-31",
        },
    ),
    "measures": frame(
        "measures",
        {
            "measure_id": "D-1",
            "reported_by": "S01",
            "member_code": "S01",
            "factor_code": "R02",
            "title": "Уроки физики",
            "responsible_group": "methodical",
            "due_on": "2026-04-30",
        },
    ),
}


def checked(
    content: bytes | str | list[str],
    *,
    encoding: str = "utf-8",
    name: str = "file.csv",
    kind: str | None = None,
    decisions: intake.Decisions = intake.AS_RECOGNISED,
    current_rows: Mapping[str, pd.DataFrame] = KNOWN,
    today: date = TODAY,
) -> intake.CheckResult:
    """Check a file given as bytes, as text, or as a list of its lines.

    Every problem must have its words in Russian and English, with all their values.
    """
    if isinstance(content, list):
        content = "\r\n".join(content) + "\r\n"
    raw = content.encode(encoding) if isinstance(content, str) else content
    answer = intake.check(
        raw,
        name=name,
        current_rows=current_rows,
        kind=kind,
        decisions=decisions,
        today=today,
        calendar=Calendar(),
    )
    for problem in (*answer.errors[:20], *answer.warnings[:20], *answer.notes):
        for language in ("ru", "en", "kk"):
            text = load(language)
            texts = desk.problem_text(problem, answer.kind, text)
            assert holes(problem, answer.kind, text) == []
            assert "{" not in f"{texts.sentence} {texts.expected} {texts.fix}".replace(
                texts.found or "{", ""
            )
    return answer


def holes(problem: intake.Problem, kind: str | None, text: Text) -> list[Any]:
    """Return the variables that the message of a problem uses and the problem does not give."""
    values = problem_values(problem, kind, text)
    name = f"problem-{problem.code}".replace("_", "-")
    phrases = next(one for one in text._phrases if name in one)
    patterns = (phrases.pattern(name, attribute) for attribute in ("", "expected", "fix"))
    return [
        error for pattern in patterns if pattern for error in phrases.filled(pattern, values)[1]
    ]


def table(*rows: Mapping[str, object]) -> str:
    """Write rows given as dictionaries of column and text."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def codes_of(problems: Iterable[Any], *fields: str) -> list[Any]:
    """Return some fields of every problem: its code, or a tuple that begins with it."""
    return [
        (one.code, *(getattr(one, field) for field in fields)) if fields else one.code
        for one in problems
    ]
