"""Path chart, spacing: labels that would overlap move aside or are left out."""

from datetime import date

ASIDE = 0.3
"""Distance from an edge, as a share of the time shown, at which a text changes its side."""

ROOM = {
    ("value", "label"): 15,
    ("value", "narrow"): 6,
    ("dated", "label"): 15,
    ("dated", "narrow"): 6,
    ("tick", "label"): 45,
    ("tick", "narrow"): 15,
    ("tick", "year"): 15,
    ("tick", "narrow_year"): 6,
}
"""How many labels of a kind fit side by side, on a wide chart and on a narrow one."""

Mark = dict[str, object]


def place_beside_dates(marks: list[Mark]) -> None:
    """Set the side of the texts of today and of the deadline: away from each other."""
    days = [date.fromisoformat(str(mark["on"])) for mark in marks]
    room = (max(days) - min(days)) * ASIDE
    lines = sorted(
        (mark for mark in marks if mark["part"] in ("today", "deadline")),
        key=lambda mark: str(mark["on"]),
    )
    for mark, usual in zip(lines, ("left", "right"), strict=False):
        day = date.fromisoformat(str(mark["on"]))
        near_start, near_end = day - min(days) < room, max(days) - day < room
        mark["side"] = "right" if near_start else "left" if near_end else usual


def remove_overlaps(marks: list[Mark]) -> None:
    """Blank labels that would overlap; of two neighbours the later one stays."""
    days = {str(mark["on"]): date.fromisoformat(str(mark["on"])) for mark in marks}
    span = max(days.values()) - min(days.values())
    for (part, column), most in ROOM.items():
        last: date | None = None
        labelled = [mark for mark in marks if mark["part"] == part and mark[column]]
        for mark in sorted(labelled, key=lambda mark: str(mark["on"]), reverse=True):
            day = days[str(mark["on"])]
            if last and (last - day) * most < span:
                mark[column] = ""
            else:
                last = day
