"""Commands of ``python -m lib``: the same functions as the pages, without a browser.

Results go to standard output, as words or with ``--json`` as JSON of canonical codes, numbers and
ISO dates; everything else goes to standard error. Exit codes: 0 done, 1 errors, 2 warnings not
accepted, 3 undo conflict with later uploads.
"""

import typer

from lib.cli import accounts, boards, files, uploads, web

app = typer.Typer(
    name="python -m lib",
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
    files.template,
    boards.export,
    uploads.backup,
    uploads.restore,
):
    app.command()(_command)
app.command("history")(uploads.list_uploads)
app.command("rows")(boards.list_rows)
app.add_typer(accounts.user, name="user")

__all__ = ["app"]
