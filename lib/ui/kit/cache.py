"""Cached reads for pages: figures and rows at the reader's moment.

All go through the process's cache (``lib.cache``), so what is returned is shared by all readers
and must not be changed.
"""

from collections.abc import Callable
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

import pandas as pd

from lib import desk, store
from lib.cache import SHARED, call_key
from lib.queries.members import ties
from lib.store import CachedDatabase, Database, Moment
from lib.ui.kit import session
from lib.ui.kit.session import database, earlier, latest, moment, period, settings
from lib.vocabulary import SettingName

LISTED = 500
"""Rows of a table that are shown; its file has them all."""

Params = ParamSpec("Params")
Answer = TypeVar("Answer")


def query(
    function: Callable[Concatenate[Database, Moment, Params], Answer],
    *args: Params.args,
    **kwargs: Params.kwargs,
) -> Answer:
    """Return the cached answer of a function of ``lib.queries`` at the reader's moment."""
    return query_at(moment(), function, *args, **kwargs)


def query_at(
    at: Moment,
    function: Callable[Concatenate[Database, Moment, Params], Answer],
    *args: Params.args,
    **kwargs: Params.kwargs,
) -> Answer:
    """Return the cached answer of a function of ``lib.queries`` at a given moment."""
    return SHARED.get(function, database(), at, *args, **kwargs)


def cached_part(function: Callable[Params, Answer]) -> Callable[Params, Answer]:
    """Cache what a function of ``lib.ui`` returns: chart views, tiles, sentences.

    It may depend on its arguments and on what a reader chooses in the frame: moments, language and
    period; on nothing else, and it draws nothing.
    """

    @wraps(function)
    def part(*args: Params.args, **kwargs: Params.kwargs) -> Answer:
        frame = (database(), latest(), moment(), earlier(), session.words().language, period())
        key = (frame, call_key(function, *args, **kwargs))
        return SHARED.get_by_key(key, partial(function, *args, **kwargs))

    return part


def rows_of(kind: str) -> pd.DataFrame:
    """Return all rows of a kind at the reader's moment."""
    return SHARED.get(store.read, database(), kind, moment().upload)


def uploads() -> pd.DataFrame:
    """Return all uploads, the newest first, as ``store.history`` lists them.

    A column accepted_on is added: the day of acceptance in the consortium's time zone.
    """
    return SHARED.get(_uploads, database(), latest(), settings()[SettingName.TIME_ZONE])


def uploads_about(member: str) -> frozenset[int]:
    """Return the numbers of the uploads that opened or ended rows of a member."""
    return SHARED.get(ties.uploads_about, database(), latest(), member)


def _uploads(database: CachedDatabase, upload: int, zone: str) -> pd.DataFrame:
    history = store.history(database)
    accepted = pd.to_datetime(history["accepted_at"], utc=True).dt.tz_convert(zone)
    return history.assign(accepted_on=accepted.dt.date.astype("str"))


def authors() -> dict[int, str]:
    """Return by upload the account that made it, with the account's member if it has one."""
    listed = uploads()
    named = listed["uploaded_by"] + (" · " + listed["member"]).fillna("")
    return dict(zip(listed["upload"], named, strict=True))


def touched_indicators(upload: int) -> list[str]:
    """Return the codes of the indicators that an upload changed."""
    return SHARED.get(desk.touched_indicators, database(), upload)


def changed_cells(upload: int) -> pd.DataFrame:
    """Return the cells that an upload changed, of the first ``LISTED`` rows of each kind."""
    return SHARED.get(desk.changed_cells, database(), upload, LISTED)


def raw_line(upload: int, file: str, line: int) -> pd.DataFrame:
    """Return one line of measurements as typed in a file of an upload; see ``desk.raw_lines``."""
    return SHARED.get(_raw_line, database(), latest(), upload, file, line)


def _raw_line(
    database: CachedDatabase, latest: int, upload: int, file: str, line: int
) -> pd.DataFrame:
    return desk.raw_lines(database, upload, [line], file=file)
