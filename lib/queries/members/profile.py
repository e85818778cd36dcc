"""Indicators of one member beside the consortium's figures and beside its own targets."""

import numpy as np
import pandas as pd

from lib import metrics, periods, store
from lib.metrics.aggregation import PER_PERIOD
from lib.queries.snapshot import Snapshot, read_snapshot
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.vocabulary import QUOTIENTS, Aggregation, Better

PASSPORT = [
    *("indicator_code", "direction", "name_ru", "name_en", "name_kk"),
    *("unit_kind", "better", "aggregation", "period"),
]
PROFILE = {
    **dict.fromkeys(PASSPORT, "str"),
    "value": "float64",
    "reference": "float64",
    "is_mean": "bool",
    "is_yes_no": "bool",
    "target": "float64",
    "target_period": "str",
    "reported": "bool",
    "expected": "bool",
    "complete": "bool",
    "sensitive": "bool",
    "side": "str",
}
SIGNS = {Better.UP: 1.0, Better.KEEP: 1.0, Better.DOWN: -1.0}
"""Sign of a difference that is good; of a range neither side is."""


@store.cached
def member_profile(
    source: store.Database, moment: store.Moment, member: str, period: str | None = None
) -> pd.DataFrame:
    """Compare what a member reported with the consortium, indicator by indicator.

    period : of the figures; left out, each indicator shows the period that the boards show.

    Returns one row per indicator that the member owes or reported for that period, by direction
    and code: its passport; value : the member's own; reference : the consortium's figure of a share
    or a score, and of an amount its mean over the members that reported (``is_mean``); missing
    where members are counted, of which each has the thing or has not (``is_yes_no``); target,
    target_period : the member's own target of that period, else its next one; reported, expected,
    complete (all parts of the year are in); sensitive : its value is never shown here; side :
    ``better``, ``worse`` or ``level`` beside the reference, missing where they cannot be compared.
    """
    snapshot = read_snapshot(source, moment)
    board = suppressed_strategy(source, moment, period)
    board = board.dropna(subset="period").reset_index(drop=True)
    member_rows = snapshot.members[snapshot.members["member_code"] == member]
    values = _values(source, snapshot, member)
    expected = metrics.expected_reports(board[PER_PERIOD], snapshot.indicators, member_rows)
    expected = expected[expected["member_code"] == member][PER_PERIOD].assign(expected=True)
    rows = board.merge(values, on=PER_PERIOD, how="left", suffixes=("_of_consortium", ""))
    rows = rows.merge(expected, on=PER_PERIOD, how="left")
    rows = rows.assign(
        reported=rows["complete"].notna(),
        expected=rows["expected"].notna(),
        complete=rows["complete"].fillna(value=False).astype("bool"),
        sensitive=rows["sensitive"].fillna(value=False).astype("bool"),
        is_yes_no=rows["aggregation"] == Aggregation.RATIO_OF_MEMBERS,
        is_mean=~rows["aggregation"].isin([*QUOTIENTS, Aggregation.MAX, Aggregation.LAST]),
    )
    rows = rows[rows["reported"] | rows["expected"]].reset_index(drop=True)
    rows["value"] = rows["value"].mask(rows["sensitive"])
    rows["reference"] = _reference(rows)
    rows = rows.drop(columns=["target", "target_period"]).join(
        _own_targets(source, moment, member, rows)
    )
    rows["side"] = _side_of_reference(rows)
    return rows[list(PROFILE)].astype(PROFILE)


def side_counts(profile: pd.DataFrame) -> dict[str, int]:
    """Count the rows of ``member_profile``: better, worse, level, silent, hidden, and all."""
    counts = profile["side"].value_counts()
    standings = {name: int(counts.get(name, 0)) for name in ("better", "worse", "level")}
    return {
        **standings,
        "silent": int((profile["expected"] & ~profile["reported"]).sum()),
        "hidden": int((profile["reported"] & profile["sensitive"]).sum()),
        "all": len(profile),
    }


def halves(profile: pd.DataFrame) -> list[pd.DataFrame]:
    """Cut the rows of ``member_profile`` in two between two directions, as evenly as it goes."""
    directions = profile["direction"].tolist()
    cuts = [place for place in range(1, len(profile)) if directions[place] != directions[place - 1]]
    middle = min(cuts, key=lambda place: abs(place - len(profile) / 2), default=len(profile))
    parts = (profile.iloc[:middle], profile.iloc[middle:])
    return [part.reset_index(drop=True) for part in parts]


def _values(source: store.Database, snapshot: Snapshot, member: str) -> pd.DataFrame:
    """Return the member's values by indicator and period, its school years made of their parts."""
    where = {"member_code": member}
    reports = store.read(source, "measurements", snapshot.moment.upload, where)
    reports = reports[reports["indicator_code"].isin(snapshot.indicators["indicator_code"])]
    components = metrics.to_components(reports, snapshot.indicators)
    years = metrics.school_years(components, snapshot.indicators, snapshot.members)
    both = pd.concat([metrics.as_reported(components), years], ignore_index=True)
    columns = [*PER_PERIOD, "value", "complete"]
    return both.drop_duplicates(PER_PERIOD)[columns].reset_index(drop=True)


def _reference(rows: pd.DataFrame) -> pd.Series:
    """Return what each value is compared with; see ``member_profile``."""
    figure, reporting = rows["value_of_consortium"], rows["members_reported"]
    mean = figure / reporting.where(reporting > 0)
    counts_members = rows["aggregation"].isin([Aggregation.RATIO_OF_MEMBERS, Aggregation.DISTINCT])
    return figure.mask(rows["is_mean"], mean).mask(counts_members)


def _own_targets(
    source: store.Database, moment: store.Moment, member: str, rows: pd.DataFrame
) -> pd.DataFrame:
    """Return target and target_period of each row: of its period, else the member's next one."""
    targets = store.read(source, "targets", moment.upload, {"member_code": member})
    targets_by_code: dict[str, list[tuple[str, str, float]]] = {}
    for code, period, value in targets[[*PER_PERIOD, "target_value"]].itertuples(index=False):
        targets_by_code.setdefault(code, []).append(
            (periods.of(period).end.isoformat(), period, value)
        )
    chosen = []
    for code, period in rows[PER_PERIOD].itertuples(index=False):
        ends = periods.of(period).end.isoformat()
        coming = sorted(target for target in targets_by_code.get(code, ()) if target[0] >= ends)
        chosen.append((coming[0][2], coming[0][1]) if coming else (np.nan, None))
    return pd.DataFrame(chosen, columns=["target", "target_period"], index=rows.index).astype(
        {"target": "float64", "target_period": "str"}
    )


def _side_of_reference(rows: pd.DataFrame) -> pd.Series:
    difference = (rows["value"] - rows["reference"]).where(rows["complete"])
    good = difference * rows["better"].map(SIGNS).astype("float64")
    side = pd.Series(pd.NA, rows.index, dtype="str")
    level = np.isclose(rows["value"], rows["reference"]) & difference.notna()
    side = side.mask(good > 0, "better").mask(good < 0, "worse")
    return side.mask(level, "level")
