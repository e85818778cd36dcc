"""Years in the consortium: members aligned by joining, the same ones in every year."""

import pytest

from lib.queries.members.tenure import moved, tenure
from tests.helpers.consortium import accept, indicator, now, report, start_consortium

YEARS = ("2022/23", "2023/24", "2024/25", "2025/26")


@pytest.fixture
def consortium(engine):
    """Two schools that joined a year apart, one that is late, one without a day of joining."""
    start_consortium(engine, "S1", "S2", "S3", "S4")
    joined = {"S1": "2022-10-01", "S2": "2023-09-01", "S3": "2025-09-01"}
    accept(engine, "members", *({"member_code": c, "joined_on": d} for c, d in joined.items()))
    accept(engine, "indicators", indicator("1.1"), indicator("1.2", better="down", sensitive=True))
    accept(
        engine,
        "measurements",
        *(report("S1", year, value=10.0 + n) for n, year in enumerate(YEARS)),
        *(report("S2", year, value=100.0 * n) for n, year in enumerate(YEARS)),
        *(report("S4", year, value=7.0, code="1.2") for year in YEARS),
        report("S3", "2025/26", value=5000.0),
    )
    return engine


def test_members_stand_beside_each_other_by_the_year_in_which_they_joined(consortium):
    result = tenure(consortium, now(consortium), "1", 2)
    assert result.since == 0
    assert result.rows["offset"].tolist() == [0, 1, 2]
    assert result.rows["value"].tolist() == [10 + 100, 11 + 200, 12 + 300]
    assert result.rows["members"].unique().tolist() == [2]
    assert (result.undated, result.earlier) == (1, 1)
    assert moved(result.rows) == {"better": 1, "compared": 1}


def test_a_member_that_lacks_a_year_is_in_no_year_of_the_panel(consortium):
    result = tenure(consortium, now(consortium), "1", 3)
    assert result.rows["value"].tolist() == [10, 11, 12, 13]
    assert result.rows["members"].unique().tolist() == [1]


def test_a_direction_without_years_to_compare_has_no_rows(consortium):
    result = tenure(consortium, now(consortium), "2", 1)
    assert result.rows.empty
    assert moved(result.rows) == {"better": 0, "compared": 0}
