"""The database of the server's routes and middleware."""

from functools import cache

from lib import desk, store


def engine() -> store.Engine:
    """Return the database, opened once per process and address."""
    return _opened(store.database_url())


@cache
def _opened(url: str) -> store.Engine:
    return desk.open_consortium(url)
