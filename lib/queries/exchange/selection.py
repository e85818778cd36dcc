"""What a reader has selected of the exchange, and the counted rows behind it."""

from dataclasses import dataclass, replace

import pandas as pd

from lib import store
from lib.metrics.exchange import party
from lib.queries.exchange.ledger import (
    KEY,
    delivered,
    newest_reports,
    selected_reports,
)
from lib.queries.exchange.rollup import is_coarse, is_large, report_sums, rolled_up
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import CONSORTIUM, ESTIMATE, EXCHANGES, PUPILS, UNPLACED, ExchangeUnit

LEVELS = {
    "party": "party",
    "kind": "type",
    "region": "region",
    "city": "city",
    "member": "member",
}
"""Levels at which givers and receivers are shown, and columns of the ledger; coarse to fine."""

DRILL = {"party": "region", "kind": "region", "region": "city", "city": "member"}
"""The level at which a place of a level is looked into."""


@dataclass(frozen=True)
class Selection:
    """What a reader has selected; every view, table and total shows this and nothing else.

    period : a school year or any period; all if missing. resource : one of the five; all if
    missing. unit : the unit in which quantities are given, ``ESTIMATE`` for their value in money,
    missing where exchanges are counted.
    giver, receiver : a place, such as ``party:science``, ``city:Казань`` or ``member:U01``.
    member : a place that gave or received.
    """

    period: str | None = None
    resource: str | None = None
    unit: str | None = None
    giver: str | None = None
    receiver: str | None = None
    member: str | None = None

    @property
    def places(self) -> list[str | None]:
        """Giver, receiver and member."""
        return [self.giver, self.receiver, self.member]

    def filtered(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the ledger that are selected; the period is not looked at."""
        for column in ("resource", "unit"):
            value = getattr(self, column)
            rows = rows if value in (None, ESTIMATE) else rows[rows[column] == value]
        rows = rows if self.giver is None else rows[_is_at(rows, "from", self.giver)]
        rows = rows if self.receiver is None else rows[_is_at(rows, "to", self.receiver)]
        if self.member is not None:
            rows = rows[_is_at(rows, "from", self.member) | _is_at(rows, "to", self.member)]
        return rows.reset_index(drop=True)


def place(level: str, code: object) -> str:
    """Return the name of a place in selections and links: its level and code."""
    return f"{level}:{code}"


def _is_at(rows: pd.DataFrame, side: str, place: str) -> "pd.Series[bool]":
    level, _, code = place.partition(":")
    return rows[f"{side}_{LEVELS[level]}"] == code


def selected(source: store.Database, moment: store.Moment, selection: Selection) -> pd.DataFrame:
    """Return the counted rows of the ledger that are selected, with ``amount``.

    ``amount`` is what totals add up, see ``amounts``.
    """
    if is_large(source, moment):
        rows = _reports(source, moment, selection)
        rows = rows[rows["counted"]].reset_index(drop=True)
    else:
        rows = selection.filtered(delivered(source, moment, selection.period))
    return rows.assign(amount=amounts(rows, selection.unit))


def selected_sums(
    source: store.Database, moment: store.Moment, selection: Selection, level: str
) -> pd.DataFrame:
    """Return what is selected with ``amount`` and ``exchanges``, added up as far as a level allows.

    Rows of the ledger, or of its roll-up where that tells all that is asked.
    """
    if not is_coarse(selection.period, selection.places, level):
        return selected(source, moment, selection).assign(exchanges=1)
    rows = selection.filtered(rolled_up(source, moment, selection.period))
    return rows.assign(amount=rows[_amount_column(selection.unit)].astype("float64"))


def _amount_column(unit: str | None) -> str:
    return {None: "exchanges", ESTIMATE: "estimated"}.get(unit, "quantity")


def amounts(rows: pd.DataFrame, unit: str | None) -> "pd.Series[float]":
    """Return what totals add up of each row of the ledger.

    Its quantity; without a unit 1; for ``ESTIMATE`` its value in thousand roubles: as estimated or,
    of roubles that were given, their quantity. Missing where nobody estimated it.
    """
    if unit is None:
        return pd.Series(1.0, rows.index)
    if unit == ESTIMATE:
        return rows["estimated_value"].fillna(
            rows["quantity"].where(rows["unit"] == ExchangeUnit.KRUB)
        )
    return rows["quantity"].astype("float64")


def rows_behind(
    source: store.Database, moment: store.Moment, selection: Selection, most: int | None = None
) -> pd.DataFrame:
    """Return every report that is selected, counted or not; the counted ones add up to the totals.

    The columns of ``ledger.reports``: also upload, file and line, newest first. most : so many of
    the newest.
    """
    if is_large(source, moment):
        return _reports(source, moment, selection, most)
    rows = selection.filtered(newest_reports(source, moment, selection.period))
    return rows if most is None else rows.head(most)


def _reports(
    source: store.Database, moment: store.Moment, selection: Selection, most: int | None = None
) -> pd.DataFrame:
    """Read the reports that are selected, the newest first, and no others."""
    where: dict[str, object] = {}
    if selection.resource is not None:
        where["resource"] = selection.resource
    if selection.unit not in (None, ESTIMATE):
        where["unit"] = selection.unit
    for side, chosen in (("from", selection.giver), ("to", selection.receiver)):
        if chosen is not None:
            where[f"{side}_member"] = _members_at(source, moment, chosen)
    if selection.member is None:
        return selected_reports(source, moment, selection.period, where, most)
    members = _members_at(source, moment, selection.member)
    sides = [
        selected_reports(
            source, moment, selection.period, where | {f"{side}_member": members}, most
        )
        for side in ("from", "to")
    ]
    both = pd.concat(sides).drop_duplicates(KEY)
    newest = both.sort_values(["date", "exchange_id"], ascending=False)
    return selection.filtered(newest).head(len(newest) if most is None else most)


def _members_at(source: store.Database, moment: store.Moment, place: str) -> list[str]:
    """Return the codes of the members at a place; reserved codes are places of their own."""
    level, _, code = place.partition(":")
    members = read_snapshot(source, moment).members
    if level == "member" or code in (CONSORTIUM, PUPILS):
        return [code]
    codes = {
        "party": party(members),
        "kind": members["member_type"],
        "region": members["region"].fillna(UNPLACED),
        "city": members["city"].fillna(UNPLACED),
    }
    return list(members.loc[codes[level] == code, "member_code"])


@dataclass(frozen=True)
class Behind:
    """How many reports stand behind a figure, how many of them count, and their amount."""

    reports: int
    counted: int
    amount: float


def behind(source: store.Database, moment: store.Moment, selection: Selection) -> Behind:
    """Count what ``rows_behind`` returns."""
    if is_coarse(selection.period, selection.places, "party"):
        rows = selection.filtered(report_sums(source, moment, selection.period))
        counted, reports = int(rows["exchanges"].sum()), int(rows["reports"].sum())
        return Behind(reports, counted, float(rows[_amount_column(selection.unit)].sum()))
    rows = rows_behind(source, moment, selection)
    true = rows[rows["counted"]]
    return Behind(len(rows), len(true), float(amounts(true, selection.unit).sum()))


def report_numbers(rows: pd.DataFrame) -> list[str]:
    """Return what the reports of ``rows_behind`` are called: their number, and the member's code.

    The consortium's own have the bare number; two reporters may use the same one.
    """
    by_member = (" · " + rows["reported_by"]).mask(rows["reported_by"] == CONSORTIUM, "")
    return list(rows["exchange_id"] + by_member)


def units(source: store.Database, moment: store.Moment, selection: Selection) -> list[str]:
    """Return what the selection may be counted in, the usual first.

    The units in which the selected resource was given, the most frequent first; ``EXCHANGES`` where
    no resource is selected, since unlike resources have no common unit. Then ``ESTIMATE``, where
    every counted row has a value in money.
    """
    of_any_unit = replace(selection, unit=None)
    if is_coarse(selection.period, selection.places, "party"):
        rows = of_any_unit.filtered(rolled_up(source, moment, selection.period))
    else:
        rows = selected(source, moment, of_any_unit)
        rows = rows.assign(exchanges=1, estimates=amounts(rows, ESTIMATE).notna())
    by_unit = rows.groupby("unit")["exchanges"].sum().sort_values(ascending=False, kind="stable")
    of_resource = [str(unit) for unit in by_unit.index]
    result = of_resource if selection.resource else [EXCHANGES]
    has_values = len(rows) > 0 and int(rows["estimates"].sum()) == int(rows["exchanges"].sum())
    return [*result, ESTIMATE] if has_values and of_resource != [ExchangeUnit.KRUB] else result


def party_of_places(source: store.Database, moment: store.Moment, level: str) -> dict[str, str]:
    """Return the party of each member by its code, at the level of members; else nothing."""
    if level != "member":
        return {}
    members = read_snapshot(source, moment).members
    return dict(zip(members["member_code"], party(members), strict=True))
