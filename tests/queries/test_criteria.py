"""The seven criteria of a consortium: each from the rows that there are, none guessed."""

import pandas as pd
import pytest

from lib.metrics.equality import gini
from lib.queries.criteria import counted_exchanges, criteria
from lib.text import load
from lib.vocabulary import Criterion
from lib.wording.criteria import describe_criterion
from tests.helpers.consortium import YEAR, accept, now, start_consortium

DAY = "2026-08-31"


def figures(engine):
    return {each.criterion: each for each in criteria(engine, now(engine), DAY, YEAR)}


@pytest.fixture
def consortium(sqlite):
    start_consortium(sqlite, "S1", "S2", "S3")
    joined = {"member_code": "S3", "joined_on": "2025-10-01", "left_on": "2026-07-01"}
    accept(sqlite, "members", joined)
    return sqlite


def test_nothing_is_guessed_where_there_is_nothing(sqlite):
    criteria = figures(start_consortium(sqlite, "S1"))
    assert list(criteria) == list(Criterion)
    result = [code for code, each in criteria.items() if each.is_known]
    assert result == [Criterion.CONTRACTS, Criterion.VOLUNTARY]


def test_the_agreement_of_the_consortium_tells_how_temporary_it_is(consortium):
    founding = {"kind": "consortium", "parties": "S1;S2"}
    accept(
        consortium,
        "agreements",
        founding | {"agreement_id": "A-1", "signed_on": "2022-09-01", "valid_to": "2025-08-31"},
        founding | {"agreement_id": "A-2", "signed_on": "2025-09-01", "valid_to": "2026-09-30"},
    )
    criteria = figures(consortium)
    result = criteria[Criterion.TEMPORARY].figures
    assert (result["code"], result["left"], result["before"]) == ("A-2", 30, 1)
    contracts = criteria[Criterion.CONTRACTS].figures
    assert (contracts["bound"], contracts["members"], contracts["kinds"]) == (2, 2, 1)
    form = criteria[Criterion.LEGAL_FORM]
    assert not form.is_known
    assert describe_criterion(Criterion.LEGAL_FORM, form.figures, load("ru"), is_known=False) == (
        "неизвестно: форма записана только в тексте договора о консорциуме (коды: A-2, A-1)"
    )


def test_a_legal_form_is_in_no_text_where_there_is_no_agreement_of_the_consortium(consortium):
    form = figures(consortium)[Criterion.LEGAL_FORM]
    assert describe_criterion(Criterion.LEGAL_FORM, form.figures, load("ru"), is_known=False) == (
        "неизвестно: договора о консорциуме, в тексте которого записана форма, в данных нет"
    )


def test_a_joint_interest_has_two_payers_and_currencies_are_apart(consortium):
    money = {
        "reported_by": "consortium",
        "receiver_member": "S1",
        "period": YEAR,
        "source_type": "business",
        "currency": "RUB",
        "planned": 1000.0,
        "received": 600.0,
        "purpose": "лаборатория",
    }
    accept(
        consortium,
        "funding",
        money | {"funding_id": "F-1", "payer_member": "S2"},
        money | {"funding_id": "F-2", "payer_member": "S3"},
        money | {"funding_id": "F-3", "purpose": "смена", "payer_member": "S2"},
        money | {"funding_id": "F-4", "purpose": "смена", "source_type": "own", "spent": 900.0},
        money | {"funding_id": "F-5", "currency": "KZT", "purpose": None},
        money | {"funding_id": "F-6", "period": "2024/25"},
    )
    result = figures(consortium)[Criterion.INTERESTS].figures
    assert (result["joint"], result["purposes"]) == (1, 2)
    assert result["leverage"] == {"KZT": None, "RUB": pytest.approx(2)}


def test_equality_counts_members_that_gave_nothing(consortium):
    accept(consortium, "exchanges", {"exchange_id": "X-1", "date": "2026-01-10"})
    result = figures(consortium)[Criterion.EQUALITY].figures
    assert (result["given"], result["least"], result["most"], result["members"]) == (0.5, 0, 1, 2)
    assert result["transfers"] == len(counted_exchanges(consortium, now(consortium), YEAR)) == 1


def test_councils_are_counted_of_those_whose_day_has_come(consortium):
    council = {
        "event_type": "council_meeting",
        "reported_by": "consortium",
        "title": "Совет",
        "direction": "1",
        "host_member": "S1",
        "participants_total": 10,
    }
    accept(
        consortium,
        "events",
        council | {"event_id": "E-1", "starts_on": "2025-09-10", "status": "held"},
        council | {"event_id": "E-2", "starts_on": "2026-03-10", "status": "planned"},
        council | {"event_id": "E-3", "starts_on": "2026-08-31", "status": "cancelled"},
        council | {"event_id": "E-4", "starts_on": "2026-09-10", "status": "planned"},
    )
    result = figures(consortium)[Criterion.SELF_GOVERNANCE].figures
    assert (result["held"], result["planned"], result["ahead"]) == (1, 3, 0)


def test_decisions_are_counted_by_their_due_day(consortium):
    meeting = {"meeting_code": "M-1", "held_on": "2025-09-10", "meeting_kind": "council"}
    accept(consortium, "meetings", meeting | {"topic": "План"})
    decision = {"meeting_code": "M-1", "text": "Решили", "owner": "S1"}
    accept(
        consortium,
        "decisions",
        decision | {"decision_id": "D-1", "due_on": "2026-03-01", "done_on": "2026-03-01"},
        decision | {"decision_id": "D-2", "due_on": "2026-03-01", "done_on": "2026-03-02"},
        decision | {"decision_id": "D-3", "due_on": "2026-08-31"},
        decision | {"decision_id": "D-4", "due_on": "2026-03-01", "state": "dropped"},
        decision | {"decision_id": "D-5", "due_on": "2026-09-01"},
    )
    criterion = figures(consortium)[Criterion.SELF_GOVERNANCE]
    assert (criterion.figures["in_time"], criterion.figures["decided"]) == (1, 3)
    assert criterion.also["decisions"]["decision_id"].tolist() == ["D-1", "D-2", "D-3"]
    assert criterion.is_known


def test_joining_and_leaving_are_counted_in_the_year(consortium):
    criterion = figures(consortium)[Criterion.VOLUNTARY]
    assert criterion.figures == {"joined": 1, "left": 1, "undated": 2, "members": 2}
    assert criterion.rows["member_code"].tolist() == ["S3"]


def test_gini_is_zero_where_all_have_alike_and_high_where_one_has_all():
    assert gini(pd.Series([3, 3, 3])) == pytest.approx(0)
    assert gini(pd.Series([0, 0, 0, 8])) == pytest.approx(0.75)
    assert gini(pd.Series([0, 0])) is None
    assert gini(pd.Series([], dtype=float)) is None
