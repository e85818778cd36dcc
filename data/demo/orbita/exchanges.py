"""Exchanges of resources: the totals between parties, cut into single transfers."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from random import Random
from typing import Any

from .agreements import agreement_between, partners_on
from .days import FILES, YEARS, half_of, workday
from .source import Row, active, count, members, of_type, table
from .spread import chance, shares

Transfer = dict[str, Any]
Route = tuple[str, str, str]

THIS_YEAR = "2026/27"
"""The school year that has begun; what comes after the demo's last day is left out."""

SIZES = {"2023/24": 0.3, "2024/25": 0.6, "2025/26": 1.0, THIS_YEAR: 1.1}
"""Transfers and quantities of a year as a share of those of 2025/26."""

EQUIPMENT_HOURS = {"2023/24": 240, "2024/25": 910, "2025/26": 1730, THIS_YEAR: 1850}
TAUGHT_HOURS = {"2023/24": 760, "2024/25": 1180, "2025/26": 1615, THIS_YEAR: 1800}
"""Hours lent and hours taught are also indicators 8.3 and 2.5, so their totals are given."""

GRAINS = {"krub": 10, "hours": 5, "person_hours": 5}
"""Quantities come in such steps where the step divides the total."""

COUNTED = ("staff", "equipment")
"""Resources whose hours schools report as indicators; the technopark reports none."""

BY_AGREEMENT = {"equipment": 0.25, "finance": 0.4}
"""Share of transfers between members that have an agreement for them, where it is not usual."""

DISTANT_LESSONS = 0.2
"""Share of the universities' teaching that one village school gets, from one of them."""

WORTH = {"person_hours": 1.5, "hours": 0.9, "attendances": 0.6, "items": 4.0}
"""What one unit is estimated at, in thousand roubles."""


def exchanges() -> Iterator[Transfer]:
    """Give every transfer, numbered by school year; a promise is one row before it is kept."""
    transfers = [*_delivered(), *_by_hand()]
    transfers.sort(key=lambda transfer: (transfer["date"], transfer["from_member"]))
    for year, of_year in groupby(transfers, key=lambda transfer: half_of(transfer["date"])[:4]):
        for number, transfer in enumerate(of_year, start=1):
            yield from _versions_of({"exchange_id": f"X-{year}-{number:03d}", **transfer})


def hours_received(resource: str) -> dict[tuple[str, str], int]:
    """Add up the hours that each school received of one resource, by school and half-year."""
    hours: dict[tuple[str, str], int] = {}
    for transfer in _delivered():
        if transfer["resource"] == resource and transfer["to_member"] in of_type("school"):
            at = (transfer["to_member"], half_of(transfer["date"]))
            hours[at] = hours.get(at, 0) + int(transfer["quantity"])
    return hours


@cache
def _delivered() -> tuple[Transfer, ...]:
    transfers = (transfer for year in (*YEARS, THIS_YEAR) for transfer in _of_year(year))
    return tuple(transfer for transfer in transfers if transfer["date"] <= FILES[-1])


def _of_year(year: str) -> Iterator[Transfer]:
    drawn = chance(f"exchange {year}")
    lines = table("exchanges")
    routes = [
        [
            _route(drawn, year, line)
            for _ in range(max(1, round(int(line["transfers"]) * SIZES[year])))
        ]
        for line in lines
    ]
    often = Counter(
        _place(line, route) for line, some in zip(lines, routes, strict=True) for route in some
    )
    for line, quantity, some in zip(lines, _quantities(year, lines), routes, strict=True):
        weights = [drawn.uniform(0.7, 1.3) / often[_place(line, route)] ** 0.7 for route in some]
        for route, part in zip(some, _cut(quantity, weights, line["unit"]), strict=True):
            yield _transfer(drawn, line, route, part)


def _place(line: Row, route: Route) -> tuple[str, str, str]:
    """Return where a transfer adds up with others: who receives what in which half-year."""
    day, _, taker = route
    return taker, half_of(day), line["resource"]


def _quantities(year: str, lines: tuple[Row, ...]) -> list[int]:
    """Return how much goes along each line in a year."""
    given = [int(line["quantity"]) for line in lines]
    wanted = [
        int(round(quantity * SIZES[year], -1 if line["unit"] == "krub" else None))
        for quantity, line in zip(given, lines, strict=True)
    ]
    for total, resource in ((EQUIPMENT_HOURS[year], "equipment"), (TAUGHT_HOURS[year], "staff")):
        of = [
            i
            for i, line in enumerate(lines)
            if line["resource"] == resource and line["to_party"] == "institution"
        ]
        for i, quantity in zip(of, shares(total, [given[i] for i in of]), strict=True):
            wanted[i] = quantity
    return wanted


