"""Commands that read rows: those behind a figure, the export of a kind."""

from pathlib import Path
from typing import Annotated

import typer

from lib import store
from lib.cli.boards import open_at, period_code
from lib.cli.output import (
    AsJson,
    At,
    FileFormat,
    Format,
    Language,
    load_words,
    print_json,
    print_table,
    refuse,
    write,
)
from lib.contracts import CONTRACTS, Contract
from lib.export import consortium, spreadsheet
from lib.export import template as templates
from lib.queries.exchange import ledger
from lib.queries.exchange.promises import promise_days
from lib.tables import Type
from lib.text import DEFAULT

KindArgument = Annotated[str, typer.Argument(help="The kind of rows.")]


def list_rows(
    kind: KindArgument,
    at: At = None,
    where: Annotated[
        list[str] | None, typer.Option("--where", help="COLUMN=VALUE; may be repeated.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the rows behind any figure, each with its upload, file and line.

    Exchanges also say whether totals count them (``counted``) and who reported them
    (``confirmation``): of two reports of one transfer one counts. ``promised_on`` is the day on
    which a report first came in as a promise: days to delivery are counted from it.
    """
    engine, moment = open_at(at)
    names = _columns_of(kind)
    conditions = _conditions(where or [], CONTRACTS[kind])
    rows = store.rows(engine, kind, moment.upload, conditions)
    origin = ["upload", "file", "line"]
    if kind == "exchanges":
        notes = ["counted", "confirmation"]
        rows = rows.merge(ledger.reports(engine, moment)[[*ledger.KEY, *notes]], on=ledger.KEY)
        rows = rows.merge(promise_days(engine, moment), on=ledger.KEY, how="left")
        origin += [*notes, "promised_on"]
    if not as_json:
        print_table(rows)
        return
    provenance = rows[origin].to_dict("records")
    values = rows[names].to_dict("records")
    pairs = zip(provenance, values, strict=True)
    print_json([{**source, "values": row} for source, row in pairs])


def export(
    kind: Annotated[
        str | None, typer.Argument(help="The kind of rows; without it, one workbook of all.")
    ] = None,
    at: At = None,
    format_: Format = FileFormat.CSV,
    language: Language = DEFAULT,
    output: Annotated[Path | None, typer.Option("-o", help="Where to write it.")] = None,
) -> None:
    """Write all rows of a kind, or of all, sorted by key, in a form that can be loaded again.

    Where there are none it is the template, whose example is never stored.
    """
    engine, moment = open_at(at)
    words = load_words(language)
    if kind is None:
        frames = {one: store.read(engine, one, moment.upload) for one in CONTRACTS}
        write(consortium.workbook(frames, words), output, words)
        return
    _columns_of(kind)
    frame = store.read(engine, kind, moment.upload)
    frame.columns = CONTRACTS[kind].header(words)
    if frame.empty:
        content = templates.file(CONTRACTS[kind], words, as_workbook=format_ is FileFormat.XLSX)
    else:
        make = spreadsheet.workbook if format_ is FileFormat.XLSX else spreadsheet.csv
        content = make(frame, words)
    write(content, output, words)


def _columns_of(kind: str) -> list[str]:
    if kind not in CONTRACTS:
        refuse(load_words()("kind-unknown", kind=kind, known=", ".join(CONTRACTS)))
    return CONTRACTS[kind].names


def _conditions(where: list[str], contract: Contract) -> dict[str, object]:
    """Return values by column, or exit where a condition names none or cannot be its value."""
    conditions: dict[str, object] = {}
    for condition in where:
        name, is_one, value = condition.partition("=")
        if not is_one or name not in contract.names:
            column_names = ", ".join(contract.names)
            refuse(load_words()("where-unknown", condition=condition, known=column_names))
        conditions[name] = value
        if contract.columns[name].type in (Type.INTEGER, Type.DECIMAL):
            conditions[name] = _number(condition, value)
        elif contract.columns[name].type is Type.PERIOD:
            conditions[name] = period_code(value)
    return conditions


def _number(condition: str, value: str) -> float:
    try:
        return float(value.replace(",", "."))
    except ValueError:
        refuse(load_words()("where-not-a-number", condition=condition))
