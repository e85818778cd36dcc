"""Path chart, frame and words: the marks of one indicator over time and where they go."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from lib import periods
from lib.charts.directions.path.calendar import NEAR, dates, ticks
from lib.charts.directions.path.spacing import keep_pace_clear, place_beside_dates, remove_overlaps
from lib.charts.directions.path.timeline import Timeline
from lib.text import Text
from lib.vocabulary import Better, UnitKind
from lib.wording import values
from lib.wording.values import Row

COLUMNS = [
    *("part", "on", "at", "to", "label", "narrow", "above", "side", "complete", "kind"),
    *("year", "narrow_year", "below", "period", "formatted", "planned", "coverage"),
]
BOUNDS = ("likely", "lowest", "highest")
Mark = dict[str, object]


def data(timeline: Timeline, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per mark; ``part`` says which kind of mark.

    ``on`` is the day of a mark, ``at`` its value in the indicator's unit; ``label`` and ``narrow``
    are its text on a wide and a narrow chart.
    """
    marks = [
        *_line("former_path", timeline.former_path, timeline.former_series),
        *_former_values(timeline, words),
        *_line("plan", timeline.target_path, timeline.series),
        *_pace(timeline, words),
        *_dated(timeline, words),
        *_bounds(timeline, words),
        *_values(timeline, words),
    ]
    days = [date.fromisoformat(str(mark["on"])) for mark in marks]
    if days:
        marks += ticks(timeline)
        marks += dates(timeline, (min(days) - NEAR, max(days) + NEAR), words)
        place_beside_dates(marks)
        keep_pace_clear(marks)
        remove_overlaps(marks)
    marks += _limits(timeline.indicator, words)
    frame = pd.DataFrame(marks).reindex(columns=COLUMNS)
    return frame.assign(place=range(len(frame)))


def _line(
    part: str, target_path: pd.DataFrame | None, series: pd.DataFrame | None
) -> Iterator[Mark]:
    """A path as a line: its dated points and its values at the ends of the periods shown."""
    points: dict[tuple[str, float], None] = {}
    for frame, day, at in ((target_path, "on", "value"), (series, "ends_on", "path")):
        if frame is not None:
            rows = frame.dropna(subset=[at])
            points |= dict.fromkeys(zip(rows[day], rows[at], strict=True))
    for on, height in sorted(points, key=lambda point: point[0]):
        yield {"part": part, "on": on, "at": height}


def _former_values(timeline: Timeline, words: Text) -> Iterator[Mark]:
    if timeline.former_series is None:
        return
    for row in values.rows(timeline.former_series.dropna(subset=["value"])):
        yield {
            "part": "former_value",
            "on": row["ends_on"],
            "at": row["value"],
            "period": words.period(row["period"]),
            "formatted": values.figure(row["value"], timeline.indicator["unit_kind"], words),
        }


def _pace(timeline: Timeline, words: Text) -> list[Mark]:
    """The line from the latest value to the target, labelled with the pace needed per year.

    With members silent it starts at the likely value, whose pace it is. Empty unless the latest
    reported period is shown.
    """
    row = timeline.indicator
    reported = timeline.series.loc[timeline.series["value"].notna(), "ends_on"]
    if pd.isna(row["pace_needed"]) or (reported > row["ends_on"]).any():
        return []
    start, end = date.fromisoformat(row["ends_on"]), periods.of(row["target_period"]).end
    value = row["value"] if pd.isna(row.get("likely")) else row["likely"]
    above, rises = bool(value > row["path"]), row["target"] > value
    share = 0.4 if above == rises else 0.6  # of the way, clear of the deadline amid two years
    needed = values.difference(row["pace_needed"], row["unit_kind"], words)
    label = {
        "part": "pace_label",
        "on": (start + (end - start) * share).isoformat(),
        "at": value + (row["target"] - value) * share,
        "label": words("path-pace", needed=needed),
        "narrow": needed,
        "above": above,
        "side": "left" if above == rises else "right",
    }
    ends = ((start, value), (end, row["target"]))
    return [*({"part": "pace", "on": day.isoformat(), "at": at} for day, at in ends), label]


def _is_above(indicator: Row) -> bool:
    """Whether the latest value lies above the path."""
    return bool(indicator["value"] > indicator["path"])


def _dated(timeline: Timeline, words: Text) -> Iterator[Mark]:
    """Baseline, milestones and target; labels go on the side that the values leave free."""
    series = timeline.series
    sides = dict(zip(series["ends_on"], series["value"] < series["path"], strict=True))
    sides = {day: side for day, side in sides.items() if day in _reported(series)}
    falls = bool(timeline.indicator["target"] < timeline.indicator["baseline"])
    lowered = _was_higher(timeline)
    for point in values.rows(timeline.target_path.dropna(subset=["kind"])):
        value = values.in_whole(point["value"], timeline.indicator)
        formatted = values.figure(value, timeline.indicator["unit_kind"], words)
        is_target = point["kind"] == "target"
        free = {
            "baseline": falls,
            "target": _is_free_above(timeline.indicator),
        }.get(point["kind"], not _is_above(timeline.indicator))
        above = sides.get(point["on"], free) and not (is_target and lowered)
        yield {
            "part": "dated",
            "on": point["on"],
            "at": point["value"],
            "kind": point["kind"],
            "label": words("path-target", value=formatted)
            if is_target
            else _short_value(value, timeline.indicator, words),
            "narrow": words.number(value),
            "above": above,
            "side": "right" if above == falls else "left",
            "period": words.period(point["period"]),
            "formatted": formatted,
        }


