"""What a member reported last of each indicator, and which of it not every reader may see."""

import pandas as pd

from lib import store
from lib.queries.disclosure.sensitive_indicators import read_indicators
from lib.queries.disclosure.suppression import suppressed_reports


@store.cached
def last_reports(source: store.Database, moment: store.Moment, member: str) -> pd.DataFrame:
    """Return the last report with a value that a member gave of each indicator.

    Returns indicator_code, period, value (of a share without one, its parts in per cent),
    suppressed : whether the numbers are not shown to other members; see ``may_see_few``.
    """
    rows = store.read(source, "measurements", moment.upload, {"member_code": member})
    indicators = read_indicators(source, moment.upload)
    rows = rows.assign(suppressed=False)
    for code, reports in rows.groupby("indicator_code"):
        of_code = indicators[indicators["indicator_code"] == code]
        rows.loc[reports.index, "suppressed"] = suppressed_reports(source, moment, reports, of_code)
    rows["value"] = rows["value"].fillna(100 * rows["numerator"] / rows["denominator"])
    rows = rows.dropna(subset="value").sort_values("period")
    last = rows.drop_duplicates("indicator_code", keep="last")
    return last[["indicator_code", "period", "value", "suppressed"]].reset_index(drop=True)
