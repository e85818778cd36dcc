"""Command ``serve``: run the app with uvicorn."""

import importlib.util
import socket
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Annotated

import typer
import uvicorn

from lib import access, config, desk, store
from lib.cli.database import announce_new
from lib.cli.output import Language, load_words, refuse, require_other_than_database, say
from lib.text import DEFAULT, Text

try:
    import resource
except ImportError:  # Windows has no such limit
    resource = None  # type: ignore[assignment]

ROOT = Path(__file__).parents[2]
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve(
    port: Annotated[
        int, typer.Option("--port", min=1, max=65535, help="Port to listen on.")
    ] = 8501,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    demo: Annotated[
        bool, typer.Option("--demo", help="Fill an empty database with the demo.")
    ] = False,
    language: Language = DEFAULT,
) -> None:
    """Run the app; with ``--demo`` an empty database is filled and judged on its last day."""
    words = load_words(language)
    if not importlib.util.find_spec("app"):
        refuse(words("serve-no-app", folder=str(ROOT)))
    try:
        config.trusted_proxies()
    except ValueError as error:
        refuse(words("serve-no-proxy", problem=str(error)))
    log = config.log_file()
    if log and not _is_writable(Path(log)):
        refuse(words("file-not-written", file=log))
    if log:
        require_other_than_database(Path(log), words)
    if not _is_free(host, port):
        refuse(words("serve-no-port", address=f"{host}:{port}"))
    address = f"http://{host}:{port}"
    if host not in LOOPBACK and not config.allowed_hosts():
        say(words("serve-no-hosts"))
    announce_new(words)
    if store.is_outdated():
        say(words("database-outdated"))
        Thread(target=_update, args=(words, address), kwargs={"demo": demo}, daemon=True).start()
    else:
        _prepare(words, address, demo=demo)
    _raise_open_files()
    uvicorn.run(
        "app:app",
        host=host,
        port=port,
        http="lib.server.connections:LimitedProtocol",
        backlog=100,  # asyncio accepts so many before the limit of connections can act
        proxy_headers=False,  # lib.server.visitor believes them from SYNERGIA_PROXIES only
        server_header=False,
        access_log=False,
        log_config=None,  # lib.server.logs
        log_level="warning",
        ws_per_message_deflate=False,
        ws_ping_interval=30,
    )


def _update(words: Text, address: str, *, demo: bool) -> None:
    """Prepare a database of an earlier version, while pages tell whoever comes that it is updated.

    Of a fault the command says what pages say.
    """
    try:
        _prepare(words, address, demo=demo)
    except store.DatabaseFaultError as error:
        say(words(f"database-{error.fault}"))


def _prepare(words: Text, address: str, *, demo: bool) -> None:
    """Open the database of the server, fill it with the demo, and say where the app is open."""
    engine = desk.shared_engine()
    if demo and not desk.load_demo(engine):
        say(words("serve-no-demo"))
    owner_secret = access.create_owner_secret(engine)
    say(words("serve-address", address=address))
    if owner_secret:
        say(words("serve-owner", address=f"{address}/owner?key={owner_secret}"))


def _is_writable(path: Path) -> bool:
    """Whether the log could be written to a file."""
    try:
        path.open("a").close()
    except OSError:
        return False
    return True


def _is_free(host: str, port: int) -> bool:
    """Whether the server could listen at an address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _raise_open_files() -> None:
    """Raise the limit of open files to the system's maximum; each connection takes one."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
