"""Agreements between members, and the money that members plan, receive and spend."""

from collections.abc import Iterator
from itertools import permutations
from typing import Any

from .days import FILES, later
from .source import Row, table

SERVES = {
    "network_form": ("staff", "experience", "information"),
    "cooperation": ("experience", "information", "staff"),
    "placement": ("experience", "staff"),
    "equipment_use": ("equipment",),
    "grant": ("finance",),
}
"""Resources that may move under an agreement of each kind."""

OPEN_END = "9999"


def agreements() -> Iterator[dict[str, Any]]:
    """Give every agreement from its signing; its state is only typed once it has run out."""
    for row in table("agreements"):
        amount = float(row["amount"]) if row["amount"] else None
        agreement = {**row, "auto_renew": row["auto_renew"] == "yes", "amount": amount}
        yield {**agreement, "status": "", "known_on": row["signed_on"]}
        ended_on = later(row["valid_to"], 1) if row["valid_to"] else OPEN_END
        if ended_on <= FILES[-1]:
            yield {**agreement, "status": "expired", "known_on": ended_on}


def agreement_between(giver: str, taker: str, resource: str, day: str) -> str:
    """Return the agreement under which a transfer moves, or an empty text."""
    for row in _serving(resource, day):
        if {giver, taker} <= set(row["parties"].split(";")):
            return row["agreement_id"]
    return ""


def partners_on(resource: str, day: str) -> list[tuple[str, str]]:
    """Return pairs of members, either way round, that have an agreement for a resource."""
    return [
        pair
        for row in _serving(resource, day)
        for pair in permutations(row["parties"].split(";"), 2)
    ]


def _serving(resource: str, day: str) -> list[Row]:
    return [
        row
        for row in table("agreements")
        if resource in SERVES.get(row["kind"], ())
        and row["valid_from"] <= day <= (row["valid_to"] or OPEN_END)
    ]


def funding() -> Iterator[dict[str, Any]]:
    """Give the money of each school year: planned in its autumn, spent by its end."""
    for row in table("funding"):
        planned, received, spent = (
            1000 * int(row[name]) for name in ("planned", "received", "spent")
        )
        autumn = row["period"][:4]
        plan = {**row, "planned": planned}
        yield {**plan, "received": 0, "spent": 0, "known_on": f"{autumn}-09-15"}
        if f"{int(autumn) + 1}-09-10" <= FILES[-1]:
            done = {"received": received, "spent": spent, "known_on": f"{int(autumn) + 1}-09-10"}
            yield {**plan, **done}
