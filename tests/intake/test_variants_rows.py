"""Rows that are totals and rows that only look like them: none is lost without a word."""

import pytest

from tests.helpers.files import checked, codes_of

EVENTS = (
    "Код мероприятия;Название;Вид;Направление;Дата начала;Организатор;Участников всего;Состояние"
)
HEADCOUNTS = "Код организации;Учебный год;Всего учащихся;Педагогов"
EXCHANGES = "Код обмена;Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица"


def event(code="E-1", title="Форум", persons="120"):
    return f"{code};{title};семинар;2;12.11.2025;S01;{persons};проведено"


@pytest.mark.parametrize(("code", "title"), [("TOTAL", "Итоги года"), ("SUM", "Всего за год")])
def test_a_full_row_under_a_code_that_reads_total_is_data(code, title):
    answer = checked([EVENTS, event(code, title), event("E-2", "Смотр")])
    assert answer.rows["event_id"].tolist() == [code, "E-2"]
    assert "totals-skipped" not in codes_of(answer.notes)


def test_a_title_that_begins_with_a_total_is_data_in_the_first_column_too():
    columns = ("Решение", "Номер решения", "Код совещания", "Ответственный за решение")
    lines = [
        ";".join((*columns, "Срок решения")),
        "Всего по направлению 3 дать отчёт;D-1;M-1;U01;15.10.2026",
    ]
    answer = checked(lines, kind="decisions")
    assert codes_of(answer.errors) == ["unknown-code"]  # the meeting is not known, the row was read
    lines = [
        "Показатель;Код показателя;Направление;Единица измерения;Желаемая динамика;Правило свода;"
        "Характер;Периодичность",
        "Итого наград за год;2.8;2;шт.;рост;сумма;поток;учебный год",
        "Прочее;2.9;2;шт.;рост;сумма;поток;учебный год",
    ]
    assert checked(lines).rows["indicator_code"].tolist() == ["2.8", "2.9"]


def test_a_full_row_whose_figures_are_sums_is_a_total():
    rows = [event("E-1", persons="100"), event("E-2", "Смотр", "20"), event("Всего", "—", "120")]
    answer = checked([EVENTS, *rows])
    assert answer.rows["event_id"].tolist() == ["E-1", "E-2"]
    assert codes_of(answer.notes, "row")[-1] != ("totals-skipped", 2)


@pytest.mark.parametrize(
    "row",
    [
        "ВСЕГО;;400;30",
        "Всего по консорциуму;2025/26;400;30",
        "Среднее;2025/26;200;15",
        "В среднем по школам;;200;15",
        "Average;2025/26;200;15",
        ";Итого:;400;30",
    ],
)
def test_totals_and_means_are_left_out_and_named(row):
    answer = checked([HEADCOUNTS, "S01;2025/26;300;20", "S02;2025/26;100;10", row])
    assert codes_of(answer.errors) == []
    assert answer.rows["member_code"].tolist() == ["S01", "S02"]
    [note] = [one for one in answer.notes if one.code == "totals-skipped"]
    assert note.row == 4
    assert note.values["rows"] == "4"
    assert str(note.values["begins"]) in row


def test_parts_of_the_row_above_are_left_out_and_are_called_no_totals():
    lines = [HEADCOUNTS, "S01;2025/26;300;20", "в том числе девочки;2025/26;140;18"]
    answer = checked([*lines, "S02;2025/26;100;10", "из них сельские;2025/26;40;3"])
    assert codes_of(answer.errors) == []
    assert answer.rows["pupils_total"].tolist() == [300, 100]
    assert [(one.code, one.values["rows"]) for one in answer.notes if "skipped" in one.code] == [
        ("parts-skipped", "3, 5")
    ]


def test_a_total_of_a_resource_among_exchanges_is_left_out():
    lines = [EXCHANGES, "X-1;10.10.2025;U01;S01;кадры;48;чел.-ч", ";;Итого по кадрам:;;;48;"]
    answer = checked(lines)
    assert codes_of(answer.errors) == []
    assert answer.rows["exchange_id"].tolist() == ["X-1"]


def test_a_person_is_not_named_by_the_note_on_a_total():
    line = "Итого сдала Иванова Мария Петровна;;400;30"
    answer = checked([HEADCOUNTS, "S01;2025/26;300;20", line])
    assert "Иванова" not in str([one.values for one in answer.notes])
    assert "personal-value" in codes_of(answer.errors)


COUNTS = "Организация;Дата;Форма;Наставников;Наставляемых"


@pytest.mark.parametrize(
    ("total", "differing"),
    [
        ("Итого;;;7;30", []),
        ("Итого;;;8;30", [(4, "mentors", "8", "7")]),
        ("Всего;;;7;29", [(4, "mentees", "29", "30")]),
        ("Среднее;;;3,5;15", []),
        ("Итого;;;;", []),
    ],
)
def test_a_total_that_is_no_sum_of_its_rows_is_asked_about(total, differing):
    rows = ["S01;20.12.2025;педагог – ученик;3;10", "S02;20.12.2025;педагог – ученик;4;20"]
    answer = checked([COUNTS, *rows, total])
    assert [
        (one.row, one.column, one.found, one.values["total"])
        for one in answer.warnings
        if one.code == "total-differs"
    ] == differing


def test_thousands_in_groups_add_up():
    rows = ['S01,20.12.2025,педагог – ученик,640,"1,400"', "S02,20.12.2025,педагог – ученик,655,20"]
    answer = checked([COUNTS.replace(";", ","), *rows, 'Итого,,,"1,295","1,420"'])
    assert "total-differs" not in codes_of(answer.warnings)


def test_a_total_of_a_group_is_the_sum_of_its_rows():
    rows = [f"S0{number};20.12.2025;{form};3;10" for number in (1, 2) for form in FORMS]
    lines = [*rows[:2], "Итого;;;6;20", *rows[2:], "Итого;;;6;20", "Всего;;;12;40"]
    assert "total-differs" not in codes_of(checked([COUNTS, *lines]).warnings)


FORMS = ("педагог – ученик", "педагог – педагог")
