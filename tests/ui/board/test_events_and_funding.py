"""The boards of events and of funding: figures, selections in the URL, doubts, rows behind."""

import re
import shutil
from pathlib import Path

import pytest

from lib import store
from lib.text import load
from tests.conftest import opened as opened_database
from tests.helpers import consortium, visitors
from tests.helpers.pages import open_sound

RU = load("ru")
EVENTS, FUNDING = "pages/board/events.py", "pages/board/funding.py"
DAY = "2026-11-21"


def event(number, **attributes):
    return {
        "event_id": f"E-{number}",
        "reported_by": "consortium",
        "title": "Семинар *о главном*",
        "event_type": "seminar",
        "direction": "1",
        "starts_on": "2025-10-10",
        "host_member": "S1",
        "participants_total": 20,
        "status": "held",
    } | attributes


def money(number, **attributes):
    return {
        "funding_id": f"F-{number}",
        "reported_by": "consortium",
        "period": "2025/26",
        "receiver_member": "S1",
        "source_type": "grant",
        "currency": "RUB",
        "planned": 900_000.0,
    } | attributes


@pytest.fixture(scope="module")
def active(tmp_path_factory, founded):
    """A database file: two schools, four events of a year, money in two currencies."""
    path = Path(shutil.copy(founded, tmp_path_factory.mktemp("active")))
    engine = store.open_database(f"sqlite:///{path}")
    codes = ({"member_code": code} for code in ("S1", "S2"))
    consortium.accept(engine, "members", *codes, on="2025-09-01")
    consortium.accept(engine, "indicators", consortium.indicator(), on="2025-09-02")
    consortium.accept(
        engine,
        "events",
        event(1, co_hosts="S2", participants_pupils=15, satisfaction=90.0),
        event(2, event_type="forum", starts_on="2026-05-05"),
        event(3, status="planned", starts_on="2026-06-06"),
        event(4, starts_on="2024-10-10"),
        on="2026-10-01",
    )
    consortium.accept(
        engine,
        "funding",
        money(1, received=600_000.0, spent=650_000.0),
        money(2, source_type="own", received=100_000.0, spent=100_000.0),
        money(3, source_type="business"),
        money(4, currency="KZT", received=900_000.0),
        on="2026-10-02",
    )
    engine.dispose()
    return path


@pytest.fixture(autouse=True)
def board(active, monkeypatch):
    visitors.let_in(monkeypatch)
    yield from opened_database(f"sqlite:///{active}", monkeypatch)


def open_board(page, **query):
    return open_sound(page, lang="ru", at=DAY, **query)


def figures(app):
    return {metric.label: metric.value for metric in app.metric}


def listed(app, mark):
    return next(table.value for table in app.dataframe if mark in str(table.value.to_numpy()))


def plain(elements):
    return "\n".join(each.value for each in elements).replace("\\", "")


def test_events_of_the_last_year_are_counted_and_their_base_is_said():
    app = open_board(EVENTS)
    assert figures(app)[RU("events-held")] == "2"
    assert figures(app)[RU("events-participants")] == "40"
    assert figures(app)[RU("events-unreported")] == "1"
    assert RU("events-satisfaction-base", stated=1, held=2) in plain(app.caption)
    assert len(listed(app, "Семинар")) == 3
    assert app.expander[0].label == RU("events-doubts", count=1)


def test_a_forum_is_found_and_an_event_leads_to_its_file():
    app = open_board(EVENTS, kind="forum", event="E-2 · 2026-05-05")
    assert len(listed(app, "Семинар")) == 1
    assert "events.csv" in plain(app.caption)
    box = app.selectbox(key="event")
    assert [option.replace("\u00a0", " ") for option in box.options] == [
        "5 мая 2026 г. · Семинар *о главном*"
    ]
    assert box.value == "E-2 · 2026-05-05"
    assert "; 5 мая 2026 г.. Файл" not in plain(app.caption).replace("\u00a0", " ")
    assert plain(app.caption).replace("\u00a0", " ").count("5 мая 2026 г.") == 1
    assert open_board(EVENTS, kind="forum", period="2024/25").selectbox(key="kind").value is None
    earlier = open_board(EVENTS, period="2024/25")
    assert figures(earlier)[RU("events-held")] == "1"


@pytest.mark.parametrize(
    ("language", "end"),
    [("ru", "F-1 и ещё 2"), ("en", "F-1 and 2 more"), ("kk", "F-1 және тағы 2")],
)
@pytest.mark.parametrize("warning", ["money-unpaid", "money-overspent"])
def test_a_warning_about_money_counts_the_rows_that_it_does_not_name(language, end, warning):
    assert load(language)(warning, rows="F-1", more=2).endswith(f": {end}")


def test_money_of_one_currency_says_what_is_unpaid_and_overspent():
    app = open_board(FUNDING)
    assert figures(app)[RU("money-received")] == "700"
    assert figures(app)[RU("money-leverage")] == "6"
    assert figures(app)[RU("money-outside-budgets")] == RU.percent(1)
    warnings = plain(app.warning)
    assert re.search(rf"{RU('money-unpaid', rows='', more=0)}бизнес, .*\(F-3\)", warnings)
    assert re.search(rf"{RU('money-overspent', rows='', more=0)}.*\(F-1\)", warnings)
    assert listed(app, "F-1").iloc[:, 0].tolist() == ["F-1", "F-2", "F-3"]


def test_a_currency_is_switched_and_never_added():
    app = open_board(FUNDING, currency="KZT", by="purpose")
    assert figures(app)[RU("money-received")] == "900"
    assert listed(app, "F-4").iloc[:, 0].tolist() == ["F-4"]
    assert not app.warning


def test_years_are_all_of_the_currency():
    app = open_board(FUNDING, by="year")
    assert not app.metric
    assert len(listed(app, "F-1")) == 3
    assert open_board(FUNDING, period="2024/25").info[0].value
