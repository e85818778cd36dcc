"""Whether a database was left by an earlier version, which opening it brings up to date."""

from lib.store.database.engine import absent_file, reachable, reader
from lib.store.migrations import is_known, is_newest, revision
from lib.store.totals import uploads_without_totals


def is_outdated(url: str | None = None) -> bool:
    """Whether opening a database will change its schema or make its totals, for minutes perhaps.

    Nothing is made or changed. A new database and one of a newer version are not outdated. Raises
    ``DatabaseFaultError`` as ``open_database`` does.
    """
    if absent_file(url):
        return False
    engine = reachable(url)
    try:
        with reader(engine) as connection:
            number = revision(connection)
            if number is None or not is_known(number):
                return False
            return not is_newest(number) or bool(uploads_without_totals(connection))
    finally:
        engine.dispose()
