"""Totals kept when rows are written equal those made of the rows, whatever happened before."""

from dataclasses import replace
from datetime import date

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from sqlmodel import SQLModel

import lib.tables  # noqa: F401  (declares the tables that are emptied)
from lib import metrics, queries, store
from lib.queries.snapshot import read_snapshot, reports
from lib.queries.totals import read_totals
from lib.store import RefusedChangeError
from lib.vocabulary import UploadMode
from tests.helpers.consortium import accept, indicator, now, report, start_consortium, target
from tests.helpers.rows import START, at, change

SCHOOLS = ("S1", "S2", "S3")
CATALOGUE = (
    indicator("1.1"),
    indicator("1.2", period_type="half"),
    indicator("1.3", aggregation="ratio", nature="ratio", unit="%", unit_kind="percent"),
    indicator("1.4", aggregation="distinct"),
)
PERIODS = {
    "1.1": ("2023/24", "2024/25", "2025/26"),
    "1.2": ("2024/25", "2024/25-H1", "2024/25-H2", "2025/26-H1", "2025/26-H2"),
    "1.3": ("2024/25", "2025/26"),
    "1.4": ("2024/25", "2025/26"),
}
NUMBERS = st.sampled_from([None, 0.0, 3.0, 7.5])


def reported(code):
    return st.fixed_dictionaries(
        {
            "indicator_code": st.just(code),
            "member_code": st.sampled_from((*SCHOOLS, "consortium")),
            "period": st.sampled_from(PERIODS[code]),
            "value": NUMBERS,
            "numerator": NUMBERS,
            "denominator": st.sampled_from([None, 10.0, 20.0]),
            "reported_on": st.sampled_from([None, "2025-09-20", "2026-11-01"]),
            "status": st.sampled_from([None, None, "draft"]),
        }
    )


def key_of(row):
    return row["indicator_code"], row["member_code"], row["period"]


files = st.lists(
    st.sampled_from(list(PERIODS)).flatmap(reported), min_size=1, max_size=6, unique_by=key_of
).map(lambda rows: ("measurements", rows))
registers = st.fixed_dictionaries(
    {
        "member_code": st.sampled_from(SCHOOLS),
        "left_on": st.sampled_from([None, "2025-01-31", "2026-01-31"]),
    }
).map(lambda row: ("members", [row]))
meanings = st.sampled_from(CATALOGUE).flatmap(
    lambda row: st.sampled_from([None, "school", "consortium"]).map(
        lambda reporters: ("indicators", [row | {"reporters": reporters}])
    )
)
deadlines = st.sampled_from(["09-20", "10-31"]).map(
    lambda day: ("settings", [{"setting": "deadline_school_year", "value": day}])
)
undos = st.integers(0, 3).map(lambda back: ("undo", back))
steps = st.lists(st.one_of(files, files, files, registers, meanings, deadlines, undos), max_size=7)


@given(data=st.data())
@settings(
    max_examples=4,  # each compares every moment, on both databases
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_after_any_history_every_moment_reads_what_its_rows_make(engine, data):
    empty(engine)
    begin(engine)
    for kind, row in data.draw(steps):
        play(engine, kind, row, data)
    for upload in range(store.latest(engine) + 1):
        assert_same(engine, upload)


def begin(engine):
    store.apply(engine, START, refresh=queries.refresh_totals)
    schools = [{"member_code": code} for code in SCHOOLS]
    for kind, rows in (("members", schools), ("indicators", CATALOGUE)):
        store.apply(engine, change(kind, *rows), refresh=queries.refresh_totals)


def play(engine, kind, argument, data):
    """Take a step; sometimes without keeping totals, which the next one then has to make."""
    derive = data.draw(st.sampled_from([queries.refresh_totals, queries.refresh_totals, None]))
    try:
        if kind == "undo":
            store.undo(engine, max(store.latest(engine) - argument, 1), by="anna", refresh=derive)
        else:
            mode = UploadMode.REPLACE if kind == "measurements" else UploadMode.UPDATE
            mode = data.draw(st.sampled_from([mode, UploadMode.UPDATE]))
            store.apply(engine, change(kind, *argument, mode=mode), refresh=derive)
    except RefusedChangeError:
        return


def assert_same(engine, upload):
    snapshot = read_snapshot(engine, store.Moment(upload, date(2026, 11, 21)))
    codes = list(snapshot.indicators["indicator_code"])
    rows = reports(engine, snapshot, codes)
    totals = metrics.compute_totals(
        rows, snapshot.indicators, snapshot.members, snapshot.rules.calendar
    )
    pd.testing.assert_frame_equal(read_totals(engine, snapshot), totals)


def empty(engine):
    with engine.begin() as connection:
        for table in reversed(SQLModel.metadata.sorted_tables):
            connection.execute(delete(table))


def test_a_database_written_without_totals_catches_up_and_says_the_same(engine):
    start_consortium(engine)
    accept(engine, "indicators", *CATALOGUE)
    accept(engine, "targets", target(40.0))
    accept(engine, "measurements", report("S1", value=18), report("S2", value=12))
    assert store.read_totals(engine, store.latest(engine), metrics.TOTALS) is None
    before = queries.full_strategy(engine, now(engine))
    store.refresh_missing(engine, queries.refresh_totals)
    assert len(store.read_totals(engine, store.latest(engine), metrics.TOTALS)) == 1
    pd.testing.assert_frame_equal(queries.full_strategy(engine, now(engine)), before)


def test_totals_that_an_upload_leaves_alone_keep_their_version(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", *CATALOGUE)
    for year, value in (("2023/24", 10), ("2025/26", 18), ("2025/26", 20)):
        change_ = change("measurements", report("S1", year, value=value))
        store.apply(sqlite, change_, refresh=queries.refresh_totals)
    with sqlite.connect() as connection:
        kept = connection.exec_driver_sql("SELECT period, until IS NULL, value FROM totals").all()
    assert sorted(kept) == [("2023/24", 1, 10.0), ("2025/26", 0, 18.0), ("2025/26", 1, 20.0)]


def test_a_rehearsed_upload_leaves_no_totals_behind(sqlite):
    start_consortium(sqlite)
    accept(sqlite, "indicators", indicator())
    store.refresh_missing(sqlite, queries.refresh_totals)
    with store.dry_run(sqlite, change("measurements", report(value=5))) as connection:
        queries.refresh_totals(connection)
        later = store.latest(connection)
        assert len(store.read_totals(connection, later, metrics.TOTALS)) == 1
    assert store.read_totals(sqlite, store.latest(sqlite), metrics.TOTALS).empty


def test_a_report_is_on_time_up_to_its_deadline(sqlite):
    store.apply(sqlite, replace(START, accepted_at=at("2026-09-01")))
    accept(sqlite, "members", *({"member_code": code} for code in SCHOOLS), on="2026-09-01")
    accept(sqlite, "indicators", indicator(), on="2026-09-01")
    days = {"S1": "2026-09-20", "S2": "2026-09-21", "S3": None}
    rows = [report(code, value=1, reported_on=day) for code, day in days.items()]
    accept(sqlite, "measurements", *rows, on="2026-09-20")
    store.refresh_missing(sqlite, queries.refresh_totals)
    kept = store.read_totals(sqlite, store.latest(sqlite), metrics.TOTALS).iloc[0]
    assert (kept.members_reported, kept.on_time) == (3, 2)
