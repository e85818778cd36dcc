"""Commands that read: figures, exchanges, mentoring, the rows behind them, export of a kind."""

from pathlib import Path
from typing import Annotated, cast

import pandas as pd
import typer

from lib import desk, queries, store
from lib.cli.files import write
from lib.cli.output import AsJson, At, Language, load_words, print_json, print_table, refuse
from lib.contracts import CONTRACTS
from lib.export import spreadsheet
from lib.text import DEFAULT
from lib.wording import status

Period = Annotated[str | None, typer.Option("--period", help="A reporting period.")]
ByColumns = Annotated[str | None, typer.Option("--by", help="Columns, separated by commas.")]
KindArgument = Annotated[str, typer.Argument(help="The kind of rows.")]

FIGURES = {
    "indicator_code": "indicator",
    "direction": "direction",
    "period": "period",
    "value": "value",
    "numerator": "numerator",
    "denominator": "denominator",
    "baseline": "baseline",
    "path": "path",
    "target": "target",
    "plan": "plan",
    "freshness": "freshness",
    "members_reported": "members_reported",
    "members_due": "members_due",
    "attainment": "attainment",
    "explain": "explain",
}
"""Columns of ``queries.full_strategy`` and their names in the answer."""


def figures(
    at: At = None, period: Period = None, language: Language = DEFAULT, as_json: AsJson = False
) -> None:
    """Show the figure and status of every indicator, by default for its latest period."""
    engine, moment = _open_at(at)
    words = load_words(language)
    assessed = queries.full_strategy(engine, moment, period)
    records = cast("list[dict[str, object]]", assessed.to_dict("records"))
    assessed["explain"] = [status.explain(record, words) for record in records]
    assessed["direction"] = assessed["direction"].astype(int)
    _print(assessed[list(FIGURES)].rename(columns=FIGURES), as_json)


def exchanges(
    at: At = None, period: Period = None, by: ByColumns = None, as_json: AsJson = False
) -> None:
    """Count delivered exchanges and their quantities; resources are never added together."""
    engine, moment = _open_at(at)
    columns = _split(by) or ["from_party", "to_party", "resource", "unit"]
    _print(queries.exchanges(engine, moment, period, columns), as_json)


def mentoring(
    at: At = None, period: Period = None, by: ByColumns = None, as_json: AsJson = False
) -> None:
    """Count mentoring participations, by default by form and half-year."""
    engine, moment = _open_at(at)
    columns = _split(by) or ["form", "half"]
    _print(queries.mentoring_sums(engine, moment, period, columns), as_json)


def list_rows(
    kind: KindArgument,
    at: At = None,
    where: Annotated[
        list[str] | None, typer.Option("--where", help="COLUMN=VALUE; may be repeated.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the rows behind any figure, each with its upload, file and line."""
    engine, moment = _open_at(at)
    names = _columns_of(kind)
    rows = store.rows(engine, kind, moment.upload, _conditions(where or [], names))
    if not as_json:
        print_table(rows)
        return
    provenance = rows[["upload", "file", "line"]].to_dict("records")
    values = rows[names].to_dict("records")
    print_json([origin | {"values": row} for origin, row in zip(provenance, values, strict=True)])


def export(
    kind: KindArgument,
    at: At = None,
    format_: Annotated[str, typer.Option("--format", help="csv or xlsx.")] = "csv",
    language: Language = DEFAULT,
    output: Annotated[Path | None, typer.Option("-o", help="Where to write it.")] = None,
) -> None:
    """Write all rows of a kind, sorted by key, in a form that can be loaded again."""
    engine, moment = _open_at(at)
    _columns_of(kind)
    frame = store.read(engine, kind, moment.upload)
    words = load_words(language)
    frame.columns = CONTRACTS[kind].header(words)
    make = spreadsheet.workbook if format_ == "xlsx" else spreadsheet.csv
    write(make(frame, words), output)


def _open_at(at: str | None) -> tuple[store.Engine, store.Moment]:
    engine = desk.open_consortium()
    zone = desk.settings(engine)["time_zone"]
    try:
        moment = store.moment(engine, at, today=desk.today(engine), zone=zone)
    except store.UnknownMomentError:
        refuse(load_words()("moment-unknown", at=at or ""))
    if not moment.upload:
        refuse(load_words()("moment-nothing-known", at=at or ""))
    return engine, moment


def _print(frame: pd.DataFrame, as_json: bool) -> None:
    if as_json:
        print_json(frame)
    else:
        print_table(frame)


def _split(by: str | None) -> list[str]:
    return [name.strip() for name in by.split(",") if name.strip()] if by else []


def _columns_of(kind: str) -> list[str]:
    if kind not in CONTRACTS:
        refuse(load_words()("kind-unknown", kind=kind, known=", ".join(CONTRACTS)))
    return CONTRACTS[kind].names


def _conditions(where: list[str], names: list[str]) -> dict[str, object]:
    conditions: dict[str, object] = {}
    for condition in where:
        name, is_one, value = condition.partition("=")
        if not is_one or name not in names:
            refuse(load_words()("where-unknown", condition=condition, known=", ".join(names)))
        conditions[name] = value
    return conditions
