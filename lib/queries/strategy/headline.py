"""The few figures above the board, and the six measures of synergy."""

import dataclasses
from collections.abc import Collection
from datetime import date

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import exchange, synergy
from lib.queries.exchange.measures import as_ties
from lib.queries.exchange.parts import transfer_counts, transfer_sums
from lib.queries.mentoring.counts import coverage
from lib.queries.snapshot import SHORTER, Snapshot, read_snapshot
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.queries.strategy.reports.punctuality import on_time
from lib.queries.strategy.summary import direction_scores
from lib.queries.totals import read_totals
from lib.vocabulary import CONSORTIUM, EventStatus, Party, ReportStatus

HEADLINE = {
    "code": "str",
    "value": "float64",
    "previous": "float64",
    "unit": "str",
    "period": "str",
}
SYNERGY = {
    "code": "str",
    "value": "float64",
    "part": "float64",
    "base": "float64",
    "unit": "str",
    "currency": "str",
}

Figure = tuple[str, float | None, float | None, str, str | None]


def headline(
    source: store.Database,
    moment: store.Moment,
    period: str | None = None,
    changed: Collection[str] | None = None,
) -> pd.DataFrame:
    """Return the few figures that stand above the board, each beside the same a year earlier.

    Parameters
    ----------
    period : a school year. Left out, each figure is of its latest period that is over: members on
        the moment's day, exchanges and reports of the last school year that has any and is over
        (where none is, of the running one so far), the last census of mentoring, attainment of
        the latest complete figures.
    changed : kinds; leaves out the figures of exchanges and of mentoring where they read none of
        these, for they take long in a large consortium.

    Returns
    -------
    One row per figure: code, value, previous, unit (``count``, ``percent``), period (of which it
    is; missing for members). Codes: members, members_institution, members_science,
    members_enterprise, exchanges (delivered; a year that is not over beside as much of the one
    before), mentoring_participants (unique persons), on_time (reports in by their deadlines ÷
    reports due), attainment (overall). Missing where it cannot be known, which is not zero.
    """
    source = store.with_cache(source)
    snapshot = read_snapshot(source, moment)
    totals = read_totals(source, snapshot)
    rows = _members(snapshot, period)
    if changed is None or "exchanges" in changed:
        rows.append(_exchanges(source, moment, period))
    if changed is None or not set(coverage.KINDS).isdisjoint(changed):
        rows.append(_participants(coverage.mentoring_coverage(source, moment), period))
    rows += [_on_time(snapshot, totals, period), _attainment(source, moment, period)]
    return pd.DataFrame(rows, columns=list(HEADLINE)).astype(HEADLINE)


def _members(snapshot: Snapshot, period: str | None) -> list[Figure]:
    last_day = periods.of(period).end if period else snapshot.moment.day
    day = min(last_day, snapshot.moment.day)
    now, before = (_by_party(snapshot, on) for on in (day, _year_before(day)))
    parties = [(f"members_{party}", now[party], before[party], "count", None) for party in Party]
    return [("members", now["all"], before["all"], "count", None), *parties]


def _by_party(snapshot: Snapshot, day: date) -> dict[str, float]:
    present = snapshot.members[metrics.is_active(snapshot.members, day)]
    of_party = exchange.party(present)
    return {"all": float(len(present))} | {p: float((of_party == p).sum()) for p in Party}


def _year_before(day: date) -> date:
    return date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def _exchanges(source: store.Database, moment: store.Moment, period: str | None) -> Figure:
    day, years = moment.day, transfer_counts(source, moment)
    running = periods.school_year_of(day)
    year = period or periods.latest_over(years["school_year"].dropna(), day) or running
    if years.empty:
        return "exchanges", None, None, "count", year
    earlier = periods.year_before(year)
    last_days = {year: day, earlier: _year_before(day) if day < periods.of(year).end else None}
    now, before = (
        _transfer_count(source, moment, years, one, last) for one, last in last_days.items()
    )
    is_first = years["first_day"].min() >= periods.of(year).start.isoformat()
    return "exchanges", now, None if is_first else before, "count", year


def _transfer_count(
    source: store.Database,
    moment: store.Moment,
    years: pd.DataFrame,
    year: str | None,
    last_day: date | None,
) -> int:
    """Count the transfers of a school year up to a day; years : ``transfer_counts``."""
    if year is None:
        return 0
    if last_day is None or last_day >= periods.of(year).end:
        return int(years.loc[years["school_year"] == year, "exchanges"].sum())
    days = transfer_sums(source, moment, ("date",), year)
    return int(days.loc[days["date"] <= last_day.isoformat(), "exchanges"].sum())


