"""What binds one member to the others: exchanges, mentoring, agreements, events, uploads."""

import pandas as pd

from lib import periods, store
from lib.metrics.mentoring import HIDDEN, SHOWN, SMALL
from lib.queries.agreements.in_force import agreements_in_force, agreements_of
from lib.queries.disclosure.visibility import Visibility
from lib.queries.events import without_hidden_visits
from lib.queries.exchange.parts import some_reports
from lib.queries.mentoring.counts.masks import cell_states
from lib.queries.strategy.reports.due import ReportState, due_reports_of
from lib.vocabulary import CONSORTIUM, Resource

SIDES = {"given": ("from_member", "to_member"), "received": ("to_member", "from_member")}
"""Ways of an exchange -> columns of the ledger: the member's own side, its partner's."""

PARTNERS = 3
"""Main partners that are named for a resource and a way."""

COUNTS = ("mentors", "mentees", "pairs", "groups")
PROVENANCE = ("upload", "file", "line")
EVENT_COLUMNS = [
    *("event_id", "title", "event_type", "starts_on", "status", "is_host"),
    *("participants_total", *PROVENANCE),
]
REPORTED = {
    "measurements": "member_code",
    "mentoring_counts": "member_code",
    "headcounts": "member_code",
    "exchanges": "reported_by",
    "agreements": "reported_by",
    "events": "reported_by",
}
"""Kinds whose rows say which member they are of, and the column that does."""

OF_SUPPORT = frozenset({"risk_profiles", "measures"})
"""Kinds of rows about schools that need help."""


@store.cached
def member_late_reports(source: store.Database, moment: store.Moment, member: str) -> pd.DataFrame:
    """Return the reports of this school year and the last that a member owes past their deadline.

    Returns indicator_code, period, deadline (ISO text); the oldest deadline first. There are as
    many as reports_missing of ``member_register``.
    """
    year = periods.school_year_of(moment.day)
    years = (periods.previous(year), year)
    reports = pd.concat([due_reports_of(source, moment, one, member) for one in years])
    is_late = reports["state"] == ReportState.MISSING
    late: pd.DataFrame = reports.loc[is_late, ["indicator_code", "period", "deadline"]]
    return late.sort_values(["deadline", "period"], kind="stable", ignore_index=True)


def count_late_reports(late: pd.DataFrame) -> pd.DataFrame:
    """Count the rows of ``member_late_reports`` by period and deadline, in a column count."""
    counts = late.groupby(["deadline", "period"]).size().rename("count")
    return counts.reset_index()[["period", "deadline", "count"]]


@store.cached
def member_exchange(
    source: store.Database, moment: store.Moment, member: str, period: str | None = None
) -> pd.DataFrame:
    """Add up what a member gave and received in a period, by resource and unit.

    Returns way (``given``, ``received``), resource, unit, quantity, exchanges and partners: the
    codes of the ``PARTNERS`` with the most exchanges, joined by ``;``. In the order of resources.
    """
    groups = []
    for way, (side, other) in SIDES.items():
        rows = some_reports(source, moment, {side: member}, period)
        rows = rows[rows["counted"]]
        for (resource, unit), part in rows.groupby(["resource", "unit"], dropna=False):
            partners = part[other].value_counts().sort_index(kind="stable")
            partners = partners.sort_values(ascending=False, kind="stable").head(PARTNERS)
            groups.append(
                (way, resource, unit, part["quantity"].sum(), len(part), ";".join(partners.index))
            )
    columns = ["way", "resource", "unit", "quantity", "exchanges", "partners"]
    order = {str(resource): place for place, resource in enumerate(Resource)}
    frame = pd.DataFrame(groups, columns=columns)
    frame["order"] = frame["resource"].map(order)
    frame = frame.sort_values(["order", "way"], kind="stable", ignore_index=True)
    return frame.drop(columns="order")


def count_by_way(exchange: pd.DataFrame) -> dict[str, int]:
    """Count the exchanges of ``member_exchange`` that the member gave and those it received."""
    return {way: int(exchange.loc[exchange["way"] == way, "exchanges"].sum()) for way in SIDES}


