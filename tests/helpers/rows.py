"""Rows for tests: a test names the cells that matter, required ones are filled in."""

from datetime import UTC, datetime
from typing import Any

import pandas as pd

from lib.contracts import CONTRACTS
from lib.store import Change

REQUIRED: dict[str, dict[str, Any]] = {
    "members": {"name_ru": "Школа", "member_type": "school", "city": "Орбита"},
    "indicators": {
        "direction": "1",
        "name_ru": "Показатель",
        "unit": "%",
        "better": "up",
        "aggregation": "ratio",
        "nature": "ratio",
        "period_type": "school_year",
    },
    "directions": {"name_ru": "Направление"},
    "mentoring_forms": {"name_ru": "Форма"},
    "mentoring_counts": {"form": "all", "mentors": 1, "mentees": 1},
    "targets": {"member_code": "consortium", "target_value": 50.0},
    "exchanges": {
        "reported_by": "consortium",
        "date": "2025-10-03",
        "from_member": "S1",
        "to_member": "S2",
        "resource": "staff",
        "quantity": 24.0,
        "unit": "person_hours",
    },
    "agreements": {
        "reported_by": "consortium",
        "kind": "cooperation",
        "parties": "S1;S2",
        "signed_on": "2025-09-01",
    },
    "meetings": {
        "held_on": "2026-10-22",
        "meeting_kind": "council",
        "topic": "Итоги сентября",
    },
    "decisions": {
        "meeting_code": "M-1",
        "text": "Описать кабинеты",
        "owner": "council",
        "due_on": "2026-12-01",
    },
    "mentoring_pairs": {
        "member_code": "S1",
        "kind": "pair",
        "form": "teacher_pupil",
        "mentor_code": "M-003",
        "mentee_codes": "M-021",
        "started_on": "2025-09-15",
        "consent_mentor": "given",
        "consent_mentee": "given",
    },
}


def frame(kind: str, *rows: dict[str, Any]) -> pd.DataFrame:
    """Return rows of a kind as a checked file gives them: all columns, typed, and the line."""
    contract = CONTRACTS[kind]
    filled = pd.DataFrame([REQUIRED.get(kind, {}) | row for row in rows], columns=contract.names)
    return filled.astype(contract.dtypes).assign(line=range(2, 2 + len(rows)))


def change(kind: str, *rows: dict[str, Any], **values: Any) -> Change:
    """Return a change of one kind, by ``anna`` unless ``by`` is given."""
    return Change(
        **{"kind": kind, "file_name": f"{kind}.csv", "uploaded_by": "anna"}
        | {"rows": {kind: frame(kind, *rows)}}
        | values
    )


def at(day: str, hour: int = 9) -> datetime:
    """Return a moment in UTC."""
    return datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)


START = Change(
    kind="start",
    rows={
        "directions": frame("directions", {"direction": "1"}, {"direction": "2"}),
        "mentoring_forms": frame("mentoring_forms", {"form": "teacher_pupil"}),
    },
    file_name="start",
    uploaded_by="synergia",
)
