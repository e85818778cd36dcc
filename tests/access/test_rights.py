"""Which rows of a file a staff account may write, and why not the others."""

import pandas as pd
import pytest

from lib import access
from lib.access import AccountRole, Identity
from lib.contracts import CONTRACTS

COORDINATOR = Identity("anna", AccountRole.COORDINATOR)
STAFF = Identity("boris", AccountRole.STAFF, "S10")
VIEWER = Identity("vera", AccountRole.VIEWER)
OWN_KINDS = {
    "measurements",
    "mentoring_counts",
    "mentoring_pairs",
    "risk_profiles",
    "measures",
    "exchanges",
    "events",
    "agreements",
}


def stored(kind, *rows):
    """Open rows of a kind; what is not given is missing."""
    contract = CONTRACTS[kind]
    return pd.DataFrame(list(rows), columns=contract.names).astype(contract.dtypes)


def refused(kind, rows, before=(), identity=STAFF):
    lined = pd.DataFrame(rows).assign(line=range(2, len(rows) + 2))
    result = access.refused_rows(identity, kind, lined, stored(kind, *before))
    return result.fillna("").to_numpy().tolist()


@pytest.mark.parametrize("kind", CONTRACTS)
def test_a_viewer_uploads_nothing_staff_some_kinds_and_a_coordinator_all(kind):
    assert not access.may_upload(VIEWER, kind)
    assert not access.may_upload(access.NOBODY, kind)
    assert access.may_upload(STAFF, kind) == (kind in OWN_KINDS)
    assert access.may_upload(COORDINATOR, kind)


def test_staff_that_has_lost_its_member_uploads_nothing():
    assert not access.may_upload(Identity("boris", AccountRole.STAFF), "measurements")


def test_staff_writes_only_rows_about_the_own_member():
    rows = [
        {"indicator_code": "3.1", "member_code": code, "period": "2025/26", "value": 1.0}
        for code in ("S10", "S11", "consortium")
    ]
    assert refused("measurements", rows) == [[3, "S11", "owner"], [4, "consortium", "owner"]]
    assert refused("measurements", rows, identity=COORDINATOR) == []


def test_staff_takes_away_for_editing_what_it_may_write():
    rows = [
        {"indicator_code": "3.1", "member_code": code, "period": "2025/26", "value": value}
        for code, value in (("S11", 1.0), ("S10", 2.0), ("consortium", 3.0))
    ]
    frame = stored("measurements", *rows)
    assert access.writable_rows(STAFF, "measurements", frame)["value"].tolist() == [2.0]
    assert access.writable_rows(VIEWER, "measurements", frame).empty
    assert len(access.writable_rows(COORDINATOR, "measurements", frame)) == 3


def test_a_kind_that_is_the_coordinators_is_refused_row_by_row():
    rows = [{"member_code": "S10", "name_ru": "Школа"}, {"member_code": "S11", "name_ru": "Школа"}]
    assert refused("members", rows) == [[2, "", "kind"], [3, "", "kind"]]


def test_a_viewer_writes_no_row_of_any_kind():
    rows = [{"indicator_code": "3.1", "member_code": "S10", "period": "2025/26", "value": 1.0}]
    assert refused("measurements", rows, identity=VIEWER) == [[2, "", "kind"]]


def test_a_pair_of_another_member_is_not_taken_over_by_its_code():
    row = {"pair_code": "P1", "member_code": "S10", "kind": "pair", "form": "teacher"}
    assert refused("mentoring_pairs", [row]) == []
    assert refused("mentoring_pairs", [row], [{**row, "member_code": "S11"}]) == [
        [2, "S11", "taken"]
    ]


def test_a_measure_must_be_about_the_own_member_and_reported_by_it():
    rows = [
        {"measure_id": "D1", "reported_by": reporter, "member_code": owner}
        for reporter, owner in (("S10", "S10"), ("consortium", "S10"), ("S10", "S11"))
    ]
    assert refused("measures", rows) == [[3, "consortium", "reporter"], [4, "S11", "owner"]]


def test_an_exchange_must_be_reported_by_a_member_that_takes_part():
    rows = [
        {"exchange_id": f"X{n}", "reported_by": by, "from_member": giver, "to_member": taker}
        for n, (by, giver, taker) in enumerate(
            [
                ("S10", "U01", "S10"),
                ("S10", "S10", "students"),
                ("S11", "S10", "S11"),
                ("S10", "U01", "S11"),
            ]
        )
    ]
    assert refused("exchanges", rows) == [[4, "S11", "reporter"], [5, "", "part"]]


def test_a_list_of_parties_counts_whole_codes():
    rows = [
        {"agreement_id": "A1", "reported_by": "S10", "parties": "S10;U01"},
        {"agreement_id": "A2", "reported_by": "S10", "parties": "S100;U01"},
    ]
    assert refused("agreements", rows) == [[3, "", "part"]]


def test_a_column_that_the_file_lacks_keeps_its_stored_value():
    rows = [{"event_id": "E1", "reported_by": "S10"}, {"event_id": "E2", "reported_by": "S10"}]
    before = [
        {"event_id": "E1", "reported_by": "S10", "host_member": "S01", "co_hosts": "S10;U01"},
        {"event_id": "E2", "reported_by": "S10", "host_member": "S01"},
    ]
    assert refused("events", rows, before) == [[3, "", "part"]]


@pytest.mark.parametrize(
    ("identity", "member", "may"),
    [
        (COORDINATOR, None, True),
        (COORDINATOR, "S10", True),
        (STAFF, "S10", True),
        (STAFF, "S11", False),
        (STAFF, None, False),
        (VIEWER, "S10", False),
        (Identity("boris", AccountRole.STAFF), None, False),
        (access.NOBODY, None, False),
    ],
)
def test_staff_undoes_only_what_was_uploaded_for_the_own_member(identity, member, may):
    assert access.may_undo(identity, member) == may
