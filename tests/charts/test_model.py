"""Drawings of the model: names do not lie on each other, and fit a phone."""

import pandas as pd
import pytest

from lib.charts.model import model_road
from lib.text import load
from tests.charts import examples
from tests.charts.drawing import texts_of

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


def test_on_a_phone_the_road_stands_upright_and_names_take_one_line():
    wide, narrow = (
        texts_of(examples.svg("model_road", load("ru"), width=width)) for width in (900, 290)
    )
    assert "Совместные программы" in narrow
    assert [text for text in wide if text.startswith(load("ru")("model-partners"))]
    assert not [text for text in narrow if text.startswith(load("ru")("model-partners"))]


@pytest.mark.parametrize("chart", ["model_circle", "model_wheel"])
def test_other_drawings_of_the_model_fit_a_phone(chart):
    drawn = examples.svg(chart, load("ru"), width=290)
    assert float(drawn.split('width="', 1)[1].split('"', 1)[0]) <= 320
