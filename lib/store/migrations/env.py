"""What Alembic runs to apply or write revisions, inside the transaction that is open."""

import logging
from typing import Any, Literal

from alembic import context
from sqlalchemy import String
from sqlmodel import SQLModel

import lib.tables  # noqa: F401  (declares the tables)


def render(kind: str, item: Any, _context: object) -> str | Literal[False]:
    """Write SQLModel's text columns as SQLAlchemy's, so that a revision needs no other import."""
    return "sa.String()" if kind == "type" and isinstance(item, String) else False


def log_step(*_positional: object, **details: Any) -> None:
    """Log that a revision was applied: a large database takes minutes for some."""
    logger = logging.getLogger("synergia.database")
    logger.info("schema changed", extra={"fields": {"revision": details["step"].up_revision_id}})


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_item=render,
    on_version_apply=log_step,
)
context.run_migrations()
