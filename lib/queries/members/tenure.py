"""Years in the consortium: members aligned by the school year in which they joined.

Every compared year has the same members (a panel), so nobody's joining or leaving moves the figure.
The comparison shows what was before and after joining; it proves no cause.
"""

from dataclasses import dataclass

import pandas as pd

from lib import metrics, periods, store
from lib.metrics.aggregation import combine
from lib.queries.snapshot import Snapshot, read_snapshot
from lib.vocabulary import CONSORTIUM

FROM = (-1, 0, 1)
"""Years from which a comparison may start: before joining, of joining, the first after it."""

UNTIL = (1, 2, 3)
"""Years after joining up to which a comparison may go."""

TENURE = {
    **dict.fromkeys(("indicator_code", "name_ru", "name_en", "name_kk"), "str"),
    **dict.fromkeys(("unit_kind", "better"), "str"),
    "offset": "int64",
    "value": "float64",
    "members": "int64",
}


@dataclass(frozen=True)
class Tenure:
    """Indicators of a direction over the years after joining.

    rows : one per indicator and year: its passport, offset (0 is the school year of joining), value
    of the panel, members (how many the panel has). since : the first offset. undated : members that
    do not say when they joined. earlier : members that reported on a year before they joined.
    """

    rows: pd.DataFrame
    since: int
    undated: int
    earlier: int


@store.cached
def tenure(source: store.Database, moment: store.Moment, direction: str, until: int) -> Tenure:
    """Compare the years up to ``until`` years after joining, of members that reported on them all.

    The comparison starts at the one of ``FROM`` that keeps the most members, the earliest of equal
    ones. Only school years that have ended and are completely reported count; sensitive indicators,
    those that the consortium counts, and those of calendar years are left out.
    """
    snapshot = read_snapshot(source, moment)
    indicators = snapshot.indicators
    sensitive = indicators["sensitive"].fillna(value=False).astype("bool")
    indicators = indicators[(indicators["direction"] == direction) & ~sensitive]
    values = _values(source, snapshot, indicators)
    panels = {since: _panels(values, since, until) for since in FROM if since < until}
    sizes = {
        since: sum(len(panel) for panel in by_code.values()) for since, by_code in panels.items()
    }
    since = max(sizes, key=lambda first: (sizes[first], -first))
    active = snapshot.members[metrics.is_active(snapshot.members, moment.day)]
    before = values.loc[values["offset"] < 0, "member_code"]
    return Tenure(
        _figures(values, panels[since], indicators, range(since, until + 1)),
        since,
        int(active["joined_on"].isna().sum()),
        before.nunique(),
    )


def moved(rows: pd.DataFrame) -> dict[str, int]:
    """Count the indicators of ``Tenure.rows`` whose last year is better than their first, and all.

    Indicators that should keep to a range have no better side and are counted in neither.
    """
    ends = rows.sort_values("offset").groupby("indicator_code")["value"].agg(["first", "last"])
    better = rows.drop_duplicates("indicator_code").set_index("indicator_code")["better"]
    signs = better.map({"up": 1.0, "keep": 1.0, "down": -1.0}).astype("float64")
    change = ((ends["last"] - ends["first"]) * signs).dropna()
    return {"better": int((change > 0).sum()), "compared": len(change)}


def _values(source: store.Database, snapshot: Snapshot, indicators: pd.DataFrame) -> pd.DataFrame:
    """Return complete school years of members that owe an indicator, with their ``offset``."""
    where = {"indicator_code": indicators["indicator_code"].tolist()}
    reports = store.read(source, "measurements", snapshot.moment.upload, where)
    components = metrics.to_components(reports, indicators)
    years = metrics.school_years(components, indicators, snapshot.members)
    ended = {code: periods.of(code).end < snapshot.moment.day for code in years["period"].unique()}
    years = years[years["complete"] & years["period"].map(ended).astype("bool")]
    members = snapshot.members.set_index("member_code")
    types = metrics.reporter_types(indicators)
    kinds = years["member_code"].map(members["member_type"])
    owes = [kind in types[code] for code, kind in zip(years["indicator_code"], kinds, strict=True)]
    years = years[pd.Series(owes, years.index, dtype="bool")]
    joined = years["member_code"].map(members["joined_on"])
    years, joined = years[joined.notna()], joined.dropna()
    first = [int(periods.school_year_of(pd.Timestamp(day).date())[:4]) for day in joined]
    start = years["period"].str[:4].astype("int64")
    return years.assign(offset=start - pd.Series(first, years.index, dtype="int64"))


def _panels(values: pd.DataFrame, since: int, until: int) -> dict[str, set[str]]:
    """Return, by indicator, the members that have a value in every year from since to until."""
    in_span = values[values["offset"].between(since, until) & values["amount"].notna()]
    panels: dict[str, set[str]] = {}
    for code, rows in in_span.groupby("indicator_code"):
        years = rows.groupby("member_code")["offset"].nunique()
        members = set(years[years == until - since + 1].index)
        if members:
            panels[str(code)] = members
    return panels


def _figures(
    values: pd.DataFrame, panels: dict[str, set[str]], indicators: pd.DataFrame, offsets: range
) -> pd.DataFrame:
    """Return ``Tenure.rows``: the figure of each panel in each year, in the order of indicators."""
    in_panel = [
        member in panels.get(code, ()) and member != CONSORTIUM
        for code, member in zip(values["indicator_code"], values["member_code"], strict=True)
    ]
    rows = values[pd.Series(in_panel, values.index, dtype="bool")]
    rows = rows[rows["offset"].isin(list(offsets))]
    figures = combine(rows.assign(period=rows["offset"].astype("str")))
    figures = figures.assign(offset=figures["period"].astype("int64"))
    order = {code: place for place, code in enumerate(indicators["indicator_code"])}
    passport = ["indicator_code", "name_ru", "name_en", "name_kk", "unit_kind", "better"]
    named = figures.merge(indicators[passport], on="indicator_code")
    named = named.assign(order=named["indicator_code"].map(order))
    named = named.sort_values(["order", "offset"], ignore_index=True)
    return named[list(TENURE)].astype(TENURE)
