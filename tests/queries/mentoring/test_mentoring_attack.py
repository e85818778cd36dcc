"""Small counts of mentoring: all figures that boards, slides and lists show give none of them away.

The attacker is a viewer who reads every figure in several scopes, writes each as an equation over
the cells that are not shown, and solves them together. What uploads after each other give away is
attacked in ``tests.metrics.test_mentoring_masks``.
"""

import shutil
from collections.abc import Hashable, Iterator
from itertools import product
from random import Random
from typing import Any

import numpy as np
import pandas as pd
import pytest

from lib import queries, store
from lib.metrics import mentoring as counting
from lib.queries.mentoring.breakdown import forms_by_half, member_halves, member_rows
from lib.queries.mentoring.cohorts import cohorts
from lib.queries.mentoring.counts.coverage import change_of_same_members
from lib.queries.mentoring.counts.masks import masked_counts
from lib.queries.mentoring.counts.rows import headcounts
from lib.queries.mentoring.scope import EVERYTHING, Scope
from tests.helpers.consortium import accept, now, start_consortium

LIMIT = 5
FORMS = ("pupil_pupil", "teacher_pupil")
ROUNDS = 8
"""How often the attacker goes over all equations; bounds of large unknowns would creep for ever."""
BASELESS = "S0"
"""The member whose pupils nobody counted."""
DAYS = {"2024/25-H1": "2024-12-20", "2025/26-H1": "2025-12-20"}
KINDS, REGIONS = ("school", "additional"), ("Север", "Юг")
DOCUMENTS = ("pairs", "surveyed_mentees", "satisfied_mentees")
UNCOVERED = ("uncovered", "mentees_10_19")
RESTS = {
    "new": ("mentees", "mentees_returning"),
    "unhappy": ("surveyed_mentees", "satisfied_mentees"),
}
PARTICIPANTS = {"participants": 1, "both_roles": 1, "mentors": -1, "mentees": -1}
SCOPES = (Scope(), Scope(member_type=KINDS[0]), Scope(region=REGIONS[0]), Scope(FORMS[0]))


def a_count(chance: Random) -> int:
    return chance.choice((0, chance.randint(1, 5), chance.randint(1, 5), chance.randint(6, 60)))


def report(chance: Random, member: str, day: str) -> list[dict[str, object]]:
    """Counts of a member on a census: of one form or two, and of persons over both."""
    rows = []
    for form in chance.choice((FORMS, FORMS[:1])):
        mentees = a_count(chance)
        surveyed = chance.randint(0, mentees)
        rows.append(
            {
                "form": form,
                "mentors": a_count(chance),
                "mentees": mentees,
                "mentees_10_19": chance.choice((mentees, chance.randint(0, mentees))),
                "pairs": min(a_count(chance), mentees),
                "surveyed_mentees": surveyed,
                "satisfied_mentees": chance.randint(0, surveyed),
            }
        )
    people = ("mentors", "mentees", "mentees_10_19")
    alone = len(rows) == 1
    least, most = (
        {name: tally(int(row[name]) for row in rows) for name in people}
        for tally in (max, sum)  # type: ignore[call-overload]
    )
    every = {
        name: most[name] if alone else chance.randint(least[name], most[name]) for name in people
    }
    every["mentees_10_19"] = min(every["mentees_10_19"], every["mentees"])
    every["both_roles"] = chance.randint(0, min(every["mentors"], every["mentees"], 6))
    every["mentees_returning"] = chance.randint(0, every["mentees"])
    rows.append({"form": "all"} | every)
    return [row | {"member_code": member, "census_date": day} for row in rows]


