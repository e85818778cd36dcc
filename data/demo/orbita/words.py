"""How staff write: the headers and words of the Russian templates, dates by day and month."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parents[3] / "lib" / "locale" / "ru"
ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

TIGHT_LIST = re.compile(r";(?=\S)")

LISTS = {
    "members": {
        "member_type": "member-type",
        "party": "party",
        "role": "role",
        "country": "country",
    },
    "aliases": {"subject": "alias-subject"},
    "settings": {"setting": "setting-name"},
    "indicators": {
        "unit_kind": "unit-kind",
        "better": "better",
        "aggregation": "aggregation",
        "nature": "nature",
        "period_type": "period-type",
        "reporters": "reporter",
    },
    "notes": {"note_kind": "note-kind"},
    "measurements": {"status": "report-status"},
    "events": {"event_type": "event-type", "mode": "event-mode", "status": "event-status"},
    "agreements": {
        "kind": "agreement-kind",
        "status": "agreement-status",
        "currency": "currency",
    },
    "exchanges": {"resource": "resource", "unit": "exchange-unit", "state": "exchange-state"},
    "funding": {"source_type": "funding-source", "currency": "currency"},
    "mentoring_counts": {"form": "form"},
    "mentoring_pairs": {
        "kind": "pair-kind",
        "form": "form",
        "mentee_age_band": "age-band",
        "end_reason": "end-reason",
        "consent_mentor": "consent",
        "consent_mentee": "consent",
    },
    "risk_profiles": {"significance": "significance", "source": "risk-source"},
    "measures": {
        "responsible_group": "responsible-group",
        "status": "measure-status",
        "resource": "resource",
    },
    "meetings": {"meeting_kind": "meeting-kind", "state": "meeting-state"},
    "decisions": {"state": "decision-state"},
}
"""Columns whose codes are written as words, and the list that the words belong to."""

ROLES = ("coordinator", "leader", "council", "group")
RESERVED = ("consortium", "students", "all", *ROLES)
CODED = ("member_code", "reported_by", "to_member", "reporters", "indicator_code", "owner")
"""Columns in which a reserved code may stand."""

FORMS = {
    "form-teacher-pupil": "педагог – ученик",
    "form-pupil-pupil": "ученик – ученик",
    "form-teacher-teacher": "педагог – педагог",
    "form-student-pupil": "студент – ученик",
    "form-employer-pupil": "работодатель – ученик",
    "form-employer-student": "работодатель – студент",
    "form-all": "все формы",
}


def headers(kind: str, columns: Iterable[str]) -> dict[str, str]:
    """Return the headers of some columns by column, in the order of the template."""
    keys = {_key(f"column-{kind}-{column}"): column for column in columns}
    return {keys[key]: word for key, word in _words().items() if key in keys}


def written(kind: str, column: str, code: str) -> str:
    """Return how a cell is written: dates by day and month, codes of closed lists as words."""
    if day := ISO_DAY.fullmatch(code):
        return f"{day[3]}.{day[2]}.{day[1]}"
    words = LISTS.get(kind, {}).get(column)
    if words or (column in CODED and code in RESERVED):
        keys = (_key(f"{words or 'reserved'}-{part}") for part in code.split(";") if part)
        return "; ".join(_words()[key] for key in keys)
    return TIGHT_LIST.sub("; ", code)


def _key(code: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", code.lower()).strip("-")


@cache
def _words() -> dict[str, str]:
    """Return the Russian messages of one line, by key."""
    files = sorted(LOCALE.glob("*.ftl"))
    messages = "\n".join(path.read_text(encoding="utf-8") for path in files)
    words = FORMS | dict(re.findall(r"^([a-z0-9-]+) = (.+)$", messages, re.MULTILINE))
    types = {key.replace("member-type", "reporter"): word for key, word in words.items()}
    return words | types | {"reporter-consortium": words["reserved-consortium"]}
