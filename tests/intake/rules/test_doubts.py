"""Numbers out of all proportion and rows told twice are asked about, in every kind of file."""

from datetime import date

import pytest

from tests.helpers.files import checked, codes_of

DAY = date(2026, 9, 20)
HEADERS = {
    "events": "Код мероприятия;Название;Вид;Направление;Дата начала;Организатор;Участников всего;"
    "Состояние;Удовлетворённость, %;Организаций-участников",
    "exchanges": "Код обмена;Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица;Примечание",
    "headcounts": "Код организации;Учебный год;Всего учащихся;Педагогов",
    "mentoring_counts": "Код организации;Дата мониторинга;Форма наставничества;Наставников;"
    "Наставляемых;Пар",
    "agreements": "Код договора;Вид;Стороны;Дата подписания",
    "funding": "Код финансирования;Период;Источник;Получатель;План;Валюта",
    "measures": "Код меры;Код организации;Фактор риска;Мера;Ответственная группа;Срок",
    "risk_profiles": "Код организации;Фактор риска;Дата оценки;Значимость;Балл",
    "targets": "Код показателя;Период;Плановое значение",
    "indicators": "Код показателя;Направление;Показатель;Единица измерения;Желаемая динамика;"
    "Правило свода;Характер;Периодичность;Базовое значение",
}


@pytest.mark.parametrize(
    ("kind", "rows", "doubt"),
    [
        ("events", ["E-1;Ф;семинар;2;12.11.2025;S01;0;проведено;92;9"], "zero-doubtful"),
        ("events", ["E-1;Ф;семинар;2;12.11.2025;S01;9;проведено;4,6;9"], "score-for-percent"),
        ("events", ["E-1;Ф;семинар;2;12.11.2025;S01;9;проведено;0,92;9"], "score-for-percent"),
        ("events", ["E-1;Ф;семинар;2;12.11.2025;S01;9;проведено;92;900"], "members-doubtful"),
        ("exchanges", ["X-1;10.10.2025;U01;S01;кадры;480000;чел.-ч;"], "quantity-doubtful"),
        ("exchanges", ["X-1;10.10.2025;C04;S01;финансы;3500000;тыс. руб.;"], "quantity-doubtful"),
        ("exchanges", ["X-1;10.10.2025;U01;S01;кадры;0;чел.-ч;"], "zero-doubtful"),
        ("headcounts", ["S01;2025/26;300;2000"], "teachers-above-pupils"),
        ("headcounts", ["S02;2025/26;300000;20"], "persons-doubtful"),
        ("mentoring_counts", ["S01;20.12.2025;педагог – ученик;30000;4;3"], "persons-doubtful"),
        ("agreements", ["А-007;сетевая форма;S01, U01;10.10.2025"], "code-alike"),
        ("funding", ["F-1;2055/56;грант;S01;1;RUB"], "day-far"),
        ("risk_profiles", ["S01;R02;15.03.2026;высокая;0,72"], "share-for-percent"),
        ("targets", ["6.1;2025/26;12", "6.1;2026/27;1400"], "count-jumps"),
        ("indicators", ["3.9;3;Доля;%;рост;доля;доля;учебный год;0,31"], "share-for-percent"),
        (
            "indicators",
            ["3.9;3;Доля педагогов, повысивших квалификацию;%;рост;доля;доля;учебный год;31"],
            "row-twice",
        ),
    ],
)
def test_what_is_out_of_proportion_is_asked_about(kind, rows, doubt):
    answer = checked([HEADERS[kind], *rows], today=DAY)
    assert answer.kind == kind
    assert doubt in codes_of(answer.warnings)


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("exchanges", "{};10.10.2025;U01;S01;кадры;48;чел.-ч;лекции"),
        ("agreements", "{};сетевая форма;S01, U01;10.10.2025"),
        ("funding", "{};2025/26;грант;S01;900000;RUB"),
        ("measures", "{};S01;R02;Уроки;методическая служба;30.04.2027"),
    ],
)
def test_a_row_repeated_under_another_code_is_asked_about(kind, row):
    answer = checked([HEADERS[kind], row.format("Z-1"), row.format("Z-2")], today=DAY)
    [twice] = [one for one in answer.warnings if one.code == "row-twice"]
    assert (twice.row, twice.values["other"]) == (3, "Z-1")
    other = row.format("Z-2").replace("S01", "S02")
    assert "row-twice" not in codes_of(checked([HEADERS[kind], row.format("Z-1"), other]).warnings)


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("events", "E-1;Ф;семинар;2;12.11.2025;S01;120;проведено;92;9"),
        ("headcounts", "S01;2025/26;300;20"),
        ("targets", "6.1;2026/27;14"),
        ("risk_profiles", "S01;R02;15.03.2026;высокая;72"),
    ],
)
def test_what_is_usual_is_not_asked_about(kind, row):
    assert codes_of(checked([HEADERS[kind], row], today=DAY).warnings) == []
