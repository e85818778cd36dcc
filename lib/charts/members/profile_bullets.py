"""Small bullets of a passport: every indicator of one member, a line of bullets per direction."""

from collections.abc import Mapping
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

ACROSS, FEWEST = 7, 5
"""Bullets on a line at most, and the number for which a line has room where there are fewer."""

LINE = 43
"""Height of a line of bullets with the name of its direction in pixels."""

BAR = 0.86
"""Share of its place that a bullet fills; the rest parts it from the next one."""

SIGNS = {"silent": MISSING, "hidden": "✓"}
"""What stands in place of a value that was not reported, and of one that is not shown."""

TOOLTIPS = {name: key for name, key in profile.TOOLTIPS.items() if name != "second"}

title, alt = profile.title, profile.alt


def data(profile_rows: pd.DataFrame, directions: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per indicator, with its place on a line of its direction.

    profile_rows : of ``queries.members.profile``. directions : names by code. ``head`` is the name
    of the direction on the first bullet of it. ``left``, ``right`` : where a bullet begins and
    ends; ``value_at``, ``reference_at``, ``target_at`` : positions on it, on a scale of its own;
    all of them shares of the width. ``state`` as in ``profile.data``, ``standing`` as in the query.
    """
    most = profile_rows["direction"].value_counts().max()
    across = int(min(ACROSS, max(FEWEST, most)))
    rows: list[dict[str, object]] = []
    before, place, line = None, 0, -1
    for row in values.rows(profile_rows):
        place += 1
        is_first = row["direction"] != before
        if is_first or place == across:
            place, line = 0, line + 1
        before = row["direction"]
        head = f"{before}. {directions.get(before, '')}" if is_first else ""
        rows.append(
            _bullet(row, words, place / across, BAR / across) | {"line": line, "head": head}
        )
    return pd.DataFrame(rows)


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
        "standing": row["standing"] if isinstance(row["standing"], str) else "",
        "left": left,
        "right": left + width,
        **positions,
    }


def _short(row: Row, drawn: Mapping[str, object], words: Text) -> str:
    """Return a value as a small place holds it: signs for words, a long unit left out."""
    if drawn["state"] in SIGNS:
        return SIGNS[str(drawn["state"])]
    if row["unit_kind"] == UnitKind.PER_1000:
        return words.number(row["value"])
    return str(drawn["formatted"])


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """A bar per indicator below its code and value; a tick is the consortium.

    A diamond is the member's own target. A bar in the colour of text is worse than the consortium,
    a hollow one an incomplete year. A click selects ``indicator_code``.
    """
    base = altair.Chart().encode(
        y=altair.Y("line:O", sort="ascending", axis=None, scale=altair.Scale(padding=0))
    )
    across = altair.Scale(domain=[0, 1], nice=False)

    def at(field: str) -> altair.X:
        return altair.X(f"{field}:Q", axis=None, scale=across)

    selected = altair.selection_point(name="indicator_code", fields=["indicator_code"], on="click")
    shade = altair.when(selected, empty=False).then(altair.value(0.16)).otherwise(altair.value(0))
    place = base.mark_rect(cursor="pointer", color=theme.mark, yOffset=14).encode(
        x=at("left"), x2="right:Q", opacity=shade,
        tooltip=tooltips(words, **TOOLTIPS),
    ).add_params(selected)  # fmt: skip
    head = base.mark_text(align="left", fontWeight=600, fontSize=12, color=theme.quiet, dy=-14)
    code = base.mark_text(align="left", fontSize=11, color=theme.quiet, dy=2)
    value = base.mark_text(
        align="left",
        fontSize=12,
        fontWeight=600,
        dy=2,
        dx=altair.ExprRef("6.2 * length(datum.indicator_code) + 3"),
    )
    track = base.mark_bar(size=8, color=theme.faint, yOffset=14)
    bar = base.transform_filter("isValid(datum.value_at)").mark_bar(size=8, yOffset=14)
    tick = base.transform_filter("isValid(datum.reference_at)")
    target = base.transform_filter("isValid(datum.target_at)").mark_point(
        shape="diamond", size=34, strokeWidth=1.5, stroke=theme.ink, fill=theme.paper,
        opacity=1, yOffset=14,
    )  # fmt: skip
    colour = altair.when(altair.datum.standing == "worse").then(altair.value(theme.behind))
    colours = colour.otherwise(altair.value(theme.mark))
    filled = altair.when(altair.datum.state == "part").then(altair.value(0.15))
    return finish(
        altair.layer(
            head.encode(x=altair.value(0), text="head:N"),
            track.encode(x=at("left"), x2="right:Q"),
            bar.encode(
                x=at("left"), x2="value_at:Q",
                fill=colours, stroke=colours, fillOpacity=filled.otherwise(altair.value(0.8)),
            ),
            tick.mark_tick(
                size=12, thickness=5, color=theme.paper, opacity=1, yOffset=14
            ).encode(x=at("reference_at")),
            tick.mark_tick(
                size=12, thickness=2, color=theme.ink, opacity=1, yOffset=14
            ).encode(x=at("reference_at")),
            target.encode(x=at("target_at")),
            code.encode(x=at("left"), text="indicator_code:N"),
            value.encode(x=at("left"), text="short:N"),
            place,
        ).properties(height=altair.Step(LINE)),
        words,
        theme,
    )  # fmt: skip
