"""What the rows tell of joining: who came lately, what they agreed, how soon they exchanged."""

from lib.queries.members.admission import member_admission
from tests.helpers.consortium import YEAR, accept, now, start_consortium


def test_members_that_came_lately_show_how_one_joins(engine):
    start_consortium(engine, "S1", "S2", "S3", "S4")
    accept(
        engine,
        "members",
        {"member_code": "S1", "role": "coordinator", "joined_on": "2022-09-01"},
        {"member_code": "S2", "joined_on": "2025-09-01"},
        {"member_code": "S3", "joined_on": "2025-09-01", "left_on": "2026-05-01"},
        {"member_code": "C1", "member_type": "company", "joined_on": "2024-09-01"},
    )
    accept(
        engine,
        "agreements",
        {"agreement_id": "A-1", "parties": "S1;S2"},
        {"agreement_id": "A-2", "parties": "S2;C1"},
        {"agreement_id": "A-3", "parties": "S1;C1", "kind": "placement"},
    )
    accept(
        engine,
        "exchanges",
        {"exchange_id": "X-1", "from_member": "S1", "to_member": "S2", "date": "2025-09-11"},
        {"exchange_id": "X-2", "from_member": "C1", "to_member": "S2", "date": "2025-10-01"},
        {"exchange_id": "X-3", "from_member": "S1", "to_member": "S4", "resource": "finance"},
    )
    result = member_admission(engine, now(engine), YEAR)
    assert (result.active, result.recent, result.coordinators) == (4, 2, ["S1"])
    assert result.kinds.to_dict("list") == {
        "member_type": ["school", "company"],
        "members": [3, 1],
        "recent": [1, 1],
    }
    assert result.agreements.to_dict("list") == {
        "kind": ["cooperation", "placement"],
        "members": [2, 1],
    }
    assert (result.first_exchange, result.with_exchange) == ((10 + 395) / 2, 2)
    received = dict(zip(result.received["resource"], result.received["members"], strict=True))
    assert (received["staff"], received["finance"], received["equipment"]) == (1, 1, 0)
    assert result.received_any == 2


def test_a_new_consortium_tells_nothing_and_does_not_fail(engine):
    start_consortium(engine, "S1")
    result = member_admission(engine, now(engine), YEAR)
    assert (result.recent, result.first_exchange, result.received_any) == (0, None, 0)
    assert result.agreements.empty
