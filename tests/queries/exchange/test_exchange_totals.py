"""What uploads store of exchanges gives what every row gives, for any ledger and any history."""

from dataclasses import asdict, replace
from datetime import date
from functools import partial

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib import desk, periods, queries, store
from lib.queries.criteria import criteria
from lib.queries.disclosure.visibility import EVERYTHING
from lib.queries.exchange import flows, ledger, measures, parts, promises, rollup
from lib.queries.exchange import selection as selection_module
from lib.queries.exchange.ledger import reports
from lib.queries.exchange.needs import needs, offers
from lib.queries.exchange.selection import Selection, behind, rows_behind, units
from lib.queries.members.admission import member_admission
from lib.queries.members.ties import member_exchange
from lib.queries.model.figures import model_figures
from lib.queries.model.network import model_ties
from lib.queries.model.signs import area_signs
from lib.queries.support.evidence import transfers_given
from lib.store import Moment, RefusedChangeError
from tests.helpers.rows import START, change

YEAR = "2025/26"
SELECTIONS = (
    Selection(),
    Selection(YEAR, resource="staff", unit="person_hours"),
    Selection(YEAR, resource="equipment", unit="hours", giver="party:science"),
    Selection(YEAR, receiver="region:unplaced"),
    Selection(YEAR, member="member:S1"),
    Selection("2024/25", giver="member:S2", receiver="party:institution"),
)
KEY = ["exchange_id", "reported_by"]
COMPARED = [
    *(*KEY, "date", "from_member", "to_member", "resource", "quantity", "state"),
    *("from_region", "to_party", "confirmation", "is_repeat", "counted", "file", "line"),
]


def answers(database, at, selections=SELECTIONS):
    """What views, panels and lists show of each selection."""
    source = store.with_cache(database)
    for each in selections:
        for level in ("region", "member"):
            drawn = flows.flows(source, at, each, level)
            yield drawn.sort_values(["giver", "receiver", "resource"], ignore_index=True)
        yield units(source, at, each)
        yield behind(source, at, each)
        yield measures.linked_pairs(source, at, each)
        rows = rows_behind(source, at, each)[COMPARED]
        yield rows.sort_values(KEY, ignore_index=True)
        disagreeing = promises.disputed(source, at, each)
        yield promises.disagreements(disagreeing)
        yield promises.confirmation_counts(source, at, each)
        yield promises.promised_amounts(source, at, each)
    for by in (["giver", "receiver", "resource"], ["state", "month"], ["region", "receiver_kind"]):
        yield queries.exchanges(source, at, YEAR, by)
        yield queries.exchanges(source, at, None, [*by, "direction"], "staff")
    days = parts.transfer_days(source, at)
    yield days.sort_values(["date", "first_day"], ignore_index=True)
    yield promises.kept_promises(source, at)
    yield member_exchange(source, at, "S1", YEAR)
    for year in (YEAR, "2024/25"):
        before = periods.year_before(year)
        yield measures.exchange_measures(source, at, Selection(year), before)


def few_answers(database, at):
    """What is shown of everything, which sums are stored of, and of one member."""
    return answers(database, at, [Selection(), Selection(YEAR, member="member:S1")])


def boards(database, at):
    """What other pages tell of exchanges."""
    source = store.with_cache(database)
    yield queries.headline(source, at)
    yield queries.headline(source, at, "2024/25")
    yield queries.synergy_effect(source, at)
    yield queries.member_register(source, at, YEAR)
    yield asdict(member_admission(source, at, YEAR))["first_exchange"]
    yield member_admission(source, at, YEAR).received
    yield model_figures(source, at)
    yield model_ties(source, at)[0]
    yield area_signs(source, at, "ru")
    for each in criteria(source, at, at.day.isoformat(), YEAR):
        yield dict(each.figures)
    yield needs(source, at, EVERYTHING)
    yield offers(source, at, EVERYTHING)
    yield transfers_given(source, at)[KEY].sort_values(KEY, ignore_index=True)


