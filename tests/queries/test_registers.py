"""Lists of what binds the members: agreements in force, money by currency, the register."""

from datetime import date

import pytest

from lib import queries
from tests.helpers.consortium import YEAR, accept, indicator, now, report, start_consortium


def agreement(number, starts="2025-01-01", ends="2027-01-01", **attributes):
    return {
        "agreement_id": f"A-{number}",
        "kind": "grant",
        "valid_from": starts,
        "valid_to": ends,
    } | attributes


@pytest.fixture
def consortium(engine):
    return start_consortium(engine)


def test_agreements_are_in_force_from_their_first_day_to_their_last(consortium):
    accept(
        consortium,
        "agreements",
        agreement(1, ends="2026-12-01"),
        agreement(2, ends=None),
        agreement(3, ends="2026-11-20"),
        agreement(4, ends="2026-11-20", auto_renew=True),
        agreement(5, starts="2026-11-22"),
        agreement(6, status="terminated"),
        agreement(7, ends="2026-11-21"),
        agreement(7, ends="2026-11-21", reported_by="S1"),
    )
    rows = queries.agreements_in_force(consortium, now(consortium))
    assert rows["agreement_id"].tolist() == ["A-4", "A-7", "A-1", "A-2"]
    assert rows["days_left"].fillna(-1).tolist() == [-1, 0, 10, -1]
    soon = queries.agreements_in_force(consortium, now(consortium), expiring=9)
    assert soon["agreement_id"].tolist() == ["A-7"]
    assert queries.agreements_in_force(consortium, now(consortium, date(2024, 1, 1))).empty


def test_money_is_added_up_inside_one_currency_and_missing_is_not_zero(consortium):
    money = {
        "reported_by": "consortium",
        "receiver_member": "S1",
        "period": YEAR,
        "source_type": "grant",
        "currency": "RUB",
    }
    accept(
        consortium,
        "funding",
        money | {"funding_id": "F-1", "planned": 400_000.0, "received": 300_000.0},
        money | {"funding_id": "F-2", "planned": 100_000.0},
        money | {"funding_id": "F-1", "planned": 1_000.0, "reported_by": "S1"},
        money | {"funding_id": "F-3", "planned": 900_000.0, "currency": "KZT"},
    )
    sums = queries.funding(consortium, now(consortium))
    assert sums["currency"].tolist() == ["KZT", "RUB"]
    assert sums["planned"].tolist() == [900.0, 500.0]
    assert sums["received"].fillna(-1).tolist() == [-1, 300.0]
    assert sums["spent"].isna().all()
    with pytest.raises(ValueError, match="colour"):
        queries.funding(consortium, now(consortium), ["colour"])


def test_the_register_counts_what_binds_each_member(consortium):
    accept(consortium, "agreements", agreement(1, parties="S1;S2"), agreement(2, parties="S1;S3"))
    accept(consortium, "indicators", indicator())
    accept(consortium, "measurements", report("S1", value=1))
    sides = {"from_member": "S1", "to_member": "S2", "resource": "experience"}
    accept(
        consortium,
        "exchanges",
        sides | {"exchange_id": "X-1", "date": "2026-01-10"},
        sides | {"exchange_id": "X-2", "date": "2024-01-10"},
    )
    register = queries.member_register(consortium, now(consortium)).set_index("code")
    assert register["agreements"].tolist() == [2, 1, 1]
    assert register["exchanges_given"].tolist() == [2, 0, 0]
    assert register["exchanges_received"].tolist() == [0, 2, 0]
    assert register["reports_due"].tolist() == [1, 1, 1]
    assert register["reports_missing"].tolist() == [0, 1, 1]
    year = queries.member_register(consortium, now(consortium), YEAR).set_index("code")
    assert year["exchanges_given"].tolist() == [1, 0, 0]
