"""Tables as clerks draw them: keys across, cells merged down, subheadings, facts in the title."""

import io

import pytest
import xlsxwriter

from lib.intake import Decisions
from tests.helpers.files import checked, codes_of
from tests.helpers.workbooks import workbook

HEADER = "Код показателя;Код организации;Период;Значение;Числитель;Знаменатель"
FACTS = ["indicator_code", "member_code", "period", "value", "line"]


def facts(answer):
    rows = answer.rows
    return [tuple(row) for row in rows[[c for c in FACTS if c in rows]].itertuples(index=False)]


def test_years_across_become_rows_of_their_line_and_empty_cells_none():
    answer = checked(
        [
            "Код показателя;Код организации;2022/23;2023/24;2024/25;Итого",
            "3.1;S01;35;38;41,9;114,9",
            "3.1;S02;;;40,8;40,8",
        ]
    )
    assert answer.kind == "measurements"
    assert answer.errors == ()
    assert facts(answer) == [
        ("3.1", "S01", "2022/23", 35, 2),
        ("3.1", "S01", "2023/24", 38, 2),
        ("3.1", "S01", "2024/25", 41.9, 2),
        ("3.1", "S02", "2024/25", 40.8, 3),
    ]
    [note] = [one for one in answer.notes if one.code == "columns-across"]
    assert (note.column, note.values["headers"]) == ("period", "«2022/23», «2023/24», «2024/25»")
    assert answer.mapping["period"] == answer.mapping["value"] == "2022/23 … 2024/25"


@pytest.mark.parametrize(
    ("lines", "periods"),
    [
        (["Показатель;Организация;I полугодие;II полугодие", "6.1;S01;3;4"], ["H1", "H2"]),
        (["Показатель;Организация;Значение", "6.1;S01;3"], [""]),
    ],
)
def test_a_year_that_only_the_file_s_name_says_is_taken_and_asked_about(lines, periods):
    answer = checked(lines, name="Показатели_2024-2025.csv")
    assert codes_of(answer.errors) == []
    assert answer.rows["period"].tolist() == [f"2024/25-{one}".rstrip("-") for one in periods]
    assert "file-name-taken" in codes_of(answer.warnings)
    assert checked(lines, name="Показатели.csv").errors != ()


def test_a_year_in_a_file_s_name_is_left_alone_where_the_rows_say_it_or_none_is_asked_for():
    header = "Показатель;Организация;Период;Значение;Март;Апрель"
    answer = checked([header, "6.1;S01;2024/25-H1;5;;"], name="Показатели 2023.csv")
    assert answer.rows["period"].tolist() == ["2024/25-H1"]
    header = "Мероприятие;Вид;Дата;Организатор;Направление;Статус;Март;Апрель"
    answer = checked([header, "Форум;форум;12.11.2025;S01;2;проведено;;"], name="События 2025.csv")
    assert answer.kind == "events"
    assert "file-name-taken" not in codes_of(answer.warnings)


def test_a_bad_cell_under_a_heading_across_is_told_at_its_row():
    answer = checked(["Код показателя;Код организации;2023/24;2024/25", "3.1;S01;38;около 40"])
    assert codes_of(answer.errors, "row", "column", "found") == [
        ("number-approximate", 2, "value", "около 40")
    ]


def test_members_across_take_the_period_of_the_title_and_ask():
    answer = checked(
        [
            "Показатели за 2024-2025 учебный год;;;;;",
            "№;Показатель;Ед.изм.;Средняя школа № 1;Гимназия имени А. И. Герцена;Лицей № 99",
            "1;Доля педагогов, повысивших квалификацию;%;55,2;61,0;44",
        ]
    )
    assert answer.kind == "measurements"
    assert facts(answer) == [
        ("3.1", "S01", "2024/25", 55.2, 3),
        ("3.1", "S02", "2024/25", 61, 3),
    ]
    assert codes_of(answer.errors, "row", "found") == [("unknown-member", 3, "Лицей № 99")]
    assert codes_of(answer.warnings[:1], "column", "found") == [
        ("title-taken", "period", "за 2024-2025 учебный год")
    ]


def test_indicators_across_are_read_too():
    answer = checked(["Организация;Период;3.1;2.4", "S01;2023/24;41,9;", "S02;2023/24;;80"])
    assert [row[:2] for row in facts(answer)] == [("3.1", "S01"), ("2.4", "S02")]


