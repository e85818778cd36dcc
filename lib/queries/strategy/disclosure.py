"""Statistical disclosure control of the board: figures of a few people are suppressed."""

import pandas as pd

from lib import store
from lib.metrics.suppression import suppress_totals
from lib.queries.settings import rules
from lib.queries.strategy.board import full_strategy
from lib.queries.strategy.series import series


def suppressed_strategy(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return ``full_strategy`` as boards may show it: figures of a few people are suppressed.

    The column ``below`` marks them; see ``metrics.suppress_totals``.
    """
    limit = rules(source, moment.upload).small.count
    return suppress_totals(full_strategy(source, moment, period), limit)


def suppressed_series(
    source: store.Database, moment: store.Moment, indicator_code: str
) -> pd.DataFrame:
    """Return ``series`` as boards may show it, with ``below`` as in ``suppressed_strategy``."""
    rows = series(source, moment, indicator_code)
    where = {"indicator_code": indicator_code}
    passport = store.read(source, "indicators", moment.upload, where)
    with_passport = rows.merge(passport[["sensitive", "unit_kind", "aggregation"]], how="cross")
    shown = suppress_totals(with_passport, rules(source, moment.upload).small.count)
    return shown[[*rows.columns, "below"]]
