"""Calendar of events: kinds by months of a school year, darker is more."""

from functools import cache

import altair
import pandas as pd
from babel.dates import get_month_names

from lib.charts.contrast import text_colour
from lib.charts.theme import Theme
from lib.charts.vega import CRAMPED, Spec, by_condition, finish, tooltips
from lib.text import Text
from lib.vocabulary import EventType
from lib.wording import values

ROW = 26
DASH = "–"


def data(counts: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per kind and month, and the sums of kinds and of months.

    counts : ``queries.events.count_by_month`` of one school year. ``depth`` is the square root of
    a month's share of the largest one; ``part`` is cell or total.
    """
    months = list(dict.fromkeys(counts["month"]))
    total = words("matrix-total")
    cells = [
        (words.choice(EventType(row["event_type"])), row["month"], row["events"], "cell")
        for row in values.rows(counts)
    ]
    cells += [
        (words.choice(EventType(str(kind))), None, events, "total")
        for kind, events in counts.groupby("event_type", sort=False)["events"].sum().items()
    ]
    cells += [
        (total, month, events, "total")
        for month, events in counts.groupby("month", sort=False)["events"].sum().items()
    ]
    largest = counts["events"].max() if len(counts) else 0
    names = get_month_names("wide", "stand-alone", words.language)
    return pd.DataFrame(
        [
            {
                "kind": kind,
                "month": _short(month, words) if month else total,
                "name": names[int(month[5:])] if month else total,
                "rank": months.index(month) if month else len(months),
                "events": int(events),
                "depth": (events / largest) ** 0.5 if largest and part == "cell" else 0.0,
                "formatted": words.number(events, 0) if events else DASH,
                "part": part,
            }
            for kind, month, events, part in cells
        ],
        columns=["kind", "month", "name", "rank", "events", "depth", "formatted", "part"],
    )


def _short(month: str, words: Text) -> str:
    names = get_month_names("abbreviated", "stand-alone", words.language)
    return str(names[int(month[5:])]).rstrip(".")


def title(counts: pd.DataFrame, year: str, words: Text) -> str:
    """Return the finding: events and kinds of a year, and the month with the most."""
    total = int(counts["events"].sum())
    if not total:
        return words("events-finding-none", year=words.period(year))
    months = counts.groupby("month", sort=False)["events"].sum()
    names = get_month_names("wide", "stand-alone", words.language)
    return words(
        "events-finding",
        count=total,
        kinds=int(counts.loc[counts["events"] > 0, "event_type"].nunique()),
        year=words.period(year),
        month=names[int(str(months.idxmax())[5:])],
        most=int(months.max()),
    )


def alt(counts: pd.DataFrame, year: str, words: Text) -> str:
    """Return the text for screen readers: the title, with the count of every kind."""
    kinds = counts.groupby("event_type", sort=False)["events"].sum()
    listed = ", ".join(
        f"{words.choice(EventType(str(kind)))} {count}" for kind, count in kinds.items()
    )
    return f"{title(counts, year, words)}: {listed}." if listed else title(counts, year, words)


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Heat map with sums at both edges; where a month has no room it is its first letter."""
    base = altair.Chart().encode(
        x=altair.X("rank:O", title=None, axis=None),
        y=altair.Y("kind:N", sort=None, title=None, axis=altair.Axis(labelLimit=150)),
        tooltip=[
            *tooltips(words, kind="figure-kind", name="figure-month"),
            altair.Tooltip("events:Q", title=words("figure-events")),
        ],
    )
    ramp = altair.Scale(domain=[0, 1], range=list(theme.ramp), interpolate="rgb")
    shade = altair.ExprRef(text_colour(theme.ramp, "datum.depth"))
    looks = {
        "datum.part === 'total'": (theme.ink, 600),
        "datum.events === 0": (theme.quiet, 400),
        "a cell": (shade, 400),
    }
    filled = altair.when("datum.events > 0").then(altair.Fill("depth:Q", scale=ramp, legend=None))
    heads = (
        altair.Chart()
        .transform_aggregate(groupby=["rank", "month"])
        .transform_calculate(head=f"{CRAMPED} ? slice(datum.month, 0, 1) : datum.month")
        .mark_text(dy=-8, fontSize=13)
        .encode(x=altair.X("rank:O", axis=None), y=altair.value(0), text="head:N")
    )
    return finish(
        altair.layer(
            base.transform_filter("datum.part === 'cell'")
            .mark_rect(stroke=theme.paper, strokeWidth=2)
            .encode(fill=filled.otherwise(altair.value("transparent"))),
            base.mark_text(**by_condition(("color", "fontWeight"), looks)).encode(
                text="formatted:N"
            ),
            heads,
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
