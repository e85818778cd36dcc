"""The rows behind the totals of the support of schools: factors, schools, practices, transfers."""

import pandas as pd

from lib import store
from lib.queries.disclosure.visibility import EVERYTHING, Visibility
from lib.queries.events import EventSelection, is_held, select_events
from lib.queries.exchange.parts import some_reports
from lib.queries.support.profiles import profiles
from lib.queries.support.road_map import every_measure
from lib.vocabulary import EventType, Resource


def supported_schools(source: store.Database, moment: store.Moment) -> pd.Series:
    """Return the codes of the schools with a risk profile or a measure, in order."""
    rows = profiles(source, moment, EVERYTHING)
    measures = every_measure(source, moment)
    return pd.Series(sorted({*rows["member_code"], *measures["member_code"]}), dtype="str")


def chosen_factors(
    source: store.Database, moment: store.Moment, visible: Visibility = EVERYTHING
) -> pd.DataFrame:
    """Return each factor that a school chose to work on beside the school's latest profile.

    One row per school and factor that a reader may see: member_code, factor_code, assessed_on and
    level (when it was chosen first), last_assessed_on and last_level (of the latest profile),
    is_rated (whether the latest profile is a later one and both levels are known), is_lowered;
    upload, file, line of the first row.
    """
    rows = profiles(source, moment, visible)
    key = ["member_code", "factor_code"]
    chosen = rows[rows["chosen"].fillna(False).astype(bool)].drop_duplicates(key)
    last = rows.groupby("member_code")["assessed_on"].transform("max")
    latest = rows[rows["assessed_on"] == last].set_index(key)
    pairs = chosen.join(latest[["assessed_on", "level"]].add_prefix("last_"), on=key)
    is_later = pairs["last_assessed_on"] > pairs["assessed_on"]
    is_rated = is_later & pairs["last_level"].notna() & pairs["level"].notna()
    is_lowered = is_rated & (pairs["last_level"] < pairs["level"]).fillna(False).astype(bool)
    pairs = pairs.assign(is_rated=is_rated.astype(bool), is_lowered=is_lowered.astype(bool))
    days = ["assessed_on", "level", "last_assessed_on", "last_level"]
    return pairs[[*key, *days, "is_rated", "is_lowered", "upload", "file", "line"]].reset_index(
        drop=True
    )


def schools_on_list(
    source: store.Database, moment: store.Moment, visible: Visibility = EVERYTHING
) -> pd.DataFrame:
    """Return the schools that ever chose a factor, and whether the latest profile chooses none.

    A school is on the list while its latest profile has a chosen factor. One row per school that a
    reader may see: member_code; last_assessed_on (of the latest profile); chosen (how many factors
    it chooses); has_left, missing where the profile does not say; upload, file and line of one
    of its rows.
    """
    rows = profiles(source, moment, visible)
    listed = []
    for member, factors in rows.groupby("member_code"):
        if not factors["chosen"].fillna(False).any():
            continue
        last = factors[factors["assessed_on"] == factors["assessed_on"].max()]
        is_unknown = bool(last["chosen"].isna().any() and not last["chosen"].fillna(False).any())
        one = last.iloc[0]
        listed.append(
            {
                "member_code": str(member),
                "last_assessed_on": one["assessed_on"],
                "chosen": int(last["chosen"].fillna(False).sum()),
                "has_left": pd.NA if is_unknown else not last["chosen"].any(),
                **{name: one[name] for name in ("upload", "file", "line")},
            }
        )
    columns = ["member_code", "last_assessed_on", "chosen", "has_left", "upload", "file", "line"]
    return pd.DataFrame(listed, columns=columns).astype({"has_left": "boolean"})


def practices(
    source: store.Database, moment: store.Moment, visible: Visibility = EVERYTHING
) -> pd.DataFrame:
    """Return the held events of publishing a practice by supported schools that are shown.

    The columns of ``event_rows``; authors : codes of the supported schools among the hosts, joined
    by ``;``.
    """
    rows = select_events(source, moment, EventSelection(kind=EventType.PRACTICE))
    rows = rows[is_held(rows)]
    shown = set(_shown(source, moment, visible))
    authors = [";".join(c for c in codes.split(";") if c in shown) for codes in rows["hosts"]]
    rows = rows.assign(authors=pd.Series(authors, rows.index, dtype="str"))
    return rows[rows["authors"] != ""].reset_index(drop=True)


def transfers_given(
    source: store.Database, moment: store.Moment, visible: Visibility = EVERYTHING
) -> pd.DataFrame:
    """Return what supported schools gave others of experience and information by the day.

    The columns of ``some_reports``, only of the schools that are shown.
    """
    shared = [str(Resource.EXPERIENCE), str(Resource.INFORMATION)]
    shown = list(_shown(source, moment, visible))
    rows = some_reports(source, moment, {"resource": shared, "from_member": shown})
    to_others = rows["to_member"] != rows["from_member"]
    by_now = rows["date"] <= moment.day.isoformat()
    return rows[rows["counted"] & to_others & by_now].reset_index(drop=True)


def _shown(source: store.Database, moment: store.Moment, visible: Visibility) -> pd.Series:
    schools = supported_schools(source, moment)
    return schools[visible.sees(schools)]
