"""The consortium's figures as boards may show them: without those of a few people."""

import pandas as pd

from lib import store
from lib.metrics.suppression import mask_totals
from lib.queries.settings import rules
from lib.queries.strategy.board import strategy
from lib.queries.strategy.series import series


def published(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return ``strategy`` as boards may show it: without figures of a few people.

    A column ``fewer_than`` tells them; see ``metrics.mask_totals``.
    """
    limit = rules(source, moment.upload).small.count
    return mask_totals(strategy(source, moment, period), limit)


def published_series(
    source: store.Database, moment: store.Moment, indicator_code: str
) -> pd.DataFrame:
    """Return ``series`` as boards may show it, with ``fewer_than`` as in ``published``."""
    found = series(source, moment, indicator_code)
    some = {"indicator_code": indicator_code}
    passport = store.read(source, "indicators", moment.upload, some)
    told = found.merge(passport[["sensitive", "unit_kind", "aggregation"]], how="cross")
    shown = mask_totals(told, rules(source, moment.upload).small.count)
    return shown[[*found.columns, "fewer_than"]]
