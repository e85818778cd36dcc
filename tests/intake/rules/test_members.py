"""Rules for the register, headcounts and aliases, each both ways."""

import pytest

from tests.helpers.files import KNOWN, checked, codes_of, frame, table

MEMBER = {
    "member_code": "S10",
    "name_ru": "Школа «Родник»",
    "member_type": "школа",
    "role": "координатор",
    "country": "Россия",
    "city": "Пошехонье",
}


def registered(**values):
    current_rows = KNOWN | {"members": frame("members")}
    answer = checked(table(MEMBER | values), current_rows=current_rows)
    return codes_of(answer.errors), codes_of(answer.warnings)


def test_a_sound_member_has_no_problem_and_gets_its_party():
    answer = checked(table(MEMBER))
    assert (answer.errors, answer.warnings) == ((), ())
    row = answer.rows.iloc[0]
    assert (row["member_type"], row["role"], row["country"]) == ("school", "coordinator", "RU")
    assert row["party"] == "institution"


def test_a_bare_row_number_is_no_code():
    assert registered(member_code="1")[0] == ["code-malformed"]


def test_pupils_are_no_party():
    assert registered(party="учащиеся")[0] == ["not-a-choice"]


def test_a_member_joins_before_it_leaves():
    assert registered(joined_on="01.09.2023", left_on="01.09.2023")[0] == []
    assert registered(joined_on="01.09.2023", left_on="31.08.2023")[0] == ["dates-reversed"]


def test_parts_of_the_pupils_are_not_more_than_all():
    assert registered(pupils_total="310", pupils_10_19="310", pupils_15_19="310")[0] == []
    assert registered(pupils_total="310", pupils_10_19="311")[0] == ["part-above-whole"]
    assert registered(pupils_10_19="100", pupils_15_19="101")[0] == ["part-above-whole"]
    assert registered(teachers_total="3", teachers_novice="4")[0] == ["part-above-whole"]


@pytest.mark.parametrize(
    ("country", "lat", "lon", "warnings"),
    [
        ("RU", "58,49928", "39,13531", []),
        ("RU", "64,7", "-172,1", []),
        ("KZ", "53,28", "69,40", []),
        ("RU", "39,13531", "58,49928", ["coordinates-swapped"]),
        ("KZ", "69,40", "53,28", ["coordinates-swapped"]),
        ("RU", "30,0", "10,0", ["outside-country"]),
        ("KZ", "58,49928", "39,13531", ["outside-country"]),
        ("", "30,0", "10,0", []),
    ],
)
def test_v18_a_point_lies_in_its_country(country, lat, lon, warnings):
    point = {"country": country, "city": "Село", "lat": lat, "lon": lon}
    assert registered(**point) == ([], warnings)


def test_v18_both_coordinates_or_none():
    assert registered(lat="58,5")[0] == ["coordinates-half"]
    assert registered(lon="39,1")[0] == ["coordinates-half"]
    assert registered(lat="91", lon="39,1")[0] == ["number-beyond", "coordinates-half"]


def test_the_consortium_has_one_coordinator():
    assert registered()[1] == []
    assert registered(role="участник")[1] == ["coordinators-not-one"]
    two = [MEMBER, MEMBER | {"member_code": "S11", "name_ru": "Лицей № 2"}]
    assert codes_of(checked(table(*two)).warnings) == ["coordinators-not-one"]
    two[1]["left_on"] = "01.01.2026"
    assert codes_of(checked(table(*two)).warnings) == []


def test_a_code_that_only_looks_different_is_asked_about():
    latin, cyrillic = {"member_code": "C10"}, {"member_code": "С10"}
    assert codes_of(checked(table(MEMBER | latin)).warnings) == []
    answer = checked(table(MEMBER | latin, MEMBER | cyrillic | {"role": "участник"}))
    assert codes_of(answer.warnings, "row") == [("code-looks-alike", 2), ("code-looks-alike", 3)]
    assert codes_of(checked(table(MEMBER | {"member_code": "С04"})).warnings) == [
        "code-looks-alike"
    ]


def test_a_headcount_is_of_a_school_year():
    row = {"member_code": "S01", "school_year": "2025/26", "pupils_total": "310"}
    assert checked(table(row)).errors == ()
    assert codes_of(checked(table(row | {"school_year": "2025"})).errors) == ["period-type-differs"]
    assert codes_of(checked(table(row | {"pupils_10_19": "311"})).errors) == ["part-above-whole"]
    assert codes_of(checked(table(row | {"school_year": "2020/21"})).warnings) == [
        "member-not-active"
    ]


def test_an_alias_names_something_known():
    row = {"subject": "организация", "alias": "Первая школа", "code": "S01"}
    assert checked(table(row)).errors == ()
    assert codes_of(checked(table(row | {"code": "S77"})).errors) == ["unknown-member"]
    row = {"subject": "показатель", "alias": "Курсы", "code": "3.1"}
    assert checked(table(row)).errors == ()
    assert codes_of(checked(table(row | {"code": "9.9"})).errors) == ["unknown-code"]
