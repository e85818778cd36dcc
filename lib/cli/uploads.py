"""Commands about uploads (history, undo, erase) and about the whole database (backup, restore)."""

from pathlib import Path
from typing import Annotated

import typer

from lib import access, config, desk, store
from lib.cli.database import announce_new, open_existing
from lib.cli.output import (
    CONFLICT,
    AsJson,
    By,
    Language,
    load_words,
    print_json,
    print_table,
    refuse,
    require_files,
    say,
)
from lib.text import DEFAULT

MOST = 2**31 - 1
"""The largest number of an upload that a database can hold."""

Number = Annotated[int, typer.Argument(min=1, max=MOST, help="The upload's number.")]
Reason = Annotated[str, typer.Option("--reason", help="Why.")]
PRINTED_COLUMNS = [
    "upload",
    "accepted_at",
    "kind",
    "file_name",
    "uploaded_by",
    "added",
    "changed",
    "ended",
]


def list_uploads(
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, max=MOST, help="How many, newest first.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List uploads, newest first."""
    history = store.history(open_existing(), limit)
    if as_json:
        print_json(history)
    else:
        print_table(history[PRINTED_COLUMNS])


def undo(
    upload: Number,
    reason: Reason,
    by: By,
    language: Language = DEFAULT,
    as_json: AsJson = False,
) -> None:
    """Undo a whole upload; the undo is an upload too and can be undone."""
    words = load_words(language)
    engine = open_existing(words)
    try:
        undo_upload = desk.undo(engine, upload, by=by, note=reason)
    except store.UndoConflictError as error:
        say(desk.refusal(error, words))
        if as_json:
            print_json({"upload": None, "conflicts": error.conflicts})
        else:
            print_table(error.conflicts)
        raise typer.Exit(CONFLICT) from None
    except store.RefusedChangeError as error:
        refuse(desk.refusal(error, words))
    say(words("undo-done", upload=upload, made=undo_upload))
    if as_json:
        print_json({"upload": undo_upload, "undoes": upload})


def erase(
    reason: Reason,
    by: By,
    upload: Annotated[
        int | None, typer.Argument(min=1, max=MOST, help="The upload's number.")
    ] = None,
    pair: Annotated[str | None, typer.Option("--pair", help="Code of a mentoring pair.")] = None,
    language: Language = DEFAULT,
) -> None:
    """Blank personal cells in every version of an upload's rows or of a pair; irreversible."""
    words = load_words(language)
    engine = open_existing(words)
    if (upload is None) == (pair is None):
        refuse(words("erase-needs-one"))
    try:
        erasure = desk.erase(engine, upload=upload, pair=pair, by=by, reason=reason)
    except store.RefusedChangeError as error:
        refuse(desk.refusal(error, words))
    say(words("erase-done", made=erasure.upload))
    for place in erasure.remains:
        say(words(f"erase-remains-{place}"))


def backup(
    file: Annotated[Path, typer.Argument(help="Where to write the copy.")],
    language: Language = DEFAULT,
) -> None:
    """Write the whole database to one file."""
    words = load_words(language)
    try:
        store.backup(open_existing(words), file)
    except store.BackupOntoSourceError:
        refuse(words("write-onto-database", file=str(file)))
    except store.BrokenBackupError:
        refuse(words("backup-broken", file=str(file)))
    except OSError:
        refuse(words("file-not-written", file=str(file)))
    say(words("backup-done", file=str(file)))


def restore(
    file: Annotated[Path, typer.Argument(help="A backup.")],
    by: By,
    accounts: Annotated[
        bool, typer.Option("--accounts", help="Take the backup's accounts, not the present ones.")
    ] = False,
    allow_incomplete: Annotated[
        bool, typer.Option("--allow-incomplete", help="Accept a raw copy without its WAL file.")
    ] = False,
    language: Language = DEFAULT,
) -> None:
    """Replace the database with a backup; this is no upload and cannot be undone."""
    words = load_words(language)
    require_files([file], words)
    announce_new(words)
    try:
        aside = store.restore(
            config.database_url(),
            file,
            take_accounts=accounts,
            allow_incomplete=allow_incomplete,
            log=lambda connection: access.record(connection, access.Occasion.RESTORE, by),
        )
    except store.IncompleteCopyError:
        refuse(words("restore-incomplete", file=str(file)))
    except store.NotABackupError:
        refuse(words("restore-not-a-backup", file=str(file)))
    if aside:
        say(words("restore-set-aside", file=str(aside)))
    say(words("restore-done", file=str(file)))
