"""Files that people really sent, each with its right answer: nothing is read silently wrong."""

from datetime import date

import pytest

from tests.helpers.files import KNOWN, checked, codes_of, frame
from tests.helpers.workbooks import workbook

MEASUREMENTS = "Код показателя;Код организации;Период;Значение;Числитель;Знаменатель;Комментарий"
AGREEMENTS = "Код договора;Вид;Стороны;Дата подписания;Действует с;Действует до"
HEADER = MEASUREMENTS.split(";")[:6]
DAY = date(2026, 9, 20)


def cells(*rows, name="Лист1"):
    """A workbook of one sheet of measurements."""
    return workbook({name: [HEADER, *rows]})


def test_a_point_in_a_text_cell_of_a_workbook_is_ambiguous_and_in_a_number_it_is_not():
    answer = checked(
        cells(["6.1", "S01", "2024/25-H1", 1.234], ["6.1", "S02", "2024/25-H1", "41,9"])
    )
    assert answer.rows["value"].tolist() == [1.234, 41.9]
    answer = checked(
        cells(["6.1", "S01", "2024/25-H1", 120], ["6.1", "S02", "2024/25-H1", "1.234"])
    )
    assert codes_of(answer.errors, "row") == [("number-ambiguous", 3)]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Код показателя,Код организации,Период,Значение,Комментарий",
            "3.1,S01,2024/25,41,9,",
            "3.1,S02,2024/25,45,,",
        ],
        [
            "Код показателя,Код организации,Период,Значение,Числитель,Знаменатель",
            "3.1,S01,2024/25,41,9,13,31",
            "3.1,S02,2024/25,40,8,20,49",
        ],
    ],
)
def test_a_comma_that_parts_cells_and_decimals_is_one_error(lines):
    assert codes_of(checked(lines).errors) == ["decimal-comma-splits"]


def test_the_order_of_day_and_month_is_the_columns():
    rows = ["A-1;сетевая форма;S01, U01;03/04/2025;;", "A-2;сетевая форма;S01, U01;12/31/2025;;"]
    answer = checked([AGREEMENTS, *rows], today=DAY)
    assert answer.rows["signed_on"].tolist() == ["2025-03-04", "2025-12-31"]
    assert "read-month-first" in codes_of(answer.warnings)
    answer = checked([AGREEMENTS, rows[0], rows[1].replace("12/31", "31/12")], today=DAY)
    assert answer.rows["signed_on"].tolist() == ["2025-04-03", "2025-12-31"]
    answer = checked([AGREEMENTS, *(row.replace("/", "-") for row in rows)], today=DAY)
    assert answer.rows["signed_on"].tolist() == ["2025-03-04", "2025-12-31"]
    assert "read-month-first" in codes_of(answer.warnings)


@pytest.mark.parametrize(
    "cell",
    [
        "2025-12-20T00:00:00", "2025-12-20T10:00:00Z", "«20» декабря 2025 г.", "20-дек-25",
        "20.дек.25", "20-Dec-25", "20.XII.2025", "20.12.2025 ж.", "2025 жылғы 20 желтоқсан",
        "2025 жылдың 20 желтоқсаны", "20.12.2025 10:00-12:30", "20.12.2025, с 10:00 до 12:30",
    ],
)  # fmt: skip
def test_days_are_read_as_people_and_spreadsheets_write_them(cell):
    answer = checked([AGREEMENTS, f"A-1;сетевая форма;S01, U01;{cell};;"], today=DAY)
    assert answer.rows["signed_on"].tolist() == ["2025-12-20"]


@pytest.mark.parametrize("cell", ["31.02.2025", "20,12,2025", "31.XI.2025"])
def test_a_day_that_is_none_is_refused(cell):
    answer = checked([AGREEMENTS, f"A-1;сетевая форма;S01, U01;{cell};;"], today=DAY)
    assert codes_of(answer.errors) == ["not-a-date"]


