"""Opening a consortium's database: a new one is founded, an empty one may get the demo."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from threading import Event, Lock

from lib import config, intake, queries, store
from lib.cache import SHARED
from lib.desk.acceptance import apply
from lib.desk.checks.current_rows import CurrentRows
from lib.desk.checks.submissions import check, fingerprint, ordered
from lib.desk.clock import calendar, local_day
from lib.queries.settings import settings
from lib.store import Database

DATA = Path(__file__).parents[2] / "data"
START = ("directions", "mentoring_forms")
FOUNDER = "synergia"
FOUNDED = datetime(2020, 1, 1, tzinfo=UTC)
"""Time of acceptance of upload 1: before that of any file, so that the demo keeps its dates."""

_OPENING, _is_updating = Lock(), Event()
_LOOK_SECONDS = 0.2
"""How often a thread that waits for the database to be opened looks whether it is updated."""

_engines: dict[str, store.Engine] = {}
_identities: dict[store.Engine, str] = {}

DEMO = "demo"
"""Who uploads the demo; a database that begins with it is judged on the demo's last day."""


def open_consortium(url: str | None = None) -> store.Engine:
    """Open a database, bring its schema and totals up to date, and fill it with upload 1 if new.

    A new database starts with upload 1: the eight directions and the mentoring forms.
    """
    engine = store.open_database(url)
    if store.latest(engine) == 0:
        add_start_upload(engine)
    store.refresh_missing(engine, queries.refresh_totals)
    return engine


def shared_engine() -> store.Engine:
    """Return the process's only engine of the configured database, opened at its first use.

    While it is brought to this version of the program, all but the first caller are told so by a
    ``DatabaseFaultError``.
    """
    url = config.database_url()
    while url not in _engines:
        if _is_updating.is_set():
            raise store.DatabaseFaultError(store.DatabaseFault.OUTDATED)
        if not _OPENING.acquire(timeout=_LOOK_SECONDS):
            continue
        try:
            if url not in _engines:
                _open_shared(url)
        finally:
            _is_updating.clear()
            _OPENING.release()
    return _engines[url]


def _open_shared(url: str) -> None:
    if store.is_outdated(url):
        _is_updating.set()
    _engines[url] = open_consortium(url)


def shared_database() -> tuple[store.CachedDatabase, int]:
    """Return the configured database with the process's cache, and its latest upload.

    A database that was restored or erased since the last call has another identity, and one whose
    sensitive indicators changed is counted as another; the cache is then cleared, so that nothing
    erased or hidden stays in memory.
    """
    engine = shared_engine()
    state = store.read_state(engine)
    identity = f"{state.identity}-{state.privacy}"
    if _identities.setdefault(engine, identity) != identity:
        _identities[engine] = identity
        SHARED.clear()
    return store.CachedDatabase(engine, SHARED, identity=identity), state.upload


def close_shared_engine() -> None:
    """Close the process's engine, so that SQLite's file holds everything by itself."""
    while _engines:
        store.close_database(_engines.popitem()[1])


def add_start_upload(engine: store.Engine) -> None:
    """Add upload 1, made of the files of ``data/start``."""
    day = date.today()
    rows = {}
    for kind in START:
        path = DATA / "start" / f"{kind}.csv"
        result = intake.check(
            path.read_bytes(),
            name=path.name,
            current_rows=CurrentRows(engine),
            kind=kind,
            today=day,
            calendar=calendar(engine),
        )
        rows[kind] = result.rows
    change = store.Change("start", rows, "start", FOUNDER, accepted_at=FOUNDED)
    try:
        store.apply(engine, change, expected=store.difference(engine, change).fingerprint)
    except store.StaleStateError:  # another process founded it in between
        return


def demo_files() -> list[Path]:
    """Return the demo's files in the order in which they are applied."""
    return ordered(sorted((DATA / "demo").glob("*.csv")))


def load_demo(engine: store.Engine) -> bool:
    """Fill a database that holds nothing but its start with the demo, dated as its files.

    A demo that was interrupted goes on with the files that are missing. A database with other
    uploads stays as it is. Returns whether the database holds the whole demo.
    """
    files = {(path.name, fingerprint(path.read_bytes())): path for path in demo_files()}
    later = store.history(engine).query("upload > 1")
    loaded = set(zip(later["file_name"], later["sha256"], strict=True))
    missing = [path for key, path in files.items() if key not in loaded]
    if missing and not (loaded <= set(files) and later["uploaded_by"].eq(DEMO).all()):
        return False
    for path in missing:
        accepted = datetime.combine(date.fromisoformat(path.name[:10]), time(12), UTC)
        submission = check(engine, path.read_bytes(), path.name, today=accepted.date())
        apply(
            engine,
            submission,
            by=DEMO,
            acknowledged=sorted({problem.code for problem in submission.result.warnings}),
            accepted_at=accepted,
        )
    return True


def demo_day(source: Database) -> date | None:
    """Return the demo's last day where the database began with the demo, else nothing."""
    accepted = store.last_accepted(source, DEMO)
    return date.fromisoformat(accepted[:10]) if accepted else None


def today(source: Database) -> date:
    """Return the day that boards are judged on: the demo's last day, else today's date there."""
    return demo_day(source) or local_day(settings(source))
