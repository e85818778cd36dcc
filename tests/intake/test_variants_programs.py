"""Files that programs put together, number or export in their own ways."""

import pytest

from tests.helpers.files import KNOWN, checked, codes_of, frame

HEADER = "Код показателя;Код организации;Период;Значение"
FIRST, SECOND = "6.1;S01;2024/25-H1;12,5", "6.1;S02;2024/25-H1;13"


def values_of(content, **options):
    answer = checked(content, **options)
    assert codes_of(answer.errors) == []
    return answer.rows["value"].tolist()


def test_files_put_together_keep_no_marks_of_their_beginnings():
    lines = ["\ufeff" + HEADER, FIRST, "\ufeff" + HEADER, SECOND]
    assert values_of(lines) == [12.5, 13]


def test_lines_ended_twice_are_no_blank_rows():
    content = "\r\r\n".join([HEADER, FIRST, SECOND, ""])
    answer = checked(content)
    assert answer.rows["line"].tolist() == [2, 3]


@pytest.mark.parametrize(
    ("header", "rows", "values"),
    [
        (HEADER, ["6.1,S01,2024/25-H1,12", "6.1,S02,2024/25-H1,13"], [12, 13]),
        (HEADER.replace(";", ","), [FIRST, SECOND], [12.5, 13]),
        (HEADER.replace(";", "\t"), [FIRST, SECOND], [12.5, 13]),
    ],
)
def test_a_header_in_another_delimiter_than_its_rows_is_read(header, rows, values):
    answer = checked([header, *rows])
    assert answer.rows["value"].tolist() == values
    assert codes_of(answer.warnings, "row")[0] == ("delimiter-differs", 1)


def test_a_title_above_such_a_header_is_one():
    rows = ["6.1,S01,2024/25-H1,12", "6.1,S02,2024/25-H1,13"]
    assert values_of(["Отчёт за полугодие", HEADER, *rows]) == [12, 13]


def test_a_backslash_escapes_quotes_though_empty_cells_are_two_quotes():
    lines = [
        '"Код договора","Вид","Название","Стороны","Дата подписания","Действует до"',
        r'"A-1","сетевая форма","Курс \"Весна\"","S01, U01","02.09.2024",""',
        '"A-2","сетевая форма","Курс","S01, U01","03.09.2024",""',
    ]
    assert checked(lines).rows["title"].tolist() == ['Курс "Весна"', "Курс"]


def test_an_inch_in_a_cell_does_not_hide_single_quotes():
    lines = [
        "Код договора,Вид,Название,Стороны,Дата подписания",
        "A-1,сетевая форма,'Физика, углублённо',S01; U01,02.09.2024",
        'A-2,сетевая форма,Экран 40" и стол,S01; U01,03.09.2024',
    ]
    titles = checked(lines).rows["title"].tolist()
    assert titles == ["Физика, углублённо", 'Экран 40" и стол']


@pytest.mark.parametrize("content", ['[{"Код": "6.1"}]', '{"rows": []}', "[\n  [1, 2]\n]"])
def test_json_is_called_by_its_name(content):
    assert codes_of(checked(content).errors) == ["file-json"]


def test_a_trial_balance_is_called_a_register_of_bookkeeping():
    lines = [
        "Оборотно-сальдовая ведомость по счету 10;;;;",
        "Счет;Сальдо на начало Дебет;Обороты Дебет;Обороты Кредит;Сальдо на конец Дебет",
        "10.06;120000;50000;30000;140000",
        "Микроскоп;100000;;;100000",
    ]
    assert codes_of(checked(lines).errors) == ["kind-bookkeeping"]


PER_1000 = {
    **KNOWN,
    "indicators": frame(
        "indicators",
        {
            "indicator_code": "1.2",
            "name_ru": "Призёры на 1000 учащихся",
            "unit": "на 1000",
            "unit_kind": "per_1000",
            "better": "up",
            "aggregation": "mean",
            "nature": "score",
            "period_type": "school_year",
        },
    ),
}


@pytest.mark.parametrize(
    ("cell", "is_question"), [("9,6‰", False), ("9,6 ‰", False), ("9,6 %", True)]
)
def test_the_sign_behind_a_number_is_its_unit(cell, is_question):
    answer = checked([HEADER, f"1.2;S01;2024/25;{cell}"], current_rows=PER_1000)
    assert answer.rows["value"].tolist() == [9.6]
    assert ("unit-differs" in codes_of(answer.warnings)) is is_question


def test_a_mark_of_demo_is_no_part_of_a_name_and_a_proposal_names_whom_it_means():
    current_rows = {
        **KNOWN,
        "members": frame(
            "members",
            {"member_code": "S05", "name_ru": "Лицей «Импульс» (демо)", "member_type": "school"},
        ),
    }
    row = "6.1;{};2024/25-H1;12"
    assert (
        checked([HEADER, row.format("Лицей «Импульс»")], current_rows=current_rows).rows[
            "member_code"
        ][0]
        == "S05"
    )
    answer = checked([HEADER, row.format("Лицей «Импулс»")], current_rows=current_rows)
    assert answer.errors[0].code == "name-proposed"
    assert answer.errors[0].values["called"] == "Лицей «Импульс» (демо)"


EXCHANGES = "Кто передаёт;Кто получает;Ресурс;Единица;{}"


@pytest.mark.parametrize("months", ["Сентябрь 2025;Октябрь 2025", "I кв. 2025;II кв. 2025"])
def test_months_across_are_rows_of_exchanges(months):
    lines = [EXCHANGES.format(months), "U01;S01;кадры;чел.-ч;8;10", "C04;S02;оборудование;часы;6;"]
    answer = checked(lines)
    assert (answer.kind, codes_of(answer.errors)) == ("exchanges", [])
    assert answer.rows["quantity"].tolist() == [8, 10, 6]
    assert [note.column for note in answer.notes if note.code == "columns-across"] == ["date"]


def test_a_list_of_somebody_else_is_one_problem():
    codes = ["NS-01", "NS-02", "NS-03", "NS-04"]
    answer = checked([HEADER, *(f"6.1;{code};2024/25-H1;12" for code in [*codes, *codes])])
    [error] = answer.errors
    assert (error.code, error.row, error.column, error.count) == (
        "codes-foreign",
        2,
        "member_code",
        8,
    )
    assert error.values["number"] == 4
    assert answer.rows.empty


@pytest.mark.parametrize(
    "codes", [["NS-01", "NS-02", "NS-03"], ["S01", "Q71", "Q72", "Q73", "Q74"]]
)
def test_few_codes_or_some_among_known_ones_are_named_one_by_one(codes):
    answer = checked([HEADER, *(f"6.1;{code};2024/25-H1;12" for code in codes)])
    assert set(codes_of(answer.errors)) == {"unknown-member"}
