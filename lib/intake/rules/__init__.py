"""The rules across columns and rows that each kind of file obeys (numbered V01 to V21 in tests)."""

from collections.abc import Callable, Mapping

from lib.intake.rules import exchange, measurements, members, mentoring, strategy, support
from lib.intake.sheet import Sheet

Rule = Callable[[Sheet], None]

RULES: Mapping[str, tuple[Rule, ...]] = {
    **strategy.RULES,
    **measurements.RULES,
    **members.RULES,
    **exchange.RULES,
    **mentoring.RULES,
    **support.RULES,
}
"""Kind -> its rules; a rule reports to the sheet and never changes a cell that somebody typed."""
