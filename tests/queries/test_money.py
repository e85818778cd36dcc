"""Money of one currency: sums by any column, own and attracted, plans nobody paid."""

from datetime import date

import pytest

from lib.queries.money import (
    currencies,
    money_headline,
    money_rows,
    overspent,
    select_money,
    sum_money,
    unpaid,
)
from tests.helpers.consortium import YEAR, accept, now, start_consortium


def money(number, planned=1000.0, received=None, spent=None, **attributes):
    return {
        "funding_id": f"F-{number}",
        "reported_by": "consortium",
        "period": YEAR,
        "receiver_member": "S1",
        "source_type": "grant",
        "currency": "RUB",
        "planned": planned * 1000,
        "received": None if received is None else received * 1000,
        "spent": None if spent is None else spent * 1000,
    } | attributes


@pytest.fixture
def consortium(sqlite):
    return start_consortium(sqlite)


def test_sums_are_of_one_currency_and_year_and_missing_is_not_zero(consortium):
    accept(
        consortium,
        "funding",
        money(1, received=800, spent=500, purpose="смена"),
        money(2, 3000, source_type="business"),
        money(3, 50, currency="KZT"),
        money(4, 70, received=70, period="2024/25-H1"),
        money(5, 10, received=1, period="2024"),
    )
    rows = money_rows(consortium, now(consortium))
    assert currencies(rows) == ["RUB", "KZT"]
    assert sorted(rows["year"].unique()) == ["2024", "2024/25", YEAR]
    roubles = select_money(consortium, now(consortium), "RUB", YEAR)
    by_source = sum_money(roubles, "source_type")
    assert by_source["group"].tolist() == ["business", "grant"]
    assert by_source["planned"].tolist() == [3000, 1000]
    assert by_source["received"].fillna(-1).tolist() == [-1, 800]
    assert sum_money(roubles, "purpose")["group"].isna().tolist() == [True, False]
    years = sum_money(select_money(consortium, now(consortium), "RUB"), "year")
    assert years["group"].tolist() == ["2024", "2024/25", YEAR]
    assert years["rows"].tolist() == [1, 1, 2]


def test_own_and_attracted_money_and_the_share_no_budget_paid(consortium):
    accept(
        consortium,
        "funding",
        money(1, received=600, source_type="regional_budget"),
        money(2, received=300, source_type="business"),
        money(3, received=100, spent=90, source_type="own"),
        money(4, source_type="grant"),
    )
    figures = money_headline(select_money(consortium, now(consortium), "RUB"))
    assert (figures.planned, figures.received, figures.spent) == (4000, 1000, 90)
    assert (figures.own, figures.attracted) == (100, 900)
    assert figures.leverage == 10
    assert figures.outside_budgets == pytest.approx(0.4)
    assert (figures.rows, figures.unstated) == (4, 1)


def test_nothing_received_has_no_shares(consortium):
    nothing = money_headline(select_money(consortium, now(consortium), "RUB"))
    assert (nothing.received, nothing.leverage, nothing.outside_budgets) == (None, None, None)
    assert (nothing.own, nothing.attracted) == (0, 0)


def test_attracted_money_of_which_nobody_says_whether_it_came_is_not_nothing(consortium):
    accept(consortium, "funding", money(1, source_type="grant"), money(2, source_type="business"))
    figures = money_headline(select_money(consortium, now(consortium), "RUB"))
    assert (figures.own, figures.attracted, figures.unstated) == (0, None, 2)


def test_a_plan_nobody_paid_and_money_spent_above_receipt(consortium):
    accept(
        consortium,
        "funding",
        money(1, received=0),
        money(2),
        money(3, received=10, spent=11),
        money(4, spent=5),
        money(5, received=10, spent=10),
        money(6, period="2026/27", received=0),
        money(7, planned=0),
    )

    def codes(rows):
        return rows["funding_id"].tolist()

    rows = money_rows(consortium, now(consortium))
    assert codes(unpaid(rows)) == ["F-1", "F-2", "F-4"]
    assert codes(overspent(rows)) == ["F-3", "F-4"]
    running = money_rows(consortium, now(consortium, date(2026, 8, 31)))
    assert unpaid(running).empty
