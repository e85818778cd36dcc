"""Summary of the strategy: one row per direction, and its scores over the years."""

from collections.abc import Callable
from statistics import multimode

import pandas as pd

from lib import periods, store
from lib.metrics import synergy
from lib.queries.snapshot import read_snapshot
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.queries.strategy.findings import is_by_hand, is_firm
from lib.queries.totals import read_totals
from lib.vocabulary import RANKED, Freshness, PlanStatus, Rule

NAMES = ["name_ru", "name_en", "name_kk", "short_ru", "short_en", "short_kk"]
MARKS = [("plan", word) for word in PlanStatus] + [("freshness", word) for word in Freshness]


def directions(
    strategy: pd.DataFrame,
    directions: pd.DataFrame,
    trend: pd.DataFrame | None = None,
    earlier: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return one row per direction: counts of its indicators by status, and their changes.

    Parameters
    ----------
    strategy : what ``strategy`` returns. directions : rows of the kind ``directions``.
    trend : what ``trend`` returns. earlier : ``strategy`` at an earlier moment.

    Returns
    -------
    By number: direction, its names, the count of its indicators per word of ``PlanStatus`` and of
    ``Freshness``, by_hand and not_firm, indicators, members_reported and members_due (Σ over its
    indicators), words_by_hand and words_not_firm, score, previous_year, previous_score, better
    and worse.

    A plan word that somebody set is counted in ``by_hand``, not with the computed ones;
    ``not_firm`` counts the computed words that missing reports could change. These words stand in
    ``words_by_hand`` and ``words_not_firm``: joined by ``;``, a word as often as it occurs.

    A direction without indicators counts nothing and has no score. ``score`` is that of
    ``direction_scores``, a secondary figure: statuses are counted, never averaged.
    ``previous_score`` is that of ``previous_year``, the school year before the one that most
    complete figures of the direction are of; missing where it is not in ``trend``. ``better`` and
    ``worse`` count the indicators whose computed word has moved up or down in ``RANKED`` since
    ``earlier``; missing where none had a word of rank both then and now.
    """
    groups, by_hand = strategy.groupby("direction"), is_by_hand(strategy)
    computed = strategy.assign(plan=strategy["plan"].mask(by_hand))
    counts = {
        str(word): (computed[mark] == word).groupby(strategy["direction"]).sum()
        for mark, word in MARKS
    }
    exceptions = {"by_hand": by_hand, "not_firm": ~by_hand & ~is_firm(strategy)}
    counts |= {name: rows.groupby(strategy["direction"]).sum() for name, rows in exceptions.items()}
    sums = pd.DataFrame(counts).assign(
        indicators=groups.size(),
        members_reported=groups["members_reported"].sum(),
        members_due=groups["members_due"].sum(),
    )
    named = directions.sort_values("direction", key=lambda number: number.astype("int64"))
    sums_of_all = named[["direction"]].join(sums, on="direction")[list(sums.columns)].fillna(0)
    scores = direction_scores(strategy)
    rows = named[["direction", *NAMES]].join(sums_of_all.astype("int64"))
    rows = rows.assign(
        **{
            f"words_{name}": named["direction"].map(_words(strategy[rows])).astype("str")
            for name, rows in exceptions.items()
        },
        score=rows["direction"].map(scores),
        previous_year=rows["direction"].map(_years_before(strategy)).astype("str"),
    )
    rows["previous_score"] = _scores_of(rows, trend)
    steps = moves(*map(_as_computed, (strategy, strategy[:0] if earlier is None else earlier)))
    return rows.join(_counted(steps), on="direction").reset_index(drop=True)


@store.cached_until_change("directions", "indicators")
def known_directions(database: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the rows of the kind ``directions`` as boards show them, by number.

    A new database starts with eight directions (upload 1). Where a consortium has given one a name
    of its own, the short name that came with the former name is left out. Once it has directions
    of its own, those that are still as they came and have no indicator are left out.
    """
    rows = store.read(database, "directions", moment.upload)
    rows = rows.sort_values("direction", key=lambda number: number.astype("int64"))
    start = store.read(database, "directions", 1).set_index("direction").reindex(rows["direction"])
    start.index = rows.index
    for language in ("ru", "en", "kk"):
        name, short = f"name_{language}", f"short_{language}"
        renamed = rows["name_ru"] != start["name_ru"]
        rows[short] = rows[short].mask(renamed & (rows[short] == start[short]))
        if language != "ru":
            rows[name] = rows[name].mask(renamed & (rows[name] == start[name]))
    shipped = rows["name_ru"] == start["name_ru"]
    used = store.read(database, "indicators", moment.upload)["direction"]
    if shipped.all():
        return rows.reset_index(drop=True)
    return rows[~shipped | rows["direction"].isin(used)].reset_index(drop=True)


def _words(strategy: pd.DataFrame) -> Callable[[str], str]:
    """Return a function: the plan words of a direction's rows, joined."""
    words: dict[str, list[str]] = {}
    for direction, word in zip(strategy["direction"], strategy["plan"], strict=True):
        words.setdefault(direction, []).append(word)
    return lambda direction: ";".join(sorted(words.get(direction, [])))


def _years_before(strategy: pd.DataFrame) -> pd.Series:
    """The school year before the one that most complete figures of each direction are of."""
    complete = strategy[strategy["complete"]]
    years = complete["period"].map(lambda code: periods.of(code).school_year).dropna()
    usual = {
        direction: periods.year_before(max(multimode(each)))
        for direction, each in years.groupby(complete["direction"])
    }
    return pd.Series(usual, dtype="str")


def _scores_of(rows: pd.DataFrame, trend: pd.DataFrame | None) -> pd.Series:
    """The score of each row's direction in its ``previous_year``."""
    if trend is None or trend.empty:
        return pd.Series(float("nan"), index=rows.index)
    score_by_year = trend.set_index(["direction", "period"])["score"].astype("float64")
    keys = pd.MultiIndex.from_frame(rows[["direction", "previous_year"]])
    return pd.Series(score_by_year.reindex(keys).to_numpy(), index=rows.index)


def _counted(steps: pd.DataFrame) -> pd.DataFrame:
    """How many indicators of each direction have a better and a worse plan word than before."""
    moved = steps[["direction"]].assign(better=steps["step"] > 0, worse=steps["step"] < 0)
    return moved.groupby("direction").sum().astype("Int64")


def _as_computed(strategy: pd.DataFrame) -> pd.DataFrame:
    """Put the computed words in the place of those that somebody set."""
    return strategy.assign(plan=strategy["computed"])


def moves(strategy: pd.DataFrame, earlier: pd.DataFrame) -> pd.DataFrame:
    """Compare plan words with those of an earlier moment.

    Parameters
    ----------
    strategy, earlier : what ``strategy`` returns at two moments.

    Returns
    -------
    One row per indicator that has a word of rank at both, in the order of ``strategy``: its code,
    direction and names, plan, plan_before, step (ranks won in ``RANKED``, below zero if it is
    worse than before).
    """
    rank = {str(plan): float(place) for place, plan in enumerate(RANKED)}
    current = strategy[["indicator_code", "direction", *NAMES[:3], "plan"]]
    words = earlier.set_index("indicator_code")["plan"].astype("str")
    before = current["indicator_code"].map(words).astype("str")
    ranks = [word.map(rank).astype("float64") for word in (before, current["plan"])]
    steps = current.assign(plan_before=before, step=ranks[0] - ranks[1]).dropna(subset=["step"])
    return steps.astype({"step": "int64"}).reset_index(drop=True)


def trend(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the score of each direction in every school year that has reports.

    Returns direction, period and score (see ``directions``; missing where too little is known),
    by period and direction.
    """
    source = store.with_cache(source)
    totals = read_totals(source, read_snapshot(source, moment))
    reported = (periods.of(code).school_year for code in totals["period"].unique())
    years = sorted({year for year in reported if year})
    scores = [
        _scores(suppressed_strategy(source, moment, year)).assign(period=year) for year in years
    ]
    columns = ["direction", "period", "score"]
    return (
        pd.concat(scores, ignore_index=True)[columns] if scores else pd.DataFrame(columns=columns)
    )


def _scores(strategy: pd.DataFrame) -> pd.DataFrame:
    return direction_scores(strategy).rename("score").reset_index()


def direction_scores(strategy: pd.DataFrame) -> pd.Series:
    """Return by direction the mean attainment of its indicators in per cent, each capped to 0-120.

    An indicator whose plan has not begun counts as one without attainment: at its baseline it would
    be zero, and the year after would look like a leap. Missing where under half have one.
    """
    begun = strategy["attainment"].mask(strategy["rule"] == Rule.NOT_BEGUN)
    places = strategy.groupby("direction").indices
    scores = {direction: synergy.score(begun.iloc[rows]) for direction, rows in places.items()}
    return pd.Series(scores, dtype="float64").rename_axis("direction")
