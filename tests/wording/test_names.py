"""Names of members, parties and groups by their codes."""

import pandas as pd
import pytest

from lib.text import load
from lib.wording.names import Names, names_of_groups, names_of_members, names_of_parties

MEMBERS = pd.DataFrame(
    {
        "member_code": ["S01", "U01"],
        "name_ru": ["Школа № 1", "Университет"],
        "name_en": ["School No. 1", "University"],
        "short_name": ["Шк. 1", None],
    }
)


@pytest.mark.parametrize(
    ("language", "school", "university"),
    [("ru", "Шк. 1", "Университет"), ("en", "School No. 1", "University")],
)
def test_a_member_is_called_by_its_short_name_in_russian_only(language, school, university):
    assert names_of_members(MEMBERS, load(language)) == {"S01": school, "U01": university}


def test_what_has_no_name_is_called_by_its_code():
    names = names_of_members(MEMBERS, load("ru"))
    assert [names[code] for code in ("S01", "S99")] == ["Шк. 1", "S99"]
    assert pd.Series(["S99", "U01"]).map(Names(names)).tolist() == ["S99", "Университет"]


def test_parties_resources_and_groups_have_names():
    words = load("ru")
    assert names_of_parties(words)["staff"] == "кадры"
    assert names_of_groups(words)["students"] == "Учащиеся"
