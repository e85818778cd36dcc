"""The rules across columns and rows that each kind of file obeys (numbered V01 to V21 in tests)."""

from collections.abc import Callable, Mapping

from lib.intake import (
    rules_exchange,
    rules_measurements,
    rules_members,
    rules_mentoring,
    rules_strategy,
    rules_support,
)
from lib.intake.sheet import Sheet

Rule = Callable[[Sheet], None]

RULES: Mapping[str, tuple[Rule, ...]] = {
    **rules_strategy.RULES,
    **rules_measurements.RULES,
    **rules_members.RULES,
    **rules_exchange.RULES,
    **rules_mentoring.RULES,
    **rules_support.RULES,
}
"""Kind -> its rules; a rule reports to the sheet and never changes a cell that somebody typed."""
