"""What a reference means: codes, names, aliases, and what is only proposed."""

import pytest

from lib.contracts import CONTRACTS
from lib.intake.parsing.references.names import Names
from lib.intake.parsing.references.organisation_names import plain_name
from tests.helpers.files import KNOWN, frame

MEMBER = CONTRACTS["exchanges"].columns["to_member"]
MEMBERS = CONTRACTS["agreements"].columns["parties"]
DIRECTION = CONTRACTS["events"].columns["direction"]
FORM = CONTRACTS["mentoring_counts"].columns["form"]
INDICATOR = CONTRACTS["measurements"].columns["indicator_code"]


def meant(text, column):
    parsed = Names(KNOWN).parse(column, [text])
    return parsed.faults.get(0) or parsed.entries[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("S01", "S01"),
        ("s01", "S01"),
        ("С04", "C04"),  # a Cyrillic С
        ("МБОУ «Средняя школа № 1»", "S01"),
        ("МБОУ СОШ №1", "S01"),
        ("школа N 1", "S01"),
        ("«Родник»", "S01"),
        ("родник", "S01"),
        ("Родниковая школа", "S01"),
        ("ГБОУ гимназия имени А.И. Герцена", "S02"),
        ("Вектор", "C04"),
        ("ООО Вектор", "C04"),
        ("Северный университет", "U01"),
        ("учащиеся", "students"),
        ("Pupils", "students"),
        ("консорциум", "consortium"),
        ("Свод", "consortium"),
    ],
)
def test_a_member_is_known_by_code_name_short_name_and_alias(text, code):
    assert meant(text, MEMBER) == code


def test_a_name_that_is_nearly_right_is_proposed_and_never_taken():
    fault = meant("Северный универститет", MEMBER)
    assert (fault.code, fault.fix) == ("name-proposed", "U01")


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Гимназя Родник", "Гимназия «Родник»"),
        ("Spring Gymnazium", "Spring Gymnasium"),
        ("«Бұлак» гимназиясы", "«Бұлақ» гимназиясы"),
    ],
)
def test_a_proposed_member_is_called_by_the_name_that_is_alike(text, called):
    names = {"name_ru": "Гимназия «Родник»", "name_en": "Spring Gymnasium"}
    rows = {"member_code": "S10", **names, "name_kk": "«Бұлақ» гимназиясы"}
    fault = Names({"members": frame("members", rows)}).parse(MEMBER, [text]).faults[0]
    assert (fault.fix, fault.values["called"]) == ("S10", called)


@pytest.mark.parametrize("text", ["S77", "Южный университет", "Лицей № 1"])
def test_what_is_not_alike_is_unknown(text):
    fault = meant(text, MEMBER)
    assert (fault.code, fault.fix) == ("unknown-member", None)


def test_a_name_of_two_members_is_ambiguous():
    current_rows = {
        "members": frame(
            "members",
            {"member_code": "S01", "name_ru": "МБОУ СОШ № 5"},
            {"member_code": "S02", "name_ru": "ГБОУ Школа № 5"},
        )
    }
    fault = Names(current_rows).parse(MEMBER, ["школа № 5"]).faults[0]
    assert (fault.code, fault.expected) == ("name-ambiguous", "S01 | S02")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("S01; U01", "S01;U01"),
        ("U01;S01;U01", "S01;U01"),
        ("S01, U01", "S01;U01"),
        ("Родниковая школа; ООО «Вектор»", "C04;S01"),
        ("S01", "S01"),
    ],
)
def test_a_list_is_sorted_codes(text, codes):
    assert meant(text, MEMBERS) == codes


def test_the_unknown_part_of_a_list_is_named():
    fault = meant("S01; S77", MEMBERS)
    assert (fault.code, fault.values["part"]) == ("unknown-member", "S77")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("3", "3"),
        ("Направление 3", "3"),
        ("3.", "3"),
        ("№ 3", "3"),
        ("3 направление", "3"),
        ("3. Повышение квалификации педагогов", "3"),
        ("Обмен опытом", "6"),
        ("Программы", "2"),
        ("6; 3", "3;6"),
    ],
)
def test_a_direction_is_known_by_number_and_name(text, codes):
    assert meant(text, DIRECTION) == codes


