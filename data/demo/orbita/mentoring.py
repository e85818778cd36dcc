"""Mentoring counts by school and form: whole totals split so that every rule holds in each row."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from .days import HALVES, census, later
from .source import count, effects, of_type, table
from .spread import chance, numerators, settle, shares

Counts = dict[str, int]
Row = dict[str, Any]

NOVICES = dict(zip(HALVES, (58, 84, 97, 108, 116, 121), strict=True))
SATISFIED_MENTEES = dict(zip(HALVES, (71, 74, 78, 80, 84, 86), strict=True))
SATISFIED_MENTORS = dict(zip(HALVES, (68, 70, 75, 78, 81, 83), strict=True))
PLANS_DONE = dict(zip(HALVES, (58, 63, 66, 72, 76, 79), strict=True))
COMPANIES = {
    half: schools.split()
    for half, schools in zip(
        HALVES,
        ("S04", "S04 S09", "S04 S09", "S04 S09 S08", "S04 S09 S08", "S04 S09 S08 S12"),
        strict=True,
    )
}
"""Schools whose partner company gave mentors; each company is counted at one school only."""

REPLACEMENTS = {("S10", "2025/26-H1"): 1, ("S10", "2025/26-H2"): 2}
ANSWERED = {"mentees": 0.84, "mentors": 0.9}
RETURNING = {"mentees": 0.45, "mentors": 0.7}
"""Share of the persons of the May before who take part again."""
PUPIL_FORMS = ("teacher_pupil", "pupil_pupil", "student_pupil", "employer_pupil")
TEENAGERS = {"pupil_pupil": 0.7, "student_pupil": 0.12}
"""Share of mentors aged 15 to 19, in the forms that have any."""


@cache
def splits() -> dict[tuple[str, str], dict[str, Counts]]:
    """Split the totals of each form and half-year among schools.

    Mentees come first. Groups and what is left for pairs follow from them (a group has two
    mentees at least), and mentors are at most one for each pair or group.
    """
    return {
        (row["form"], row["half"]): _split(row["form"], {name: int(row[name]) for name in TOTALS})
        for row in table("mentoring")
    }


TOTALS = ("mentors", "mentees", "pairs", "groups")


def _reporters(form: str) -> list[str]:
    """Return who reports on a form: schools, and on novice teachers the technopark too."""
    return of_type("school", "additional") if form == "teacher_teacher" else of_type("school")


def _split(form: str, totals: Counts) -> dict[str, Counts]:
    schools = _reporters(form)
    mentees = shares(totals["mentees"], _weights(form, totals["groups"]))
    groups = settle(
        shares(totals["groups"], mentees),
        totals["groups"],
        [0] * len(schools),
        [n // 2 for n in mentees],
    )
    grouped_total = totals["mentees"] - totals["pairs"]
    grouped = settle(
        [2 * n + extra for n, extra in zip(groups, _extra(groups, grouped_total), strict=True)],
        grouped_total,
        [2 * n for n in groups],
        [n if g else 0 for n, g in zip(mentees, groups, strict=True)],
    )
    pairs = [n - g for n, g in zip(mentees, grouped, strict=True)]
    led = [pair + group for pair, group in zip(pairs, groups, strict=True)]
    mentors = settle(
        shares(totals["mentors"], led), totals["mentors"], [min(n, 1) for n in led], led
    )
    columns = zip(mentors, mentees, pairs, groups, strict=True)
    return {
        school: dict(zip(TOTALS, values, strict=True))
        for school, values in zip(schools, columns, strict=True)
    }


def _extra(groups: list[int], grouped: int) -> list[int]:
    return shares(grouped - 2 * sum(groups), groups)


def _weights(form: str, groups: int) -> list[float]:
    """Weigh schools for one form; employers come to as many schools as they lead groups."""
    if form == "teacher_teacher":
        return [count(member, "teachers_novice") for member in _reporters(form)]
    drawn = chance(f"mentoring {form}")
    weights = [
        count(school, "pupils_10_19") * (1 + 0.5 * effects()[school] + drawn.uniform(-0.1, 0.1))
        for school in of_type("school")
    ]
    if not form.startswith("employer"):
        return weights
    smallest = sorted(weights, reverse=True)[: max(groups, 1)][-1]
    return [weight if weight >= smallest else 0 for weight in weights]


@cache
def novices(half: str) -> dict[str, int]:
    """Return the novice teachers who are mentees on the census date, by school."""
    schools = _reporters("teacher_teacher")
    staff = [count(school, "teachers_novice") for school in schools]
    mentees = [splits()["teacher_teacher", half][school]["mentees"] for school in schools]
    most = [float(min(pair)) for pair in zip(staff, mentees, strict=True)]
    total = NOVICES[half]
    settled = settle(shares(total, staff), total, [0] * len(schools), most)
    return dict(zip(schools, settled, strict=True))


def mentoring_counts() -> Iterator[Row]:
    """Give the rows of every school, form and half-year, with a row of unique persons."""
    year_before: dict[str, Row] = {}
    for half in HALVES:
        rows = _rows_of_forms(half)
        _add_surveys(rows, half)
        _add_plans(rows, half)
        yield from rows
        persons = {
            member: _unique(member, half, [row for row in rows if row["member_code"] == member])
            for member in _reporters("teacher_teacher")
        }
        if half.endswith("H2"):
            for member, row in persons.items():
                _add_returning(row, year_before.get(member))
            year_before = persons
        yield from persons.values()


def _rows_of_forms(half: str) -> list[Row]:
    rows: list[Row] = []
    for (form, of_half), schools in splits().items():
        for school, counts in schools.items():
            if of_half != half:
                continue
            pupils = form in PUPIL_FORMS
            rows.append(
                {
                    **_origin(school, half, form),
                    **counts,
                    "mentees_10_19": counts["mentees"] if pupils else 0,
                    "mentors_15_19": round(counts["mentors"] * TEENAGERS.get(form, 0)),
                    "novice_mentees": novices(half)[school] if form == "teacher_teacher" else 0,
                    "agreements_active": counts["pairs"] + counts["groups"],
                    "consents_on_file": counts["mentors"] + counts["mentees"],
                    "consents_withdrawn": 0,
                    "mentor_replacements": (
                        REPLACEMENTS.get((school, half), 0) if form == "teacher_pupil" else 0
                    ),
                    "mentor_organisations": (
                        1 if form == "employer_pupil" and school in COMPANIES[half] else None
                    ),
                }
            )
    return rows


def _origin(school: str, half: str, form: str) -> Row:
    return {
        "member_code": school,
        "census_date": census(half),
        "form": form,
        "known_on": later(census(half), 2),
    }


def _add_surveys(rows: list[Row], half: str) -> None:
    """Add who answered the survey and how many of them are satisfied."""
    for persons, percents in (("mentees", SATISFIED_MENTEES), ("mentors", SATISFIED_MENTORS)):
        answers = [round(row[persons] * ANSWERED[persons]) for row in rows]
        share = percents[half] / 100
        aims = [share * (1 + 0.4 * effects().get(row["member_code"], 0)) for row in rows]
        happy = numerators(answers, aims, round(sum(answers) * share))
        for row, surveyed, satisfied in zip(rows, answers, happy, strict=True):
            row[f"surveyed_{persons}"], row[f"satisfied_{persons}"] = surveyed, satisfied


def _add_plans(rows: list[Row], half: str) -> None:
    """Add individual plans, one for each pair or group, and how many are done."""
    plans = [row["agreements_active"] for row in rows]
    share = PLANS_DONE[half] / 100
    aims = [share * (1 + 0.4 * effects().get(row["member_code"], 0)) for row in rows]
    done = numerators(plans, aims, round(sum(plans) * share))
    for row, total, finished in zip(rows, plans, done, strict=True):
        row["plans_total"], row["plans_done"] = total, finished


def _add_returning(row: Row, year_before: Row | None) -> None:
    """Add how many persons of a May took part in the school year before too."""
    for persons, share in RETURNING.items():
        if year_before is not None:
            row[f"{persons}_returning"] = round(share * min(row[persons], year_before[persons]))


def _unique(member: str, half: str, rows: list[Row]) -> Row:
    """Count persons once: a teacher may mentor in two forms, a pupil may have both roles."""

    def total(name: str) -> int:
        return sum(row[name] for row in rows)

    mentors = {row["form"]: row["mentors"] for row in rows}
    has_pupils = "pupil_pupil" in mentors
    months = 4 if half.endswith("H1") else 8
    return {
        **_origin(member, half, "all"),
        **{name: total(name) for name in ("mentees", "pairs", "groups", "novice_mentees")},
        "mentees_10_19": total("mentees_10_19") if has_pupils else None,
        "mentors_15_19": total("mentors_15_19") if has_pupils else None,
        "mentors": total("mentors") - teachers_twice(member, half),
        "both_roles": round(0.15 * mentors.get("pupil_pupil", 0)),
        "media_posts": months + count(member, "teachers_novice") // 4,
    }


def teachers_twice(member: str, half: str) -> int:
    """Return how many teachers mentor both pupils and colleagues."""
    of_pupils = splits()["teacher_pupil", half].get(member, {"mentors": 0})
    return round(
        0.4 * min(of_pupils["mentors"], splits()["teacher_teacher", half][member]["mentors"])
    )
