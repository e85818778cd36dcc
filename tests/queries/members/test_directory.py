"""The list of members: presence on a day, search by name, code, alias and place, filters."""

from datetime import date

import pytest

from lib.queries.members.directory import filter_values, filtered, member_list
from tests.helpers.consortium import accept, now, start_consortium


@pytest.fixture
def consortium(engine):
    """Three schools and a company that came later; one school has left."""
    start_consortium(engine)
    accept(
        engine,
        "members",
        {
            "member_code": "S1",
            "name_ru": "Лицей «Берёзка»",
            "city": "Казань",
            "region": "Татарстан",
            "joined_on": "2022-09-01",
            "left_on": "2025-08-31",
        },
        {"member_code": "S2", "name_ru": "Гимназия", "city": "Пермь", "role": "founder"},
        {"member_code": "C1", "member_type": "company", "joined_on": "2027-01-01"},
    )
    accept(engine, "aliases", {"subject": "members", "alias": "СОШ № 10", "code": "S2"})
    return engine


def codes(rows):
    return rows["member_code"].tolist()


def test_members_of_the_day_stand_above_those_to_come_and_those_that_left(consortium):
    rows = member_list(consortium, now(consortium))
    assert rows.set_index("member_code")["presence"].to_dict() == {
        "S2": "active",
        "S3": "active",
        "C1": "coming",
        "S1": "former",
    }
    assert codes(rows) == ["S2", "S3", "C1", "S1"]
    before = member_list(consortium, now(consortium, date(2025, 8, 31)))
    assert before.set_index("member_code").loc["S1", "presence"] == "active"


def test_a_member_without_a_party_stands_for_that_of_its_type(consortium):
    rows = member_list(consortium, now(consortium)).set_index("member_code")
    assert rows.loc["C1", "party"] == "enterprise"
    assert rows.loc["S2", "party"] == "institution"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["S2", "S3", "C1", "S1"]),
        ("s1", ["S1"]),
        ("березка", ["S1"]),
        ("казань лицей", ["S1"]),
        ("сош № 10", ["S2"]),
        ("(", []),
        ("лицей пермь", []),
        (",thtprf", ["S1"]),
        ("Ы1", ["S1"]),
        ("қазань", ["S1"]),
        ("гимнзия", ["S2"]),
        ("гимнзия казань", []),
        ("сош № 100", []),
        ("s11", []),
    ],
)
def test_a_member_is_found_by_every_name_that_it_goes_by(consortium, text, expected):
    assert codes(filtered(member_list(consortium, now(consortium)), text, {})) == expected


def test_filters_narrow_the_list_and_offer_only_what_tells_members_apart(consortium):
    rows = member_list(consortium, now(consortium))
    assert filter_values(rows) == {
        "party": ["enterprise", "institution"],
        "member_type": ["company", "school"],
    }
    assert codes(filtered(rows, "", {"member_type": "company", "region": None})) == ["C1"]
    assert codes(filtered(rows, "гимназия", {"member_type": "company"})) == []
