"""Cached answers that are valid until an upload changes the rows they are computed from.

An upload of measurements, say, leaves the figures of mentoring as they were: an answer is kept
under the last upload that touched the kinds that it reads, not under the latest upload.
"""

import dataclasses
from collections.abc import Callable
from functools import partial, wraps
from inspect import signature
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import String, func, literal, select, union_all

from lib.cache import call_key
from lib.contracts import CONTRACTS
from lib.store.database.engine import reader
from lib.store.database.handles import CachedDatabase, with_cache
from lib.store.reads.moments import Moment
from lib.store.versions import versions

Params = ParamSpec("Params")
Answer = TypeVar("Answer")
Reading = Callable[Concatenate[Any, Any, Params], Answer]


def cached_until_change(
    *kinds: str,
) -> Callable[[Reading[Params, Answer]], Reading[Params, Answer]]:
    """Cache the answers of a function that reads only some kinds, until their rows change.

    Like ``cached``, for a function that takes the database and then an upload or a moment.
    kinds : all that it reads, also through other functions; of the history it may read only the
    days of uploads that touched these kinds.
    """

    def decorate(function: Reading[Params, Answer]) -> Reading[Params, Answer]:
        @wraps(function)
        def reading(
            database: Any, at: Any, /, *args: Params.args, **kwargs: Params.kwargs
        ) -> Answer:
            if not isinstance(database, CachedDatabase):
                return function(with_cache(database), at, *args, **kwargs)
            key = call_key(function, database, _last_change(database, at, kinds), *args, **kwargs)
            return database.cache.get_by_key(key, partial(function, database, at, *args, **kwargs))

        reading.__signature__ = signature(function)  # type: ignore[attr-defined]
        del reading.__wrapped__  # the cache would pass this by
        return reading

    return decorate


def _last_change(database: CachedDatabase, at: Any, kinds: tuple[str, ...]) -> Any:
    """Return an upload or a moment with the last upload up to it that touched any of the kinds."""
    upload = at.upload if isinstance(at, Moment) else at
    last_by_kind = database.cache.get(_last_touches, database, upload)
    last = max(last_by_kind[kind] for kind in kinds)
    return dataclasses.replace(at, upload=last) if isinstance(at, Moment) else last


def _last_touches(database: CachedDatabase, upload: int) -> dict[str, int]:
    """Return by kind the last upload, up to one, that opened or ended rows of it; 0 for none."""
    last_by_kind = dict.fromkeys(CONTRACTS, 0)
    statement = union_all(
        *(
            select(literal(kind, String), func.max(column)).where(column <= upload)
            for kind in CONTRACTS
            for column in (versions(kind).c.since, versions(kind).c.until)
        )
    )
    with reader(database) as connection:
        for kind, last in connection.execute(statement):
            last_by_kind[kind] = max(last_by_kind[kind], last or 0)
    return last_by_kind
