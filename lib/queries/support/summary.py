"""Totals of the support of schools, each with its base; what may not be shown is left out."""

from dataclasses import dataclass

import pandas as pd

from lib import store
from lib.metrics import support
from lib.metrics.disclosure import suppression
from lib.queries.disclosure.visibility import EVERYTHING, Visibility
from lib.queries.settings import rules
from lib.queries.support.evidence import (
    chosen_factors,
    practices,
    schools_on_list,
    supported_schools,
    transfers_given,
)
from lib.queries.support.profiles import profiles
from lib.queries.support.road_map import every_count, every_measure, participants
from lib.vocabulary import MeasureStatus, ResponsibleGroup

ONE_HIDDEN = 1
_UNDATED = (
    support.NO_DEADLINE,
    support.NO_DATES,
    support.DONE_UNDATED,
    support.DONE_BEFORE_START,
)


@dataclass(frozen=True)
class SupportSummary:
    """Totals over all supported schools: those with a risk profile or a measure.

    schools : how many. since : the first day of a profile or measure, from which on all is counted;
    missing where none has a day. reassessed : those with a second profile.
    due, on_time : measures whose deadline is over, and those done by it; undated : those left
    out of both, because the deadline or the day of completion is unknown or impossible.
    overdue, median_days : measures overdue now, and the median of their days (missing without any).
    all_groups, all_groups_known : measures in which all planned groups took part, of those for
    which that is known.
    chosen, lowered, unrated : factors that schools chose to work on and whose level is known later;
    those whose level fell; chosen ones without a later level, which are left out.
    left, listed : schools that ever chose a factor, and those of them whose latest profile chose
    none; unknown : those whose latest profile does not say, counted in neither.
    practices, publishers : events of publishing a practice that supported schools host, alone or
    with others, and how many of these schools did. transfers, givers : transfers of experience and
    information by supported schools to others, and how many of these schools gave them.
    groups : one row per group with planned participants: group, measures, planned, actual (both of
    measures that tell both), share (0 to 1), withheld (too few people, or one could be worked out).
    """

    schools: int
    since: str | None
    reassessed: int
    due: int
    on_time: int
    undated: int
    overdue: int
    median_days: float | None
    all_groups: int
    all_groups_known: int
    chosen: int
    lowered: int
    unrated: int
    left: int
    listed: int
    unknown: int
    practices: int
    publishers: int
    transfers: int
    givers: int
    groups: pd.DataFrame


def support_summary(
    source: store.Database, moment: store.Moment, visible: Visibility
) -> SupportSummary | None:
    """Return the totals over all supported schools; None where they would reveal a hidden school.

    They would if the reader sees all supported schools but one, or if there is only one.
    """
    rows, measures = profiles(source, moment, EVERYTHING), every_measure(source, moment)
    schools = supported_schools(source, moment)
    if (~visible.sees(schools)).sum() == ONE_HIDDEN:
        return None
    due, overdue = measures[measures["is_due"]], measures[measures["state"] == support.OVERDUE]
    undated = measures["fault"].isin(_UNDATED) & (measures["state"] != MeasureStatus.CANCELLED)
    all_groups = measures["all_groups"][measures["state"] != "cancelled"].dropna()
    factors, transfers = chosen_factors(source, moment), transfers_given(source, moment)
    shared, has_left = practices(source, moment), schools_on_list(source, moment)["has_left"]
    return SupportSummary(
        schools=len(schools),
        since=min([*rows["assessed_on"].dropna(), *measures["start_on"].dropna()], default=None),
        reassessed=_reassessed(rows),
        due=len(due),
        on_time=int(due["on_time"].sum()),
        undated=int(undated.sum()),
        overdue=len(overdue),
        median_days=float(overdue["days_overdue"].median()) if len(overdue) else None,
        all_groups=int(all_groups.sum()),
        all_groups_known=len(all_groups),
        chosen=int(factors["is_rated"].sum()),
        lowered=int(factors["is_lowered"].sum()),
        unrated=int((~factors["is_rated"]).sum()),
        left=int(has_left.sum()),
        listed=len(has_left.dropna()),
        unknown=int(has_left.isna().sum()),
        practices=len(shared),
        publishers=shared["authors"].str.split(";").explode().nunique(),
        transfers=len(transfers),
        givers=transfers["from_member"].nunique(),
        groups=_groups(source, moment, visible),
    )


def _reassessed(rows: pd.DataFrame) -> int:
    days = rows.drop_duplicates(["member_code", "assessed_on"])
    return int((days.groupby("member_code").size() > 1).sum())


def _groups(source: store.Database, moment: store.Moment, visible: Visibility) -> pd.DataFrame:
    counts = every_count(source, moment)
    visible_counts, masked_counts = (
        participants(source, moment, whose).set_index(["measure_id", "member_code", "group"])
        for whose in (visible, Visibility(every=True))
    )  # who may read without an account could add the totals to what a director's account shows
    limit = rules(source, moment.upload).small.count
    rows = []
    for group in ResponsibleGroup:
        shared = counts[(counts["group"] == group) & counts["planned"].notna()]
        both = shared.dropna(subset=["planned", "actual"])
        if shared.empty:
            continue
        planned, actual = int(both["planned"].sum()), int(both["actual"].sum())
        withheld = visible != EVERYTHING and any(
            _is_telling(both, shown, limit) for shown in (visible_counts, masked_counts)
        )
        rows.append(
            {
                "group": str(group),
                "measures": len(both),
                "planned": None if withheld else planned,
                "actual": None if withheld else actual,
                "share": None if withheld or not planned else actual / planned,
                "withheld": withheld,
            }
        )
    columns = ["group", "measures", "planned", "actual", "share", "withheld"]
    return pd.DataFrame(rows, columns=columns).astype({"planned": "Int64", "actual": "Int64"})


def _is_telling(counts: pd.DataFrame, visible_counts: pd.DataFrame, limit: int) -> bool:
    """Whether the sums of a group, with the visible counts, would reveal a hidden count."""
    for column in ("planned", "actual"):
        if suppression.is_small(pd.Series([counts[column].sum()]), limit).any():
            return True
        visible = visible_counts[column].reindex(
            pd.MultiIndex.from_frame(counts[["measure_id", "member_code", "group"]])
        )
        hidden = counts[column][visible.isna().to_numpy()]
        if suppression.gives_away(hidden, limit):
            return True
    return False
