"""What the charts of shares by half-year have in common: their axis and the federal share."""

from collections.abc import Mapping
from typing import Any

import altair

from lib.charts.theme import Theme
from lib.charts.vega import PERIODS


def half_years() -> altair.X:
    """Return the axis of half-years, in the order of the frame."""
    return altair.X(
        "half:O",
        sort=None,
        title=None,
        axis=altair.Axis(labelAngle=0, labelExpr=PERIODS, grid=False),
    )


def federal_line(
    share: float, label: str, theme: Theme, above: float, text: Mapping[str, Any] | None = None
) -> tuple[altair.Chart, altair.Chart]:
    """Return the dashed line of a federal share, and its label ``above`` pixels over the chart.

    text : further properties of the label.
    """
    base = altair.Chart().transform_filter("datum.first").encode(y=altair.datum(share))
    rule = base.mark_rule(strokeDash=[6, 4], color=theme.quiet)
    mark = base.mark_text(align="right", baseline="bottom", color=theme.quiet, **(text or {}))
    return rule, mark.encode(
        x=altair.value("width"), y=altair.value(-above), text=altair.datum(label)
    )