def assert_same(database, at, answers=answers):
    """Compare what is stored with the rows, and reads of a part of the ledger with the whole."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "read_derived", lambda *_: None)
        patch.setattr(selection_module, "is_coarse", lambda *_: False)
        by_rows = list(answers(database, at))
    for in_memory in (rollup.IN_MEMORY, -1):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rollup, "IN_MEMORY", in_memory)
            if in_memory < 0:
                patch.setattr(ledger, "_every_report", None)  # nothing reads a large ledger whole
            for stored, true in zip(answers(database, at), by_rows, strict=True):
                if isinstance(true, pd.DataFrame):
                    pd.testing.assert_frame_equal(stored, true, check_dtype=False)
                elif isinstance(true, selection_module.Behind):
                    assert replace(stored, amount=0) == replace(true, amount=0)
                    assert stored.amount == pytest.approx(true.amount)
                else:
                    assert stored == true


def test_the_demo_reads_the_same_from_totals_and_from_rows(demo_database):
    engine = desk.open_consortium(f"sqlite:///{demo_database}")
    latest = store.latest(engine)
    assert_same(engine, Moment(latest, desk.demo_day(engine)))
    assert_same(engine, Moment(latest, date(2025, 10, 1)), few_answers)
    assert_same(engine, Moment(latest, desk.demo_day(engine)), boards)
    engine.dispose()


MEMBERS = {"S1": ("school", "A"), "S2": ("school", None), "U1": ("university", "B")}
CODES = [*MEMBERS, "consortium"]
reported = st.fixed_dictionaries(
    {
        "exchange_id": st.sampled_from(["1", "2", "3"]),
        "reported_by": st.sampled_from(CODES),
        "date": st.sampled_from(["2024-10-03", "2025-08-31", "2025-09-02", "2025-12-31"]),
        "grain": st.sampled_from([None, None, "month", "quarter", "year"]),
        "from_member": st.sampled_from(CODES[:2]),
        "to_member": st.sampled_from(["S2", "U1", "students"]),
        "resource": st.sampled_from(["staff", "equipment"]),
        "quantity": st.sampled_from([0.0, 10.0, 10.5, 24.3]),
        "unit": st.sampled_from(["person_hours", "hours"]),
        "estimated_value": st.sampled_from([None, 3.5]),
        "state": st.sampled_from([None, None, "delivered", "pledged"]),
        "separate_from": st.sampled_from([None, None, "1", "2; 3"]),
    }
)
files = st.lists(
    reported, min_size=1, max_size=6, unique_by=lambda row: (row["exchange_id"], row["reported_by"])
).map(lambda rows: ("exchanges", rows))
registers = st.fixed_dictionaries(
    {
        "member_code": st.sampled_from(list(MEMBERS)),
        "region": st.sampled_from([None, "A", "B"]),
        "left_on": st.sampled_from([None, "2025-09-30", "2026-02-01"]),
    }
).map(lambda row: ("members", [row]))
steps = st.lists(st.one_of(files, files, registers, st.just(("undo", []))), min_size=2, max_size=4)


@given(steps=steps, selections=st.lists(st.sampled_from(SELECTIONS), min_size=2, max_size=2))
@settings(
    max_examples=3,  # each compares two moments in three ways
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_after_any_history_every_moment_reads_the_same(tmp_path_factory, steps, selections):
    engine = store.open_database(f"sqlite:///{tmp_path_factory.mktemp('ledger') / 'a.db'}")
    store.apply(engine, START, refresh=queries.refresh_totals)
    members = [
        {"member_code": code, "member_type": kind, "region": region}
        for code, (kind, region) in MEMBERS.items()
    ]
    store.apply(engine, change("members", *members), refresh=queries.refresh_totals)
    for kind, rows in steps:
        try:
            if kind == "undo":
                store.undo(engine, store.latest(engine), by="anna", refresh=queries.refresh_totals)
            else:
                store.apply(engine, change(kind, *rows), refresh=queries.refresh_totals)
        except RefusedChangeError:
            continue
    latest = store.latest(engine)
    of_some = partial(answers, selections=selections)
    for upload in sorted({max(latest - 1, 2), latest}):
        assert_same(engine, Moment(upload, date(2026, 1, 15)), of_some)
    engine.dispose()


def test_an_upload_of_exchanges_opens_only_the_totals_that_it_changes(engine):
    store.apply(engine, START, refresh=queries.refresh_totals)
    members = [{"member_code": code} for code in ("S1", "S2")]
    store.apply(engine, change("members", *members), refresh=queries.refresh_totals)
    first = {"exchange_id": "1", "date": "2025-10-03", "quantity": 5.0}
    for row in (first, first | {"exchange_id": "2", "date": "2026-02-03", "quantity": 7.0}):
        store.apply(engine, change("exchanges", row), refresh=queries.refresh_totals)
    with engine.connect() as connection:
        kept = connection.exec_driver_sql(
            "SELECT quarter, since, until, quantity FROM exchange_totals ORDER BY row_id"
        )
        assert kept.all() == [("2025-Q4", 3, None, 5.0), ("2026-Q1", 4, None, 7.0)]
    assert_same(engine, Moment(4, date(2026, 6, 1)))
    rows = reports(engine, Moment(4, date(2026, 6, 1)))
    assert rows["counted"].tolist() == [True, True]


def versions_of(engine, table, *columns):
    """Return since, until and some columns of every version, the oldest first."""
    listed = ", ".join(("since", "until", *columns))
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(f"SELECT {listed} FROM {table} ORDER BY row_id")
        return [tuple(row) for row in rows]


def begun(engine):
    """Begin a ledger of two years: uploads 1 (start), 2 (members) and 3 (exchanges)."""
    members = [
        {"member_code": "S1", "region": "A"},
        {"member_code": "S2", "region": "A"},
        {"member_code": "U1", "member_type": "university", "region": "B"},
    ]
    sent = {"from_member": "S1", "to_member": "S2", "quantity": 5.0}
    exchanges = [
        {"exchange_id": "1", "date": "2024-10-03"},
        {"exchange_id": "2", "date": "2025-10-03"},
        {"exchange_id": "3", "date": "2025-10-03", "to_member": "U1"},
    ]
    rows = [{"reported_by": "S1", **sent, **row} for row in exchanges]
    for step in (START, change("members", *members), change("exchanges", *rows)):
        store.apply(engine, step, refresh=queries.refresh_totals)


def test_a_report_of_the_other_side_changes_its_own_match_and_its_undo_takes_it_back(engine):
    begun(engine)
    mirror = {"exchange_id": "7", "reported_by": "S2", "date": "2025-10-05", "quantity": 5.2}
    mirror |= {"from_member": "S1", "to_member": "S2"}
    store.apply(engine, change("exchanges", mirror), refresh=queries.refresh_totals)
    store.undo(engine, 4, by="anna", refresh=queries.refresh_totals)
    columns = ("exchange_id", "reported_by", "confirmation", "is_repeat")
    assert sorted(versions_of(engine, "exchange_matches", *columns)) == [
        (4, 5, "2", "S1", "both", 0),
        (4, 5, "7", "S2", "both", 1),
    ]
    sums = versions_of(engine, "exchange_totals", "quarter", "to_region", "exchanges", "reports")
    assert sorted(sums, key=str) == [
        (3, 4, "2025-Q4", "A", 1, 1),
        (3, None, "2024-Q4", "A", 1, 1),
        (3, None, "2025-Q4", "B", 1, 1),
        (4, 5, "2025-Q4", "A", 1, 2),
        (5, None, "2025-Q4", "A", 1, 1),
    ]
    for upload in (4, 5):
        assert_same(engine, Moment(upload, date(2026, 6, 1)), few_answers)


def test_a_member_that_moves_takes_its_exchanges_along_and_one_that_joins_none(engine):
    begun(engine)
    moved = {"member_code": "U1", "member_type": "university", "region": "C"}
    joined = {"member_code": "S3", "region": "A", "joined_on": "2025-09-02"}
    for row in (moved, joined, {"member_code": "S2", "region": "A", "city": "Псков"}):
        store.apply(engine, change("members", row), refresh=queries.refresh_totals)
    sums = versions_of(engine, "exchange_totals", "quarter", "to_region", "exchanges")
    assert sorted(sums, key=str) == [
        (3, 4, "2025-Q4", "B", 1),
        (3, None, "2024-Q4", "A", 1),
        (3, None, "2025-Q4", "A", 1),
        (4, None, "2025-Q4", "C", 1),
    ]
    networks = versions_of(engine, "exchange_networks", "year", "members", "isolated")
    assert sorted(networks, key=str) == [
        (3, 5, "2025/26", 3, ""),
        (3, None, "2024/25", 3, "U1"),
        (5, None, "2025/26", 4, "S3"),
    ]
    assert_same(engine, Moment(6, date(2026, 6, 1)), few_answers)
