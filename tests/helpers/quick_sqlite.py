"""SQLite for tests: statements compiled once for all engines, and no waiting for the disk."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import URL, Engine, create_engine

from lib.store.database import engine as database_engine
from lib.store.database import sqlite_file


@contextmanager
def patched() -> Iterator[None]:
    """Let engines that are opened in the block share their compiled statements and skip fsync.

    Compiled statements belong to a dialect and its engine, and nearly each test has an engine of
    its own. Without fsync a killed process loses nothing: only a power cut would.
    """
    first, prepare = create_engine("sqlite://", query_cache_size=5000), sqlite_file.prepare
    first.connect().close()  # the dialect learns from its first connection

    def create(url: URL, **options: Any) -> Engine:
        engine = create_engine(url, **options)
        if engine.dialect.name == first.dialect.name:
            engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache
        return engine

    def prepare_without_fsync(connection: Any, record: object) -> None:
        prepare(connection, record)
        connection.execute("PRAGMA synchronous = OFF")

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(database_engine, "create_engine", create)
        monkeypatch.setattr(sqlite_file, "prepare", prepare_without_fsync)
        yield
    first.dispose()
