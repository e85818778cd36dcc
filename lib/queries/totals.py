"""Totals of the strategy: read from the table of totals, else computed from all rows.

A total is the consortium's figure of one indicator and period with its base and coverage, so their
number does not grow with the members. ``refresh_totals`` stores the totals of every upload,
``read_totals`` reads those of any. Without stored totals the result is the same, only slower.
"""

from collections.abc import Collection
from datetime import date

import pandas as pd

from lib import metrics, periods, store
from lib.queries.exchange.stored_totals import refresh_exchange_totals
from lib.queries.snapshot import Snapshot, read_snapshot, reports, with_parts

AT_ONCE = 16
"""Indicators whose reports are read together: those of all may not fit into memory."""

PAIRS_AT_ONCE = 16_000
"""Pairs of indicator and member that fit into memory: with few members, more indicators are read
together than ``AT_ONCE``."""

FOR_ALL = frozenset({"members", "settings"})
"""Kinds of which one row may change any total: who belonged, when reports were due."""


def read_totals(source: store.Database, snapshot: Snapshot) -> pd.DataFrame:
    """Return the totals of a snapshot's indicators; see ``metrics.compute_totals``."""
    totals = _all_totals(source, snapshot.moment.upload)
    is_current = totals["indicator_code"].isin(snapshot.indicators["indicator_code"])
    return totals[is_current].reset_index(drop=True)


@store.cached
def _all_totals(source: store.Database, upload: int) -> pd.DataFrame:
    """Return the totals of every indicator as of an upload, those of retired ones too."""
    stored = store.read_totals(source, upload, metrics.TOTALS)
    if stored is not None:
        return stored
    snapshot = _with_retired(source, upload)
    return _compute(source, snapshot, list(snapshot.indicators["indicator_code"]), None)


def _with_retired(source: store.Database, upload: int) -> Snapshot:
    """Return the snapshot of an upload on a day by which no indicator is retired."""
    return read_snapshot(source, store.Moment(upload, date.min))


def refresh_totals(connection: store.Connection, *, networks: bool = True) -> None:
    """Keep the totals of every upload that has none yet; the connection may write.

    networks : left out in a trial of which nobody reads measures of the network.
    """
    for upload in store.uploads_without_totals(connection):
        store.mark_refreshed(connection, upload)  # nobody else sees it before they are
        kinds = store.changed_kinds(connection, upload)
        if kinds & (FOR_ALL | {"indicators", "measurements"}):
            _refresh_upload(connection, upload, kinds)
        if kinds & store.DERIVED_FROM:
            refresh_exchange_totals(connection, upload, networks=networks)


def _refresh_upload(connection: store.Connection, upload: int, kinds: set[str]) -> None:
    """Replace the totals that an upload may have changed."""
    snapshot = _with_retired(connection, upload)
    measured = store.changed_keys(connection, "measurements", upload, "indicator_code", "period")
    codes = list(measured["indicator_code"].unique())
    within: set[str] | None = _concerned(measured["period"])
    if kinds & FOR_ALL:
        codes, within = list(snapshot.indicators["indicator_code"]), None
    elif "indicators" in kinds:
        renewed = store.changed_keys(connection, "indicators", upload, "indicator_code")
        codes, within = [*codes, *renewed["indicator_code"]], None
    at_once = max(AT_ONCE, PAIRS_AT_ONCE // max(1, len(snapshot.members)))
    for first in range(0, len(codes), at_once):
        batch = codes[first : first + at_once]
        totals = _compute(connection, snapshot, batch, within)
        store.replace_totals(connection, upload, totals, batch, within)


def _concerned(touched: pd.Series) -> set[str]:
    """Return the periods whose totals depend on touched ones: they, their years, a year later."""
    codes = {*touched}
    years = {period.school_year for period in map(periods.of, codes)}
    codes |= {year for year in years if year}
    return codes | {later for later in map(periods.following, codes) if later}


def _compute(
    source: store.Database, snapshot: Snapshot, codes: list[str], within: Collection[str] | None
) -> pd.DataFrame:
    """Compute the totals of some indicators, of some periods or all, from their rows."""
    needed = None if within is None else set().union(*map(with_parts, within))
    rows = reports(source, snapshot, codes, needed)
    indicators = snapshot.indicators[snapshot.indicators["indicator_code"].isin(codes)]
    totals = metrics.compute_totals(rows, indicators, snapshot.members, snapshot.rules.calendar)
    return totals if within is None else totals[totals["period"].isin(within)]
