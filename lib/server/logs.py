"""Structured logging: one JSON object a line on standard error.

Loggers below ``synergia`` say what happened as a short constant message and give facts as
``extra={"fields": {...}}``: codes, numbers and names of accounts, never text from a file, an
address or a secret.
"""

import json
import logging
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """Writes a record as time, level, logger, message, its fields and, if any, its exception."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            said["exception"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False, default=str)


def start() -> None:
    """Send what the loggers below ``synergia`` say to standard error; once is enough.

    The web server's own log of requests, which holds visitors' addresses, is silenced.
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
