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

DATES = ("today", "deadline")
"""Parts that are lines from the top to the bottom with a text."""

PACE_ROOM, STEPS = 0.15, 20
"""Share of the time shown that the text of the pace takes; places along its line that are tried."""

Mark = dict[str, object]


def place_beside_dates(marks: list[Mark]) -> None:
    """Set the side of the texts of today and of the deadline: away from each other."""
    days = [date.fromisoformat(str(mark["on"])) for mark in marks]
    room = (max(days) - min(days)) * ASIDE
    lines = sorted(
        (mark for mark in marks if mark["part"] in DATES),
        key=lambda mark: str(mark["on"]),
    )
    for mark, usual in zip(lines, ("left", "right"), strict=False):
        day = date.fromisoformat(str(mark["on"]))
        near_start, near_end = day - min(days) < room, max(days) - day < room
        mark["side"] = "right" if near_start else "left" if near_end else usual


def keep_pace_clear(marks: list[Mark]) -> None:
    """Move the text of the pace along its line until no line of a date crosses it.

    Where there is no such place it stays: the lines are then too close to each other.
    """
    labels = [mark for mark in marks if mark["part"] == "pace_label"]
    if not labels:
        return
    [label] = labels
    start, end = (mark for mark in marks if mark["part"] == "pace")
    first, last = (date.fromisoformat(str(mark["on"])) for mark in (start, end))
    days = [date.fromisoformat(str(mark["on"])) for mark in marks]
    room = (max(days) - min(days)) * PACE_ROOM
    lines = [day for mark, day in zip(marks, days, strict=True) if mark["part"] in DATES]
    usual = date.fromisoformat(str(label["on"]))

    def crossed(on: date) -> bool:
        begins = on - room if label["side"] == "left" else on
        return any(begins <= line <= begins + room for line in lines)

    ways = [first + (last - first) * step / STEPS for step in range(1, STEPS)]
    clear = [day for day in (usual, *ways) if not crossed(day)]
    if clear:
        day = min(clear, key=lambda day: abs(day - usual))
        share = (day - first) / (last - first)
        heights = float(str(start["at"])), float(str(end["at"]))
        label["on"] = day.isoformat()
        label["at"] = heights[0] + (heights[1] - heights[0]) * share


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
