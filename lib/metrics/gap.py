"""Which members a figure's distance from the path is made of."""

from collections.abc import Collection

import pandas as pd

from lib.metrics.aggregation import eligible, quotient
from lib.vocabulary import CONSORTIUM, QUOTIENTS, Aggregation

GAP_PARTS = {"member_code": "str", "part": "float64", "counted": "bool"}

UNDIVIDED = (Aggregation.MAX, Aggregation.LAST)
"""Kinds whose figure is one member's report: no part of it is anybody else's."""


def gap_parts(
    components: pd.DataFrame, owing: Collection[str], reference: float, sign: int
) -> pd.DataFrame:
    """Split the distance of one figure from a reference, usually its path, over members.

    Parameters
    ----------
    components : the reports that one indicator's figure of one period is made of
        (``aggregation.to_components`` or ``rollup.complete_only``).
    owing : codes of the members that owed this report, whether they gave it or not.
    reference : what the figure is compared with. sign : 1 where more is better, -1 where less is.

    Returns
    -------
    One row per member: member_code, part (in the indicator's unit, negative where the member pulls
    the figure away from the reference to the worse side), counted (whether its report is in the
    figure). The parts add up to sign × (figure - reference).

    A quotient (shares, means, scores): sign × (amount ÷ Σ weight × scale - reference × weight ÷
    Σ weight), so a small school weighs little; who is not in the figure has no row.
    A sum: sign × (amount - reference ÷ n), n being all that owed or gave: the plan of a sum is
    divided equally, since nobody said otherwise, and the share of who gave nothing is missing from
    the figure, though nobody's report is taken for zero.
    No rows for ``max`` and ``last``, and where no report counts.
    """
    rows = eligible(components)
    rows = rows[rows["amount"].notna()]
    if rows.empty or rows["aggregation"].iloc[0] in UNDIVIDED:
        return pd.DataFrame(columns=list(GAP_PARTS)).astype(GAP_PARTS)
    if rows["aggregation"].iloc[0] in QUOTIENTS:
        found = _of_quotient(rows, reference)
    else:
        found = _of_sum(rows, owing, reference)
    found["part"] *= sign
    return found.astype(GAP_PARTS).reset_index(drop=True)


def _of_quotient(rows: pd.DataFrame, reference: float) -> pd.DataFrame:
    total = pd.Series(rows["weight"].sum(), index=rows.index)
    fair = quotient(rows["weight"] * reference, total, pd.Series(1.0, index=rows.index))
    made = quotient(rows["amount"], total, rows["scale"])
    return rows[["member_code"]].assign(part=made - fair, counted=True)


def _of_sum(rows: pd.DataFrame, owing: Collection[str], reference: float) -> pd.DataFrame:
    gave = rows.set_index("member_code")["amount"]
    silent = [] if CONSORTIUM in gave.index else [code for code in owing if code not in gave.index]
    amounts = pd.concat([gave, pd.Series(0.0, index=silent, dtype="float64")])
    return pd.DataFrame(
        {
            "member_code": amounts.index,
            "part": amounts.to_numpy() - reference / len(amounts),
            "counted": [code in gave.index for code in amounts.index],
        }
    )