class Attack:
    """Equations over hidden cells: unknowns by half, member, form, column and value."""

    def __init__(self) -> None:
        self.places: dict[tuple[object, ...], int] = {}
        self.bounds: list[tuple[int, int]] = []
        self.equations: dict[tuple[tuple[int, int], ...], tuple[dict[int, int], int]] = {}

    def look(self, engine: store.Database, moment: store.Moment) -> None:
        """Read everything that is shown at a moment."""
        counts = masked_counts(engine, moment.upload)
        bases = headcounts(engine, moment)
        self.pupils = {
            (row["member_code"], row["school_year"]): int(row["pupils_10_19"])
            for row in bases.dropna(subset="pupils_10_19").to_dict("records")
        }
        self.rows = counts.rows
        self.truth = {_cell(row): row for row in counts.rows.to_dict("records")}
        states = counts.masks.states.to_dict("records")
        self.states = dict(zip(self.truth, states, strict=True))
        self.shown = {_cell(row): row for row in member_rows(engine, moment).to_dict("records")}
        for half, member, form in self.truth:
            self.identities(half, member, form)
        for scope in SCOPES:
            self.look_at(engine, moment, scope)

    def look_at(self, engine: store.Database, moment: store.Moment, scope: Scope) -> None:
        for row in forms_by_half(engine, moment, scope).to_dict("records"):
            for name in ("mentors", "mentees", "pairs"):
                self.total(row[name], self.cells(row["half"], scope, [row["form"]], name))
        coverage = queries.mentoring_coverage(engine, moment, scope)
        for row in coverage.to_dict("records"):
            self.half_year(row, scope)
        if len(coverage) > 1 and scope == EVERYTHING:
            compared = change_of_same_members(engine, moment, scope, max(DAYS))
            both = self.reported(min(DAYS)) & self.reported(max(DAYS))
            for row in compared.to_dict("records"):
                self.participations(row, scope, both)
        for row in cohorts(engine, moment, scope).to_dict("records"):
            if row["role"] == "mentees":
                self.cohort(row, scope)
        for row in member_halves(engine, moment, scope).to_dict("records"):
            if row["reported"]:
                cell = [(row["half"], row["member_code"], scope.persons, "mentees_10_19")]
                self.total(row["mentees_10_19"], cell)
                self.total(_part(row["coverage"], row["pupils_10_19"]), cell)

    def reported(self, half: str) -> set[str]:
        return {member for each, member, _form in self.truth if each == half}

    def cells(
        self, half: str, scope: Scope, forms: "list[str]", name: str, among: set[str] | None = None
    ) -> list[tuple[str, str, str, str]]:
        chosen = set(self.rows.loc[scope.members(self.rows), "member_code"])
        return [
            (*cell, name)
            for cell, row in self.truth.items()
            if cell[0] == half and cell[1] in chosen and cell[2] in forms and pd.notna(row[name])
            if among is None or cell[1] in among
        ]

    def participations(
        self, row: dict[Hashable, Any], scope: Scope, among: set[str] | None = None
    ) -> None:
        half, forms = str(row["half"]), [scope.form] if scope.form else list(FORMS)
        sums = {
            name: self.cells(half, scope, forms, name, among) for name in ("mentors", "mentees")
        }
        for name, cells in sums.items():
            self.total(row[name], cells)
        self.total(row["participations"], [*sums["mentors"], *sums["mentees"]])

    def half_year(self, row: dict[Hashable, Any], scope: Scope) -> None:
        half, forms = str(row["half"]), [scope.form] if scope.form else list(FORMS)
        self.participations(row, scope)
        for name in DOCUMENTS:
            self.total(row[name], self.cells(half, scope, forms, name))
        satisfied = self.cells(half, scope, forms, "satisfied_mentees")
        self.total(_part(row["satisfaction_mentees"], row["surveyed_mentees"]), satisfied)
        covered = self.cells(half, scope, [scope.persons], "mentees_10_19")
        covered = [cell for cell in covered if cell[1] != BASELESS]
        self.total(row["mentees_10_19"], covered)
        self.total(_part(row["coverage"], row["pupils_10_19"]), covered)
        if not scope.form:
            self.total(row["participants"], self.cells(half, scope, ["all"], "participants"))

    def cohort(self, row: dict[str, object], scope: Scope) -> None:
        half = str(row["half"])
        returning = self.cells(half, scope, [scope.persons], "mentees_returning")
        persons = [(*cell[:3], "mentees") for cell in returning]
        self.total(row["persons"], persons)
        self.total(row["returning"], returning)
        self.total(row["new"], [(*cell[:3], "new") for cell in returning])

    def identities(self, half: str, member: str, form: str) -> None:
        """What everybody knows of one row: rests of wholes, participants, one form that is all."""
        cells = self.truth[half, member, form]
        for rest, (every, part) in RESTS.items():
            if pd.notna(cells[every]) and pd.notna(cells[part]):
                self.add({(half, member, form, rest): 1, (half, member, form, part): 1,
                          (half, member, form, every): -1})  # fmt: skip
        pupils = self.pupils.get((member, half.partition("-")[0]))
        if form == "all" and pupils is not None and pd.notna(cells[UNCOVERED[1]]):
            self.add({(half, member, form, name): 1 for name in UNCOVERED}, pupils)
        if form == "all":
            self.add({(half, member, form, name): sign for name, sign in PARTICIPANTS.items()})
            forms = [each for each in FORMS if (half, member, each) in self.truth]
            if len(forms) == 1:
                for name in ("mentors", "mentees", "mentees_10_19"):
                    self.add({(half, member, form, name): 1, (half, member, forms[0], name): -1})

    def total(self, value: object, cells: list[tuple[str, str, str, str]]) -> None:
        """Add the equation of a figure that is shown; missing where it is not."""
        if value is not None and pd.notna(value):  # type: ignore[call-overload]
            self.add(dict.fromkeys(cells, 1), int(value))  # type: ignore[call-overload]

    def add(self, parts: dict[tuple[str, str, str, str], int], total: int = 0) -> None:
        unknown: dict[int, int] = {}
        for (half, member, form, name), sign in parts.items():
            value = self.value(half, member, form, name)
            if pd.notna(self.shown[half, member, form].get(name)):
                total -= sign * value
                continue
            place = self.places.setdefault((half, member, form, name, value), len(self.places))
            if place == len(self.bounds):
                is_small = self.states[half, member, form].get(name) == counting.SMALL
                self.bounds.append((1, LIMIT - 1) if is_small else (0, 10**6))
            unknown[place] = unknown.get(place, 0) + sign
        if unknown:
            self.equations[tuple(sorted(unknown.items()))] = (unknown, total)

    def value(self, half: str, member: str, form: str, name: str) -> int:
        cells = self.truth[half, member, form]
        if name == UNCOVERED[0]:
            return self.pupils[member, half.partition("-")[0]] - int(cells[UNCOVERED[1]])
        if name in RESTS:
            every, part = RESTS[name]
            return int(cells[every] - cells[part])
        return int(cells[name])

    def recovered(self) -> Iterator[str]:
        """Solve; yield each small cell that has but one possible value."""
        matrix = np.zeros((len(self.equations), len(self.places)))
        for line, (parts, _total) in enumerate(self.equations.values()):
            matrix[line, list(parts)] = list(parts.values())
        _left, sizes, basis = np.linalg.svd(np.unique(matrix, axis=0))
        free = basis[int((sizes > 1e-8).sum()) :]
        bounds = self.narrowed()
        for key, place in self.places.items():
            low, high = bounds[place]
            is_known = low == high or not (np.abs(free[:, place]) > 1e-8).any()
            if is_known and 0 < int(str(key[-1])) < LIMIT:
                yield str(key)

    def narrowed(self) -> list[tuple[int, int]]:
        """Narrow what each unknown can be by every equation, round by round."""
        bounds = list(self.bounds)
        for _round in range(ROUNDS):
            for parts, total in self.equations.values():
                ends = {place: (bounds[place][sign < 0] * sign, bounds[place][sign > 0] * sign)
                        for place, sign in parts.items()}  # fmt: skip
                least, most = (sum(end[side] for end in ends.values()) for side in (0, 1))
                for place, sign in parts.items():
                    limits = (total - most + ends[place][1], total - least + ends[place][0])
                    low, high = sorted(limit * sign for limit in limits)
                    bounds[place] = (max(bounds[place][0], low), min(bounds[place][1], high))
        return bounds


