"""Profile chart: the indicators of one member beside the consortium, and beside a second member."""

from collections.abc import Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, clickable_rows, finish, tooltips
from lib.text import MISSING, Text, sentence
from lib.wording import values
from lib.wording.values import Row

ROW = 36
BAR, NARROW_BAR = (0.58, 0.79), (0.52, 0.8)
"""Where the bars lie, as shares of the width."""

ROOM = 1.06
"""How much longer than the longest value of a row its scale is."""

TIGHT = "width < 430"
"""Vega expression: true where the consortium's number is left out."""

WRAPPED = "width < 700"
"""Vega expression: true where a name takes several lines."""

LETTERS, SMALL_LETTERS = 34, 37
"""Letters of a line of a name that takes two, and of one that takes three in a smaller type."""

LINE, SMALL_LINE = 14, 12
"""Pixels of a line of a name, and of one in the smaller type."""

NUMBERS = ("value", "reference", "target", "second")

TOOLTIPS = {
    "name": "figure-name",
    "period": "figure-period",
    "formatted": "figure-value",
    "reference": "figure-reference",
    "target": "figure-own-target",
    "second": "figure-second",
}


def data(
    profile: pd.DataFrame,
    directions: Mapping[str, str],
    words: Text,
    second: pd.Series | None = None,
) -> pd.DataFrame:
    """Return the chart frame: a heading for each direction (``head``), a row for each indicator.

    profile : of ``queries.members.profile``. directions : names by code. second : values of the
    second member by indicator. ``…_at`` are positions from 0 to 1 on a scale of the row's own, for
    unlike units have no common one. ``state`` is ``value``, ``part`` (a year of which a part is
    missing), ``hidden`` (sensitive) or ``silent``.
    """
    rows: list[dict[str, object]] = []
    before = None
    second_values = {} if second is None else second.to_dict()
    for row in values.rows(profile):
        if row["direction"] != before:
            before = row["direction"]
            name = directions.get(before, "")
            heading = f"{before}. {name}"
            rows.append({"part": "head", "place": len(rows), "name": heading, "lines": heading})
        numbers = row | {"second": second_values.get(row["indicator_code"])}
        rows.append({"part": "row", "place": len(rows)} | row_of(numbers, words))
    return pd.DataFrame(rows)


def row_of(row: Row, words: Text) -> dict[str, object]:
    """Return an indicator in words and its positions from 0 to 1 on a scale of its own.

    row : of ``queries.members.profile``; ``second`` may be missing.
    """
    numbers: Row = {"second": None, **row}
    kind, name = row["unit_kind"], words.named(row)
    largest = max((abs(numbers[key]) for key in NUMBERS if pd.notna(numbers[key])), default=0.0)
    scale = ROOM * largest or 1.0
    places: dict[str, float | None] = {
        f"{key}_at": max(0.0, numbers[key] / scale) if pd.notna(numbers[key]) else None
        for key in NUMBERS
    }
    formatted = {key: values.figure(numbers[key], kind, words) for key in NUMBERS}
    state = _state(row)
    if row["is_yes_no"]:
        formatted |= {key: _yes_or_no(numbers[key], words) for key in ("value", "second")}
        places = dict.fromkeys(places)
    if state in ("hidden", "silent"):
        formatted["value"] = words(f"profile-{state}")
    target = formatted["target"]
    return {
        "indicator_code": row["indicator_code"],
        "name": name,
        "lines": _wrapped(name),
        "state": state,
        "period": values.short_period(row["period"]),
        "formatted": formatted["value"],
        "reference": formatted["reference"],
        "beside": "" if pd.isna(row["reference"]) else words.number(row["reference"]),
        "target": target if pd.isna(row["target"]) else words(
            "profile-target", target=target, period=values.short_period(row["target_period"])
        ),
        "second": formatted["second"],
        **places,
    }  # fmt: skip


def _wrapped(name: str) -> str:
    """Break a name into two lines, or three where it is too long for two."""
    two = values.lines(name, LETTERS)
    return two if not two.endswith("…") else values.lines(name, SMALL_LETTERS, most=3)


def _yes_or_no(value: object, words: Text) -> str:
    """Return in words whether a member has what is counted in members."""
    if not isinstance(value, float) or pd.isna(value):
        return MISSING
    return words("answer-yes" if value > 0 else "answer-no")


def _state(row: Row) -> str:
    if not row["reported"]:
        return "silent"
    if row["sensitive"]:
        return "hidden"
    return "value" if row["complete"] else "part"


def span(directions: pd.Series, words: Text) -> str:
    """Return in words the directions of the indicators of a profile, which are in order."""
    first, last = directions.iloc[0], directions.iloc[-1]
    if first == last:
        return words("profile-direction", direction=first)
    return words("profile-directions", first=first, last=last)


