"""The seven criteria that define a consortium, each monitored from the rows that there are.

Source: the article on educational consortia in Kazakhstan (domain, section 5). What the data cannot
tell is said to be unknown; nothing is guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import synergy
from lib.metrics.equality import gini
from lib.queries.agreements.selection import bound_members
from lib.queries.agreements.terms import agreement_terms
from lib.queries.events import event_rows, is_held
from lib.queries.exchange.parts import member_counts, some_reports
from lib.queries.meetings.decisions import decisions
from lib.queries.money import money_rows
from lib.vocabulary import (
    VALID_AGREEMENTS,
    AgreementKind,
    Criterion,
    DecisionState,
    EventStatus,
    EventType,
)


@dataclass(frozen=True)
class CriterionFigures:
    """What is known of one criterion.

    figures : numbers, days and codes by name; missing where the data do not tell. rows : what they
    were counted from, of ``kind`` (a kind of file); None of exchanges, which may be very many:
    ``counted_exchanges`` reads them. count : how many rows there are. is_known : whether anything
    could be counted. also : more rows that were counted, by kind of file.
    """

    criterion: Criterion
    figures: Mapping[str, object]
    kind: str
    rows: pd.DataFrame | None
    count: int
    is_known: bool = True
    also: Mapping[str, pd.DataFrame] = field(default_factory=dict)


def criteria(
    source: store.Database, moment: store.Moment, day: str, year: str
) -> tuple[CriterionFigures, ...]:
    """Return what is known of each criterion on a day (ISO text) and in a school year."""
    return (
        _temporary(source, moment, day),
        _legal_form(source, moment, day),
        _interests(source, moment, year),
        _contracts(source, moment, day),
        _equality(source, moment, day, year),
        _self_governance(source, moment, day, year),
        _voluntary(source, moment, year),
    )


def _founding(source: store.Database, moment: store.Moment, day: str) -> pd.DataFrame:
    """Agreements of the consortium itself that had begun by a day, the one in force on top."""
    terms = agreement_terms(source, moment, day)
    rows = terms[(terms["kind"] == AgreementKind.CONSORTIUM) & (terms["begins"] <= day)]
    return rows.reset_index(drop=True)


def _temporary(source: store.Database, moment: store.Moment, day: str) -> CriterionFigures:
    """When the consortium's agreement began and ends, and how many were concluded before it."""
    rows = _founding(source, moment, day)
    valid = rows[rows["state"].isin(VALID_AGREEMENTS)]
    if valid.empty:
        return CriterionFigures(
            Criterion.TEMPORARY, {}, "agreements", rows, len(rows), is_known=False
        )
    current = valid.iloc[0]
    figures = {
        "code": current["agreement_id"],
        "begins": current["begins"],
        "ends": current["valid_to"],
        "left": None if pd.isna(current["days_left"]) else int(current["days_left"]),
        "renews": bool(current["renews"]),
        "before": int((rows["begins"] < current["begins"]).sum()),
    }
    return CriterionFigures(Criterion.TEMPORARY, figures, "agreements", rows, len(rows))


def _legal_form(source: store.Database, moment: store.Moment, day: str) -> CriterionFigures:
    """The legal form stands in no column of the files: only the agreement itself can be named."""
    rows = _founding(source, moment, day)
    figures = {"codes": ", ".join(rows["agreement_id"])}
    return CriterionFigures(
        Criterion.LEGAL_FORM, figures, "agreements", rows, len(rows), is_known=False
    )


def _interests(source: store.Database, moment: store.Moment, year: str) -> CriterionFigures:
    """Purposes of the year that two or more members pay for, of all; the leverage by currency."""
    rows = money_rows(source, moment)
    rows = rows[rows["year"] == year]
    purposes = rows.dropna(subset=["purpose"]).groupby("purpose")["payer_member"].nunique()
    factors = {
        str(currency): synergy.leverage(money).value for currency, money in rows.groupby("currency")
    }
    figures = {
        "joint": int((purposes >= 2).sum()),
        "purposes": len(purposes),
        "payers": int(rows["payer_member"].nunique()),
        "leverage": factors,
    }
    return CriterionFigures(
        Criterion.INTERESTS, figures, "funding", rows, len(rows), is_known=len(rows) > 0
    )


