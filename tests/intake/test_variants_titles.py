"""Files whose titles, sheets or missing columns leave something to be understood or asked."""

from datetime import date

import pytest

from lib import intake
from lib.contracts import columns_called
from lib.periods import Calendar
from tests.helpers.files import KNOWN, checked, codes_of, frame
from tests.helpers.workbooks import workbook

DAY = date(2026, 9, 20)
EVENTS = "Дата;Название;Вид;Направление;Организатор;Участников"


def test_half_years_stand_across_below_the_school_year_of_the_title():
    lines = ["Совместные мероприятия;;;", "2024/25 учебный год;;;"]
    lines += ["Организация;I полугодие;II полугодие;Год", "S01;4;6;10", "S02;2;1;3"]
    answer = checked(lines, today=DAY)
    assert answer.kind == "measurements"
    assert codes_of(answer.errors) == []
    rows = answer.rows[["member_code", "period", "value"]].values.tolist()
    assert rows == [
        ["S01", "2024/25-H1", 4.0],
        ["S01", "2024/25-H2", 6.0],
        ["S02", "2024/25-H1", 2.0],
        ["S02", "2024/25-H2", 1.0],
    ]
    (figures,) = [one for one in answer.warnings if one.code == "columns-of-figures"]
    assert figures.values["headers"] == "«Год»"


def test_months_of_a_school_year_in_the_title_are_of_its_two_years():
    lines = ["Обмен ресурсами за 2024/25 учебный год;;;;;", "Кто передаёт;Кто получает;Ресурс;"]
    lines[1] += "Единица;сентябрь;январь"
    answer = checked([*lines, "U01;S01;кадры;чел.-ч;12;8"], today=DAY)
    assert codes_of(answer.errors) == []
    assert answer.rows["date"].tolist() == ["2024-09-30", "2025-01-31"]


def test_halves_of_a_calendar_year_are_not_guessed():
    lines = ["Совместные мероприятия за 2024 год;;", "Организация;I полугодие;II полугодие"]
    answer = checked([*lines, "S01;4;6"], today=DAY)
    assert answer.rows.empty
    assert answer.errors


def test_a_sheet_for_each_year_is_read_whole():
    header = ["Показатель", "Организация", "Значение", "Числитель", "Знаменатель"]
    sheets = {
        "2022-2023": [header, ["3.1", "S01", 41.9, 13, 31]],
        "2024-2025": [header, ["3.1", "S02", 50, 20, 40]],
    }
    (results,) = intake.check_files(
        [intake.SourceFile("книга.xlsx", workbook(sheets))],
        current_rows=KNOWN,
        today=DAY,
        calendar=Calendar(),
    )
    assert [one.rows["period"].tolist() for one in results] == [["2022/23"], ["2024/25"]]
    assert all("sheets-alike" not in codes_of(one.warnings) for one in results)


def test_the_school_of_a_road_map_stands_in_its_title():
    lines = ["Дорожная карта поддержки школы «Родник» на 2025/26 уч. год;;;;"]
    lines += ["№;Фактор риска;Мероприятие;Срок;Ответственные"]
    answer = checked([*lines, "Д-1;R02;Уроки физики;30.04.2026;методическая служба"], today=DAY)
    assert codes_of(answer.errors) == []
    assert answer.rows["member_code"].tolist() == ["S01"]
    assert ("title-taken", "member_code") in codes_of(answer.warnings, "column")


def test_the_day_in_the_title_of_headcounts_says_the_school_year():
    lines = ["Контингент на 01.09.2025;;", "Школа;Обучающихся всего;Педагогов"]
    answer = checked([*lines, "S01;1 105;78", "Итого;1 105;78"], today=DAY)
    assert answer.kind == "headcounts"
    assert answer.rows[["school_year", "pupils_total"]].values.tolist() == [["2025/26", 1105]]


def test_events_without_a_status_were_held_where_their_day_is_past_and_it_is_asked():
    lines = [EVENTS, "12.11.2025;Семинар;семинар;6;S01;20", "12.11.2026;Форум;семинар;6;S02;90"]
    answer = checked(lines, today=DAY)
    assert codes_of(answer.errors) == []
    assert answer.rows["status"].tolist() == ["held", "planned"]
    (warning,) = [one for one in answer.warnings if one.code == "status-assumed"]
    assert (warning.values["held"], warning.values["planned"]) == (1, 1)