def _cell(row: dict[Hashable, Any]) -> tuple[str, str, str]:
    return str(row["half"]), str(row["member_code"]), str(row["form"])


def _part(share: object, base: object) -> int | None:
    """Return the count of which a share in per cent of a base is shown; None where one is not."""
    if share is None or base is None or pd.isna(share) or pd.isna(base):  # type: ignore[call-overload]
        return None
    return round(float(share) * float(base) / 100)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", [18, 68, 183])
def test_no_small_count_follows_from_all_figures_that_are_ever_shown(migrated, tmp_path, seed):
    chance = Random(seed)
    shutil.copy(migrated, tmp_path / "attack.db")
    engine = store.open_database(f"sqlite:///{tmp_path}/attack.db")
    codes = [f"S{number}" for number in range(chance.randint(4, 7))]
    start_consortium(engine, *codes)
    accept(engine, "mentoring_forms", {"form": "pupil_pupil", "name_ru": "ученик – ученик"})
    places = [
        {"member_code": code, "member_type": chance.choice(KINDS), "region": chance.choice(REGIONS)}
        for code in codes
    ]
    accept(engine, "members", *places)
    attack, database = Attack(), store.with_cache(engine)
    most = dict.fromkeys(product(sorted({*codes} - {BASELESS}), DAYS.values()), 0)
    for _upload in range(2):
        reporting = chance.sample(codes, chance.randint(1, len(codes)))
        rows = [row for code in reporting for day in DAYS.values()
                for row in report(chance, code, day)]  # fmt: skip
        accept(engine, "mentoring_counts", *rows)
        for row in rows:
            key = (str(row["member_code"]), str(row["census_date"]))
            if key in most and row["form"] == "all":
                most[key] = int(str(row["mentees_10_19"]))
    years = {day: half.partition("-")[0] for half, day in DAYS.items()}
    accept(engine, "headcounts", *({"member_code": code, "school_year": years[day],
                                    "pupils_10_19": count + chance.choice((0, 1, 3, 4, 30))}
                                   for (code, day), count in most.items()))  # fmt: skip
    attack.look(database, now(engine))
    assert attack.places  # something is hidden
    assert list(attack.recovered()) == []
    engine.dispose()
