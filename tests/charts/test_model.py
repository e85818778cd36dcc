"""The road of the model: names of stops and of the finish do not lie on each other."""

import pandas as pd
import pytest

from lib.charts.model import model_road
from lib.text import load

NAMES = ("Качество", "Профессиональное развитие педагогов", "Связи", "Среда", "Наука", "Спорт")


@pytest.mark.parametrize("count", [1, 5, 6])
def test_the_last_stop_is_named_below_the_road_and_long_names_take_two_lines(count):
    directions = pd.DataFrame(
        {"direction": list("123456")[:count], "short_ru": NAMES[:count], "name_ru": NAMES[:count]}
    )
    indicators = pd.DataFrame({"direction": [], "code": [], "plan": []}, dtype="str")
    drawn = model_road.data(directions, indicators, [], [], load("ru"))
    stops = drawn[drawn["part"] == "stop"]
    assert not stops["above"].iloc[-1]
    if count > 1:
        assert stops["name"].iloc[1] == "Профессиональное\nразвитие педагогов"
