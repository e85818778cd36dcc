"""The register of members: who they are, and how much binds each to the others."""

import pandas as pd

from lib import store
from lib.metrics.exchange import party
from lib.queries.agreements.in_force import agreements_in_force
from lib.queries.exchange.parts import member_counts
from lib.queries.snapshot import read_snapshot
from lib.queries.strategy.reports.counts import report_counts

REGISTER = {
    "member_code": "code",
    "member_type": "kind",
    "party": "party",
    "joined_on": "joined_on",
    "left_on": "left_on",
}
"""Columns of the kind ``members`` and their names in the register."""

NUMBERS = [
    *("agreements", "exchanges_given", "exchanges_received"),
    *("reports_due", "reports_missing"),
]
"""Columns of the register that count something."""


def member_register(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return the register of members: who they are, and how much binds each to the others.

    period : count exchanges of this period only; all if left out.

    Returns one row per member, those that have left included, sorted by code: code, kind, party,
    joined_on, left_on; agreements : in force on the moment's day; exchanges_given and
    exchanges_received : delivered ones, a transfer that both sides reported once; reports_due :
    reports that are owed for this school year and the last, of periods that have ended;
    reports_missing : those of them that are not in although the deadline has passed.
    """
    members = read_snapshot(source, moment).members
    register = members.assign(party=party(members))[list(REGISTER)].rename(columns=REGISTER)
    agreements = agreements_in_force(source, moment)["parties"].dropna()
    reports = report_counts(source, moment)
    numbers = {
        "agreements": agreements.str.split(";").explode().str.strip().value_counts(),
        "reports_due": reports["due"],
        "reports_missing": reports["missing"],
    }
    for way, side in (("given", "from"), ("received", "to")):
        numbers[f"exchanges_{way}"] = member_counts(source, moment, side, period)
    for name in NUMBERS:
        register[name] = register["code"].map(numbers[name]).fillna(0).astype("int64")
    return register.sort_values("code", ignore_index=True)
