"""Indicators of two members beside each other."""

import numpy as np
import pandas as pd

from lib import store
from lib.queries.members.profile import PASSPORT, SIGNS, member_profile
from lib.queries.snapshot import in_order

SIDES = ("first", "second")
OF_BOTH = [*PASSPORT, "reference", "is_mean", "is_yes_no"]
"""Columns of a profile that are the same for every member."""

OF_ONE = ["value", "reported", "expected", "complete", "sensitive"]
"""Columns of a profile that each member has its own of."""


@store.cached
def member_comparison(
    source: store.Database,
    moment: store.Moment,
    first: str,
    second: str,
    period: str | None = None,
) -> pd.DataFrame:
    """Set the indicators of two members beside each other.

    Returns one row per indicator that either of them owes or reported, by direction and code: the
    columns of ``member_profile`` that are the same for both; of each member its own ones, called
    ``value_first``, ``value_second`` and so on (``reported`` and the other flags are False where a
    member does not owe the indicator); better_one : ``first``, ``second`` or ``level``, missing
    where the two cannot be compared. Amounts are not: they grow with the size of a member.
    """
    profiles = [member_profile(source, moment, code, period) for code in (first, second)]
    passports = pd.concat(profiles)[OF_BOTH].drop_duplicates("indicator_code")
    rows = in_order(passports)
    for side, profile in zip(SIDES, profiles, strict=True):
        columns = profile.set_index("indicator_code")[OF_ONE].reindex(rows["indicator_code"])
        flags = {name: columns[name].eq(other=True).astype("bool") for name in OF_ONE[1:]}
        columns = columns.assign(**flags).add_suffix(f"_{side}").reset_index(drop=True)
        rows = pd.concat([rows, columns], axis=1)
    return rows.assign(better_one=_better_one(rows))


def comparison_counts(comparison: pd.DataFrame) -> dict[str, int]:
    """Count the rows of ``member_comparison``: better is the first, the second, none, and all."""
    counts = comparison["better_one"].value_counts()
    return {
        **{name: int(counts.get(name, 0)) for name in (*SIDES, "level")},
        "all": len(comparison),
    }


def _better_one(rows: pd.DataFrame) -> pd.Series:
    """Return which of two members is better at each indicator; see ``member_comparison``."""
    first, second = (
        rows[f"value_{side}"].mask(rows["is_yes_no"], (rows[f"value_{side}"] > 0).astype("float64"))
        for side in SIDES
    )
    has_both = rows["value_first"].notna() & rows["value_second"].notna()
    compared = has_both & rows["complete_first"] & rows["complete_second"] & ~rows["is_mean"]
    difference = (first - second).where(compared)
    good = difference * rows["better"].map(SIGNS).astype("float64")
    level = pd.Series(np.isclose(first, second), rows.index) & good.notna()
    better = pd.Series(pd.NA, rows.index, dtype="str")
    return better.mask(good > 0, "first").mask(good < 0, "second").mask(level, "level")
