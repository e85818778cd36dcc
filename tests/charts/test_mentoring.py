"""Mentoring by form, and how many it reaches."""

from lib import queries
from lib.charts import mentoring_forms, mentoring_reach
from lib.text import load
from lib.wording.values import rows
from tests.charts import examples
from tests.charts.drawing import texts_of

RU = load("ru")


def test_a_form_keeps_its_colour_where_nobody_reported_it():
    data = examples.EXAMPLES["mentoring_forms"].data(RU)
    assert len(data) == 4
    silent = data[(data["form"] == "ученик – ученик") & (data["half"] == "I 2025/26")]
    assert list(silent["formatted"]) == ["—"]
    texts = texts_of(examples.svg("mentoring_forms", RU))
    assert {"ученик – ученик", "педагог – ученик", "1\u00a0260", "790"} <= set(texts)


def test_an_unknown_share_is_drawn_as_unknown_and_the_federal_one_only_for_reference():
    texts = texts_of(examples.svg("mentoring_reach", RU))
    assert {"21,6\u00a0%", "26,6\u00a0%", "78,3\u00a0%", "не сдано"} <= set(texts)
    assert "70\u00a0% — ориентир федеральной модели на 2024 год" in texts


def mentees(coverage):
    [row] = rows(queries.mentoring_headline(coverage).query("column == 'mentees'"))
    return row


def test_the_growth_of_mentoring_is_told():
    first = mentees(examples.coverage())
    assert mentoring_forms.title(first, RU) == "Наставляемые: 790 за I 2025/26"
    year = examples.coverage().assign(half=["2024/25-H1", "2025/26-H1"])
    assert "за год −37\u00a0%" in mentoring_forms.title(mentees(year), RU)
    [latest] = rows(examples.coverage().tail(1))
    assert "27\u00a0%" in mentoring_reach.title(latest, RU)
    assert mentoring_reach.title(None, RU) == RU("reach-finding-none")


def test_of_two_values_of_a_half_the_lower_one_is_written_below_its_point() -> None:
    data = mentoring_reach.data(examples.coverage(), RU).set_index(["line", "half"])["is_lower"]
    assert data["pupils", "II 2024/25"]
    assert not data["novices", "II 2024/25"]
    assert not data["pupils", "I 2025/26"]
