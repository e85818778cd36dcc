"""Bullets of a direction."""

from lib.charts.directions import bullets, path
from lib.charts.theme import LIGHT
from lib.text import load
from lib.vocabulary import PlanStatus
from lib.wording.values import rows
from tests.charts import examples
from tests.charts.drawing import texts_of

RU = load("ru")


def test_an_indicator_without_a_value_keeps_its_row_and_says_so():
    texts = texts_of(examples.svg("bullets", RU))
    assert "Доля компаний, принявших учащихся" in texts
    assert "—" in texts
    assert "цели нет" in texts


def test_a_bar_is_cut_where_it_would_leave_the_chart():
    data = bullets.data(examples.indicators().assign(done=[5.0, -3.0, 0, 0, 0]), RU)
    assert list(data["done"][:2]) == [1 + bullets.AFTER, -bullets.BEFORE]


def test_a_tooltip_names_the_target_once():
    rows_of_chart = bullets.data(examples.indicators(), RU)
    aims = dict(zip(rows_of_chart["goal"], rows_of_chart["aim"], strict=True))
    assert aims.pop("цели нет") == "—"
    assert all(f"цель {aim}" == goal for goal, aim in aims.items())
    [goal] = [line for line in bullets.spec(RU, LIGHT)["layer"][0]["encoding"]["tooltip"]
              if line["field"] == "aim"]  # fmt: skip
    assert goal["title"] == "Цель"


def test_small_numbers_are_marked():
    data = bullets.data(examples.indicators().assign(small=True), RU)
    assert set(data["goal"]) == {"мало данных"}


def test_a_figure_of_a_few_people_is_written_as_fewer_and_not_as_unreported():
    few = examples.indicators().assign(below=[5, None, None, None, None])
    few.loc[0, ["value", "done"]] = None
    data = bullets.data(few, RU)
    assert data["value"].tolist()[:2] == ["<5", "30\u00a0ч"]
    assert "4.1: <5 при плане" in bullets.alt(few, RU)
    assert bullets.alt(few, RU).endswith("4.5: нет данных.")
    row = rows(few)[0]
    assert path.title(row, RU) == "2025/26: <5 при плане 84\u00a0% — по плану"
    few_people = {"value": float("nan"), "below": [None, 5, None, None, None]}
    drawn = path.data(examples.timeline(series=examples.series().assign(**few_people)), RU)
    result = drawn[drawn["part"] == "missing"]["label"].tolist()
    assert "<5" in result
    assert result.count("<5") < len(result)


def test_a_status_that_hangs_on_silent_members_has_a_hollow_sign() -> None:
    firm, loose = (
        bullets.data(examples.indicators()[:1].assign(firm=firm), RU) for firm in (True, False)
    )
    colour = LIGHT.plan[PlanStatus.ON_PLAN]
    sign = rf'fill="{colour}" stroke="{colour}" stroke-width="2"'
    assert sign in examples.svg("bullets", RU, data=firm)
    assert sign not in examples.svg("bullets", RU, data=loose)
