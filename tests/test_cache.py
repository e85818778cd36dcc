"""The cache: one computation a key, bounds by count and bytes, answers nobody can change."""

import dataclasses
import sys
import threading
import tracemalloc

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from sqlalchemy import create_engine

from lib import desk, queries, store
from lib.cache import Cache, size_of
from lib.store import CachedDatabase, Moment, cached


@pytest.fixture
def database():
    return CachedDatabase(create_engine("sqlite://"), Cache(max_entries=3))


def counting(calls):
    """A cached function that notes what it was called with."""

    @cached
    def answer(database, upload, by="all"):
        calls.append((upload, by))
        return pd.DataFrame({"value": [upload]})

    return answer


def test_one_call_is_computed_once_however_its_arguments_are_passed(database):
    calls = []
    answer = counting(calls)
    assert answer(database, 1).equals(answer(database, 1))
    answer(database, 1, "all")
    answer(database, upload=1, by="all")
    database.cache.get(answer, database, 1)
    answer(database, 1, by="party")
    answer(database, 2)
    assert calls == [(1, "all"), (1, "party"), (2, "all")]


def test_another_database_has_its_own_answers_in_the_same_cache(database):
    calls = []
    answer = counting(calls)
    other = dataclasses.replace(database, source=create_engine("sqlite://"))
    answer(database, 1)
    answer(other, 1)
    assert calls == [(1, "all")] * 2


def test_an_engine_is_read_anew_each_time(database):
    calls = []
    answer = counting(calls)
    answer(database.source, 1)
    answer(database.source, 1)
    assert calls == [(1, "all")] * 2


def test_what_one_reader_makes_of_a_frame_no_other_sees(database):
    answer = counting([])
    mine = answer(database, 1)
    mine["value"] = 99
    mine["note"] = "mine"
    assert answer(database, 1).to_dict("list") == {"value": [1]}


def test_the_least_recently_used_answer_is_dropped(database):
    calls = []
    answer = counting(calls)
    for upload in (1, 2, 3, 1, 4, 1, 2):
        answer(database, upload)
    assert [upload for upload, _ in calls] == [1, 2, 3, 4, 2]


def test_answers_take_no_more_bytes_than_the_limit():
    cache = Cache(max_bytes=10_000)
    calls = []

    def text(number, length=2_000):
        calls.append(number)
        return "x" * length

    for number in (1, 2, 3, 4, 1, 5, 1, 2):
        cache.get(text, number)
    assert calls == [1, 2, 3, 4, 5, 2]
    assert cache.info().size <= 10_000
    for _time in range(2):
        assert len(cache.get(text, 6, 7_600)) == 7_600  # too large to keep, still answered
    assert calls[-2:] == [6, 6]
    cache.clear()
    assert cache.info() == (0, 0)


def test_sizes_are_those_of_the_contents():
    values = np.zeros(1_000)
    frame = pd.DataFrame({"value": values, "code": ["S01"] * 1_000})
    assert size_of(frame) >= 8_000 + 3_000
    assert size_of(values) == size_of(pa.array(values)) == 8_000
    assert size_of({"a": [frame, frame]}) < 1.1 * size_of(frame)  # the same object counts once
    assert size_of("я" * 1_000) == sys.getsizeof("я" * 1_000)
    moment = Moment(1, pd.Timestamp("2026-01-01").date())
    assert size_of(moment) > sys.getsizeof(moment)


def test_small_frames_count_with_what_pandas_keeps_beside_their_cells():
    rows = {"code": ["S01", "S02"], "name": ["Школа", "Лицей"], "value": [1.0, 2.0]}
    tracemalloc.start()
    frames = [pd.DataFrame(rows) for _number in range(200)]
    taken, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 0.5 < sum(map(size_of, frames)) / taken < 2


def test_concurrent_readers_share_one_computation(database):
    calls, answers, begun = [], [], threading.Semaphore(0)

    @cached
    def slow(database, upload):
        calls.append(upload)
        for _reader in range(5):
            assert begun.acquire(timeout=10)
        return upload * 10

    def ask():
        begun.release()
        answers.append(slow(database, 7))

    readers = [threading.Thread(target=ask) for _reader in range(5)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert answers == [70] * 5
    assert calls == [7]


def test_a_failure_is_raised_and_not_cached(database):
    tries = []

    @cached
    def failing(database, upload):
        tries.append(upload)
        if len(tries) == 1:
            raise ValueError("not yet")
        return upload

    with pytest.raises(ValueError, match="not yet"):
        failing(database, 1)
    assert failing(database, 1) == 1


def test_a_reader_that_waits_for_a_failed_computation_computes_itself(database):
    begun, joined, tries, answers = threading.Event(), threading.Event(), [], []

    @cached
    def stopped(database, upload):
        tries.append(threading.current_thread().name)
        if len(tries) == 1:
            begun.set()
            assert joined.wait(timeout=10)
            raise KeyboardInterrupt
        return upload

    def first():
        with pytest.raises(KeyboardInterrupt):
            stopped(database, 5)

    def second():
        joined.set()
        answers.append(stopped(database, 5))

    readers = [
        threading.Thread(target=first, name="first"),
        threading.Thread(target=second, name="second"),
    ]
    readers[0].start()
    assert begun.wait(timeout=10)
    readers[1].start()
    for reader in readers:
        reader.join()
    assert answers == [5]
    assert tries == ["first", "second"]


QUESTIONS = {
    "strategy": (queries.full_strategy,),
    "a year": (queries.full_strategy, "2024/25"),
    "published": (queries.suppressed_strategy,),
    "headline": (queries.headline,),
    "trend": (queries.trend,),
    "missing": (queries.missing_reports,),
    "synergy": (queries.synergy_effect, "2025/26"),
    "series": (queries.suppressed_series, "1.1"),
    "spread": (queries.by_member, "7.3"),
    "gap": (queries.gap_parts, "1.1", "2025/26"),
    "change": (queries.change_parts, "1.1", "2025/26", "2024/25"),
    "exchanges": (queries.exchanges, "2025/26"),
    "mentoring": (queries.mentoring_sums, "2025/26"),
    "coverage": (queries.mentoring_coverage,),
}


def test_cached_figures_equal_those_of_the_rows_and_stay_so(demo_database):
    engine = desk.open_consortium(f"sqlite:///{demo_database}")
    database = store.CachedDatabase(engine, Cache())
    last = store.latest(engine)
    moments = [Moment(last, desk.demo_day(engine)), Moment(last - 30, desk.demo_day(engine))]
    of_rows = [
        (name, make, (at, *args), make(engine, at, *args))
        for at in moments
        for name, (make, *args) in QUESTIONS.items()
    ]
    for _time in range(2):
        for name, make, arguments, figures in of_rows:
            pd.testing.assert_frame_equal(make(database, *arguments), figures, obj=name)
    engine.dispose()
