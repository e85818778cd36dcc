"""What shows that problem areas improve: figures now and before, and the indicators of an area."""

from datetime import date

import pandas as pd
import pytest

from lib.queries.model.areas import problem_areas
from lib.queries.model.signs import area_signs, is_better
from lib.queries.model.texts import model_texts
from lib.text import load
from lib.wording.model import sign_sentence
from lib.wording.values import rows
from tests.helpers.consortium import accept, indicator, now, report, start_consortium

DAY = date(2026, 10, 15)


@pytest.fixture(scope="module")
def consortium(shared_sqlite):
    """Two years of exchange and events; one indicator that rose, one that fell as it should."""
    engine = start_consortium(shared_sqlite)
    accept(
        engine,
        "directions",
        {"direction": "8", "name_ru": "Среда", "problem_areas": "material; information"},
    )
    eighth = {"direction": "8", "reporters": "school"}
    accept(
        engine,
        "indicators",
        indicator("8.1", **eighth, name_ru="Подключены", baseline_value=10.0),
        indicator("8.6", **eighth, name_ru="На компьютер", better="down", baseline_value=9.0),
    )
    accept(
        engine,
        "measurements",
        *(report(school, "2025/26", 4.0, "8.1") for school in ("S1", "S2", "S3")),
        *(report(school, "2025/26", 2.0, "8.6") for school in ("S1", "S2", "S3")),
    )
    accept(
        engine,
        "pages",
        *(
            {"text_code": code, "language": "ru", "title": code, "text": text}
            for code, text in (
                ("WHY", "Зачем"),
                ("WHY.MATERIAL", "Мало. {8.6} {9.9} {members}"),
                ("WHY.INFORMATION", "Нет {8.1}"),
            )
        ),
    )
    hours = {"resource": "equipment", "unit": "hours", "from_member": "S2", "to_member": "S1"}
    accept(
        engine,
        "exchanges",
        hours | {"exchange_id": "X-1", "date": "2024-10-03", "quantity": 10},
        hours | {"exchange_id": "X-2", "date": "2025-10-03", "quantity": 25},
    )
    return engine


def test_figures_of_the_exchange_stand_beside_the_year_before(consortium):
    signs = area_signs(consortium, now(consortium, DAY), "ru").set_index("sign")
    equipment = signs.loc["equipment"]
    assert (equipment["area"], equipment["then"], equipment["now"]) == ("material", 10, 25)
    assert (equipment["then_period"], equipment["now_period"]) == ("2024/25", "2025/26")
    assert bool(equipment["improved"])
    assert "information" not in signs.index  # nothing of it was exchanged: no zero


def test_a_text_names_the_indicators_that_show_its_area_improving(consortium):
    signs = area_signs(consortium, now(consortium, DAY), "ru")
    named = signs[signs["sign"] == "indicator"].set_index("indicator_code")
    assert named["area"].to_dict() == {"8.6": "material", "8.1": "information"}
    assert named.loc["8.6", ["then", "now"]].tolist() == [9, 6]
    assert named["improved"].all()  # fewer pupils at a computer is what it should be
    texts = model_texts(consortium, now(consortium, DAY), "ru").set_index("part")["text"]
    assert texts["MATERIAL"] == "Мало. {9.9} {members}"  # other braces stay as written


def test_a_sign_is_told_in_one_sentence(consortium):
    signs = area_signs(consortium, now(consortium, DAY), "ru")
    [row] = rows(signs[signs["sign"] == "equipment"])
    assert sign_sentence(row, load("ru")).replace("\u00a0", " ") == (
        "чужое оборудование в работе: 10 → 25 ч (2024/25 → 2025/26), лучше"
    )


def test_areas_count_indicators_that_moved_from_their_baseline(consortium):
    areas = {area.code: area for area in problem_areas(consortium, now(consortium, DAY))}
    material = areas["material"]
    assert (material.compared, material.better, material.worse) == (2, 2, 0)


def test_without_a_figure_of_the_year_before_nothing_is_called_better(sqlite):
    engine = start_consortium(sqlite)
    accept(
        engine,
        "exchanges",
        {"exchange_id": "X-1", "date": "2025-10-03", "resource": "equipment", "unit": "hours",
         "quantity": 25, "from_member": "S2", "to_member": "S1"},
    )  # fmt: skip
    signs = area_signs(engine, now(engine, DAY), "ru").set_index("sign")
    assert signs["then"].isna().all()
    assert signs["improved"].isna().all()
    assert signs.loc["equipment", "now"] == 25


def test_what_stands_still_or_should_keep_its_level_is_neither_better_nor_worse():
    better = is_better(
        pd.Series([1.0, 1.0, 1.0, 1.0, None]),
        pd.Series([2.0, 2.0, 1.0, 2.0, 2.0]),
        pd.Series(["up", "down", "up", "keep", "up"]),
    )
    assert better.tolist() == [True, False, pd.NA, pd.NA, pd.NA]


def equipment(member, day, significance):
    return {
        "member_code": member,
        "assessed_on": day,
        "factor_code": "R01",
        "significance": significance,
    }


def test_schools_that_lack_equipment_are_counted_where_three_have_two_profiles(sqlite):
    engine = start_consortium(sqlite)
    levels = {"S1": ("high", "low"), "S2": ("medium", "medium"), "S3": ("low", "none")}
    first, *others = [
        (equipment(school, "2025-03-20", then), equipment(school, "2026-03-20", now_))
        for school, (then, now_) in levels.items()
    ]
    accept(engine, "risk_profiles", *first, *others[0], others[1][0])
    assert "deficit" not in set(area_signs(engine, now(engine, DAY), "ru")["sign"])
    accept(engine, "risk_profiles", others[1][1])
    signs = area_signs(engine, now(engine, DAY), "ru")
    [row] = rows(signs[signs["sign"] == "deficit"])
    assert sign_sentence(row, load("ru")) == (
        "школ, которым не хватает оборудования: 2 → 1 (2024/25 → 2025/26), лучше"
    )


def test_the_gap_between_schools_is_told_in_points(sqlite):
    engine = start_consortium(sqlite)
    pupils = {"S1": (40, 60), "S2": (20, 50), "S3": (30, None)}
    accept(
        engine,
        "headcounts",
        *(
            {"member_code": school, "school_year": year, "pupils_10_19": 100, "pupils_total": 100}
            for school in pupils
            for year in ("2024/25", "2025/26")
        ),
    )
    accept(
        engine,
        "mentoring_counts",
        *(
            {"member_code": school, "census_date": day, "form": "all", "mentees": count,
             "mentors": 10, "mentees_10_19": count}
            for school, counts in pupils.items()
            for day, count in zip(("2024-12-20", "2025-12-20"), counts, strict=True)
            if count
        ),
    )  # fmt: skip
    signs = area_signs(engine, now(engine, DAY), "ru")
    [row] = rows(signs[signs["sign"] == "gap"])
    assert sign_sentence(row, load("ru")).replace("\u00a0", " ") == (
        "разрыв между школами по охвату наставничеством: 20 → 10 п. п. "
        "(I 2024/25 → I 2025/26), лучше"
    )
