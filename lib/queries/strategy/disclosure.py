"""The consortium's figures as boards may show them: without those of a few people."""

import pandas as pd

from lib import store
from lib.metrics.suppression import suppress_totals
from lib.queries.settings import rules
from lib.queries.strategy.board import full_strategy
from lib.queries.strategy.series import series


def suppressed_strategy(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return ``full_strategy`` as boards may show it: without figures of a few people.

    A column ``below`` tells them; see ``metrics.suppress_totals``.
    """
    limit = rules(source, moment.upload).small.count
    return suppress_totals(full_strategy(source, moment, period), limit)


def suppressed_series(
    source: store.Database, moment: store.Moment, indicator_code: str
) -> pd.DataFrame:
    """Return ``series`` as boards may show it, with ``below`` as in ``suppressed_strategy``."""
    found = series(source, moment, indicator_code)
    some = {"indicator_code": indicator_code}
    passport = store.read(source, "indicators", moment.upload, some)
    told = found.merge(passport[["sensitive", "unit_kind", "aggregation"]], how="cross")
    shown = suppress_totals(told, rules(source, moment.upload).small.count)
    return shown[[*found.columns, "below"]]
