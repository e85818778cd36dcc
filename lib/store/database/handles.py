"""Handles that queries read from: an engine, a connection, or a database with cached answers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine

from lib.cache import Cache

Params = ParamSpec("Params")
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class CachedDatabase:
    """A database and the cache in which functions marked ``cached`` keep its answers.

    The cache's keys hold this object. identity : see ``State``; left out for a database that nobody
    restores or erases while the cache lives.
    """

    source: Engine | Connection
    identity: str = field(default="", kw_only=True)
    cache: Cache = field(compare=False, repr=False)


Database = Engine | Connection | CachedDatabase
"""Where to read: an engine, a connection whose transaction should be seen, or a cached database."""


def with_cache(database: Database) -> CachedDatabase:
    """Return a cached database: the given one, or one with a cache of its own."""
    if isinstance(database, CachedDatabase):
        return database
    return CachedDatabase(database, Cache())


def cached(
    function: Callable[Concatenate[Any, Params], Answer],
) -> Callable[Concatenate[Any, Params], Answer]:
    """Cache what a function reads, where its first argument is a cached database.

    Of an engine or a connection it reads anew at every call, but within one call each answer that
    it needs in several places is computed once. Its other arguments must name the upload or the
    moment as of which it reads.
    """

    @wraps(function)
    def reading(database: Any, /, *args: Params.args, **kwargs: Params.kwargs) -> Answer:
        if isinstance(database, CachedDatabase):
            return database.cache.get(function, database, *args, **kwargs)
        return function(with_cache(database), *args, **kwargs)

    return reading
