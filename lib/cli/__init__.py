"""Commands of ``python -m lib``: the same functions as the pages, without a browser.

Results go to standard output, as words or with ``--json`` as JSON of canonical codes, numbers and
ISO dates; everything else goes to standard error. Exit codes: 0 done, 1 errors, 2 warnings not
accepted, 3 undo conflict with later uploads.
"""

import sys
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from lib import store
from lib.cli import accounts, boards, files, packs, rows, uploads, web
from lib.cli.output import load_words, refuse, requested_language
from lib.cli.usage import UsageError, is_help, usage_sentence
from lib.text import Text


class Commands(TyperGroup):
    """The commands; a fault of the database or a mistake in the command line is one sentence."""

    def make_context(self, *arguments: Any, **options: Any) -> Any:
        """Read the command line up to the command's name."""
        try:
            return super().make_context(*arguments, **options)
        except UsageError as error:
            _refuse_usage(error)

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except store.DatabaseFaultError as error:
            refuse(_words()(f"database-{error.fault}"))
        except UsageError as error:
            _refuse_usage(error)


def _refuse_usage(error: Exception) -> NoReturn:
    if is_help(error):
        raise error
    refuse(usage_sentence(error, _words()))


def _words() -> Text:
    return load_words(requested_language(sys.argv))


app = typer.Typer(
    name="python -m lib",
    cls=Commands,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Check, load and undo files; read figures and the rows behind them; serve the app.",
)
for _command in (
    web.serve,
    files.check,
    files.load,
    uploads.undo,
    uploads.erase,
    boards.figures,
    boards.exchanges,
    boards.mentoring,
    boards.members,
    boards.agreements,
    boards.funding,
    boards.support,
    packs.pack,
    packs.calendar,
    files.template,
    rows.export,
    uploads.backup,
    uploads.restore,
):
    app.command()(_command)
app.command("history")(uploads.list_uploads)
app.command("rows")(rows.list_rows)
app.add_typer(accounts.user, name="user")

__all__ = ["app"]
