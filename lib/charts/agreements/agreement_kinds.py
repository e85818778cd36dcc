"""Agreements in force by kind: a bar per kind, the part that ends soon set apart."""

from functools import cache

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import Text
from lib.vocabulary import AgreementKind
from lib.wording import values

ROW = 30


def data(counts: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return the chart frame: two rows per kind, ending and the rest, and their label.

    counts : ``queries.agreements.selection.count_by_kind``.
    """
    parts = []
    for row in values.rows(counts):
        name = words.choice(AgreementKind(row["kind"]))
        ending = row["ending"]
        label = words("agreement-kinds-ending", count=row["in_force"], ending=ending)
        shared = {"kind": name, "all": row["in_force"]}
        shared["label"] = label if ending else words.number(row["in_force"], 0)
        parts += [
            {**shared, "part": "ending", "count": ending},
            {**shared, "part": "rest", "count": row["in_force"] - ending},
        ]
    return pd.DataFrame(parts, columns=["kind", "all", "label", "part", "count"])


def title(counts: pd.DataFrame, words: Text) -> str:
    """Name the most frequent kind and how many kinds there are."""
    if counts.empty:
        return words("agreements-finding-none")
    largest = values.rows(counts)[0]
    return words(
        "agreement-kinds-finding",
        kind=words.choice(AgreementKind(largest["kind"])),
        count=largest["in_force"],
        all=int(counts["in_force"].sum()),
        kinds=len(counts),
    )


def alt(counts: pd.DataFrame, words: Text) -> str:
    """Return the text for screen readers: the title, with the count of every kind."""
    listed = ", ".join(
        f"{words.choice(AgreementKind(row['kind']))} {row['in_force']}"
        for row in values.rows(counts)
    )
    return f"{title(counts, words)}: {listed}."


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Horizontal bars; the part that ends soon comes first."""
    base = altair.Chart().encode(
        y=altair.Y("kind:N", sort=None, title=None, axis=altair.Axis(labelLimit=170)),
        tooltip=tooltips(words, kind="figure-kind", label="figure-in-force"),
    )
    colours = altair.Scale(domain=["ending", "rest"], range=[theme.behind, theme.mark])
    return finish(
        altair.layer(
            base.mark_bar(size=18).encode(
                x=altair.X(
                    "count:Q",
                    stack="zero",
                    axis=None,
                    scale=altair.Scale(domainMin=0, range=[0, altair.expr("width - 150")]),
                ),
                color=altair.Color("part:N", scale=colours, legend=None),
                order=altair.Order("part:N"),
            ),
            base.transform_filter("datum.part === 'rest'")
            .mark_text(align="left", dx=6)
            .encode(x="all:Q", text="label:N"),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
