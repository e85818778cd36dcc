"""Counts of reports: new ones between two uploads, and those of each member."""

import pytest
from sqlalchemy import event

from lib import store
from tests.helpers.consortium import YEAR, accept, indicator, report, start_consortium
from tests.helpers.rows import START, change

ROWS = [
    {"member_code": "S1", "value": 40.0, "numerator": 4.0, "denominator": 10.0},
    {"member_code": "S2", "value": 90.0, "numerator": 27.0, "denominator": 30.0},
    {"member_code": "S3", "value": 10.0},
    {"member_code": "U1", "value": 4.0, "sample_size": 25},
    {"member_code": "U2", "sample_size": 100},
    {"member_code": "S4", "value": 100.0, "numerator": 9.0, "denominator": 9.0, "status": "draft"},
    {"member_code": "consortium", "value": 0.0},
]


@pytest.fixture
def schools_and_indicator(engine):
    """Three schools and one indicator; return the engine and the last upload."""
    start_consortium(engine)
    return engine, accept(engine, "indicators", indicator())


@pytest.fixture
def measured(engine):
    members = [
        *({"member_code": code, "region": "Ярославская область"} for code in ("S1", "S2", "S4")),
        {"member_code": "S3"},
        *({"member_code": code, "member_type": "university"} for code in ("U1", "U2")),
    ]
    store.apply(engine, START)
    store.apply(engine, change("members", *members))
    store.apply(engine, change("indicators", {"indicator_code": "1.1"}))
    rows = ({"indicator_code": "1.1", "period": YEAR} | row for row in ROWS)
    store.apply(engine, change("measurements", *rows))
    return engine


def test_reports_are_counted_apart_from_the_consortium_s_own(schools_and_indicator):
    engine, start = schools_and_indicator
    rows = [report("S1", value=1), report("S2", value=2), report("consortium", value=4)]
    nothing = [report("S3"), report("S3", "2024/25", value=1, status="draft")]
    first = accept(engine, "measurements", *rows, *nothing)
    second = accept(engine, "measurements", report("S3", "2024/25", numerator=1, denominator=2))
    last = accept(engine, "measurements", report("S2", value=3))

    def added(before, after):
        reports = store.new_reports(engine, before, after).sort_values(["period", "own"])
        return [tuple(row) for row in reports.itertuples(index=False)]

    assert added(start, first) == [
        ("1.1", YEAR, False, 2, first, "S1"),
        ("1.1", YEAR, True, 1, first, "consortium"),
    ]
    assert added(start, last) == [
        ("1.1", "2024/25", False, 1, second, "S3"),
        ("1.1", YEAR, False, 2, last, "S1"),
        ("1.1", YEAR, True, 1, first, "consortium"),
    ]
    assert added(second, last) == [("1.1", YEAR, False, 1, last, "S2")]
    assert added(last, last) == []


def test_reports_are_counted_by_member_and_period_without_drafts(measured):
    latest = store.latest(measured)
    reports = store.reports_by_member(measured, latest, [("1.1", YEAR), ("1.2", YEAR)])
    counted = reports.set_index("member_code")["reports"]
    assert "S4" not in counted.index
    assert counted["S1"] == counted["consortium"] == 1
    assert set(reports["period"]) == {YEAR}
    assert store.reports_by_member(measured, latest, [("1.1", "2024/25")]).empty
    assert store.reports_by_member(measured, latest, []).empty


def test_a_corrected_report_is_led_to_its_first_by_an_index(sqlite):
    """Without it the time grew with the square of the corrections."""
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator())
    first = accept(sqlite, "measurements", report("S1", value=1))
    last = accept(sqlite, "measurements", report("S1", value=2))
    statements = []

    @event.listens_for(sqlite, "before_cursor_execute")
    def note(_connection, _cursor, statement, parameters, _context, _many):
        statements.append((statement, parameters))

    assert store.first_uploads(sqlite, last) == {("1.1", YEAR, "S1"): first}
    event.remove(sqlite, "before_cursor_execute", note)
    [(query, parameters)] = [one for one in statements if "older" in one[0]]
    with sqlite.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", parameters).all()
    assert any("measurements_versions" in step[-1] for step in plan)
