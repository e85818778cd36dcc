"""Command ``serve``: run the app with uvicorn."""

import importlib.util
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from lib import access, config, desk
from lib.cli.output import Language, load_words, refuse, say
from lib.text import DEFAULT

ROOT = Path(__file__).parents[2]
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve(
    port: Annotated[int, typer.Option("--port", help="Port to listen on.")] = 8501,
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
    engine = desk.open_consortium()
    if demo:
        desk.load_demo(engine)
    if not access.any_account(engine):
        say(words("serve-no-accounts"))
    engine.dispose()
    if host not in LOOPBACK and not config.allowed_hosts():
        say(words("serve-no-hosts"))
    say(words("serve-address", address=f"http://{host}:{port}"))
    uvicorn.run(
        "app:app",
        host=host,
        port=port,
        access_log=False,
        log_level="warning",
        ws_per_message_deflate=False,
        ws_ping_interval=30,
    )