@pytest.mark.parametrize("text", ["9", "Направление 9", "новое", "3 школы"])
def test_an_unknown_direction_is_refused(text):
    assert meant(text, DIRECTION).code == "unknown-code"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("педагог-ученик", "teacher_pupil"),
        ("педагог – ученик", "teacher_pupil"),
        ("Педагог/ученик", "teacher_pupil"),
        ("учитель-ученик", "teacher_pupil"),
        ("У-У(п)", "teacher_pupil"),
        ("teacher_teacher", "teacher_teacher"),
        ("все формы", "all"),
        ("all", "all"),
    ],
)
def test_a_form_is_known_by_code_name_and_what_people_type(text, code):
    assert meant(text, FORM) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3.1", "3.1"),
        ("3,1", "3.1"),
        ("Доля педагогов, повысивших квалификацию", "3.1"),
        ("охват курсами", "3.1"),
    ],
)
def test_an_indicator_is_known_by_code_name_and_alias(text, code):
    assert meant(text, INDICATOR) == code


@pytest.mark.parametrize("text", ["03.янв", "3 янв", "2026-01-03", "03.01.2026"])
def test_a_code_that_excel_took_for_a_day_is_explained(text):
    fault = meant(text, INDICATOR)
    assert (fault.code, fault.fix) == ("code-date", "3.1")


@pytest.mark.parametrize("text", ["-", "н/д", "—"])
def test_a_word_for_nothing_refers_to_nothing(text):
    assert meant(text, MEMBER) is None


def test_nothing_is_known_where_nothing_was_loaded():
    assert Names({}).parse(MEMBER, ["S01"]).faults[0].code == "unknown-member"


def test_the_legal_form_does_not_tell_organisations_apart_and_the_rest_does():
    assert plain_name("МБОУ «Лицей № 3»") == plain_name("лицей №3") != plain_name("Гимназия № 3")
    assert plain_name("Школа") == plain_name("школа") != ""


SCHOOL_LYCEUM = {
    "members": frame(
        "members",
        {"member_code": "L165", "name_ru": "Школа-лицей № 165"},
        {"member_code": "S07", "name_ru": "МБОУ СОШ № 7"},
        {"member_code": "S10", "name_ru": "Школа «Родник»"},
        {"member_code": "C04", "name_ru": "ООО «Вектор»"},
    )
}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Лицей 165", "L165"),
        ("165", None),
        ("№ 7", "S07"),
        ("7", "S07"),
        ("ООО «Родник»", "S10"),
        ("АО «Вектор»", "C04"),
    ],
)
def test_a_name_of_another_form_is_asked_about(text, code):
    fault = Names(SCHOOL_LYCEUM).parse(MEMBER, [text]).faults[0]
    assert (fault.code, fault.fix) == ("name-proposed" if code else "unknown-member", code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("школа - лицей №165", "L165"),
        ("МБОУ «Школа-лицей № 165»", "L165"),
        ("Школа № 7", "S07"),
        ("ГБОУ № 7", "S07"),
        ("Родник", "S10"),
        ("Вектор", "C04"),
        ("ТОО «Вектор»", "C04"),
    ],
)
def test_a_name_of_the_same_form_is_read(text, code):
    assert Names(SCHOOL_LYCEUM).parse(MEMBER, [text]).entries[0] == code


def test_a_cyrillic_code_that_may_be_two_is_asked_about():
    current_rows = {
        "members": frame(
            "members",
            {"member_code": "S04", "name_ru": "Школа"},
            {"member_code": "C04", "name_ru": "Завод"},
        )
    }
    fault = Names(current_rows).parse(MEMBER, ["С04"]).faults[0]  # a Cyrillic С
    assert (fault.code, fault.expected) == ("name-ambiguous", "C04 | S04")


def test_names_that_only_lines_of_a_cell_part_are_a_list():
    assert meant("МБОУ «Средняя школа № 1» Северный университет", MEMBERS) == "S01;U01"