@pytest.mark.parametrize(
    ("header", "name", "kind"),
    [
        ("Код;Показатель;2026/27;2027/28", "x.csv", "targets"),
        ("Показатель;Организация;План 2025/26;План 2026/27", "x.csv", "targets"),
        ("Показатель;Организация;2023/24;2024/25", "Нысаналы мәндер.csv", "targets"),
        ("Показатель;Организация;Факт 2023/24;План 2023/24", "x.csv", "measurements"),
    ],
)
def test_what_stands_under_periods_across_is_a_plan_or_a_fact(header, name, kind):
    cells = "3.1;Охват курсами" if header.startswith("Код") else "3.1;S01"
    assert checked([header, f"{cells};40;45"], name=name, kind=None).kind == kind


def test_a_form_says_organisation_and_day_above_its_table():
    lines = [
        "Мониторинг реализации программы наставничества;;;;;;",
        "Организация: Гимназия имени А. И. Герцена;;;;;;",
        "по состоянию на 20.12.2025;;;;;;",
        "№ п/п;Форма наставничества;Количество наставников;Количество наставляемых;"
        "Количество пар;из них;",
        ";;;;;10-19 лет;мол. специалисты",
        "1;«педагог – ученик»;3;9;3;9;-",
        "2;педагог – педагог;4;4;4;-;4",
        "ИТОГО;;7;13;7;9;4",
        "Директор школы;;;______________;;;",
    ]
    answer = checked(lines)
    assert answer.kind == "mentoring_counts"
    assert answer.errors == ()
    query = [(one.column, one.found) for one in answer.warnings if one.code == "title-taken"]
    assert query == [
        ("census_date", "20.12.2025"),
        ("member_code", "Гимназия имени А. И. Герцена"),
    ]
    columns = ["member_code", "census_date", "form", "mentees_10_19", "novice_mentees"]
    assert answer.rows[columns].fillna(-1).to_numpy().tolist() == [
        ["S02", "2025-12-20", "teacher_pupil", 9, -1],
        ["S02", "2025-12-20", "teacher_teacher", -1, 4],
    ]


def test_codes_that_stand_once_for_a_group_are_filled_down():
    answer = checked([HEADER, "3.1;S01;2024/25;41,9;13;31", ";S02;;40,8;20;49", ";S01;;1;2;3"])
    assert {row[0] for row in facts(answer)} == {"3.1"}
    assert ("filled-down", "period", 2) in codes_of(answer.notes, "column", "count")


def test_a_code_that_somebody_forgot_is_not_filled_down():
    rows = [f"3.1;S0{number % 2 + 1};{2000 + number}/{number + 1:02};41,9;;" for number in range(9)]
    answer = checked([HEADER, *rows, ";S01;2015/16;40;;"])
    assert codes_of(answer.errors, "row", "column")[-1] == ("required-empty", 11, "indicator_code")


def test_merged_cells_of_a_workbook_are_filled_down_however_few():
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADER.split(";")[:4])
    rows = [["3.1", "S01", f"20{year}/{year + 1}", 41.9] for year in range(10, 18)]
    for number, row in enumerate([*rows, ["", "S02", "2018/19", 40.8]], start=1):
        sheet.write_row(number, 0, row)
    sheet.merge_range(8, 0, 9, 0, "3.1")
    book.close()
    answer = checked(out.getvalue())
    assert facts(answer)[-1] == ("3.1", "S02", "2018/19", 40.8, 10)


def test_regions_between_rows_are_left_out_and_told():
    answer = checked(
        [
            HEADER,
            "Санкт-Петербург;;;;;",
            "3.1;S01;2024/25;41,9;13;31",
            ";Московская область;;;;",
            "3.1;S02;2024/25;40,8;20;49",
        ]
    )
    assert answer.errors == ()
    [note] = [one for one in answer.notes if one.code == "subheaders-skipped"]
    assert note.values["rows"] == "2, 4"


@pytest.mark.parametrize("cell", ["3.1", "Охват курсами"])
def test_a_known_name_alone_is_an_unfinished_row_and_no_heading(cell):
    lines = [HEADER, "3.1;S01;2024/25;41,9;13;31", f"{cell};;;;;", "3.1;S02;2024/25;40,8;20;49"]
    assert ("required-empty", 3) in codes_of(checked(lines).errors, "row")


def test_a_name_beside_a_code_is_not_read_twice():
    lines = ["Код;Показатель;Код организации;Школа;Период;Значение", "3.1;Доля;S01;Та;2024/25;5"]
    answer = checked(lines)
    assert answer.errors == ()
    [note] = [one for one in answer.notes if one.code == "columns-of-names"]
    assert note.values["headers"] == "«Показатель», «Школа»"


