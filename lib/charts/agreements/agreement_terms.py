"""Timeline of agreements: a bar from the first day of each to its last, and today's line."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish, tooltips
from lib.text import Text, sentence
from lib.vocabulary import AgreementKind, AgreementState
from lib.wording import values
from lib.wording.agreements import remaining
from lib.wording.values import Row

ROW, MOST = 23, 40
"""Pixels of a row; most agreements that are drawn, the table has all."""

LABEL = 40
"""Characters of a label."""

REACH = timedelta(days=4 * 366)
"""How far from the day a bar is drawn: one from 1990 would squeeze the others."""

LOOK = ("fill", "stroke", "strokeDash")


def data(agreements: pd.DataFrame, day: str, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per agreement of the first ``MOST``, and today.

    agreements : rows of ``queries.agreement_terms``, in its order. day : of their states.

    ``part`` is bar or today; ``start`` and ``end`` are what is drawn, within ``REACH`` of the day;
    ``open`` : the bar has no end, or renews itself and goes on; ``note`` : days left, in words.
    """
    drawn = values.rows(agreements.head(MOST))
    first, last = (date.fromisoformat(day) + way * REACH for way in (-1, 1))
    ends = [row["valid_to"] for row in drawn if isinstance(row["valid_to"], str)]
    horizon = min(max([day, *ends]), last.isoformat())
    edge = (date.fromisoformat(horizon) + timedelta(days=120)).isoformat()
    bars = [_bar(row, place, first.isoformat(), edge, words) for place, row in enumerate(drawn)]
    today: Row = dict.fromkeys(bars[0]) if bars else {}
    today |= {"part": "today", "start": day, "note": words.short_date(day)}
    return pd.DataFrame([*bars, today])


def _bar(row: Row, place: int, first: str, edge: str, words: Text) -> Row:
    title = row["title"] if isinstance(row["title"], str) else ""
    named = " · ".join(part for part in (row["agreement_id"], title) if part)
    goes_on = not isinstance(row["valid_to"], str) or bool(row["renews"])
    last = edge if goes_on else str(row["valid_to"])
    begins = max(row["begins"] or first, first)
    return {
        "part": "bar",
        "place": place,
        "agreement": row["agreement_id"],
        "label": values.shortened(named, LABEL),
        "title": named,
        "kind": row["kind_name"],
        "parties": row["party_names"],
        "state": row["state"],
        "open": goes_on,
        "start": begins,
        "end": max(min(last, edge), begins),
        "from": words.short_date(row["begins"] or None),
        "to": words.short_date(row["valid_to"]),
        "note": remaining(row, words),
    }


def title(counts: Mapping[str, int], soonest: Row | None, days: int, words: Text) -> str:
    """Return the finding: how many agreements are in force and which of them ends first.

    counts : by state, ``queries.agreements.selection.count_by_state``. soonest : the row of
    ``queries.agreement_terms`` that ends first within ``days``; missing where none does.
    """
    valid = counts["current"]
    if not valid:
        return words("agreements-finding-none")
    if soonest is None:
        return words("agreements-finding", count=valid, days=days)
    return words(
        "agreements-finding-ending",
        count=valid,
        ending=counts[AgreementState.ENDING],
        days=days,
        code=soonest["agreement_id"],
        kind=words.choice(AgreementKind(soonest["kind"])),
        day=words.date(soonest["valid_to"]),
    )


def alt(counts: Mapping[str, int], soonest: Row | None, days: int, words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(counts, soonest, days, words))


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Bars by agreement; what ends soon stands out, what is over is pale, an open end is an arrow.

    The last column says how many days are left. On a phone an agreement is its code.
    """
    bars = (
        altair.Chart()
        .transform_filter("datum.part === 'bar'")
        .transform_calculate(
            name=f"{NARROW} ? datum.agreement : datum.label",
        )
        .encode(
            y=altair.Y("place:O", axis=None, scale=altair.Scale(paddingInner=0.35)),
            tooltip=tooltips(
                words,
                title="figure-agreement",
                kind="figure-kind",
                parties="figure-parties",
                **{"from": "figure-begins"},
                to="figure-valid-to",
                note="figure-days-left",
            ),
        )
    )
    room = altair.Scale(
        range=[
            altair.ExprRef(f"{NARROW} ? 58 : 300"),
            altair.ExprRef(f"width - ({NARROW} ? 112 : 128)"),
        ]
    )
    across = altair.X(
        "start:T",
        title=None,
        scale=room,
        axis=altair.Axis(
            orient="top",
            format="%Y",
            labelExpr=f"{NARROW} ? slice(datum.label, 2) : datum.label",
            tickCount={"interval": "year", "step": 1},
            grid=True,
        ),
    )
    looks: dict[str, tuple[object, ...]] = {
        f"datum.state === '{AgreementState.ENDING}'": (
            theme.behind, theme.behind, []),
        f"datum.state === '{AgreementState.IN_FORCE}'": (theme.mark, theme.mark, []),
        f"indexof(['{AgreementState.FUTURE}', '{AgreementState.DRAFT}'], datum.state) >= 0": (
            "transparent", theme.mark, [3, 2]),
        "over": (theme.faint, theme.quiet, []),
    }  # fmt: skip
    ending = f"datum.state === '{AgreementState.ENDING}'"
    today = altair.Chart().transform_filter("datum.part === 'today'").encode(x=across)
    return finish(
        altair.layer(
            bars.mark_bar(**by_condition(LOOK, looks), strokeWidth=1).encode(x=across, x2="end:T"),
            bars.transform_filter("datum.open")
            .mark_point(
                shape="triangle-right",
                size=130,
                xOffset=4,
                filled=True,
                color=theme.mark,
                opacity=1,
            )
            .encode(x=altair.X("end:T", scale=room)),
            bars.mark_text(align="left", fontSize=by_width(13, 12)).encode(
                x=altair.value(0), text="name:N"
            ),
            bars.mark_text(
                align="right",
                fontSize=by_width(13, 12),
                **by_condition(
                    ("fontWeight", "color"), {ending: (600, theme.ink), "other": (400, theme.quiet)}
                ),
            ).encode(x=altair.value("width"), text="note:N"),
            today.mark_rule(color=theme.ink, strokeWidth=1.4),
            today.mark_text(baseline="top", dy=4, fontSize=13, fontWeight=600).encode(
                y=altair.value("height"), text="note:N"
            ),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
