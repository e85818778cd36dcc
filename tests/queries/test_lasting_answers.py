"""Answers that are kept until an upload touches the kinds that they are read from."""

import re

import pytest
from sqlalchemy import event

from lib import desk, queries, store
from lib.cache import Cache
from lib.contracts import CONTRACTS
from lib.queries.agreements.terms import agreement_terms
from lib.queries.events import event_rows
from lib.queries.exchange.ledger import reports
from lib.queries.mentoring.counts.coverage import KINDS, change_of_same_members
from lib.queries.mentoring.counts.masks import masked_counts
from lib.queries.mentoring.scope import EVERYTHING
from lib.queries.money import money_rows
from lib.queries.settings import rules
from lib.queries.snapshot import SNAPSHOT
from lib.store import CachedDatabase, Moment
from tests.helpers.consortium import accept, now, start_consortium

READS = {
    "events": (event_rows, ("events", "members")),
    "money": (money_rows, ("funding",)),
    "directions": (queries.known_directions, ("directions", "indicators")),
    "rules": (lambda source, at: rules(source, at.upload), ("settings",)),
    "agreements": (
        lambda source, at: agreement_terms(source, at),
        ("agreements", "members", "settings"),
    ),
    "exchanges": (lambda source, at: reports(source, at), ("exchanges", *SNAPSHOT)),
    "coverage": (lambda source, at: queries.mentoring_coverage(source, at), KINDS),
    "change": (
        lambda source, at: change_of_same_members(source, at, EVERYTHING, "2025/26-H1"),
        KINDS,
    ),
    "masks": (
        lambda source, at: masked_counts(source, at.upload),
        ("mentoring_counts", "headcounts", "members", "settings"),
    ),
}


def form(code):
    return {"form": code, "name_ru": code}


def test_an_answer_is_computed_anew_only_when_its_kinds_change(sqlite):
    start_consortium(sqlite)
    database, calls = CachedDatabase(sqlite, Cache()), []

    @store.cached_until_change("mentoring_forms")
    def forms(source, at):
        calls.append(at.upload)
        return set(store.read(source, "mentoring_forms", at.upload)["form"])

    first = forms(database, now(sqlite))
    accept(sqlite, "members", {"member_code": "S99", "name_ru": "Школа № 99"})
    assert forms(database, now(sqlite)) == first
    assert database.cache.get(forms, database, now(sqlite)) == first
    assert len(calls) == 1
    accept(sqlite, "mentoring_forms", form("new"))
    latest = now(sqlite)
    assert forms(database, latest) == {*first, "new"}
    assert forms(database, Moment(latest.upload - 1, latest.day)) == first
    assert len(calls) == 2


@pytest.mark.parametrize("name", READS)
def test_nothing_is_read_but_the_kinds_that_are_named(demo_database, name):
    read, kinds = READS[name]
    engine = desk.open_consortium(f"sqlite:///{demo_database}")
    at = Moment(store.latest(engine), desk.demo_day(engine))
    statements = []
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    read(engine, at)
    engine.dispose()
    reading = [one for one in statements if "UNION ALL" not in one]  # not of all kinds' uploads
    tables = {table for one in reading for table in re.findall(r"(?:FROM|JOIN) (\w+)", one)}
    allowed = {str(CONTRACTS[kind].table.__tablename__) for kind in kinds}
    assert tables <= {*allowed, "upload"}
    assert tables & allowed
