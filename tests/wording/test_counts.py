"""How many indicators stand how, in a sentence."""

from lib.text import load
from lib.wording.counts import describe_sound

RU = load("ru")


def test_before_the_first_value_nothing_is_off_plan():
    totals = {"indicators": 12, "sound": 0, "no_data": 12, "not_due": 0, "by_hand": 0}
    assert describe_sound(totals, RU) == "Показателей: 12, значений пока нет ни у одного"
    one_reported = describe_sound(totals | {"no_data": 11}, RU)
    assert one_reported == "Ни один показатель из 12 не идёт по плану"


def test_while_it_is_too_early_to_compare_nothing_is_off_plan():
    totals = {"indicators": 46, "sound": 0, "no_data": 1, "not_due": 45, "by_hand": 0}
    early = "Показателей: 46, сравнить с планом пока нельзя ни один"
    assert describe_sound(totals, RU) == early
    judged = totals | {"not_due": 44}
    assert describe_sound(judged, RU) == "Ни один показатель из 46 не идёт по плану"
