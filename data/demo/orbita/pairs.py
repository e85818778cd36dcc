"""A small register of mentoring pairs under opaque codes: one school's, as its counts have it."""

from collections.abc import Iterator
from itertools import cycle, islice
from random import Random
from typing import Any

from .days import later, workday
from .mentoring import splits, teachers_twice
from .spread import chance, shares

Pair = dict[str, Any]

SCHOOL, HALF = "S10", "2025/26-H2"
"""Whose register it is, and the half-year on whose census date it agrees with the counts."""

FIRST_UPLOAD, AFTER_SUMMER = "2026-05-25", "2026-09-18"
REPLACED_ON = ("2025-11-17", "2026-02-09", "2026-04-13")
"""Days on which a mentor of the form «педагог – ученик» was replaced."""

WITHDRAWN_ON = "2026-09-29"
"""The day on which one consent was withdrawn."""

BANDS = {"teacher_teacher": ("20-35",), "employer_pupil": ("15-19",)}
MONTHS = 9


def mentoring_pairs() -> Iterator[Pair]:
    """Give the register as first uploaded in May, after the summer, and after the withdrawal."""
    drawn = chance("pairs")
    rows = _numbered(_with_replacements(list(_units(drawn))))
    withdrawn = next(row["pair_code"] for row in rows if row["started_on"] >= "2026-01")
    for row in rows:
        yield {**row, "known_on": FIRST_UPLOAD}
        if row["ended_on"]:
            continue
        row = _after_summer(drawn, row)
        yield {**row, "known_on": AFTER_SUMMER}
        if row["pair_code"] == withdrawn:
            yield {
                **row,
                "ended_on": WITHDRAWN_ON,
                "end_reason": "consent_withdrawn",
                "consent_mentee": "withdrawn",
                "known_on": WITHDRAWN_ON,
            }


def _units(drawn: Random) -> Iterator[Pair]:
    """Give pairs and groups so that mentors, mentees, pairs and groups are those of the counts."""
    mentor, mentee = 0, 100
    teachers: list[int] = []
    for (form, half), schools in splits().items():
        if half != HALF or not schools[SCHOOL]["mentees"]:
            continue
        counts = schools[SCHOOL]
        again = teachers[: teachers_twice(SCHOOL, HALF)] if form == "teacher_teacher" else []
        fresh = range(mentor + 1, mentor + 1 + counts["mentors"] - len(again))
        mentor += len(fresh)
        leaders = cycle([*again, *fresh])
        teachers = teachers or list(fresh)
        sizes = [1] * counts["pairs"]
        if counts["groups"]:
            grouped = counts["mentees"] - counts["pairs"]
            sizes += shares(grouped, [1] * counts["groups"])
        for size, leader in zip(sizes, islice(leaders, len(sizes)), strict=True):
            yield _unit(drawn, form, leader, range(mentee + 1, mentee + 1 + size))
            mentee += size


def _unit(drawn: Random, form: str, mentor: int, mentees: range) -> Pair:
    first, last = drawn.choice(
        (("2025-09-15", "2025-10-10"), ("2025-09-15", "2025-10-10"), ("2026-01-19", "2026-02-13"))
    )
    planned = drawn.randint(8, 14)
    return {
        "pair_code": "",
        "member_code": SCHOOL,
        "kind": "pair" if len(mentees) == 1 else "group",
        "form": form,
        "mentor_code": f"M-{mentor:03d}",
        "mentee_codes": ";".join(f"M-{number:03d}" for number in mentees),
        "mentee_age_band": drawn.choice(BANDS.get(form, ("10-14", "15-19"))),
        "started_on": workday(drawn, first, last),
        "agreement_months": MONTHS,
        "extended_months": 0,
        "ended_on": None,
        "end_reason": "",
        "consent_mentor": "given",
        "consent_mentee": "given",
        "plan_actions": planned,
        "plan_done": round(planned * drawn.uniform(0.5, 0.9)),
        "replaced_pair": "",
    }


def _with_replacements(rows: list[Pair]) -> list[Pair]:
    """Put before three pairs those that they replaced: the same mentee, a mentor who left off."""
    replaced = [row for row in rows if row["form"] == "teacher_pupil" and row["kind"] == "pair"]
    pairs = list(rows)
    for number, (row, day) in enumerate(zip(replaced, REPLACED_ON, strict=False), start=1):
        before = {
            **row,
            "mentor_code": f"M-{900 + number}",
            "started_on": "2025-09-15",
            "ended_on": day,
            "end_reason": "replacement",
            "plan_done": 2,
        }
        row |= {"started_on": later(day, 1), "replaced_pair": before}
        pairs.insert(pairs.index(row), before)
    return pairs


def _numbered(rows: list[Pair]) -> list[Pair]:
    rows = sorted(rows, key=lambda row: row["started_on"])
    for number, row in enumerate(rows, start=1):
        row["pair_code"] = f"{SCHOOL}-P-{number:03d}"
    for row in rows:
        if row["replaced_pair"]:
            row["replaced_pair"] = row["replaced_pair"]["pair_code"]
    return rows


def _after_summer(drawn: Random, row: Pair) -> Pair:
    """Let an agreement of last autumn be extended or completed; winter's run on."""
    if row["started_on"] >= "2026":
        return row
    if drawn.random() < 0.6:
        return {**row, "extended_months": MONTHS}
    return {
        **row,
        "ended_on": "2026-06-11",
        "end_reason": "completed",
        "plan_done": row["plan_actions"],
    }
