"""The commands of ``python -m lib``: the same engine as the pages, without a browser.

Results go to standard output, as words or with ``--json`` as JSON of canonical codes, numbers and
ISO dates; everything else goes to standard error. Exit codes: 0 done, 1 errors, 2 warnings that
nobody accepted, 3 an undo in conflict with later uploads.
"""

import typer

from lib.cli import accounts, boards, files, serving, uploads

app = typer.Typer(
    name="python -m lib",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Check, load and undo files; read figures and the rows behind them; serve the app.",
)
for _command in (
    serving.serve,
    files.check,
    files.load,
    uploads.undo,
    uploads.history,
    uploads.erase,
    boards.figures,
    boards.exchanges,
    boards.mentoring,
    boards.rows,
    files.template,
    boards.export,
    uploads.backup,
    uploads.restore,
):
    app.command()(_command)
app.add_typer(accounts.user, name="user")

__all__ = ["app"]
