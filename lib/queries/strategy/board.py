"""The strategy at a moment: every indicator's figure and its three marks."""

import pandas as pd

from lib import metrics, periods, store
from lib.queries.overrides import with_overrides
from lib.queries.snapshot import Snapshot, read_snapshot
from lib.queries.strategy.assessments import assess_figures
from lib.queries.strategy.selection import ANNOUNCED, announced, comparable, shown_figures
from lib.queries.totals import read_totals
from lib.vocabulary import Freshness, Rule, UnitKind

PER_PERIOD = ["indicator_code", "period"]
PASSPORT = [
    "indicator_code",
    "direction",
    "name_ru",
    "name_en",
    "name_kk",
    "unit",
    "unit_kind",
    "better",
    "range_low",
    "range_high",
    "nature",
    "aggregation",
    "period_type",
    "reporters",
    "sensitive",
]
FIGURE = {
    "period": "str",
    "ends_on": "str",
    "value": "float64",
    "likely": "float64",
    "lowest": "float64",
    "highest": "float64",
    "firm": "bool",
    "members_unknown": "int64",
    "reported_plan": "str",
    "lowest_plan": "str",
    "highest_plan": "str",
    "numerator": "float64",
    "denominator": "float64",
    "sample_size": "float64",
    "small": "bool",
    "complete": "bool",
    "parts_in": "Int64",
    "parts_due": "Int64",
    "baseline": "float64",
    "baseline_period": "str",
    "path": "float64",
    "target": "float64",
    "target_period": "str",
    "gap": "float64",
    "gap_limit": "float64",
    "planned": "float64",
    "done": "float64",
    "plan": "str",
    "rule": "str",
    "freshness": "str",
    "due_on": "str",
    "due_period": "str",
    "grace_until": "str",
    "members_reported": "int64",
    "members_due": "int64",
    "members_without_base": "int64",
    "attainment": "float64",
    "previous_period": "str",
    "previous_value": "float64",
    "change": "float64",
    "pace_needed": "float64",
    "pace_had": "float64",
    **ANNOUNCED,
}


def full_strategy(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return every indicator that is not retired, with its figure and its assessment.

    Parameters
    ----------
    source : where rows are read. moment : what is known, and the day it is judged on.
    period : give the figures of this period, a school year derived from its parts if need be. Left
        out, each indicator shows its latest closed period (``selection.shown_figures``): of its
        own length, or the school year for a flow that is planned by years.

    Returns
    -------
    One row per indicator, by direction and code: its passport (``PASSPORT``), ``FIGURE``, and
    computed, override_reason, override_until, override_by (see ``overrides.with_overrides``).
    Values are in the indicator's unit; value and period are missing where there are none, and
    then ``plan`` says why. ``complete`` is false for a period that is not over, and for a school
    year of which no member gave every part, ``parts_in`` of ``parts_due`` halves, quarters or
    months being in; such a figure is not compared with the plan.
    ``value`` is of those who reported, ``likely`` with the silent members as they last reported,
    ``lowest`` and ``highest`` bound it (``metrics.add_bounds``). ``plan``, ``rule`` and ``gap``
    are those of ``likely``; ``firm`` is false where the four give different words
    (``reported_plan``, ``lowest_plan``, ``highest_plan``). ``members_unknown`` silent members are
    in none of them: no report of a year earlier is known of them. The rest is of ``value``.
    ``path`` is the value planned for the period's last day. ``gap``, ``planned`` and ``done`` are
    shares of the journey; ``gap_limit`` is the gap at which the nearest other word begins. Paces
    are units a year, ``attainment`` is in per cent.
    ``members_reported`` of ``members_due`` gave this period, ``members_without_base`` of them
    without the denominator or number of answers that the sum needs. ``due_period`` is the report
    to come next, due by ``due_on``; ``grace_until`` is the last day of the grace that runs for it.
    ``change`` is that of the members present in this period and
    in ``previous_period``, the same a year earlier; ``previous_value`` is of all members then.
    ``next_period`` is a later one that ``next_reported`` of ``next_expected`` have reported, due
    by ``next_due``; it is announced, not judged (``selection.announced``).
    ``small`` marks a figure of too few people to be reliable. See ``metrics.assess`` for ``rule``,
    which is that of the computed word.
    """
    snapshot = read_snapshot(source, moment)
    figures = assess_all(snapshot, read_totals(source, snapshot), period)
    return with_overrides(source, moment, figures)


def assess_all(snapshot: Snapshot, totals: pd.DataFrame, period: str | None = None) -> pd.DataFrame:
    """Like ``full_strategy`` without overrides, but from a snapshot and its totals; reads nothing.

    Every ``plan`` is the computed word.
    """
    figures = comparable(snapshot, totals, period)
    board_figures = shown_figures(snapshot, figures, period)
    board = snapshot.indicators[PASSPORT].join(board_figures)
    board = board.join(assess_figures(snapshot, board, totals, period))
    coming = announced(snapshot, totals, figures, board_figures)
    board = board.join(coming if period is None else coming[:0])
    board = board.merge(_a_year_earlier(figures), on=PER_PERIOD, how="left")
    board = board.assign(
        change=board["change"].where(board["complete"]),
        members_due=metrics.expected_count(
            _expected_periods(board), snapshot.indicators, snapshot.members
        ),
        members_reported=board["members_reported"].fillna(0),
        members_unknown=board["members_unknown"].fillna(0),
        members_without_base=board["without_base"].fillna(0),
        small=_small(snapshot, board),
    )
    return board[[*PASSPORT, *FIGURE]].astype(FIGURE)


def _a_year_earlier(figures: pd.DataFrame) -> pd.DataFrame:
    """Period and value of the same a year before each complete figure."""
    complete = figures.loc[figures["complete"], [*PER_PERIOD, "value"]]
    earlier = {code: periods.year_before(code) for code in complete["period"].unique()}
    before = complete[PER_PERIOD].assign(previous_period=complete["period"].map(earlier))
    previous_values = complete.rename(
        columns={"period": "previous_period", "value": "previous_value"}
    )
    return before.dropna().merge(
        previous_values, on=["indicator_code", "previous_period"], how="left"
    )


def _expected_periods(board: pd.DataFrame) -> pd.DataFrame:
    """Period of which reports are expected: the one shown, else the one due by now."""
    late = board["due_period"].where(board["freshness"] != Freshness.FRESH)
    to_come = (board["rule"] == Rule.NOTHING_DUE) & board["value"].isna()
    return board[["indicator_code"]].assign(period=board["period"].fillna(late).mask(to_come))


def _small(snapshot: Snapshot, board: pd.DataFrame) -> pd.Series:
    """Whether a figure is of too few people to be reliable (domain, small numbers)."""
    limits = snapshot.rules.small
    is_small = (board["denominator"] < limits.denominator) | (board["sample_size"] < limits.survey)
    counted = board["sensitive"].fillna(False).astype("bool") & (
        board["unit_kind"] == UnitKind.COUNT
    )
    return is_small | (counted & (board["value"] > 0) & (board["value"] < limits.count))
