"""Commands that read: figures, exchanges, mentoring, the rows behind them, whole kinds."""

from pathlib import Path
from typing import Annotated, cast

import pandas as pd
import typer

from lib import desk, store
from lib import queries as boards
from lib.cli.files import write
from lib.cli.output import AsJson, At, Language, answer_json, answer_table, refuse, words
from lib.contracts import CONTRACTS
from lib.export import tables
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
"""Columns of ``queries.full_strategy`` and what JSON calls them."""


def figures(
    at: At = None, period: Period = None, language: Language = DEFAULT, as_json: AsJson = False
) -> None:
    """Give the figure and status of every indicator, by default of its latest period."""
    engine, moment = _opened(at)
    text = words(language)
    found = boards.full_strategy(engine, moment, period)
    records = cast("list[dict[str, object]]", found.to_dict("records"))
    found["explain"] = [status.explain(record, text) for record in records]
    found["direction"] = found["direction"].astype(int)
    found = found[list(FIGURES)].rename(columns=FIGURES)
    _answer(found, as_json)


def exchanges(
    at: At = None, period: Period = None, by: ByColumns = None, as_json: AsJson = False
) -> None:
    """Count delivered exchanges and their quantities; resources are never added together."""
    engine, moment = _opened(at)
    columns = _columns(by) or ["from_party", "to_party", "resource", "unit"]
    _answer(boards.exchanges(engine, moment, period, columns), as_json)


def mentoring(
    at: At = None, period: Period = None, by: ByColumns = None, as_json: AsJson = False
) -> None:
    """Count mentoring participations, by default by form and half-year."""
    engine, moment = _opened(at)
    columns = _columns(by) or ["form", "half"]
    _answer(boards.mentoring_sums(engine, moment, period, columns), as_json)


def rows(
    kind: KindArgument,
    at: At = None,
    where: Annotated[
        list[str] | None, typer.Option("--where", help="COLUMN=VALUE; may be repeated.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the rows behind any figure, each with its upload, file and line."""
    engine, moment = _opened(at)
    names = _known(kind)
    found = store.rows(engine, kind, moment.upload, _conditions(where or [], names))
    if not as_json:
        answer_table(found)
        return
    provenance = found[["upload", "file", "line"]].to_dict("records")
    values = found[names].to_dict("records")
    answer_json([origin | {"values": row} for origin, row in zip(provenance, values, strict=True)])


def export(
    kind: KindArgument,
    at: At = None,
    format_: Annotated[str, typer.Option("--format", help="csv or xlsx.")] = "csv",
    language: Language = DEFAULT,
    output: Annotated[Path | None, typer.Option("-o", help="Where to write it.")] = None,
) -> None:
    """Write all rows of a kind, sorted by key, in a form that can be loaded again."""
    engine, moment = _opened(at)
    _known(kind)
    found = store.read(engine, kind, moment.upload)
    text = words(language)
    found.columns = CONTRACTS[kind].header(text)
    make = tables.workbook if format_ == "xlsx" else tables.csv
    write(make(found, text), output)


def _opened(at: str | None) -> tuple[store.Engine, store.Moment]:
    engine = desk.open_consortium()
    zone = desk.settings(engine)["time_zone"]
    try:
        return engine, store.moment(engine, at, today=desk.today(engine), zone=zone)
    except store.UnknownMomentError:
        refuse(words()("moment-unknown", at=at or ""))


def _answer(frame: pd.DataFrame, as_json: bool) -> None:
    if as_json:
        answer_json(frame)
    else:
        answer_table(frame)


def _columns(by: str | None) -> list[str]:
    return [name.strip() for name in by.split(",") if name.strip()] if by else []


def _known(kind: str) -> list[str]:
    if kind not in CONTRACTS:
        refuse(words()("kind-unknown", kind=kind, known=", ".join(CONTRACTS)))
    return CONTRACTS[kind].names


def _conditions(where: list[str], names: list[str]) -> dict[str, object]:
    conditions: dict[str, object] = {}
    for condition in where:
        name, is_one, value = condition.partition("=")
        if not is_one or name not in names:
            refuse(words()("where-unknown", condition=condition, known=", ".join(names)))
        conditions[name] = value
    return conditions
