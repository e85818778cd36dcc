"""Mentoring in words: whom it reaches, and why that is not told."""

import pytest

from lib.text import load
from lib.wording.mentoring import REACH, reached, why_missing

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
    ("language", "whom", "part", "total", "sentence"),
    [
        ("ru", "pupils", 7, 21, "наставник есть у 7 из 21 учащегося 10–19 лет (33,3 %)"),
        ("ru", "novices", 1, 1, "наставник есть у 1 из 1 молодого педагога (100 %)"),
        ("ru", "novices", 6, 11, "наставник есть у 6 из 11 молодых педагогов (54,5 %)"),
        ("en", "pupils", 1, 5, "1 of 5 pupils aged 10–19 with a mentor (20%)"),
        ("en", "novices", 1, 1, "1 of 1 novice teacher with a mentor (100%)"),
    ],
)
def test_the_words_beside_the_numbers_agree_with_them(language, whom, part, total, sentence):
    counted, base, share = REACH[whom]
    row = ROW | {counted: part, base: total, share: 100 * part / total}
    assert reached(row, whom, load(language)).replace("\u00a0", " ") == sentence


@pytest.mark.parametrize(
    ("whom", "hidden", "sentence"),
    [
        ("pupils", ROW["hidden"], "наставник есть у 241 из 760 учащихся 10–19 лет (31,7 %)"),
        ("novices", ROW["hidden"], "охват молодых педагогов: скрыто"),
        ("novices", (), "охват молодых педагогов: неизвестно"),
    ],
)
def test_who_has_a_mentor_is_told_with_the_base_or_why_not(whom, hidden, sentence):
    result = reached({**ROW, "hidden": hidden}, whom, RU)
    assert result.replace("\u00a0", " ") == sentence


@pytest.mark.parametrize(
    ("mentees", "hidden", "reason"),
    [(None, (), "не сдано"), (3, (), "неизвестно"), (None, ("mentees",), "неизвестно")],
)
def test_who_reported_without_having_to_is_not_blamed(mentees, hidden, reason):
    row = {"members_reported": 0, "mentees": mentees, "hidden": hidden}
    assert why_missing(row, "coverage", RU) == reason
