"""Questions that agreements, events and money raise: what ends, is missing, unpaid, overspent.

Rows of ``queries.questions``; columns that a question has no use for are left out.
"""

from datetime import date

import pandas as pd

from lib import store
from lib.queries.agreements.in_force import agreements_in_force
from lib.queries.agreements.selection import bound_members
from lib.queries.agreements.terms import agreement_terms
from lib.queries.disclosure.visibility import Visibility
from lib.queries.events import event_rows, is_unreported, without_hidden_visits
from lib.queries.money import money_rows, overspent, unpaid
from lib.vocabulary import VALID_AGREEMENTS


def ending_agreements(source: store.Database, moment: store.Moment, days: int) -> pd.DataFrame:
    """Agreements in force that end within so many days; weight: days left, negative."""
    ending = agreements_in_force(source, moment, days)
    rows = ending[["agreement_id", "kind"]].assign(what="ending", members=ending["parties"])
    return rows.assign(day=ending["valid_to"], weight=-ending["days_left"].astype("float64"))


def agreements_of_former_members(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Agreements in force of which a party has left, in ``members``; weight: how many have."""
    rows = agreement_terms(source, moment)
    rows = rows[rows["state"].isin(VALID_AGREEMENTS) & (rows["former_parties"] != "")]
    questions = rows[["agreement_id", "kind"]].assign(
        what="former-party",
        members=rows["former_parties"],
        weight=rows["former_parties"].str.count(";") + 1.0,
    )
    return questions.sort_values("weight", ascending=False, kind="stable")


def unbound_members(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Members of the day without an agreement in force, in one row; weight: their number.

    No row where no agreement was ever recorded: the consortium does not keep them here.
    """
    if store.read(source, "agreements", moment.upload).empty:
        return pd.DataFrame({"what": []})
    members = bound_members(source, moment, moment.day.isoformat())
    codes = members.loc[members["agreements"] == 0, "member_code"]
    row = {"what": "unbound", "members": ";".join(codes), "count": len(codes), "weight": len(codes)}
    return pd.DataFrame([row] if len(codes) else [], columns=list(row))


def unreported_events(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Events that were planned and are over without a report; weight: days since.

    Everybody reads questions, so no curator's visit is one: it says that a school needs help.
    """
    rows = without_hidden_visits(event_rows(source, moment), Visibility())
    rows = rows[is_unreported(rows, moment.day.isoformat())]
    since = [float((moment.day - date.fromisoformat(day)).days) for day in rows["last_day"]]
    questions = rows[["event_id", "title"]].assign(
        what="unreported", members=rows["host_member"], day=rows["starts_on"], weight=since
    )
    return questions.sort_values("weight", ascending=False, kind="stable")


def unpaid_plans(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Money planned for a period that is over, of which nothing came in; weight: the amount.

    ``amount`` is in thousands of ``currency``. Currencies are not compared: each has its turn.
    """
    rows = unpaid(money_rows(source, moment))
    return _of_money(rows, "unpaid", rows["planned"])


def overspent_money(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Money of which more was spent than came in; weight: by how much."""
    rows = overspent(money_rows(source, moment))
    return _of_money(rows, "overspent", rows["spent"] - rows["received"].fillna(0))


def _of_money(rows: pd.DataFrame, what: str, amount: pd.Series) -> pd.DataFrame:
    questions = rows[["funding_id", "currency", "period"]].assign(
        what=what,
        members=rows["receiver_member"],
        title=rows["purpose"],
        amount=amount.astype("float64"),
        weight=amount.astype("float64"),
    )
    ordered = questions.sort_values("weight", ascending=False, kind="stable")
    turns = ordered.groupby("currency").cumcount()
    return ordered.assign(turn=turns).sort_values("turn", kind="stable").drop(columns="turn")
