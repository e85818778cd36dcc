"""Promised exchanges (pledged or agreed): open ones, kept ones, and disagreements of both sides."""

from dataclasses import dataclass

import pandas as pd

from lib import store
from lib.metrics.confirmation import ALIKE, TOLERANCE, confirmations, separate_numbers
from lib.queries.exchange.ledger import KEY, in_period
from lib.queries.exchange.parts import some_reports
from lib.queries.exchange.selection import Selection, rows_behind, selected_sums
from lib.queries.snapshot import accepted_on
from lib.vocabulary import Confirmation, ExchangeState

PROMISED = (ExchangeState.PLEDGED, ExchangeState.AGREED)

AT_ONCE = 10_000
"""Numbers of exchanges that are asked for together."""


def promised(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return the exchanges that are pledged or agreed and not delivered, each once.

    The columns of ``some_reports``.
    """
    rows = some_reports(source, moment, {"state": [str(state) for state in PROMISED]})
    return rows[~rows["is_repeat"]].reset_index(drop=True)


def open_promises(
    source: store.Database, moment: store.Moment, selection: Selection
) -> pd.DataFrame:
    """Return the exchanges that are pledged or agreed and not delivered, the next due first.

    The columns of the ledger. A promise is due in a period to come: the selection's is not looked
    at. Totals never count them.
    """
    rows = selection.filtered(promised(source, moment))
    return rows.sort_values(["date", *KEY], ignore_index=True)


def promised_amounts(
    source: store.Database, moment: store.Moment, selection: Selection
) -> pd.DataFrame:
    """Return what is promised beside what was delivered, in each resource's own units.

    Returns one row per resource and unit with an open promise, sorted: resource, unit, delivered
    (in the selection's period), agreed and pledged (due whenever; see ``open_promises``).
    """
    promises = open_promises(source, moment, selection)
    key = ["resource", "unit"]
    sums = {
        str(state): promises[promises["state"] == state].groupby(key)["quantity"].sum()
        for state in reversed(PROMISED)
    }
    kinds = promises.groupby(key).size().index
    rows = selected_sums(source, moment, selection, "party")
    delivered_sums = rows.groupby(key)["quantity"].sum()
    frame = pd.DataFrame({"delivered": delivered_sums, **sums}).reindex(kinds).fillna(0.0)
    return frame.reset_index()


def promise_days(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return when each report was first one of a promise: ``KEY`` and promised_on, an ISO day.

    The day is that on which the upload was accepted. Reports that never promised have no row.
    """
    first = store.first_states(source, moment.upload, [str(state) for state in PROMISED])
    days = accepted_on(source, moment)
    return first[KEY].assign(promised_on=first["upload"].map(days).astype("str"))


def rows_with_promises(
    source: store.Database, moment: store.Moment, selection: Selection
) -> pd.DataFrame:
    """Return ``rows_behind`` with promised_on of ``promise_days``, for a file of all rows."""
    return rows_behind(source, moment, selection).merge(
        promise_days(source, moment), on=KEY, how="left"
    )


def kept_promises(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Count the promises of each giver, how many were kept, and how fast.

    A promise is an exchange that some upload reported as pledged or agreed.

    Returns one row per giver: member_code, promised, delivered, open, cancelled, share (delivered ÷
    promised, 0 to 1), median_days (from the day the promise was accepted to the delivery; missing
    where nothing was delivered).
    """
    first = promise_days(source, moment)
    rows = _numbered(source, moment, sorted(set(first["exchange_id"])))
    rows = rows[~rows["is_repeat"]].merge(first, on=KEY)
    is_delivered = rows["state"] == ExchangeState.DELIVERED
    duration = pd.to_datetime(rows["date"]) - pd.to_datetime(rows["promised_on"])
    rows = rows.assign(
        delivered=is_delivered,
        open=rows["state"].isin(PROMISED),
        cancelled=rows["state"] == ExchangeState.CANCELLED,
        days=duration.dt.days.clip(lower=0).where(is_delivered),
    )
    groups = rows.groupby("from_member")
    result = groups[["delivered", "open", "cancelled"]].sum().astype("int64")
    result.insert(0, "promised", groups.size())
    result["share"] = result["delivered"] / result["promised"]
    result["median_days"] = groups["days"].median()
    return result.rename_axis("member_code").reset_index()


def _numbered(source: store.Database, moment: store.Moment, numbers: list[str]) -> pd.DataFrame:
    """Return ``some_reports`` with some numbers, so many of them at once as a statement takes."""
    parts = [
        some_reports(source, moment, {"exchange_id": numbers[first : first + AT_ONCE]})
        for first in range(0, max(1, len(numbers)), AT_ONCE)
    ]
    return pd.concat(parts, ignore_index=True)


def disputed(source: store.Database, moment: store.Moment, selection: Selection) -> pd.DataFrame:
    """Return the reports of the same transfer, by two sides or a third party, that disagree.

    The columns of the ledger; the two or more reports of one ``match`` follow one another, all of
    them where one is selected: some may lie in another school year.
    """
    disagree = str(Confirmation.DISAGREE)
    places = some_reports(source, moment, {"confirmation": disagree})
    where = {name: set(places[name]) for name in ("from_member", "to_member", "resource")}
    rows = some_reports(source, moment, where)  # all of their sides: what agrees decides as well
    rows = rows.merge(places[ALIKE].drop_duplicates())
    rows = rows.join(confirmations(rows)[["match"]])
    rows = rows[rows["confirmation"] == disagree]
    selected = selection.filtered(in_period(rows, selection.period))
    rows = rows[rows["match"].isin(selected["match"])]
    return rows.sort_values(["match", "reported_by"], ignore_index=True)


@dataclass(frozen=True)
class Claim:
    """What one reporter says of a transfer: the quantity of its reports, and their ``KEY``."""

    reporter: str
    quantity: float
    reports: list[tuple[str, str]]


@dataclass(frozen=True)
class Disagreement:
    """What giver, receiver and others say of one transfer.

    day : the last day of the reports, ISO. claims : at least two, the giver's first, then the
    receiver's; third parties', as the consortium's, come last.
    """

    giver: str
    receiver: str
    resource: str
    unit: str
    day: str
    claims: list[Claim]

    def disputed_by(self, claim: Claim) -> list[Claim]:
        """Return the claims that a claim, if true, makes wrong."""
        return [
            each
            for each in self.claims
            if abs(each.quantity - claim.quantity) > TOLERANCE * max(each.quantity, claim.quantity)
        ]


def separated(reports: pd.DataFrame, claim: Claim, disagreement: Disagreement) -> pd.DataFrame:
    """Return stored reports of a claim as separate from those of all other claims.

    reports : rows of the kind ``exchanges``.
    """
    others = [each for each in disagreement.claims if each.reporter != claim.reporter]
    numbers = {number for each in others for number, _reporter in each.reports}
    cells = reports["separate_from"]
    return reports.assign(
        separate_from=[";".join(sorted(numbers | separate_numbers(cell))) for cell in cells]
    )


def disagreements(reports: pd.DataFrame) -> list[Disagreement]:
    """Return each disagreement once; ``reports`` are the rows of ``disputed``."""
    result = []
    for _match, rows in reports.groupby("match", sort=False):
        first = rows.iloc[0]
        sides = [str(first["from_member"]), str(first["to_member"])]
        claims = [
            Claim(
                str(reporter),
                float(of_reporter["quantity"].sum()),
                [(str(number), str(by)) for number, by in of_reporter[KEY].itertuples(index=False)],
            )
            for reporter, of_reporter in rows.groupby("reported_by")
        ]
        claims.sort(key=lambda claim: [claim.reporter != side for side in sides])
        result.append(
            Disagreement(
                giver=sides[0],
                receiver=sides[1],
                resource=str(first["resource"]),
                unit=str(first["unit"]),
                day=str(rows["date"].max()),
                claims=claims,
            )
        )
    return result


def confirmation_counts(
    source: store.Database, moment: store.Moment, selection: Selection
) -> dict[str, int]:
    """Count the selected transfers by who confirmed them, codes of ``Confirmation``."""
    rows = rows_behind(source, moment, selection)
    counts = rows.loc[rows["counted"], "confirmation"].value_counts()
    return {str(code): int(count) for code, count in counts.items()}
