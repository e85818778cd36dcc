"""Days and numbers as people write them: the order of day and month, thousands, odd marks."""

from datetime import date

import pytest

from tests.helpers.files import checked, codes_of

EVENTS = (
    "Код мероприятия;Название;Вид;Направление;Дата начала;Организатор;Участников всего;Состояние"
)
AGREEMENTS = "Код договора;Вид;Стороны;Дата подписания;Действует с;Действует до"
DAY = date(2026, 9, 20)


def event(day="12.11.2025", persons="120"):
    row = f"E-1;Форум;семинар;2;{day};S01;{persons};проведено"
    return checked([EVENTS, row], today=DAY)


@pytest.mark.parametrize(
    "cell",
    [
        "20.12.2025 года", "20.12.2025T10:00", "20. 12. 2025", "20 12 2025", "20251220",
        "20th of December 2025", "20.12.2025 (сб)", "20.12.2025, 10:00", "20.12.2025 10.00",
        "'20.12.2025", "46011,0", "2025 ж. 20 желтоқсан", "20-XII-25",
    ],
)  # fmt: skip
def test_days_are_read(cell):
    assert event(cell).rows["starts_on"].tolist() == ["2025-12-20"]


@pytest.mark.parametrize(
    ("cell", "fix"),
    [
        ("до 20.12.2025", "2025-12-20"),
        ("20.12.2025?", "2025-12-20"),
        ("2О.12.2O25", "2025-12-20"),
        ("20.l2.2025", "2025-12-20"),
        ("20,12,2025", None),
        ("20122025", None),
        ("20.12", None),
    ],
)
def test_a_day_with_something_around_it_is_offered(cell, fix):
    assert codes_of(event(cell).errors, "fix") == [("not-a-date", fix)]


@pytest.mark.parametrize("cell", ["12.11.1925", "12.11.2052"])
def test_a_day_of_other_times_is_asked_about(cell):
    lines = [AGREEMENTS, f"A-1;сетевая форма;S01, U01;{cell};;"]
    assert "day-far" in codes_of(checked(lines, today=DAY).warnings)


@pytest.mark.parametrize(
    ("days", "signed", "warning"),
    [
        ("03/04/2025;03/05/2025;12/31/2026", "2025-03-04", "read-month-first"),
        ("03/04/2025;03/05/2025;31/12/2026", "2025-04-03", None),
        ("03/04/2025;03/05/2025;12/11/2026", "2025-04-03", "read-day-first"),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_file(days, signed, warning):
    answer = checked([AGREEMENTS, f"A-1;сетевая форма;S01, U01;{days}"], today=DAY)
    assert answer.rows["signed_on"].tolist() == [signed]
    assert set(codes_of(answer.warnings)) == ({warning} if warning else set())


@pytest.mark.parametrize(
    ("cell", "code", "fix"),
    [
        ("1,2 тыс.", "number-with-words", "1200"),
        ("5 млн", "number-with-words", "5000000"),
        ("120k", "number-with-words", "120000"),
        ("120%", "number-with-words", "120"),
        ("2 млрд", "not-a-number", None),
        ("12О", "not-a-number", "120"),
        ("l20", "not-a-number", "120"),
        ("1200 000", "not-a-number", None),
        ("1 20", "not-a-number", None),
        ("120/80", "not-a-number", None),
    ],
)
def test_a_count_that_is_none_gets_the_fix_that_was_meant(cell, code, fix):
    assert codes_of(event(persons=cell).errors, "fix") == [(code, fix)]


@pytest.mark.parametrize("cell", ["120 чел.", "120 человек", "120 persons"])
def test_a_count_of_persons_may_say_so(cell):
    assert event(persons=cell).rows["participants_total"].tolist() == [120]


@pytest.mark.parametrize(
    "lines",
    [
        ["Indicator,Member,Period,Value", '6.1,S01,2024/25-H1,"1,234"'],
        ["Indicator;Member;Period;Value", "6.1;S01;2024/25-H1;1,234"],
    ],
)
def test_a_comma_before_three_digits_in_an_english_file_is_ambiguous(lines):
    assert codes_of(checked(lines).errors) == ["number-ambiguous"]
    more = lines[1].replace("1,234", "2345.5").replace("S01", "S02")
    assert checked([*lines, more]).rows["value"].tolist() == [1234, 2345.5]


def test_a_term_that_names_its_last_day_alone_is_read():
    header = "Код договора;Вид;Стороны;Дата подписания;{}"
    for column in ("Действует до", "Срок действия"):
        row = "A-1;сетевая форма;S01, U01;10.10.2025;до 31.12.2026"
        answer = checked([header.format(column), row], today=DAY)
        assert codes_of(answer.errors) == []
        assert answer.rows["valid_to"].tolist() == ["2026-12-31"]
