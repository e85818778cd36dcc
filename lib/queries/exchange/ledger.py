"""The ledger of exchanges: every report, which of them count, and transfers without repeats."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from lib import periods, store
from lib.metrics import exchange
from lib.metrics.confirmation import confirmations, unmatched
from lib.queries.snapshot import SNAPSHOT, read_snapshot
from lib.vocabulary import CONSORTIUM, PUPILS, UNPLACED, ExchangeState, Grain, PeriodType

KEY = ["exchange_id", "reported_by"]


def reports(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return every report of an exchange, with what is known of both sides, and whether it counts.

    The columns of the kind ``exchanges`` and: from_… and to_… party, type, region and city;
    first_day, school_year, half, quarter, month (missing where the date is known less exactly);
    confirmation, match and is_repeat of ``confirmations``; counted : whether totals of delivered
    exchanges count it. ``state`` is never missing. A date known only to a month or a quarter counts
    where that begins; one known only to the calendar year belongs to no school year.
    """
    return in_period(_every_report(source, moment), period)


def in_period(rows: pd.DataFrame, period: str | None) -> pd.DataFrame:
    """Return the rows of the ledger that lie in a period wholly; all if missing."""
    if period is not None:
        span = periods.of(period)
        since, until = span.start.isoformat(), span.end.isoformat()
        rows = rows[(rows["first_day"] >= since) & (rows["date"] <= until)]
    return rows.reset_index(drop=True)


def newest_reports(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return ``reports``, newest first; they are put in order once for each moment."""
    return in_period(_newest_first(source, moment), period)


def transfers(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return ``reports`` without repeats: one row per transfer, in whatever state it is."""
    rows = reports(source, moment, period)
    return rows[~rows["is_repeat"]].reset_index(drop=True)


def delivered(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return the reports that totals count: delivered, each transfer once."""
    rows = reports(source, moment, period)
    return rows[rows["counted"]].reset_index(drop=True)


@store.cached_until_change("exchanges", *SNAPSHOT)
def _every_report(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    rows = store.rows(source, "exchanges", moment.upload)
    rows = placed(dated(rows), read_snapshot(source, moment).members)
    rows = rows.join(confirmations(rows))
    return rows.assign(counted=_is_counted(rows))


def selected_reports(
    source: store.Database,
    moment: store.Moment,
    period: str | None,
    where: Mapping[str, object],
    most: int | None = None,
    columns: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Return some of ``reports`` without reading all: those of a period with some values.

    For ledgers that are too large to be kept in memory; totals must be stored. most : so many of
    the newest. columns : of the kind ``exchanges``; all if missing. ``match`` is left out.
    """
    span = None
    if period is not None:
        within = periods.of(period)
        span = within.start.isoformat(), within.end.isoformat()
    rows = store.exchange_reports(source, moment.upload, where, span, most, columns)
    rows = placed(dated(rows), read_snapshot(source, moment).members)
    rows["confirmation"] = rows["confirmation"].fillna(unmatched(rows))
    rows["is_repeat"] = rows["is_repeat"].fillna(value=False).astype("bool")
    return in_period(rows.assign(counted=_is_counted(rows)), period)


def _is_counted(rows: pd.DataFrame) -> "pd.Series[bool]":
    return (rows["state"] == ExchangeState.DELIVERED) & ~rows["is_repeat"]


def dated(rows: pd.DataFrame) -> pd.DataFrame:
    """Fill the state of rows of the kind ``exchanges``, and add times: see ``reports``."""
    return rows.assign(state=exchange.states(rows)).join(times(rows[["date", "grain"]]))


def places(members: pd.DataFrame) -> pd.DataFrame:
    """Return where members stand in the ledger, by code: party, type, region, city."""
    members = members.set_index("member_code")
    named = members[["region", "city"]].fillna(UNPLACED)
    return named.assign(party=exchange.party(members), type=members["member_type"])


def placed(rows: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Add the places of those of from_member and to_member that rows have: see ``reports``."""
    attributes = places(members)
    for side in ("from", "to"):
        if f"{side}_member" not in rows:
            continue
        code = rows[f"{side}_member"]
        reserved = code.where(code.isin((CONSORTIUM, PUPILS)))
        for name in ("party", "type", "region", "city"):
            rows[f"{side}_{name}"] = code.map(attributes[name]).astype("str").fillna(reserved)
    return rows


@store.cached
def _newest_first(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    rows = _every_report(source, moment)
    return rows.sort_values(["date", "exchange_id"], ascending=False, ignore_index=True)


def times(dates: pd.DataFrame) -> pd.DataFrame:
    """First day, school year, half, quarter and month of each date as exactly as it is known."""
    distinct = dates.drop_duplicates()
    times_of_day = [_time(day, grain) for day, grain in distinct.itertuples(index=False)]
    columns = ["first_day", "school_year", "half", "quarter", "month"]
    times_of_date = pd.DataFrame(
        times_of_day, columns=columns, index=pd.MultiIndex.from_frame(distinct)
    )
    rows = times_of_date.reindex(pd.MultiIndex.from_frame(dates)).set_axis(dates.index)
    return rows.astype("str")


_FINER = {
    Grain.YEAR: (),
    Grain.SCHOOL_YEAR: ("school_year",),
    Grain.HALF: ("school_year", "half"),
    Grain.QUARTER: ("school_year", "half", "quarter"),
}
"""Periods that a date of each grain surely lies in; dates of a finer grain lie in all."""


def _time(day: str, grain: object) -> tuple[str | None, ...]:
    last = date.fromisoformat(day)
    is_period = isinstance(grain, str) and grain != Grain.DAY
    first = periods.containing(last, PeriodType(str(grain))).start if is_period else last
    codes = {
        "school_year": periods.school_year_of(first),
        "half": periods.containing(first, PeriodType.HALF).code,
        "quarter": periods.containing(first, PeriodType.QUARTER).code,
        "month": periods.containing(first, PeriodType.MONTH).code,
    }
    certain = _FINER.get(Grain(str(grain)), tuple(codes)) if is_period else tuple(codes)
    return first.isoformat(), *(codes[name] if name in certain else None for name in codes)