@store.cached
def member_mentoring(
    source: store.Database, moment: store.Moment, member: str, *, exact: bool = False
) -> pd.DataFrame:
    """Return the rows of a member's latest mentoring census by the moment's day, with provenance.

    exact : nothing is masked, for those who may see small counts of the member.

    Returns upload, file, line, census_date, form, and ``COUNTS`` without what the board of
    mentoring does not show either: small numbers of people are named in ``below``, those from
    which one could be worked out in ``withheld`` (columns joined by ``;``).
    """
    rows = store.rows(source, "mentoring_counts", moment.upload, {"member_code": member})
    rows = rows[rows["census_date"] <= moment.day.isoformat()]
    rows = rows[rows["census_date"] == rows["census_date"].max()].reset_index(drop=True)
    if exact:  # masks of all members are much work, and push exact counts out of a full cache
        states = pd.DataFrame(SHOWN, rows.index, list(COUNTS))
    else:
        last = rows["census_date"].max()
        states = cell_states(source, moment, member, rows["form"], last, COUNTS)
    hidden = {SMALL: "below", HIDDEN: "withheld"}
    named = {
        column: pd.Series(
            [
                ";".join(name for name in COUNTS if row[name] == state)
                for _, row in states.iterrows()
            ],
            rows.index,
            dtype="str",
        )
        for state, column in hidden.items()
    }
    counts = {name: rows[name].mask(states[name] > SHOWN) for name in COUNTS}
    census: pd.DataFrame = rows[[*PROVENANCE, "census_date", "form"]].assign(**counts, **named)
    return census


@store.cached
def member_agreements(source: store.Database, moment: store.Moment, member: str) -> pd.DataFrame:
    """Return the agreements of a member: the columns of ``agreements_of``, in_force, days_left.

    Those in force come first, the one that ends next on top.
    """
    rows = agreements_of(source, moment, member)
    in_force = agreements_in_force(source, moment).set_index("agreement_id")["days_left"]
    rows = rows.assign(
        in_force=rows["agreement_id"].isin(in_force.index),
        days_left=rows["agreement_id"].map(in_force).astype("Int64"),
    )
    order = rows.assign(ended=~rows["in_force"]).sort_values(
        ["ended", "days_left"], na_position="last", kind="stable"
    )
    return order.drop(columns="ended").reset_index(drop=True)


@store.cached
def member_events(
    source: store.Database,
    moment: store.Moment,
    member: str,
    visible: Visibility,
    year: str | None = None,
) -> pd.DataFrame:
    """Return the events that a member hosts alone or with others, the latest first.

    A joint event that several reported is listed once; curators' visits only where the reader may
    see that the school needs help. year : of which school year; of all years if left out.
    Columns: ``EVENT_COLUMNS``.
    """
    rows = without_hidden_visits(store.rows(source, "events", moment.upload), visible)
    if year:
        first, last = periods.of(year).start.isoformat(), periods.of(year).end.isoformat()
        rows = rows[rows["starts_on"].between(first, last)]
    helps = [member in codes for codes in rows["co_hosts"].fillna("").str.split(";")]
    rows = rows.assign(is_host=rows["host_member"] == member)
    rows = rows[rows["is_host"] | pd.Series(helps, rows.index, dtype="bool")]
    order = rows.assign(is_members=rows["reported_by"] != CONSORTIUM)
    rows = order.sort_values(["is_members", "reported_by"]).drop_duplicates(["title", "starts_on"])
    return rows.sort_values("starts_on", ascending=False, ignore_index=True)[EVENT_COLUMNS]


@store.cached
def member_uploads(
    source: store.Database,
    moment: store.Moment,
    member: str,
    visible: Visibility,
    most: int = 3,
) -> pd.DataFrame:
    """Return the last uploads that hold rows of a member or that its own staff made.

    Uploads with rows about the help for schools are left out where the reader may not see that
    the school needs it: the name of a file may tell.
    Returns upload, kind, file_name, accepted_at, rows : of the member, that are still in force.
    """
    frames = [
        store.rows(source, kind, moment.upload, {column: member}, [column])["upload"]
        for kind, column in REPORTED.items()
    ]
    counts = pd.concat(frames).value_counts()
    history = store.history(source)
    history = history[history["upload"] <= moment.upload]
    is_own = history["upload"].isin(counts.index) | (history["member"] == member)
    history = history[is_own]
    if not visible.sees(pd.Series([member])).all():
        about_support = [
            _is_of_support(source, upload, kind)
            for upload, kind in zip(history["upload"], history["kind"], strict=True)
        ]
        history = history[~pd.Series(about_support, history.index, dtype="bool")]
    last: pd.DataFrame = history.head(most)[["upload", "kind", "file_name", "accepted_at"]]
    return last.assign(rows=last["upload"].map(counts).fillna(0).astype("int64")).reset_index(
        drop=True
    )


def uploads_about(source: store.Database, upload: int, member: str) -> frozenset[int]:
    """Return the uploads up to one that opened or ended rows of a member.

    Rows about the help for schools do not count: who gets it is not for everybody.
    """
    return frozenset(one for one in store.uploads_of(source, REPORTED, member) if one <= upload)


def _is_of_support(source: store.Database, upload: int, kind: str) -> bool:
    """Whether an upload of a kind has a table of ``OF_SUPPORT``."""
    if kind != store.WORKBOOK:
        return kind in OF_SUPPORT
    return any(part.kind in OF_SUPPORT for part in store.parts(source, upload))