def title(counts: Mapping[str, int], subject: str, words: Text) -> str:
    """Return the finding: by how many indicators a member is above the consortium.

    counts : of ``queries.members.profile.side_counts``. subject : the member or its directions.
    """
    compared = counts["better"] + counts["worse"] + counts["level"]
    if not compared:
        return words("profile-finding-none", subject=subject, all=counts["all"])
    return words("profile-finding", subject=subject, better=counts["better"], compared=compared)


def alt(counts: Mapping[str, int], subject: str, words: Text) -> str:
    """Return the text for screen readers: the title; how many are worse, hidden, not reported."""
    rest = words(
        "profile-alt", worse=counts["worse"], hidden=counts["hidden"], silent=counts["silent"]
    )
    return f"{sentence(title(counts, subject, words))} {rest}"


def _position(share: str) -> str:
    """Vega expression of an x position; ``share`` is 0 at the start of the bar, 1 at its end."""

    def within(bar: tuple[float, float]) -> str:
        return f"{bar[0]} + ({share}) * {bar[1] - bar[0]:.4f}"

    return f"{TIGHT} ? {within(NARROW_BAR)} : {within(BAR)}"


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """One bar per indicator; a tick is the consortium, a diamond the member's own target.

    A hollow bar is an incomplete year, a circle the second member. A click selects
    ``indicator_code``.
    """
    base = (
        altair.Chart()
        .transform_calculate(
            start=_position("0"),
            end=_position("1"),
            value_x=_position("datum.value_at"),
            reference_x=_position("datum.reference_at"),
            target_x=_position("datum.target_at"),
            second_x=_position("datum.second_at"),
            text_x=f"{TIGHT} ? 0.81 : 0.8",
            wide_beside=f"{TIGHT} ? '' : datum.beside",
            shown_name=f"{WRAPPED} ? datum.lines : datum.name",
        )
        .encode(y=altair.Y("place:O", sort="ascending", axis=None, scale=altair.Scale(padding=0)))
    )
    heads = base.transform_filter(altair.datum.part == "head")
    rows = base.transform_filter(altair.datum.part == "row")
    across = altair.Scale(domain=[0, 1], nice=False)

    def at(field: str) -> altair.X:
        return altair.X(f"{field}:Q", axis=None, scale=across)

    head = heads.mark_text(align="left", fontSize=13, fontWeight=600, color=theme.quiet, dy=3)
    limit = altair.ExprRef(f"width * ({TIGHT} ? {NARROW_BAR[0]} : {BAR[0]}) - 42")
    count = "length(split(datum.shown_name, '\\n'))"
    height = f"({count} > 2 ? {SMALL_LINE} : {LINE})"
    name = rows.mark_text(
        align="left",
        fontSize=altair.ExprRef(f"{count} > 2 ? 12 : 13"),
        dx=36,
        dy=altair.ExprRef(f"-({count} - 1) * {height} / 2"),
        limit=limit,
        lineBreak="\n",
        lineHeight=altair.ExprRef(height),
    )
    code = rows.mark_text(align="left", fontSize=13, color=theme.quiet, dx=2)
    value = rows.mark_text(align="left", fontSize=13, fontWeight=600)
    reference_label = rows.mark_text(align="right", fontSize=13, color=theme.quiet, dx=-2)
    track = rows.mark_bar(size=10, color=theme.faint)
    bar = rows.transform_filter("isValid(datum.value_at)").mark_bar(
        size=10, fill=theme.mark, stroke=theme.mark
    )
    tick = rows.transform_filter("isValid(datum.reference_at)").mark_tick(
        size=18, thickness=2.5, color=theme.ink, opacity=1
    )
    target = rows.transform_filter("isValid(datum.target_at)").mark_point(
        shape="diamond", size=70, strokeWidth=2, stroke=theme.ink, fill=theme.paper, opacity=1
    )
    second = rows.transform_filter("isValid(datum.second_at)").mark_point(
        shape="circle", size=80, strokeWidth=2, stroke=theme.parties["science"],
        fill=theme.paper, opacity=1,
    )  # fmt: skip
    return finish(
        altair.layer(
            clickable_rows(rows, "indicator_code", tooltips(words, **TOOLTIPS), theme),
            head.encode(x=altair.value(0), text="name:N"),
            code.encode(x=altair.value(0), text="indicator_code:N"),
            name.encode(x=altair.value(0), text="shown_name:N"),
            track.encode(x=at("start"), x2="end:Q"),
            bar.encode(
                x=at("start"),
                x2="value_x:Q",
                fillOpacity=altair.when(altair.datum.state == "part")
                .then(altair.value(0.15))
                .otherwise(altair.value(0.75)),
            ),
            tick.encode(x=at("reference_x")),
            target.encode(x=at("target_x")),
            second.encode(x=at("second_x")),
            value.encode(x=at("text_x"), text="formatted:N"),
            reference_label.encode(x=altair.value("width"), text="wide_beside:N"),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
