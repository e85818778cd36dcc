"""Statistical disclosure control of the board: figures of a few people are suppressed."""

import pandas as pd

from lib import store
from lib.metrics.disclosure.suppression import suppress_totals
from lib.queries.disclosure.sensitive_indicators import read_indicators
from lib.queries.disclosure.suppression import is_withheld
from lib.queries.settings import rules
from lib.queries.strategy.board import full_strategy
from lib.queries.strategy.series import series


@store.cached
def suppressed_strategy(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return ``full_strategy`` as boards may show it: figures of a few people are suppressed.

    The columns ``below`` and ``withheld`` mark them; see ``metrics.suppress_totals``.
    """
    return _suppress(source, moment, full_strategy(source, moment, period))


def suppressed_series(
    source: store.Database, moment: store.Moment, indicator_code: str
) -> pd.DataFrame:
    """Return ``series`` as boards may show it, with the columns of ``suppressed_strategy``."""
    rows = series(source, moment, indicator_code)
    where = {"indicator_code": indicator_code}
    passport = read_indicators(source, moment.upload, where)
    with_passport = rows.merge(passport[["sensitive", "unit_kind", "aggregation"]], how="cross")
    figures = with_passport.assign(indicator_code=indicator_code)
    return _suppress(source, moment, figures)[[*rows.columns, "below", "withheld"]]


def _suppress(source: store.Database, moment: store.Moment, figures: pd.DataFrame) -> pd.DataFrame:
    withheld = is_withheld(source, moment, figures)
    before = None
    if "previous_period" in figures:
        before = is_withheld(source, moment, figures, "previous_period")
    limit = rules(source, moment.upload).small.count
    return suppress_totals(figures, limit, withheld, before)


def compare_series(
    source: store.Database, before: store.Moment, after: store.Moment, indicator_code: str
) -> pd.DataFrame:
    """Return ``suppressed_series`` as known at two moments, side by side.

    One row per period that either has, in order of time: period, ends_on, value_then, path_then
    (as known at ``before``), value_now, path_now (as known at ``after``), value_change.
    """
    key = ["period", "ends_on"]
    then, now = (
        suppressed_series(source, moment, indicator_code)[[*key, "value", "path"]]
        for moment in (before, after)
    )
    both = then.merge(now, on=key, how="outer", suffixes=("_then", "_now")).sort_values("ends_on")
    return both.assign(value_change=both["value_now"] - both["value_then"])
