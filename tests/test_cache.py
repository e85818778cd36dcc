"""Working out once what was known at a moment: shared, never changed, and equal to the rows."""

import threading

import pandas as pd
import pytest
from sqlalchemy import create_engine

from lib import desk, queries, store
from lib.store import Memory, Moment, once


@pytest.fixture
def memory():
    return Memory(create_engine("sqlite://"), most=3)


def counting(asked):
    """A function that reads a source, and notes what it was asked."""

    @once
    def told(source, upload, by="all"):
        asked.append((upload, by))
        return pd.DataFrame({"value": [upload]})

    return told


def test_the_same_question_is_answered_once(memory):
    asked = []
    told = counting(asked)
    assert told(memory, 1).equals(told(memory, 1))
    told(memory, 1, by="party")
    told(memory, 2)
    assert asked == [(1, "all"), (1, "party"), (2, "all")]


def test_an_engine_is_read_anew_each_time(memory):
    asked = []
    told = counting(asked)
    told(memory.source, 1)
    told(memory.source, 1)
    assert asked == [(1, "all")] * 2


def test_what_one_reader_makes_of_a_frame_no_other_sees(memory):
    told = counting([])
    mine = told(memory, 1)
    mine["value"] = 99
    mine["note"] = "mine"
    assert told(memory, 1).to_dict("list") == {"value": [1]}


def test_the_answer_longest_unused_is_forgotten(memory):
    asked = []
    told = counting(asked)
    for upload in (1, 2, 3, 1, 4, 1, 2):
        told(memory, upload)
    assert [upload for upload, _ in asked] == [1, 2, 3, 4, 2]


def test_many_that_ask_at_once_wait_for_one_answer(memory):
    asked, answers, begun = [], [], threading.Semaphore(0)

    @once
    def slow(source, upload):
        asked.append(upload)
        for _reader in range(5):
            assert begun.acquire(timeout=10)
        return upload * 10

    def ask():
        begun.release()
        answers.append(slow(memory, 7))

    readers = [threading.Thread(target=ask) for _reader in range(5)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert answers == [70] * 5
    assert asked == [7]


def test_a_failure_is_told_to_who_asked_and_not_remembered(memory):
    tries = []

    @once
    def failing(source, upload):
        tries.append(upload)
        if len(tries) == 1:
            raise ValueError("not yet")
        return upload

    with pytest.raises(ValueError, match="not yet"):
        failing(memory, 1)
    assert failing(memory, 1) == 1


def test_who_waits_for_an_answer_that_fails_works_it_out_itself(memory):
    begun, joined, tries, answers = threading.Event(), threading.Event(), [], []

    @once
    def stopped(source, upload):
        tries.append(threading.current_thread().name)
        if len(tries) == 1:
            begun.set()
            assert joined.wait(timeout=10)
            raise KeyboardInterrupt
        return upload

    def first():
        with pytest.raises(KeyboardInterrupt):
            stopped(memory, 5)

    def second():
        joined.set()
        answers.append(stopped(memory, 5))

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


def test_figures_from_memory_are_those_of_the_rows_and_stay_so(demo_database):
    engine = desk.open_consortium(f"sqlite:///{demo_database}")
    memory = Memory(engine)
    last = store.latest(engine)
    moments = [Moment(last, desk.demo_day(engine)), Moment(last - 30, desk.demo_day(engine))]
    for _time in range(2):
        for at in moments:
            for name, (make, *args) in QUESTIONS.items():
                pd.testing.assert_frame_equal(
                    make(memory, at, *args), make(engine, at, *args), obj=name
                )
    engine.dispose()
