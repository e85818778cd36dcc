"""The strategy in short: a row per direction, and its scores over the years."""

import pandas as pd

from lib import periods, store
from lib.figures.ground import lay
from lib.figures.strategy import stand
from lib.figures.totals import totals
from lib.metrics import synergy
from lib.vocabulary import Freshness, Plan

NAMES = ["name_ru", "name_en", "name_kk", "short_ru", "short_en", "short_kk"]
MARKS = [("plan", word) for word in Plan] + [("freshness", word) for word in Freshness]


def directions(strategy: pd.DataFrame, directions: pd.DataFrame) -> pd.DataFrame:
    """Return one row per direction: how many of its indicators stand how.

    Parameters
    ----------
    strategy : what ``strategy`` returns. directions : rows of the kind ``directions``.

    Returns
    -------
    By number: direction, its names, the count of its indicators per word of ``Plan`` and of
    ``Freshness``, indicators, members_reported and members_due (Σ over its indicators), score.
    A direction without indicators counts nothing and has no score. ``score`` is the mean
    attainment in per cent, each capped to 0-120; missing if under half of the indicators have
    one. It is a secondary figure: statuses are counted, never averaged.
    """
    groups = strategy.groupby("direction")
    counts = {
        str(word): (strategy[mark] == word).groupby(strategy["direction"]).sum()
        for mark, word in MARKS
    }
    found = pd.DataFrame(counts).assign(
        indicators=groups.size(),
        members_reported=groups["members_reported"].sum(),
        members_due=groups["members_due"].sum(),
    )
    named = directions.sort_values("direction", key=lambda number: number.astype("int64"))
    whole = named[["direction"]].join(found, on="direction")[list(found.columns)].fillna(0)
    scores = groups["attainment"].apply(synergy.score).astype("float64")
    return (
        named[["direction", *NAMES]]
        .join(whole.astype("int64"))
        .assign(score=named["direction"].map(scores))
        .reset_index(drop=True)
    )


def trend(source: store.Source, moment: store.Moment) -> pd.DataFrame:
    """Return the score of each direction in every school year that has reports.

    Returns direction, period and score (see ``directions``; missing where too little is known),
    by period and direction.
    """
    ground = lay(source, moment)
    told = totals(source, ground)
    reported = (periods.of(code).school_year for code in told["period"].unique())
    years = sorted({year for year in reported if year})
    found = [_scores(stand(ground, told, year)).assign(period=year) for year in years]
    columns = ["direction", "period", "score"]
    return pd.concat(found, ignore_index=True)[columns] if found else pd.DataFrame(columns=columns)


def _scores(strategy: pd.DataFrame) -> pd.DataFrame:
    scores = strategy.groupby("direction")["attainment"].apply(synergy.score)
    return scores.astype("float64").rename("score").reset_index()
