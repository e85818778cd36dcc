"""Events of the consortium: a selection, months and kinds, people, joint events, satisfaction."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib import periods, store
from lib.queries.agreements.terms import LAST_DAY
from lib.queries.disclosure.visibility import Visibility
from lib.queries.records import one_report_each
from lib.vocabulary import EventDoubt, EventStatus, EventType, PeriodType

NOBODY = Visibility()
"""May see no school that needs help."""

GROUPS = ("pupils", "teachers", "parents", "partners")
"""Groups of participants: columns ``participants_<group>`` of the kind ``events``."""

HOSTS = ("host_member", "co_hosts")
"""Columns of the members that organise an event."""

MOST_ORGANISERS = 5
"""Joint events of so many organisers or more are counted together."""


@dataclass(frozen=True)
class EventSelection:
    """Which events are shown: of a school year, of a kind (``EventType``), of a member.

    A member's events are those that it hosts, alone or with others. Missing means all. visible :
    schools whose curators' visits are shown: a visit says that a school needs help.
    """

    year: str | None = None
    kind: str | None = None
    member: str | None = None
    visible: Visibility = NOBODY


@dataclass(frozen=True)
class Opinion:
    """Satisfaction with events.

    mean : the unweighted mean of the events that state it, in per cent; how many participants
    answered is not known. stated : how many events state it. held : how many were held.
    """

    mean: float | None
    stated: int
    held: int


@store.cached_until_change("events", "members")
def event_rows(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return every event known at a moment, the latest first.

    Reports of one event by several members are one event, see ``one_report_each``.

    Returns upload, file, line, the columns of the kind ``events`` and: year, month (codes of
    periods); last_day : of the event; hosts : codes of all organisers joined by ``;``; organisers :
    how many they are; doubts : ``EventDoubt`` codes joined by ``;``.
    """
    rows = store.rows(source, "events", moment.upload)
    rows = one_report_each(rows, "event_id", HOSTS, also=("starts_on",))
    hosts = rows["host_member"] + (";" + rows["co_hosts"]).fillna("")
    days = [date.fromisoformat(day) for day in rows["starts_on"]]
    rows = rows.assign(
        year=[periods.school_year_of(day) for day in days],
        month=[periods.containing(day, PeriodType.MONTH).code for day in days],
        last_day=rows["ends_on"].fillna(rows["starts_on"]),
        hosts=hosts,
        organisers=[len(set(codes.split(";"))) for codes in hosts],
    )
    members = store.read(source, "members", moment.upload)
    left_on = dict(zip(members["member_code"], members["left_on"].fillna(LAST_DAY), strict=True))
    today = moment.day.isoformat()
    has_former_host = [
        any(left_on.get(code, LAST_DAY) < day for code in codes.split(";"))
        for codes, day in zip(rows["hosts"], rows["starts_on"], strict=True)
    ]
    doubts = pd.DataFrame(
        {
            str(EventDoubt.UNREPORTED): is_unreported(rows, today),
            str(EventDoubt.HELD_AHEAD): is_held(rows) & (rows["starts_on"] > today),
            str(EventDoubt.HOST_LEFT): pd.Series(has_former_host, rows.index, dtype="bool"),
        },
        rows.index,
    )
    rows["doubts"] = [";".join(doubts.columns[row]) for row in doubts.to_numpy(dtype=bool)]
    return rows.sort_values(["starts_on", "event_id"], ascending=[False, True], ignore_index=True)


def event_keys(rows: pd.DataFrame) -> pd.Series:
    """Return a unique key of each event: code and first day, «E-2 · 2026-05-05»."""
    return rows["event_id"] + " · " + rows["starts_on"]


def is_held(rows: pd.DataFrame) -> pd.Series:
    """Whether each event was held."""
    return rows["status"] == EventStatus.HELD


def is_unreported(rows: pd.DataFrame, day: str) -> pd.Series:
    """Whether each event was planned, is over by a day, and has no report of its outcome."""
    return (rows["status"] == EventStatus.PLANNED) & (rows["last_day"] < day)


def select_events(
    source: store.Database, moment: store.Moment, selection: EventSelection
) -> pd.DataFrame:
    """Return the rows of ``event_rows`` that are selected and that the reader may see."""
    rows = without_hidden_visits(event_rows(source, moment), selection.visible)
    if selection.year:
        rows = rows[rows["year"] == selection.year]
    if selection.kind:
        rows = rows[rows["event_type"] == selection.kind]
    if selection.member:
        hosts = rows["hosts"].str.split(";")
        rows = rows[pd.Series([selection.member in h for h in hosts], rows.index, dtype="bool")]
    return rows.reset_index(drop=True)


def without_hidden_visits(rows: pd.DataFrame, visible: Visibility) -> pd.DataFrame:
    """Return events but curators' visits to schools that are not shown.

    rows : event_type, host_member and others.
    """
    is_visit = rows["event_type"] == EventType.CURATOR_VISIT
    return rows[~is_visit | visible.sees(rows["host_member"])]


def count_by_month(rows: pd.DataFrame) -> pd.DataFrame:
    """Count held events by kind and month of their school years, kinds with most events first.

    rows : of ``event_rows``. Returns event_type, month, events; every kind that occurs has every
    month of the years that occur, with 0 where there was nothing.
    """
    held_events = rows[is_held(rows)]
    counts = held_events.groupby(["event_type", "month"]).size()
    kinds = held_events["event_type"].value_counts().sort_index().sort_values(ascending=False,
                                                                       kind="stable")  # fmt: skip
    years = sorted(held_events["year"].unique())
    months = [month for year in years for month in periods.parts(year, PeriodType.MONTH)]
    index = pd.MultiIndex.from_product([list(kinds.index), months], names=["event_type", "month"])
    table = counts.reindex(index, fill_value=0).rename("events").reset_index()
    return table.astype({"events": "int64"})


def count_people(rows: pd.DataFrame) -> dict[str, int | None]:
    """Count participants of held events by group of ``GROUPS``, all and the rest of unnamed groups.

    rows : of ``event_rows``. People who came to two events count twice. A group that no event
    states is missing.
    """
    held_events = rows[is_held(rows)]
    groups = {name: held_events[f"participants_{name}"].sum(min_count=1) for name in GROUPS}
    counts: dict[str, int | None] = {
        name: None if pd.isna(people) else int(people) for name, people in groups.items()
    }
    total = int(held_events["participants_total"].sum())
    return counts | {"total": total, "rest": total - sum(n for n in counts.values() if n)}


def count_joint(rows: pd.DataFrame) -> pd.DataFrame:
    """Count held events by the number of their organisers: organisers, events.

    ``MOST_ORGANISERS`` stands for so many or more; every number from 1 up to it has a row.
    """
    numbers = rows.loc[is_held(rows), "organisers"].clip(upper=MOST_ORGANISERS)
    counts = numbers.value_counts()
    every = range(1, MOST_ORGANISERS + 1)
    events = [int(counts.get(number, 0)) for number in every]
    return pd.DataFrame({"organisers": every, "events": events})


def opinion(rows: pd.DataFrame) -> Opinion:
    """Return the satisfaction with held events; see ``Opinion``."""
    held_events = rows[is_held(rows)]
    stated = held_events["satisfaction"].dropna()
    return Opinion(float(stated.mean()) if len(stated) else None, len(stated), len(held_events))


def count_by_kind(rows: pd.DataFrame) -> dict[str, int]:
    """Count events of any status by kind, in the order of ``EventType``; those that occur."""
    counts = rows["event_type"].value_counts()
    return {str(kind): int(counts[kind]) for kind in EventType if kind in counts}
