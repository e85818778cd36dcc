"""Figures that texts of the model name in braces, and the school year that they are of."""

import pandas as pd

from lib import periods, store
from lib.queries.agreements.in_force import agreements_in_force
from lib.queries.exchange.measures import exchange_measures
from lib.queries.exchange.parts import transfer_days, transfer_sums
from lib.queries.exchange.selection import Selection
from lib.queries.members.presence import active_members, member_counts
from lib.queries.snapshot import read_snapshot
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.vocabulary import (
    MemberType,
    PlanStatus,
)


def model_year(source: store.Database, moment: store.Moment) -> str:
    """Return the school year of the story's figures: the last ended one that has exchanges.

    If none has ended, the first of them; without any exchange, the year of the moment's day.
    """
    years = transfer_days(source, moment)["school_year"].dropna()
    return periods.latest_over(years, moment.day) or periods.school_year_of(moment.day)


@store.cached
def model_figures(source: store.Database, moment: store.Moment) -> dict[str, int | str]:
    """Return the figures that texts of the model may name in braces, such as ``{members}``."""
    members = active_members(read_snapshot(source, moment).members, moment.day)
    types, year = members["member_type"], model_year(source, moment)
    ties = exchange_measures(source, moment, Selection(period=year), None)
    science = (MemberType.UNIVERSITY, MemberType.RESEARCH)
    strategy = suppressed_strategy(source, moment)
    return {
        "members": len(members),
        "schools": int((types == MemberType.SCHOOL).sum()),
        "universities": int(types.isin(science).sum()),
        "companies": int((types == MemberType.COMPANY).sum()),
        "founders": member_counts(source, moment)["founders"],
        "cities": members["city"].nunique(),
        "countries": members["country"].fillna("").replace("", pd.NA).nunique(),
        "exchanges": int(transfer_sums(source, moment, ("resource",), year)["exchanges"].sum()),
        "pairs": ties.pairs,
        "agreements": len(agreements_in_force(source, moment)),
        "indicators": len(strategy),
        "on_plan": int(strategy["plan"].isin((PlanStatus.REACHED, PlanStatus.ON_PLAN)).sum()),
        "year": year,
    }
