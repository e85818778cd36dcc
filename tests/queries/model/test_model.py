"""The consortium's model: texts in order and in the reader's language, figures of the boards."""

import pytest

from lib.queries.model.areas import problem_areas
from lib.queries.model.figures import model_figures
from lib.queries.model.network import model_ties, wheel
from lib.queries.model.road import model_partners, road_indicators
from lib.queries.model.texts import model_texts
from tests.helpers.consortium import accept, now, start_consortium


def text(code, language="ru", **changed):
    return {"text_code": code, "language": language, "title": f"{code} {language}"} | changed


@pytest.fixture(scope="module")
def consortium(shared_sqlite):
    engine = start_consortium(shared_sqlite)
    accept(
        engine,
        "members",
        {"member_code": "U1", "member_type": "university", "role": "founder"},
        {"member_code": "C1", "member_type": "company", "role": "partner"},
    )
    accept(
        engine,
        "pages",
        text("JOIN.10"),
        text("JOIN.2"),
        text("JOIN", text="Нас {members}"),
        text("WHY.ACCESS"),
        text("WHY.MATERIAL"),
        text("DEFINITION"),
        text("DEFINITION", "EN"),
        text("ELSEWHERE"),
    )
    exchange = {"date": "2025-10-03", "resource": "staff"}
    accept(
        engine,
        "exchanges",
        exchange | {"exchange_id": "X-1", "from_member": "U1", "to_member": "S1"},
        exchange | {"exchange_id": "X-2", "from_member": "S1", "to_member": "U1"},
        exchange | {"exchange_id": "X-3", "from_member": "U1", "to_member": "students"},
        exchange | {"exchange_id": "X-4", "state": "pledged", "from_member": "C1"},
    )
    return engine


def codes(engine, language):
    rows = model_texts(engine, now(engine), language)
    return [".".join(filter(None, pair)) for pair in zip(rows["step"], rows["part"], strict=True)]


def test_texts_stand_in_the_order_of_the_story_and_of_counting(consortium):
    assert codes(consortium, "ru") == [
        *("DEFINITION", "WHY.MATERIAL", "WHY.ACCESS", "JOIN", "JOIN.2", "JOIN.10"),
    ]


def test_what_is_missing_in_a_language_is_told_in_russian(consortium):
    rows = model_texts(consortium, now(consortium), "en")
    assert rows["title"].tolist()[:2] == ["DEFINITION EN", "WHY.MATERIAL ru"]


def test_figures_count_what_is_in_the_database(consortium):
    figures = model_figures(consortium, now(consortium))
    assert (figures["members"], figures["universities"], figures["companies"]) == (5, 1, 1)
    assert (figures["exchanges"], figures["pairs"], figures["year"]) == (3, 1, "2025/26")


def test_the_circle_and_the_wheel_count_delivered_transfers_only(consortium):
    nodes, pairs = model_ties(consortium, now(consortium))
    assert set(nodes["member_code"]) == {"S1", "S2", "S3", "U1", "C1"}
    assert pairs.to_numpy().tolist() == [["S1", "U1", 2]]
    spokes = wheel(consortium, now(consortium)).set_index(["party", "resource"])
    assert spokes.loc[("science", "staff")].tolist() == [2, 1]
    assert spokes.loc[("students", "staff")].tolist() == [0, 1]


def test_partners_beside_the_road_come_from_the_register(consortium):
    assert model_partners(consortium, now(consortium)) == ["C1"]


def test_a_new_consortium_has_a_story_without_texts_and_figures(sqlite):
    engine = start_consortium(sqlite)
    moment = now(engine)
    assert model_texts(engine, moment, "ru").empty
    assert problem_areas(engine, moment) == []
    assert wheel(engine, moment).empty
    assert road_indicators(engine, moment).empty
    assert model_figures(engine, moment)["exchanges"] == 0
