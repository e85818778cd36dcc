"""Structured logging: one JSON object per line, on standard error or in a rotated file.

Loggers below ``synergia`` take a short constant message and put facts into
``extra={"fields": {...}}``: codes, numbers and account names; never text from a file, an address or
a secret. Of other libraries' records only the constant part of the message is kept, for its values
may be a visitor's. Of an exception: its type and the lines of this app that it went through, no
text and no traceback, which may hold data.
"""

import json
import logging
import secrets
import time
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from types import TracebackType

from lib import config
from lib.store import DatabaseFaultError

OWN = "synergia"
FOREIGN = ("streamlit", "uvicorn", "websockets", "asyncio", "alembic", "sqlalchemy", "py.warnings")
"""Loggers of libraries that bring their own handlers."""

OUTSIDE_RUNS = "streamlit.runtime.scriptrunner_utils.script_run_context"
"""Logger that warns of everything outside a reader's run: the start, and files that are made."""

FILE_BYTES, FILES_KEPT = 10_000_000, 5
REPEATS, REPEAT_SECONDS = 20, 60
"""A record with the same logger and message is written so many times in so many seconds."""

_ROOT = str(config.ROOT)
_INNERMOST = 8

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
"""Id of the request that is being answered; a page that shows an error shows it."""


class JsonLines(logging.Formatter):
    """Formats a record as time, level, logger, message, request, fields and, if any, exception."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        is_own = record.name.partition(".")[0] == OWN
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage() if is_own else str(record.msg)[:200],
        }
        if request_id.get():
            entry["request"] = request_id.get()
        entry |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[0]:
            entry |= exception_fields(record.exc_info[0], record.exc_info[2])
        return json.dumps(entry, ensure_ascii=False, default=str)


class RepeatFilter(logging.Filter):
    """Drops a record that was written too often; the next one after a pause tells how many."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record is written."""
        key = (record.name, str(record.msg))
        now = time.monotonic()
        since, count = self._counts.get(key, (now, 0))
        if now - since > REPEAT_SECONDS:
            if count > REPEATS:
                fields = getattr(record, "fields", {})
                record.fields = {**fields, "dropped": count - REPEATS}
            since, count = now, 0
        self._counts[key] = (since, count + 1)
        if len(self._counts) > 1000:
            self._counts.clear()
        return count < REPEATS


def exception_fields(kind: type[BaseException], trace: TracebackType | None) -> dict[str, object]:
    """Return an exception's type and where it passed: ``lib/x.py:12 f``, innermost last."""
    frames = [
        f"{frame.filename.removeprefix(_ROOT).lstrip('/')}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
        if frame.filename.startswith(_ROOT) and "site-packages" not in frame.filename
    ]
    return {"error": f"{kind.__module__}.{kind.__qualname__}", "where": frames[-_INNERMOST:]}


def new_id() -> str:
    """Return an id short enough to read out on the telephone."""
    return secrets.token_hex(4)


def report(message: str, error: BaseException) -> str:
    """Log that something broke; return the id to show to whoever it broke for."""
    error_id = request_id.get() or new_id()
    details = exception_fields(type(error), error.__traceback__)
    if isinstance(error, DatabaseFaultError):
        details["fault"] = error.fault
    logging.getLogger(OWN).error(message, extra={"fields": {"request": error_id, **details}})
    return error_id


def start() -> None:
    """Write all logs as JSON lines; repeated calls do nothing more.

    ``SYNERGIA_LOG_FILE`` names a file, which is rotated; without it lines go to standard error. The
    web server's access log, which holds visitors' addresses, is disabled.
    """
    logging.raiseExceptions = False  # a full disk would print each record's values and a traceback
    root = logging.getLogger()
    if not any(isinstance(handler.formatter, JsonLines) for handler in root.handlers):
        path = config.log_file()
        handler: logging.Handler = logging.StreamHandler()
        if path:
            handler = RotatingFileHandler(
                path, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8"
            )
        handler.setFormatter(JsonLines())
        handler.addFilter(RepeatFilter())
        root.addHandler(handler)
    logging.getLogger(OWN).setLevel(logging.INFO)
    take_over()


def take_over() -> None:
    """Route libraries' loggers to the root's handler; silence the access log of uvicorn."""
    for name, logger in list(logging.root.manager.loggerDict.items()):
        if isinstance(logger, logging.Logger) and name.startswith(FOREIGN):
            logger.handlers.clear()
            logger.propagate = True
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger(OUTSIDE_RUNS).setLevel(logging.ERROR)
