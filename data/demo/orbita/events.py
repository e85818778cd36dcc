"""Events: as many in each quarter as indicators 6.1, 1.3 and 5.6 count, and a plan ahead.

Curators' visits to supported schools and practices that these published stand apart.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from random import Random
from typing import Any

from .days import YEARS, half_of, later, quarters, workday
from .source import Row, active, members, of_type, table
from .spread import chance, shares

Event = dict[str, Any]

SEASONS = {
    "Q4": (("10-09", "12-18"), ("11-05", "11-28")),
    "Q1": (("01-19", "03-31"), ("03-01", "03-31")),
    "Q2": (("04-01", "06-05"), ("04-01", "04-30")),
    "Q3": (("08-20", "08-29"), ("08-20", "08-29")),
}
"""In each quarter, the days on which events are held, and its busiest days."""

SHIFT_PUPILS = {"2023/24": 110, "2024/25": 150, "2025/26": 205}
"""Pupils of the project shifts of a year, as in indicator 5.6."""

PARTICIPANTS = {
    "conference": (90, 180),
    "forum": (120, 240),
    "seminar": (25, 60),
    "webinar": (40, 140),
    "workshop": (16, 36),
    "open_lesson": (24, 70),
    "contest": (60, 220),
    "olympiad": (80, 320),
    "hackathon": (40, 90),
    "excursion": (20, 48),
    "job_taster": (16, 40),
    "council_meeting": (28, 44),
}
FOR_PUPILS = ("contest", "olympiad", "project_shift", "hackathon", "excursion", "job_taster")
PARTS = tuple(f"participants_{who}" for who in ("pupils", "teachers", "parents", "partners"))


def events() -> Iterator[Event]:
    """Give every event, numbered by school year; it is told when it is over or planned."""
    events = [*_counted(), *_others(), *_by_hand()]
    events.sort(key=lambda event: (event["starts_on"], event["title"]))
    for year, of_year in groupby(events, key=lambda event: half_of(event["starts_on"])[:4]):
        for number, event in enumerate(of_year, start=1):
            known_on = event.pop("planned_on", "") or event["ends_on"]
            yield {"event_id": f"E-{year}-{number:03d}", **event, "known_on": known_on}
    yield from _support()


def _counted() -> Iterator[Event]:
    """Give the methodical events of each quarter and the contests of each year."""
    drawn = chance("events")
    held = {
        (row["indicator_code"], row["period"]): int(row["value"])
        for row in table("consortium_values")
        if row["indicator_code"] in ("1.3", "6.1")
    }
    methodical = [topic for topic in table("topics") if topic["group"] == "methodical"]
    contests = [topic for topic in table("topics") if topic["group"] == "contest"]
    place = 0
    for year in YEARS:
        for quarter in quarters(year):
            for _ in range(held["6.1", quarter]):
                yield _event(drawn, methodical[place * 5 % len(methodical)], _day(drawn, quarter))
                place += 1
        for number in range(held["1.3", year]):
            quarter = drawn.choice(quarters(year)[:3])
            yield _event(drawn, contests[number], _day(drawn, quarter))


def _others() -> Iterator[Event]:
    """Give the shifts, hackathons, councils and excursions of each year."""
    drawn = chance("other events")
    groups = {topic["group"]: [] for topic in table("topics")}
    for topic in table("topics"):
        groups[topic["group"]].append(topic)
    for number, year in enumerate(YEARS):
        autumn = int(year[:4])
        pupils = shares(SHIFT_PUPILS[year], (5, 8))
        days = (f"{autumn}-10-28", f"{autumn + 1}-06-10")
        for topic, day, taking_part in zip(groups["shift"], days, pupils, strict=True):
            yield _shift(drawn, topic, day, taking_part)
        yield _event(drawn, groups["hackathon"][number], _day(drawn, f"{autumn}-Q4"))
        yield _event(drawn, groups["council"][0], f"{autumn + 1}-06-03")
        yield _event(drawn, groups["excursion"][number], _day(drawn, f"{autumn + 1}-Q2"))


def _event(drawn: Random, topic: Row, day: str) -> Event:
    kind = topic["event_type"]
    host = topic["host"] or drawn.choice(_hosts(kind, day))
    others = [code for code in members() if code != host and active(code, day)]
    guests = drawn.sample(others, drawn.choice((1, 1, 2, 3)))
    total = drawn.randint(*PARTICIPANTS[kind])
    long = kind in ("conference", "forum", "hackathon")
    return {
        "reported_by": "consortium",
        "title": f"{topic['title']} (демо)",
        "event_type": kind,
        "direction": topic["directions"],
        "starts_on": day,
        "ends_on": later(day, 1) if long else day,
        "host_member": host,
        "co_hosts": ";".join(sorted(guests)),
        "mode": "online" if kind == "webinar" else drawn.choice(("onsite", "onsite", "hybrid")),
        "participants_total": total,
        **_parts(drawn, kind, total),
        "members_present": min(1 + len(guests) + total // 12, len(others)),
        "satisfaction": drawn.randint(78, 97),
        "status": "held",
    }


def _shift(drawn: Random, topic: Row, day: str, pupils: int) -> Event:
    teachers = pupils // 10
    return {
        **_event(drawn, {**topic, "event_type": "hackathon"}, day),
        "event_type": "project_shift",
        "mode": "onsite",
        "host_member": "T01",
        "co_hosts": "U03",
        "ends_on": later(day, 4),
        "participants_total": pupils + teachers,
        **dict(zip(PARTS, (pupils, teachers, 0, 0), strict=True)),
    }


def _day(drawn: Random, quarter: str) -> str:
    season, busy = SEASONS[quarter[-2:]]
    first, last = busy if drawn.random() < 0.5 else season
    return workday(drawn, f"{quarter[:4]}-{first}", f"{quarter[:4]}-{last}")


def _hosts(kind: str, day: str) -> list[str]:
    if kind in ("excursion", "job_taster"):
        return ["C01", "C02", "C04"]
    hosts = of_type("school", "university", "research", "additional")
    return [code for code in hosts if active(code, day)]


def _parts(drawn: Random, kind: str, total: int) -> dict[str, int]:
    """Split those who took part into pupils, teachers, parents and partners."""
    if kind in FOR_PUPILS:
        weights = (80, 12, drawn.choice((0, 0, 5)), 8)
    else:
        weights = (20 if kind == "open_lesson" else 0, 80, 0, 12)
    return dict(zip(PARTS, shares(total, weights), strict=True))


def _support() -> Iterator[Event]:
    """Give curators' visits and practices published by supported schools, numbered by school."""
    numbers: Counter[tuple[str, str]] = Counter()
    for row in table("support_events"):
        kind, school = row["event_type"], row["host_member"]
        numbers[kind, school] += 1
        visitors, letter = int(row["partners"]), "V" if kind == "curator_visit" else "P"
        people = (0, int(row["teachers"]), 0, visitors)
        yield {
            "event_id": f"{letter}-{school}-{numbers[kind, school]:02d}",
            "reported_by": "consortium",
            "title": f"{row['title']} (демо)",
            "event_type": kind,
            "direction": row["directions"],
            "starts_on": row["starts_on"],
            "ends_on": row["starts_on"],
            "host_member": school,
            "co_hosts": "",
            "mode": "onsite" if kind == "curator_visit" else "online",
            "participants_total": sum(people),
            **dict(zip(PARTS, people, strict=True)),
            "members_present": 1,
            "satisfaction": None,
            "status": "held",
            "known_on": row["starts_on"],
        }


def _by_hand() -> Iterator[Event]:
    drawn = chance("events by hand")
    for row in table("events_by_hand"):
        event = {name: value for name, value in row.items() if name != "directions"}
        total = int(row["participants_total"])
        held = row["status"] == "held"
        yield {
            **event,
            "reported_by": "consortium",
            "title": f"{row['title']} (демо)",
            "direction": row["directions"],
            "ends_on": row["ends_on"] or row["starts_on"],
            "participants_total": total,
            **(_parts(drawn, row["event_type"], total) if held else dict.fromkeys(PARTS)),
            "members_present": 2 + total // 20 if held else None,
            "satisfaction": drawn.randint(80, 96) if held else None,
        }
