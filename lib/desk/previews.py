"""Consequences of a file, or of undoing an upload, for the board; nothing is changed yet."""

from dataclasses import dataclass

import pandas as pd

from lib import queries, store
from lib.desk.checks.multipart import FileSubmission

JUDGED = [
    *("indicator_code", "direction", "period", "value", "plan", "freshness"),
    *("override_until", "override_reason"),
]
"""What the preview shows of an indicator."""

NAMES = ["name_ru", "name_en", "name_kk"]

PROMISED = ["path", "target", "baseline", "range_low", "range_high"]
"""What an indicator is compared with; targets change it before they change any status."""

COMPARED = [*JUDGED, *NAMES, *PROMISED]


@dataclass(frozen=True)
class Consequences:
    """Differences that a step would make on the board.

    indicators : one row per indicator that would differ: indicator_code, direction, its names
        after the step, or before where it ends, and the rest of ``JUDGED`` before and after
        (``plan_before``, ``plan_after`` …).
    promised, own_plans : indicator_code and names of the indicators whose plan (for any year),
        baseline or limits would be others, and of those with other plans of single members.
    after : the rows of ``queries.suppressed_strategy`` of these indicators after the step.
    headline : one row per figure above the board that would differ: code, unit, value_before,
        value_after; see ``queries.headline``.
    """

    indicators: pd.DataFrame
    after: pd.DataFrame
    promised: pd.DataFrame
    own_plans: pd.DataFrame
    headline: pd.DataFrame


def consequences(
    engine: store.Engine, submission: FileSubmission, moment: store.Moment
) -> Consequences:
    """Return what a file would change on the board."""
    return change_consequences(engine, submission.change, moment)


def change_consequences(
    engine: store.Engine, change: store.Change, moment: store.Moment
) -> Consequences:
    """Return what a change of rows would change on the board."""
    return _compare(engine, change, moment)


def undo_consequences(engine: store.Engine, upload: int, moment: store.Moment) -> Consequences:
    """Return what undoing an upload would change on the board."""
    return _compare(engine, upload, moment)


def _compare(engine: store.Engine, step: store.Change | int, moment: store.Moment) -> Consequences:
    with store.dry_run(engine, step) as connection:
        later = store.Moment(store.latest(connection), moment.day)
        changed = store.changed_kinds(connection, later.upload)
        queries.refresh_totals(connection, networks=False)
        database = store.with_cache(connection)  # both moments share what earlier uploads tell
        strategy_after, headline_after = _read(database, later, changed)
        strategy_before, headline_before = _read(database, moment, changed)
        targets = queries.changed_targets(database, moment.upload, later.upload)
    both = strategy_before[COMPARED].merge(
        strategy_after[COMPARED],
        how="outer",
        on=["indicator_code", "direction"],
        suffixes=("_before", "_after"),
    )
    judged = [f"{name}_{side}" for side in ("before", "after") for name in JUDGED[2:]]
    differs = _differs(both, JUDGED[2:])
    for name in NAMES:
        both[name] = both[f"{name}_after"].fillna(both[f"{name}_before"])
    planned = both[["indicator_code", *NAMES]]
    of_members, of_consortium = (
        planned["indicator_code"].isin(targets.loc[targets["is_own"] == is_own, "indicator_code"])
        for is_own in (True, False)
    )
    figures = headline_before.merge(headline_after, on="code", suffixes=("_before", "_after"))
    moved = figures[_differs(figures, ["value"])].rename(columns={"unit_after": "unit"})
    return Consequences(
        indicators=both.loc[differs, ["indicator_code", "direction", *NAMES, *judged]].reset_index(
            drop=True
        ),
        after=strategy_after[
            strategy_after["indicator_code"].isin(both.loc[differs, "indicator_code"])
        ].reset_index(drop=True),
        promised=planned[_differs(both, PROMISED) | of_consortium].reset_index(drop=True),
        own_plans=planned[of_members].reset_index(drop=True),
        headline=moved[["code", "unit", "value_before", "value_after"]].reset_index(drop=True),
    )


def _read(
    database: store.CachedDatabase, moment: store.Moment, changed: set[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Read the strategy and the figures above it, as far as they read kinds that changed."""
    strategy = queries.suppressed_strategy(database, moment)
    return strategy, queries.headline(database, moment, changed=changed)


def _differs(both: pd.DataFrame, names: list[str]) -> "pd.Series[bool]":
    """Whether any of the columns differs before and after, by row."""
    differs = pd.Series(False, index=both.index)
    for name in names:
        old, new = both[f"{name}_before"], both[f"{name}_after"]
        differs |= ~((old == new).fillna(False) | (old.isna() & new.isna()))
    return differs