def _participants(halves: pd.DataFrame, period: str | None) -> Figure:
    """Return the participants of the latest census, as far as they may be shown."""
    by_half = halves.set_index("half")["participants"]
    chosen = [half for half in by_half.index if period is None or half.startswith(period)]
    if not chosen:
        return "mentoring_participants", None, None, "count", period
    people = (
        None if pd.isna(count) else int(count)
        for count in (by_half.get(code) for code in (chosen[-1], periods.year_before(chosen[-1])))
    )
    return "mentoring_participants", *people, "count", chosen[-1]


def _on_time(snapshot: Snapshot, totals: pd.DataFrame, period: str | None) -> Figure:
    running = periods.school_year_of(snapshot.moment.day)
    year = period or periods.year_before(running) or running
    now = on_time(snapshot, totals, year)
    if not now.base and period is None:
        year = running
        now = on_time(snapshot, totals, year)
    earlier = periods.year_before(year)
    before = on_time(snapshot, totals, earlier).value if earlier else None
    return "on_time", now.value, before, "percent", year


def _attainment(source: store.Database, moment: store.Moment, period: str | None) -> Figure:
    now = suppressed_strategy(source, moment, period)
    years = [periods.of(code).school_year for code in now.loc[now["complete"], "period"]]
    year = period or max((year for year in years if year), default=None)
    earlier = periods.year_before(year) if year else None
    before = overall(suppressed_strategy(source, moment, earlier)).value if earlier else None
    return "attainment", overall(now).value, before, "percent", year


def overall(strategy: pd.DataFrame) -> synergy.SynergyMeasure:
    """Measure the overall attainment of a strategy, direction by direction."""
    return synergy.overall(direction_scores(strategy))


def synergy_effect(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return the six measures of the synergy effect in a school year.

    Parameters
    ----------
    period : a school year; left out, the one of the moment's day.

    Returns
    -------
    One row per measure, leverage one per currency: code (attainment, density, reciprocity,
    broadly_active, on_time, leverage), value, part and base (what was divided by what), unit
    (``percent``; leverage is a ``factor``), currency. Missing where there is no base.
    """
    snapshot = read_snapshot(source, moment)
    totals = read_totals(source, snapshot)
    year = period or periods.school_year_of(moment.day)
    day = min(periods.of(year).end, moment.day)
    members = snapshot.members[metrics.is_active(snapshot.members, day)]
    active = pd.Index(members["member_code"])
    by = ("from_member", "to_member", "direction")
    exchanges = transfer_sums(source, moment, by, year)
    ties = exchanges.groupby(["from_member", "to_member"])["exchanges"].sum().reset_index()
    net = exchange.network(as_ties(ties), active)
    measures = [
        overall(suppressed_strategy(source, moment, year)),
        synergy.density(net),
        synergy.reciprocity(net),
        synergy.broadly_active(_participation(source, snapshot, exchanges, year), active),
        on_time(snapshot, totals, year),
    ]
    rows = [(*dataclasses.astuple(measure), "percent", "") for measure in measures]
    funding = store.read(source, "funding", moment.upload)
    funding = funding[funding["period"].map(_school_year) == year]
    for currency, money in funding.groupby("currency"):
        rows.append((*dataclasses.astuple(synergy.leverage(money)), "factor", str(currency)))
    return pd.DataFrame(rows, columns=list(SYNERGY)).astype(SYNERGY)


def _participation(
    source: store.Database, snapshot: Snapshot, exchanges: pd.DataFrame, year: str
) -> pd.DataFrame:
    """Return which member took part in which direction: by event, exchange or measurement."""
    where = {"period": [year, *(part for kind in SHORTER for part in periods.parts(year, kind))]}
    columns = ["indicator_code", "period", "member_code", "status"]
    measured = store.read(source, "measurements", snapshot.moment.upload, where, columns)
    measured = measured[measured["status"] != ReportStatus.DRAFT].merge(
        snapshot.indicators[["indicator_code", "direction"]]
    )
    sides = [exchanges[[side, "direction"]] for side in ("from_member", "to_member")]
    events = _events(source, snapshot, year)
    frames = [measured[["member_code", "direction"]], *sides, events]
    named = [frame.set_axis(["member_code", "direction"], axis=1) for frame in frames]
    both = pd.concat([frame for frame in named if len(frame)] or named[:1], ignore_index=True)
    return both[both["member_code"] != CONSORTIUM]


def _events(source: store.Database, snapshot: Snapshot, year: str) -> pd.DataFrame:
    """Return hosts and co-hosts of the year's held events with each of their directions."""
    span = periods.of(year)
    events = store.read(source, "events", snapshot.moment.upload)
    in_year = events["starts_on"].between(span.start.isoformat(), span.end.isoformat())
    held_events = events[in_year & (events["status"] == EventStatus.HELD)]
    hosts = held_events["host_member"] + (";" + held_events["co_hosts"]).fillna("")
    participations = pd.DataFrame({"member_code": hosts.str.split(";")})
    participations["direction"] = held_events["direction"].str.split(";")
    return participations.explode("member_code").explode("direction")


def _school_year(code: str) -> str | None:
    return periods.of(code).school_year