def test_the_stored_status_of_an_event_goes_before_what_its_day_says():
    stored = frame("events", {"event_id": "E-1", "reported_by": "S01", "status": "cancelled"})
    lines = [f"Код;{EVENTS}", "E-1;12.11.2025;Семинар;семинар;6;S01;20"]
    answer = checked(lines, current_rows={**KNOWN, "events": stored}, today=DAY)
    assert answer.rows["status"].tolist() == ["cancelled"]
    assert "status-assumed" not in codes_of(answer.warnings)


def test_money_below_years_is_asked_about_unless_something_says_which_it_is():
    lines = ["Источник;Плательщик;Получатель;2024/25;2025/26", "грант;C04;S01;500 000;900 000"]
    assert "across-assumed" in codes_of(checked(lines, today=DAY).warnings)
    titled = ["План финансирования;;;;", *lines]
    assert "across-assumed" not in codes_of(checked(titled, today=DAY).warnings)


def test_months_across_of_events_are_one_question_with_a_day_for_each():
    lines = ["Мероприятие;Вид;Направление;Организатор;сентябрь 2025;октябрь 2025"]
    answer = checked([*lines, "Клуб;мастер-класс;6;S01;20;-", "Школа;курс;6;S02;9;0"], today=DAY)
    assert codes_of(answer.errors, "row", "found", "fix") == [
        ("date-month", 2, "сентябрь 2025", "2025-09-01"),
        ("date-month", 3, "сентябрь 2025", "2025-09-01"),
    ]


def test_a_heading_parted_by_a_hyphen_at_the_end_of_a_line_is_one_word():
    text = '"Показа-\nтель";"Организа-\nция";"Период";"Значение,\nчел."\n6.1;S01;2024/25-H1;12\n'
    answer = checked(text, today=DAY)
    assert answer.rows[["indicator_code", "value"]].values.tolist() == [["6.1", 12]]


def test_a_group_above_columns_is_a_part_of_their_names_where_they_mean_something_together():
    lines = ["Организация;Дата;Форма;Кол-во;;Индивидуальные планы;"]
    lines += [";;;наставников;наставляемых;всего;выполнено"]
    answer = checked([*lines, "S01;20.05.2026;учитель-ученик;12;38;20;14"], today=DAY)
    columns = ["mentors", "mentees", "plans_total", "plans_done"]
    assert answer.rows[columns].values.tolist() == [[12, 38, 20, 14]]


@pytest.mark.parametrize(
    ("kind", "heading", "column"),
    [
        ("measurements", "Алымы", "numerator"),
        ("measurements", "Бөлімі", "denominator"),
        ("measurements", "Білім беру ұйымының атауы", "member_code"),
        ("targets", "Жоспарланған мән", "target_value"),
        ("events", "Басталуы", "starts_on"),
        ("events", "Іс-шараның атауы", "title"),
        ("events", "оның ішінде оқушылар", "participants_pupils"),
        ("exchanges", "Ресурстың түрі", "resource"),
        ("agreements", "Шарттың нөмірі", "agreement_id"),
        ("measures", "Жауаптылар", "responsible_group"),
        ("headcounts", "Барлық оқушылар", "pupils_total"),
        ("mentoring_counts", "Планы", "plans_total"),
    ],
)
def test_kazakh_headings_are_met_with_and_without_endings(kind, heading, column):
    assert columns_called(heading).get(kind) == column


KINDS_OF_MEMBERS = (
    "members",
    "headcounts",
    "targets",
    "measurements",
    "measures",
    "mentoring_counts",
)


@pytest.mark.parametrize(
    "heading",
    [
        *("Код участника", "Код участника консорциума", "Код школы", "Код ОУ", "Код учреждения"),
        *("Қатысушы коды", "Мүше коды", "Мектеп коды", "Participant code", "Member ID"),
    ],
)
def test_a_code_of_a_member_is_met_under_its_other_names_in_every_kind(heading):
    columns = columns_called(heading)
    assert [columns.get(kind) for kind in KINDS_OF_MEMBERS] == ["member_code"] * 6


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Код участника", "member_code"),
        ("Код школы", "member_code"),
        ("Участник (код)", "member_code"),
        ("Member ID", "member_code"),
        ("Мүше коды", "member_code"),
        ("Полное название", "name_ru"),
        ("Название на казахском языке", "name_kk"),
        ("Краткое название", "short_name"),
        ("Вид участника", "member_type"),
        ("Роль участника", "role"),
        ("Субъект Российской Федерации", "region"),
        ("Дата вступления в консорциум", "joined_on"),
        ("Вышел", "left_on"),
        ("Официальный сайт", "website"),
    ],
)
def test_natural_headings_of_a_list_of_members_are_met(heading, column):
    assert columns_called(heading)["members"] == column
