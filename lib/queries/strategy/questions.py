"""Questions that a director should ask today, of several kinds, each with its subject.

Urgency is comparable only within a kind. So kinds take turns: the most urgent question of every
kind, then the second of every kind, and so on.
"""

from datetime import date

import pandas as pd

from lib import store
from lib.queries.obligations import (
    agreements_of_former_members,
    ending_agreements,
    overspent_money,
    unbound_members,
    unpaid_plans,
    unreported_events,
)
from lib.queries.settings import settings
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.queries.strategy.gaps import gap_parts_of
from lib.queries.strategy.reports.punctuality import missing_reports
from lib.vocabulary import RATIOS, Freshness, PlanStatus, SettingName

ASTRAY = (PlanStatus.BACKWARDS, PlanStatus.OFF_PLAN)

INDICATOR = [
    *("direction", "indicator_code", "name_ru", "name_en", "name_kk"),
    *("unit_kind", "aggregation", "better"),
]
QUESTION = {
    "what": "str",
    **dict.fromkeys(INDICATOR, "str"),
    "plan": "str",
    "by_hand": "str",
    "value": "float64",
    "likely": "float64",
    "below": "Int64",
    "path": "float64",
    "members": "str",
    "period": "str",
    "day": "str",
    "count": "Int64",
    "agreement_id": "str",
    "kind": "str",
    "event_id": "str",
    "funding_id": "str",
    "title": "str",
    "amount": "float64",
    "currency": "str",
    "weight": "float64",
}


def questions(
    source: store.Database, moment: store.Moment, strategy: pd.DataFrame, most: int | None = None
) -> pd.DataFrame:
    """Return what a director should ask about at a moment.

    Parameters
    ----------
    strategy : what ``suppressed_strategy`` returns at this moment. most : how many questions at
        most; left out, all.

    Returns
    -------
    One row per question, the most urgent of each kind first. ``what`` is its kind, and the columns
    that it has no use for are missing:

    astray : an indicator off plan or backwards as computed, whatever word was set by hand: its
        computed word in ``plan``, the word set by hand in ``by_hand``, value and path, and
        ``likely`` where the value alone would give another word; of a share that is not
        sensitive also the member that makes most of the gap. Weight: its gap.
    overdue : an indicator of which too few of those who owe it reported ``period``, due by
        ``day``, though the grace is over. Weight: days since.
    late : a member that owes ``count`` reports on ``period`` past the grace, due by ``day``; of
        its periods the worst. Weight: the count.
    ending : an agreement in force between ``members`` that ends on ``day``, within the days of the
        setting, and is not renewed by itself. Weight: days left, negative.
    former-party : an agreement in force of which ``members`` have left. Weight: their number.
    unbound : ``members``, ``count`` of them, that no agreement in force binds. Weight: the count.
    unreported : an event ``title`` of a member that was planned for ``day``, which is past, and of
        which nobody has said whether it was held. Weight: days since.
    unpaid : ``amount``, in thousands of ``currency``, planned for ``title`` in a ``period`` that is
        over, of which nothing came in. Weight: the amount.
    overspent : money for ``title`` of which ``amount`` more was spent than came in. Weight: it.

    ``members`` holds codes joined by ``;``.
    """
    source = store.with_cache(source)
    kinds = [_astray(strategy), _overdue(strategy, moment.day), *_of_the_day(source, moment)]
    rows = interleave(kinds)[:most].reindex(columns=list(QUESTION))
    astray = rows["what"] == "astray"
    astray_indicators = strategy[
        strategy["indicator_code"].isin(rows.loc[astray, "indicator_code"])
    ]
    named = _worst_contributors(source, moment, astray_indicators)
    rows["members"] = rows["members"].mask(astray, rows["indicator_code"].map(named))
    return rows.astype(QUESTION)


def attention(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return all ``questions`` of the strategy that boards show at a moment.

    period : a school year, of which the indicators are; reports and agreements are of the moment.
    """
    return questions(source, moment, suppressed_strategy(source, moment, period))


def interleave(kinds: list[pd.DataFrame]) -> pd.DataFrame:
    """Interleave frames round-robin: first rows, then second rows, and so on."""
    turns = pd.concat([kind.assign(turn=range(len(kind))) for kind in kinds])
    return turns.sort_values("turn", kind="stable").drop(columns="turn").reset_index(drop=True)


@store.cached
def _of_the_day(source: store.Database, moment: store.Moment) -> list[pd.DataFrame]:
    """Return the questions of the kinds that do not depend on the figures shown, kind by kind."""
    days = int(settings(source, moment.upload)[SettingName.EXPIRING_DAYS])
    return [
        _late(missing_reports(source, moment)),
        ending_agreements(source, moment, days),
        agreements_of_former_members(source, moment),
        unbound_members(source, moment),
        unreported_events(source, moment),
        unpaid_plans(source, moment),
        overspent_money(source, moment),
    ]


def _astray(strategy: pd.DataFrame) -> pd.DataFrame:
    astray = strategy[strategy["computed"].isin(ASTRAY) | strategy["plan"].isin(ASTRAY)]
    rows = astray[[*INDICATOR, "value", "below", "path"]].assign(what="astray")
    rows["plan"] = astray["computed"]
    rows["likely"] = astray["likely"].where(astray["reported_plan"] != astray["computed"])
    rows["by_hand"] = astray["plan"].where(astray["override_until"].notna())
    return rows.assign(weight=-astray["gap"]).sort_values("weight", ascending=False)


def _overdue(strategy: pd.DataFrame, day: date) -> pd.DataFrame:
    overdue = strategy[strategy["freshness"] == Freshness.OVERDUE]
    rows = overdue[INDICATOR].assign(
        what="overdue", period=overdue["due_period"], day=overdue["due_on"]
    )
    late = [float((day - date.fromisoformat(due)).days) for due in overdue["due_on"]]
    return rows.assign(weight=late).sort_values("weight", ascending=False, kind="stable")


def _late(missing: pd.DataFrame) -> pd.DataFrame:
    """Late members, from the rows of ``missing_reports``, which are sorted by count."""
    worst = missing.drop_duplicates("member_code")
    rows = worst[["period", "count"]].assign(what="late", members=worst["member_code"])
    return rows.assign(day=worst["deadline"], weight=worst["count"].astype("float64"))


def _worst_contributors(
    source: store.Database, moment: store.Moment, indicators: pd.DataFrame
) -> dict[str, str | None]:
    """The member with the largest part in the gap of each indicator, where one may be named."""
    sensitive = indicators["sensitive"].fillna(value=False).astype("bool")
    may_be_named = ~sensitive & indicators["aggregation"].isin(RATIOS)
    rows = indicators[may_be_named & indicators["period"].notna()]
    figures = list(zip(rows["indicator_code"], rows["period"], strict=True))
    parts_of = gap_parts_of(source, moment, figures)
    return {code: worst_contributor(parts) for (code, _period), parts in parts_of.items()}


def worst_contributor(parts: pd.DataFrame) -> str | None:
    """Return the member with the largest part in the gap between a share and its target path.

    parts : what ``metrics.gap_parts`` returns. None where no part is on the worse side, or where
    the share is that of a single member.
    """
    if len(parts) < 2 or not (parts["part"] < 0).any():
        return None
    return str(parts["member_code"].iloc[int(parts["part"].argmin())])