MEASURES = (
    "Код меры;Код организации;Фактор риска;Мера;Ответственная группа;Срок;Готовность, %;Состояние"
)
FUNDING = "Код финансирования;Период;Источник;Получатель;{};Валюта"


@pytest.mark.parametrize(
    ("lines", "planned"),
    [
        ([FUNDING.format("План (млн)"), "F-1;2025/26;грант;S01;0,9;руб."], 900_000),
        ([FUNDING.format("План, тыс."), "F-1;2025/26;грант;S01;900;руб."], 900_000),
        (
            ["Смета (тыс. рублей)", FUNDING.format("План"), "F-1;2025/26;грант;S01;900;руб."],
            900_000,
        ),
        ([FUNDING.format("План"), "F-1;2025/26;грант;S01;900;руб."], 900),
    ],
)
def test_money_is_scaled_as_its_header_or_title_says(lines, planned):
    assert checked(lines, today=DAY).rows["planned"].tolist() == [planned]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["Код показателя;Период;Плановое значение", "3.1;2026/27;0,45"], [2]),
        ([MEASUREMENTS, "3.1;S01;2024/25;0,45;;;", "3.1;S02;2024/25;38;;;"], [2]),
        (
            [
                MEASURES,
                "D-1;S01;R02;Уроки;школа;30.04.2026;0,5;в работе",
            ],
            [2],
        ),
    ],
)
def test_a_share_where_per_cent_are_wanted_is_asked_about(lines, rows):
    answer = checked(lines)
    assert [
        row for code, row in codes_of(answer.warnings, "row") if code == "share-for-percent"
    ] == rows


@pytest.mark.parametrize(("town", "stored"), [("", None), ("г. Энск", "Энск (бывш. Градск)")])
def test_a_member_of_the_same_name_and_town_is_asked_about(town, stored):
    lines = ["Код;Название;Тип организации;Город", f"С09;МБОУ «Средняя школа № 1»;школа;{town}"]
    members = KNOWN["members"].assign(city=stored).astype(KNOWN["members"].dtypes)
    answer = checked(lines, kind="members", current_rows=KNOWN | {"members": members})
    assert ("member-twice", 2) in codes_of(answer.warnings, "row")


def test_a_count_of_persons_that_multiplies_is_asked_about():
    lines = ["Код;Название;Тип организации;Город;Учащихся 10–19 лет", "S01;Родник;школа;Энск;2000"]
    [jump] = [one for one in checked(lines, kind="members").warnings if one.code == "count-jumps"]
    assert (jump.row, jump.values["previous"], jump.values["value"]) == (2, 200, 2000)


EVENTS = (
    "Код мероприятия;Название;Вид;Направление;Дата проведения;Организатор;Участников всего;"
    "Состояние"
)


def test_a_crowd_and_an_event_told_twice_are_asked_about():
    lines = [
        EVENTS,
        "E-1;Семинар;семинар;3;12.11.2025;S01;1200000;проведено",
        "E-2;семинар;семинар;3;12.11.2025;S01;30;проведено",
        "E-3;Семинар;семинар;3;13.11.2025;S01;30;проведено",
    ]
    warnings = codes_of(checked(lines).warnings, "row")
    assert {("crowd-doubtful", 2), ("event-twice", 3)} <= set(warnings)
    assert ("event-twice", 4) not in warnings


def test_an_error_of_excel_is_no_text_and_its_n_a_is_no_note():
    for cell, codes in (("#ССЫЛКА!", ["excel-error"]), ("#Н/Д", []), ("# 5: уточнено", [])):
        answer = checked([MEASUREMENTS, f"3.1;S01;2024/25;41,94;13;31;{cell}"])
        assert codes_of(answer.errors) == codes
        assert "Н/Д" not in str(answer.rows["comment"].tolist())


