"""Mentoring: participations, unique persons, coverage."""

import pandas as pd

from lib.metrics import mentoring
from tests.helpers.rows import frame

DECEMBER = "2025-12-20"


def counts(*rows):
    return frame("mentoring_counts", *({"census_date": DECEMBER} | row for row in rows))


def count(member, form="teacher_pupil", **values):
    return {"member_code": member, "form": form} | values


def test_forms_are_added_as_participations_and_never_to_the_row_of_unique_persons():
    rows = counts(
        count("S1", mentors=3, mentees=10, pairs=2),
        count("S1", "pupil_pupil", mentors=4, mentees=8),
        count("S1", "all", mentors=5, mentees=15),
    )
    by_date = mentoring.sums(rows, ["census_date"]).iloc[0]
    assert (by_date.mentors, by_date.mentees, by_date.pairs) == (7, 18, 2)
    by_form = mentoring.sums(rows, ["form"]).set_index("form")
    assert by_form["mentees"].to_dict() == {"all": 15, "pupil_pupil": 8, "teacher_pupil": 10}


def test_a_count_without_reports_is_missing_not_zero():
    sums = mentoring.sums(counts(count("S1"), count("S2", groups=0)), ["census_date"]).iloc[0]
    assert pd.isna(sums.pairs)
    assert sums.groups == 0


def test_participants_are_mentors_and_mentees_without_those_who_are_both():
    rows = counts(
        count("S1", mentors=9, mentees=9),
        count("S1", "all", mentors=5, mentees=15, both_roles=2),
        count("S2", "all", mentors=1, mentees=2),
        count("S3", mentors=5, mentees=15),
    )
    people = mentoring.person_rows(rows, "census_date")["participants"]
    assert people.droplevel("census_date").fillna(-1).to_dict() == {"S1": 18, "S2": -1, "S3": -1}


def test_people_of_two_forms_are_known_only_from_the_row_over_all():
    rows = counts(
        count("S1", mentees_10_19=10),
        count("S1", "pupil_pupil", mentees_10_19=8),
        count("S1", "all", mentees_10_19=15),
        count("S2", mentees_10_19=10),
        count("S2", "pupil_pupil", mentees_10_19=8),
        count("S3", mentees_10_19=10),
        count("S3", "teacher_teacher", mentees_10_19=0),
        count("S4"),
    )
    persons = mentoring.person_rows(rows, "census_date")["mentees_10_19"].droplevel("census_date")
    assert persons.index.tolist() == ["S1", "S2", "S3", "S4"]
    assert persons.dropna().to_dict() == {"S1": 15, "S3": 10}
