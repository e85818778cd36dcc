"""Road maps of schools: their measures with state, deadline, participation, and what is wrong."""

import pandas as pd

from lib import store
from lib.metrics import support
from lib.metrics.disclosure import suppression
from lib.queries.disclosure.visibility import EVERYTHING, Visibility
from lib.queries.settings import rules, settings
from lib.queries.support.profiles import profiles
from lib.vocabulary import MeasureStatus, SettingName

KEY = ["measure_id", "member_code"]


def road_map(
    source: store.Database,
    moment: store.Moment,
    visible: Visibility,
    member: str | None = None,
) -> pd.DataFrame:
    """Return the measures of the schools that a reader may see, the first due on top.

    The columns of the kind ``measures``; state, days_overdue, is_due, on_time and fault of
    ``metrics.support.measure_states``; all_groups : whether every planned group had a participant,
    missing where that is unknown. Counts of participants are in ``participants``. Of a measure
    that several reported the latest report counts.

    member : only the measures of this school.
    """
    rows = visible.filtered(every_measure(source, moment))
    rows = rows if member is None else rows[rows["member_code"] == member]
    return rows.sort_values(["member_code", "due_on", "measure_id"], ignore_index=True)


@store.cached
def every_measure(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the measures of all schools as ``road_map`` does."""
    rows = store.rows(source, "measures", moment.upload)
    rows = rows.sort_values([*KEY, "upload", "reported_by"])
    rows = rows.drop_duplicates(KEY, keep="last").reset_index(drop=True)
    states = support.measure_states(rows, moment.day)
    all_groups = support.with_all_groups(support.participation(rows))
    return rows.join(states).assign(all_groups=all_groups.reindex(rows.index).astype("boolean"))


def participants(
    source: store.Database,
    moment: store.Moment,
    visible: Visibility,
    member: str | None = None,
) -> pd.DataFrame:
    """Return planned and actual participants of the measures shown, by measure and group.

    Columns: measure_id, member_code, group, planned, actual; planned_below and actual_below: the
    limit below which a count lies that is not shown, missing where it is shown.
    """
    rows = visible.filtered(every_count(source, moment))
    rows = rows if member is None else rows[rows["member_code"] == member]
    limit = rules(source, moment.upload).small.count
    sees_details = visible.sees_details(rows["member_code"])
    for column in ("planned", "actual"):
        is_hidden = suppression.is_small(rows[column], limit).fillna(False) & ~sees_details
        below = pd.Series(limit, rows.index, dtype="Int64").where(is_hidden)
        rows = rows.assign(**{column: rows[column].mask(is_hidden), f"{column}_below": below})
    columns = ["measure_id", "member_code", "group"]
    counts = ["planned", "actual", "planned_below", "actual_below"]
    return rows[[*columns, *counts]].reset_index(drop=True)


@store.cached
def every_count(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return planned and actual participants of all measures that are not cancelled.

    Columns: measure_id, member_code, factor_code, group, planned, actual.
    """
    measures = every_measure(source, moment)
    measures = measures[measures["state"] != MeasureStatus.CANCELLED]
    rows = support.participation(measures)
    about = measures.loc[rows["measure"], [*KEY, "factor_code"]].reset_index(drop=True)
    return pd.concat([about, rows.drop(columns="measure")], axis=1)


def supported_schools(
    source: store.Database, moment: store.Moment, visible: Visibility
) -> list[str]:
    """Return the codes of the schools shown that have a risk profile or a measure."""
    rows = profiles(source, moment, visible)
    measures = visible.filtered(every_measure(source, moment))
    return sorted({*rows["member_code"], *measures["member_code"]})


def road_map_finding(measures: pd.DataFrame) -> dict[str, int]:
    """Count the measures of a road map that are not cancelled, those done and those overdue."""
    states = measures["state"]
    return {
        "measures": int((states != MeasureStatus.CANCELLED).sum()),
        "done": int((states == MeasureStatus.DONE).sum()),
        "overdue": int((states == support.OVERDUE).sum()),
    }


def stage_ends(
    source: store.Database, moment: store.Moment, visible: Visibility, member: str
) -> pd.DataFrame:
    """Return the ends of the stages of the project years that a school's measures last.

    Columns: day (ISO text), stage (1 or 2); of the settings ``support_stage_…``.
    """
    measures = road_map(source, moment, visible, member)
    all_settings = settings(source, moment.upload)
    ends = {
        1: all_settings[SettingName.SUPPORT_STAGE_1],
        2: all_settings[SettingName.SUPPORT_STAGE_2],
    }
    known_days = [*measures["start_on"].dropna(), *measures["due_on"].dropna()]
    first, last = min(known_days, default=""), max(known_days, default="")
    days = [
        (f"{year}-{end}", stage)
        for year in (range(int(first[:4]), int(last[:4]) + 1) if known_days else ())
        for stage, end in ends.items()
        if first <= f"{year}-{end}" <= last
    ]
    return pd.DataFrame(days, columns=["day", "stage"])


def unanswered_factors(
    source: store.Database, moment: store.Moment, visible: Visibility
) -> pd.DataFrame:
    """Return the factors that schools chose to work on and that no measure answers.

    Of each school's latest profile: member_code, factor_code, assessed_on, deficit. A cancelled
    measure answers nothing.
    """
    rows = profiles(source, moment, visible)
    last = rows.groupby("member_code")["assessed_on"].transform("max")
    chosen = rows[(rows["assessed_on"] == last) & rows["chosen"].fillna(False).astype(bool)]
    measures = every_measure(source, moment)
    measures = measures[measures["state"] != MeasureStatus.CANCELLED]
    answered = set(zip(measures["member_code"], measures["factor_code"], strict=True))
    pairs = zip(chosen["member_code"], chosen["factor_code"], strict=True)
    is_open = pd.Series([pair not in answered for pair in pairs], chosen.index, dtype="bool")
    columns = ["member_code", "factor_code", "assessed_on", "deficit"]
    return chosen.loc[is_open, columns].reset_index(drop=True)


SUPPORT = {
    "member": "str",
    "assessed_on": "str",
    "index": "float64",
    "factors_rated": "int64",
    "factors": "object",
    "measures_due": "int64",
    "measures_done_on_time": "int64",
}


def support_register(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return one row per school with a profile or a measure, by code, with everything shown.

    Columns of ``SUPPORT``: member, assessed_on (of the latest profile, missing without one), index
    (missing without a rated factor), factors_rated, factors (code -> level 0 to 3), measures_due
    (deadline over, see ``metrics.support.measure_states``), measures_done_on_time (of those).
    """
    rows = profiles(source, moment, EVERYTHING)
    measures = every_measure(source, moment)
    schools = sorted({*rows["member_code"], *measures["member_code"]})
    last = rows.groupby("member_code")["assessed_on"].transform("max")
    latest = rows[rows["assessed_on"] == last].dropna(subset="level")
    due_measures = measures[measures["is_due"]]
    register = []
    for member in schools:
        factors = latest[latest["member_code"] == member]
        member_due = due_measures[due_measures["member_code"] == member]
        assessed_on = rows.loc[rows["member_code"] == member, "assessed_on"]
        register.append(
            {
                "member": member,
                "assessed_on": assessed_on.max() if len(assessed_on) else None,
                "index": support.risk_index(factors["level"]),
                "factors_rated": len(factors),
                "factors": {
                    str(code): int(level)
                    for code, level in zip(factors["factor_code"], factors["level"], strict=True)
                },
                "measures_due": len(member_due),
                "measures_done_on_time": int(member_due["on_time"].sum()),
            }
        )
    return pd.DataFrame(register, columns=list(SUPPORT)).astype(SUPPORT)
