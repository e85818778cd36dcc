"""Small bullets of a passport: every indicator of one member by its name."""

from collections.abc import Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.members import profile
from lib.charts.members.indicator_lines import COLUMN, in_columns, short_name, short_value
from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import Text
from lib.wording.values import Row

LINE = 17
"""Height in pixels of a bullet with its name above it, and of the name of a direction."""

NAME, TRACK = -4, 5.5
"""Pixels from the middle of a line to the middle of its name and of the bar below it."""

CODE, VALUE, GAP = 20, 44, 5
"""Pixels for the code and for the value before a name, and between value and name."""

MOST = 48
"""Lines, names of directions included, that stand in two columns on a projector's screen."""

TOOLTIPS = {name: key for name, key in profile.TOOLTIPS.items() if name != "second"}

title, alt = profile.title, profile.alt


def data(profile_rows: pd.DataFrame, directions: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: a line per direction (part ``head``) and per indicator (``row``).

    profile_rows : of ``queries.members.profile``. directions : names by code; of more than
    ``MOST`` lines they are left out. ``line`` : place within its column. ``left``, ``right`` :
    where a line begins and ends; ``value_at``, ``reference_at``, ``target_at`` : positions on a
    bullet, on a scale of its own; all of them shares of the width. ``state`` as in
    ``profile.data``, ``side`` as in the query.
    """
    across, lines = in_columns(profile_rows, directions, MOST)
    return pd.DataFrame(
        [
            {"part": "head", "line": line, "left": column / across, "name": each}
            if isinstance(each, str)
            else _bullet(each, words, column / across, COLUMN / across)
            | {"part": "row", "line": line}
            for each, column, line in lines
        ]
    )


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
        "short": short_value(row, drawn, words),
        "short_name": short_name(row, words),
        "side": row["side"] if isinstance(row["side"], str) else "",
        "left": left,
        "right": left + width,
        **positions,
    }


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
    code = rows.mark_text(align="left", fontSize=11, color=theme.quiet, dy=NAME)
    name = rows.mark_text(
        align="left", fontSize=11.5, dx=CODE + VALUE + GAP, dy=NAME,
        limit=altair.ExprRef(f"width * (datum.right - datum.left) - {CODE + VALUE + GAP}"),
    )  # fmt: skip
    value = rows.mark_text(align="right", fontSize=12, fontWeight=600, dx=CODE + VALUE, dy=NAME)
    track = rows.mark_bar(size=3, color=theme.faint, yOffset=TRACK)
    bar = rows.transform_filter("isValid(datum.value_at)").mark_bar(size=3, yOffset=TRACK)
    tick = rows.transform_filter("isValid(datum.reference_at)")
    target = rows.transform_filter("isValid(datum.target_at)").mark_point(
        shape="diamond", size=24, strokeWidth=1.5, stroke=theme.ink, fill=theme.paper,
        opacity=1, yOffset=TRACK,
    )  # fmt: skip
    colour = altair.when(altair.datum.side == "worse").then(altair.value(theme.behind))
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
                size=6, thickness=5, color=theme.paper, opacity=1, yOffset=TRACK
            ).encode(x=at("reference_at")),
            tick.mark_tick(
                size=6, thickness=2, color=theme.ink, opacity=1, yOffset=TRACK
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
