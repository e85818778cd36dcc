"""Agreements of the consortium: those in force at a moment, and those of one member."""

import pandas as pd

from lib import store
from lib.contracts import CONTRACTS
from lib.queries.agreements.terms import agreement_terms
from lib.vocabulary import VALID_AGREEMENTS


def agreements_in_force(
    source: store.Database, moment: store.Moment, expiring: int | None = None
) -> pd.DataFrame:
    """Return the agreements in force on the moment's day, the one that ends first on top.

    Parameters
    ----------
    expiring : only those that end within so many days and do not renew themselves.

    Returns
    -------
    The columns of the kind ``agreements`` and days_left: days until the last day; missing where
    there is no last day, or where the agreement has renewed itself since. When an agreement is in
    force see ``agreement_terms``.
    """
    rows = agreement_terms(source, moment)
    rows = rows[rows["state"].isin(VALID_AGREEMENTS)]
    if expiring is not None:
        rows = rows[(rows["days_left"] <= expiring).fillna(value=False) & ~rows["renews"]]
    rows = rows[[*CONTRACTS["agreements"].names, "days_left"]]
    return rows.sort_values(["valid_to", "agreement_id"], ignore_index=True)


def agreements_of(database: store.Database, moment: store.Moment, member: str) -> pd.DataFrame:
    """Return the agreements of which a member is a party, the one that ends first on top.

    The columns of ``agreement_terms``.
    """
    agreements = agreement_terms(database, moment)
    agreements = agreements[is_party(agreements, member)]
    return agreements.sort_values("valid_to", na_position="last", ignore_index=True)


def is_party(agreements: pd.DataFrame, member: str) -> pd.Series:
    """Whether a member is among the parties of each agreement."""
    parties = agreements["parties"].fillna("").str.split(";")
    return pd.Series([member in codes for codes in parties], agreements.index, dtype="bool")
