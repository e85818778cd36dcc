"""Structured logging: one JSON object per line on standard error.

Loggers below ``synergia`` take a short constant message and put facts into
``extra={"fields": {...}}``: codes, numbers and account names; never text from a file, an address or
a secret.
"""

import json
import logging
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """Formats a record as time, level, logger, message, its fields and, if any, its exception."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False, default=str)


def start() -> None:
    """Send the log of all loggers below ``synergia`` to standard error; repeated calls do nothing.

    The web server's access log, which holds visitors' addresses, is disabled.
    """
    logging.getLogger("uvicorn.access").disabled = True
    logger = logging.getLogger("synergia")
    if logger.handlers:
        return
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
