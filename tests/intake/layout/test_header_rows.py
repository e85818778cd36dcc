"""Which row is the header of a table of no known kind, under what people write above it."""

import pytest

from lib.intake import read_table
from lib.intake.layout.headers import meanings
from lib.intake.layout.headers.kinds import best_fit
from tests.helpers.files import checked, codes_of
from tests.helpers.workbooks import workbook

DATA = [["Мыло", 5, "A"], ["Шило", 6, "B"], ["Клей", 7, "B"], ["Нить", 8, "B"]]
HEADER = ["Товар", "Цена", "Склад"]


def header_of(rows):
    width = max(map(len, rows))
    full = [[cell or None for cell in row] + [None] * (width - len(row)) for row in rows]
    table = read_table(workbook({"Лист": full}))
    return table.source_format.header_row, table.source_format.header_height, table.header


@pytest.mark.parametrize(
    ("above", "header", "data"),
    [
        ([["Отчёт о складе за 2025 год"], []], HEADER[:2], [row[:2] for row in DATA]),
        ([["Отчёт о складе"]], HEADER[:2], [row[:2] for row in DATA]),
        ([["Автор:", "Отдел"], ["Дата:", "01.02.2025"], ["Версия:", 3], []], HEADER, DATA),
        ([["Автор:", "Отдел"], ["Дата:", "01.02.2025"], []], HEADER[:2], [r[:2] for r in DATA]),
        ([["Отчёт", "2025"]], HEADER, DATA),
        ([["ООО «Ромашка»", "", "тел. 55"], ["Отчёт", "за", "год"], []], [*HEADER, "Шт"], DATA),
    ],
)
def test_titles_and_labels_are_above_the_header(above, header, data):
    rows = [row + [1] * (len(header) - len(row)) for row in data]
    assert header_of([*above, header, *rows]) == (len(above) + 1, 1, header)


@pytest.mark.parametrize(
    "rows",
    [
        [["", "2019", "2020"], ["Север", 1, 2], ["Юг", 3, 4]],
        [["Регион", "", "Всего"], ["Север", "а", 3], ["Юг", "б", 6], ["Восток", "в", 6]],
        [["Имя", "Город"], ["Аня", "Энск"], [], ["Оля", "Омск"], ["Ира", "Омск"], ["Яна", "Уфа"]],
        [["Имя", "Балл"], ["Аня", 5], ["Итого", 5], [], ["Вес", "Цвет"], ["1", "синий"]],
        [["Имя", "", "Город"], ["Аня", "да", "Энск"], ["Оля", "нет", "Омск"], ["Ира", "да", "Уфа"]],
        [["Имя", "Q1", "Q2"], ["Восток"], ["Аня", 1, 2], ["Оля", 3, 4]],
    ],
)
def test_a_header_in_the_first_row_stays_the_header(rows):
    assert header_of(rows)[:2] == (1, 1)


def test_a_second_line_in_the_gaps_of_a_header_is_joined():
    rows = [["Район", "Север", "", "Юг", ""], ["", "низ", "верх", "низ", "верх"]]
    names = ["Район", "Север низ", "Север верх", "Юг низ", "Юг верх"]
    assert header_of([*rows, ["а", 1, 2, 3, 4], ["б", 5, 6, 7, 8]]) == (1, 2, names)
    assert header_of([*rows, ["а", "x", "y", "z", "w"], ["б", "x", "y", "z", "w"]])[1] == 1


@pytest.mark.parametrize(
    ("lines", "header"),
    [
        (
            [["", "План", "", "Факт", ""], ["Город", "2024", "2025", "2024", "2025"]],
            ["Город", "План 2024", "План 2025", "Факт 2024", "Факт 2025"],
        ),
        (
            [["№", "Показатель", "В том числе", "", "Итого"], ["", "", "город", "село", ""]],
            ["№", "Показатель", "В том числе город", "В том числе село", "Итого"],
        ),
        (
            [["Город", "Площадь", "Вес", "Рост", "Длина"], ["", "кв. м", "кг", "см", "мм"]],
            ["Город", "Площадь кв. м", "Вес кг", "Рост см", "Длина мм"],
        ),
        (
            [["Район", "Число", "", "", ""], ["", "город", "", "село", ""], ["", *"мжмж"]],
            ["Район", "Число город м", "Число город ж", "Число село м", "Число село ж"],
        ),
    ],
)
def test_groups_units_and_gaps_make_a_header_of_several_lines(lines, header):
    rows = [*lines, ["1", 5, 6, 11, 8], ["2", 7, 8, 15, 9]]
    assert header_of(rows) == (1, len(lines), header)


@pytest.mark.parametrize(
    "rows",
    [
        [["A1", "Энск", "да"], ["A2", "Омск", "нет"], ["A3", "Уфа", "да"]],
        [["10:15", "вход"], ["10:20", "выход"], ["10:25", "вход"]],
    ],
)
def test_codes_and_times_over_their_like_are_no_header(rows):
    assert header_of(rows)[1] == 0


def test_of_a_workbook_of_no_known_kind_the_first_table_is_read():
    other = [["Код", "Значение"], *[[str(number), number] for number in range(30)]]
    book = workbook({"Обложка": [["Отчёт"]], "Склад": [HEADER, *DATA], "Ещё": other})
    assert read_table(book).source_format.sheet == "Склад"


@pytest.mark.parametrize("second", ["код;код;учебный год;число", ";;;ед.", "1;2;3;4"])
def test_a_row_of_units_or_sorts_under_the_header_is_no_data(second):
    header = "Код показателя;Код организации;Период;Значение"
    answer = checked([header, second, "3.1;S01;2024/25;41,94", "3.1;S02;2024/25;40"])
    assert answer.errors == ()
    assert answer.rows["line"].tolist() == [3, 4]


def test_a_unit_under_a_heading_of_money_counts():
    header = "Период;Источник;Получатель;План;Израсходовано"
    answer = checked([header, "год;;;тыс. руб.;тыс. руб.", "2024/25;грант;S01;500;450"])
    assert answer.errors == ()
    assert answer.rows[["planned", "spent", "currency"]].to_numpy().tolist() == [
        [500_000, 450_000, "RUB"]
    ]
    assert "unit-taken" in codes_of(answer.notes)


def test_no_more_of_a_long_cell_is_read_than_a_heading_has(monkeypatch):
    lengths = []
    normalise = meanings.normalise
    monkeypatch.setattr(
        meanings, "normalise", lambda text: lengths.append(len(text)) or normalise(text)
    )
    fit = best_fit(["Код показателя", "ж" * 45_000, "Период"])
    assert fit.unknown == [1]
    assert max(lengths) == 120