def test_a_count_is_not_negative():
    answer = checked([MEASUREMENTS, "6.1;S01;2024/25-H1;-5;;;"])
    assert codes_of(answer.errors, "row") == [("count-negative", 2)]


@pytest.mark.parametrize(
    "comment",
    [
        "Ïîâûøåíèå êâàëèôèêàöèè",
        *(
            "Повышение квалификации".encode().decode(page)
            for page in ("cp866", "koi8-r", "mac_cyrillic")
        ),
    ],
)
def test_a_cell_in_a_wrong_code_page_is_refused(comment):
    rows = [f"3.1;S01;2024/25;41,94;13;31;{comment}", "3.1;S02;2024/25;41,94;13;31;приказ"]
    answer = checked([MEASUREMENTS, *rows])
    [error] = answer.errors
    assert (error.code, error.fix) == ("mojibake", "Повышение квалификации")


@pytest.mark.parametrize(
    ("cell", "value"),
    [("+5", 5), ("5,", 5), (",5", 0.5), ("'5", 5), ("’5", 5), ("5*", None), ("(5)", None)],
)
def test_signs_about_a_number(cell, value):
    answer = checked([MEASUREMENTS, f"6.1;S01;2024/25-H1;{cell};;;"])
    assert answer.rows["value"].tolist() == ([] if value is None else [value])
    assert [error.fix for error in answer.errors] == {"5*": ["5"], "(5)": ["-5"]}.get(cell, [])


@pytest.mark.parametrize(
    ("row", "fix"),
    [("3.1;Ѕ01;2024/25", "S01"), ("3.1;С01;2024/25", "S01"), ("З.1;S01;2024/25", "3.1")],
)
def test_cyrillic_letters_in_a_code_are_named(row, fix):
    [error] = checked([MEASUREMENTS, f"{row};41,94;13;31;"]).errors
    assert (error.code, error.fix) == ("code-in-cyrillic", fix)


def test_what_was_understood_is_said_in_full():
    answer = checked([FUNDING.format("План"), "F-1;2025/26;грант;S01;1903380,1;руб."], today=DAY)
    [note] = [one for one in answer.notes if one.code == "read-decimal-comma"]
    assert note.values["examples"] == "«1903380,1» → 1903380.1"


def test_a_long_text_is_named_by_its_beginning():
    answer = checked([MEASUREMENTS, "3.1;S01;2024/25;41,94;13;31;" + "текст " * 900])
    assert codes_of(answer.errors) == ["text-too-long"]


def test_another_sheet_that_fits_is_asked_about():
    row = ["3.1", "S01", "2024/25", 41.94, 13, 31]
    book = workbook({"Инструкция": [["Заполните"]], "1": [HEADER, row], "2": [HEADER, row]})
    [alike] = [one for one in checked(book).warnings if one.code == "sheets-alike"]
    assert alike.values == {"sheet": "1", "others": "2"}


def test_persons_on_another_sheet_and_in_the_file_s_name_are_refused():
    row = ["3.1", "S01", "2024/25", 41.94, 13, 31]
    book = workbook({"Лист1": [HEADER, row], "Педагоги": [["Кто", "Связь"], ["Соколова М. П.", 1]]})
    answer = checked(book)
    assert codes_of(answer.errors) == ["personal-sheet"]
    assert answer.may_be_stored is False
    answer = checked(cells(row), name="Соколова Мария Петровна.xlsx")
    assert codes_of(answer.errors) == ["personal-file-name"]


def test_an_indicator_of_the_known_consortium_is_judged_by_what_is_known():
    current_rows = KNOWN | {"members": frame("members", {"member_code": "S10", "name_ru": "Лицей"})}
    answer = checked([MEASUREMENTS, "3.1;S1О;2024/25;41,94;13;31;"], current_rows=current_rows)
    assert [error.fix for error in answer.errors] == ["S10"]


