"""Whose distance from the path the consortium's gap is made of."""

from functools import cache

import altair as alt
import pandas as pd

from lib.charts.theme import Spec, Theme, finish
from lib.text import Text
from lib.wording import values
from lib.wording.values import Row

ROW = 24
MOST = 40
"""Members that still fit into one picture."""


def pull_marks(
    spread: pd.DataFrame, parts: pd.DataFrame, indicator: Row, text: Text
) -> pd.DataFrame:
    """Lay out what ``pulls`` draws: a row per member, those who explain the gap first.

    spread : ``queries.by_member`` of one period with names in ``member``. parts : what
    ``figures.gap_parts`` says of the same. indicator : the row of ``queries.full_strategy``.

    ``pull`` is the member's part of the gap: negative where it holds the consortium back. Members
    without a part, because no report of theirs counts, stand last.
    """
    found = spread.merge(parts, on="member_code", how="left")
    kind, behind = indicator["unit_kind"], found["part"].sum() < 0
    marks = pd.DataFrame(
        {
            "member": found["member"],
            "pull": found["part"],
            "part": [values.difference(each, kind, text) for each in found["part"]],
            "said": [
                values.figure(row["value"], kind, text) if row["reported"] else text("not-reported")
                for row in values.rows(found)
            ],
            "reported": found["reported"],
            "counted": found["counted"].eq(other=True),
        }
    )
    return marks.sort_values("pull", ascending=behind, na_position="last", ignore_index=True)


def telling(marks: pd.DataFrame, most: int = MOST) -> list[str]:
    """Name the members worth a row where there are too many: the silent, the strongest pulls.

    marks : what ``pull_marks`` returns. All of them where they are no more than ``most``.
    """
    silent = list(marks.loc[~marks["reported"], "member"])[:most]
    strong = marks.sort_values("pull", key=abs, ascending=False, na_position="last")
    rest = [name for name in strong["member"] if name not in silent]
    return [*silent, *rest[: most - len(silent)]]


def pulls_finding(marks: pd.DataFrame, indicator: Row, text: Text) -> str:
    """Say how far the consortium is from its path and who explains most of it.

    Where there is no path, name who pulls most, up and down.
    """
    told = marks.dropna(subset=["pull"]).sort_values("pull", kind="stable")
    if told.empty:
        return text("pulls-finding-none")
    weakest, *_others, strongest = values.rows(told) if len(told) > 1 else values.rows(told) * 2
    if pd.isna(indicator["path"]) or not indicator["complete"]:
        return text("pulls-finding", up=strongest["member"], down=weakest["member"])
    gap = told["pull"].sum()
    first = weakest if gap < 0 else strongest
    return text(
        "pulls-finding-behind" if gap < 0 else "pulls-finding-ahead",
        gap=values.distance(gap, indicator["unit_kind"], text),
        member=first["member"],
        part=values.distance(first["pull"], indicator["unit_kind"], text),
    )


@cache
def pulls(text: Text, theme: Theme) -> Spec:
    """Bars to the right for members ahead of the path, to the left for those behind it.

    A hollow bar is the part of the plan of a member that gave nothing.
    """
    base = alt.Chart().encode(
        y=alt.Y("member:N", sort=None, title=None),
        tooltip=[
            alt.Tooltip("member:N", title=text("figure-member")),
            alt.Tooltip("said:N", title=text("figure-value")),
            alt.Tooltip("part:N", title=text("figure-part")),
        ],
    )
    across = alt.X(
        "pull:Q",
        title=text("axis-pull"),
        axis=alt.Axis(tickCount=5, labelOverlap=True, format=",.2~f"),
    )
    side = (
        alt.when("datum.pull >= 0")
        .then(alt.value(theme.mark))
        .otherwise(alt.value(theme.plan["off_plan"]))
    )
    told = base.transform_filter("isValid(datum.pull)")
    full, hollow = (
        told.transform_filter(filled).encode(x=across)
        for filled in ("datum.counted", "!datum.counted")
    )
    return finish(
        alt.layer(
            base.mark_point(opacity=0).encode(x=alt.datum(0)),  # keeps the order of the frame
            full.mark_bar(height=14).encode(color=side),
            hollow.mark_bar(
                height=12, fill="transparent", strokeWidth=1.4, strokeDash=[3, 2]
            ).encode(stroke=side),
            base.transform_filter("!datum.reported")
            .mark_text(align="left", dx=6, color=theme.quiet, fontSize=12)
            .encode(x=alt.datum(0), text="said:N"),
            alt.Chart().mark_rule(color=theme.quiet).encode(x=alt.datum(0)),
        ).properties(height=alt.Step(ROW)),
        text,
        theme,
    )
