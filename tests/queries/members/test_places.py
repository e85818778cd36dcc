"""Members on the map: their own place, their town's, or none; pupils of the latest headcount."""

from lib.queries.members.places import members_on_map
from tests.helpers.consortium import accept, now, start_consortium


def test_a_member_lies_at_its_own_place_at_its_towns_or_nowhere(engine):
    start_consortium(engine)
    accept(
        engine,
        "members",
        {"member_code": "S1", "lat": 59.9, "lon": 30.3, "pupils_total": 100},
        {"member_code": "S2", "city": "Казань", "pupils_total": 900},
        {"member_code": "S3", "city": "Нигдеево"},
        {"member_code": "C1", "member_type": "company", "city": "Москва"},
        {"member_code": "S4", "city": "Казань", "left_on": "2024-08-31"},
    )
    accept(
        engine,
        "headcounts",
        {"member_code": "S1", "school_year": "2024/25", "pupils_total": 1200},
        {"member_code": "S1", "school_year": "2023/24", "pupils_total": 700},
        {"member_code": "S1", "school_year": "2027/28", "pupils_total": 5},
    )
    on_map = members_on_map(engine, now(engine))
    nodes = on_map.nodes.set_index("member_code")
    assert nodes.index.tolist() == ["S1", "S2", "C1"]
    assert nodes["pupils"].fillna(-1).tolist() == [1200, 900, -1]
    assert nodes["is_of_city"].tolist() == [False, True, True]
    assert nodes["party"].tolist() == ["institution", "institution", "enterprise"]
    assert on_map.unplaced == ["S3"]
