"""The road of the model: directions with the status of their indicators, partners beside it."""

import pandas as pd

from lib import store
from lib.queries.members.presence import active_members
from lib.queries.snapshot import read_snapshot
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.vocabulary import MemberType, Role


def model_partners(source: store.Database, moment: store.Moment) -> list[str]:
    """Return the codes of the members drawn beside the road.

    These are the partners; if there are none, the founders that are not schools. They come from
    the register, so they differ between consortia; the last place of the road stays open.
    """
    members = active_members(read_snapshot(source, moment).members, moment.day)
    partners = members[members["role"] == Role.PARTNER]
    if partners.empty:
        is_school = members["member_type"] == MemberType.SCHOOL
        partners = members[(members["role"] == Role.FOUNDER) & ~is_school]
    return sorted(partners["member_code"])


def road_indicators(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the indicators of every direction with their plan word: direction, code, plan."""
    strategy = suppressed_strategy(source, moment)
    columns = {"direction": "direction", "indicator_code": "code", "plan": "plan"}
    rows: pd.DataFrame = strategy[list(columns)].rename(columns=columns)
    return rows.reset_index(drop=True)