def test_the_end_mark_of_dos_is_no_row():
    raw = "\r\n".join([MEASUREMENTS, "3.1;S01;2024/25;41,94;13;31;", "\x1a"]).encode()
    assert checked(raw).errors == ()


@pytest.mark.parametrize("raw", [b"<div><table></table></div>", b"MIME-Version: 1.0\r\nX: 1\r\n"])
def test_a_page_of_the_web_is_named_as_such(raw):
    assert codes_of(checked(raw).errors) == ["file-web-page"]


def test_a_file_without_headings_is_named_as_such():
    assert codes_of(checked(["3.1;S01;2024/25;41,94", "3.1;S02;2024/25;40,8"]).errors) == [
        "header-absent"
    ]


@pytest.mark.parametrize("post", ["Директор", "Главный бухгалтер", "И. о. директора", "Басшы"])
def test_a_row_of_signatures_is_left_out(post):
    book = cells(["3.1", "S01", "2024/25", 41.94, 13, 31], [post, "", "", "", "подпись"])
    answer = checked(book)
    assert answer.errors == ()
    assert "footnotes-skipped" in codes_of(answer.notes)


def test_a_last_row_of_something_to_be_approved_is_no_signature():
    title = "Утверждение положения о наставничестве"
    answer = checked(["Мера;Школа;Риск;Ответственный", f"{title};S01;R02;школа"], kind="measures")
    assert answer.rows["title"].tolist() == [title]


def test_a_member_s_code_is_called_alike_in_every_kind():
    lines = ["Код ОО;Учебный год;Учащихся 10–19 лет", "S01;2025/26;210"]
    assert checked(lines, kind="headcounts").errors == ()


def test_lines_in_quotes_are_read_from_inside():
    answer = checked(['"' + MEASUREMENTS + '"', '"3.1;S01;2024/25;""41,94"";13;31;"'])
    assert answer.errors == ()
    assert answer.rows["value"].tolist() == [41.94]
    assert "lines-quoted" in codes_of(answer.notes)
    answer = checked([MEASUREMENTS, '"3.1;S01;2024/25;41,94;13;31;да, сдано"'])
    assert answer.rows["value"].tolist() == [41.94]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_two_encodings_in_one_file_are_named_as_the_trouble(mark):
    comment = "сведения подтверждены приказом"
    first = MEASUREMENTS.encode("cp1251" if mark else "utf-8")
    raw = mark + first + f"\r\n3.1;S01;2024/25;41,94;13;31;{comment}\r\n".encode("cp1251")
    [error] = checked(raw).errors
    assert (error.code, error.values) == ("encoding-mixed", {"other": "Windows-1251"})


EXCHANGES = "Код обмена;Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица"


@pytest.mark.parametrize(
    ("cells", "quantity", "unit"),
    [
        ("кадры;24 ч;чел.-ч", 24, "person_hours"),
        ("оснащение;24 ч;", 24, "hours"),
        ("финансы;350 тыс. руб.;тыс. руб.", 350, "krub"),
        ("финансы;350000;руб.", 350, "krub"),
        ("финансы;0,35;млн руб.", 350, "krub"),
        ("финансы;2,5 млн тг;", 2500, "kkzt"),
        ("финансы;5000;тенге", 5, "kkzt"),
        ("финансы;1,5 млн;руб.", 1500, "krub"),
        ("финансы;350 тыс.;тыс. руб.", 350, "krub"),
    ],
)
def test_money_and_hours_are_turned_into_the_unit_that_is_kept(cells, quantity, unit):
    answer = checked([EXCHANGES, f"X-1;03.10.2025;U01;S01;{cells}"])
    assert answer.errors == ()
    assert answer.rows[["quantity", "unit"]].to_numpy().tolist() == [[quantity, unit]]