UNKNOWN = ["Шифр строки;Школа №;Сколько", "3.1;S01;41,9"]


def test_a_file_of_no_kind_is_told_what_it_is_near_to():
    answer = checked(["Показатель;Комментарий;Сколько", "3.1;да;5"])
    [error] = answer.errors
    assert error.code == "kind-unknown"
    nearest = answer.candidates[0]
    assert nearest.kind == error.values["nearest"]
    assert "«Сколько»" in str(error.values["headers"])
    assert set(str(error.values["lacking"]).split("; ")) == set(nearest.missing) != set()
    assert answer.header == ("Показатель", "Комментарий", "Сколько")


def test_kind_columns_and_constants_may_be_decided():
    decisions = Decisions(
        columns={0: "indicator_code", 1: "member_code", 2: "value"}, constants={"period": "2024/25"}
    )
    answer = checked(UNKNOWN, kind="measurements", decisions=decisions)
    assert answer.errors == ()
    assert facts(answer) == [("3.1", "S01", "2024/25", 41.9, 2)]
    left = Decisions(columns={5: ""})
    answer = checked([HEADER, "3.1;S01;2024/25;41,9;13;31"], decisions=left)
    assert "denominator" not in answer.mapping


def test_a_file_without_headings_is_read_once_its_columns_are_decided():
    lines = ["3.1;S01;2024/25;41,9", "3.1;S02;2024/25;40,8"]
    assert codes_of(checked(lines, kind="measurements").errors) == ["header-absent"]
    names = ["indicator_code", "member_code", "period", "value"]
    answer = checked(
        lines, kind="measurements", decisions=Decisions(columns=dict(enumerate(names)))
    )
    assert [row[4] for row in facts(answer)] == [1, 2]


def test_a_header_s_row_and_a_sheet_may_be_decided():
    rows = [HEADER.split(";"), ["3.1", "S01", "2024/25", 41.9, 13, 31]]
    other = [HEADER.split(";"), ["3.1", "S02", "2024/25", 40.8, 20, 49]]
    book = workbook({"1 полугодие": rows, "2 полугодие": other})
    assert [(name, kind, count) for name, kind, count in checked(book).sheets] == [
        ("1 полугодие", "measurements", 1),
        ("2 полугодие", "measurements", 1),
    ]
    answer = checked(book, decisions=Decisions(sheet="2 полугодие"))
    assert facts(answer)[0][1] == "S02"
    assert "sheets-alike" not in codes_of(answer.warnings)
    lines = ["а;б;в;г", HEADER, "3.1;S01;2024/25;41,9;13;31"]
    assert checked(lines, decisions=Decisions(header_row=2)).errors == ()


def test_sheets_of_other_kinds_are_asked_about():
    members = [["Код", "Название", "Тип", "Город"], ["S09", "Лицей", "школа", "Энск"]]
    book = workbook(
        {
            "Измерения": [HEADER.split(";"), ["3.1", "S01", "2024/25", 41.9, 13, 31]],
            "Участники": members,
        }
    )
    answer = checked(book)
    [query] = [one for one in answer.warnings if one.code == "sheets-of-other-kinds"]
    assert query.values["others"] in ("Измерения", "Участники")


def test_codes_of_indicators_across_are_a_heading_and_no_data():
    lines = ["Факт за 2024/25", "Организация;3.1;6.1", "S01;40;10", "S02;45;12"]
    answer = checked(lines)
    assert answer.kind == "measurements"
    assert answer.rows["value"].tolist() == [40, 10, 45, 12]


@pytest.mark.parametrize("others", [10, 45, 150])
@pytest.mark.parametrize("before", [0, 7])
def test_a_kind_is_recognised_among_any_number_of_other_columns(others, before):
    cells_by_header = [("Код показателя", "3.1"), ("Код организации", "S01"), ("Период", "2024/25")]
    cells_by_header += [("Значение", "41,94"), ("Комментарий", "")]
    columns = [(f"Поле {number}", f"т{number}") for number in range(others)]
    columns[before:before] = cells_by_header
    answer = checked([";".join(cells) for cells in zip(*columns, strict=True)])
    assert (answer.kind, answer.errors) == ("measurements", ())
    assert answer.rows["value"].tolist() == [41.94]


def test_a_table_that_lacks_a_required_column_is_not_recognised_among_others():
    header = ["Код показателя", "Код организации", "Период", *(f"Поле {at}" for at in range(45))]
    answer = checked([";".join(header), ";".join(["3.1", "S01", "2024/25", *["т"] * 45])])
    assert answer.kind is None
    assert codes_of(answer.errors) == ["kind-unknown"]
