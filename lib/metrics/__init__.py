"""Figures worked out of tables: frames in, frames out, no database, no drawing and no clock."""

from lib.metrics.aggregation import SenselessSumError, combine, contributions, entitled, weigh
from lib.metrics.change import decompose
from lib.metrics.freshness import Expected, expected, opening
from lib.metrics.membership import belonging, coverage, last_days, owed
from lib.metrics.progress import Promise, Rule, Standing, Thresholds, judge
from lib.metrics.rollup import combine_years, school_years

__all__ = [
    "Expected",
    "Promise",
    "Rule",
    "SenselessSumError",
    "Standing",
    "Thresholds",
    "belonging",
    "combine",
    "combine_years",
    "contributions",
    "coverage",
    "decompose",
    "entitled",
    "expected",
    "judge",
    "last_days",
    "opening",
    "owed",
    "school_years",
    "weigh",
]
