"""The heat map of risk profiles in words, as a phone shows it."""

from lib.charts.support import risk_map
from lib.text import load
from tests.charts.examples import EXAMPLES


def test_a_phone_lists_each_school_with_both_levels_of_its_factors():
    words = load("ru")
    lists = risk_map.profiles_in_words(EXAMPLES["risk_map"].data(words))
    assert [factors.replace("\u2009", " ") for _, factors in lists] == [
        "Оснащение: 0 · Кадры: 3 · Мотивация: — · Ученики с ОВЗ°: — · Индекс риска: 50",
        "Оснащение: 3 → 1 ↓ · Кадры: 2 → — · Мотивация: 1 → 2 ↑ · Ученики с ОВЗ°: 1 → 1"
        " · Индекс риска: 58 → 44 ↓",
    ]
