"""Path chart, words: what the latest figure says beside its path."""

import pandas as pd

from lib.text import MISSING, Text
from lib.vocabulary import PlanStatus
from lib.wording import values
from lib.wording.values import Row


def title(indicator: Row, words: Text) -> str:
    """Compare the latest value with the path, from a row of ``queries.full_strategy``."""
    plan, limits = words.choice(PlanStatus(indicator["plan"])), values.limits(indicator, words)
    if pd.isna(indicator["value"]) and not values.is_suppressed(indicator):
        return words("path-finding-none", plan=plan)
    values_of_row = {
        "period": values.short_period(indicator["period"]),
        "value": _value_and_likely(indicator, words),
        "plan": plan,
    }
    if limits:
        return words("path-finding-limits", limits=limits, **values_of_row)
    if pd.isna(indicator["path"]):
        return words("path-finding-alone", **values_of_row)
    path = values.planned(indicator["path"], indicator, words)
    return words("path-finding", path=path, **values_of_row)


def _value_and_likely(indicator: Row, words: Text) -> str:
    """The figure, and what it would be with the silent members where the word is not firm."""
    reported = values.value(indicator, words)
    likely = values.figure(indicator.get("likely"), indicator["unit_kind"], words)
    if indicator.get("firm", True) or likely in (MISSING, reported):
        return reported
    return words("path-likely", reported=reported, likely=likely)


def alt(indicator: Row, words: Text) -> str:
    """Return the text for screen readers: the title; the page explains the status."""
    return title(indicator, words)
