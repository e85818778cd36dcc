"""The database that a command works on: a mistyped path must not pass for an empty consortium."""

from lib import desk, store
from lib.cli.output import load_words, refuse, say
from lib.text import Text


def open_existing(words: Text | None = None) -> store.Engine:
    """Open the database for a command that needs what it holds; exit where there is none."""
    path = store.absent_file()
    if path:
        refuse((words or load_words())("database-not-there", path=str(path)))
    return _open(words or load_words())


def open_or_make(words: Text) -> store.Engine:
    """Open the database, and say so where that makes a new one."""
    announce_new(words)
    return _open(words)


def _open(words: Text) -> store.Engine:
    """Open the database; one of an earlier version may take minutes, which is said before."""
    if store.is_outdated():
        say(words("database-outdated"))
    return desk.open_consortium()


def announce_new(words: Text) -> None:
    """Print that a new database will be created, if none exists yet."""
    path = store.absent_file()
    if path:
        say(words("database-is-new", path=str(path)))
