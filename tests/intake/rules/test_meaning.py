"""Units, meanings and points that are plausible alone and wrong beside what is known."""

from datetime import date

import pytest

from tests.helpers.files import KNOWN, checked, codes_of, frame

INDICATORS = (
    "Код показателя;Направление;Показатель;Единица измерения;Желаемая динамика;Правило свода;"
    "Периодичность"
)
UNITS = {
    **KNOWN,
    "indicators": frame(
        "indicators",
        {
            "indicator_code": "2.2",
            "direction": "2",
            "name_ru": "Призёры олимпиад",
            "unit": "чел.",
            "unit_kind": "count",
            "better": "up",
            "aggregation": "sum",
            "nature": "flow",
            "period_type": "school_year",
        },
        {
            "indicator_code": "3.1",
            "direction": "3",
            "name_ru": "Доля педагогов",
            "unit": "%",
            "unit_kind": "percent",
            "better": "up",
            "aggregation": "ratio",
            "nature": "ratio",
            "period_type": "school_year",
        },
    ),
}


def of_indicator(code, name, unit, aggregation="сумма"):
    row = f"{code};2;{name};{unit};рост;{aggregation};учебный год"
    return checked([INDICATORS, row], current_rows=UNITS)


def test_another_meaning_of_a_measured_indicator_is_refused_by_the_check():
    answer = of_indicator("3.1", "Доля педагогов", "чел.")
    assert codes_of(answer.errors, "column") == [
        ("meaning-changes", "aggregation"),
        ("meaning-changes", "nature"),
        ("meaning-changes", "unit"),
    ]


def test_another_unit_without_measurements_is_asked_about_and_another_spelling_is_not():
    assert "unit-changes" in codes_of(of_indicator("2.2", "Призёры олимпиад", "баллы").warnings)
    assert "unit-changes" not in codes_of(of_indicator("2.2", "Призёры олимпиад", "Чел").warnings)


@pytest.mark.parametrize(
    ("header", "row", "is_question"),
    [
        ("Показатель;Ед. изм.;Школа;Период;Факт", "2.2;тыс. чел.;S01;2023/24;12", True),
        ("Показатель;Ед. изм.;Школа;Период;Факт", "2.2;чел;S01;2023/24;12", False),
        ("Показатель;Ед. изм.;Школа;Период;Факт", "2.2;ед.;S01;2023/24;12", False),
        ("Показатель;Ед. изм.;Школа;Период;Факт", "2.2;%;S01;2023/24;12", True),
        ("Показатель;Ед. изм.;Школа;Период;Факт", "3.1;чел.;S01;2023/24;42", True),
        ("Показатель;Ед. изм.;Школа;Период;Факт", "3.1;доля, %;S01;2023/24;42", False),
        ("Показатель;Школа;Период;Значение, тыс. чел.;Источник", "2.2;S01;2023/24;12;", True),
        ("Показатель;Школа;Период;Значение (чел.);Источник", "2.2;S01;2023/24;12;", False),
        ("Показатель;Школа;Период;Значение, %;Источник", "2.2;S01;2023/24;12;", True),
    ],
)
def test_a_number_in_another_unit_than_its_indicator_is_asked_about(header, row, is_question):
    answer = checked([header, row], current_rows=UNITS, kind="measurements")
    assert answer.errors == ()
    assert ("unit-differs" in codes_of(answer.warnings)) == is_question


MEMBERS = "Код;Наименование;Тип;Страна;Населённый пункт;Широта;Долгота"


@pytest.mark.parametrize(
    ("city", "point", "is_question"),
    [
        ("Алматы", "51,1605;71,4704", True),  # the point of Astana
        ("Алматы", "43,24;76,89", False),
        ("Несуществующее", "51,1605;71,4704", False),
        ("Пошехонье", "51,1605;71,4704", False),  # the gazetteer knows one in another country
    ],
)
def test_a_point_far_from_its_town_is_asked_about(city, point, is_question):
    answer = checked([MEMBERS, f"A10;Гимназия № 56;школа;Казахстан;{city};{point}"])
    assert ("point-far-from-town" in codes_of(answer.warnings)) == is_question


def test_members_of_a_village_tell_where_it_lies():
    points = ["52,0;70,0", "52,01;70,02", "52,02;70,0", "46,0;60,0"]
    rows = [
        f"A{n};Школа {n};школа;Казахстан;Несуществующее;{point}" for n, point in enumerate(points)
    ]
    answer = checked([MEMBERS, *rows])
    questioned = [one.row for one in answer.warnings if one.code == "point-far-from-town"]
    assert questioned == [5]


@pytest.mark.parametrize(("joined", "is_question"), [("01.09.2036", True), ("01.09.2026", False)])
def test_a_member_that_joins_years_ahead_is_asked_about(joined, is_question):
    header = "Код;Наименование;Тип;Населённый пункт;Дата вступления"
    answer = checked([header, f"A10;Гимназия;школа;Алматы;{joined}"], today=date(2026, 3, 1))
    assert ("day-far" in codes_of(answer.warnings)) == is_question


def test_more_participants_than_the_member_has_people_are_asked_about():
    members = frame(
        "members",
        {"member_code": "S01", "name_ru": "Школа", "pupils_total": 300, "teachers_total": 20},
    )
    header = "Код организации;Дата мониторинга;Форма наставничества;Наставников;Наставляемых;Пар"
    rows = ["S01;20.12.2025;педагог-ученик;6;1800;10", "S01;20.12.2025;педагог-педагог;21;20;30"]
    answer = checked([header, *rows], current_rows={**KNOWN, "members": members})
    places = [(one.row, one.column) for one in answer.warnings if one.code == "above-register"]
    assert places == [(2, "mentees"), (3, "mentors")]
