"""Two members side by side: of every indicator both values, and where they lie on one scale."""

from collections.abc import Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.members import profile
from lib.charts.members.indicator_lines import COLUMN, in_columns, short_name, short_value
from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import Text, sentence
from lib.wording.values import Row

SIDES = ("first", "second")

LINE = 18.5
"""Height in pixels of a line: an indicator, the name of a direction, the codes of the members."""

CODE, LONG_CODE, VALUE = 20, 34, 48
"""Pixels for the code before a name, for one above three letters, and for each of two values."""

NAME, TRACK = -3, 7
"""Pixels from the middle of a line to the middle of its name and of the track below it."""

MOST = 44
"""Lines, names of directions included, that stand in two columns on a projector's screen."""

MARKS = (*SIDES, "reference")

TOOLTIPS = {
    "name": "figure-name",
    "period": "figure-period",
    "first": "figure-first",
    "second": "figure-second",
    "reference": "figure-reference",
}


def data(
    comparison: pd.DataFrame,
    directions: Mapping[str, str],
    codes: tuple[str, str],
    words: Text,
) -> pd.DataFrame:
    """Return the chart frame: a line per direction (``head``), per indicator (``row``).

    Of more than ``MOST`` lines those of directions are left out.

    comparison : of ``queries.members.comparison``. directions : names by code. codes : of the two
    members, which stand above the columns of values (``codes``). ``line``, ``left``, ``right`` as
    in ``profile_bullets.data``. ``first``, ``second`` : what each member reported, in words; empty
    where it does not owe the indicator. ``…_at`` : positions from 0 to 1 on a scale of the row's
    own. ``better_one`` as in the query.
    """
    across, lines = in_columns(comparison, directions, MOST)
    heads = dict(zip(("first_short", "second_short"), codes, strict=True))
    drawn: list[dict[str, object]] = [
        {"part": "codes", "line": 0} | _ends(column, across) | heads for column in range(across)
    ]
    for each, column, line in lines:
        shown = (
            {"part": "head", "name": each}
            if isinstance(each, str)
            else {"part": "row"} | _row(each, words)
        )
        drawn.append({"line": line + 1} | _ends(column, across) | shown)
    return pd.DataFrame(drawn)


def _ends(column: int, across: int) -> dict[str, object]:
    """Return where a line of a column begins and ends, as shares of the chart's width."""
    return {"left": column / across, "right": (column + COLUMN) / across}


def _row(row: Row, words: Text) -> dict[str, object]:
    """Return an indicator of two members in words, and their places on a scale of its own."""
    sides = {side: _of_one(row, side, words) for side in SIDES}
    first = sides["first"]
    return {
        **{name: first[name] for name in ("indicator_code", "name", "period", "reference")},
        "short_name": short_name(row, words),
        **{side: sides[side]["formatted"] for side in SIDES},
        **{f"{side}_short": sides[side]["short"] for side in SIDES},
        "better_one": row["better_one"] if isinstance(row["better_one"], str) else "",
        "first_at": first["value_at"],
        "second_at": first["second_at"],
        "reference_at": first["reference_at"],
    }


def _of_one(row: Row, side: str, words: Text) -> dict[str, object]:
    """Return what ``profile.row_of`` says of one of the two, ``second`` being the other."""
    other = SIDES[1 - SIDES.index(side)]
    numbers = {
        name: row[f"{name}_{side}"] for name in ("value", "reported", "complete", "sensitive")
    }
    drawn = profile.row_of(
        row | numbers | {"second": row[f"value_{other}"], "target": None, "target_period": None},
        words,
    )
    if not (row[f"reported_{side}"] or row[f"expected_{side}"]):
        return drawn | {"formatted": "", "short": ""}
    return drawn | {"short": short_value(row | numbers, drawn, words)}


def title(counts: Mapping[str, int], names: tuple[str, str], words: Text) -> str:
    """Return the finding: at how many indicators each of the two is the better one.

    counts : of ``queries.members.comparison.comparison_counts``. names : of the two members.
    """
    first, second = names
    compared = sum(counts[name] for name in (*SIDES, "level"))
    if not compared:
        return words("comparison-finding-none", first=first, second=second)
    return words(
        "comparison-finding",
        first=first,
        second=second,
        better_first=counts["first"],
        better_second=counts["second"],
        compared=compared,
    )