@pytest.mark.parametrize(
    ("unit", "cell", "value"),
    [
        ("часов", "70 ч", 70),
        ("часов", "70,5 часа", 70.5),
        ("чел.", "1 200 человек", 1200),
        ("договоров", "1 договор", 1),
        ("часов", "70 дней", None),
        ("чел.", "70 тыс.", None),
    ],
)
def test_a_number_with_the_unit_of_its_indicator_is_the_number(unit, cell, value):
    indicators = KNOWN["indicators"].assign(unit=unit)
    answer = checked(
        [MEASUREMENTS, f"6.1;S01;2024/25-H1;{cell};;;"],
        current_rows=KNOWN | {"indicators": indicators},
    )
    assert answer.rows["value"].tolist() == ([] if value is None else [value])
    assert ("read-number" in codes_of(answer.notes)) == (value is not None)


def test_equal_rows_with_units_in_their_cells_are_one_row():
    indicators = KNOWN["indicators"].assign(unit="часов")
    answer = checked(
        [MEASUREMENTS, *["6.1;S01;2024/25-H1;70 ч;;;"] * 2],
        current_rows=KNOWN | {"indicators": indicators},
    )
    assert codes_of(answer.errors) == []
    assert len(answer.rows) == 1
    header = "№;Дата;От кого;Кому;Ресурс;Кол-во"
    answer = checked([header, *["X-1;16.10.2025;U01;S01;кадры;24 чел.-ч"] * 2])
    assert codes_of(answer.errors) == []
    assert answer.rows["quantity"].tolist() == [24]


def test_a_unit_that_is_not_the_row_s_is_no_number():
    answer = checked([EXCHANGES, "X-1;03.10.2025;U01;S01;кадры;24 шт.;чел.-ч"])
    assert codes_of(answer.errors) == ["number-with-words"]


def test_a_register_s_moment_of_new_year_is_the_year():
    answer = checked([FUNDING.format("План"), "F-1;20250101000000;грант;S01;900;руб."], today=DAY)
    assert answer.rows["period"].tolist() == ["2025"]


def test_an_indicator_s_base_and_nature_follow_from_what_a_clerk_writes():
    lines = [
        "Код;Бағыт;Показатель;Ед. изм.;Динамика;Как считаем;Периодичность;База 2023-2024;"
        "Кто отчитывается",
        "3,7;3;Доля педагогов, прошедших курсы;%;рост;доля;учебный год;28;мектеп; колледж",
    ]
    answer = checked(lines)
    assert answer.errors == ()
    columns = ["nature", "baseline_value", "baseline_period", "reporters"]
    assert answer.rows[columns].to_numpy().tolist() == [["ratio", 28, "2023/24", "college;school"]]
    assert {"filled-in", "list-joined"} <= set(codes_of(answer.notes))


def test_numbers_of_rows_are_no_codes_of_members():
    lines = ["№;Название;Түрі;Қала / ауыл", "1;Лицей;мектеп;Энск", "2;Гимназия;мектеп;Энск"]
    answer = checked(lines)
    assert codes_of(answer.errors) == []
    assert "column-row-number" in codes_of(answer.notes)
    assert "codes-made" in codes_of(answer.warnings)
    assert answer.rows["member_code"].tolist() == ["S03", "S04"]


@pytest.mark.parametrize(
    "name", ["«Иванова Мария Петровна»", '"Сериков А. Б."', "тренер «Сидорова Анна»"]
)
def test_a_person_in_quotes_is_a_person(name):
    answer = checked(
        [MEASUREMENTS, f'3.1;S01;2024/25;41,94;13;31;"{name.replace(chr(34), chr(34) * 2)}"']
    )
    assert codes_of(answer.errors) == ["personal-value"]
    assert answer.row_count == 1


@pytest.mark.parametrize(
    "title", ["спектакль «Анна Каренина»", "«Школа имени А. С. Пушкина»", "клуб «Алые паруса»"]
)
def test_a_title_in_quotes_is_no_person(title):
    assert checked([MEASUREMENTS, f"3.1;S01;2024/25;41,94;13;31;{title}"]).errors == ()
