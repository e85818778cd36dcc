"""Commands about uploads: history, undo, erase, and the database as a whole."""

from pathlib import Path
from typing import Annotated

import typer

from lib import desk, queries, store
from lib.cli.output import (
    CONFLICT,
    AsJson,
    By,
    Language,
    answer_json,
    answer_table,
    refuse,
    say,
    words,
)
from lib.text import DEFAULT

Number = Annotated[int, typer.Argument(help="The upload's number.")]
Reason = Annotated[str, typer.Option("--reason", help="Why.")]
SHOWN = ["upload", "accepted_at", "kind", "file_name", "uploaded_by", "added", "changed", "ended"]


def history(
    limit: Annotated[int | None, typer.Option("--limit", help="How many, newest first.")] = None,
    as_json: AsJson = False,
) -> None:
    """List uploads, newest first."""
    listed = store.history(desk.open_consortium(), limit)
    if as_json:
        answer_json(listed)
    else:
        answer_table(listed[SHOWN])


def undo(
    upload: Number,
    reason: Reason,
    by: By,
    language: Language = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Undo an upload whole; the undo is an upload too, and can itself be undone."""
    engine, text = desk.open_consortium(), words(language)
    try:
        made = desk.undo(engine, upload, by=by, note=reason)
    except store.UndoConflictError as error:
        say(desk.refusal(error, text))
        if as_json:
            answer_json({"upload": None, "conflicts": error.conflicts})
        else:
            answer_table(error.conflicts)
        raise typer.Exit(CONFLICT) from None
    except store.RefusedChangeError as error:
        refuse(desk.refusal(error, text))
    say(text("undo-done", upload=upload, made=made))
    if as_json:
        answer_json({"upload": made, "undoes": upload})


def erase(
    reason: Reason,
    by: By,
    upload: Annotated[int | None, typer.Argument(help="The upload's number.")] = None,
    pair: Annotated[str | None, typer.Option("--pair", help="Code of a mentoring pair.")] = None,
    language: Language = DEFAULT,
) -> None:
    """Blank what is personal in every version of an upload's rows, or of a pair; no way back."""
    engine, text = desk.open_consortium(), words(language)
    if (upload is None) == (pair is None):
        refuse(text("erase-needs-one"))
    try:
        made = store.erase(engine, upload=upload, pair=pair, by=by, reason=reason)
    except store.NothingToEraseError as error:
        refuse(desk.refusal(error, text))
    store.refresh_missing(engine, queries.refresh_totals)
    say(text("erase-done", made=made))


def backup(
    file: Annotated[Path, typer.Argument(help="Where to write the copy.")],
    language: Language = DEFAULT,
) -> None:
    """Write the whole database to one file."""
    store.backup(desk.open_consortium(), file)
    say(words(language)("backup-done", file=str(file)))


def restore(
    file: Annotated[Path, typer.Argument(help="A backup.", exists=True, dir_okay=False)],
    language: Language = DEFAULT,
) -> None:
    """Replace the database with a backup; this is no upload and cannot be undone."""
    try:
        store.restore(store.database_url(), file)
    except store.NotABackupError:
        refuse(words(language)("restore-not-a-backup", file=str(file)))
    say(words(language)("restore-done", file=str(file)))
