"""Small bullets of a passport: every indicator of one member by its name."""

from collections.abc import Iterator, Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.members import profile
from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import MISSING, Text
from lib.vocabulary import UnitKind
from lib.wording import values
from lib.wording.values import Row

ACROSS, IN_ONE = 2, 14
"""Columns of bullets, and the most lines that stand in one."""

LINE = 17
"""Height in pixels of a bullet with its name above it, and of the name of a direction."""

COLUMN = 0.955
"""Share of its column that a bullet fills; the rest parts it from the next column."""

CODE, VALUE, GAP = 20, 44, 5
"""Pixels for the code and for the value before a name, and between value and name."""

LONGEST_VALUE = 8
"""Letters of a value that its place has room for, such as «27,8 сағ»."""

SIGNS = {"silent": MISSING, "hidden": "✓"}
"""What stands in place of a value that was not reported, and of one that is not shown."""

TOOLTIPS = {name: key for name, key in profile.TOOLTIPS.items() if name != "second"}

title, alt = profile.title, profile.alt


def data(profile_rows: pd.DataFrame, directions: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: a line per direction (part ``head``) and per indicator (``row``).

    profile_rows : of ``queries.members.profile``. directions : names by code. ``line`` : place
    within its column. ``left``, ``right`` : where a line begins and ends; ``value_at``,
    ``reference_at``, ``target_at`` : positions on a bullet, on a scale of its own; all of them
    shares of the width. ``state`` as in ``profile.data``, ``standing`` as in the query.
    """
    lines = _lines(profile_rows, directions)
    across = 1 if len(lines) <= IN_ONE else ACROSS
    height = next(size for size in range(1, len(lines) + 1) if _columns(lines, size) <= across)
    return pd.DataFrame(
        [
            {"part": "head", "line": line, "left": column / across, "name": each}
            if isinstance(each, str)
            else _bullet(each, words, column / across, COLUMN / across)
            | {"part": "row", "line": line}
            for each, (column, line) in zip(lines, _places(lines, height), strict=True)
        ]
    )


def _lines(profile_rows: pd.DataFrame, directions: Mapping[str, str]) -> list[str | Row]:
    """Return the rows of a profile, before those of each direction its name."""
    lines: list[str | Row] = []
    before = None
    for row in values.rows(profile_rows):
        if row["direction"] != before:
            before = row["direction"]
            lines.append(f"{before}. {directions.get(before, '')}")
        lines.append(row)
    return lines


def _places(lines: list[str | Row], height: int) -> Iterator[tuple[int, int]]:
    """Yield the column and the place in it of each line; no name of a direction ends a column."""
    column, line = 0, 0
    for each in lines:
        if line == height or (line == height - 1 and isinstance(each, str)):
            column, line = column + 1, 0
        yield column, line
        line += 1


def _columns(lines: list[str | Row], height: int) -> int:
    return max(column for column, _ in _places(lines, height)) + 1


def _bullet(row: Row, words: Text, left: float, width: float) -> dict[str, object]:
    """Return a bullet that begins at a share of the chart's width and is so wide."""
    drawn = profile.row_of(row, words)
    positions = {
        name: None if drawn[name] is None else left + width * float(str(drawn[name]))
        for name in ("value_at", "reference_at", "target_at")
    }
    return {
        **{name: drawn[name] for name in ("indicator_code", "name", "state", "period")},
        **{name: drawn[name] for name in ("formatted", "reference", "target")},
        "short": _short(row, drawn, words),
        "short_name": _short_name(row, words),
        "standing": row["standing"] if isinstance(row["standing"], str) else "",
        "left": left,
        "right": left + width,
        **positions,
    }


def _short(row: Row, drawn: Mapping[str, object], words: Text) -> str:
    """Return a value as a small place holds it: signs for words, a long unit left out."""
    if drawn["state"] in SIGNS:
        return SIGNS[str(drawn["state"])]
    formatted = str(drawn["formatted"])
    is_long = len(formatted) > LONGEST_VALUE
    if is_long or row["unit_kind"] in (UnitKind.PER_1000, UnitKind.POINTS):
        return words.number(row["value"])
    return formatted


def _short_name(row: Row, words: Text) -> str:
    """Return a name as it goes on after a value: «Доля» is left out where «%» says it."""
    name = words.named(row)
    if row["unit_kind"] != UnitKind.PERCENT or row["is_yes_no"]:
        return name
    return name.removeprefix(f"{words('profile-share-of')} ")


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """A thin bar per indicator below its code, name and value; a tick is the consortium.

    A diamond is the member's own target. A bar in the colour of text is worse than the consortium,
    a hollow one an incomplete year. A click selects ``indicator_code``.
    """
    base = altair.Chart().encode(
        y=altair.Y("line:O", sort="ascending", axis=None, scale=altair.Scale(padding=0))
    )
    across = altair.Scale(domain=[0, 1], nice=False)

    def at(field: str) -> altair.X:
        return altair.X(f"{field}:Q", axis=None, scale=across)

    heads = base.transform_filter(altair.datum.part == "head")
    rows = base.transform_filter(altair.datum.part == "row")
    selected = altair.selection_point(name="indicator_code", fields=["indicator_code"], on="click")
    shade = altair.when(selected, empty=False).then(altair.value(0.16)).otherwise(altair.value(0))
    place = rows.mark_rect(cursor="pointer", color=theme.mark).encode(
        x=at("left"), x2="right:Q", opacity=shade,
        tooltip=tooltips(words, **TOOLTIPS),
    ).add_params(selected)  # fmt: skip
    head = heads.mark_text(align="left", fontWeight=600, fontSize=12, color=theme.quiet)
    code = rows.mark_text(align="left", fontSize=11, color=theme.quiet, dy=-4)
    name = rows.mark_text(
        align="left", fontSize=11.5, dx=CODE + VALUE + GAP, dy=-4,
        limit=altair.ExprRef(f"width * (datum.right - datum.left) - {CODE + VALUE + GAP}"),
    )  # fmt: skip
    value = rows.mark_text(align="right", fontSize=12, fontWeight=600, dx=CODE + VALUE, dy=-4)
    track = rows.mark_bar(size=4, color=theme.faint, yOffset=6)
    bar = rows.transform_filter("isValid(datum.value_at)").mark_bar(size=4, yOffset=6)
    tick = rows.transform_filter("isValid(datum.reference_at)")
    target = rows.transform_filter("isValid(datum.target_at)").mark_point(
        shape="diamond", size=34, strokeWidth=1.5, stroke=theme.ink, fill=theme.paper,
        opacity=1, yOffset=6,
    )  # fmt: skip
    colour = altair.when(altair.datum.standing == "worse").then(altair.value(theme.behind))
    colours = colour.otherwise(altair.value(theme.mark))
    filled = altair.when(altair.datum.state == "part").then(altair.value(0.15))
    return finish(
        altair.layer(
            head.encode(x=at("left"), text="name:N"),
            track.encode(x=at("left"), x2="right:Q"),
            bar.encode(
                x=at("left"), x2="value_at:Q",
                fill=colours, stroke=colours, fillOpacity=filled.otherwise(altair.value(0.8)),
            ),
            tick.mark_tick(
                size=8, thickness=5, color=theme.paper, opacity=1, yOffset=6
            ).encode(x=at("reference_at")),
            tick.mark_tick(
                size=8, thickness=2, color=theme.ink, opacity=1, yOffset=6
            ).encode(x=at("reference_at")),
            target.encode(x=at("target_at")),
            code.encode(x=at("left"), text="indicator_code:N"),
            name.encode(x=at("left"), text="short_name:N"),
            value.encode(x=at("left"), text="short:N"),
            place,
        ).properties(height=altair.Step(LINE)),
        words,
        theme,
    )  # fmt: skip
