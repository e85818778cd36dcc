"""Risk profiles of schools at two dates: levels of factors, index, and what changed between."""

from datetime import date

import pandas as pd

from lib import periods, store
from lib.metrics import support
from lib.queries.disclosure.visibility import Visibility
from lib.vocabulary import Grain, PeriodType

KEY = ["member_code", "factor_code"]


def profile_dates(source: store.Database, moment: store.Moment, visible: Visibility) -> list[str]:
    """Return the days, ISO text in order, on which the schools shown were assessed."""
    return sorted(profiles(source, moment, visible)["assessed_on"].unique())


def profiles(source: store.Database, moment: store.Moment, visible: Visibility) -> pd.DataFrame:
    """Return the assessments of risk factors known by the moment's day that a reader may see.

    The columns of the kind ``risk_profiles``, upload, file and line where each was typed, and
    level, 0 to 3; by member, date and factor.
    """
    return visible.filtered(_every_assessment(source, moment))


@store.cached
def _every_assessment(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    rows = store.rows(source, "risk_profiles", moment.upload)
    pairs = zip(rows["assessed_on"], rows["grain"], strict=True)
    is_known = [_first_day(day, grain) <= moment.day for day, grain in pairs]
    rows = rows[pd.Series(is_known, rows.index, dtype="bool")]
    rows = rows.assign(level=support.levels(rows["significance"]))
    order = ["member_code", "assessed_on", "factor_code"]
    return rows.sort_values(order, ignore_index=True)


def _first_day(day: str, grain: object) -> date:
    """Return the day since which an assessment of a day or of a period may count."""
    last = date.fromisoformat(day)
    if not isinstance(grain, str) or grain == Grain.DAY:
        return last
    return periods.containing(last, PeriodType(grain)).start


def compared_profiles(
    source: store.Database, moment: store.Moment, visible: Visibility, before: str, after: str
) -> pd.DataFrame:
    """Return the factors of each school's profiles as of two dates, side by side.

    before, after : ISO days; of each, a school's last profile on or before it is taken.

    One row per school and factor that either profile rates: member_code, factor_code; before_on,
    after_on (days of the two profiles); before, after (levels, 0 to 3, missing where not rated);
    change (after - before); chosen, deficit, upload, file, line (of the later profile, else of the
    earlier). Where a
    school has no second profile, before and before_on are missing.
    """
    rows = profiles(source, moment, visible)
    now, then = (_as_of(rows, day) for day in (after, before))
    days = now.groupby("member_code")["assessed_on"].first()
    is_other = then["assessed_on"] != then["member_code"].map(days)
    then = then[is_other]
    latest = ["chosen", "deficit", "upload", "file", "line"]
    columns = ["level", *latest]
    now_and_then = [
        rows.set_index(KEY)[columns].add_suffix(f"_{side}")
        for side, rows in (("after", now), ("before", then))
    ]
    both = pd.concat(now_and_then, axis=1).reset_index()
    both = both.sort_values(KEY, ignore_index=True)
    former = then.groupby("member_code")["assessed_on"].first()
    before_level, after_level = (both[f"level_{side}"] for side in ("before", "after"))
    return pd.DataFrame(
        {
            "member_code": both["member_code"],
            "factor_code": both["factor_code"],
            "before_on": both["member_code"].map(former).astype("str"),
            "after_on": both["member_code"].map(days).astype("str"),
            "before": before_level,
            "after": after_level,
            "change": after_level - before_level,
            **{name: both[f"{name}_after"].fillna(both[f"{name}_before"]) for name in latest},
        }
    )


def _as_of(rows: pd.DataFrame, day: str) -> pd.DataFrame:
    """Return the rows of each school's last profile on or before a day."""
    until_day = rows[rows["assessed_on"] <= day]
    last = until_day.groupby("member_code")["assessed_on"].transform("max")
    return until_day[until_day["assessed_on"] == last]


INDICES = {
    "before_on": "str",
    "after_on": "str",
    "before_index": "float64",
    "before_rated": "int64",
    "after_index": "float64",
    "after_rated": "int64",
    "change": "float64",
    "lowered": "int64",
    "raised": "int64",
}


def risk_indices(compared: pd.DataFrame) -> pd.DataFrame:
    """Return the risk index of each school at the two dates of ``compared_profiles``.

    Columns: member_code, before_on, after_on; before_index, after_index (0 to 100, lower is better)
    with before_rated and after_rated (factors rated, its base); change : of the index over the
    factors rated at both dates, missing where there is none; lowered, raised : those factors.
    """
    rows = [
        {"member_code": member, **_index(factors)}
        for member, factors in compared.groupby("member_code")
    ]
    return pd.DataFrame(rows, columns=["member_code", *INDICES]).astype(
        {"member_code": "str", **INDICES}
    )


def _index(factors: pd.DataFrame) -> dict[str, object]:
    both = factors.dropna(subset=["before", "after"])
    now, then = support.risk_index(both["after"]), support.risk_index(both["before"])
    return {
        "before_on": factors["before_on"].iloc[0],
        "after_on": factors["after_on"].iloc[0],
        "before_index": support.risk_index(factors["before"]),
        "before_rated": factors["before"].notna().sum(),
        "after_index": support.risk_index(factors["after"]),
        "after_rated": factors["after"].notna().sum(),
        "change": None if now is None or then is None else now - then,
        "lowered": (both["change"] < 0).sum(),
        "raised": (both["change"] > 0).sum(),
    }


def risk_finding(indices: pd.DataFrame) -> dict[str, int]:
    """Count what a reader should see in ``risk_indices``.

    schools; compared : those with two profiles; lowered, raised : factors of theirs; improved :
    schools whose index fell over the same factors.
    """
    return {
        "schools": len(indices),
        "compared": int(indices["before_index"].notna().sum()),
        "lowered": int(indices["lowered"].sum()),
        "raised": int(indices["raised"].sum()),
        "improved": int((indices["change"] < 0).sum()),
    }
