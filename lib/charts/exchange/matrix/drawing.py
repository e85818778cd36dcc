"""Matrix of the exchange: its specification, its finding and its text for screen readers."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.contrast import text_colour
from lib.charts.exchange.matrix.frame import DIGIT, LARGEST, LONGEST, SLANT, SMALLEST, is_shortened
from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_condition, finish, tooltips
from lib.text import Text, sentence
from lib.wording import exchange
from lib.wording.values import Row

ROW, SMALL_ROW = 38, 22
"""Pixels of a row, and of a row among many."""

EDGE, SMALL_EDGE, BELOW, SPARE = 96, 48, 40, 14
"""Pixels of the longest bar of a giver's total, of one beside many rows, and of a receiver's; of
the room that bars need beyond what is laid out for them."""

WINDOW = 1200
"""Pixels of a narrower window, in which headings are slanted in any case."""

_HALF = "ceil(length(split(datum.label, ' ')) / 2)"
_TWO_LINES = (
    f"[join(slice(split(datum.label, ' '), 0, {_HALF}), ' '), "
    f"join(slice(split(datum.label, ' '), {_HALF}), ' ')]"
)
"""Vega expression: a label in two lines, as many as stand clear of the cells below."""

_ROOM = f"(bandwidth('x') - 2) * (datum.is_apart ? 2.2 : 1) / {DIGIT}"
"""Vega expression: how many digits of one pixel fit into a cell side by side."""

_NUMBER = f"length(datum.formatted) * {SMALLEST} <= {_ROOM} ? datum.formatted : datum.short"
"""Vega expression: a number as long as its cell allows."""

_UPRIGHT = f"length({_NUMBER}) * {SMALLEST} > {_ROOM}"
"""Vega expression: true where even a short number fits only along the height of its cell."""


def title(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Name what is shown, how many pairs exchange, and which pair exchanges most.

    finding : giver, receiver, amount, others (pairs that have as much), pairs (missing above the
    level of members), resource, unit.
    """
    finding_in_words = words(
        "matrix-finding",
        subject=exchange.subject(finding["resource"], finding["unit"], words),
        giver=names.get(finding["giver"], finding["giver"]),
        receiver=names.get(finding["receiver"], finding["receiver"]),
        amount=exchange.amount(finding["amount"], finding["unit"], words),
        others=exchange.others(finding["others"], words),
    )
    if finding["pairs"] is None:
        return finding_in_words
    return f"{sentence(finding_in_words)} {words('matrix-pairs', pairs=finding['pairs'])}"


def alt(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(finding, names, words))


def note(source: str, data: pd.DataFrame, words: Text) -> str:
    """Return a note on the source, with what short numbers are where cells of a frame show them."""
    return f"{source} · {words('matrix-short')}" if is_shortened(data) else source


@cache
def spec(
    words: Text,
    theme: Theme,
    *,
    many: bool = False,
    slanted: bool = False,
    overhang: int = 0,
    difference: bool = False,
) -> Spec:
    """Rows give, columns receive; darker is more; totals are bars. A click selects ``pick``.

    many : small cells, for members rather than parties. slanted : labels of columns are wider than
    these. overhang : pixels by which slanted labels reach beyond the last column. difference :
    cells tell what grew (blue) and what fell (orange).
    """
    tight = f"{str(slanted).lower()} || windowSize()[0] < {WINDOW}"
    pick = altair.selection_point(name="pick", fields=["pick"], on="click", empty=False)
    base = altair.Chart().encode(
        x=altair.X(
            "receiver:N",
            sort=altair.EncodingSortField("receiver_rank", op="min"),
            title=words("matrix-receivers"),
            axis=altair.Axis(
                orient="top",
                labelAngle=_by_room(tight, "0", f"-{SLANT}"),
                labelAlign=_by_room(tight, "'center'", "'left'"),
                labelLimit=LONGEST,
                labelExpr=f"{tight} ? datum.label : {_TWO_LINES}",
                labelPadding=_by_room(tight, "22", "4"),
            ),
        ),
        y=altair.Y(
            "giver:N",
            sort=altair.EncodingSortField("giver_rank", op="min"),
            title=words("matrix-givers"),
        ),
        tooltip=tooltips(
            words, giver="figure-giver", receiver="figure-receiver", formatted="figure-amount"
        ),
    )
    cell = base.transform_filter(altair.datum.part == "cell")
    chart = finish(
        altair.layer(
            cell.mark_rect(stroke=theme.paper, strokeWidth=2, cursor="pointer")
            .encode(**(_signed(theme) if difference else _shaded(theme)))
            .add_params(pick),
            base.mark_text(
                **_text(theme, difference=difference),
                text=altair.ExprRef(_NUMBER),
                fontSize=altair.ExprRef(_size(12 if many else LARGEST, SMALL_ROW if many else ROW)),
                angle=altair.ExprRef(f"{_UPRIGHT} ? -90 : 0"),
                cursor="pointer",
            ).add_params(
                altair.selection_point(name="node", fields=["pick"], on="click", empty=False)
            ),
            *_bars(base, SMALL_EDGE if many else EDGE, theme, difference=difference),
        ).properties(height=altair.Step(SMALL_ROW if many else ROW)),
        words,
        theme,
    )
    chart["padding"]["right"] += max(overhang - (SMALL_EDGE if many else EDGE), SPARE)
    return chart


