"""Commands that read boards: figures, exchanges, mentoring, members, agreements and so on."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Annotated, cast

import pandas as pd
import typer

from lib import desk, periods, queries, store
from lib.cli.database import open_existing
from lib.cli.output import (
    AsJson,
    At,
    Language,
    load_words,
    print_json,
    print_table,
    refuse,
)
from lib.cli.sheets import write_sheet
from lib.queries import money
from lib.queries.exchange import sums
from lib.queries.mentoring.counts import rows as mentoring_counts
from lib.text import DEFAULT
from lib.wording import status
from lib.wording.days import read_day

Period = Annotated[str | None, typer.Option("--period", help="A reporting period.")]
ByColumns = Annotated[str | None, typer.Option("--by", help="Columns, separated by commas.")]

FIGURES = {
    "indicator_code": "indicator",
    "direction": "direction",
    "period": "period",
    "value": "value",
    "likely": "likely",
    "lowest": "lowest",
    "highest": "highest",
    "firm": "firm",
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
    "next_period": "next_period",
    "next_reported": "next_reported",
    "next_due": "next_due",
    "explain": "explain",
}
"""Columns of ``queries.full_strategy`` and their names in the answer."""

AGREEMENTS = ["code", "kind", "parties", "valid_from", "valid_to", "days_left"]
"""What is listed of an agreement."""


def figures(
    at: At = None, period: Period = None, language: Language = DEFAULT, as_json: AsJson = False
) -> None:
    """Show the figure and status of every indicator, by default for its latest period."""
    engine, moment = open_at(at)
    words = load_words(language)
    assessed = queries.full_strategy(engine, moment, period_code(period))
    records = cast("list[dict[str, object]]", assessed.to_dict("records"))
    assessed["explain"] = [status.explain(record, words) for record in records]
    assessed["direction"] = assessed["direction"].astype(int)
    _print(assessed[list(FIGURES)].rename(columns=FIGURES), as_json)


def exchanges(
    at: At = None, period: Period = None, by: ByColumns = None, as_json: AsJson = False
) -> None:
    """Count delivered exchanges and their quantities; resources are never added together.

    Columns: giver, receiver, resource; party, kind, region and city of the giver, the same of the
    receiver as receiver_party …; direction, period (school year), half, quarter, month, state.
    """
    engine, moment = open_at(at)
    columns = _group_columns(by, sums.BY, sums.COLUMNS)
    _print(queries.exchanges(engine, moment, period_code(period), columns), as_json)


def mentoring(
    at: At = None,
    period: Period = None,
    by: ByColumns = None,
    as_json: AsJson = False,
    sheet: Annotated[
        str | None,
        typer.Option("--sheet", help="Write the sheet of a year's December, or of a half-year."),
    ] = None,
    member: Annotated[
        str | None, typer.Option("--member", help="The sheet of one member, by its code.")
    ] = None,
    language: Language = DEFAULT,
    output: Annotated[
        Path | None, typer.Option("-o", help="Where to write the sheet: .xlsx or .csv.")
    ] = None,
) -> None:
    """Count mentoring participations, by default by form and half-year, or write a sheet to file.

    Columns: form, half (period), school_year, member_code, member_type, region. Counts are exact,
    small ones too: keep the answer where only those who file it can read it.
    """
    if sheet is None and (member is not None or output is not None):
        refuse(load_words(language)("filing-needs-period"))
    engine, moment = open_at(at)
    if sheet is not None:
        write_sheet(engine, moment, sheet, member, output, language)
        return
    columns = _group_columns(by, mentoring_counts.BY, mentoring_counts.COLUMNS)
    _print(queries.mentoring_sums(engine, moment, period_code(period), columns), as_json)


def members(at: At = None, period: Period = None, as_json: AsJson = False) -> None:
    """List the members with their agreements, exchanges and reports; exchanges of a period or all.

    Reports are of this school year and the last; missing ones are past their deadline.
    """
    engine, moment = open_at(at)
    _print(queries.member_register(engine, moment, period_code(period)), as_json)


def agreements(
    at: At = None,
    expiring: Annotated[
        int | None, typer.Option("--expiring", min=0, help="Only those that end in so many days.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the agreements in force, the one that ends first on top, with the days left."""
    engine, moment = open_at(at)
    rows = queries.agreements_in_force(engine, moment, expiring)
    rows = rows.rename(columns={"agreement_id": "code"})[AGREEMENTS]
    if as_json:
        rows["parties"] = [parties.split(";") for parties in rows["parties"].fillna("")]
    _print(rows, as_json)


def funding(at: At = None, by: ByColumns = None, as_json: AsJson = False) -> None:
    """Add up money planned, received and spent, in thousands; currencies are never added."""
    engine, moment = open_at(at)
    columns = _group_columns(by, money.BY, money.COLUMNS)
    _print(queries.funding(engine, moment, columns), as_json)


def support(at: At = None, as_json: AsJson = False) -> None:
    """List the schools that need help: latest risk profile, measures due and done on time.

    The index is 100 × Σ significance ÷ (3 × rated factors); a factor that is not rated is left out.
    """
    engine, moment = open_at(at)
    _print(queries.support_register(engine, moment), as_json)


def open_at(at: str | None) -> tuple[store.Engine, store.Moment]:
    """Return the engine and the moment that ``--at`` names, or exit where it names none."""
    engine = open_existing()
    zone, today = desk.settings(engine)["time_zone"], desk.today(engine)
    day = read_day(at, today) if at else None
    try:
        moment = store.moment(engine, day.isoformat() if day else at, today=today, zone=zone)
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


def _group_columns(by: str | None, default: Sequence[str], allowed: Collection[str]) -> list[str]:
    """Return the columns to group by, or exit where there is no such column."""
    columns = list(default) if by is None else [name.strip() for name in by.split(",")]
    unknown = [name for name in columns if name not in allowed]
    if unknown:
        names = ", ".join(f"«{name}»" for name in unknown)
        refuse(load_words()("by-unknown", columns=names, known=", ".join(allowed)))
    return list(dict.fromkeys(columns))


def period_code(period: str | None) -> str | None:
    """Return a period's code as typed in any spelling, or exit where it is none."""
    if period is None:
        return None
    parsed = periods.parse(period)
    if parsed is None:
        refuse(load_words()("period-unknown", period=period))
    return parsed.code