def alt(counts: Mapping[str, int], names: tuple[str, str], words: Text) -> str:
    """Return the text for screen readers: the title; how many indicators there are in all."""
    return f"{sentence(title(counts, names, words))} {words('comparison-alt', count=counts['all'])}"


def _position(pixels: str) -> str:
    """Vega expression of an x position so many pixels after where a name begins."""
    return f"datum.left + (datum.code_width + {pixels}) / width"


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """One line per indicator: code, name, both values; below them a dot and a circle on a track.

    The dot is the first member, the circle the second, the tick the consortium. The value of the
    better one is bold. A click selects ``indicator_code``.
    """
    base = (
        altair.Chart()
        .transform_calculate(
            code_width=f"length(datum.indicator_code || '') > 3 ? {LONG_CODE} : {CODE}"
        )
        .transform_calculate(
            room=f"width * (datum.right - datum.left) - datum.code_width - {2 * VALUE}"
        )
        .transform_calculate(
            start=_position("0"),
            end=_position("datum.room"),
            **{f"{mark}_x": _position(f"datum.{mark}_at * datum.room") for mark in MARKS},
        )
        .encode(y=altair.Y("line:O", sort="ascending", axis=None, scale=altair.Scale(padding=0)))
    )
    across = altair.Scale(domain=[0, 1], nice=False)

    def at(field: str) -> altair.X:
        return altair.X(f"{field}:Q", axis=None, scale=across)

    heads = base.transform_filter(altair.datum.part == "head")
    codes = base.transform_filter(altair.datum.part == "codes")
    rows = base.transform_filter(altair.datum.part == "row")
    selected = altair.selection_point(name="indicator_code", fields=["indicator_code"], on="click")
    shade = altair.when(selected, empty=False).then(altair.value(0.16)).otherwise(altair.value(0))
    place = rows.mark_rect(cursor="pointer", color=theme.mark).encode(
        x=at("left"), x2="right:Q", opacity=shade, tooltip=tooltips(words, **TOOLTIPS)
    ).add_params(selected)  # fmt: skip
    head = heads.mark_text(align="left", fontWeight=600, fontSize=12, color=theme.quiet)
    code = rows.mark_text(align="left", fontSize=11, color=theme.quiet, dy=NAME)
    name = rows.mark_text(align="left", fontSize=11, dy=NAME, limit=altair.ExprRef("datum.room"))
    track = rows.mark_rule(color=theme.faint, strokeWidth=1.5, yOffset=TRACK)
    tick = rows.transform_filter("isValid(datum.reference_at)").mark_tick(
        size=6, thickness=2, color=theme.ink, opacity=1, yOffset=TRACK
    )
    layers = [
        head.encode(x=at("left"), text="name:N"),
        track.encode(x=at("start"), x2="end:Q"),
        tick.encode(x=at("reference_x")),
        code.encode(x=at("left"), text="indicator_code:N"),
        name.encode(x=at("start"), text="short_name:N"),
    ]
    marks = {
        "first": (theme.mark, theme.mark),
        "second": (theme.paper, theme.parties["science"]),
    }
    for side, (fill, stroke) in marks.items():
        shift = 0 if side == "second" else -VALUE
        short = {"x": at("right"), "text": f"{side}_short:N"}
        member = codes.mark_text(
            align="right", fontSize=11, fontWeight=600, color=theme.quiet, dx=shift, limit=VALUE - 4
        )
        value = rows.mark_text(
            align="right", fontSize=12, dx=shift, dy=NAME,
            fontWeight=altair.ExprRef(f"datum.better_one == '{side}' ? 700 : 400"),
        )  # fmt: skip
        dot = rows.transform_filter(f"isValid(datum.{side}_at)").mark_point(
            shape="circle",
            size=20,
            strokeWidth=1.5,
            fill=fill,
            stroke=stroke,
            opacity=1,
            yOffset=TRACK,
        )
        layers += [
            member.encode(**short),
            value.encode(**short),
            dot.encode(x=at(f"{side}_x")),
        ]
    return finish(altair.layer(*layers, place).properties(height=altair.Step(LINE)), words, theme)
