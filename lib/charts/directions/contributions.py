"""Contributions chart: how much each member adds to the gap between value and path."""

from collections.abc import Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import Text
from lib.wording import values
from lib.wording.values import Row

ROW = 24
MOST = 40
"""Most members that fit into one chart."""

SILENT_SHARE = 4
"""One part of so many of a chart's rows is for members without a report, if there are more."""


def data(members: pd.DataFrame, parts: pd.DataFrame, indicator: Row, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per member, those who explain the gap first.

    members : ``queries.by_member`` of one period with names in ``member``. parts :
    ``queries.gap_parts`` of the same period. indicator : its row of ``queries.full_strategy``.

    ``contribution`` is the member's part of the gap, negative where it holds the consortium back.
    Members without a part, because none of their reports counts, come last.
    """
    rows = members.merge(parts, on="member_code", how="left")
    kind, behind = indicator["unit_kind"], rows["part"].sum() < 0
    frame = pd.DataFrame(
        {
            "member": rows["member"],
            "contribution": rows["part"],
            "part": [values.difference(part, kind, words) for part in rows["part"]],
            "formatted": [
                values.figure(row["value"], kind, words)
                if row["reported"]
                else words("not-reported")
                for row in values.rows(rows)
            ],
            "reported": rows["reported"],
            "counted": rows["counted"].eq(other=True),
        }
    )
    return frame.sort_values(
        "contribution", ascending=behind, na_position="last", ignore_index=True
    )


def choose_members(data: pd.DataFrame, most: int = MOST) -> list[str]:
    """Choose at most ``most`` members: some without a report, then the largest contributions.

    Of many without a report only a part comes first, so that the largest contributions have room;
    of a sum, members without a report may be among these as well.
    """
    silent = list(data.loc[~data["reported"], "member"])
    if len(data) > most:
        silent = silent[: most // SILENT_SHARE]
    largest = data.sort_values("contribution", key=abs, ascending=False, na_position="last")
    rest = [name for name in largest["member"] if name not in silent]
    return [*silent, *rest[: most - len(silent)]]


def title(gap: Row | None, indicator: Row, names: Mapping[str, str], words: Text) -> str:
    """Return the finding: the distance from the path, and the member that explains most of it.

    gap : ``queries.gap_summary``, missing without reports; ``since`` is the period from which on
    the weakest member has held the indicator back, where that is known. names : names of members by
    code. Without a path, or for an incomplete period, name the largest contributions up and down.
    """
    if gap is None:
        return words("contributions-finding-none")
    weakest, strongest = names[gap["weakest"]], names[gap["strongest"]]
    if pd.isna(indicator["path"]) or not indicator["complete"]:
        return words("contributions-finding", up=strongest, down=weakest)
    behind = gap["gap"] < 0
    finding = words(
        "contributions-finding-behind" if behind else "contributions-finding-ahead",
        gap=values.distance(gap["gap"], indicator["unit_kind"], words),
        member=weakest if behind else strongest,
        part=values.distance(
            gap["weakest_part" if behind else "strongest_part"], indicator["unit_kind"], words
        ),
    )
    if not behind or gap.get("since") is None:
        return finding
    since = values.short_period(gap["since"])
    return words("contributions-since", finding=finding, period=since)


def alt(gap: Row | None, indicator: Row, names: Mapping[str, str], words: Text) -> str:
    """Return the text for screen readers: the title."""
    return title(gap, indicator, names, words)


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Bars to the right for members ahead of the path, to the left for those behind it.

    A hollow bar is the share of the plan of a member without a report.
    """
    base = altair.Chart().encode(
        y=altair.Y("member:N", sort=None, title=None),
        tooltip=tooltips(
            words, member="figure-member", formatted="figure-value", part="figure-part"
        ),
    )
    across = altair.X(
        "contribution:Q",
        title=words("axis-gap-part"),
        axis=altair.Axis(tickCount=5, labelOverlap=True, format=",.2~f"),
    )
    side = (
        altair.when("datum.contribution >= 0")
        .then(altair.value(theme.mark))
        .otherwise(altair.value(theme.behind))
    )
    with_part = base.transform_filter("isValid(datum.contribution)")
    full, hollow = (
        with_part.transform_filter(filled).encode(x=across)
        for filled in ("datum.counted", "!datum.counted")
    )
    return finish(
        altair.layer(
            base.mark_point(opacity=0).encode(x=altair.datum(0)),  # keeps the order of the frame
            full.mark_bar(height=14).encode(color=side),
            hollow.mark_bar(
                height=12, fill="transparent", strokeWidth=1.4, strokeDash=[3, 2]
            ).encode(stroke=side),
            base.transform_filter("!datum.reported")
            .mark_text(align="left", dx=6, color=theme.quiet, fontSize=12)
            .encode(x=altair.datum(0), text="formatted:N"),
            altair.Chart().mark_rule(color=theme.quiet).encode(x=altair.datum(0)),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
