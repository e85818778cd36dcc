"""What a reader has selected of the exchange, and the counted rows behind it."""

from dataclasses import dataclass, replace

import pandas as pd

from lib import store
from lib.metrics.exchange import party
from lib.queries.exchange.ledger import delivered, reports
from lib.queries.snapshot import read_snapshot

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
    missing. unit : the unit in which quantities are given, missing where exchanges are counted.
    giver, receiver : a place, such as ``party:science``, ``city:Казань`` or ``member:U01``.
    member : a place that gave or received.
    """

    period: str | None = None
    resource: str | None = None
    unit: str | None = None
    giver: str | None = None
    receiver: str | None = None
    member: str | None = None

    def filtered(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the ledger that are selected; the period is not looked at."""
        for column in ("resource", "unit"):
            value = getattr(self, column)
            rows = rows if value is None else rows[rows[column] == value]
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

    ``amount`` is what totals add up: the quantity in the selection's unit or, where exchanges are
    counted, 1.
    """
    rows = selection.filtered(delivered(source, moment, selection.period))
    return rows.assign(amount=1.0 if selection.unit is None else rows["quantity"])


def rows_behind(source: store.Database, moment: store.Moment, selection: Selection) -> pd.DataFrame:
    """Return every report that is selected, counted or not; the counted ones add up to the totals.

    The columns of ``ledger.reports``: also upload, file and line, newest first.
    """
    rows = selection.filtered(reports(source, moment, selection.period))
    return rows.sort_values(["date", "exchange_id"], ascending=False, ignore_index=True)


def counted_amount(rows: pd.DataFrame, unit: str | None) -> float:
    """Return the amount of the counted rows of ``rows_behind``, in a unit or as their number."""
    counted = rows[rows["counted"]]
    return float(len(counted) if unit is None else counted["quantity"].sum())


def units(source: store.Database, moment: store.Moment, selection: Selection) -> list[str]:
    """Return the units in which the selected resource was given, the most frequent first.

    Empty where no resource is selected: unlike resources have no common unit.
    """
    if selection.resource is None:
        return []
    rows = replace(selection, unit=None).filtered(delivered(source, moment, selection.period))
    return [str(unit) for unit in rows["unit"].value_counts().index]


def party_of_places(source: store.Database, moment: store.Moment, level: str) -> dict[str, str]:
    """Return the party of each member by its code, at the level of members; else nothing."""
    if level != "member":
        return {}
    members = read_snapshot(source, moment).members
    return dict(zip(members["member_code"], party(members), strict=True))
