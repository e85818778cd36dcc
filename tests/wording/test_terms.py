"""A consortium's own terms for members, directions and mentors."""

import pytest

from lib.text import load
from lib.vocabulary import SETTING_DEFAULTS, SettingName
from lib.wording.terms import TERMS, in_own_terms


def test_titles_and_headings_take_the_terms_of_their_language_only():
    settings = {"term_member_ru": "Школа-партнёр / Школы-партнёры", "term_mentor_ru": "Тьютор"}
    words = in_own_terms(load("ru"), settings)
    assert words("figure-member") == words("choose-member") == "Школа-партнёр"
    assert words("page-members") == "Школы-партнёры"
    assert words("figure-mentors") == "Тьютор"  # one word for both
    assert words("page-directions") == "Направления"
    assert in_own_terms(load("en"), settings) is load("en")


def test_nothing_set_leaves_the_words_of_the_language():
    assert in_own_terms(load("ru"), {}) is load("ru")
    defaults = {str(name): value for name, value in SETTING_DEFAULTS.items()}
    assert in_own_terms(load("kk"), defaults) is load("kk")
    assert in_own_terms(load("ru"), {"term_member_ru": "Школа"}) != load("ru")
    assert load("ru")("page-members") == "Участники"


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_defaults_are_what_the_words_say(language):
    words = load(language)
    for term, (keys_of_one, keys_of_many) in TERMS.items():
        one, _, many = SETTING_DEFAULTS[SettingName(f"{term}_{language}")].partition(" / ")
        assert {words(key) for key in keys_of_one[:1]} <= {one}
        assert words(keys_of_many[0]) == many