def _contracts(source: store.Database, moment: store.Moment, day: str) -> CriterionFigures:
    """Members with an agreement in force, of all; how many are in force, of how many kinds."""
    terms = agreement_terms(source, moment, day)
    valid = terms[terms["state"].isin(VALID_AGREEMENTS)]
    members = bound_members(source, moment, day)
    figures = {
        "bound": int((members["agreements"] > 0).sum()),
        "members": len(members),
        "agreements": len(valid),
        "kinds": int(valid["kind"].nunique()),
    }
    return CriterionFigures(
        Criterion.CONTRACTS, figures, "agreements", valid, len(valid), is_known=len(members) > 0
    )


def _equality(
    source: store.Database, moment: store.Moment, day: str, year: str
) -> CriterionFigures:
    """How equally delivered exchanges of the year are spread over the members of the day."""
    members = _members(source, moment)
    codes = members.loc[metrics.is_active(members, pd.Timestamp(day).date()), "member_code"]
    by_giver, by_receiver = (member_counts(source, moment, side, year) for side in ("from", "to"))
    given, received = (codes.map(counts).fillna(0) for counts in (by_giver, by_receiver))
    transfers = int(by_giver.sum())
    figures = {
        "given": gini(given),
        "received": gini(received),
        "least": int(given.min()) if len(given) else None,
        "most": int(given.max()) if len(given) else None,
        "members": len(codes),
        "transfers": transfers,
    }
    return CriterionFigures(
        Criterion.EQUALITY, figures, "exchanges", None, transfers, is_known=transfers > 0
    )


def counted_exchanges(source: store.Database, moment: store.Moment, year: str) -> pd.DataFrame:
    """Return the delivered exchanges of a year, from which ``Criterion.EQUALITY`` is counted."""
    reports = some_reports(source, moment, {}, year)
    return reports[reports["counted"]].reset_index(drop=True)


def _self_governance(
    source: store.Database, moment: store.Moment, day: str, year: str
) -> CriterionFigures:
    """Council meetings held and decisions carried out in time, of those of the year up to the day.

    decided : decisions to be carried out in the year by the day, dropped ones left out; in_time :
    those of them that were done by their due day.
    """
    meetings = event_rows(source, moment)
    meetings = meetings[
        (meetings["event_type"] == EventType.COUNCIL_MEETING) & (meetings["year"] == year)
    ]
    past_meetings = meetings[
        (meetings["starts_on"] <= day) | (meetings["status"] == EventStatus.CANCELLED)
    ]
    decided = _decisions_due(source, moment, day, year)
    figures = {
        "held": int(is_held(past_meetings).sum()),
        "planned": len(past_meetings),
        "ahead": len(meetings) - len(past_meetings),
        "decided": len(decided),
        "in_time": int(decided["in_time"].fillna(value=False).sum()),
    }
    return CriterionFigures(
        Criterion.SELF_GOVERNANCE,
        figures,
        "events",
        meetings,
        len(meetings),
        is_known=len(past_meetings) + len(decided) > 0,
        also={"decisions": decided},
    )


def _decisions_due(
    source: store.Database, moment: store.Moment, day: str, year: str
) -> pd.DataFrame:
    """Return the decisions due in a year by a day that were not dropped, with upload and line.

    in_time : whether each was done by its due day; missing where it is open.
    """
    first, last = periods.of(year).start.isoformat(), periods.of(year).end.isoformat()
    in_time = decisions(source, moment).set_index("decision_id")["in_time"]
    rows = store.rows(source, "decisions", moment.upload)
    rows = rows.assign(in_time=rows["decision_id"].map(in_time).astype("boolean"))
    is_due = rows["due_on"].between(first, min(last, day))
    return rows[is_due & (rows["state"] != DecisionState.DROPPED).fillna(value=True)]


def _voluntary(source: store.Database, moment: store.Moment, year: str) -> CriterionFigures:
    """Members that joined and that left in the year, and those who did not say when they joined."""
    members, span = _members(source, moment), periods.of(year)
    first, last = span.start.isoformat(), span.end.isoformat()
    joined = members["joined_on"].between(first, last)
    left = members["left_on"].between(first, last)
    figures = {
        "joined": int(joined.sum()),
        "left": int(left.sum()),
        "undated": int(members["joined_on"].isna().sum()),
        "members": int(metrics.is_active(members, span.end).sum()),
    }
    rows = members[joined | left]
    return CriterionFigures(
        Criterion.VOLUNTARY, figures, "members", rows, len(rows), is_known=len(members) > 0
    )


def _members(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    return store.rows(source, "members", moment.upload)