def _is_free_above(indicator: Row) -> bool:
    """Whether lines to the target leave the place above it free: they come from below.

    Where the path and the pace come from two sides, the path is the one that is written over.
    """
    target, value = indicator["target"], indicator["value"]
    rises = bool(target >= indicator["baseline"])
    pace_rises: bool = rises if pd.isna(value) else bool(target >= value)
    return rises if rises == pace_rises else not _is_above(indicator)


def _was_higher(timeline: Timeline) -> bool:
    """Whether the target was higher before, so that the grey line ends above it."""
    if timeline.former_path is None:
        return False
    return bool((timeline.former_path["value"].tail(1) > timeline.indicator["target"]).any())


def _short_value(value: object, indicator: Row, words: Text) -> str:
    """Format a value beside its point: only the per cent sign is short enough to be kept."""
    is_percent = indicator["unit_kind"] == UnitKind.PERCENT
    return (
        values.figure(value, indicator["unit_kind"], words) if is_percent else words.number(value)
    )


def _reported(series: pd.DataFrame) -> set[str]:
    return set(series.loc[series["value"].notna(), "ends_on"])


def _values(timeline: Timeline, words: Text) -> Iterator[Mark]:
    """Reported values, and the expected periods without a value."""
    kind = timeline.indicator["unit_kind"]
    expected = timeline.series["members_due"].notna() | timeline.series["value"].notna()
    for row in values.rows(timeline.series[expected]):
        missing, formatted = pd.isna(row["value"]), values.figure(row["value"], kind, words)
        if missing:
            formatted = _reason(row, words)
        yield {
            "part": "missing" if missing else "value",
            "on": row["ends_on"],
            "at": row["value"],
            "label": formatted
            if missing
            else _short_value(row["value"], timeline.indicator, words),
            "narrow": formatted if missing else words.number(row["value"]),
            "above": not row["value"] < row["path"],
            "complete": bool(row["complete"]) and not _is_open(row["period"], timeline.indicator),
            "period": words.period(row["period"]),
            "formatted": formatted,
            "planned": values.planned(row["path"], timeline.indicator, words),
            "coverage": _coverage(row, words),
        }


def _is_open(period: str, indicator: Row) -> bool:
    """Whether missing reports could change the status word of a period's figure."""
    return period == indicator["period"] and not indicator.get("firm", True)


def _bounds(timeline: Timeline, words: Text) -> list[Mark]:
    """What the latest figure may be with the members that are silent; none where it is firm.

    Without the bounds where they are one.
    """
    row = timeline.indicator
    periods_with_value = timeline.series.loc[timeline.series["value"].notna(), "period"]
    if (
        row.get("firm", True)
        or pd.isna(row["likely"])
        or not (periods_with_value == row["period"]).any()
    ):
        return []
    are_known = row["lowest"] != row["highest"]
    if not are_known and row["likely"] == row["value"]:
        return []
    ends = {name: values.limit(row[name], row["unit_kind"], words) for name in BOUNDS}
    ends["likely"] = values.figure(row["likely"], row["unit_kind"], words)
    reported = values.figure(row["value"], row["unit_kind"], words)
    mark = {
        "on": row["ends_on"],
        "period": words.period(row["period"]),
        "formatted": words(
            "path-bounds" if are_known else "path-likely", reported=reported, **ends
        ),
    }
    bounds = {"part": "bounds", "at": row["lowest"], "to": row["highest"], **mark}
    likely = {"part": "likely", "at": row["likely"], **mark}
    return [bounds, likely] if are_known else [likely]


def _reason(row: Row, words: Text) -> str:
    """Label of a period without a value: suppressed, not computable or not reported."""
    if values.is_suppressed(row):
        return values.value(row, words)
    return words("not-computed" if row["members_reported"] else "not-reported")


def _coverage(row: Row, words: Text) -> str:
    if pd.isna(row["members_due"]):
        return ""
    reported, due = int(row["members_reported"]), int(row["members_due"])
    return words("coverage", reported=reported, due=due)


def _limits(indicator: Row, words: Text) -> Iterator[Mark]:
    """Limits of a range, and the upper limit of ``keep``; its lower limit is the path."""
    ends = {Better.RANGE: ("least", "most"), Better.KEEP: ("most",)}
    for end in ends.get(indicator["better"], ()):
        at = indicator["range_low" if end == "least" else "range_high"]
        if pd.notna(at):
            limit = values.limit(at, indicator["unit_kind"], words)
            yield {"part": "limit", "at": at, "label": words(f"limits-{end}", limit=limit)}