def _cut(total: int, weights: list[float], unit: str) -> list[int]:
    """Cut a quantity into pieces by weight, in whole steps of its unit and none empty."""
    grain = GRAINS.get(unit, 1)
    if total % grain or total < grain * len(weights):
        grain = 1
    return [grain * (1 + part) for part in shares(total // grain - len(weights), weights)]


def _route(drawn: Random, year: str, line: Row) -> Route:
    """Draw the day of a transfer, who gives and who receives."""
    resource = line["resource"]
    while True:
        day = _day(drawn, year, counted=resource in COUNTED)
        giver, taker = _pair(drawn, line, day)
        if giver != taker and not _unreported(taker, resource, day):
            return day, giver, taker


def _transfer(drawn: Random, line: Row, route: Route, quantity: int) -> Transfer:
    day, giver, taker = route
    resource = line["resource"]
    distant = (giver, taker, resource) == ("U01", "S10", "staff")
    story = drawn.choice([row for row in table("stories") if _fits(row, line)])
    return {
        "reported_by": giver,
        "date": day,
        "from_member": giver,
        "to_member": taker,
        "resource": resource,
        "quantity": quantity,
        "unit": line["unit"],
        "estimated_value": _worth(quantity, line["unit"]),
        "direction": "2" if distant else story["direction"],
        "agreement_id": agreement_between(giver, taker, resource, day),
        "state": "delivered",
        "note": "дистанционные уроки физики" if distant else story["note"],
    }


def _pair(drawn: Random, line: Row, day: str) -> tuple[str, str]:
    """Draw who gives and who receives: mostly partners by agreement, else whoever may."""
    resource = line["resource"]
    partners = [
        (giver, taker)
        for giver, taker in partners_on(resource, day)
        if (members()[giver]["party"], members()[taker]["party"])
        == (line["from_party"], line["to_party"])
        and (taker != "T01" or resource not in COUNTED)
    ]
    if ("U01", "S10") in partners and drawn.random() < DISTANT_LESSONS:
        return "U01", "S10"
    if partners and drawn.random() < BY_AGREEMENT.get(resource, 0.6):
        return drawn.choice(partners)
    return _giver(drawn, line, day), _taker(drawn, line, day)


def _day(drawn: Random, year: str, *, counted: bool) -> str:
    """Draw a day of a school year; hours that schools report end before the report is written."""
    autumn = int(year[:4])
    if drawn.random() < 0.45:
        return workday(drawn, f"{autumn}-09-05", f"{autumn}-12-{'08' if counted else '22'}")
    return workday(drawn, f"{autumn + 1}-01-12", f"{autumn + 1}-{'05-08' if counted else '06-19'}")


def _giver(drawn: Random, line: Row, day: str) -> str:
    if line["from_party"] == "institution" and line["resource"] == "equipment":
        return drawn.choice(["T01", "T01", "T01", "S04", "S05", "S07", "S01"])
    givers = [code for code in _of_party(line["from_party"]) if active(code, day)]
    return drawn.choice(givers)


def _taker(drawn: Random, line: Row, day: str) -> str:
    if line["to_party"] == "students":
        return "students"
    takers = [code for code in _of_party(line["to_party"]) if active(code, day)]
    if line["to_party"] != "institution":
        return drawn.choice(takers)
    if line["resource"] in COUNTED:
        takers = of_type("school")
    return drawn.choices(takers, [60 + count(code, "teachers_total") for code in takers])[0]


def _of_party(party: str) -> list[str]:
    return [code for code, row in members().items() if row["party"] == party]


def _unreported(taker: str, resource: str, day: str) -> bool:
    """Whether the hours would fall into the year of which one school has reported a half."""
    return resource in COUNTED and taker == "S08" and half_of(day).startswith("2025/26")


def _fits(story: Row, line: Row) -> bool:
    return story["resource"] == line["resource"] and line["to_party"] in story["to_parties"].split()


def _worth(quantity: float, unit: str) -> float | None:
    return round(quantity * WORTH[unit], 1) if unit in WORTH else None


def _by_hand() -> Iterator[Transfer]:
    """Give the transfers that tell a story of their own: promises, another currency, autumn."""
    for row in table("exchanges_by_hand"):
        yield {
            **row,
            "quantity": int(row["quantity"]),
            "estimated_value": _worth(int(row["quantity"]), row["unit"]),
            "agreement_id": agreement_between(
                row["from_member"], row["to_member"], row["resource"], row["date"]
            ),
        }


def _versions_of(transfer: Transfer) -> Iterator[Transfer]:
    """Give the row of a transfer, and before it the promise where there was one."""
    promised_on = transfer.pop("promised_on", "")
    if promised_on:
        state = transfer["state"] if transfer["state"] in ("pledged", "agreed") else "pledged"
        yield {**transfer, "state": state, "known_on": promised_on}
    if transfer["state"] in ("delivered", "cancelled"):
        yield {**transfer, "known_on": transfer["date"]}
