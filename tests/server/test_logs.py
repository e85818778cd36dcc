"""What the log holds: JSON lines, without what a visitor sent and not at a visitor's will."""

import errno
import json
import logging
from logging.handlers import RotatingFileHandler

import pytest

from lib.server import logs
from lib.store import DatabaseFault, DatabaseFaultError


@pytest.fixture
def lines(monkeypatch, tmp_path):
    """A function that reads the log's lines, which go to a file."""
    path = tmp_path / "log.jsonl"
    monkeypatch.setenv("SYNERGIA_LOG_FILE", str(path))
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    logs.start()
    return lambda: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def file_handler():
    return next(one for one in logging.getLogger().handlers if isinstance(one, RotatingFileHandler))


def test_a_record_that_repeats_is_written_a_few_times_only(lines):
    logger = logging.getLogger("synergia.test")
    for _ in range(1000):
        logger.warning("flood")
    logger.warning("another")
    assert [line["message"] for line in lines()] == ["flood"] * logs.REPEATS + ["another"]


def test_what_libraries_log_is_kept_without_its_values(lines):
    logger = logging.getLogger("websockets.test")
    logger.warning("refused %s", "192.0.2.7")
    try:
        raise ValueError("SELECT secret")
    except ValueError:
        logger.exception("broke")
    first, second = lines()
    assert first["message"] == "refused %s"
    assert second["error"] == "builtins.ValueError"
    assert second["where"][0].startswith("tests/server/test_logs.py:")
    assert not any("192.0.2.7" in str(line) or "secret" in str(line) for line in lines())


def test_a_fault_of_the_database_is_named(lines):
    logs.report("request broke", DatabaseFaultError(DatabaseFault.DISK_FULL))
    assert lines()[0]["fault"] == "disk-full"


def test_a_log_that_cannot_be_written_prints_no_record_and_no_traceback(lines, monkeypatch, capsys):
    def fill_up(_record):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(file_handler(), "shouldRollover", fill_up)
    logging.getLogger("websockets.test").warning("refused %s", "192.0.2.7")
    assert capsys.readouterr().err == ""


def test_the_file_is_rotated(lines, monkeypatch, tmp_path):
    monkeypatch.setattr(file_handler(), "maxBytes", 2000)
    logger = logging.getLogger("synergia.test")
    for number in range(200):
        logger.warning(f"message {number}")  # a message of its own, so that none is dropped
    files = list(tmp_path.glob("log.jsonl*"))
    assert len(files) == logs.FILES_KEPT + 1
    assert all(path.stat().st_size <= 2000 for path in files)
