"""Joint events: how many events were held by one organiser, by two, by three and more."""

from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish
from lib.text import Text, sentence
from lib.wording import values

HEIGHT = 200


def data(counts: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per number of organisers, the last for so many or more.

    counts : ``queries.events.count_joint``.
    """
    last = counts["organisers"].max()
    return pd.DataFrame(
        {
            "organisers": [
                words("events-or-more", count=row["organisers"])
                if row["organisers"] == last
                else words.number(row["organisers"], 0)
                for row in values.rows(counts)
            ],
            "events": counts["events"],
            "joint": counts["organisers"] > 1,
            "formatted": [words.number(count, 0) for count in counts["events"]],
        }
    )


def title(counts: pd.DataFrame, words: Text) -> str:
    """Return the finding: how many of the events were joint ones."""
    joint = int(counts.loc[counts["organisers"] > 1, "events"].sum())
    total = int(counts["events"].sum())
    return words(
        "events-joint-finding",
        joint=joint,
        held=total,
        share=values.part(joint / total if total else None, words),
    )


def alt(counts: pd.DataFrame, words: Text) -> str:
    """Return the text for screen readers: the title, with every number of organisers."""
    listed = ", ".join(f"{row['organisers']}: {row['events']}" for row in values.rows(counts))
    return f"{sentence(title(counts, words))} {words('events-organisers')} — {listed}."


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Columns by the number of organisers; events of one organiser are pale."""
    base = altair.Chart().encode(
        x=altair.X(
            "organisers:N",
            sort=None,
            title=words("events-organisers"),
            axis=altair.Axis(labelAngle=0),
        ),
        y=altair.Y("events:Q", axis=None, scale=altair.Scale(domainMin=0)),
    )
    colour = (
        altair.when("datum.joint")
        .then(altair.value(theme.mark))
        .otherwise(altair.value(theme.faint))
    )
    return finish(
        altair.layer(
            base.mark_bar(width=altair.RelativeBandSize(0.6)).encode(color=colour),
            base.mark_text(dy=-9, fontSize=14, fontWeight=600).encode(text="formatted:N"),
        ).properties(height=HEIGHT),
        words,
        theme,
    )
