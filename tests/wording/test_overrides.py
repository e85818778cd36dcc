"""Statuses set by hand, in one line of a board."""

import pandas as pd
import pytest

from lib.charts.theme import SIGNS
from lib.text import load
from lib.wording.overrides import group_overrides


def strategy(*rows):
    """Indicators with the word set by hand, None for none, and the computed one."""
    columns = ["indicator_code", "plan", "computed"]
    frame = pd.DataFrame(
        [(code, hand or computed, computed) for code, hand, computed in rows], columns=columns
    )
    until = ["2027-03-01" if hand else None for _code, hand, _plan in rows]
    return frame.assign(override_until=pd.Series(until, dtype="str"))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "✎ вручную; по расчёту: ▲ вне плана — 1.4; ▼ хуже базы — 7.7"),
        ("en", "✎ by hand; computed: ▲ off plan — 1.4; ▼ worse than baseline — 7.7"),
        ("kk", "✎ қолмен; есептеу бойынша: ▲ жоспардан тыс — 1.4; ▼ базадан нашар — 7.7"),
    ],
)
def test_a_line_has_the_word_that_was_computed(language, line):
    rows = strategy(
        ("1.4", "on_plan", "off_plan"), ("2.1", None, "on_plan"), ("7.7", "off_plan", "backwards")
    )
    assert group_overrides(rows, load(language), SIGNS) == line


def test_a_line_names_four_and_tells_the_number_of_the_others():
    codes = ("1.1", "1.2", "1.3", "1.4", "1.5", "2.1")
    rows = strategy(*((code, "on_plan", "slipping") for code in codes))
    assert group_overrides(rows, load("ru"), SIGNS).endswith(
        ": ◆ отстаёт — 1.1, 1.2, 1.3, 1.4 и ещё 2"
    )


def test_nothing_is_said_where_nothing_is_set_by_hand():
    assert group_overrides(strategy(("1.1", None, "on_plan")), load("ru"), SIGNS) == ""
