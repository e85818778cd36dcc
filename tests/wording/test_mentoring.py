"""Mentoring in words: whom it reaches, and why that is not told."""

import pytest

from lib.text import load
from lib.wording.mentoring import reached

RU = load("ru")
ROW = {
    "mentees_10_19": 241,
    "pupils_10_19": 760,
    "coverage": 100 * 241 / 760,
    "novice_mentees": None,
    "teachers_novice": 9,
    "novice_coverage": None,
    "members_reported": 1,
    "hidden": ("novice_coverage", "novice_mentees"),
}


@pytest.mark.parametrize(
    ("whom", "hidden", "sentence"),
    [
        ("pupils", ROW["hidden"], "наставник есть у 241 из 760 учащихся 10–19 лет (31,7 %)"),
        ("novices", ROW["hidden"], "охват молодых педагогов: скрыто"),
        ("novices", (), "охват молодых педагогов: неизвестно"),
    ],
)
def test_who_has_a_mentor_is_told_with_the_base_or_why_not(whom, hidden, sentence):
    told = reached({**ROW, "hidden": hidden}, whom, RU)
    assert told.replace("\u00a0", " ") == sentence
