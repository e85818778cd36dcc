"""How equally something is spread over members: the Gini coefficient, least and most."""

import pandas as pd


def gini(amounts: pd.Series) -> float | None:
    """Gini coefficient of amounts that are not negative: 0 all alike, near 1 one has it all.

    None where there are no amounts or nothing to spread.
    """
    ordered = amounts.sort_values().to_numpy(dtype=float)
    count, total = len(ordered), float(ordered.sum())
    if not count or not total:
        return None
    ranked = sum(place * amount for place, amount in enumerate(ordered, 1))
    return float(2 * ranked / (count * total) - (count + 1) / count)
