"""Terms of agreements: states on a day, what is doubtful, whom they bind, counts by kind."""

from datetime import date

import pytest

from lib.queries.agreements.selection import (
    CURRENT,
    AgreementSelection,
    bound_members,
    count_by_kind,
    count_by_state,
    pairs_of_members,
    select_agreements,
)
from lib.queries.agreements.terms import agreement_terms
from lib.text import load
from lib.wording.agreements import doubts_in_words, state_in_words
from tests.helpers.consortium import accept, now, start_consortium

DAY = "2026-11-21"
RU = load("ru")


def agreement(number, ends="2027-12-31", **attributes):
    return {
        "agreement_id": f"A-{number}",
        "kind": "grant",
        "signed_on": "2025-01-01",
        "valid_to": ends,
    } | attributes


@pytest.fixture
def consortium(sqlite):
    return start_consortium(sqlite, "S1", "S2", "S3", "S4")


def column(rows, name):
    return dict(zip(rows["agreement_id"], rows[name], strict=True))


def test_the_state_of_an_agreement_follows_from_its_dates_and_its_status(consortium):
    accept(
        consortium,
        "agreements",
        agreement(1),
        agreement(2, "2027-01-20"),
        agreement(3, "2027-01-21"),
        agreement(4, "2026-11-20"),
        agreement(5, "2026-11-20", auto_renew=True),
        agreement(6, valid_from="2026-11-22"),
        agreement(7, status="draft"),
        agreement(8, status="terminated"),
        agreement(9, None, status="expired"),
    )
    rows = agreement_terms(consortium, now(consortium))
    assert column(rows, "state") == {
        "A-1": "in_force",
        "A-2": "ending",
        "A-3": "in_force",
        "A-4": "expired",
        "A-5": "in_force",
        "A-6": "future",
        "A-7": "draft",
        "A-8": "terminated",
        "A-9": "expired",
    }
    assert rows["agreement_id"].tolist()[:4] == ["A-2", "A-5", "A-3", "A-1"]
    assert rows["state"].tolist()[-1] == "terminated"
    assert column(rows, "days_left")["A-2"] == 60
    assert count_by_state(rows)[CURRENT] == 4


def test_what_has_expired_since_was_in_force_before(consortium):
    accept(consortium, "agreements", agreement(1, "2026-11-01", status="expired"))
    moment = now(consortium)
    assert agreement_terms(consortium, moment)["state"].tolist() == ["expired"]
    assert agreement_terms(consortium, moment, "2026-06-30")["state"].tolist() == ["in_force"]
    assert agreement_terms(consortium, moment, "2024-06-30")["state"].tolist() == ["future"]


def test_doubtful_agreements_are_counted_and_their_doubts_named(consortium):
    accept(consortium, "members", {"member_code": "S4", "left_on": "2026-08-31"})
    accept(
        consortium,
        "agreements",
        agreement(1, None),
        agreement(2, "2026-12-31", kind="placement"),
        agreement(3, kind="placement", signed_on="2026-12-01"),
        agreement(4, kind="placement", signed_on="2027-12-31", parties="S1;S3"),
        agreement(5, parties="S1;S4"),
        agreement(6, "2026-10-01", status="active", parties="S2;S3"),
        agreement(7, status="expired", parties="S3;S4"),
    )
    rows = agreement_terms(consortium, now(consortium))
    assert column(rows, "doubts") == {
        "A-1": "no_end",
        "A-2": "overlap",
        "A-3": "overlap",
        "A-4": "",
        "A-5": "party_left",
        "A-6": "run_out",
        "A-7": "ended_early",
    }
    assert column(rows, "overlaps")["A-3"] == "A-2"
    left = rows[rows["agreement_id"] == "A-5"].to_dict("records")[0]
    assert state_in_words(left, RU) == "действует, сторона вышла"
    sentence = "Договор действует, хотя уже вышли из консорциума: «Волга-тех»"
    assert doubts_in_words(left, {"S4": "«Волга-тех»"}, RU) == [sentence]


def test_a_selection_is_by_day_state_kind_and_member(consortium):
    accept(
        consortium,
        "agreements",
        agreement(1, parties="S1;S3"),
        agreement(2, "2026-12-01", kind="placement"),
        agreement(3, "2026-01-01"),
    )

    def codes(**selection):
        chosen = AgreementSelection(DAY, **selection)
        rows = select_agreements(consortium, now(consortium), chosen)
        return rows["agreement_id"].tolist()

    assert codes() == ["A-2", "A-1", "A-3"]
    assert codes(state=CURRENT) == ["A-2", "A-1"]
    assert codes(state="expired") == ["A-3"]
    assert codes(kind="placement") == ["A-2"]
    assert codes(member="S3") == ["A-1"]
    counts = count_by_kind(agreement_terms(consortium, now(consortium)))
    assert counts.to_dict("records") == [
        {"kind": "grant", "in_force": 1, "ending": 0},
        {"kind": "placement", "in_force": 1, "ending": 1},
    ]


def test_members_without_an_agreement_come_first_and_former_ones_are_left_out(consortium):
    accept(consortium, "members", {"member_code": "S4", "left_on": "2026-08-31"})
    general = agreement(1, kind="consortium", parties="S1;S2")
    accept(consortium, "agreements", general, agreement(2), agreement(3, "2026-01-01"))
    rows = bound_members(consortium, now(consortium), DAY)
    assert rows["member_code"].tolist() == ["S3", "S1", "S2"]
    assert rows["agreements"].tolist() == [0, 2, 2]
    assert rows["bilateral"].tolist() == [0, 1, 1]
    assert rows["valid_to"].isna().tolist() == [True, False, False]
    with_all = agreement(4, parties="consortium")
    accept(consortium, "agreements", with_all)
    assert bound_members(consortium, now(consortium), DAY)["agreements"].tolist() == [1, 3, 3]


def test_pairs_are_bound_by_agreements_other_than_that_of_the_consortium(consortium):
    accept(
        consortium,
        "agreements",
        agreement(1, kind="consortium", parties="S1;S2;S3"),
        agreement(2, parties="S1;S2;S3"),
        agreement(3, "2026-12-01", kind="placement", parties="S1;S2"),
        agreement(4, "2026-01-01", parties="S3;S4"),
    )
    pairs = pairs_of_members(agreement_terms(consortium, now(consortium)))
    assert pairs[["member", "partner", "agreements"]].to_numpy().tolist() == [
        ["S1", "S2", 2],
        ["S1", "S3", 1],
        ["S2", "S3", 1],
    ]
    assert pairs.loc[0, ["kinds", "codes", "valid_to"]].tolist() == [
        "grant;placement",
        "A-3;A-2",
        "2026-12-01",
    ]


def test_nothing_is_bound_where_there_are_no_agreements(consortium):
    rows = agreement_terms(consortium, now(consortium, date(2026, 11, 21)))
    assert rows.empty
    assert count_by_kind(rows).empty
    assert pairs_of_members(rows).empty
    assert bound_members(consortium, now(consortium), DAY)["agreements"].tolist() == [0] * 4