def _bars(
    base: altair.Chart, longest: int, theme: Theme, *, difference: bool
) -> list[altair.Chart]:
    """Return the totals as bars that reach outwards: of givers to the right, of receivers down."""
    shade = f"datum.amount < 0 ? '{theme.behind}' : '{theme.mark}'" if difference else None
    colour = altair.ExprRef(shade) if shade else theme.quiet
    right, below = "width - bandwidth('x') / 2 + datum.room", "height - bandwidth('y') / 2 + 11"
    return [
        base.transform_filter(altair.datum.edge == "giver")
        .mark_rect(color=colour, height={"band": 0.6}, cursor="pointer")
        .encode(
            x=altair.value(altair.ExprRef(right)),
            x2=altair.value(altair.ExprRef(f"{right} + datum.share * {longest}")),
        )
        .add_params(altair.selection_point(name="total", fields=["pick"], on="click", empty=False)),
        base.transform_filter(altair.datum.edge == "receiver")
        .mark_rect(color=colour, width={"band": 0.6}, cursor="pointer")
        .encode(
            y=altair.value(altair.ExprRef(below)),
            y2=altair.value(altair.ExprRef(f"{below} + datum.share * {BELOW}")),
        ),
    ]


def _size(usual: int, height: int) -> str:
    """Vega expression: the size at which a number fits into its cell, across or upright."""
    upright = f"clamp({(height - 2) / DIGIT:.0f} / length({_NUMBER}), {SMALLEST}, 9)"
    across = f"clamp({_ROOM} / length({_NUMBER}), {SMALLEST}, {usual})"
    return f"{_UPRIGHT} ? {upright} : {across}"


def _by_room(is_tight: str, roomy: str, tight: str) -> altair.ExprRef:
    """Return an axis property with one value where labels fit above their columns, else another."""
    return altair.ExprRef(f"{is_tight} ? {tight} : {roomy}")


def _shaded(theme: Theme) -> dict[str, altair.Color]:
    scale = altair.Scale(domain=[0, 1], range=list(theme.ramp), interpolate="rgb")
    return {"color": altair.Color("depth:Q", scale=scale, legend=None)}


def _signed(theme: Theme) -> dict[str, altair.SchemaBase]:
    colours = [theme.behind, theme.mark]
    scale = altair.Scale(domain=[-1, 1], range=colours)
    return {
        "color": altair.Color("sign:O", scale=scale, legend=None),
        "opacity": altair.Opacity(
            "depth:Q", scale=altair.Scale(domain=[0, 1], range=[0.08, 0.75]), legend=None
        ),
    }


def _text(theme: Theme, *, difference: bool) -> dict[str, Any]:
    shade = theme.ink if difference else altair.ExprRef(text_colour(theme.ramp, "datum.depth"))
    cases = {
        "datum.part === 'total'": (theme.ink, 600),
        "a cell": (shade, 400),
    }
    return by_condition(("color", "fontWeight"), cases)
