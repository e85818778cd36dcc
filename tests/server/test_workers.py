"""Checks in processes of their own: the same results, and no file that stops the next one."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from pathlib import Path

import anyio
import pandas as pd
import pytest

from lib import intake, server
from lib.desk import problem_text
from lib.intake import pipeline
from lib.intake.workers import checks, worker
from lib.intake.workers.messages import Job
from lib.intake.workers.pool import Pool
from lib.periods import Calendar
from lib.text import load
from tests.helpers.files import KNOWN, TODAY

SOUND = (
    "Код показателя;Код организации;Период;Числитель;Знаменатель\n3.1;S01;2024/25;20;50\n"
).encode()
FAULTY = "Код показателя;Код организации;Период;Значение\n3.1;S99;2024/25;много\n".encode("cp1251")
EXCHANGE = (
    "Код обмена;Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица\n"
    "Х-1;10.10.2025;S02;S01;кадры;48;чел.-ч\nX-2;10.10.2025;S02;S01;кадры;48;чел.-ч\n"
).encode()
ARGUMENTS = {"current_rows": KNOWN, "today": TODAY, "calendar": Calendar()}


def job(content: bytes, *, seconds: int = 10, memory: int = 1_000_000_000) -> Job:
    return Job(
        files=(intake.SourceFile("file.csv", content),),
        kinds=tuple(KNOWN),
        today=TODAY,
        calendar=Calendar(),
        limits=intake.Limits(),
        seconds=seconds,
        memory=memory,
        one_table=True,
    )


@pytest.fixture(scope="module")
def pool():
    """One worker that does what its file says."""
    pool = Pool(1, "tests.helpers.costly_checks")
    yield pool
    pool.close()


@pytest.fixture
def workers():
    """Workers as the server has them."""
    intake.start_workers()
    yield
    intake.stop_workers()


def codes(result):
    return [problem.code for problem in result.errors]


def test_a_worker_finds_what_the_pipeline_finds(workers):
    for content in (
        SOUND,
        EXCHANGE,
        FAULTY,
        b"",
        b"\x89PNG",
        b"a;b\n1;2\n",
        (b"PK\x03\x04" + bytes(50)),
    ):
        here = pipeline.check(content, name="file.csv", **ARGUMENTS)
        there = intake.check(content, name="file.csv", **ARGUMENTS)
        pd.testing.assert_frame_equal(there.rows, here.rows)
        assert asdict(replace(there, rows=None)) == asdict(replace(here, rows=None))
    assert codes(there) == ["workbook-unreadable"]


@pytest.mark.parametrize(
    ("content", "limits", "code"),
    [
        (b"spin", {"seconds": 1}, "check-too-slow"),
        (b"sleep", {"seconds": 1}, "check-too-slow"),
        (b"grow", {"memory": 200_000_000}, "check-too-large"),
        (b"end", {}, "check-too-large"),
    ],
)
def test_a_check_beyond_its_limits_ends_with_a_sentence_and_the_next_file_is_checked(
    pool, content, limits, code
):
    [[result]] = pool.check(job(content, **limits), KNOWN)
    assert codes(result) == [code]
    for language in ("ru", "en"):
        worded = problem_text(result.errors[0], None, load(language))
        assert "{" not in worded.sentence
        assert worded.fix
    assert codes(*pool.check(job(SOUND), KNOWN)[0]) == []


def test_a_failed_check_logs_the_place_and_no_content_of_the_file(pool, caplog):
    with pytest.raises(worker.CheckFailedError, match=r"^builtins\.ValueError$"):
        pool.check(job(b"raise"), KNOWN)
    assert caplog.records[-1].fields["error"] == "builtins.ValueError"
    assert "a text of the file" not in caplog.text
    assert codes(*pool.check(job(SOUND), KNOWN)[0]) == []


def test_a_database_that_fails_in_between_ends_the_check_only(pool):
    class Broken(dict):
        def __getitem__(self, kind):
            raise OSError(kind)

    with pytest.raises(OSError, match=r"^\w+$"):
        pool.check(job(SOUND), Broken(KNOWN))
    assert codes(*pool.check(job(SOUND), KNOWN)[0]) == []


def test_a_killed_worker_is_replaced(pool):
    pool.check(job(SOUND), KNOWN)
    worker = pool._idle[0]
    os.kill(worker._process.pid, 9)
    worker._process.wait()
    assert codes(*pool.check(job(SOUND), KNOWN)[0]) == []


def test_a_file_survives_a_worker_that_exited_before_it(pool):
    for _time in range(2):
        pool.check(job(b"leave"), KNOWN)
        assert codes(*pool.check(job(SOUND), KNOWN)[0]) == []


def test_a_worker_counts_its_own_memory_and_not_that_of_who_started_it():
    held = b"x" * 600_000_000
    one = worker.Worker(worker.PROGRAM)
    del held
    answers = [one.is_ready() and one.check(job(SOUND), KNOWN) for _time in range(2)]
    one.end()
    assert [codes(*answer[0]) for answer in answers] == [[], []]


def test_many_files_at_once_are_all_checked(pool):
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda _: pool.check(job(SOUND), KNOWN), range(8)))
    assert [result.row_count for [[result]] in results] == [1] * 8


def test_a_worker_knows_no_secret_and_no_database(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    one = worker.Worker("tests.helpers.costly_checks")
    environment = Path(f"/proc/{one._process.pid}/environ").read_bytes()
    one.end()
    assert b"secret" not in environment
    assert not one.is_alive


def test_the_limits_grow_with_the_file_and_are_of_all_files_together(monkeypatch):
    jobs = []

    class Recording:
        def check(self, job, current_rows):
            jobs.append(job)
            return ((None,),)

    monkeypatch.setattr(checks, "_pools", [Recording()])
    for size in (10, 20_000_000):
        intake.check(b"x" * size, name="file.csv", **ARGUMENTS)
    files = [intake.SourceFile(name, b"x" * 10_000_000) for name in ("a.csv", "b.csv")]
    intake.check_files(files, **ARGUMENTS)
    assert [job.seconds for job in jobs] == [10, 30, 30]
    assert [job.memory for job in jobs] == [1_000_000_000] * 3


def test_the_server_checks_in_workers_from_its_start_to_its_stop(monkeypatch):
    stops = []
    monkeypatch.setattr(server, "close_shared_engine", lambda: stops.append("database"))

    async def live():
        async with server.lifespan(lambda: stops.append("working ahead"))(None):
            return len(checks._pools)

    with ThreadPoolExecutor(1) as thread:  # this one may have an event loop already
        assert thread.submit(anyio.run, live).result() == 1
    assert checks._pools == []
    assert stops == ["working ahead", "database"]
