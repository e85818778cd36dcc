"""Lists of codes and words of closed lists as people write them; nothing of them is lost."""

import pytest

from tests.helpers.files import checked, codes_of

EVENTS = (
    "Код мероприятия;Название;Вид;Направление;Дата начала;Организатор;Участников всего;Состояние"
)
AGREEMENTS = "Код договора;Вид;Стороны;Дата подписания"
COUNTS = "Код организации;Дата мониторинга;Форма наставничества;Наставников;Наставляемых;Пар"


def event(kind="семинар", direction="2", status="проведено"):
    row = f"E-1;Форум;{kind};{direction};12.11.2025;S01;120;{status}"
    return checked([EVENTS, row])


@pytest.mark.parametrize("cell", ["2, 3", "2; 3", "2 и 3", "2/3", "2+3", "2 3", "2 and 3"])
def test_a_list_of_directions_is_read_whole(cell):
    if ";" in cell:
        cell = f'"{cell}"'
    assert event(direction=cell).rows["direction"].tolist() == ["2;3"]


@pytest.mark.parametrize("cell", ["2-3", "2–3", "2.3", "2-6"])
def test_a_range_of_directions_is_not_its_first_one(cell):
    assert codes_of(event(direction=cell).errors) == ["unknown-code"]


@pytest.mark.parametrize("cell", ["2.", "2)", "2. Совместные программы", "2 – программы"])
def test_a_direction_may_be_followed_by_its_name(cell):
    assert event(direction=cell).rows["direction"].tolist() == ["2"]


@pytest.mark.parametrize("cell", ["S01 и U01", "S01/U01", "S01 + U01", '"S01\nU01"', "S01 & U01"])
def test_parties_are_read_whole(cell):
    answer = checked([AGREEMENTS, f"A-1;сетевая форма;{cell};10.10.2025"])
    assert answer.rows["parties"].tolist() == ["S01;U01"]


@pytest.mark.parametrize(
    ("kind", "status", "fix"),
    [("Семинары", "проведено", "seminar"), ("семинар", "Проведенно", "held")],
)
def test_the_nearest_word_of_a_list_is_offered(kind, status, fix):
    assert codes_of(event(kind, status=status).errors, "fix") == [("not-a-choice", fix)]


def test_a_code_without_its_zeros_is_offered():
    answer = checked([AGREEMENTS, "A-1;сетевая форма;s1, U01;10.10.2025"])
    assert codes_of(answer.errors, "fix") == [("name-proposed", "S01")]


def test_a_month_of_a_census_stands_for_its_day():
    answer = checked([COUNTS, "S01;декабрь 2025;педагог – ученик;3;4;3"])
    assert answer.rows["census_date"].tolist() == ["2025-12-20"]
    answer = checked([COUNTS, "S01;октябрь 2025;педагог – ученик;3;4;3"])
    assert codes_of(answer.errors) == ["census-date"]
